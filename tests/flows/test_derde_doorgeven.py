"""The procesregisseur lets one message through to a derde: by number, or in words of their own."""

from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.flows.derdewereld import CORPORATIE, casus_met_derde, regie
from tests.wereld import DERDE, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

WOORDEN = "Dit bericht niet delen: de sleutel ligt bij de balie."


@pytest.fixture
async def casus(wereld: Wereld, tmp_path: Path) -> str:
    """The code of a casus of which the derde signed, in which a message of the police waits as W1."""
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    await wereld.antwoord(wereld.post.laatste(POLITIE), WOORDEN)
    wereld.post.wis()
    return code


@pytest.mark.story_of("doorgeven")
@pytest.mark.parametrize(
    "gezegd",
    ["doorgeven W1 aan Woningcorporatie met toestemming", "geef door w1 naar consulent, met toestemming."],
)
async def test_a_held_message_goes_to_the_derde_alone_without_its_writer(
    wereld: Wereld, casus: str, gezegd: str
) -> None:
    bon = await regie(wereld, gezegd)

    assert f"Bericht W1 is doorgegeven aan {CORPORATIE}, zonder te zeggen wie het schreef." in bon
    mail = wereld.post.laatste(DERDE)
    assert "de sleutel ligt bij de balie." in wereld.post.tekst(mail)
    assert "politie" not in wereld.post.tekst(mail).casefold()
    assert wereld.post.aan(GGZ) == []
    assert "balie" not in wereld.kamers.casuskamer(casus).tekst

    await regie(wereld, "vrijlaten W1")  # its writer asked not to share it, so that this is asked once more
    assert "balie" not in wereld.kamers.casuskamer(casus).tekst
    await regie(wereld, "vrijlaten W1 zeker")
    assert "balie" in wereld.kamers.casuskamer(casus).tekst
    assert len(wereld.post.aan(DERDE)) == 1


async def test_without_the_consent_of_its_writer_nothing_goes(wereld: Wereld, casus: str) -> None:
    gelezen = await regie(wereld, "doorgeven W1 aan Woningcorporatie")

    assert "Bericht W1 is van Politie (wijkagent)." in gelezen
    assert f"Schrijf: doorgeven W1 aan {CORPORATIE} met toestemming" in gelezen
    assert wereld.post.aan(DERDE) == []


async def test_words_of_their_own_and_an_answer_to_them(wereld: Wereld, casus: str) -> None:
    for vraag in ("Kunt u donderdag?", "Wanneer kunt u? Wij kunnen dinsdag.", "klopt het dat u belde?"):
        await regie(wereld, f"{casus} doorgeven aan woningcorporatie: {vraag}")
        assert vraag in wereld.post.tekst(wereld.post.laatste(DERDE))
    await regie(wereld, f"{casus} doorgeven aan Woningcorporatie: Bel donderdag even met mij.")
    mail = wereld.post.laatste(DERDE)
    assert "> Bel donderdag even met mij." in wereld.post.tekst(mail)

    await wereld.antwoord(mail, "Dat doe ik. Tot donderdag.")
    assert "Dat doe ik. Tot donderdag." in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert wereld.post.aan(GGZ) == wereld.post.aan(POLITIE) == []


@pytest.mark.parametrize(
    ("gezegd", "zin"),
    [
        ("doorgeven W1 aan Politie met toestemming", "is geen derde en leest wat de groep leest"),
        ("doorgeven W1 aan Dierenambulance", "Dierenambulance"),
        ("doorgeven W77 aan Woningcorporatie", "W77"),
        ("doorgeven W1", "doorgeven [W12] aan"),
        ("{code} doorgeven aan Woningcorporatie:", "doorgeven [W12] aan"),
        ("doorgeven W1 aan Woningcorporatie?", "Er is niets uitgevoerd"),
        ("{code} doorgeven aan woco of niet?", "Er is niets uitgevoerd"),
    ],
)
async def test_a_mistake_sends_nothing(wereld: Wereld, casus: str, gezegd: str, zin: str) -> None:
    assert zin in await regie(wereld, gezegd.format(code=casus))
    assert wereld.post.aan(DERDE) == []


async def test_before_the_statement_nothing_is_let_through(wereld: Wereld, code: str) -> None:
    gelezen = await regie(wereld, f"{code} doorgeven aan Woningcorporatie: Welkom.")
    assert "krijgt pas iets na de geheimhoudingsverklaring" in gelezen
    assert wereld.post.aan(DERDE) == []


async def test_nobody_but_the_procesregisseur_lets_anything_through(wereld: Wereld, casus: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{casus} doorgeven aan Woningcorporatie: Hallo.")
    await wereld.staf(Rol.MANAGER, f"{casus} doorgeven W1 aan Woningcorporatie met toestemming")
    assert wereld.post.aan(DERDE) == []
