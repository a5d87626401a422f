"""A disk that failed under the keys: syncs in which nothing comes in go well all the same, and prove nothing."""

import asyncio
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aiohttp import web

from bot.loops.shut import Shut
from bot.matrix.device.folder import SPACE
from bot.matrix.listening.listener import CURSOR, MatrixListener
from commands.domain.rollen import Kanaal
from tests.bot.matrix.hulp import NU, Geheugen, Nummers, Thuisserver, sessie_op
from tests.bot.matrix.test_listening import loopt
from tests.wachten import GEDULD


@contextmanager
def volle_schijf() -> Iterator[None]:
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SPACE - 1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


async def test_a_shut_channel_stays_in_the_judgement_until_the_disk_takes_keys_again(tmp_path: Path) -> None:
    gevraagd: list[str] = []

    async def antwoord(verzoek: web.Request) -> web.Response:
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}})
        gevraagd.append(verzoek.path)
        return web.json_response({"next_batch": f"s{len(gevraagd)}"})

    shut, geheugen = Shut(), Geheugen()
    geheugen.waarden[CURSOR] = "s0"
    shut.found_shut(Kanaal.MATRIX, "store_errs")
    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        oor = MatrixListener(sessie, geheugen.uow, lambda: NU, Nummers(), lambda: None, shut=shut)

        async def nog(syncs: int) -> None:
            tot = len(gevraagd) + syncs
            while len(gevraagd) < tot:
                await server.wacht_op(len(server.paden) + 1)

        async with loopt(oor), asyncio.timeout(GEDULD):
            with volle_schijf():
                await nog(3)
                assert shut.standing_still == ("Matrix: store_full",)
            await nog(3)
    assert shut.standing_still == ()
