"""Of whom nothing was heard in ten working days after the plan went to them: the casushouder is asked to call."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

import pytest

from commands.domain.deelnemer import Deelnemer
from commands.texts.opmaak import als_tekst
from tests.flows.eersteico import regie
from tests.wereld import DERDE, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

STIL = "nog niets gehoord van {}"
WIE = {POLITIE: "Politie (wijkagent)", GGZ: "GGZ-instelling (behandelaar)"}


async def tot(wereld: Wereld, dag: str) -> None:
    await wereld.vooruit(tot=datetime.fromisoformat(f"{dag} 10:00").replace(tzinfo=wereld.nu.tzinfo))


def gevraagd(wereld: Wereld, wie: str) -> bool:
    """Whether the casushouder was asked about somebody."""
    return any(STIL.format(WIE[wie]) in een for een in houder(wereld))


def houder(wereld: Wereld) -> list[str]:
    return [als_tekst(een, proef=False) for een in wereld.kamers.prive(WIJKTEAM).berichten]


async def schrijft(wereld: Wereld, wie: str, tekst: str) -> None:
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{(await wereld.leden(wereld.code))[wie].token}", tekst)


async def test_after_ten_working_days_the_casushouder_is_asked_to_call_who_is_silent(wereld: Wereld, code: str) -> None:
    await schrijft(wereld, GGZ, "2 bezig")
    await tot(wereld, "2026-11-16")
    assert not gevraagd(wereld, POLITIE)

    await tot(wereld, "2026-11-17")

    assert gevraagd(wereld, POLITIE)
    assert not gevraagd(wereld, GGZ), "who answered is not asked about"
    [vraag] = [een for een in houder(wereld) if "nog niets gehoord" in een]
    assert "Op dinsdag 3 november 2026 ging het plan naar Politie (wijkagent)." in vraag
    assert "dan vragen wij het opnieuw, uiterlijk op dinsdag 1 december 2026" in vraag
    assert DERDE.split("@")[0] not in vraag, "a derde without a statement was sent nothing"


@pytest.mark.parametrize(
    "woorden", ["Dank u wel", "plan gezien", "Goedemorgen, ik ben er vanaf volgende week weer bij"]
)
async def test_it_is_asked_ever_less_often_and_no_more_once_they_write(wereld: Wereld, code: str, woorden: str) -> None:
    leden = await wereld.leden(code)
    async with wereld.opslag.uow() as uow:  # so that no actiepunt of theirs is asked about
        for punt in await uow.actiepunten.of_owner(leden[POLITIE].id):
            await uow.actiepunten.save_actiepunt(replace(punt, eigenaars=(leden[GGZ].id,)))
        await uow.commit()
    await tot(wereld, "2027-01-20")
    keren = sum(STIL.format(WIE[POLITIE]) in een for een in houder(wereld))

    await schrijft(wereld, POLITIE, woorden)
    await tot(wereld, "2027-03-20")

    assert keren == 3  # 17 November, 1 December, 29 December or the day after
    assert sum(STIL.format(WIE[POLITIE]) in een for een in houder(wereld)) == 3


@pytest.mark.story_of("bezorging gesproken")
@pytest.mark.parametrize("woorden", ["bezorging gesproken politie", "bezorging gebeld wijkagent"])
async def test_who_called_says_so_and_is_asked_no_more(wereld: Wereld, code: str, woorden: str) -> None:
    await tot(wereld, "2026-11-17")

    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} {woorden}")
    assert "U sprak Politie (wijkagent)." in houder(wereld)[-1]
    gelezen = await regie(wereld, f"{code} bezorging")
    await tot(wereld, "2026-12-02")

    assert "Politie (wijkagent): is gesproken op dinsdag 17 november 2026" in gelezen
    assert sum(STIL.format(WIE[POLITIE]) in een for een in houder(wereld)) == 1


async def _leest(wereld: Wereld, lid: Deelnemer) -> None:
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.note_read(lid.id, at=wereld.nu)
        await uow.commit()


async def _komt_terug(wereld: Wereld, lid: Deelnemer) -> None:
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(lid.persoon, mail_failed_at=wereld.nu))
        await uow.commit()


async def _is_weg(wereld: Wereld, lid: Deelnemer) -> None:
    await schrijft(wereld, POLITIE, "afwezig t/m 1 december")


async def _meldt_zich_af(wereld: Wereld, lid: Deelnemer) -> None:
    await schrijft(wereld, POLITIE, "afmelden zeker")


@pytest.mark.parametrize("waarom", [_leest, _komt_terug, _is_weg, _meldt_zich_af])
async def test_nobody_is_asked_to_call_where_something_else_is_known(
    wereld: Wereld, code: str, waarom: Callable[[Wereld, Deelnemer], Awaitable[None]]
) -> None:
    await waarom(wereld, (await wereld.leden(code))[POLITIE])
    await tot(wereld, "2026-11-17")

    assert not gevraagd(wereld, POLITIE)


async def test_of_a_silent_casushouder_the_procesregisseur_hears(wereld: Wereld, code: str) -> None:
    leden = await wereld.leden(code)
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.save_deelnemer(replace(leden[POLITIE], casushouder=True))
        await uow.commit()

    await tot(wereld, "2026-11-17")

    assert STIL.format(WIE[POLITIE]) in wereld.post.teksten(REGIE)
    assert f"Een ander adres? Schrijf: {code} deelnemer wijzig Politie" in wereld.post.teksten(REGIE)
