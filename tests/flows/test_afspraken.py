"""A house takes another werkwijze while casussen run: each keeps its own, until that is changed on command."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.beleid import Bewaartermijn
from commands.domain.casus import Fase
from commands.domain.einden import Einden
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.sluiting import Einde
from commands.effects.termijnplan import plan_contact
from commands.klok.werkwijze import meld_werkwijze
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, fase, houder_zegt, regie_zegt, sluit
from tests.flows.werkwijzewereld import dag_na_dag, gezegd, met_werkwijze
from tests.wereld import BEHEER, BELEID, POLITIE, REGIE, Wereld

OUD = replace(BELEID, spreid_werkdagen=0)
"""Each question on its own day."""
NIEUW = replace(
    OUD,
    contact_weken=(2,),
    vervolg_weken=(4, 6),
    vervolg_vraag_weken=(2,),
    vooraf_werkdagen=5,
    casushouder_na=3,
    procesregisseur_na=6,
    manager_na=12,
    stil_weken=1,
    vergeten_na=5,
    plan_vraag_dagen=(4,),
    plan_grens_dagen=10,
)
"""Each term of the clock is another one, so that each day must be."""
DAGEN = {
    Stap.ACTIE_VOORAF: (date(2026, 11, 12), date(2026, 11, 10)),
    Stap.ACTIE_CASUSHOUDER: (date(2026, 11, 19), date(2026, 11, 20)),
    Stap.ACTIE_PROCESREGISSEUR: (date(2026, 11, 24), date(2026, 11, 25)),
    Stap.ACTIE_MANAGER: (date(2026, 12, 1), date(2026, 12, 3)),
    Stap.PLAN_GEVRAAGD: (date(2026, 11, 5), date(2026, 11, 6)),
    Stap.PLAN_TE_LAAT: (date(2026, 11, 9), date(2026, 11, 12)),
    Stap.CONTACT_CASUSHOUDER: (date(2026, 11, 25), date(2026, 11, 11)),
    Stap.CONTACT_PROCESREGISSEUR: (date(2026, 11, 25), date(2026, 11, 12)),
    Stap.BESLUIT_PROCESREGISSEUR: (date(2026, 12, 15), date(2026, 12, 10)),
    Stap.STILTE_VRAAG: (date(2026, 11, 25), date(2026, 11, 11)),
    Stap.VERVOLG_VRAAG: (date(2026, 11, 23), date(2026, 11, 16)),
    Stap.VERVOLG_LAAT: (None, date(2026, 12, 21)),
}
"""The first day on which the clock says each step: in a casus of before, and in one of now or that took it over. What
comes within some days goes along with another question of its reader; None: not before 22 December."""


async def concept(wereld: Wereld) -> str:
    """A casus whose plan is still to come; its ICO was yesterday."""
    await regie_zegt(wereld, "casus nieuw ico 2 november 2026")
    return wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")


async def neem_over(wereld: Wereld, welke: str) -> str:
    """The procesregisseur says so, and yes to the question; returns what they then read."""
    assert "Er is nog niets veranderd" in await regie_zegt(wereld, f"casus werkwijze overnemen {welke}")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.breed
async def test_each_term_of_the_clock_acts_on_its_own_day(maak: Maak) -> None:
    wereld = maak(beleid=OUD)
    over = await wereld.nog_een_casus()
    plan, planover = await concept(wereld), await concept(wereld)
    wereld = await met_werkwijze(wereld, NIEUW)
    assert "was 4, 5, 6, wordt 2" in await neem_over(wereld, over)
    await neem_over(wereld, planover)
    nieuw = await wereld.nog_een_casus()
    plannieuw = await concept(wereld)

    await dag_na_dag(wereld, date(2026, 12, 22))

    loopt, wacht = (wereld.code, over, nieuw), (plan, planover, plannieuw)
    for stap, (oud, anders) in DAGEN.items():
        codes = wacht if stap in (Stap.PLAN_GEVRAAGD, Stap.PLAN_TE_LAAT) else loopt
        eerste = [min(await gezegd(wereld, code, stap), default=None) for code in codes]
        assert eerste == [oud, anders, anders], stap


async def test_a_casus_of_before_ends_as_it_began_until_that_is_taken_over(maak: Maak) -> None:
    schaduw = Einden(soorten=(Einde.BEEINDIGD,), schaduw_maanden=6, in_overleg=True, namens=False, afgeschermd=False)
    wereld = maak()
    over = await wereld.nog_een_casus()
    wereld = await met_werkwijze(wereld, replace(BELEID, einden=schaduw))
    tekst = await neem_over(wereld, over)
    assert "Hoe een casus kan eindigen: was afgeschaald, voorlopig afgesloten, wordt beëindigd" in tekst
    for code in (wereld.code, over):
        await alles_over(wereld, code)

    assert "niet op de schaduwlijst" in await regie_zegt(wereld, f"casus afsluiten {over} beëindigen")
    assert "niet met een schaduwlijst" in await regie_zegt(wereld, f"casus schaduwlijst {wereld.code}")
    assert "(voorlopig afgesloten) is verstuurd" in await regie_zegt(wereld, f"casus afsluiten {wereld.code} voorlopig")
    await houder_zegt(wereld, "akkoord")
    assert await fase(wereld, wereld.code) is Fase.GESLOTEN


async def test_months_on_the_schaduwlijst_move_for_a_casus_that_takes_them_over(maak: Maak) -> None:
    lijst = replace(BELEID, einden=Einden(schaduw_maanden=6, namens=False, afgeschermd=False), stil_weken=0)
    wereld = maak(beleid=lijst)
    over = await wereld.nog_een_casus()
    for code in (wereld.code, over):
        await alles_over(wereld, code)
        await regie_zegt(wereld, f"casus schaduwlijst {code}")
    wereld = await met_werkwijze(wereld, replace(lijst, einden=replace(lijst.einden, schaduw_maanden=2)))
    await neem_over(wereld, over)

    await wereld.vooruit(tot=lokaal("2027-05-04 12:00"))

    assert (await gezegd(wereld, over, Stap.SCHADUW_VRAAG))[0] == date(2027, 1, 4)
    assert (await gezegd(wereld, wereld.code, Stap.SCHADUW_VRAAG))[0] == date(2027, 5, 3)


async def test_a_closed_casus_is_kept_as_it_was_until_the_other_term_is_taken_over(maak: Maak) -> None:
    wereld = maak()
    over = await wereld.nog_een_casus()
    for code in (wereld.code, over):
        await sluit_hier(wereld, code)
    kort = replace(BELEID, bewaren=Bewaartermijn(na_begin_maanden=4, waarschuw_maanden=(2,)), contact_weken=(2,))
    await meld_werkwijze(wereld.huis.work, wereld.nu)
    wereld = await met_werkwijze(wereld, kort)
    await wereld.vooruit(tot=lokaal("2026-11-04 10:00"))
    assert await meld_werkwijze(wereld.huis.work, wereld.nu) == 1
    await wereld.rust()
    verteld = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Uw 2 afgesloten casussen blijven de oude werkwijze volgen" in verteld
    assert "werkwijze overnemen gesloten" in verteld
    assert "overnemen alle" not in verteld

    assert "Geen van uw lopende casussen" in await regie_zegt(wereld, "casus werkwijze overnemen alle")
    assert "Maanden bewaren na het begin: was 60, wordt 4" in await neem_over(wereld, over)
    await dag_na_dag(wereld, date(2027, 1, 8))

    assert await gezegd(wereld, over, Stap.BEWAREN_NADERT) == [date(2026, 12, 31)]
    assert await gezegd(wereld, wereld.code, Stap.BEWAREN_NADERT) == []
    assert "maandag 3 november 2031" in await regie_zegt(wereld, f"casus bewaren {wereld.code}")
    assert f"- {wereld.code}" in await regie_zegt(wereld, "werkwijze overnemen gesloten")


async def test_a_closed_casus_is_shielded_only_once_that_is_taken_over(maak: Maak) -> None:
    wereld = maak()
    await sluit(wereld, wereld.code)
    wereld = await met_werkwijze(wereld, replace(BELEID, einden=replace(BELEID.einden, afgeschermd=True)))
    assert "afgeschermd" not in await regie_zegt(wereld, f"casus toon {wereld.code}")
    vraag = await regie_zegt(wereld, "casus werkwijze overnemen gesloten")
    assert "Een afgesloten casus is afgeschermd: was nee, wordt ja" in vraag
    assert wereld.code in await neem_over(wereld, "gesloten")
    assert "is afgesloten en afgeschermd" in await regie_zegt(wereld, f"casus toon {wereld.code}")


async def test_how_far_an_owner_postpones_alone_follows_the_casus(maak: Maak) -> None:
    wereld = await met_werkwijze(maak(), replace(BELEID, uitstel_weken=1))
    nieuw = await wereld.nog_een_casus()
    for code, vraagt in ((wereld.code, False), (nieuw, True)):
        mail = next(een for een in wereld.post.aan(POLITIE) if code in een.bericht.onderwerp)
        await wereld.antwoord(mail, "3 uitstel tot 18 december")
        assert ("Tot er antwoord is, verandert er niets" in wereld.post.tekst(wereld.post.laatste(POLITIE))) is vraagt


async def test_the_overview_counts_by_the_terms_of_each_casus(maak: Maak) -> None:
    wereld = maak()
    plan = await concept(wereld)
    wereld = await met_werkwijze(wereld, replace(BELEID, stil_weken=1, plan_grens_dagen=5))
    plannieuw = await concept(wereld)

    wereld.nu = lokaal("2026-11-10 11:00")
    tekst = await regie_zegt(wereld, "overzicht")

    assert f"- {plan}: plan vrijgeven, te laat sinds ma 9 nov" in tekst
    assert f"- {plannieuw}: plan vrijgeven, te laat sinds za 7 nov" in tekst


async def test_who_was_never_asked_for_contact_is_asked_once_before_somebody_else_decides(maak: Maak) -> None:
    lang = replace(BELEID, contact_weken=(8, 10), stil_weken=0, vergeten_na=0)
    wereld = maak(beleid=lang)
    async with wereld.opslag.uow() as uow:  # the picture was made in another house
        casus = await uow.casussen.find_code(wereld.code)
        tx = wereld.huis.work.within(uow, wereld.nu)
        for rol in (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR):
            await plan_contact(tx, casus, rol, casus.ico_op)
        await uow.commit()
    await alles_over(wereld, wereld.code)
    wereld = await met_werkwijze(wereld, replace(lang, contact_weken=(2, 3)))
    await wereld.vooruit(tot=lokaal("2026-12-09 12:00"))
    assert await gezegd(wereld, wereld.code, Stap.CONTACT_CASUSHOUDER) == []

    await neem_over(wereld, wereld.code)
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))

    assert await gezegd(wereld, wereld.code, Stap.CONTACT_CASUSHOUDER) == [date(2026, 12, 10)]
    assert "Uw laatste contact met de casushouder" in wereld.post.teksten(REGIE)
    assert "kregen niet van u beiden antwoord" not in wereld.post.teksten(REGIE)


async def test_terms_that_ask_nothing_fall_silent_and_terms_that_ask_begin_today(maak: Maak) -> None:
    zonder = replace(BELEID, contact_weken=(), vervolg_weken=(), vervolg_vraag_weken=(), stil_weken=0, vergeten_na=0)
    wereld = maak()
    over = await wereld.nog_een_casus()
    wereld = await met_werkwijze(wereld, zonder)
    begonnen = await wereld.nog_een_casus()
    await neem_over(wereld, over)
    await dag_na_dag(wereld, date(2026, 12, 1))
    for code in (over, begonnen):
        assert await gezegd(wereld, code, Stap.CONTACT_PROCESREGISSEUR) == []
        assert await gezegd(wereld, code, Stap.VERVOLG_VRAAG) == []
    assert await gezegd(wereld, wereld.code, Stap.CONTACT_PROCESREGISSEUR)
    assert await gezegd(wereld, wereld.code, Stap.VERVOLG_VRAAG) == [date(2026, 11, 23)]
    assert "Casus" not in wereld.post.teksten(BEHEER)  # the auditor holds nobody to terms that are not theirs

    wereld = await met_werkwijze(wereld, BELEID)
    await neem_over(wereld, begonnen)
    await wereld.vooruit(tot=lokaal("2026-12-31 12:00"))
    assert (await gezegd(wereld, begonnen, Stap.CONTACT_PROCESREGISSEUR))[0] > date(2026, 12, 21)


async def test_a_planned_meeting_is_reminded_of_by_the_terms_of_its_casus(maak: Maak) -> None:
    wereld = maak()
    over = await wereld.nog_een_casus()
    for code in (wereld.code, over):
        await regie_zegt(wereld, f"{code} ico momenten ma 14 december 10:00, di 15 december 10:00")
        assert "ligt vast" in await regie_zegt(wereld, f"{code} ico vast 1")
    wereld = await met_werkwijze(wereld, replace(BELEID, vooraf_werkdagen=6))
    await neem_over(wereld, over)
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    assert await gezegd(wereld, wereld.code, Stap.ICO_VOORBEREIDEN) == [date(2026, 12, 9)]
    assert await gezegd(wereld, over, Stap.ICO_VOORBEREIDEN) == [date(2026, 12, 4)]


async def sluit_hier(wereld: Wereld, code: str) -> None:
    """Closed by both role holders, also where they have another casus."""
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    await houder_zegt(wereld, f"{code} casus akkoord")
    assert await fase(wereld, code) is Fase.GESLOTEN
