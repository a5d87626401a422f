"""`mijn` shows what waits for an answer of its reader, as the overview of a procesregisseur does."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_casushouder_overdragen import houder_zegt
from tests.flows.test_vervolg_ico import kamer, peil
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

KOP = "Dit wacht op u"


async def mijn(wereld: Wereld, wie: str, woorden: str = "mijn") -> str:
    """What this member reads, by mail or in the private room."""
    if wie.startswith("@"):
        await wereld.zeg(wie, wereld.kamers.prive(wie).id, woorden)
        return wereld.kamers.prive(wie).laatste
    await wereld.antwoord(wereld.post.aan(wie)[0], woorden)
    return wereld.post.tekst(wereld.post.laatste(wie))


@pytest.mark.story_of("mijn")
@pytest.mark.parametrize("woorden", ["mijn", "Wat moet ik doen?", "wat wacht er op mij"])
async def test_an_offered_actiepunt_waits_for_whom_it_is_offered(wereld: Wereld, code: str, woorden: str) -> None:
    assert KOP not in await mijn(wereld, POLITIE, woorden)
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 overdragen aan politie")

    tekst = await mijn(wereld, POLITIE, woorden)

    assert f"{KOP}\n- Actiepunt 2 overnemen? Schrijf: {code} 2 akkoord, of: {code} 2 niet akkoord" in tekst
    assert tekst.index(KOP) < tekst.index("Uw open actiepunten")
    for ander in (GGZ, WIJKTEAM, RECLASSERING):
        assert KOP not in await mijn(wereld, ander)

    await mijn(wereld, POLITIE, f"{code} 2 akkoord")
    assert KOP not in await mijn(wereld, POLITIE, woorden)


async def test_a_long_postponement_and_a_proposal_wait_for_the_casushouder(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 uitstel tot 1 maart 2027")
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "actie nieuw Belt met school, politie, vrijdag 18 december 2026")

    tekst = await mijn(wereld, WIJKTEAM)

    assert f"Uw akkoord over actiepunt 2. Schrijf: {code} 2 akkoord" in tekst
    assert f"Uw akkoord over actiepunt 6. Schrijf: {code} 6 akkoord" in tekst
    assert KOP not in await mijn(wereld, GGZ)


async def test_moments_wait_for_each_member_until_they_answer(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    vraag = f"Wanneer kunt u voor het vervolg-ICO van casus {code}? Schrijf uw nummers, zoals: {code} kan 1 3"
    assert vraag in await mijn(wereld, GGZ)
    assert vraag in await mijn(wereld, RECLASSERING)

    await kamer(wereld, RECLASSERING, "!kan geen")

    assert KOP not in await mijn(wereld, RECLASSERING)
    assert vraag in await mijn(wereld, GGZ)


async def test_the_offered_role_waits_for_whom_it_is_offered(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")

    assert f"Schrijf: {code} casushouder akkoord" in await mijn(wereld, POLITIE)
    assert KOP not in await mijn(wereld, GGZ)

    await mijn(wereld, POLITIE, f"{code} casushouder akkoord")
    assert KOP not in await mijn(wereld, POLITIE)


async def test_contact_questions_and_decisions_wait_for_the_casushouder(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "vraag Wie belt de school?")
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 lukt niet, er is geen plek")
    tekst = await mijn(wereld, WIJKTEAM)
    assert "Een vraag van een deelnemer: V1. Schrijf: antwoord V1" in tekst
    assert f"Een besluit over actiepunt 2. Zien wat er is gemeld? Schrijf: {code} actie toon 2" in tekst
    contact = f"Contact gehad over casus {code}?"
    assert contact not in tekst

    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    assert contact in await mijn(wereld, WIJKTEAM)

    await houder_zegt(wereld, f"{code} contact gehad vandaag")
    assert contact not in await mijn(wereld, WIJKTEAM)


async def test_closing_waits_for_the_casushouder_when_all_is_done(wereld: Wereld, code: str) -> None:
    for nummer in range(1, 6):
        await houder_zegt(wereld, f"{code} actie vervalt {nummer} het is niet meer nodig")
    assert "hoe verder?" in await mijn(wereld, WIJKTEAM)
    await wereld.antwoord(wereld.post.laatste(REGIE), f"casus afsluiten {code} voorlopig")

    assert f"Casus {code} afsluiten? Schrijf: casus akkoord {code}" in await mijn(wereld, WIJKTEAM)
    assert KOP not in await mijn(wereld, GGZ)


async def test_a_mail_of_one_casus_counts_what_waits_in_another(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    await wereld.staf(Rol.PROCESREGISSEUR, f"{ander} ico momenten di 15 dec 10:00, wo 16 dec 14:30")

    tekst = await mijn(wereld, GGZ)

    assert KOP not in tekst
    assert f"{ander}: 1 open, 1 wacht op u" in tekst
