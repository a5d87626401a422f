"""The last look: an address of another member goes out in no mail and no event, wherever it came from."""

from dataclasses import replace

import pytest

from commands.adres import antwoordadres
from commands.domain.laatste_blik import staat_in, staat_in_mail
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets
from tests.neptoets import NAAM
from tests.wereld import BEHEER, BELEID, GGZ, POLITIE, REGIE, Wereld

MARJAN = frozenset({"jan@x.test", "@jan:x.test"})


@pytest.mark.parametrize(
    "tekst", ["mail jan@x.test.", "<JAN@X.test>", "mailto:jan%40x.test?subject=a", "(@jan:x.test)", "jan@x.test\n"]
)
def test_an_address_is_seen_however_it_is_written(tekst: str) -> None:
    assert staat_in(tekst, MARJAN)


@pytest.mark.parametrize("tekst", ["marjan@x.test", "jan@x.test.example", "jan@x.testen", "jan at x.test", ""])
def test_a_longer_address_is_another_one(tekst: str) -> None:
    assert not staat_in(tekst, MARJAN)
    assert not staat_in("jan@x.test", frozenset())


def test_it_is_seen_over_a_soft_line_end() -> None:
    assert staat_in_mail(b"Content-Transfer-Encoding: quoted-printable\r\n\r\nmail ja=\r\nn=40x.test\r\n", MARJAN)


@pytest.fixture
async def met_adres(wereld: Wereld, code: str) -> Wereld:
    """The address of the police stands in an actiepunt; the guard of this world is off."""
    wereld.post.kijkt = True
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 2 Mailt {POLITIE} over de sleutel.")
    return wereld


async def test_the_mail_is_stopped_and_both_who_can_mend_it_hear_why(met_adres: Wereld, code: str) -> None:
    await met_adres.vooruit(dagen=20)

    assert POLITIE not in met_adres.post.teksten(GGZ)
    assert "stond een adres of een naam van een andere deelnemer" in met_adres.post.teksten(BEHEER)
    assert POLITIE not in met_adres.post.teksten(BEHEER)
    gelezen = met_adres.post.teksten(REGIE)
    assert f"Een bericht in casus {code} aan GGZ-instelling (behandelaar) is niet verstuurd." in gelezen.replace(
        "\n", " "
    )


async def test_ones_own_address_stops_nothing(wereld: Wereld, code: str) -> None:
    wereld.post.kijkt = True
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 2 Mailt vanaf {GGZ} over de sleutel.")
    await wereld.vooruit(dagen=20)

    assert GGZ in wereld.post.teksten(GGZ)
    assert "aan GGZ-instelling (behandelaar) is niet verstuurd" not in wereld.post.teksten(REGIE).replace("\n", " ")


async def noem(wereld: Wereld, wie: str, naam: str) -> None:
    """From now on the name of this deelnemer is known."""
    lid = (await wereld.leden(wereld.code))[wie]
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.save_deelnemer(replace(lid, naam=naam))
        await uow.commit()
    wereld.post.kijkt = True
    wereld.post.wis()


NIET_VERSTUURD = "aan GGZ-instelling (behandelaar) is niet verstuurd"


async def test_a_name_of_another_member_in_an_actiepunt_stops_the_mail(wereld: Wereld, code: str) -> None:
    await noem(wereld, POLITIE, "Xandriel Brom")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 2 Belt xandriel over de sleutel.")
    await wereld.vooruit(dagen=20)

    assert "xandriel" not in wereld.post.teksten(GGZ)
    assert NIET_VERSTUURD in wereld.post.teksten(REGIE).replace("\n", " ")
    assert "andriel" not in wereld.post.teksten(BEHEER)


@pytest.mark.parametrize("naam", ["", "Xandriel Brom", "Piet Bakker", "Ine de Vries"])
async def test_eight_weeks_of_ordinary_mail_go_whatever_the_members_are_called(
    wereld: Wereld, code: str, naam: str
) -> None:
    await noem(wereld, POLITIE, naam)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 2 Belt de bakker over de vries- en dooischade.")
    await wereld.vooruit(dagen=20)

    assert "dooischade" in wereld.post.teksten(GGZ)
    assert "is niet verstuurd" not in wereld.post.teksten(REGIE).replace("\n", " ")


async def test_ones_own_name_and_a_house_that_shows_names_stop_nothing(maak: Maak) -> None:
    for wie, zien in ((GGZ, False), (POLITIE, True)):
        wereld = maak(beleid=replace(BELEID, leden_zien_namen=zien))
        await noem(wereld, wie, "Xandriel Brom")
        await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} actie wijzig 2 Vraag het Xandriel Brom.")
        await wereld.vooruit(dagen=20)
        assert "Xandriel" in wereld.post.teksten(GGZ)


async def test_a_name_that_a_person_let_through_goes(maak: Maak) -> None:
    wereld = met_toets(maak)
    await noem(wereld, POLITIE, f"Ine {NAAM}")
    await wereld.mail(POLITIE, await adres_van(wereld, POLITIE), f"{NAAM} was er niet.")
    assert NAAM not in wereld.post.teksten(GGZ)

    await beslis(wereld, "vrijlaten W1")
    await wereld.rust()

    assert f"{NAAM} was er niet." in wereld.post.teksten(GGZ)


async def adres_van(wereld: Wereld, wie: str) -> str:
    return antwoordadres(wereld.code, (await wereld.leden(wereld.code))[wie].token)
