"""An address that stood wrongly in one plan is somebody else's: after the correction it has no voice anywhere."""

from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from tests.bot.documents.maken import in_bytes, word
from tests.flows.conftest import Maak
from tests.flows.derdewereld import ACTIES, CASUS, DOELEN, LEDEN, regie
from tests.flows.test_plus import PLUS, draad
from tests.wereld import GGZ, RECLASSERING, WIJKTEAM, Wereld

VERKEERD, GOED = "@vreemde:demo.test", "@behandelaar:demo.test"
VERKEERDE_MAIL = "buurman@elders.test"


async def ander(wereld: Wereld, pad: Path, *regels: list[str]) -> str:
    """A second casus with these deelnemers, one of whom has a wrong address; returns its code."""
    leden = [LEDEN[0], *regels, LEDEN[2]]
    (pad / "b.docx").write_bytes(in_bytes(word(CASUS, DOELEN, leden, [ACTIES[0], ACTIES[1], ACTIES[3]])))
    return await wereld.nog_een_casus(pad / "b.docx")


@pytest.mark.parametrize("kanaal", ["matrix", "beide"])
@pytest.mark.parametrize("nieuw", [GGZ, GOED])
async def test_a_wrong_matrix_id_speaks_in_no_casus_after_the_correction(
    wereld: Wereld, code: str, tmp_path: Path, kanaal: str, nieuw: str
) -> None:
    tweede = await ander(
        wereld, tmp_path, LEDEN[1], ["GGZ-instelling", "behandelaar", "privaat", GGZ, VERKEERD, kanaal]
    )
    kamer, prive = wereld.kamers.casuskamer(tweede), wereld.kamers.prive(VERKEERD)
    await wereld.lid(VERKEERD, kamer.id)

    await regie(wereld, f"deelnemer wijzig {tweede} GGZ-instelling, {nieuw}")

    assert VERKEERD not in kamer.leden
    assert VERKEERD not in prive.leden
    gezegd = len(prive.zendingen)
    for casus in (code, tweede):
        await wereld.zeg(VERKEERD, prive.id, f"{casus} actie lijst")
        await wereld.zeg(VERKEERD, prive.id, f"{casus} 2 klaar")
    assert len(prive.zendingen) == gezegd
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert VERKEERD not in await wereld.leden(code)
    await wereld.antwoord(next(een for een in wereld.post.aan(GGZ) if code in een.bericht.onderwerp), "2 klaar")
    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_a_matrix_id_that_another_casus_uses_stays(wereld: Wereld, code: str, tmp_path: Path) -> None:
    tweede = await ander(wereld, tmp_path, LEDEN[1], LEDEN[4])
    await regie(wereld, f"deelnemer wijzig {tweede} Reclassering, toezicht@partners.test")

    await wereld.zeg(RECLASSERING, wereld.kamers.prive(RECLASSERING).id, f"{code} 4 klaar")
    assert (await wereld.punt(code, 4)).status is Status.GEREED


async def test_an_old_mail_address_answers_no_old_mail(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(config=PLUS)
    regel = ["Gemeente", "wijkteam", "publiek", VERKEERDE_MAIL, WIJKTEAM, "mail"]
    tweede = await ander(wereld, tmp_path, regel)
    plan = wereld.post.laatste(VERKEERDE_MAIL)
    await regie(wereld, f"deelnemer wijzig {tweede} Gemeente, {WIJKTEAM}")
    wereld.post.wis()

    await wereld.mail(VERKEERDE_MAIL, "bot", "1 klaar", koppen=draad(plan))

    assert (await wereld.punt(tweede, 1)).status is Status.OPEN
    assert wereld.post.aan(VERKEERDE_MAIL) == []
