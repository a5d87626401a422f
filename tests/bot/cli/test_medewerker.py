"""`ketenbot medewerker`."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal, Rol
from commands.ports import OutboxTask
from tests.bot.settings.files import MAIL, MATRIX
from tests.storage.bouwers import een_casus

EMAIL = "regisseur@zvh.test"
MXID = "@regisseur:zvh.test"


@pytest.fixture
def beide(gemigreerd):
    """A ketenbot with both channels on."""
    gemigreerd.schrijf(MAIL + MATRIX)
    return gemigreerd


def voeg_toe(installatie, rol="procesregisseur", **adressen):
    woorden = [woord for naam, adres in adressen.items() for woord in (f"--{naam}", adres)]
    return installatie.draai("medewerker", "toevoegen", "--rol", rol, *woorden)


def alle(installatie):
    return installatie.in_opslag(lambda uow: uow.medewerkers.all_medewerkers())


def test_adding_prints_the_personal_address_that_the_bot_knows(beide):
    gezegd = voeg_toe(beide, email="Regisseur@ZVH.test", matrix=MXID, naam="De regisseur")
    (medewerker,) = alle(beide)
    assert gezegd.status == 0
    assert re.search(r"personal address: bot\+[a-z2-7]{20}@casus\.zvh\.test", gezegd.uit)
    assert f"bot+{medewerker.token}@" in gezegd.uit
    assert (medewerker.rol, medewerker.naam) == (Rol.PROCESREGISSEUR, "De regisseur")
    assert (medewerker.persoon.email, medewerker.persoon.matrix_id) == (EMAIL, MXID)
    assert set(medewerker.kanalen) == {Kanaal.MAIL, Kanaal.MATRIX}


def test_only_the_channels_that_are_given_are_used(beide):
    voeg_toe(beide, email=EMAIL)
    voeg_toe(beide, rol="manager", matrix="@manager:zvh.test")
    assert [een.kanalen for een in alle(beide)] == [(Kanaal.MAIL,), (Kanaal.MATRIX,)]


def test_who_uses_matrix_gets_a_private_room_to_begin_in_and_who_does_not_gets_none(beide):
    voeg_toe(beide, email=EMAIL)
    assert "private room" in voeg_toe(beide, rol="manager", matrix=MXID).uit
    medewerkers = alle(beide)
    nu = datetime.now(UTC) + timedelta(minutes=1)  # noqa: TID251 - the command took the real clock
    rijen = beide.in_opslag(lambda uow: uow.outbox.due_items(Kanaal.MATRIX, nu))
    assert [(rij.task, rij.persoon_id) for rij in rijen] == [(OutboxTask.OPEN_PRIVATE_ROOM, medewerkers[1].persoon.id)]


def test_one_human_in_two_roles_is_one_persoon_and_may_get_a_second_address(beide):
    voeg_toe(beide, email=EMAIL)
    assert voeg_toe(beide, rol="manager", email=EMAIL, matrix=MXID).status == 0
    een, ander = alle(beide)
    assert een.persoon == ander.persoon
    assert een.persoon.matrix_id == MXID
    assert een.token != ander.token


def test_the_same_role_twice_is_refused(beide):
    voeg_toe(beide, email=EMAIL)
    gezegd = voeg_toe(beide, email=EMAIL)
    assert gezegd.status == 2
    assert "procesregisseur already" in gezegd.fout
    assert len(alle(beide)) == 1


def test_addresses_of_two_people_are_not_made_one(beide):
    voeg_toe(beide, email=EMAIL)
    voeg_toe(beide, rol="manager", matrix="@manager:zvh.test")
    gezegd = voeg_toe(beide, rol="beheerder", email=EMAIL, matrix="@manager:zvh.test")
    assert gezegd.status == 2
    assert "two different people" in gezegd.fout


def test_a_known_address_is_not_changed_behind_someones_back(beide):
    voeg_toe(beide, email=EMAIL, matrix=MXID)
    gezegd = voeg_toe(beide, rol="beheerder", email=EMAIL, matrix="@ander:zvh.test")
    assert gezegd.status == 2
    assert "another address on that channel" in gezegd.fout


@pytest.mark.parametrize(
    ("adressen", "reden"),
    [
        ({}, "Give --email, --matrix or both"),
        ({"email": "geen adres"}, "one mail address"),
        ({"email": "a@b.test, c@d.test"}, "one mail address"),
        ({"email": "iemand@casus.zvh.test"}, "own mail domain"),
        ({"matrix": "regisseur"}, "full Matrix id"),
        ({"matrix": "@ketenbot:zvh.test"}, "the bot itself"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(beide, adressen, reden):
    gezegd = voeg_toe(beide, **adressen)
    assert gezegd.status == 2
    assert reden in gezegd.fout
    assert alle(beide) == []


def test_an_address_of_a_channel_that_is_off_is_refused(gemigreerd):
    gezegd = voeg_toe(gemigreerd, matrix=MXID)
    assert gezegd.status == 2
    assert "Matrix is off" in gezegd.fout


def test_without_mail_there_is_no_personal_address(gemigreerd):
    gemigreerd.schrijf(MATRIX)
    assert "mail is off" in voeg_toe(gemigreerd, email=EMAIL).fout
    gezegd = voeg_toe(gemigreerd, matrix=MXID)
    assert gezegd.status == 0
    assert "personal address" not in gezegd.uit


def test_the_list_shows_everybody_with_his_address(beide):
    assert "nobody yet" in beide.draai("medewerker", "lijst").uit
    voeg_toe(beide, email=EMAIL, naam="De regisseur")
    (medewerker,) = alle(beide)
    kop, regel = beide.draai("medewerker", "lijst").uit.splitlines()
    assert kop.split()[:3] == ["id", "rol", "naam"]
    for deel in (medewerker.id, "procesregisseur", "De regisseur", EMAIL, f"bot+{medewerker.token}@casus.zvh.test"):
        assert deel in regel


def test_removing_takes_the_role_away_and_says_when_nobody_is_left(beide):
    voeg_toe(beide, email=EMAIL)
    (medewerker,) = alle(beide)
    gezegd = beide.draai("medewerker", "verwijder", medewerker.id)
    assert gezegd.status == 0
    assert "nobody is procesregisseur now" in gezegd.uit
    assert alle(beide) == []


def test_removing_takes_him_out_of_the_rooms_unless_another_role_keeps_him_there(beide):
    voeg_toe(beide, matrix=MXID)
    voeg_toe(beide, rol="manager", matrix=MXID)
    regie, manager = alle(beide)

    async def open_casus(uow):
        await uow.casussen.add_casus(een_casus(geopend_door=regie.id, kamer="!casus:zvh.test"))
        await uow.commit()

    def buiten():
        nu = datetime.now(UTC) + timedelta(minutes=1)  # noqa: TID251 - the command took the real clock
        rijen = beide.in_opslag(lambda uow: uow.outbox.due_items(Kanaal.MATRIX, nu))
        return [rij.persoon_id for rij in rijen if rij.task is OutboxTask.REMOVE_MEMBER]

    beide.in_opslag(open_casus)
    beide.draai("medewerker", "verwijder", manager.id)
    assert buiten() == []
    beide.draai("medewerker", "verwijder", regie.id)
    assert buiten() == [regie.persoon.id]


def test_removing_an_unknown_id_is_refused(beide):
    gezegd = beide.draai("medewerker", "verwijder", "f" * 32)
    assert gezegd.status == 2
    assert "no medewerker with that id" in gezegd.fout


def test_removing_a_procesregisseur_names_the_casussen_he_leaves_and_how_they_are_taken_over(beide):
    voeg_toe(beide, email=EMAIL)
    (regie,) = alle(beide)

    async def open_casussen(uow):
        for code, fase in (("K7Q2", Fase.LOPEND), ("B4T9", Fase.CONCEPT), ("C3D4", Fase.GESLOTEN)):
            await uow.casussen.add_casus(een_casus(code=code, fase=fase, geopend_door=regie.id))
        await uow.casussen.add_casus(een_casus(code="Z9Z9"))
        await uow.commit()

    beide.in_opslag(open_casussen)
    regels = beide.draai("medewerker", "verwijder", regie.id).uit.splitlines()
    assert sorted(regels[1].removeprefix("left without a procesregisseur: ").split(", ")) == ["B4T9", "K7Q2"]
    assert re.fullmatch(r"a colleague takes each .*: casus overnemen (B4T9|K7Q2)", regels[2])
