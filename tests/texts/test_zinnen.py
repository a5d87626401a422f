"""Every sentence to people, as a colleague can read and approve it in golden/zinnen_*.txt.

After a wanted change: `python -m tests.texts.test_zinnen` writes them anew; read what changed before you commit it.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import commands.texts
from commands.domain.herinnering import Stap
from commands.domain.openvraag import Openvraag, OpenvraagSoort
from commands.domain.planlezing import PlanFout
from commands.domain.rollen import Kanaal
from commands.domain.weigering import Weigering
from commands.domain.woorden import KENNEMERLAND
from commands.messages import Bericht, Blok
from commands.texts.opmaak import als_html, als_tekst
from commands.texts.weigering import ZINNEN, zeg
from tests.texts.decor import CASUS
from tests.texts.voorbeelden import alle_zinnen
from tests.texts.zin import Zin

GOLDEN = Path(__file__).parent / "golden"
ALLE = tuple(alle_zinnen())
MODULES = sorted({zin.module for zin in ALLE})
SCHRIJF = ".venv/bin/python -m tests.texts.test_zinnen writes it; read git diff"
ELDERS = {"in_kamer", "klok", "klok_besluit", "klok_casus", "klok_ico", "planvragen", "weigering", "opmaak", "vorm"} | {
    "weigering_terug",
    "melding",
}
"""Have golden files of their own (test_klok, test_planvragen, below), or only parts of sentences."""
MET_NUMMER = (OpenvraagSoort.VERZOEK, OpenvraagSoort.VRAAG, OpenvraagSoort.TEKST, OpenvraagSoort.PUNT)
GEGEVENS: dict[str, object] = {
    "code": "K7Q2",
    "nummer": 3,
    "bericht": "W12",
    "wie": "GGZ (behandelaar)",
    "tekst": "gereet 3",
    "lijkt_op": "actie gereed <nummer> [toelichting]",
    "gebruik": "actie uitstel <nummer> tot <datum> <reden>",
    "datum": date(2026, 12, 3),
    "dag": "8 december 2026",
    "aantal": 2,
    "namen": ("casusoverleg", "stuurgroep"),
    "groep": True,
    "vragen": tuple(
        Openvraag(soort=een, extern_id="", code="K7Q2", nummer=3 if een in MET_NUMMER else None)
        for een in OpenvraagSoort
    ),
    "redenen": "Zaterdag 12 december 2026 om 10:00 uur is geen werkdag.",
    "wanneer": "dinsdag 8 december 2026 om 10:00 uur",
    "einde": "afgeschaald",
    "woord": "vraag",
    "hoogstens": 50,
    "herkenbaar": 1,
    "nummers": "W12, W13",
    "versie": 4,
    "hoe": "beëindigen",
    "maanden": 6,
    "keuzes": "Politie (wijkagent), Politie (rechercheur)",
    "reden": PlanFout.WACHTWOORD,
    "lijst": "1. dinsdag 8 december 2026 om 10:00 uur\n2. woensdag 9 december 2026 om 14:30 uur",
    "bedoeld": "Bedoelt u alle momenten? Antwoord: kan 1 2\n",
    "stap": Stap.ICO_GEWEEST,
    "op": "maandag 21 december 2026 om 10.00 uur",
}


def weigeringen(klasse: type[Weigering] = Weigering) -> Iterator[type[Weigering]]:
    for onder in klasse.__subclasses__():
        yield onder
        yield from weigeringen(onder)


def geweigerd() -> str:
    """Every refusal with its sentence."""
    delen = []
    for klasse in sorted(weigeringen(), key=lambda een: een.__name__):
        weigering = klasse.__new__(klasse)
        weigering.gegevens = GEGEVENS
        delen.append(f"[{klasse.__name__}]\n{gezegd(weigering)}\n")
    return "\n".join(delen)


def gezegd(weigering: Weigering) -> str:
    """The sentence, or where it or its data must be written."""
    naam = type(weigering).__name__
    if type(weigering) not in ZINNEN:
        raise LookupError(f"{naam} has no sentence: write it in ZINNEN of commands/texts/weigering.py")
    try:
        return KENNEMERLAND.zeg(zeg(weigering))
    except KeyError as sleutel:
        raise LookupError(f"{naam}: give {sleutel} a value in GEGEVENS of tests/texts/test_zinnen.py") from None


def bundel(module: str) -> str:
    return "\n".join(zin.gelezen() for zin in ALLE if zin.module == module)


@pytest.mark.parametrize("zin", ALLE, ids=lambda zin: f"{zin.module}.{zin.functie}")
def test_no_part_of_a_message_stands_in_its_words(zin: Zin) -> None:
    assert "Blok(" not in zin.gelezen()


def openbare_functies() -> dict[str, set[str]]:
    """Of each module of texts the public functions that speak: all but those that make a mere reference."""
    gevonden: dict[str, set[str]] = {}
    for info in pkgutil.iter_modules(commands.texts.__path__):
        module = importlib.import_module(f"commands.texts.{info.name}")
        for naam, functie in inspect.getmembers(module, inspect.isfunction):
            antwoord = inspect.signature(functie).return_annotation
            if functie.__module__ == module.__name__ and not naam.startswith("_") and antwoord in (Bericht, str):
                gevonden.setdefault(info.name, set()).add(naam)
    return gevonden


@pytest.mark.parametrize("module", MODULES)
def test_each_sentence_reads_as_approved(module):
    golden = GOLDEN / f"zinnen_{module}.txt"
    assert golden.exists(), SCHRIJF
    assert bundel(module) == golden.read_text(encoding="utf-8"), SCHRIJF


def test_each_refusal_reads_as_approved():
    assert geweigerd() == (GOLDEN / "zinnen_weigering.txt").read_text(encoding="utf-8"), SCHRIJF


def test_every_refusal_has_a_sentence_and_every_sentence_a_refusal():
    assert set(weigeringen()) - set(ZINNEN) == set(), "write the sentence in ZINNEN of commands/texts/weigering.py"
    assert set(ZINNEN) - set(weigeringen()) == set(), "no refusal has this sentence"


@pytest.mark.parametrize("module", sorted(set(openbare_functies()) - ELDERS))
def test_no_sentence_is_left_without_a_golden(module):
    zonder = openbare_functies()[module] - {zin.functie for zin in ALLE if zin.module == module}
    assert zonder == set(), (
        f"write an example of each function of commands/texts/{module}.py in tests/texts/voorbeelden"
    )


def test_no_golden_is_left_over():
    assert {pad.stem for pad in GOLDEN.glob("zinnen_*.txt")} == {f"zinnen_{een}" for een in (*MODULES, "weigering")}


@pytest.mark.parametrize("zin", ALLE, ids=lambda zin: f"{zin.module}.{zin.functie} {zin.geval}")
def test_a_sentence_speaks_to_u_in_plain_words(zin: Zin):
    if zin.module == "toestand":  # for who looks after the bot
        return
    woorden = zin.gelezen().lower().replace(",", " ").replace(".", " ").split()
    assert not {"je", "jij", "jouw", "jullie", "token", "outbox", "inbox", "helaas", "hem", "zij"} & set(woorden)
    if isinstance(zin.gemaakt, Bericht):
        assert als_html(zin.gemaakt, proef=True)
        assert "behandelaar" not in zin.gemaakt.onderwerp or zin.gemaakt.onderwerp.startswith("Casus")


@pytest.mark.parametrize("module", ["bijeenkomst", "uitnodiging", "eersteico", "vervolg", "icobericht", "icostand"])
def test_every_message_about_a_meeting_names_its_casus_where_no_subject_is_shown(module: str) -> None:
    """But for what is said in the room of the casus alone."""
    zonder = {
        een.functie
        for een in ALLE
        if een.module == module
        and isinstance(een.gemaakt, Bericht)
        and een.gemaakt.blokken
        and een.functie not in ("aangetikt", "peiling_in_kamer")
        and CASUS.code not in als_tekst(replace(een.gemaakt, blokken=_per_chat(een.gemaakt)), proef=False)
    }
    assert zonder == set(), "a private room shows no subject, and its reader may be in several casussen"


def _per_chat(bericht: Bericht) -> tuple[Blok, ...]:
    return tuple(een for een in bericht.blokken if een.kanaal in (None, Kanaal.MATRIX))


if __name__ == "__main__":
    from tests.texts.test_werkwijzen import schrijf

    for module in MODULES:
        (GOLDEN / f"zinnen_{module}.txt").write_text(bundel(module), encoding="utf-8")
    (GOLDEN / "zinnen_weigering.txt").write_text(geweigerd(), encoding="utf-8")
    schrijf()
