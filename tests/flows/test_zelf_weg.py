"""A deelnemer tells that they are away, or are there after all, in own words: noted, and shared with nobody."""

import pytest

from tests.wereld import GGZ, POLITIE, Wereld

WEG = (
    "afwezig wegens verlof van 9 t/m 20 november, bij spoed collega bellen",
    "ik ben van 9 t/m 20 november met verlof, bij spoed kun je mijn collega bellen",
    "Met vakantie van 9 november tot en met 20 november. Bel bij spoed de meldkamer.",
    "wegens vakantie afwezig van 9 t/m 20 november, neem bij spoed contact op met een collega",
    "verlof 9-20 november, collega neemt waar",
    "Ik ben er 9 t/m 20 nov niet. Collega is bereikbaar op het algemene nummer.",
    "vrij van 9 november t/m 20 november",
    "ik zit van 9 t/m 20 november in het buitenland, voor dringende zaken mijn collega",
    "van 9 t/m 20 november ben ik niet bereikbaar",
    "Beste allen, ik ben tussen 9 en 20 november met verlof. Groet, de wijkagent",
)
TOCH = (
    "verlof gaat niet door",
    "mijn vakantie gaat toch niet door",
    "ik ga toch niet op vakantie",
    "vakantie is geannuleerd, ik ben er gewoon",
    "mijn verlof is ingetrokken",
    "ik ben er gewoon hoor",
    "weer beter",
    "ik ben eerder terug van vakantie",
    "ben beter gemeld",
    "ik ben weer aan het werk",
    "vakantie verzet, ben er gewoon die week",
)


async def schrijf(wereld: Wereld, tekst: str) -> str:
    """The police write to their own address; what they read back."""
    lid = (await wereld.leden(wereld.code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{wereld.code.lower()}+{lid.token}", tekst)
    return wereld.post.tekst(wereld.post.laatste(POLITIE))


def van_anderen(wereld: Wereld) -> str:
    """All that others read."""
    return wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("tekst", WEG)
async def test_an_absence_with_its_reason_and_who_to_call_is_noted(wereld: Wereld, code: str, tekst: str) -> None:
    antwoord = await schrijf(wereld, tekst)

    assert "afwezig vanaf maandag 9 november 2026 tot en met vrijdag 20 november 2026" in antwoord
    assert tekst not in van_anderen(wereld)


async def test_a_course_is_an_absence_too(wereld: Wereld, code: str) -> None:
    antwoord = await schrijf(wereld, "Ik ben volgende week op cursus, dus niet bereikbaar")

    assert "afwezig vanaf maandag 9 november 2026" in antwoord


async def test_who_stands_in_goes_along(wereld: Wereld, code: str) -> None:
    antwoord = await schrijf(wereld, "volgende week ben ik er niet, GGZ-instelling neemt waar")

    assert "GGZ-instelling (behandelaar) vervangt u" in antwoord


@pytest.mark.parametrize("tekst", TOCH)
async def test_who_is_there_after_all_is_asked_again(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, "afwezig t/m 20 november")
    antwoord = await schrijf(wereld, tekst)

    assert "u bent er weer" in antwoord
    assert tekst not in van_anderen(wereld)


async def test_without_an_absence_nothing_changes(wereld: Wereld, code: str) -> None:
    assert "Bij ons stond niet dat u afwezig bent" in await schrijf(wereld, TOCH[0])


@pytest.mark.parametrize(
    "tekst",
    [
        "betrokkene is afwezig wegens verlof van 9 t/m 20 november",
        "moeder is van 9 t/m 20 november op vakantie",
        "verlof van betrokkene gaat niet door",
        "cliënt is weer beter",
        "ik ben er weer bij hem langs geweest",
    ],
)
async def test_of_others_it_is_news(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert tekst in van_anderen(wereld)
