"""The guard at work: a name in the plan, and later one in a mail, are held until a person decided."""

import tempfile
from pathlib import Path

from bot.demo.plan import BLOTTED, TAKEN_OUT
from bot.demo.planted_name import plant
from bot.demo.seen import Seen, answers, contains
from bot.demo.steps.crossing import everybody_else_sees
from bot.demo.world import NotSeen, Person, World

NAME_IN_PLAN = "Fatima van der Fictie"
NAME_IN_MAIL = "Teun van den Verzinsel"
"""Nobody is called so: names such as the guard must hold."""
NAMES = (NAME_IN_PLAN, NAME_IN_MAIL)
ROL_WORD = "betrokkene"
SENTENCE = "Ik sprak vandaag met {} over de volgende stap."


async def plan_with_name(world: World) -> Seen:
    """The procesregisseur sends a plan with a name in it: the preview shows the place, and nothing can be released."""
    procesregisseur = world.staff["procesregisseur"]
    mark = world.mark()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / world.plan.file.name
        try:
            plant(world.plan.file, file, NAME_IN_PLAN)
        except ValueError as error:
            raise NotSeen(str(error)) from error
        world.report.does(
            procesregisseur.who, "mail", f"stuurt 'casus nieuw' met {file.name}; in actiepunt 1 staat '{NAME_IN_PLAN}'"
        )
        address = world.memory["adres procesregisseur"]
        question = await procesregisseur.post.send(address, "Nieuwe casus", "casus nieuw", attachment=file)
    preview = await world.expect(
        procesregisseur,
        "mail",
        lambda message: answers(question)(message) and f'staat "{BLOTTED}"' in message.text,
        "krijgt het voorbeeld; de naam is daarin onleesbaar gemaakt",
        since=mark,
    )
    _show(world, "het voorbeeld noemt de plek, met een voorstel", preview, f"Schrijf bijvoorbeeld: {ROL_WORD}")
    _show(world, "en hoe het verder kan", preview, "vrijlaten ")
    return preview


async def refuse_vrijgeven(world: World, preview: Seen) -> None:
    """Releasing it is refused while the name stands there; partners have got nothing at all."""
    procesregisseur = world.staff["procesregisseur"]
    code = world.memory["code"]
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", f"probeert toch: vrijgeven {code}")
    question = await procesregisseur.post.reply(preview, f"vrijgeven {code}")
    answer = await world.expect(
        procesregisseur,
        "mail",
        lambda message: answers(question)(message) and f"vrijlaten {code}" in message.text,
        "hoort dat het zo niet kan",
        since=mark,
    )
    _show(world, "de bot weigert", answer, "kunnen herkennen")
    await world.settle()
    world.expect_silence(world.partners, "van het plan met de naam heeft geen partner iets gekregen", since=0)
    if any(person.matrix and person.matrix.rooms for person in world.partners):
        raise NotSeen("er is een kamer terwijl het plan wordt vastgehouden")
    world.report.confirm("er is ook geen kamer en geen uitnodiging")


async def name_in_mail(world: World, person: Person, command: str) -> None:
    """A member's words with a name wait; in the words of the proposal they go on."""
    await world.settle(extra=1.0)  # so that nothing of the step before is taken for an effect of this one
    mark = world.mark()
    text = SENTENCE.format(NAME_IN_MAIL)
    world.report.does(person.who, "mail", f"antwoordt: {command} {text}")
    question = await person.post.reply(world.memory[f"planmail {person.who}"], f"{command} {text}", style="outlook")
    notice = await world.expect(person, "mail", answers(question), "hoort dat zijn bericht nog wacht", since=mark)
    _show(world, "zijn tekst, zonder de naam", notice, SENTENCE.format(TAKEN_OUT))
    _show(world, "het voorstel", notice, SENTENCE.format(ROL_WORD))
    await world.settle()
    others = [other for other in world.people if other is not person]
    world.expect_silence(others, "de groep en alle anderen merken er niets van", since=mark)
    await _what_waits(world, person)
    mark = world.mark()
    world.report.does(person.who, "mail", "antwoordt: voorstel")
    question = await person.post.reply(notice, "voorstel")
    confirmation = await world.expect(person, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    _show(world, "hij leest", confirmation, "voorstel")
    await everybody_else_sees(world, person, mark, SENTENCE.format(ROL_WORD), news=not command.startswith("bericht"))
    await world.settle()
    nowhere(world)


async def _what_waits(world: World, person: Person) -> None:
    """The procesregisseur sees that something waits, of whom and since when; not the name."""
    procesregisseur = world.staff["procesregisseur"]
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", "vraagt: wacht")
    question = await procesregisseur.post.send(world.memory["adres procesregisseur"], "Wat wacht er", "wacht")
    answered_list = await world.expect(
        procesregisseur,
        "mail",
        lambda message: answers(question)(message) and contains(world.memory["code"], person.who)(message),
        "ziet dat er een bericht wacht",
        since=mark,
    )
    _show(world, "van wie en sinds wanneer", answered_list, f"Van {person.who}, sinds")
    _show(world, "zonder de naam", answered_list, SENTENCE.format(TAKEN_OUT))


def nowhere(world: World) -> None:
    """In nothing that anybody has ever seen stands one of the names, not even the surname; mail is masked for all."""
    for name in NAMES:
        surname = name.partition(" ")[2].lower()
        for message in world.report.seen:
            seen = f"{message.all_words} {message.html} {message.sender} {' '.join(message.headers.values())}"
            if surname in " ".join(seen.lower().split()):
                world.report.fail(message.channel, message.who, "zag een naam die had moeten wachten")
                raise NotSeen(f"{message.who} zag een naam die had moeten wachten")
    world.report.confirm(
        f"in de {len(world.report.seen)} berichten die tot nu toe gezien zijn, staat geen van de namen"
    )


def _show(world: World, what: str, message: Seen, words: str) -> None:
    """Repeat the line with these words, which may stand below what the transcript shows of a long message."""
    line = next((line.strip() for line in message.text.splitlines() if words in line), None)
    if line is None:
        world.report.fail(message.channel, message.who, f"leest niet: {words}")
        raise NotSeen(f"{message.who} leest niet: {words}")
    world.report.confirm(f"{what}: {line.removeprefix('> ').removeprefix('- ')}")
