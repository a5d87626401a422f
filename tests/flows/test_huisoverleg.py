"""The meetings of a house: their days, their agenda by codes alone, who puts a casus on it, and the themes."""

from datetime import date, timedelta

import pytest

from commands.domain.afwezigheid import Afwezigheid
from commands.domain.deelnemer import Medewerker
from commands.domain.rollen import Rol
from commands.klok.huisoverleggen import stuur_agendas
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, beleid_van
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, houder_zegt, regie_zegt
from tests.flows.test_vernietigen import manager_zegt
from tests.wereld import GGZ, MANAGER, REGIE, WIJKTEAM, Wereld

BONAIRE = beleid_van("bonaire")


async def dag(wereld: Wereld, op: str) -> None:
    """The office opens on this day."""
    await wereld.vooruit(tot=lokaal(f"{op} 09:30"))
    await stuur_agendas(wereld.huis.work, wereld.nu)
    await wereld.rust()


@pytest.mark.story_of("huisoverleg", "agenderen")
async def test_on_bonaire_a_casus_comes_back_by_the_wish_of_its_casusregisseur_alone(maak: Maak) -> None:
    wereld = maak(beleid=BONAIRE)
    code = wereld.code
    await wereld.medewerker(Rol.AANMELDER, email=AANMELDER)
    assert "dag nog niet bekend" in await regie_zegt(wereld, "huisoverleg")
    gezegd = await regie_zegt(wereld, "huisoverleg casusoverleg di 24 november")
    assert "dinsdag 24 november 2026. Daarna elke 2 weken" in gezegd

    assert "de agenda van het casusoverleg van dinsdag 24 november" in await houder_zegt(wereld, "agenderen")
    assert "De casusregisseur wil casus" in wereld.post.teksten(REGIE)
    wereld.post.wis()
    await dag(wereld, "2026-11-18")
    assert wereld.post.aan(AANMELDER) == []
    await dag(wereld, "2026-11-19")

    for wie in (AANMELDER, REGIE):
        [mail] = [een for een in wereld.post.aan(wie) if "Agenda casusoverleg" in een.bericht.onderwerp]
        tekst = wereld.post.tekst(mail)
        assert f"{code}, op verzoek van de casusregisseur, sinds" in tekst
        assert ("Een casus erbij of eraf?" in tekst) is (wie == REGIE)
    assert "Agenda casusoverleg" not in wereld.post.teksten(GGZ)
    wereld.post.wis()
    await dag(wereld, "2026-11-20")
    assert wereld.post.aan(AANMELDER) == []  # once

    await dag(wereld, "2026-11-25")
    assert "dinsdag 8 december 2026" in await regie_zegt(wereld, "huisoverleg")
    assert code not in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_the_agenda_holds_a_new_casus_and_one_from_the_schaduwlijst_and_says_when_there_is_none(
    maak: Maak,
) -> None:
    wereld = maak(beleid=BONAIRE)
    await alles_over(wereld, wereld.code)
    await regie_zegt(wereld, f"casus schaduwlijst {wereld.code}")
    await regie_zegt(wereld, "huisoverleg casusoverleg 10 november")
    await dag(wereld, "2026-11-05")
    assert "Er staat geen casus op de agenda" in wereld.post.teksten(REGIE)
    await regie_zegt(wereld, "huisoverleg casusoverleg 11 mei 2027")
    assert f"{wereld.code}: schaduwlijst" in await regie_zegt(wereld, "huisoverleg")


async def test_where_no_day_was_named_it_is_asked_ever_less_often(maak: Maak) -> None:
    wereld = maak(beleid=BONAIRE)
    for dag_ in ("2026-11-04", "2026-11-05", "2026-11-06", "2026-11-13", "2026-11-16"):
        await dag(wereld, dag_)
    gevraagd = [een for een in wereld.post.aan(REGIE) if "Wanneer zijn deze overleggen?" in een.bericht.onderwerp]
    assert len(gevraagd) == 2
    assert "Stuurgroep: in dit huis 2 keer per jaar" in wereld.post.tekst(gevraagd[0])
    await wereld.antwoord(gevraagd[-1], "casusoverleg 1 december\nde stuurgroep is donderdag 3 dec")
    genoteerd = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "dinsdag 1 december 2026. Daarna elke 2 weken" in genoteerd
    assert "(stuurgroep) is op donderdag 3 december 2026" in genoteerd
    wereld.post.wis()
    await dag(wereld, "2026-11-30")
    [vraag] = [
        een for een in wereld.post.aan(REGIE) if "Wanneer is het overleg (kernstuurgroep)" in een.bericht.onderwerp
    ]
    await wereld.antwoord(vraag, "weet ik nog niet, in januari denk ik")
    assert "Noem het overleg en de dag" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(vraag, "op 12 januari")
    assert "(kernstuurgroep) is op dinsdag 12 januari 2027" in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.story_of("thema")
