"""The collections of people give back what was put in, on both databases."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from commands.domain.rollen import Rol
from tests.storage.bouwers import (
    NU,
    een_deelnemer,
    een_medewerker,
    een_persoon,
    na,
    zet_klaar,
)


async def test_a_persoon_is_found_by_mail_in_any_case_by_matrix_id_and_by_private_room(opslag):
    persoon = een_persoon(email="partner@ggz.test", matrix_id="@Partner:ggz.test")
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(persoon)
        await uow.personen.save_persoon(replace(persoon, prive_kamer="!prive:hs.test"))
        await uow.commit()
    bewaard = replace(persoon, prive_kamer="!prive:hs.test")
    async with opslag.uow() as uow:
        assert await uow.personen.get_persoon(persoon.id) == bewaard
        assert await uow.personen.find_email(" Partner@GGZ.test ") == bewaard
        assert await uow.personen.find_matrix("@Partner:ggz.test") == bewaard
        assert await uow.personen.find_matrix("@partner:ggz.test") is None


@pytest.mark.parametrize("zelfde", ["email", "matrix_id", "prive_kamer"])
async def test_nobody_is_two_people(opslag, zelfde):
    een = een_persoon(prive_kamer="!prive:hs.test")
    ander = replace(
        een_persoon(), **{zelfde: getattr(een, zelfde).upper() if zelfde == "email" else getattr(een, zelfde)}
    )
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(een)
        with pytest.raises(IntegrityError) as fout:
            async with uow.savepoint():
                await uow.personen.add_persoon(ander)
        assert str(een.email) not in str(fout.value)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.personen.get_persoon(een.id) == een


async def test_two_people_without_an_address_of_one_kind_are_fine(opslag):
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(een_persoon(matrix_id=None))
        await uow.personen.add_persoon(een_persoon(matrix_id=None))
        await uow.commit()


async def test_a_deelnemer_keeps_everything_and_leaving_keeps_him_known(opslag):
    casus, deelnemer = await zet_klaar(opslag)
    weg = replace(
        deelnemer, casushouder=True, uitgenodigd_op=NU, in_kamer_sinds=na(hours=1), vertrokken_op=na(days=1), kanalen=()
    )
    async with opslag.uow() as uow:
        assert await uow.deelnemers.get_deelnemer(deelnemer.id) == deelnemer
        await uow.deelnemers.save_deelnemer(weg)
        tweede = een_deelnemer(casus, deelnemer.persoon)
        await uow.deelnemers.add_deelnemer(tweede)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.deelnemers.find_token(deelnemer.token.upper()) == weg
        assert await uow.deelnemers.of_casus(casus.id) == [weg, tweede]
        assert await uow.deelnemers.of_persoon(deelnemer.persoon.id) == [weg, tweede]
        assert await uow.deelnemers.of_casus("andere") == []


async def test_a_deelnemer_shows_the_newest_addresses_of_his_persoon(opslag):
    _, deelnemer = await zet_klaar(opslag)
    nieuw = replace(deelnemer.persoon, email="nieuw@ggz.test")
    async with opslag.uow() as uow:
        await uow.deelnemers.get_deelnemer(deelnemer.id)
        await uow.personen.save_persoon(nieuw)
        assert (await uow.deelnemers.get_deelnemer(deelnemer.id)).persoon == nieuw


async def test_medewerkers_are_listed_by_role_and_can_be_taken_off(opslag):
    persoon = een_persoon()
    regisseur, manager = een_medewerker(persoon), een_medewerker(persoon, rol=Rol.MANAGER)
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(persoon)
        await uow.medewerkers.add_medewerker(regisseur)
        await uow.medewerkers.add_medewerker(manager)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.medewerkers.get_medewerker(manager.id) == manager
        assert await uow.medewerkers.find_token(regisseur.token) == regisseur
        assert await uow.medewerkers.of_persoon(persoon.id) == [regisseur, manager]
        assert await uow.medewerkers.with_rol(Rol.MANAGER) == [manager]
        assert await uow.medewerkers.all_medewerkers() == [regisseur, manager]
        await uow.medewerkers.remove_medewerker(regisseur.id)
        await uow.medewerkers.remove_medewerker("weg")
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.medewerkers.all_medewerkers() == [manager]
        assert await uow.personen.get_persoon(persoon.id) == persoon
