"""A proposal to close a casus that nobody answers: asked again ever less often, named to both, and never lapsed."""

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_afsluiten import alles_over, fase, houder_zegt, regie_zegt
from tests.flows.test_afwezig import gezegd
from tests.flows.test_wacht_op_ja import dagen, gevraagd
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

WACHT = "voorstel om af te sluiten wacht"


async def voorgesteld(wereld: Wereld, code: str) -> None:
    """By the casushouder, on Tuesday 3 November."""
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")


def aan_houder(wereld: Wereld) -> list[str]:
    """What the casushouder read of it."""
    zendingen = wereld.kamers.prive(WIJKTEAM).zendingen
    return [blok.tekst for een in zendingen for blok in een.bericht.blokken if WACHT in blok.kop]


async def test_it_is_asked_again_ever_less_often_and_at_last_the_proposer_hears_it(wereld: Wereld, code: str) -> None:
    await voorgesteld(wereld, code)
    assert await dagen(wereld, REGIE, WACHT, "2026-12-31") == ["11-06", "11-13", "11-27", "12-28"]
    assert [("stelde u voor" in een, "Bel, of stel iets anders voor" in een) for een in aan_houder(wereld)] == [
        (True, True)
    ] * 2
    assert gevraagd(wereld, GGZ, WACHT) + gevraagd(wereld, POLITIE, WACHT) == 0
    assert await fase(wereld, code) is Fase.LOPEND


async def test_while_it_waits_nobody_is_asked_what_next(wereld: Wereld, code: str) -> None:
    await voorgesteld(wereld, code)
    assert await dagen(wereld, REGIE, "hoe verder?", "2026-11-20") == []


@pytest.mark.parametrize(
    ("antwoord", "na"),
    [
        ("akkoord", Fase.GESLOTEN),
        ("Ja hoor", Fase.GESLOTEN),
        ("akkoord wat mij betreft", Fase.GESLOTEN),
        ("Dat is goed", Fase.GESLOTEN),
        ("mee eens hoor!", Fase.GESLOTEN),
        ("prima hoor, ben het er mee eens", Fase.GESLOTEN),
        ("eens, sluiten maar", Fase.GESLOTEN),
        ("liever niet, nog een gesprek nodig", Fase.LOPEND),
        ("nee, nog een gesprek", Fase.LOPEND),
        ("Niet akkoord.\nEr komt nog een gesprek met de gemeente over de woning en de schulden.", Fase.LOPEND),
        ("Ik ben het er niet mee eens, er komt nog een gesprek", Fase.LOPEND),
    ],
)
async def test_a_plain_answer_to_the_second_question_decides(
    wereld: Wereld, code: str, antwoord: str, na: Fase
) -> None:
    await voorgesteld(wereld, code)
    await dagen(wereld, REGIE, WACHT, "2026-11-06")
    await wereld.antwoord(next(een for een in wereld.post.aan(REGIE) if WACHT in een.bericht.onderwerp), antwoord)
    assert await fase(wereld, code) is na
    gelezen = gezegd(wereld, WIJKTEAM)[-1]
    assert ("nog een gesprek" in gelezen) is (na is Fase.LOPEND), gelezen
    assert "nog een gesprek" not in wereld.post.teksten(POLITIE)
    assert await dagen(wereld, REGIE, WACHT, "2026-12-04") == []


async def test_of_a_newer_proposal_the_days_count_anew(wereld: Wereld, code: str) -> None:
    await voorgesteld(wereld, code)
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    await houder_zegt(wereld, "casus afschalen")
    assert await dagen(wereld, REGIE, WACHT, "2026-11-11") == ["11-10"]
    assert "(afgeschaald)" in wereld.post.teksten(REGIE)


