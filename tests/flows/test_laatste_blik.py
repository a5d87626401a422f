"""The last look: an address of another member goes out in no mail and no event, wherever it came from."""

import pytest

from commands.domain.laatste_blik import staat_in, staat_in_mail
from commands.domain.rollen import Rol
from tests.wereld import BEHEER, GGZ, POLITIE, REGIE, Wereld

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
    assert "stond een adres van een andere deelnemer" in met_adres.post.teksten(BEHEER)
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
