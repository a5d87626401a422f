"""Words that may not wait, and words of a client about the casus itself, in answer to a question about an actiepunt."""

import pytest

from commands.domain.actiepunt import Status
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


async def schrijf(wereld: Wereld, wie: str, tekst: str, punt: int) -> str:
    """A reply to a message about this actiepunt; returns what they read back."""
    lid = (await wereld.leden(wereld.code))[wie]
    wereld.post.wis()
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{lid.token}-{punt}", tekst)
    return wereld.post.tekst(wereld.post.laatste(wie))


@pytest.mark.parametrize(
    "tekst",
    [
        "spoed! hij staat nu bij haar voor de deur",
        "SPOED: hij is weg bij de opvang",
        "Spoed, moeder belt dat het misgaat",
    ],
)
async def test_the_word_in_front_reaches_all_at_once_and_says_so(wereld: Wereld, code: str, tekst: str) -> None:
    bon = await schrijf(wereld, POLITIE, tekst, 3)

    assert "Is er nu gevaar? Bel 112." in bon
    assert "Hoe staat het" not in bon
    assert len(wereld.post.aan(POLITIE)) == 1
    for wie in (GGZ, REGIE):
        gehoord = wereld.post.laatste(wie)
        assert gehoord.bericht.onderwerp == f"Casus {code}: spoed, bericht van Politie (wijkagent)"
        assert tekst in wereld.post.tekst(gehoord)


@pytest.mark.parametrize("tekst", ["geen spoed hoor, volgende week bel ik", "spoedig meer, ik ben ermee bezig"])
async def test_other_words_about_the_actiepunt_are_no_alarm(wereld: Wereld, code: str, tekst: str) -> None:
    bon = await schrijf(wereld, POLITIE, tekst, 3)

    assert "112" not in bon
    assert "spoed, bericht" not in "".join(een.bericht.onderwerp for een in wereld.post.aan(GGZ))


async def test_a_state_behind_the_word_is_still_asked_about(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, POLITIE, "spoed: 3 lukt niet", 3)

    assert (await wereld.punt(code, 3)).status in (Status.LUKT_NIET, Status.OPEN)
    assert "actiepunt 3" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    "tekst",
    [
        "cl trekt toestemming in!",
        "cl maakt bezwaar tegen deelname GGZ",
        "cliënt heeft zijn toestemming ingetrokken",
        "betrokkene maakt bezwaar",
    ],
)
async def test_what_the_client_wants_goes_to_the_procesregisseur_alone(wereld: Wereld, code: str, tekst: str) -> None:
    al = wereld.kamers.casuskamer(code).tekst
    bon = await schrijf(wereld, GGZ, tekst, 2)

    assert "doorgegeven aan de procesregisseur" in bon
    assert "aan niemand anders" in bon
    assert "Hoe staat het" not in bon
    assert wereld.post.aan(POLITIE) == []
    assert wereld.kamers.casuskamer(code).tekst == al
    gehoord = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert tekst in gehoord
    assert "bezwaar" in gehoord


@pytest.mark.parametrize(
    "tekst",
    [
        "cl maakt bezwaar tegen de boete van de gemeente",
        "cl heeft geen bezwaar",
        "is toestemming van cl aanwezig?",
        "cliënt vindt het goed dat u belt",
    ],
)
async def test_other_words_about_the_client_stay_as_they_are(wereld: Wereld, code: str, tekst: str) -> None:
    bon = await schrijf(wereld, GGZ, tekst, 2)

    assert "Die beslist wat het voor de casus betekent" not in bon
