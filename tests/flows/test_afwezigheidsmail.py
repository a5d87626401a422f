"""An out-of-office mail: nothing is asked of its sender, and the casushouder hears when a date falls inside."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_afsluiten import alles_over
from tests.flows.test_afwezig import gezegd, schrijf
from tests.flows.test_ladder import over_punt, stil
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

ROBOT = {"Auto-Submitted": "auto-replied"}


@pytest.fixture
async def rustig(wereld: Wereld, code: str) -> str:
    """Only actiepunt 2 is open: of the GGZ, due on Thursday 26 November; the wijkteam is casushouder."""
    await stil(wereld, 1, 3, 4, 5)
    return code


async def robot(wereld: Wereld, tekst: str, *, dmarc: str = "pass") -> None:
    lid = (await wereld.leden(wereld.code))[GGZ]
    onderwerp = "Automatisch antwoord: casus"
    await wereld.mail(GGZ, antwoordadres(wereld.code, lid.token), tekst, onderwerp=onderwerp, koppen=ROBOT, dmarc=dmarc)


async def afwezigen(wereld: Wereld) -> list[Afwezigheid]:
    async with wereld.opslag.uow() as uow:
        return list(await uow.afwezigheden.since(wereld.nu.date()))


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

    assert sum("nog niets gehoord" not in een for een in gezegd(wereld, WIJKTEAM)) == voor
    assert wereld.post.verzonden == []


async def test_the_same_mail_again_tells_nothing_twice(wereld: Wereld, rustig: str) -> None:
    for _ in range(3):
        await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")

    assert len([een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]) == 1


async def test_a_deputy_who_takes_part_is_named_to_the_casushouder_and_gets_nothing(
    wereld: Wereld, rustig: str
) -> None:
    await robot(wereld, f"Ik ben afwezig t/m 1 december. Neem contact op met {POLITIE}.")

    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]
    assert "Daarin staat als vervanger: Politie (wijkagent). Dat geldt pas als een mens het regelt." in bericht
    assert "actie geef 2 aan" in bericht
    assert POLITIE not in bericht
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    assert wereld.post.aan(POLITIE) == []
    await schrijf(wereld, POLITIE, "2 klaar")
    assert (await wereld.punt(rustig, 2)).status is Status.OPEN


@pytest.mark.parametrize("dmarc", ["fail", "none", ""])
async def test_without_a_pass_nothing_is_noted_and_a_person_hears_it_once_a_week(
    wereld: Wereld, rustig: str, dmarc: str
) -> None:
    for dag in range(1, 6):
        await robot(wereld, f"Ik ben afwezig t/m {dag} december. Neem contact op met {POLITIE}.", dmarc=dmarc)
    assert await afwezigen(wereld) == []
    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "automatische mail" in een]
    assert "Wij kunnen niet zien of die mail echt is. Er is niets genoteerd" in bericht
    assert wereld.post.verzonden == []

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    assert over_punt(wereld, GGZ, 2) == ["ma 2026-11-23 09:00"]
    assert wereld.post.aan(POLITIE) == []


async def test_without_a_pass_nobody_hears_it_where_no_date_falls_inside(wereld: Wereld, rustig: str) -> None:
    voor = len(gezegd(wereld, WIJKTEAM))
    await robot(wereld, "Ik ben afwezig tot en met vrijdag 20 november.", dmarc="fail")
    await wereld.vooruit(tot=lokaal("2026-11-20 23:00"))

    assert sum("nog niets gehoord" not in een for een in gezegd(wereld, WIJKTEAM)) == voor
    assert wereld.post.verzonden == []


@pytest.mark.parametrize("dmarc", ["fail", "pass"])
async def test_whoever_a_program_names_never_closes_a_casus(wereld: Wereld, code: str, dmarc: str) -> None:
    await houder_wordt_ggz(wereld, code)
    await alles_over(wereld, code)
    await robot(wereld, f"Ik ben afwezig t/m 15 december. Neem contact op met {POLITIE}.", dmarc=dmarc)
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus afsluiten {code} voorlopig")
    await schrijf(wereld, POLITIE, "casus akkoord")

    assert (await wereld.casus(code)).fase is Fase.LOPEND


async def test_a_long_absence_is_asked_and_not_noted(wereld: Wereld, rustig: str) -> None:
    for _ in range(3):
        await robot(wereld, "Ik ben afwezig tot en met 1 november 2027.")
    assert await afwezigen(wereld) == []
    [bericht] = [wereld.post.tekst(een) for een in wereld.post.aan(REGIE)]
    assert "afwezig tot en met maandag 1 november 2027. Dat is lang. Er is niets genoteerd" in bericht

    await schrijf(wereld, GGZ, "2 bezig")
    assert "Klopt het? Schrijf: afwezig zeker t/m 1 november 2027" in wereld.post.teksten(GGZ)


async def test_whoever_writes_hears_once_what_their_mail_said(wereld: Wereld, rustig: str) -> None:
    await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")
    assert wereld.post.aan(GGZ) == []
    await schrijf(wereld, GGZ, "2 bezig")
    await schrijf(wereld, GGZ, "2 bezig")
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))

    [bericht] = over_eigen_mail(wereld)
    assert "Dat is genoteerd: zo lang vragen wij u niets." in bericht
    assert "Bent u er weer? Schrijf: aanwezig" in bericht


async def test_a_forged_mail_is_told_to_whose_name_it_bears_when_they_write(wereld: Wereld, rustig: str) -> None:
    await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.", dmarc="fail")
    await schrijf(wereld, GGZ, "2 bezig")

    [bericht] = over_eigen_mail(wereld)
    assert "Wij kunnen niet zien of die mail echt van u is. Er is niets genoteerd." in bericht


async def test_whoever_is_back_hears_what_their_mail_said(wereld: Wereld, rustig: str) -> None:
    await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")
    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))

    [bericht] = over_eigen_mail(wereld)
    assert "Tot en met die dag vroegen wij u niets." in bericht


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

    [weg] = await afwezigen(wereld)
    assert weg.tot == lokaal("2026-12-01 00:00").date()


async def test_a_person_who_answers_is_there_again_when_they_say_so(wereld: Wereld, rustig: str) -> None:
    await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")
    await schrijf(wereld, GGZ, "aanwezig")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    assert over_punt(wereld, GGZ, 2) == ["ma 2026-11-23 09:00"]
    assert over_eigen_mail(wereld) == []


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


def over_eigen_mail(wereld: Wereld) -> list[str]:
    """What the GGZ read about an automatic mail of their own."""
    return [een for een in map(wereld.post.tekst, wereld.post.aan(GGZ)) if "automatische mail" in een]
