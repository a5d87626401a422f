"""The scenes that come with the weeks: reminders, the ladder, contact, an absence and another casushouder."""

from datetime import date, time, timedelta

from bot.demo.cast import Cast, casushouder, owner_of
from bot.demo.days import at, werkdag_from, werkdag_until, werkdagen_later
from bot.demo.plan import Actiepunt
from bot.demo.scene import Scene, ico_day, later, opening
from bot.demo.steps import absence, contact, ladder, meeting, monday
from bot.demo.world import World


def by_the_clock(world: World, cast: Cast) -> list[Scene]:
    """In no order; parts that this plan has nobody for are left out."""
    return [
        *(_ladder(world, cast.ladder) if cast.ladder else []),
        *(_busy(world, cast.busy_in_room) if cast.busy_in_room else []),
        *_contact(world),
        *_meeting(world),
        *_people(world),
    ]


def _people(world: World) -> list[Scene]:
    """In the week after the last contact: an absence, and another casushouder."""
    day = werkdagen_later(werkdag_from(ico_day(world.plan) + timedelta(weeks=6)), 2)
    holder = casushouder(world)
    by_mail = [person for person in world.mailers() if not person.by_chat and person is not holder]
    in_room = [person for person in world.chatters() if person is not holder]
    scenes = []
    if by_mail and in_room:
        gone, substitute = by_mail.pop(0), in_room[0]
        title = "Een deelnemer is een week afwezig, en een ander vervangt"
        scenes.append(
            Scene(moment=at(day, time(10, 0)), title=title, play=later(absence.away, world, gone, substitute))
        )
        title, day_back = "De deelnemer is er weer", absence.day_back(day)
        play_ = later(absence.back, world, gone, substitute, day_back)
        scenes.append(Scene(moment=at(day_back), title=title, play=play_))
    if by_mail and holder is not None:
        title = "De casushouder draagt de taak over"
        play_ = later(absence.hand_over, world, holder, by_mail[-1])
        scenes.append(Scene(moment=at(day, time(11, 0)), title=title, play=play_))
    return scenes


def _ladder(world: World, actiepunt: Actiepunt) -> list[Scene]:
    scenes = []
    for day, who in ladder.ladder_days(actiepunt):
        if who in ("vooraf", "vandaag"):
            title = f"Punt {actiepunt.number}: herinnering " + (
                "3 werkdagen vooraf" if who == "vooraf" else "op de dag zelf"
            )
            play_ = later(ladder.herinnering, world, actiepunt, day)
        elif who == "casushouder" and casushouder(world) is None:
            continue
        else:
            title = f"Punt {actiepunt.number} is te laat: de {who} hoort het"
            play_ = later(ladder.next_one_up, world, actiepunt, day, who)
            if who == "manager":
                title = f"Punt {actiepunt.number} is te laat: de procesregisseur beslist dat de manager het hoort"
                play_ = later(ladder.manager_by_decision, world, actiepunt, day)
        scenes.append(Scene(moment=at(day), title=title, play=play_))
    last = scenes[-1].moment
    title = f"Punt {actiepunt.number}: een antwoord maakt er een eind aan"
    play_ = later(ladder.answer_stops, world, actiepunt)
    day, week = monday.first_after(actiepunt), later(monday.overview, world, actiepunt, casushouder(world))
    scenes.append(Scene(moment=at(day, time(9, 1)), title="Maandag: het overzicht van de week", play=week))
    return [*scenes, Scene(moment=last + timedelta(hours=1), title=title, play=play_)]


def _busy(world: World, actiepunt: Actiepunt) -> list[Scene]:
    if actiepunt.due is None or at(werkdag_until(actiepunt.due)) <= opening(world.plan) + timedelta(hours=2):
        return []
    who = owner_of(world, actiepunt).who
    day = werkdag_until(actiepunt.due)
    return [
        Scene(
            moment=at(day),
            title=f"{who} was bezig: de dag zelf is er een herinnering in de chat",
            play=later(ladder.herinnering, world, actiepunt, day),
        ),
        Scene(
            moment=at(day) + timedelta(hours=1),
            title=f"{who} antwoordt op die herinnering",
            play=later(ladder.answer_stops, world, actiepunt),
        ),
    ]


def _meeting(world: World) -> list[Scene]:
    """In week 3 moments are asked; in week 7 the vervolg-ICO is held."""
    if not world.mailers():
        return []
    first, second = meeting.moments(ico_day(world.plan))
    asked = at(werkdag_from(ico_day(world.plan) + timedelta(weeks=3)), time(13, 0))
    return [
        Scene(
            moment=asked,
            title="Week 3: momenten voor het vervolg-ICO, per mail en met een tik",
            play=later(meeting.poll, world, first, second),
        ),
        Scene(
            moment=asked + timedelta(hours=1),
            title="Het moment ligt vast, en een agenda antwoordt",
            play=later(meeting.fix, world),
        ),
        Scene(
            moment=first + timedelta(hours=3),
            title="Het vervolg-ICO is geweest",
            play=later(meeting.held, world),
        ),
    ]


def _contact(world: World) -> list[Scene]:
    ico = ico_day(world.plan)
    four, five, six = (werkdag_from(ico + timedelta(weeks=weeks)) for weeks in (4, 5, 6))
    procesregisseur = world.staff["procesregisseur"]
    holder = casushouder(world)
    if holder is None:
        return []
    return [
        Scene(
            moment=at(four),
            title="Vier weken na de ICO: contact gehad?",
            play=later(contact.ask_both, world, four, [holder, procesregisseur]),
        ),
        Scene(
            moment=at(five),
            title="Vijf weken: alleen wie nog niet antwoordde",
            play=later(contact.ask_only_the_other, world, five, holder, procesregisseur),
        ),
        Scene(
            moment=at(six),
            title="Zes weken: nog een keer, en dan een antwoord",
            play=later(_six_weeks, world, six),
        ),
    ]


async def _six_weeks(world: World, day: date) -> None:
    holder = casushouder(world)
    if holder is not None:
        procesregisseur = world.staff["procesregisseur"]
        await contact.ask_only_the_other(world, day, holder, procesregisseur)
        await contact.answer(world, procesregisseur, day)
