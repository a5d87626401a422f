"""Real life: the procesregisseur adds an actiepunt, and somebody takes back a slip."""

from bot.demo.seen import answers, contains
from bot.demo.steps.crossing import everybody_else_sees
from bot.demo.world import Person, World

WHAT = "Vraagt na of de aanmelding is ontvangen"


async def add_actiepunt(world: World, owner: Person) -> None:
    """The owner is asked in a mail of their own; the others only hear of it."""
    procesregisseur, code = world.staff["procesregisseur"], world.memory["code"]
    number = max(actiepunt.number for actiepunt in world.plan.actiepunten) + 1
    email = owner.partner.email if owner.partner else ""
    text = f"{code} actie nieuw {WHAT}, {email}, over 4 weken"
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", f"mailt: {code} actie nieuw {WHAT}, {owner.who}, over 4 weken")
    address = world.memory["adres procesregisseur"]
    question = await procesregisseur.post.send(address, "Nog een afspraak", text)
    await world.expect(procesregisseur, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    world.memory["nieuw punt"] = await world.expect(
        owner, "mail", contains(f"nieuw actiepunt {number} voor u", WHAT), "ziet wat er wordt gevraagd", since=mark
    )
    await everybody_else_sees(world, owner, mark, WHAT, news=True)


async def take_back(world: World, owner: Person) -> None:
    """A report that was meant for something else is taken back; then the point is really done."""
    asked, done = world.memory["nieuw punt"], f"klaar · {owner.who}"
    for text, word in (("klaar", done), ("ongedaan", "melding teruggenomen"), ("klaar", done)):
        mark = world.mark()
        world.report.does(owner.who, "mail", f"antwoordt: {text}")
        question = await owner.post.reply(asked, text)
        await world.expect(owner, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
        await everybody_else_sees(world, owner, mark, word, news=True)
