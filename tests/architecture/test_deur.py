"""One door for texts: nothing reaches the outbox but what passed `commands/door/gekeurd.py`."""

import ast
from collections.abc import Iterator
from dataclasses import replace

import pytest

from commands.door.gekeurd import Gekeurd, Keuring, Poort
from commands.messages import Bericht, Blok
from commands.table import OPDRACHTEN
from tests.architecture.bron import PAKKETTEN, aanroepen, boom, invoer, python

BERICHT = Bericht(onderwerp="K7Q2", blokken=(Blok(tekst="De afspraak staat."),))
DEUR = "commands/door/gekeurd.py"
ALARM = (
    "bot/app/house.py",
    "bot/app/homeserver.py",
    "bot/delivery/booking.py",
    "bot/delivery/deliverer.py",
    "bot/intake.py",
    "bot/watch/standstill.py",
)
"""Tell the beheerder that something stands still: sentences of our own, with codes and nothing that a person wrote."""
DEURGANG = ("commands/line/keuren.py", "commands/door/planwoorden.py", "commands/klok/nieuwsregels.py")
"""The line before the transaction, and the clock with words that waited: they bring the words of people to the door."""
MAG_DE_POORT_KENNEN = ("commands/ports/transaction.py", "bot/app/house.py", *DEURGANG, "storage/")
"""The others have it from the one who opens their transactions."""
MAG_AANROEPEN = {
    "verzegel": ("commands/effects/uitgang.py", "commands/effects/verzegeld.py"),
    "opgeslagen": ("commands/line/dispatch.py", "commands/line/meetellen.py", "commands/klok/", *ALARM),
    "heropen": ("storage/",),
    "keur": DEURGANG,
    "aangehouden": ("commands/line/bekijken.py",),
    "vrijgegeven": ("commands/line/bekijken.py",),
    "Poort": ("bot/app/house.py",),
    "Gekeurd": (),
    "Keuring": (),
}


METHODEN = frozenset(naam for naam in MAG_AANROEPEN if naam.islower())


def langs_de_deur(naam: str, stam: ast.AST) -> Iterator[str]:
    """What this file does to the door that only others may do, or nobody."""
    ingevoerd = dict(invoer(stam))
    van_de_deur = {
        volledig.rpartition(".")[2] for volledig in ingevoerd if volledig.startswith("commands.door.gekeurd.")
    }
    if "commands.door.gekeurd" in ingevoerd:
        yield f"{naam}:{ingevoerd['commands.door.gekeurd']}: import the names, not the module"
    if "Poort" in van_de_deur and not naam.startswith(MAG_DE_POORT_KENNEN):
        yield f"{naam}: knows the Poort"
    for knoop in ast.walk(stam):
        zegel = knoop.attr if isinstance(knoop, ast.Attribute) else knoop.id if isinstance(knoop, ast.Name) else ""
        if zegel == "_ZEGEL":
            yield f"{naam}:{knoop.lineno}: touches the seal"
    for aanroep in aanroepen(stam):
        klasse = aanroep.naam in van_de_deur and aanroep.naam in MAG_AANROEPEN
        methode = "." in aanroep.naam and aanroep.laatste in METHODEN
        if (klasse or methode) and not naam.startswith(MAG_AANROEPEN[aanroep.laatste]):
            yield f"{naam}:{aanroep.regel}: calls {aanroep.naam}"
        if van_de_deur and aanroep.laatste in ("__new__", "__setattr__"):
            yield f"{naam}:{aanroep.regel}: makes objects behind their backs"


def test_only_the_door_and_those_it_knows_handle_checked_texts():
    gevonden = [fout for naam in python(*PAKKETTEN) if naam != DEUR for fout in langs_de_deur(naam, boom(naam))]

    assert gevonden == []


@pytest.mark.parametrize(
    ("naam", "bron"),
    [
        ("commands/actie/gereed.py", "from commands.door.gekeurd import Gekeurd\nGekeurd(bericht, None)"),
        ("commands/effects/uitgang.py", "from commands.door.gekeurd import Keuring\nKeuring(None).verzegel(bericht)"),
        ("commands/actie/gereed.py", "from commands.door.gekeurd import Poort"),
        ("bot/delivery/loop.py", "from commands.door.gekeurd import Gekeurd\nGekeurd.__new__(Gekeurd)"),
        ("bot/delivery/loop.py", "from commands import gekeurd\nimport commands.door.gekeurd"),
        ("commands/actie/gereed.py", "keuring.verzegel(bericht)"),
        ("commands/line/dispatch.py", "poort.heropen(bericht)"),
        ("commands/toets/vrijlaten.py", "zet_klaar(effecten, uow, poort.vrijgegeven())"),
        ("commands/line/gesprek.py", "zet_klaar(effecten, uow, poort.opgeslagen())"),
        ("commands/line/vasthouden.py", "poort.aangehouden()"),
        ("bot/intake.py", "poort.vrijgegeven()"),
        ("storage/collections/outbox.py", "from commands.door.gekeurd import _ZEGEL\nx = _ZEGEL"),
    ],
)
def test_a_planted_way_round_the_door_is_seen(naam, bron):
    assert list(langs_de_deur(naam, ast.parse(bron)))


