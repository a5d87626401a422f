"""A mail without content holds nothing of its message but numbers: a property over all sentences that there are."""

import pytest

from commands.domain.inhoud import alleen_melding
from commands.messages import Bericht, Blok, Knop
from commands.texts.weigering import ONDERWERP
from commands.texts.zonder_inhoud import zonder_inhoud
from tests.texts.berichten import ALLE

KNOP = (Knop(label="x", opdracht="y"),)


def kaal(bericht: Bericht) -> Bericht:
    """The same message with other words everywhere: only its numbers, what it asks, and whether it is a refusal."""
    blokken = (
        Blok(kop="x", tekst="y", punt=een.punt, knoppen=een.knoppen, keuzes=een.keuzes and KNOP)
        for een in bericht.blokken
    )
    return Bericht(
        onderwerp=ONDERWERP if bericht.onderwerp == ONDERWERP else "z",
        blokken=tuple(blokken),
        notice=bericht.notice,
        afspraak=bericht.afspraak,
        antwoord_als=bericht.antwoord_als and "x",
        bij_ja=bericht.bij_ja and "y",
        terug=bericht.terug,
        melding=bericht.melding,
    )


@pytest.mark.parametrize("code", ["K7Q2", ""])
def test_of_every_message_only_its_numbers_are_told(code: str) -> None:
    for naam, bericht in ALLE.items():
        if not bericht.heel:
            assert zonder_inhoud(bericht, code) == zonder_inhoud(kaal(bericht), code), naam


ONS = (
    "er is nieuws een vraag aan u uw antwoord genoteerd bericht niet uitgevoerd in casus actiepunt actiepunten en de "
    "inhoud staat deze mail organisatie wil geen per lees het kamer of gesprek met bot kunt daar bij bel "
    "procesregisseur k7q2 antwoord op over wacht nog van gestuurd wat meldt telt al alleen woorden erbij wachten "
    "gedeeld deelnemers open zijn hebt geen niets b4t9"
)


def test_what_is_told_are_our_own_few_words_and_numbers() -> None:
    for naam, bericht in ALLE.items():
        if bericht.heel:
            continue
        melding = zonder_inhoud(bericht, "K7Q2")
        tekst = " ".join([melding.onderwerp, *(f"{een.kop} {een.tekst}" for een in melding.blokken)])
        anders = {woord.strip(".,:?~").lower() for woord in tekst.split()} - set(ONS.split())
        assert [een for een in anders if not een.strip(";").lstrip("w").isdecimal()] == [], naam
        assert (melding.bijgevoegd, melding.formulier) == (None, None), naam


def test_an_actiepunt_of_another_casus_is_not_named() -> None:
    for bericht in (een for een in ALLE.values() if not een.heel and not een.melding):
        assert "actiepunt" not in zonder_inhoud(bericht, "ANDR").blokken[0].tekst


@pytest.mark.parametrize(
    ("adres", "lijst", "geldt"),
    [
        ("iemand@ggz.test", {"ggz.test"}, True),
        ("Iemand@Team.GGZ.test", {"ggz.test"}, True),
        ("iemand@andereggz.test", {"ggz.test"}, False),
        ("iemand@ggz.test", {"iemand@ggz.test"}, True),
        ("ander@ggz.test", {"iemand@ggz.test"}, False),
        ("iemand@ggz.test", set(), False),
    ],
)
def test_a_person_or_an_organisation_can_be_named(adres: str, lijst: set[str], geldt: bool) -> None:
    assert alleen_melding(adres, lijst) is geldt
