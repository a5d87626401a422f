"""What is held, and what a list of a casus holds, is learnt by nobody who has no say there, whatever they type."""

from pathlib import Path

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.bot.documents.maken import in_bytes, word
from tests.flows.conftest import Maak
from tests.flows.derdewereld import ACTIES, CASUS, DOELEN, LEDEN
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, RECLASSERING, Wereld

ELDERS, ELDERS_MATRIX = "ib@school.test", "@elders:demo.test"


async def schrijf(wereld: Wereld, code: str, wie: str, tekst: str) -> str:
    """Somebody mails from their place in this casus; returns what they read back."""
    wereld.post.wis()
    await wereld.mail(wie, antwoordadres(code, (await wereld.leden(code))[wie].token), tekst)
    return wereld.post.teksten(wie)


async def andere(wereld: Wereld, map_: Path) -> str:
    """A second casus, with two people who are in no other."""
    leden = [LEDEN[0], LEDEN[1], ["School", "intern begeleider", "publiek", ELDERS, "", "mail"]]
    leden.append(["Leger", "hulp", "privaat", "", ELDERS_MATRIX, "matrix"])
    (map_ / "b.docx").write_bytes(in_bytes(word(CASUS, DOELEN, leden, [ACTIES[0], ["Belt", "School", "26 november"]])))
    return await wereld.nog_een_casus(map_ / "b.docx")


@pytest.mark.parametrize("woorden", ["doorgeven W1 aan Woningcorporatie", "doorgeven W1 aan Politie met toestemming"])
async def test_the_words_of_a_held_message_go_to_nobody_but_the_procesregisseur(
    maak: Maak, tmp_path: Path, woorden: str
) -> None:
    wereld = met_toets(maak)
    ander = await andere(wereld, tmp_path)
    await schrijf(wereld, wereld.code, GGZ, f"Gisteren sprak ik {NAAM} over de GEHEIMZIN bij de bakker.")
    gelezen = [
        await schrijf(wereld, wereld.code, POLITIE, woorden),
        await schrijf(wereld, ander, ELDERS, woorden),
    ]
    for rol, adres in ((Rol.MANAGER, MANAGER), (Rol.BEHEERDER, BEHEER)):
        wereld.post.wis()
        await wereld.staf(rol, woorden)
        gelezen.append(wereld.post.teksten(adres))
    for wie in (RECLASSERING, ELDERS_MATRIX):
        kamer = wereld.kamers.prive(wie)
        await wereld.zeg(wie, kamer.id, woorden)
        gelezen.append(kamer.laatste)
    assert all(gelezen)
    assert not [tekst for tekst in gelezen if "GEHEIMZIN" in tekst or NAAM in tekst or "bakker" in tekst]
    assert await open_nummers(wereld) == ["W1"]


@pytest.mark.parametrize("woorden", ["bericht Ik sprak {}", "2 klaar, {} belde", "actie wijzig 2 {}", "vraag {}?"])
async def test_a_list_of_forbidden_words_answers_no_guess_of_others(maak: Maak, tmp_path: Path, woorden: str) -> None:
    wereld = met_toets(maak)
    ander = await andere(wereld, tmp_path)
    await beslis(wereld, f"verboden {wereld.code} Kanariepiet")
    antwoorden = [
        (await schrijf(wereld, ander, ELDERS, f"{wereld.code} {woorden.format(naam)}")).replace(naam, "...")
        for naam in ("Kanariepiet", "Zevenblad")
    ]
    assert antwoorden[0] == antwoorden[1]
    kamer = wereld.kamers.prive(ELDERS_MATRIX)
    gezegd = []
    for naam in ("Kanariepiet", "Zevenblad"):
        await wereld.zeg(ELDERS_MATRIX, kamer.id, f"{wereld.code} {woorden.format(naam)}")
        gezegd.append(kamer.laatste.replace(naam, "..."))
    assert gezegd[0] == gezegd[1]
    assert await open_nummers(wereld) == []
