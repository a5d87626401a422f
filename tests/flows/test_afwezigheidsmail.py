"""An out-of-office mail: nothing is asked of its sender, and the casushouder hears when a date falls inside."""

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_afwezig import gezegd, schrijf
from tests.flows.test_ladder import over_punt, stil
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

ROBOT = {"Auto-Submitted": "auto-replied"}


@pytest.fixture
async def rustig(wereld: Wereld, code: str) -> str:
    """Only actiepunt 2 is open: of the GGZ, due on Thursday 26 November; the wijkteam is casushouder."""
    await stil(wereld, 1, 3, 4, 5)
    return code


async def robot(wereld: Wereld, tekst: str, *, onderwerp: str = "Automatisch antwoord: casus") -> None:
    lid = (await wereld.leden(wereld.code))[GGZ]
    await wereld.mail(GGZ, antwoordadres(wereld.code, lid.token), tekst, onderwerp=onderwerp, koppen=ROBOT)


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik ben afwezig tot en met dinsdag 1 december. Bij spoed belt u met de centrale.",
        "Vanaf woensdag 2 december ben ik weer bereikbaar.",
        "I am out of the office until 2 December and will answer when I return.",
    ],
)
async def test_its_sender_is_asked_nothing_until_then_and_is_never_answered(
    wereld: Wereld, rustig: str, tekst: str
) -> None:
    await robot(wereld, tekst)
    assert wereld.post.aan(GGZ) == []
    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]
    assert "tot en met dinsdag 1 december 2026" in bericht
    assert "Dit stond in een automatische mail." in bericht
    await wereld.vooruit(tot=lokaal("2026-12-01 23:00"))
    assert over_punt(wereld, GGZ, 2) == []
    assert "automatische mail" not in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))

    assert over_punt(wereld, GGZ, 2) == ["wo 2026-12-02 09:00"]


async def test_nobody_hears_of_it_when_no_date_falls_inside(wereld: Wereld, rustig: str) -> None:
    voor = len(gezegd(wereld, WIJKTEAM))
    await robot(wereld, "Ik ben afwezig tot en met vrijdag 20 november.")
    await wereld.vooruit(tot=lokaal("2026-11-20 23:00"))

    assert len(gezegd(wereld, WIJKTEAM)) == voor
    assert wereld.post.verzonden == []


async def test_the_same_mail_again_tells_nothing_twice(wereld: Wereld, rustig: str) -> None:
    for _ in range(3):
        await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")

    assert len([een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]) == 1


async def test_a_deputy_who_takes_part_stands_in(wereld: Wereld, rustig: str) -> None:
    await robot(wereld, f"Ik ben afwezig t/m 1 december. Neem contact op met {POLITIE}.")
    assert "u vervangt GGZ-instelling (behandelaar)" in wereld.post.laatste(POLITIE).bericht.onderwerp

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    assert "vervangt" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_a_deputy_who_is_unknown_is_never_written_to_and_their_name_goes_nowhere(
    wereld: Wereld, rustig: str
) -> None:
    await robot(wereld, "Ik ben afwezig t/m 1 december. Mijn collega Bakkerman (bakkerman@elders.test) neemt waar.")
    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))

    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "(behandelaar) is afwezig" in een]
    assert "Die persoon doet niet mee in deze casus, en krijgt niets van de bot" in bericht
    assert wereld.post.aan("bakkerman@elders.test") == []
    alles = [wereld.post.tekst(een) for een in wereld.post.verzonden] + gezegd(wereld, WIJKTEAM)
    assert not [een for een in alles if "bakkerman" in een.lower()]


async def test_what_a_person_said_themselves_stays(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 1 december")
    await robot(wereld, "Ik ben afwezig tot en met vrijdag 27 november.")

    async with wereld.opslag.uow() as uow:
        [weg] = await uow.afwezigheden.since(wereld.nu.date())
    assert weg.tot == lokaal("2026-12-01 00:00").date()


async def test_a_person_who_answers_is_there_again_when_they_say_so(wereld: Wereld, rustig: str) -> None:
    await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")
    await schrijf(wereld, GGZ, "aanwezig")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    assert over_punt(wereld, GGZ, 2) == ["ma 2026-11-23 09:00"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik ben vandaag afwezig. Morgen ben ik weer bereikbaar.",
        "Bedankt voor uw mail. Ik ben er even niet, over twee weken ben ik er weer.",
        "I am out of the office today and will be back tomorrow.",
    ],
)
async def test_words_that_move_on_with_the_calendar_tell_of_a_casushouder_once(
    wereld: Wereld, rustig: str, tekst: str
) -> None:
    await houder_wordt_ggz(wereld, rustig)
    for dag in ("2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23"):
        await wereld.vooruit(tot=lokaal(f"{dag} 10:00"))
        await robot(wereld, tekst)

    assert over_afwezigheid(wereld) == 1


async def test_two_texts_of_one_absence_tell_each_last_day_once(wereld: Wereld, rustig: str) -> None:
    await houder_wordt_ggz(wereld, rustig)
    for tekst in ("Ik ben afwezig t/m 1 december.", "Vanaf 1 december ben ik er weer.") * 3:
        await robot(wereld, tekst)

    assert over_afwezigheid(wereld) == 2


async def test_other_days_are_told_anew(wereld: Wereld, rustig: str) -> None:
    await houder_wordt_ggz(wereld, rustig)
    for dag, tot in (("2026-11-17", "20 november"), ("2026-11-24", "27 november"), ("2026-11-26", "4 december")):
        await wereld.vooruit(tot=lokaal(f"{dag} 10:00"))
        await robot(wereld, f"Ik ben afwezig t/m {tot}.")

    assert over_afwezigheid(wereld) == 3


async def houder_wordt_ggz(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} GGZ-instelling")
    wereld.post.wis()


def over_afwezigheid(wereld: Wereld) -> int:
    """So often the procesregisseur read that the casushouder is away."""
    return sum("is afwezig" in wereld.post.tekst(een) for een in wereld.post.aan(REGIE))