async def test_themes_are_listed_for_the_kernstuurgroep(maak: Maak) -> None:
    wereld = maak(beleid=BONAIRE)
    await regie_zegt(wereld, "thema wachttijden bij de jeugdzorg")
    wereld.nu += timedelta(minutes=1)
    lijst = await manager_zegt(wereld, "thema samen optrekken rond scholen")
    assert "2. samen optrekken rond scholen" in lijst
    await regie_zegt(wereld, "huisoverleg kernstuurgroep 10 november")
    await dag(wereld, "2026-11-03")
    [mail] = [een for een in wereld.post.aan(MANAGER) if "Agenda kernstuurgroep" in een.bericht.onderwerp]
    assert "1. wachttijden bij de jeugdzorg" in wereld.post.tekst(mail)

    assert "1. samen optrekken" in await regie_zegt(wereld, "thema 1 weg")
    assert "staat niet op de lijst" in await regie_zegt(wereld, "thema weg 7")
    await dag(wereld, "2026-11-11")
    await dag(wereld, "2027-01-11")
    assert "4 keer per jaar" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def is_weg(wereld: Wereld, wie: Medewerker, tot: str, vervanger: Medewerker | None = None) -> None:
    weg = Afwezigheid(
        persoon_id=wie.persoon.id,
        vanaf=date(2026, 11, 2),
        tot=date.fromisoformat(tot),
        gemeld_op=wereld.nu,
        vervanger=vervanger and vervanger.persoon.id,
    )
    async with wereld.opslag.uow() as uow:
        await uow.afwezigheden.put_afwezigheid(weg)
        await uow.commit()


async def test_who_is_away_on_the_day_itself_gets_no_agenda_and_the_procesregisseur_reads_it(maak: Maak) -> None:
    wereld = maak(beleid=BONAIRE)
    post = {wie: f"{wie}@zorg.test" for wie in ("terug", "weg", "waarnemer", "niemand")}
    terug, weg, waarnemer, niemand = [await wereld.medewerker(Rol.AANMELDER, email=een) for een in post.values()]
    await regie_zegt(wereld, "huisoverleg casusoverleg di 24 november")
    await is_weg(wereld, terug, "2026-11-23", waarnemer)
    await is_weg(wereld, weg, "2026-11-27", waarnemer)
    await is_weg(wereld, niemand, "2026-11-24")
    await dag(wereld, "2026-11-19")

    agendas = {
        wie: [wereld.post.tekst(een) for een in wereld.post.aan(adres) if "Agenda" in een.bericht.onderwerp]
        for wie, adres in (*post.items(), ("regie", REGIE))
    }
    aantallen = {"terug": 1, "weg": 0, "waarnemer": 1, "niemand": 0, "regie": 1}
    assert {wie: len(een) for wie, een in agendas.items()} == aantallen
    assert agendas["regie"][0].count("afwezig tot en met") == 1
    assert "aanmelder, afwezig tot en met dinsdag 24 november" in agendas["regie"][0]


async def test_without_a_procesregisseur_who_reads_it_nobody_is_left_out(maak: Maak) -> None:
    wereld = maak(beleid=BONAIRE)
    collega = await wereld.medewerker(Rol.MANAGER, email="collega@zvh.test")
    async with wereld.opslag.read() as uow:
        [regie] = await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        manager = next(een for een in await uow.medewerkers.with_rol(Rol.MANAGER) if een.id != collega.id)
    await regie_zegt(wereld, "huisoverleg kernstuurgroep 10 november")
    await is_weg(wereld, regie, "2026-11-13")
    await is_weg(wereld, manager, "2026-11-13", collega)
    await is_weg(wereld, collega, "2026-11-04")
    await dag(wereld, "2026-11-03")

    for wie, keer in ((REGIE, 1), (MANAGER, 0), ("collega@zvh.test", 1)):
        assert len([een for een in wereld.post.aan(wie) if "Agenda" in een.bericht.onderwerp]) == keer


async def test_elsewhere_it_takes_both_and_the_procesregisseur_is_asked_until_something_is_planned(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("noord-holland-noord"))
    code = wereld.code
    assert "De procesregisseur krijgt bericht" in await houder_zegt(wereld, "agenderen")
    vraag = wereld.post.laatste(REGIE)
    assert "De casusregisseur wil casus" in wereld.post.tekst(vraag)
    assert "Plan een vervolg-ICO" in await regie_zegt(wereld, f"agenderen {code}")
    await wereld.vooruit(dagen=30)
    onderwerp = f"Casus {code}: opnieuw bespreken?"
    gevraagd = [een for een in wereld.post.aan(REGIE) if een.bericht.onderwerp == onderwerp]
    assert len(gevraagd) >= 3
    assert "eraf" in wereld.post.tekst(gevraagd[-1])

    assert "niet meer op de agenda" in await regie_zegt(wereld, f"agenderen {code} eraf")
    assert "is van de agenda gehaald" in wereld.kamers.prive(WIJKTEAM).tekst
    assert "staat niet op de agenda" in await regie_zegt(wereld, f"agenderen {code} eraf")
    wereld.post.wis()
    await wereld.vooruit(dagen=60)
    assert onderwerp not in [een.bericht.onderwerp for een in wereld.post.aan(REGIE)]


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("huisoverleg casusoverleg", "Noem het overleg en de dag"),
        ("huisoverleg borrel 10 november", "Noem het overleg en de dag"),
        ("huisoverleg casusoverleg 1 oktober 2026", "Die dag is voorbij"),
        ("huisoverleg 10 november", "Noem het overleg en de dag"),
        ("huisoverleg kernstuurgroep is op 1 dec", "dinsdag 1 december 2026"),
        ("huisoverleg stuurgroep: donderdag 3 december", "donderdag 3 december 2026"),
    ],
)
async def test_a_day_is_read_as_people_write_it(maak: Maak, woorden: str, zegt: str) -> None:
    assert zegt in await regie_zegt(maak(beleid=BONAIRE), woorden)


async def test_a_house_without_meetings_says_so(maak: Maak) -> None:
    wereld = maak()
    assert "geen vaste overleggen" in await regie_zegt(wereld, "huisoverleg")
    assert "geen overleg met thema's" in await regie_zegt(wereld, "thema iets")
    assert await stuur_agendas(wereld.huis.work, wereld.nu) is None
