"""News in hard times: many casussen, a casus that is gone, words that the door holds meanwhile."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.casus import Fase
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import logboek
from tests.neptoets import nep_bewaker
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld

DAGELIJKS = replace(BELEID, meldingen=Meldingen.DAGELIJKS)
MORGENVROEG = lokaal("2026-11-04 09:00")
CASUSSEN = 40


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


async def meld(wereld: Wereld, code: str, wie: str, tekst: str) -> None:
    """They write to the reply address of this casus."""
    lid = (await wereld.leden(code))[wie]
    await wereld.mail(wie, antwoordadres(code, lid.token), tekst)


def nieuws(wereld: Wereld, wie: str) -> list[OutgoingMail]:
    """The news that they got."""
    return [
        een
        for een in wereld.post.aan(wie)
        if "ieuws" in een.bericht.onderwerp and "per mail" not in een.bericht.onderwerp
    ]


@pytest.fixture
async def veertig(wereld: Wereld, code: str) -> list[str]:
    """The codes of so many casussen with the same partners and the same procesregisseur."""
    codes = [code]
    while len(codes) < CASUSSEN:
        wereld.nu += timedelta(minutes=5)  # nobody gets more than sixty answers an hour
        codes.append(await wereld.nog_een_casus())
    wereld.post.wis()
    return codes


@pytest.mark.breed
async def test_a_partner_in_forty_casussen_gets_one_mail_a_casus_in_turn_and_the_procesregisseur_one_in_all(
    wereld: Wereld, veertig: list[str]
) -> None:
    for code in veertig:
        await meld(wereld, code, GGZ, "2 klaar")
    wereld.post.wis()

    await wereld.vooruit(tot=MORGENVROEG)

    assert len(nieuws(wereld, POLITIE)) == CASUSSEN // 5
    [overzicht] = nieuws(wereld, REGIE)
    gelezen = wereld.post.tekst(overzicht)
    assert overzicht.bericht.onderwerp == f"{CASUSSEN} casussen: nieuws van dinsdag 3 november 2026"
    assert all(gelezen.count(f"Casus {code}") == 1 for code in veertig)
    await wereld.vooruit(tot=lokaal("2026-11-19 10:00"))
    assert all(len([een for een in nieuws(wereld, POLITIE) if code in een.bericht.onderwerp]) == 1 for code in veertig)


async def test_whoever_wants_it_gets_one_mail_with_codes_and_counts_alone(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    await meld(wereld, code, POLITIE, "meldingen samen")
    for welke in (code, code, ander):
        await meld(wereld, welke, GGZ, f"2 terugkoppeling het loopt goed, keer {welke} {len(wereld.post.verzonden)}")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-17 09:00"))

    [samen] = nieuws(wereld, POLITIE)
    gelezen = wereld.post.tekst(samen)
    assert f"- {code}: 2 berichten" in gelezen
    assert f"- {ander}: 1 bericht\n" in gelezen
    assert "het loopt goed" not in gelezen
    assert "GGZ" not in gelezen
    assert samen.reply_local == "bot"


async def test_an_answer_to_codes_and_counts_reaches_nobody(wereld: Wereld, code: str) -> None:
    await meld(wereld, code, POLITIE, "meldingen samen")
    await meld(wereld, code, GGZ, "2 klaar")
    await wereld.vooruit(tot=MORGENVROEG)
    [samen] = nieuws(wereld, POLITIE)
    wereld.post.wis()

    await wereld.antwoord(samen, "Wat goed om te horen")

    assert wereld.post.aan(GGZ) == []
    assert len(wereld.post.aan(POLITIE)) == 1


async def sluit(wereld: Wereld, code: str) -> None:
    """Its fase alone."""
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        await uow.casussen.save_casus(replace(casus, fase=Fase.GESLOTEN))
        await uow.commit()


async def test_news_of_a_casus_that_ended_goes_nowhere_and_holds_up_no_other(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    for welke in (code, ander):
        await meld(wereld, welke, GGZ, "2 klaar")
    await sluit(wereld, code)
    wereld.post.wis()

    await wereld.vooruit(tot=MORGENVROEG)

    [gehoord] = nieuws(wereld, POLITIE)
    assert gehoord.bericht.onderwerp == f"Casus {ander}: nieuws van dinsdag 3 november 2026"


async def test_words_that_the_door_holds_meanwhile_stay_behind_and_a_person_hears_of_it(maak: Maak) -> None:
    wereld = maak(beleid=DAGELIJKS, toets=nep_bewaker())
    code = wereld.code
    await meld(wereld, code, GGZ, "2 bezig, gesproken met Buitengewoonstra")
    await meld(wereld, code, GGZ, "2 klaar, er is een plek")
    await wereld.staf(Rol.PROCESREGISSEUR, f"verboden {code} Buitengewoonstra")
    wereld.post.wis()

    await wereld.vooruit(tot=MORGENVROEG)

    [gelezen] = [wereld.post.tekst(een) for een in nieuws(wereld, POLITIE)]
    assert "Buitengewoonstra" not in gelezen
    assert "Actiepunt 2: bezig" in gelezen
    assert "De toelichting is niet doorgegeven." in gelezen
    assert "> er is een plek" in gelezen
    gehouden = [een for een in wereld.post.aan(REGIE) if "vastgehouden" in een.bericht.onderwerp]
    assert len(gehouden) == 1
    assert "Buitengewoonstra" not in wereld.post.teksten(REGIE)


async def test_words_that_a_person_released_are_looked_at_no_more(maak: Maak) -> None:
    wereld = maak(beleid=DAGELIJKS, toets=nep_bewaker())
    code = wereld.code
    await wereld.staf(Rol.PROCESREGISSEUR, f"verboden {code} Buitengewoonstra")
    await meld(wereld, code, GGZ, "2 klaar, gesproken met Buitengewoonstra")
    await wereld.antwoord(wereld.post.laatste(GGZ), "vrijgave W1")
    await wereld.staf(Rol.PROCESREGISSEUR, "vrijlaten W1")

    await wereld.vooruit(tot=lokaal("2026-11-04 16:00"))

    assert "> gesproken met Buitengewoonstra" in wereld.post.teksten(POLITIE)


async def test_the_casushouder_hears_at_once_what_does_not_work_and_the_others_in_the_news(
    wereld: Wereld, code: str
) -> None:
    wereld.post.wis()

    await meld(wereld, code, GGZ, "2 lukt niet, er is een wachtlijst")

    assert wereld.post.aan(POLITIE) == []
    assert "> er is een wachtlijst" in wereld.kamers.casuskamer(code).laatste
    await wereld.vooruit(tot=MORGENVROEG)
    assert "> er is een wachtlijst" in wereld.post.tekst(nieuws(wereld, POLITIE)[0])
    assert "vervallen" not in {regel.resultaat for regel in await logboek(wereld) if regel.actie == "nieuws"}
