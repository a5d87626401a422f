"""How the bot speaks: short subjects, short sentences, and words that are not said. Every example of every message."""

import re
import textwrap
from collections.abc import Iterator

import pytest

from bot.mail.sending.design.letter import filled_block
from commands.messages import Bericht
from commands.texts.knoppen import knoppen
from commands.texts.omslag import opschrift, zonder_casus
from tests.texts.berichten import ALLE, KLOK

ONDERWERP = 51
"""A telephone shows no more of it."""
VAN_NAAM_LANG = {"navraag.verlopen_regie", "navraag.was_het_niet", "terugpost.adres_is_weg", "deelnemer.lid_weg"}
"""Their subject names a deelnemer, and how long that is, is not ours to say."""
ZIN = 20
LANGER = {
    *("aanmelding.formulier", "triage.voor_regie", "verklaring.verklaring"),  # words of a region, and of a sworn paper
    *("actielijst.lijst", "navraag.lijst", "bewaren.toon"),  # a line of a list
    *("navraag.vraag", "navraag.te_veel"),  # with a moment, a code and a role
    *("uitval.post_stil", "vreemdeling.blijft", "vreemdeling.voor_regie"),  # for who looks after a server
}
NIET_GEZEGD = re.compile(
    r"\b(?:escalatie|verloopt|overschreden|in gebreke|helaas|gelieve|dient u|middels|teneinde|mits|indien)\b|\bstap \d"
    r"|\bu krijgt dit (?:bericht )?(?:als\b|omdat u (?:bij|beheerder)\b)",
    re.IGNORECASE,
)
HERINNERING = 70
"""Words above the foot."""
VRAAGT_BOVENAAN = 400


def zinnen(bericht: Bericht) -> Iterator[str]:
    """Our own words: those of people and of the plan stand in quotations, panels and lists."""
    yield bericht.onderwerp
    for blok in bericht.blokken:
        for tekst in (blok.kop, blok.tekst, *blok.regels, blok.na, *blok.onder):
            for regel in tekst.split("\n"):
                yield from re.split(r"(?<=[.!?:])\s+", regel)


def _heet(naam: str) -> str:
    return ".".join(naam.split(".")[:2])


def test_a_subject_is_read_whole_on_a_telephone() -> None:
    lang = {naam: bericht.onderwerp for naam, bericht in ALLE.items() if len(bericht.onderwerp) > ONDERWERP}
    assert {naam: wat for naam, wat in lang.items() if _heet(naam) not in VAN_NAAM_LANG} == {}
    assert {_heet(naam) for naam in lang} == VAN_NAAM_LANG, "an exception that none needs any more"


def test_a_sentence_has_at_most_twenty_words() -> None:
    lang = {(_heet(naam), zin) for naam, een in ALLE.items() for zin in zinnen(een) if len(zin.split()) > ZIN}
    assert {(naam, zin) for naam, zin in lang if naam not in LANGER} == set()
    assert {naam for naam, _ in lang} == LANGER, "an exception that none needs any more"


def test_some_words_are_not_said() -> None:
    """No haste, no blame, no office; and why somebody gets a message shows from what it asks."""
    gezegd = {naam: zin for naam, een in ALLE.items() for zin in zinnen(een) if NIET_GEZEGD.search(zin)}
    assert gezegd == {}


@pytest.mark.parametrize("naam", [naam for naam, een in KLOK.items() if any(blok.knoppen for blok in een.blokken)])
def test_a_reminder_is_short(naam: str) -> None:
    een = KLOK[naam]
    punten = sum(blok.punt is not None for blok in een.blokken)
    woorden = 0
    for blok in een.blokken:
        paneel = "" if blok.paneel is None else f"{blok.paneel.label} {blok.paneel.woorden} {blok.paneel.onder}"
        antwoorden = knoppen(blok.punt) if blok.punt is not None and blok.knoppen else ()
        labels = " ".join([*(knop.label for knop in blok.keuzes), *(label for label, _ in antwoorden)])
        delen = (blok.kop, paneel, blok.tekst, *blok.regels, labels, blok.na, *blok.onder)
        woorden += len(" ".join(delen).split())
    assert woorden <= HERINNERING * max(1, punten)


def _regels(tekst: str, breedte: int) -> int:
    return sum(len(textwrap.wrap(regel, breedte)) or 1 for regel in tekst.split("\n")) if tekst else 0


def tot_de_knop(bericht: Bericht) -> int:
    """How far down a telephone of 375 pixels the filled button begins, by the sizes of the design."""
    nr = filled_block(bericht)
    assert nr is not None
    hoog, titel = 64 + 20, zonder_casus(bericht.blokken[0].kop or opschrift(bericht))
    hoog += 28 * _regels(titel, 30) + 12
    for plaats, blok in enumerate(bericht.blokken[: nr + 1]):
        hoog += 24 + 24 * _regels(blok.kop, 36) + 8 if plaats and blok.kop else 0
        if blok.paneel is not None:
            hoog += 24 + 24 + 24 * _regels(blok.paneel.woorden, 36) + 4 + 24 * _regels(blok.paneel.onder, 36) + 12
        hoog += 24 * _regels(blok.tekst, 42) + 12 if blok.tekst else 0
        hoog += sum(24 * _regels(regel, 38) + 4 for regel in blok.regels) + 12 * bool(blok.regels)
        hoog += sum(45 + 20 * bool(een.onder) for een in blok.afspraken) + 12 * bool(blok.afspraken)
        hoog += 24 * _regels(blok.citaat, 36) + 36 if blok.citaat else 0
    return hoog


@pytest.mark.parametrize("naam", [naam for naam, een in KLOK.items() if filled_block(een) is not None])
def test_what_is_asked_stands_where_a_telephone_begins(naam: str) -> None:
    """It begins in the first 400 pixels; not where something else comes first."""
    assert tot_de_knop(KLOK[naam]) <= VRAAGT_BOVENAAN or naam == "twee_casussen_na_stilstand"
