"""One mail a working day: a reminder that is not urgent waits for a day on which its reader gets nothing else."""

from dataclasses import replace

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from commands.klok.veeg import veeg
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import logboek
from tests.wereld import BELEID, POLITIE, RECLASSERING, Wereld

VRIJDAG = lokaal("2026-11-27 10:00")
MAANDAG = lokaal("2026-11-30 12:00")
"""The politie is reminded of actiepunt 3, which is due on Thursday."""


def gekregen(wereld: Wereld, wie: str = POLITIE) -> list[tuple[str, str]]:
    """The day and the casus of each mail."""
    return [(f"{een.date:%m-%d}", een.bericht.onderwerp.split()[1].strip(":,")) for een in wereld.post.aan(wie)]


async def twee(wereld: Wereld) -> list[str]:
    """Two casussen of the same people with the same plan, on the Friday before."""
    codes = sorted((wereld.code, await wereld.nog_een_casus()))
    await wereld.vooruit(tot=VRIJDAG)
    wereld.post.wis()
    return codes


async def test_of_two_casussen_one_is_reminded_of_today_and_the_other_tomorrow(wereld: Wereld, code: str) -> None:
    eerste, tweede = await twee(wereld)

    await wereld.vooruit(tot=MAANDAG)
    assert gekregen(wereld) == [("11-30", eerste)]

    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    assert gekregen(wereld) == [("11-30", eerste), ("12-01", tweede)]
    assert "nog 2 werkdagen" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_what_is_due_today_waits_for_nobody(wereld: Wereld, code: str) -> None:
    eerste, tweede = await twee(wereld)

    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    assert sorted(gekregen(wereld)[2:]) == sorted([("12-03", eerste), ("12-03", tweede)])


async def test_an_answer_meanwhile_takes_it_away(wereld: Wereld, code: str) -> None:
    _, tweede = await twee(wereld)
    await wereld.vooruit(tot=MAANDAG)
    lid = (await wereld.leden(tweede))[POLITIE]
    await wereld.mail(POLITIE, antwoordadres(tweede, lid.token), "3 klaar")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    assert gekregen(wereld) == []


async def test_beside_what_a_person_did_today_it_waits_two_working_days_at_most(wereld: Wereld, code: str) -> None:
    eerste, _ = await twee(wereld)
    for dag in ("11-30", "12-01", "12-02"):
        await wereld.vooruit(tot=lokaal(f"2026-{dag} 08:00"))
        await wereld.staf(Rol.PROCESREGISSEUR, f"{eerste} actie nieuw Belt op {dag}, politie, 1 maart 2027")
    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))

    over = [een for een in wereld.post.aan(POLITIE) if "actiepunt 3" in een.bericht.onderwerp]
    assert sorted(f"{een.date:%m-%d}" for een in over) == ["12-02", "12-02"]


async def test_a_second_look_on_the_same_day_says_nothing_more(wereld: Wereld, code: str) -> None:
    await twee(wereld)
    await wereld.vooruit(tot=MAANDAG)
    voor = gekregen(wereld)

    assert await veeg(wereld.huis.work, wereld.nu) == 0
    await wereld.rust()
    assert gekregen(wereld) == voor
    async with wereld.opslag.read() as uow:
        wachten = [een for een in await uow.herinneringen.due_herinneringen(lokaal("2026-12-01 09:00")) if een.eerst_op]
        regels = [regel for een in wachten for regel in await uow.logboek.of_casus(een.casus_id)]
    assert {f"{een.eerst_op:%m-%d}" for een in wachten if een.eerst_op} == {"11-30"}
    assert {een.onderwerp_id for een in wachten} <= {een.object for een in regels if een.resultaat == "gespreid"}


async def test_after_days_of_silence_of_the_bot_it_waits_no_more(wereld: Wereld, code: str) -> None:
    eerste, tweede = await twee(wereld)

    wereld.nu = lokaal("2026-12-02 09:00")
    await wereld.rust()
    assert sorted(gekregen(wereld)) == sorted([("12-02", eerste), ("12-02", tweede)])


async def test_a_reader_of_matrix_alone_is_asked_of_one_casus_a_day_too(wereld: Wereld, code: str) -> None:
    await wereld.nog_een_casus()
    prive, gezegd = wereld.kamers.prive(RECLASSERING), []
    for dag in ("12-07", "12-08", "12-09", "12-10"):
        voor = len(prive.zendingen)
        await wereld.vooruit(tot=lokaal(f"2026-{dag} 12:00"))
        gezegd.append(len([een for een in prive.zendingen[voor:] if "actiepunt 4" in een.bericht.onderwerp]))

    assert gezegd == [0, 1, 1, 0]


async def test_where_the_house_does_not_want_it_all_go_at_once(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, spreid_werkdagen=0))
    eerste, tweede = await twee(wereld)

    await wereld.vooruit(tot=MAANDAG)
    assert sorted(gekregen(wereld)) == sorted([("11-30", eerste), ("11-30", tweede)])


async def test_in_one_casus_nothing_waits(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-20 12:00"))

    assert [regel for regel in await logboek(wereld) if regel.resultaat == "gespreid"] == []
