"""A derde owns an actiepunt, and gets nothing before the procesregisseur notes the statement of secrecy (BGS 2.21)."""

from datetime import date
from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.derdewereld import CORPORATIE, casus_met_derde, regie
from tests.flows.toetswereld import open_prive
from tests.wereld import DERDE, GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

VRAAG = "is derde in casus"


async def op(wereld: Wereld, code: str) -> date | None:
    return (await wereld.leden(code))[DERDE].verklaring_op


async def test_a_plan_with_an_actiepunt_of_a_derde_is_released_and_asks_once(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)

    bon = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Derden, die nog niets krijgen: 1" in bon
    assert f"{CORPORATIE} is derde en krijgt nog niets. Een derde" in bon
    assert bon.count(f"Schrijf: deelnemer verklaring {code} {CORPORATIE}, en na de komma de datum.") == 1
    corporatie = (await wereld.leden(code))[DERDE].id
    assert [(await wereld.punt(code, nr)).eigenaars[0] == corporatie for nr in (5, 6)] == [True, True]
    assert f" · {CORPORATIE}" in wereld.post.teksten(GGZ)
    assert wereld.post.aan(DERDE) == []


async def test_the_procesregisseur_is_asked_ever_less_often_until_it_is_noted(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)

    dagen = []
    for _ in range(40):
        wereld.post.wis()
        await wereld.vooruit(dagen=1)
        if VRAAG in wereld.post.teksten(REGIE):
            dagen.append(wereld.nu.date())
    assert [str(dag)[5:] for dag in dagen] == ["11-05", "11-12", "11-26"]

    assert "Genoteerd" in await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, vandaag")
    wereld.post.wis()
    await wereld.vooruit(dagen=60)
    assert VRAAG not in wereld.post.teksten(REGIE)


async def test_what_a_derde_must_do_is_asked_of_the_casushouder_as_long_as_it_waits(
    wereld: Wereld, tmp_path: Path
) -> None:
    await casus_met_derde(wereld, tmp_path)

    await wereld.vooruit(tot=lokaal("2026-11-17 12:00"))

    gelezen = wereld.kamers.prive(WIJKTEAM).tekst
    assert "Laat de voordeur herstellen." in gelezen
    assert f"De eigenaar, {CORPORATIE}, krijgt geen berichten van de bot." in gelezen
    assert wereld.post.aan(DERDE) == []


async def test_the_clock_asks_nothing_of_a_derde_without_an_actiepunt(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(dagen=15)
    assert VRAAG not in wereld.post.teksten(REGIE)


@pytest.mark.story_of("deelnemer verklaring")
@pytest.mark.parametrize(
    ("gezegd", "dag"),
    [
        ("deelnemer verklaring {code} Woningcorporatie, 2 november 2026", date(2026, 11, 2)),
        ("deelnemer verklaring {code} woningcorporatie (consulent) 2 november", date(2026, 11, 2)),
        ("Deelnemer verklaring {code} consulent: gisteren", date(2026, 11, 2)),
        ("deelnemer geheimhoudingsverklaring {code} consulent@partners.test 2-11-2026", date(2026, 11, 2)),
        ("{code} deelnemer verklaring Woningcorporatie heeft getekend op 30 oktober", date(2026, 10, 30)),
        ("deelnemer verklaring {code} Woningcorporatie, 3 november 2024 zeker", date(2024, 11, 3)),
    ],
)
async def test_the_day_is_noted(wereld: Wereld, code: str, gezegd: str, dag: date) -> None:
    gelezen = await regie(wereld, gezegd.format(code=code))

    assert f"Genoteerd: {CORPORATIE} tekende op" in gelezen
    assert await op(wereld, code) == dag


async def test_it_is_noted_in_the_own_room_too_and_never_in_that_of_the_casus(wereld: Wereld, code: str) -> None:
    prive = "@regie:zvh.test"
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=prive)
    kamer = await open_prive(wereld, prive)
    await wereld.zeg(prive, kamer.id, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    assert await op(wereld, code) == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("gezegd", "zin"),
    [
        ("Woningcorporatie, morgen", "moet nog komen"),
        ("Woningcorporatie, 4 november 2026", "Woensdag 4 november 2026 moet nog komen."),
        ("Woningcorporatie, 4 november", "4 november 2025 is meer dan een half jaar geleden. Er is niets genoteerd."),
        ("Woningcorporatie, 1 mei 2019", f"{CORPORATIE}, woensdag 1 mei 2019 zeker"),
        ("Woningcorporatie", "Ik lees hier geen datum"),
        ("Woningcorporatie, binnenkort", "Ik lees hier geen datum"),
        ("", "deelnemer verklaring [code]"),
        ("Dierenambulance, gisteren", "Dierenambulance"),
        ("Politie, gisteren", "Politie (wijkagent) is geen derde"),
    ],
)
async def test_a_wrong_day_or_name_notes_nothing(wereld: Wereld, code: str, gezegd: str, zin: str) -> None:
    gelezen = await regie(wereld, f"deelnemer verklaring {code} {gezegd}")

    assert zin in gelezen
    assert await op(wereld, code) is None


async def test_a_casushouder_or_partner_may_not_note_it(wereld: Wereld, code: str) -> None:
    await wereld.zeg(
        WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"deelnemer verklaring {code} Woningcorporatie, gisteren"
    )
    await wereld.antwoord(wereld.post.laatste(POLITIE), "deelnemer verklaring Woningcorporatie, gisteren")

    assert await op(wereld, code) is None


async def test_before_the_release_there_is_nobody_to_note_it_of(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    voorbeeld = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert f"{CORPORATIE}: derde, mail, een derde krijgt pas iets na de geheimhoudingsverklaring" in voorbeeld
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    assert "nog niet vrijgegeven" in await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")


async def test_who_is_added_as_derde_or_taken_out_again_is_asked_about_no_longer(
    wereld: Wereld, tmp_path: Path
) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    gelezen = await regie(wereld, f"deelnemer toevoegen {code} Buurthuis, beheerder, derde, buurthuis@partners.test")
    assert f"deelnemer verklaring {code} Buurthuis (beheerder), en na de komma de datum" in gelezen
    await regie(wereld, f"deelnemer verwijder {code} Buurthuis")
    wereld.post.wis()

    await wereld.vooruit(dagen=10)

    assert "Buurthuis" not in wereld.post.teksten(REGIE)
    assert VRAAG in wereld.post.teksten(REGIE)
