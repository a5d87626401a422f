"""Every address, button and thread that people still have from an older version leads where it led."""

from urllib.parse import parse_qs, urlsplit

import pytest

from commands.domain.actiepunt import Status
from tests.uitgave.opgewaardeerd import Opgewaardeerd
from tests.uitgave.verhaal import NAZORG
from tests.wereld import BEHEER, GGZ, POLITIE, REGIE, WIJKTEAM

STATUS = {"klaar": Status.GEREED, "bezig": Status.BEZIG, "lukt niet": Status.LUKT_NIET}


async def test_a_reply_to_any_old_mail_reaches_its_casus(huis: Opgewaardeerd) -> None:
    brieven = [brief for wie in (GGZ, POLITIE, NAZORG) for brief in huis.brieven(wie, "casus-")]
    assert len(brieven) > 5

    for brief in brieven:
        assert f"casus {huis.code('lopend')}" in await huis.antwoord(brief, "actie lijst")


async def test_the_personal_address_of_a_medewerker_is_still_his(huis: Opgewaardeerd) -> None:
    brieven = [brief for wie in (REGIE, BEHEER) for brief in huis.brieven(wie, "bot+")]
    assert len(brieven) > 3

    for brief in brieven:
        assert "Vul zelf in wat tussen [ en ] staat." in await huis.antwoord(brief, "hulp alles")


async def test_a_reply_to_a_reminder_is_about_its_actiepunt(huis: Opgewaardeerd) -> None:
    herinnering = next(een for een in huis.brieven(GGZ) if een.antwoord.endswith("-2"))

    assert "actiepunt 2 is klaar" in await huis.antwoord(herinnering, "klaar")

    assert (await huis.wereld.punt(huis.code("lopend"), 2)).status is Status.GEREED


def over_een_punt(knop: str) -> bool:
    """Whether this button fills in an answer about an actiepunt: "3 klaar"."""
    [gevuld] = parse_qs(urlsplit(knop).query)["body"]
    return gevuld.partition(" ")[0].isdigit()


@pytest.mark.parametrize("wie", [GGZ, POLITIE])
async def test_each_button_does_what_it_says(huis: Opgewaardeerd, wie: str) -> None:
    # who was not reminded yet holds no such mail of today
    brieven = [een for van in (wie, GGZ) for een in huis.brieven(van, "casus-")]
    brief = next(een for een in brieven if een.knoppen and over_een_punt(een.knoppen[0]))
    gezien = set()

    for knop in map(urlsplit, reversed(brief.knoppen)):
        [onderwerp], [gevuld] = (parse_qs(knop.query)[wat] for wat in ("subject", "body"))
        nummer, woord = gevuld.split(" ", 1)
        voor = (await huis.wereld.punt(huis.code("lopend"), int(nummer))).status
        await huis.wereld.mail(brief.aan, knop.path.partition("@")[0], gevuld, onderwerp=onderwerp)

        status = (await huis.wereld.punt(huis.code("lopend"), int(nummer))).status
        # "3 uitstel tot [datum], omdat [reden]" asks for the date, and changes nothing
        assert status is next((een for begin, een in STATUS.items() if woord.startswith(begin)), voor)
        gezien.add(status)

    assert gezien >= set(STATUS.values())


async def test_an_open_question_is_answered_under_its_own_address_and_a_closed_one_stays_closed(
    huis: Opgewaardeerd,
) -> None:
    beantwoord, open_ = huis.brieven(POLITIE, "vraag+")

    await huis.antwoord(open_, "ja")

    assert [een.recipient for een in huis.wereld.post.verzonden if "Morgen ook." in huis.wereld.post.tekst(een)].count(
        GGZ
    ) == 1
    assert "Wij rijden vanavond langs." not in await huis.antwoord(beantwoord, "ja")


async def test_an_answer_to_an_old_message_in_a_room_is_about_its_actiepunt(huis: Opgewaardeerd) -> None:
    [prive] = [een for een in huis.bewaard.ruimtes if een.naam == f"prive {WIJKTEAM}"]
    event = next(event for _, event, tekst in prive.gezegd if "Actiepunt 5" in tekst or "\n5. " in tekst)

    await huis.wereld.zeg(WIJKTEAM, prive.id, "5 bezig", antwoord_op=(event,))

    assert (await huis.wereld.punt(huis.code("lopend"), 5)).status is Status.BEZIG
