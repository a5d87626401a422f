"""A casus that is reopened, as a derde and the one who asks for their statement of secrecy see it."""

from pathlib import Path

from tests.flows.derdewereld import casus_met_derde, regie
from tests.flows.test_afsluiten import sluit
from tests.wereld import DERDE, GGZ, REGIE, Wereld

REDEN = "er is weer overlast bij de buren"


async def test_a_derde_hears_that_the_casus_is_closed_and_reopened_but_not_why(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    await sluit(wereld, code)
    assert "is afgesloten" in wereld.post.tekst(wereld.post.laatste(DERDE))

    wereld.post.wis()
    await regie(wereld, f"casus heropenen {code} {REDEN}")

    [mail] = wereld.post.aan(DERDE)
    assert f"Casus {code} is heropend" in wereld.post.tekst(mail)
    assert REDEN not in wereld.post.tekst(mail)
    assert REDEN in wereld.post.teksten(GGZ)


async def test_the_question_for_a_missing_statement_starts_again(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"{code} 5 klaar")
    await sluit(wereld, code)
    await wereld.vooruit(dagen=3)
    wereld.post.wis()
    await wereld.vooruit(dagen=40)
    assert "geheimhoudingsverklaring" not in wereld.post.teksten(REGIE)

    await regie(wereld, f"casus heropenen {code} {REDEN}")
    await regie(wereld, f"{code} 5 bezig zeker")
    await wereld.vooruit(dagen=7)

    assert "geheimhoudingsverklaring" in wereld.post.teksten(REGIE)
    assert wereld.post.aan(DERDE) == []
