"""The end in a region: all is done, the casus is closed as this house does it, and destroyed by two."""

from datetime import date, timedelta

from bot.demo.cast import owner_of
from bot.demo.house import House
from bot.demo.replies import MONTHS
from bot.demo.seen import Seen, answers, contains
from bot.demo.steps.reported import holder, writes
from bot.demo.world import NotSeen, Person, World

NIGHT = 3
"""The hour (local) by which the key was replaced."""
NIGHTS = 8
"""Days that it may take: a room that is slow to empty holds the rest for a night."""
BETWEEN_SECONDS = 1.0
"""The homeserver empties its rooms in real time."""


async def all_done(world: World) -> None:
    """Each owner says that theirs is done, by mail or in the room; what nobody can say is dropped."""
    code = world.memory["code"]
    for point in world.plan.actiepunten:
        owner, mark = owner_of(world, point), world.mark()
        if owner.partner is not None and owner.partner.derde:
            await writes(world, "procesregisseur", f"{code} actie vervalt {point.number} niet meer nodig")
        elif owner.by_chat:
            world.report.does(owner.who, "matrix", f"zegt in de kamer: !actie gereed {point.number}")
            question = await owner.chat.say(world.memory["kamer"], f"!actie gereed {point.number}")
            await world.expect(owner, "matrix", answers(question), "krijgt een korte bevestiging", since=mark)
        else:
            world.report.does(owner.who, "mail", f"antwoordt op de planmail: {point.number} klaar")
            plan = world.memory[f"planmail {owner.who}"]
            question = await owner.post.reply(plan, f"{point.number} klaar")
            await world.expect(owner, "mail", answers(question), "krijgt een korte bevestiging", since=mark)


async def shadow_list(world: World) -> None:
    """A stable casus waits; its members read it."""
    code, mark = world.memory["code"], world.mark()
    await writes(world, "procesregisseur", f"casus schaduwlijst {code}")
    await all_read(world, mark, "op de schaduwlijst")


async def months_later(world: World) -> None:
    """Months later whoever decides is asked whether it can end."""
    procesregisseur, code = world.staff["procesregisseur"], world.memory["code"]
    await world.settle()
    asked = contains(code, "kan de casus eindigen")
    await world.expect(procesregisseur, "mail", asked, "wordt gevraagd of de casus kan eindigen", since=0)


async def close(world: World, house: House) -> None:
    """Proposed by one, agreed to by the other, read by all; then on whose behalf."""
    code, keeper, mark = world.memory["code"], holder(world), world.mark()
    end = house.values["einden.soorten"].partition(",")[0]
    day = world.clock().astimezone(house.zone).date()
    met = f", in het overleg van {spoken(day)} met politie en GGZ-instelling" if house.does("einden.in_overleg") else ""
    await writes(world, "procesregisseur", f"casus afsluiten {code} {end}{met}")
    says = "schreef op dat is besloten" if house.does("einden.in_overleg") else "stelt voor"
    words = contains(f"de {house.word('procesregisseur')} {says}")
    asked = await world.expect(keeper, keeper.channel, words, "wordt om akkoord gevraagd", since=mark)
    mark = world.mark()
    await _answers(world, keeper, asked, "akkoord")
    await all_read(world, mark, "afgesloten", but=keeper)
    if house.does("einden.namens"):
        await writes(world, "procesregisseur", f"casus namens {code} politie en gemeente")
    if house.does("einden.afgeschermd"):
        shut = await writes(world, "procesregisseur", f"casus toon {code}")
        if "afgeschermd" not in shut.text:
            raise NotSeen("een afgesloten casus is niet afgeschermd")
        world.report.confirm("de afgesloten casus is afgeschermd: er is een reden nodig om erin te lezen")


async def order_destruction(world: World) -> None:
    """The procesregisseur proposes it, the manager agrees, and the members read that it will be so."""
    manager, code, mark = world.staff["manager"], world.memory["code"], world.mark()
    await writes(world, "procesregisseur", f"casus vernietigen {code} zeker niet meer nodig")
    asked = await world.expect(manager, "mail", contains(code, "vernietigen"), "wordt om akkoord gevraagd", since=mark)
    mark = world.mark()
    world.report.does(manager.who, "mail", "antwoordt: ja")
    question = await manager.post.reply(asked, "ja")
    await world.expect(manager, "mail", answers(question), "krijgt een bevestiging", since=mark)
    await all_read(world, mark, "vernietigd")


async def destroyed(world: World, house: House, day: date) -> None:
    """On its day the rooms are emptied and the rows go, at night the key; then the verklaring comes."""
    procesregisseur, code, mark = world.staff["procesregisseur"], world.memory["code"], world.mark()
    done = contains(f"casus {code} is vernietigd", "verklaring van vernietiging")
    for later in range(NIGHTS):
        for hour in (NIGHT, 10, 11):
            await world.go_to(house.at(day + timedelta(days=later), hour))
            await world.settle(extra=BETWEEN_SECONDS)
        if any(done(message) for message in world.since(mark, procesregisseur.who)):
            break
    mail = await world.expect(procesregisseur, "mail", done, "krijgt de verklaring van vernietiging", since=mark)
    names = [person.post.address for person in world.partners if person.mail]
    if any(name in mail.all_words for name in names):
        raise NotSeen("in de verklaring staat wie er meedeed")
    gone = await writes(world, "procesregisseur", f"casus toon {code}")
    if "De bot weet er niets meer van" not in gone.text:
        raise NotSeen("de bot kent de vernietigde casus nog")
    world.report.confirm(f"de bot weet van casus {code} niets meer dan dat zij is vernietigd")


async def all_read(world: World, mark: int, words: str, *, but: Person | None = None) -> None:
    """Each member reads this on their own channel. `but`: who said it, and has a receipt."""
    for person in [person for person in world.partners if person in (*world.mailers(), *world.chatters())]:
        if person is but:
            continue
        await world.expect(person, person.channel, contains(words), f"leest: {words}", since=mark)


def spoken(day: date) -> str:
    """A day as people write it."""
    return f"{day.day} {MONTHS[day.month - 1]}"


async def _answers(world: World, person: Person, asked: Seen, words: str) -> None:
    world.report.does(person.who, person.channel, f"antwoordt: {words}")
    if person.by_chat:
        await person.chat.say(asked.reply_to, words, answered_id=asked.id)
    else:
        await person.post.reply(asked, words)
