"""Who may report, and what is kept from whom: partners, contactpersonen, strangers, and names that slip in."""

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, HEEL, OM, begin, beleid_van, code_van, compleet, huis, zegt
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, REGIE, WIJKTEAM


async def test_a_partner_reports_from_any_casus_and_goes_on_in_a_place_of_its_own(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("kennemerland"))
    mail = wereld.post.laatste(GGZ)

    await wereld.antwoord(mail, "aanmelding")

    vragen, bon = wereld.post.aan(GGZ)[-2:]
    if "apart bericht" in wereld.post.tekst(vragen):
        vragen, bon = bon, vragen
    assert "apart bericht" in wereld.post.tekst(bon)
    code = code_van(vragen)
    assert code != wereld.code
    await wereld.antwoord(vragen, HEEL["kennemerland"])
    assert wereld.post.laatste(GGZ).bericht.onderwerp == f"Aanmelding {code} is compleet"
    assert code in wereld.post.teksten(REGIE)

    await wereld.antwoord(mail, "1 klaar")
    assert "actiepunt 1" in wereld.post.tekst(wereld.post.laatste(GGZ)).lower()


async def test_a_partner_reports_in_their_own_room_and_their_casus_still_needs_no_code(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("noord-holland-noord"))
    kamer = wereld.kamers.prive(WIJKTEAM).id

    await wereld.zeg(WIJKTEAM, kamer, "aanmelding")
    code = next(woord for woord in wereld.kamers.kamers[kamer].tekst.split("code ")[-1].split())[:4]
    assert (await wereld.casus(code)).fase is Fase.AANGEMELD
    await wereld.zeg(WIJKTEAM, kamer, f"{code} aanmelding antwoord {HEEL['noord-holland-noord']}")
    assert f"Uw aanmelding {code} is compleet" in wereld.kamers.kamers[kamer].tekst

    await wereld.zeg(WIJKTEAM, kamer, "actie lijst")
    assert wereld.code in wereld.kamers.kamers[kamer].tekst.split("is compleet")[-1]


async def test_on_bonaire_the_contactpersoon_reports_and_others_are_led_to_them(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("bonaire"))

    await wereld.antwoord(wereld.post.laatste(GGZ), "aanmelding")

    assert "contactpersoon van uw organisatie" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "procesmanager" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Wat vragen wij?" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, "aanmelding")


async def test_a_house_without_aanmelden_says_so(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland", aanmelden=None)
    assert "niet aan via de bot" in await zegt(wereld, Rol.AANMELDER, AANMELDER, "aanmelding")


async def test_a_stranger_gets_nothing_and_the_procesregisseur_sees_that_somebody_wrote(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland")
    vreemd = "vreemd@elders.test"

    await wereld.mail(vreemd, "bot", "aanmelding")

    assert wereld.post.aan(vreemd) == []
    assert vreemd in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, "onbekend")


async def test_a_name_in_an_answer_is_held_and_nobody_of_the_triage_reads_it(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland", toets=nep_bewaker())
    vragen = await begin(wereld)

    await wereld.antwoord(vragen, HEEL["kennemerland"].replace("verslaving", f"{NAAM} drinkt"))

    gehouden = wereld.post.laatste(AANMELDER)
    assert "compleet" not in gehouden.bericht.onderwerp
    assert NAAM not in wereld.post.teksten(REGIE) + wereld.post.teksten(OM)
    await wereld.antwoord(gehouden, HEEL["kennemerland"])
    assert "is compleet" in wereld.post.laatste(AANMELDER).bericht.onderwerp
    assert NAAM not in wereld.post.teksten(REGIE) + wereld.post.teksten(OM)


async def test_another_aanmelder_learns_nothing_of_it(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland")
    code = await compleet(wereld, "kennemerland")
    await wereld.medewerker(Rol.AANMELDER, email="tweede@partners.test")
    async with wereld.opslag.uow() as uow:
        tweede = (await uow.medewerkers.with_rol(Rol.AANMELDER))[1]

    for tekst in (f"aanmelding toon {code}", f"{code} aanmelding weg", f"{code} client", f"casus toon {code}"):
        await wereld.mail("tweede@partners.test", f"bot+{tweede.token}", tekst)
        antwoord = wereld.post.tekst(wereld.post.laatste("tweede@partners.test"))
        assert "GGZ" not in antwoord
        assert "geen casus" in antwoord or "mag u hier niet" in antwoord
    assert (await wereld.casus(code)).fase is Fase.AANGEMELD


async def test_a_triage_day_on_koningsdag_moves_and_the_receipt_says_so(maak: Maak) -> None:
    wereld = await huis(maak, "zaanstreek-waterland")
    wereld.nu = lokaal("2027-04-23 11:00")

    code = await compleet(wereld, "zaanstreek-waterland")

    bon = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "woensdag 28 april 2027" in bon
    assert "verschoven" in bon
    await wereld.vooruit(tot=lokaal("2027-04-27 17:00"))
    assert wereld.post.aan(OM) == []
    await wereld.vooruit(tot=lokaal("2027-04-28 12:00"))
    assert code in wereld.post.tekst(wereld.post.laatste(OM))


@pytest.mark.parametrize(("tot", "triage"), [("2026-11-09 11:59", "10 november"), ("2026-11-09 12:01", "17 november")])
async def test_what_comes_after_the_cut_off_is_for_the_next_triage(maak: Maak, tot: str, triage: str) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    wereld.nu = lokaal(tot)

    await compleet(wereld, "noord-holland-noord")

    assert f"dinsdag {triage} 2026" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


async def test_a_decision_of_the_triage_is_told_to_the_procesregisseur_and_one_put_off_comes_again(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await compleet(wereld, "noord-holland-noord")

    weg = f"triage {code} aanhouden de GGZ is er niet"
    assert "dinsdag 17 november" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, weg)
    assert "de GGZ is er niet" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    await wereld.staf(Rol.TRIAGELID, f"triage {code} ja namens OM en politie")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")

    assert f"Casus {code}: opgenomen" in wereld.post.laatste(REGIE).bericht.onderwerp
    assert "Inbrenger" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"casus toon {code}")


@pytest.mark.story_of("casus regie")
async def test_who_has_the_regie_is_noted_and_shown(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland")
    code = await compleet(wereld, "kennemerland")
    await wereld.staf(Rol.PROCESREGISSEUR, f"triage {code} ja namens politie")

    assert "bij de gemeente" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"casus regie {code} de gemeente")

    getoond = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"casus toon {code}")
    assert "Inbrenger: de aanmelder" in getoond
    assert "Regie op de inhoud: de gemeente" in getoond
