"""A command that fails for a reason of its own is parked or refused, whatever its error looks like; nobody waits."""

from dataclasses import replace

import pytest

from bot.app.channel import ChannelLoops
from bot.delivery.routes import MailRoute
from bot.mail.reading.reader import MailReader
from commands import command
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Status
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import CasusOntbreekt
from commands.table import OPDRACHTEN
from tests.flows.test_vastlopen import adres
from tests.wereld import BEHEER, CONFIG, DOMEIN, GGZ, REGIE, Wereld

pytestmark = pytest.mark.breed


def leer(wereld: Wereld, fout: Exception) -> None:
    """The line knows one more command, which fails so."""

    async def run(_opdracht: Opdracht, _context: Context) -> Uitkomst:
        raise fout

    erbij = Command(
        woorden="casus weer",
        gebruik="casus weer",
        samenvatting="Hoe het weer is",
        rollen=command.REGIE,
        run=run,
        in_casus=False,
        kaal=True,
    )
    huis = replace(wereld.huis, work=replace(wereld.huis.work, tabel=(*OPDRACHTEN, erbij)))
    verzender = MailRoute(wereld.post, DOMEIN, wereld.post)
    wereld.kanalen = [ChannelLoops(huis, Kanaal.MAIL, MailReader(CONFIG), verzender)]


@pytest.mark.parametrize("fout", [ValueError(), TimeoutError(), ConnectionResetError(), FileNotFoundError()])
async def test_an_error_of_the_system_in_a_command_parks_that_message_alone(
    wereld: Wereld, code: str, fout: Exception
) -> None:
    leer(wereld, fout)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus weer")
    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "F-" in wereld.post.teksten(BEHEER)


async def test_a_refusal_that_an_error_of_the_system_led_to_is_answered(wereld: Wereld, code: str) -> None:
    weigering = CasusOntbreekt()
    weigering.__cause__ = OSError()
    leer(wereld, weigering)
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, "casus weer")
    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert len(wereld.post.aan(REGIE)) == 2  # the refusal, and a copy of the answer
    assert wereld.post.aan(BEHEER) == []
