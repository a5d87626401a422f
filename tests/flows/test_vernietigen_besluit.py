"""What whoever decides that a casus goes must know, who hears of it, and the days in which it can be stopped."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.settings.werkwijze_reading import names
from commands.domain.rollen import Rol
from commands.domain.vernietiging import VernietigStand
from commands.domain.werkdagen import lokale_dag
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, houder_zegt, regie_zegt, sluit
from tests.flows.test_bewaren import weken_verder
from tests.flows.test_vernietigen import manager_zegt, stand, stap
from tests.wereld import MANAGER, POLITIE, REGIE, Wereld


async def beeindig(wereld: Wereld) -> None:
    """A casus of Bonaire ends, on the day of the meeting."""
    code = wereld.code
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus schaduwlijst {code}")
    await regie_zegt(wereld, f"casus afsluiten {code} beëindigen, in het overleg van vandaag met politie")
    await houder_zegt(wereld, "akkoord")


async def eindig(wereld: Wereld, streek: str) -> None:
    """As that region does it."""
    if streek == "bonaire":
        await beeindig(wereld)
        return
    await alles_over(wereld, wereld.code)
    await regie_zegt(wereld, f"casus afsluiten {wereld.code} voorlopig, in het overleg van vandaag met politie")
    await houder_zegt(wereld, "akkoord")


async def test_who_must_agree_reads_that_it_can_still_be_opened_and_until_when_it_may_be_kept(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("noord-holland-noord"))
    await eindig(wereld, "noord-holland-noord")
    for bericht in (
        await regie_zegt(wereld, f"casus vernietigen {wereld.code}"),
        await gevraagd(wereld),
    ):
        assert "voorlopig afgesloten. Nu kan de casus nog weer open, na het vernietigen niet meer." in bericht
        assert "De bewaartermijn loopt tot en met maandag 3 november 2031 (5 jaar na het begin)." in bericht
    await manager_zegt(wereld, f"casus vernietigen akkoord {wereld.code}")
    assert "is voorlopig afgesloten en wordt vernietigd" in wereld.post.teksten(POLITIE)
    assert "Daarna kan de casus niet meer open" in wereld.post.teksten(POLITIE)


async def gevraagd(wereld: Wereld) -> str:
    await regie_zegt(wereld, f"casus vernietigen {wereld.code} zeker niet meer nodig")
    return wereld.post.tekst(wereld.post.laatste(MANAGER))


async def test_on_bonaire_the_year_after_the_end_is_told_and_the_procesmanager_is_warned_of_it(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("bonaire"))
    await beeindig(wereld)
    een_jaar = "De bewaartermijn loopt tot en met woensdag 3 november 2027 (een jaar na het einde)."
    assert een_jaar in await gevraagd(wereld)
    await wereld.staf(Rol.MANAGER, f"casus niet vernietigen {wereld.code} te vroeg")
    assert (await weken_verder(wereld, date(2027, 11, 10)))[:3] == [
        date(2027, 8, 3),
        date(2027, 10, 1),
        date(2027, 11, 4),
    ]


@pytest.mark.parametrize("streek", names())
async def test_in_the_days_to_object_nothing_goes_and_after_them_it_does(maak: Maak, streek: str) -> None:
    huis = beleid_van(streek)
    wereld = maak(beleid=huis)
    dagen = huis.bewaren.bedenktijd_dagen
    assert dagen == 7
    await eindig(wereld, streek)
    assert f"wordt {dagen} dagen na uw akkoord alles van deze casus vernietigd" in await gevraagd(wereld)
    await manager_zegt(wereld, f"casus vernietigen akkoord {wereld.code}")
    een = await stand(wereld, wereld.code)
    assert een is not None
    assert een.dag == lokale_dag(wereld.nu, huis) + timedelta(days=dagen)

    for verder, verwacht in ((dagen - 1, VernietigStand.BESLOTEN), (dagen, VernietigStand.LEEGMAKEN)):
        wereld.nu = lokaal("2026-11-03 12:00") + timedelta(days=verder)
        await stap(wereld)
        een = await stand(wereld, wereld.code)
        assert een is not None
        assert een.stand is verwacht


async def test_the_days_to_object_are_those_of_the_house(maak: Maak) -> None:
    huis = beleid_van("kennemerland")
    wereld = maak(beleid=replace(huis, bewaren=replace(huis.bewaren, bedenktijd_dagen=2)))
    await sluit(wereld, wereld.code)
    assert "2 dagen na uw akkoord" in await gevraagd(wereld)
    assert "vanaf donderdag 5 november" in await manager_zegt(wereld, f"casus vernietigen akkoord {wereld.code}")


async def test_the_receipt_names_those_who_were_asked_and_nobody_else(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    bon = await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    assert "is verstuurd aan de manager ZVH. Zonder akkoord gebeurt er niets." in bon


async def test_without_another_who_may_agree_the_receipt_says_so(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    async with wereld.opslag.uow() as uow:
        for een in await uow.medewerkers.with_rol(Rol.MANAGER):
            await uow.medewerkers.remove_medewerker(een.id)
        await uow.commit()
    assert "er is nu niemand die dat kan" in await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")


@pytest.mark.parametrize(
    ("rol", "hoort", "woorden"),
    [
        (Rol.PROCESREGISSEUR, MANAGER, "casus niet vernietigen {code} er komt een klacht"),
        (Rol.PROCESREGISSEUR, MANAGER, "casus heropenen {code} er is weer overlast"),
        (Rol.MANAGER, REGIE, "casus niet vernietigen {code} er komt een klacht"),
    ],
)
async def test_when_one_of_the_two_takes_it_back_the_other_hears_that(
    wereld: Wereld, code: str, rol: Rol, hoort: str, woorden: str
) -> None:
    await sluit(wereld, code)
    await gevraagd(wereld)
    await manager_zegt(wereld, f"casus vernietigen akkoord {code}")
    wereld.post.wis()
    await wereld.staf(rol, woorden.format(code=code))
    assert f"Casus {code} wordt niet vernietigd. Alles blijft zoals het was." in wereld.post.teksten(hoort)
