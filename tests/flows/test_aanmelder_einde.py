"""Whoever reported a casus hears how it ends, and nothing of what is in it."""

import pytest

from commands.domain.aanmelding import Aanmelding, AanmeldStand
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.flows.aanmeldwereld import AANMELDER, beleid_van
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, regie_zegt, sluit
from tests.flows.test_vernietigen import manager_zegt
from tests.wereld import POLITIE, Wereld


async def gemeld(wereld: Wereld, adres: str = AANMELDER) -> None:
    """The running casus was reported by somebody with this address."""
    staf = await wereld.medewerker(Rol.AANMELDER, email=adres)
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        een = Aanmelding(
            casus_id=casus.id,
            stand=AanmeldStand.OPGENOMEN,
            aanmelder=staf.persoon.id,
            staf=staf.id,
            gemeld_op=wereld.nu,
        )
        await uow.aanmeldingen.add_aanmelding(een)
        await uow.commit()


def laatste(wereld: Wereld) -> OutgoingMail:
    return wereld.post.laatste(AANMELDER)


async def test_the_aanmelder_hears_each_step_of_the_end(wereld: Wereld, code: str) -> None:
    await gemeld(wereld)
    await sluit(wereld, code)
    assert laatste(wereld).bericht.onderwerp == f"Casus {code} is afgesloten"
    gelezen = wereld.post.tekst(laatste(wereld))
    assert f"Casus {code}, die u aanmeldde, is afgesloten (voorlopig afgesloten)." in gelezen
    assert "Actiepunten" not in gelezen
    assert "Twee vragen" not in gelezen

    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    await manager_zegt(wereld, f"casus vernietigen akkoord {code}")
    assert "vernietigd vanaf dinsdag 10 november 2026. Verwijder ook zelf de mails" in wereld.post.tekst(
        laatste(wereld)
    )
    await regie_zegt(wereld, f"casus niet vernietigen {code} er komt een klacht")
    assert "wordt toch niet vernietigd" in wereld.post.tekst(laatste(wereld))
    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")
    assert "gaat weer door" in wereld.post.tekst(laatste(wereld))
    assert "overlast" not in wereld.post.teksten(AANMELDER)


async def test_on_bonaire_the_aanmelder_hears_of_the_schaduwlijst(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("bonaire"))
    await gemeld(wereld)
    await alles_over(wereld, wereld.code)
    await regie_zegt(wereld, f"casus schaduwlijst {wereld.code}")
    assert "Vanaf maandag 3 mei 2027 wordt besproken of die kan eindigen" in wereld.post.tekst(laatste(wereld))
    await regie_zegt(wereld, f"casus schaduwlijst {wereld.code} eraf")
    assert "gaat weer door" in wereld.post.tekst(laatste(wereld))


@pytest.mark.parametrize("woorden", ["Waarom is dit gesloten?", "Dit is te vroeg, er is weer overlast in de flat."])
async def test_an_aanmelder_who_answers_reads_that_it_goes_nowhere_and_whom_to_call(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await gemeld(wereld)
    await sluit(wereld, code)
    await wereld.antwoord(laatste(wereld), woorden)
    assert "Wij geven niets meer door, en er is niets veranderd. Is er toch iets? Bel" in wereld.post.tekst(
        laatste(wereld)
    )
    assert woorden not in wereld.post.teksten(POLITIE)


async def test_an_aanmelder_who_takes_part_hears_it_once(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        persoon = await uow.personen.find_email(POLITIE)
    assert persoon is not None
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        een = Aanmelding(
            casus_id=casus.id,
            stand=AanmeldStand.OPGENOMEN,
            aanmelder=persoon.id,
            staf="niemand",
            gemeld_op=wereld.nu,
        )
        await uow.aanmeldingen.add_aanmelding(een)
        await uow.commit()
    await sluit(wereld, code)
    assert "die u aanmeldde" not in wereld.post.teksten(POLITIE)
    assert sum("is afgesloten" in een.bericht.onderwerp for een in wereld.post.aan(POLITIE)) == 1
