"""The tokens of a login, shared by all processes."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.oauth.keeper import TokenKeeper, made_login
from bot.oauth.provider import Tokens
from commands.ports import Login
from tests.bot.oauth.aanbieder import aanbieder
from tests.storage.bouwers import NU

LOGIN = Login(access="a", refresh="r", renew_at=NU + timedelta(minutes=40), ends_at=NU + timedelta(hours=1))


async def test_tokens_are_kept_and_replaced(opslag):
    async with opslag.uow() as uow:
        assert await uow.logins.read("mail") is None
        await uow.logins.keep("mail", LOGIN)
        await uow.logins.keep("matrix", replace(LOGIN, access="b"))
        await uow.logins.keep("mail", replace(LOGIN, refresh=""))
        await uow.commit()
    async with opslag.read() as uow:
        assert await uow.logins.read("mail") == replace(LOGIN, refresh="")


async def test_one_process_claims_until_it_is_done_or_its_time_is_up(opslag):
    tot = NU + timedelta(minutes=1)
    async with opslag.uow() as uow:
        assert await uow.logins.claim("mail", now=NU, until=tot)
        assert not await uow.logins.claim("mail", now=NU, until=tot)
        assert await uow.logins.claim("matrix", now=NU, until=tot)
        assert await uow.logins.claim("mail", now=tot, until=tot + timedelta(minutes=1))
        await uow.logins.release("mail")
        assert await uow.logins.claim("mail", now=NU, until=tot)
        await uow.logins.keep("mail", LOGIN)
        assert await uow.logins.claim("mail", now=NU, until=tot)
        await uow.commit()


async def test_a_claim_from_a_clock_that_was_set_back_does_not_last(opslag):
    async with opslag.uow() as uow:
        assert await uow.logins.claim("mail", now=NU + timedelta(days=1), until=NU + timedelta(days=1, minutes=1))
        assert await uow.logins.claim("mail", now=NU, until=NU + timedelta(minutes=1))


async def test_two_processes_that_renew_at_once_turn_the_refresh_token_over_once(database, opslag):
    ander = database.opslag()
    oud = made_login(Tokens("toegang-oud", "vernieuwer-0", 0.001), NU - timedelta(hours=1))
    async with opslag.uow() as uow:
        await uow.logins.keep("mail", oud)
        await uow.commit()
    async with aanbieder() as bij:
        keepers = [
            TokenKeeper("mail", bij.bij("refresh_token"), van.uow, lambda: NU) for van in (opslag, ander, opslag, ander)
        ]
        assert set(await asyncio.gather(*(een.token() for een in keepers))) == {"toegang-1"}
        assert len(bij.vragen) == 1