def test_the_storage_may_open_what_was_sealed_before():
    bron = "from commands.door.gekeurd import Gekeurd, Poort\nx: Gekeurd = Poort.heropen(bericht)"

    assert list(langs_de_deur("storage/collections/outbox.py", ast.parse(bron))) == []


@pytest.mark.parametrize("soort", [lambda: Gekeurd(BERICHT, object()), lambda: Keuring(object())])
def test_nobody_but_the_door_makes_a_seal(soort):
    with pytest.raises(TypeError, match="only Poort"):
        soort()


def test_a_sealed_message_cannot_get_another_text():
    with pytest.raises((TypeError, ValueError), match="zegel"):
        replace(Poort.heropen(BERICHT), bericht=Bericht(onderwerp="anders", blokken=()))


NIET_DOORGEGEVEN = {
    "casus verzoek": "before a colon: a kind, a day, an organisation; what stands behind it passes",
    "agenderen": "one word, and nothing else is kept",
    "huisoverleg": "a name of the settings, and a date",
    "bijlage": "a number, and one of a few words",
    "inhoud": "one of two words",
    "contact gehad": "a date",
    "ico momenten": "days and hours",
    "vastgelegd": "a date",
    "ico vast": "a number",
    "ico client": "one of two words, and nothing else is kept",
    "ico verzet": "a day and an hour",
    "kan": "numbers",
    "casus afsluiten": "one of two ends",
    "casus akkoord": "one of two ends",
    "casus nieuw": "a date",
    "actie geef": "who is meant",
    "adresboek": "an organisation, and zeker",
    "plan antwoord": "who is meant, a date, a kind or an address",
    "actie overdragen": "who is asked",
    "actie nieuw": "who is meant, and a date",
    "ongedaan": "a number",
    "afwezig": "days, and who is meant",
    "plan punt": "numbers",
    "plan toon": "a number",
    "plan verschil": "a number",
    "waarneming": "who is meant, and days",
    "casus overnemen": "zeker",
    "casus weg": "zeker",
    "casus werkwijze overnemen": "which casussen, and zeker",
    "casushouder overdragen": "who is meant",
    "meldingen": "a choice",
    "deelnemer toevoegen": "all but his address",
    "deelnemer wijzig": "who is meant, and his address",
    "deelnemer verklaring": "who is meant, and a date",
    "casus verlengen": "who is meant, and a date",
    "jaarcijfers": "a year",
    "casus schaduwlijst": "that it goes on",
    "casus namens": "who is meant",
    "casus inzien": "one of our own reasons",
    "casus bezwaar": "that it runs, or is dealt with",
    "casus vernietigen": "the word zeker, and a reason of a fixed list",
    "casus vernietigen lijst": "the word zeker",
    "deelnemer casushouder": "who is meant",
    "deelnemer verwijder": "who is meant",
    "bezorging": "who is meant",
    "bezorging gesproken": "who is meant",
    "voorstel": "W12",
    "vrijgave": "W12",
    "voor de groep": "W12",
    "niet voor de groep": "W12",
    "verwijder": "W12",
    "vrijlaten": "W12",
    "doorgeven": "who is meant; the held words pass it too",
    "akkoord": "N3",
    "verboden": "kept as hashes, and erased",
    "toestaan": "for the guard alone",
    "toestaan weg": "for the guard alone",
}
"""Commands of which not all words pass the Toets, and what those are: nobody but the asker may ever read them."""


def test_every_word_of_every_command_passes_the_toets_but_for_those_that_nobody_reads():
    tekst = "een, twee, drie, vier"
    niet = {een.woorden for een in OPDRACHTEN if not een.kaal and een.doorgeef(tekst) != (tekst,)}

    assert niet - set(NIET_DOORGEGEVEN) == set(), "say in NIET_DOORGEGEVEN which words nobody else reads"
    assert set(NIET_DOORGEGEVEN) - niet == set(), "all words of these pass the Toets: take them out"
