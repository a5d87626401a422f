"""The clock of keeping: warned, asked again, kept longer with consent, and silent while an objection runs."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from commands.domain.beleid import Bewaartermijn
from commands.domain.rollen import Rol
from commands.klok.bewaren import plan_bewaren
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.wereld import BELEID, REGIE, Wereld

KORT = replace(BELEID, bewaren=Bewaartermijn(na_begin_maanden=4), vergeten_na=0)
"""Opened on 3 November 2026: the last day is 3 March 2027."""
BONAIRE = replace(BELEID, bewaren=Bewaartermijn(na_begin_maanden=0, na_einde_maanden=12, verlengen_maanden=0))


async def weken_verder(wereld: Wereld, tot: date) -> list[date]:
    """Each week the clock looks which casussen come near their last day. Returns the days on which the procesregisseur
    was asked about the keeping; each was a mail to them."""
    begin, gezien = wereld.nu, len(wereld.post.aan(REGIE))
    while wereld.nu.date() < tot:
        await plan_bewaren(wereld.huis.work, wereld.nu)
        await wereld.vooruit(tot=wereld.nu + timedelta(days=7))
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        regels = await uow.logboek.of_casus(casus.id)
    gezegd = [een for een in regels if een.actie.startswith("bewaren_") and een.resultaat == "verzonden"]
    mails = [een for een in wereld.post.aan(REGIE)[gezien:] if "bewaard blijven. " in wereld.post.tekst(een)]
    dagen = [een.op.date() for een in gezegd if een.op > begin]
    assert len(mails) >= len(set(dagen))
    return dagen


@pytest.fixture
def kort(maak: Maak) -> Wereld:
    """A house that keeps a casus for four months; the casus is closed."""
    return maak(beleid=KORT)


async def test_the_procesregisseur_is_warned_twice_and_then_asked_ever_less_often(kort: Wereld) -> None:
    await sluit(kort, kort.code)
    kort.post.wis()

    gezegd = await weken_verder(kort, date(2027, 6, 1))

    assert gezegd[:4] == [date(2026, 12, 3), date(2027, 2, 3), date(2027, 3, 4), date(2027, 3, 11)]
    assert [(later - eerder).days for eerder, later in pairwise(gezegd[2:6])] == [7, 14, 32]
    assert len(gezegd) >= 6


async def test_an_open_casus_is_told_to_be_closed_first(kort: Wereld) -> None:
    await weken_verder(kort, date(2026, 12, 5))
    [mail] = [een for een in kort.post.aan(REGIE) if "bewaard blijven. " in kort.post.tekst(een)]
    assert "nog niet afgesloten. Dat moet eerst" in kort.post.tekst(mail)


@pytest.mark.story_of("casus verlengen")
@pytest.mark.parametrize(
    "woorden",
    [
        "casus verlengen {code} tot 1 mei 2027 met toestemming van GGZ-instelling",
        "bewaren verlengen {code} t/m 1 mei 2027, toestemming van de GGZ-instelling",
    ],
)
async def test_with_consent_it_is_kept_longer_and_the_clock_moves(kort: Wereld, woorden: str) -> None:
    await sluit(kort, kort.code)
    assert "tot en met zaterdag 1 mei 2027" in await regie_zegt(kort, woorden.format(code=kort.code))
    kort.post.wis()

    assert await weken_verder(kort, date(2027, 5, 4)) == [date(2027, 2, 1), date(2027, 4, 1), date(2027, 5, 3)]


@pytest.mark.story_of("casus bewaren")
async def test_it_is_shown_with_the_consent(kort: Wereld) -> None:
    assert "Tot en met woensdag 3 maart 2027" in await regie_zegt(kort, f"casus bewaren {kort.code}")
    await regie_zegt(kort, f"casus verlengen {kort.code} tot 1 mei 2027 met toestemming van GGZ-instelling")
    tekst = await regie_zegt(kort, f"casus bewaren {kort.code}")
    assert "met toestemming van GGZ-instelling" in tekst


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("tot 1 mei 2027", "alleen langer bewaard blijven met toestemming"),
        ("tot 1 mei 2029 met toestemming van GGZ-instelling", "Zo lang mag niet"),
        ("tot 1 februari 2027 met toestemming van GGZ-instelling", "mag al bewaard blijven tot en met"),
        ("tot 1 oktober 2026 met toestemming van GGZ-instelling", "is al voorbij"),
        ("nog even met toestemming van GGZ-instelling", "nog even"),
        ("tot 1 mei 2027 met toestemming van de bakker", "die past bij: bakker"),
        ("", "casus verlengen [code] tot [datum]"),
    ],
)
async def test_what_does_not_hold_changes_nothing_and_says_what_to_do(
    kort: Wereld, woorden: str, antwoord: str
) -> None:
    assert antwoord in await regie_zegt(kort, f"casus verlengen {kort.code} {woorden}")
    casus = await kort.casus(kort.code)
    async with kort.opslag.uow() as uow:
        assert (await uow.bewaringen.of_casus(casus.id)).verlengingen == ()


async def test_where_the_house_keeps_nothing_longer_that_is_said(maak: Maak) -> None:
    wereld = maak(beleid=BONAIRE)
    tekst = await regie_zegt(wereld, f"casus verlengen {wereld.code} tot 1 mei 2027 met toestemming van GGZ-instelling")
    assert "kent geen verlenging" in tekst
    assert "begint als de casus is afgesloten" in await regie_zegt(wereld, f"casus bewaren {wereld.code}")


async def test_nobody_is_asked_while_an_objection_runs_and_after_it_they_are(kort: Wereld) -> None:
    await sluit(kort, kort.code)
    casus = await kort.casus(kort.code)
    for sinds, tot in ((date(2026, 11, 20), date(2027, 4, 1)), (None, date(2027, 4, 8))):
        async with kort.opslag.uow() as uow:
            bewaring = await uow.bewaringen.of_casus(casus.id)
            await uow.bewaringen.put_bewaring(replace(bewaring, bezwaar_sinds=sinds))
            await uow.commit()
        kort.post.wis()
        assert bool(await weken_verder(kort, tot)) is (sinds is None)


async def test_a_partner_may_not_keep_it_longer(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.MANAGER, f"casus verlengen {code} tot 1 mei 2032 met toestemming van GGZ-instelling")
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        assert (await uow.bewaringen.of_casus(casus.id)).verlengingen == ()
