"""A row of a plan whose addresses are known of two personen: each channel that is kept reaches somebody."""

from pathlib import Path

import pytest

from commands.domain.rollen import Kanaal, Rol
from tests.bot.documents.maken import ACTIES, CASUS, DOELEN, Rijen, in_bytes, word
from tests.wereld import DERDE, GGZ, RECLASSERING, REGIE, WIJKTEAM, Wereld

KOP = ["Organisatie", "Rol", "Soort", "E-mail", "Matrix-id", "Kanaal"]
WIJK = ["Wijkteam", "casusregie", "publiek", "wijk@partners.test", "", "mail"]


async def geef_vrij(wereld: Wereld, pad: Path, email: str, matrix_id: str, kanaal: str) -> tuple[str, str]:
    """Release a second casus with this row for the GGZ; returns its code and the receipt."""
    rijen: Rijen = [KOP, WIJK, ["GGZ", "behandelaar", "privaat", email, matrix_id, kanaal]]
    plan = pad / "plan.docx"
    plan.write_bytes(in_bytes(word(CASUS, DOELEN, rijen, ACTIES)))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=plan)
    voorbeeld = wereld.post.laatste(REGIE)
    code = voorbeeld.bericht.onderwerp.split()[1].rstrip(":")
    await wereld.antwoord(voorbeeld, f"vrijgeven {code}")
    [bon] = [een for een in wereld.post.aan(REGIE) if een.bericht.onderwerp == f"Casus {code}: het plan is vrijgegeven"]
    return code, wereld.post.tekst(bon)


@pytest.mark.parametrize("kanaal", ["beide", "mail en Matrix"])
async def test_with_both_channels_asked_for_only_mail_is_kept_and_the_procesregisseur_hears_it(
    wereld: Wereld, code: str, tmp_path: Path, kanaal: str
) -> None:
    ander, bon = await geef_vrij(wereld, tmp_path, GGZ, WIJKTEAM, kanaal)

    lid = (await wereld.leden(ander))[GGZ]
    assert (lid.kanalen, lid.persoon.matrix_id) == ((Kanaal.MAIL,), None)
    assert "GGZ (behandelaar) krijgt alles alleen per mail" in bon
    assert "Via Matrix: 0" in bon
    assert WIJKTEAM not in bon
    assert f"Casus {ander}" in wereld.post.teksten(GGZ)
    await wereld.vooruit(dagen=7)
    assert "is nog niet in de kamer" not in wereld.post.teksten(REGIE)


async def test_with_matrix_alone_asked_for_the_matrix_id_says_who_it_is(
    wereld: Wereld, code: str, tmp_path: Path
) -> None:
    ander, bon = await geef_vrij(wereld, tmp_path, GGZ, WIJKTEAM, "matrix")

    lid = (await wereld.leden(ander))[WIJKTEAM]
    assert lid.kanalen == (Kanaal.MATRIX,)
    assert "Via Matrix: 1" in bon
    assert "alleen per mail" not in bon


@pytest.mark.parametrize(
    ("email", "matrix_id"),
    [(GGZ, "@ggz:demo.test"), ("nieuw@partners.test", RECLASSERING), (DERDE, "@derde:demo.test")],
)
async def test_an_address_that_nobody_else_has_is_added(
    wereld: Wereld, code: str, tmp_path: Path, email: str, matrix_id: str
) -> None:
    ander, bon = await geef_vrij(wereld, tmp_path, email, matrix_id, "beide")

    lid = (await wereld.leden(ander))[email]
    assert (lid.persoon.matrix_id, lid.kanalen) == (matrix_id, (Kanaal.MAIL, Kanaal.MATRIX))
    assert "alleen per mail" not in bon
