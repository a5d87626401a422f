"""Each button of each message is understood: sent unchanged it is done or asks one question, filled in it is done."""

import re

import pytest

from commands.command import Opdracht
from commands.domain.weigering import OpdrachtOnvolledig, Weigering
from commands.domain.woorden import KENNEMERLAND
from commands.grammar.grammar import lees
from commands.grammar.haken import OPEN, zonder_haken
from commands.grammar.huiswoorden import in_huiswoorden
from commands.grammar.lezing import Plek
from commands.messages import Bericht
from commands.table import OPDRACHTEN
from commands.texts.in_kamer import in_kamer
from commands.texts.knoppen import knoppen as antwoorden
from tests.texts.berichten import ALLE

TABEL = in_huiswoorden(OPDRACHTEN, KENNEMERLAND)
INGEVULD = {
    "datum": "3 december 2026",
    "reden": "de arts is ziek",
    "wie": "politie",
    "tekst": "de datum klopt niet",
    "besluit": "wij wachten af",
    "nummer": "2",
    "nummers": "1 2",
    "dag en uur": "di 8 dec 10:00",
    "dagen en uren": "di 8 dec 10:00, wo 9 dec 14:00",
    "plaats": "het stadhuis",
}
_HAAK = re.compile(r"\[([^\]]*)\]")


def knoppen(bericht: Bericht) -> set[str]:
    """What its buttons send."""
    gevonden = {knop.opdracht for blok in bericht.blokken for knop in blok.keuzes}
    gevonden |= {rij.knop.opdracht for blok in bericht.blokken for rij in blok.rijen}
    for blok in bericht.blokken:
        if blok.punt is not None and blok.knoppen:
            gevonden |= {f"{blok.punt.code} {blok.punt.nummer} {woord}" for _, woord in antwoorden(blok.punt)}
    return gevonden


PEILING = {"K7Q2 kan [nummers]"}
"""Its answers are read as those to a poll (tests/flows/test_haken.py)."""
ALLEMAAL = sorted({een for bericht in ALLE.values() for een in knoppen(bericht)})


def gelezen(tekst: str, plek: Plek) -> tuple[Opdracht, ...]:
    lezing = lees(tekst, TABEL, plek=plek, gericht=True)
    assert isinstance(lezing, tuple), (plek, tekst)
    return lezing


def test_a_button_leaves_open_only_what_is_known() -> None:
    assert set(INGEVULD) == set(OPEN)
    assert {haak for een in ALLEMAAL for haak in _HAAK.findall(een)} <= set(OPEN)


@pytest.mark.parametrize("opdracht", ALLEMAAL)
@pytest.mark.parametrize("plek", [Plek.MAIL, Plek.PRIVE])
def test_each_button_filled_in_is_one_command(opdracht: str, plek: Plek) -> None:
    """With the brackets that some leave around what they fill in, and without."""
    [kaal] = gelezen(_HAAK.sub(lambda haak: INGEVULD[haak[1]], opdracht), plek)
    [met_haken] = gelezen(_HAAK.sub(lambda haak: f"[{INGEVULD[haak[1]]}]", opdracht), plek)
    assert (met_haken.command, met_haken.tekst) == (kaal.command, kaal.tekst)


@pytest.mark.parametrize("opdracht", [een for een in ALLEMAAL if "[" in een and een not in PEILING])
def test_a_button_sent_unchanged_keeps_nothing_of_its_brackets(opdracht: str) -> None:
    """The command then asks what it lacks; never are the brackets somebody's words."""
    assert "[" not in zonder_haken(opdracht)
    try:
        gezegd = gelezen(opdracht, Plek.MAIL)
    except OpdrachtOnvolledig:
        return
    except Weigering as weigering:
        pytest.fail(f"{opdracht!r} is refused: {weigering!r}")
    assert all("[" not in een.tekst for een in gezegd)


@pytest.mark.parametrize("naam", [naam for naam, een in ALLE.items() if knoppen(een)])
def test_in_a_room_every_hint_can_be_typed_as_it_stands(naam: str) -> None:
    for blok in in_kamer(ALLE[naam], "K7Q2").blokken:
        for knop in blok.keuzes:
            assert knop.opdracht.startswith("!")
            ingevuld = _HAAK.sub(lambda haak: INGEVULD[haak[1]], knop.opdracht)
            assert isinstance(lees(ingevuld, TABEL, plek=Plek.KAMER), tuple)
