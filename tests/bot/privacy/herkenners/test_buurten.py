"""Streets and quarters without a number, houses with a name, nicknames."""

import pytest

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gehouden, gevonden


@pytest.mark.parametrize(
    ("tekst", "soort", "woord"),
    [
        ("Hij slaapt aan het Jaagpad.", Kind.ADRES, "Jaagpad"),
        ("Het incident was in het Sterrenkwartier.", Kind.PLAATS, "Sterrenkwartier"),
        ("Wij, bewoners van de Achterom, zijn boos.", Kind.ADRES, "Achterom"),
        ("Hij komt bij haar op Plein 1953 wonen.", Kind.ADRES, "Plein 1953"),
        ("hij woont kerkpad 3", Kind.ADRES, "kerkpad 3"),
        ("Zij zit in groep 6 van De Regenwulp.", Kind.SCHOOL, "De Regenwulp"),
        ("Hij is overgeplaatst naar groep De Vuurtoren.", Kind.INSTELLING, "De Vuurtoren"),
        ("ze slaapt in huize sint jozef", Kind.INSTELLING, "sint jozef"),
        ("Hij noemt zichzelf op straat Bolle.", Kind.NAAM, "Bolle"),
        ("Bel me even over Dirkje.", Kind.NAAM, "Dirkje"),
        ("was bij mehmt yildirm op de spoed", Kind.NAAM, "mehmt"),
        ("Mila 10, Sem 8, Liv 5. Alle drie te laat.", Kind.LEEFTIJD, "10"),
        ("samen hebben zij een kind van anderhalf", Kind.LEEFTIJD, "anderhalf"),
        ("Op zijn zestiende vertrok hij.", Kind.LEEFTIJD, "zestiende"),
        ("ots over Rayan 02/2014", Kind.GEBOORTEDATUM, "02/2014"),
        ("mail van donkere.engel punt 88 apenstaartje postduif punt test", Kind.EMAIL, "donkere.engel punt 88"),
        ("bel nul zes, 53 11 nog iets 80 42", Kind.TELEFOON, "nul zes, 53 11"),
        ("brief retour van 6904 tz", Kind.POSTCODE, "6904 tz"),
        ("bsn eindigt op 482", Kind.ID, "482"),
    ],
)
def test_held(tekst, soort, woord):
    assert any(gezien.startswith(woord) for gezien in gevonden(tekst, soort=soort)), gevonden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Wij gaan naar de Rechtbank en van de Achterstandswijk naar het Wijkteam.",
        "Verzuim is afgenomen van 60 naar 15 procent, feit 1 en feit 2.",
        "Er is een wachtlijst van 5 maanden.",
        "Betrokkene volgt CoVa en daarna ART-Wiltshire. Motivatie is wisselend.",
        "Artikel 2.3 Wfz en artikel 7:1 Awb. Verdachte van art. 285 Sr. Heengezonden.",
        "Melding 23.10 uur, niets aangetroffen.",
        "De man is bekend met schizoaffectieve stoornis en met psychosegevoeligheid.",
        "Aan de Officier gevraagd. Zij zit op de Wachtlijst. Een Pro Justitia is nodig.",
        "In de Regio opgeschaald naar het Regionaal Escalatieteam, locatie Stadhuis.",
        "Wij gaven 2500 kg en 1300 ha op.",
    ],
)
def test_passes(tekst):
    assert not gehouden(tekst)
