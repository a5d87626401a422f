"""Surnames in front, names on the islands, houses by a name, places with a slip: with what passes."""

import pytest

from tests.bot.privacy.hulp import gehouden, gevonden


@pytest.mark.parametrize(
    "tekst",
    [
        "De Kuyper weigert medewerking aan het onderzoek.",
        "Mevrouw De Koning heeft te kennen gegeven dat zij niet komt.",
        "Toezicht op Van Hulzen loopt tot maart.",
        "gesproken met Van den Tuinhek over werk",
        "de wit doet niet open vanochtend weer niet",
        "VAN DEN HEUVEL BELT DAGELIJKS MET DE CRISISDIENST",
        "DE LEEUW, OPN GESL AFD",
        "PT J. V/D MEER AGRESSIEF",
        "de brief van mw van gelderen is er nog niet",
        "hr. Vink thuis bezocht, vervuild",
        "jairo a bolbe bebe ayera nochi",
        "su yu dyshawn no a bai skol tur siman",
        "famia croes no ta kontestá",
        "Her sister jolandie called twice today",
        "talked to marelis, she wants out",
        "medicatie ligt klaar bij apotheek de rozenhof",
        "De kamer in het Schippershuis is per direct opgezegd.",
        "begint maandag bij doorpakkers uitzendbureau",
        "e ta traha na pelikaan supermarket",
        "verhuisd naar heerhugowaart met zijn zus",
        "na insta e yama rincon.boy99",
        "op snap she goes by salt.flamingo3",
        "hij is van 3 11 84 zei ze",
        "she's 19 and pregnant, due in March",
        "weer die scooter dn431k voor de deur",
        "die van g 512 rk weer, zelfde plek",
    ],
)
def test_it_is_held(tekst: str) -> None:
    assert gehouden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "De Raad weigert medewerking aan het onderzoek niet.",
        "De Bank laat weten dat de rekening is geblokkeerd.",
        "de bakker zegt dat ie van niks weet",
        "DE KOK HEEFT GEBELD, MAALTIJD GEMIST",
        "VAN DE WEEK NIET THUIS, BRIEF IN DE BUS",
        "begin v/d week was hij er nog",
        "moeder v/d pt belt, wil overleg",
        "mw was boos om de brief",
        "polis a bai pero e no tabata einan",
        "kliente lo bin djarason pa intake",
        "she called, all is fine at home",
        "med. opgehaald bij apotheek, 2 weken",
        "De opvang in het buurthuis eindigt per 1 april.",
        "hij werkt bij een uitzendbureau, welke weet ik niet",
        "e ta traha na un hotel, turno di anochi",
        "verhuisd naar een andere kamer",
        "zijn account is geblokkeerd door school",
        "Casus K7Q2 staat ook op facebook",
        "dit is van 12 3 tot 14 3 te regelen",
        "she is 19 minutes late",
        "lamp 230v 12w is stuk bij bureau 3",
        "de zitting bij ING 12 03 2026",
    ],
)
def test_what_only_looks_like_it_passes(tekst: str) -> None:
    assert gevonden(tekst) == []
