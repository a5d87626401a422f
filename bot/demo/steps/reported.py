"""The beginning in a region: a case is reported without a name, decided on, and its client is asked or told."""

import re

from bot.demo.house import House
from bot.demo.seen import Seen, answers, contains
from bot.demo.world import NotSeen, Person, World

_QUESTION = re.compile(r"^\W*(\d+)\. (.+)$", re.MULTILINE)
_CODE = re.compile(r"\bAanmelding ([A-Z0-9]{4})\b")
_SAID = (
    ("En waarom?", "ja, er is overlast en hulp komt niet van de grond"),
    ("welke aanpak", "a"),
    ("gaf de cliënt toestemming", "ja, de wijkagent vroeg het, en delen mag met GGZ en politie"),
    ("welke organisaties", "GGZ en politie"),
    ("wat is het doel", "rust in de wijk"),
    ("weet de cliënt van", "ja"),
)
"""What the aanmelder says to a question with these words, the first that fit; to another one nothing."""
ON_BEHALF = "namens politie en gemeente"


async def report(world: World, house: House) -> None:
    """The aanmelder asks for the questions of this house and answers them; the procesregisseur hears of it."""
    aanmelder, procesregisseur = world.staff["aanmelder"], world.staff["procesregisseur"]
    mark = world.mark()
    questions = await writes(world, "aanmelder", "aanmelding")
    found = _CODE.search(questions.all_words)
    if found is None:
        raise NotSeen("er staat geen code in de vragen")
    code = world.memory["code"] = found.group(1)
    asked = _QUESTION.findall(questions.text)
    text = "\n".join(
        f"{number} {say}"
        for number, words in asked
        for say in [next((say for word, say in _SAID if word.lower() in words.lower()), "")]
        if say
    )
    world.report.does(aanmelder.who, "mail", f"antwoordt op {len(asked)} vragen, met nummers")
    await aanmelder.post.reply(questions, text)
    done = contains(f"Aanmelding {code} is compleet")
    await world.expect(aanmelder, "mail", done, "hoort dat de aanmelding compleet is", since=mark)
    about = contains(f"Nieuwe aanmelding {code}")
    await world.expect(procesregisseur, "mail", about, "hoort van de aanmelding, met de criteria", since=mark)
    if not house.does("client.wanneer"):
        world.report.confirm("deze regio vraagt de bot niet of de cliënt het weet")


async def triage(world: World) -> None:
    """At the cut-off the list comes by itself to those who sit in the triage: codes and criteria alone."""
    member, code = world.staff["triagelid"], world.memory["code"]
    await world.settle()
    await world.expect(member, "mail", contains(code), "krijgt vanzelf de lijst voor de triage", since=0)


async def decide(world: World, house: House, meeting: str) -> None:
    """It is taken up, for whom is noted where the law asks it, and the aanmelder hears it. `meeting`: its day."""
    aanmelder, code, mark = world.staff["aanmelder"], world.memory["code"], world.mark()
    ico = f" ico {meeting}" if house.does("aanmelden.meteen_datum") else ""
    behalf = f" {ON_BEHALF}" if house.does("aanmelden.namens") else ""
    command = "triage" if house.does("aanmelden.triage_dag") else "aanmelding besluit"
    await writes(world, "procesregisseur", f"{command} {code} ja{ico}{behalf}")
    heard = await world.expect(
        aanmelder, "mail", contains(code, f"er komt een {house.word('overleg')}"), "hoort het besluit", since=mark
    )
    if house.values.get("client.wanneer") == "na triage":
        world.report.does(aanmelder.who, "mail", "antwoordt: ja hoor, vandaag verteld")
        question = await aanmelder.post.reply(heard, "ja hoor, vandaag verteld")
        noted = await world.expect(aanmelder, "mail", answers(question), "krijgt een bevestiging", since=mark)
        _must_say(noted, "De cliënt weet het")


async def recorded(world: World, house: House) -> None:
    """What was agreed stands in the system of record of this house, and the procesregisseur says so."""
    noted = await writes(world, "procesregisseur", f"{world.memory['code']} vastgelegd")
    _must_say(noted, house.values["aanmelden.vastleggen"])


async def writes(world: World, role: str, text: str) -> Seen:
    """Somebody of the house mails these words to their personal address; what comes back."""
    person, mark = world.staff[role], world.mark()
    world.report.does(person.who, "mail", f"mailt: {text}")
    question = await person.post.send(world.memory[f"adres {role}"], "Vraag", text)
    return await world.expect(person, "mail", answers(question), "krijgt antwoord", since=mark)


def _must_say(message: Seen, words: str) -> None:
    if words.lower() not in message.all_words.lower():
        raise NotSeen(f"{message.who} leest niet: {words}")


def holder(world: World) -> Person:
    """Whoever the plan names as casushouder; raises NotSeen when they cannot take part."""
    found = next((person for person in world.partners if person.index == world.plan.casushouder), None)
    if found is None:
        raise NotSeen("wie de casus houdt volgens dit plan, speelt niet mee")
    return found