async def test_the_question_says_what_must_be_done_first_and_is_asked_on(wereld: Wereld, code: str) -> None:
    await voorgesteld(wereld, code)
    await regie_zegt(wereld, f"{code} actie nieuw gaat langs, Politie, 30 november 2026")
    assert await dagen(wereld, REGIE, WACHT, "2026-11-06") == ["11-06"]
    vraag = next(b for een in wereld.post.aan(REGIE) for b in een.bericht.blokken if WACHT in b.kop)
    assert "Nog open: actiepunt 6" in vraag.tekst
    assert "Schrijf daarna: " in await regie_zegt(wereld, f"casus akkoord {code}")
    await regie_zegt(wereld, f"{code} actie vervalt 6 niet nodig")
    await regie_zegt(wereld, f"casus akkoord {code}")
    assert await fase(wereld, code) is Fase.GESLOTEN


async def test_without_anybody_in_the_other_role_those_above_are_asked(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    await houder_zegt(wereld, "afmelden zeker")
    assert await dagen(wereld, MANAGER, WACHT, "2026-11-06") == ["11-06"]
    await wereld.staf(Rol.MANAGER, f"casus akkoord {code}")
    assert await fase(wereld, code) is Fase.GESLOTEN


async def test_a_new_casushouder_reads_that_it_waits_for_them(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    await regie_zegt(wereld, f"deelnemer casushouder {code} politie")
    assert f"Casus {code} afsluiten? Schrijf: casus akkoord" in wereld.post.teksten(POLITIE)
    assert await dagen(wereld, POLITIE, WACHT, "2026-11-06") == ["11-06"]
    vraag = next(een for een in wereld.post.aan(POLITIE) if WACHT in een.bericht.onderwerp)
    kop = {"In-Reply-To": vraag.message_id, "References": vraag.message_id}
    await wereld.mail(POLITIE, vraag.reply_local, "akkoord", onderwerp=f"Re: {vraag.bericht.onderwerp}", koppen=kop)
    assert await fase(wereld, code) is Fase.GESLOTEN


async def test_it_stands_in_the_overview_of_both(wereld: Wereld, code: str) -> None:
    await voorgesteld(wereld, code)
    assert f"- {code}: afsluiten voorgesteld: akkoord?, sinds di 3 nov" in await regie_zegt(wereld, "overzicht")
    assert "wacht op akkoord van de procesregisseur" in await houder_zegt(wereld, "overzicht")
    assert "wacht op uw akkoord" in await regie_zegt(wereld, f"casus toon {code}")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "casus toon")
    assert "akkoord" not in wereld.post.tekst(wereld.post.laatste(POLITIE)).split("Deelnemers")[-1]

    await regie_zegt(wereld, f"casus niet akkoord {code} nog niet")
    assert "afsluiten voorgesteld" not in await regie_zegt(wereld, "overzicht")
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    tekst = await regie_zegt(wereld, "overzicht")
    assert "Wacht op anderen (1)" in tekst
    assert f"Casus {code} afsluiten?" in await houder_zegt(wereld, "overzicht")


@pytest.mark.parametrize(
    ("antwoord", "na"),
    [
        ("akkoord wat mij betreft", Fase.GESLOTEN),
        ("dat is goed", Fase.GESLOTEN),
        ("prima hoor", Fase.GESLOTEN),
        ("liever niet, hij is nog niet zover", Fase.LOPEND),
        ("ok", None),
        ("is goed dat u het vraagt, ik kijk er naar", None),
        ("prima, maar eerst nog een gesprek", None),
    ],
)
async def test_a_plain_line_in_the_own_room_decides_as_a_mail_does(
    wereld: Wereld, code: str, antwoord: str, na: Fase | None
) -> None:
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, antwoord)

    assert await fase(wereld, code) is (na or Fase.LOPEND)
    assert ("is nog niet afgesloten. Bent u akkoord?" in prive.laatste) is (na is None)


async def test_akkoord_answers_the_proposal_and_not_the_question_for_contact_beside_it(
    wereld: Wereld, code: str
) -> None:
    await alles_over(wereld, code)
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    assert "contact" in wereld.kamers.prive(WIJKTEAM).laatste
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")

    await houder_zegt(wereld, "akkoord")

    assert await fase(wereld, code) is Fase.GESLOTEN
