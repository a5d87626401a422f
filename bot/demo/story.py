"""The story: its scenes, the moment of each, and how they are played."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

from bot.demo.by_the_clock import by_the_clock
from bot.demo.cast import Cast, cast_parts, owner_of
from bot.demo.changed_plan import has_row
from bot.demo.days import at, werkdagen_later
from bot.demo.ketenbot import KetenbotFailed
from bot.demo.scene import Scene, ico_day, later, opening
from bot.demo.steps import (
    beginning,
    change,
    closing,
    crossing,
    derde,
    ending,
    ignored_mail,
    ladder,
    meeting,
    new_plan,
    toets,
)
from bot.demo.world import NotSeen, World

WEEKS = 8


def begin(world: World) -> list[Scene]:
    """The first steps; only after them is the plan known."""
    moment = opening(world.plan)
    return [
        Scene(
            moment=moment,
            title="De procesregisseur opent de casus: een naam in het plan wordt vastgehouden",
            play=later(beginning.open_casus, world),
        ),
        Scene(
            moment=moment + timedelta(minutes=10),
            title="De naam gaat uit het plan",
            play=later(beginning.correct_plan, world),
        ),
    ]


def the_rest(world: World) -> list[Scene]:
    """All other steps in order of time; parts that this plan has nobody for are left out."""
    cast = cast_parts(world)
    start = opening(world.plan)
    scenes = [
        Scene(
            moment=start + timedelta(minutes=30),
            title="Het plan wordt vrijgegeven",
            play=later(beginning.vrijgeven, world),
        ),
        *_crossing(world, cast, start + timedelta(hours=2)),
        *_new_plan(world),
        *_derde(world),
        Scene(
            moment=at(start.date(), crossing.NEWS_AT),
            title="Om vier uur: het nieuws van de dag in hoogstens één mail",
            play=later(crossing.read_news, world),
        ),
        *by_the_clock(world, cast),
    ]
    end = at(ico_day(world.plan) + timedelta(weeks=WEEKS), time(10, 0))
    scenes = [scene for scene in scenes if scene.moment < end]
    scenes.append(Scene(moment=end, title="Na acht weken: de stand", play=later(_ending, world, cast)))
    if world.mailers():
        title = "De casus wordt afgesloten, door twee"
        scenes.append(Scene(moment=end + timedelta(hours=1), title=title, play=later(closing.close, world)))
        title = "Een mail aan de afgesloten groep"
        scenes.append(Scene(moment=end + timedelta(hours=2), title=title, play=later(closing.after_it, world)))
    return sorted(scenes, key=lambda scene: scene.moment)


async def play(world: World, scenes: list[Scene]) -> list[str]:
    """Play until the first step that fails; returns the titles of what was not played."""
    for place, scene in enumerate(scenes):
        world.report.begin_step(scene.title)
        try:
            if world.clock() < scene.moment:
                await world.go_on_until(scene.moment)
            await scene.play()
        except Exception as error:  # whatever goes wrong in a scene, the people who watch are told which
            world.report.end_step(succeeded=False, reason=reason(error))
            return [rest.title for rest in scenes[place + 1 :]]
        world.report.end_step(succeeded=True)
    return []


def reason(error: BaseException) -> str:
    """The reason of a failure in one line; one that the demo did not foresee is named with its kind."""
    if isinstance(error, BaseExceptionGroup):
        return "; ".join(reason(one) for one in error.exceptions)
    return str(error) if isinstance(error, (NotSeen, KetenbotFailed)) else f"{type(error).__name__}: {error}"


def _crossing(world: World, cast: Cast, start: datetime) -> list[Scene]:
    titled: list[tuple[str, Callable[[], Awaitable[None]]]] = []
    if (actiepunt := cast.ready_by_mail) is not None:
        titled.append(("Een knop in de mail", later(crossing.press_button, world, actiepunt)))
        titled.append(("Een antwoord per mail wordt overal gezien", later(crossing.report_by_mail, world, actiepunt)))
    if (actiepunt := cast.busy_in_room) is not None:
        text = f"!actie bezig {actiepunt.number}"
        titled.append(
            ("Een antwoord in de kamer komt in de mail", later(crossing.report_in_room, world, actiepunt, text))
        )
    if (actiepunt := cast.ready_in_room) is not None:
        text = f"/actie gereed {actiepunt.number}"
        titled.append(("Ook met een schuine streep", later(crossing.report_in_room, world, actiepunt, text)))
    if (owner := next((person for person in world.mailers() if not person.by_chat), None)) is not None:
        titled.append(("Er komt een actiepunt bij", later(change.add_actiepunt, world, owner)))
        titled.append(("Een vergissing wordt teruggenomen", later(change.take_back, world, owner)))
    titled.append(("Berichten gaan over en weer", later(crossing.berichten, world)))
    if cast.rest:
        titled.append(("De anderen melden hun punten", later(crossing.report_the_rest, world, cast)))
    if world.mailers():
        person = world.mailers()[0] if cast.ready_by_mail is None else owner_of(world, cast.ready_by_mail)
        command = "bericht" if cast.ready_by_mail is None else f"terugkoppeling {cast.ready_by_mail.number}"
        play_ = later(toets.name_in_mail, world, person, command)
        titled.append(("Een naam in een terugkoppeling wordt vastgehouden", play_))
        titled.append(("Post die niets mag veranderen", later(ignored_mail.nothing_changes, world)))
    return [
        Scene(moment=start + timedelta(minutes=10 * index), title=title, play=play_)
        for index, (title, play_) in enumerate(titled)
    ]


def _new_plan(world: World) -> list[Scene]:
    """After the vervolg-ICO, with one actiepunt more for somebody in the room, if the plan has a row like it."""
    taking_part = [person.index for person in (*world.chatters(), *world.mailers())]
    possible = [
        actiepunt
        for actiepunt in world.plan.actiepunten
        if actiepunt.owner in taking_part and has_row(world.plan.file, actiepunt.what)
    ]
    if not possible:
        return []
    like = min(possible, key=lambda actiepunt: taking_part.index(actiepunt.owner or 0))
    held, _ = meeting.moments(ico_day(world.plan))
    title = "Na het vervolg-ICO: een nieuwe versie van het plan, en ieder hoort alleen wat verandert"
    return [Scene(moment=held + timedelta(hours=4), title=title, play=later(new_plan.change_plan, world, like))]


def _derde(world: World) -> list[Scene]:
    """On the second day; of several the first, the others never sign."""
    who = next((person for person in world.derden() if person.by_mail), None)
    if who is None:
        return []
    moment = at(werkdagen_later(ico_day(world.plan), 2), time(11, 0))
    title = "Een derde tekent voor geheimhouding, en krijgt het eigen actiepunt"
    passed_on = "De procesregisseur geeft één bericht door aan de derde"
    return [
        Scene(moment=moment, title=title, play=later(derde.takes_part, world, who)),
        Scene(moment=moment + timedelta(minutes=10), title=passed_on, play=later(derde.let_through, world, who)),
    ]


async def _ending(world: World, cast: Cast) -> None:
    await ending.same_state(world)
    for actiepunt in (cast.ladder, cast.busy_in_room):
        if actiepunt is not None:
            ladder.nothing_more(world, actiepunt)
    toets.nowhere(world)
    silent = [person for person in world.derden() if person is not world.memory.get("derde")]
    if silent:
        world.expect_silence(silent, "een derde heeft in acht weken niets gekregen", since=0)
    if "derde" in world.memory:
        derde.hears_nothing_else(world, world.memory["derde"])
    if ending.unreadable(world.people):
        raise NotSeen("een bericht in de kamer was voor een lid niet te ontsleutelen")
    if world.chatters():
        world.report.confirm("ieder lid kon ieder bericht in de kamer ontsleutelen")
