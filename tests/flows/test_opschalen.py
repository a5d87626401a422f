"""The ladder moved by hand: scaled up with a reason, decided, and given back to whoever must act."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_gesprek_ladder import stappen
from tests.flows.test_trap import BIJ_CASUSHOUDER, BIJ_MANAGER, BIJ_REGIE, antwoord_prive, laat
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

__all__ = ["laat"]


@pytest.mark.story_of("opschalen")
@pytest.mark.parametrize(
    ("woorden", "wie"),
    [
        ("opschalen 2 naar manager, er is al drie weken geen plek", MANAGER),
        ("2 opschalen naar de manager ZVH: er is al drie weken geen plek", MANAGER),
        ("2 opschalen er is al drie weken geen plek", REGIE),
        ("schaal op 2 er is al drie weken geen plek", REGIE),
    ],
)
async def test_the_casushouder_asks_a_level_above_with_the_reason(
    wereld: Wereld, laat: str, woorden: str, wie: str
) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    wereld.post.wis()

    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{laat} {woorden}")

    vraag = wereld.post.laatste(wie)
    assert vraag.bericht.onderwerp == f"Casus {laat}: hulp gevraagd bij actiepunt 2"
    assert "er is al drie weken geen plek" in wereld.post.tekst(vraag)
    assert "om hulp bij actiepunt 2" in wereld.post.teksten(GGZ)
    assert "uw antwoord gaat naar alle deelnemers" in wereld.post.teksten(GGZ)  # who reads it, before they write
    assert "uw antwoord gaat naar alle deelnemers" not in wereld.post.teksten(REGIE)
    assert wereld.post.aan(POLITIE) == []
    verder = (await stappen(wereld, laat))[0]
    assert verder == ("actie_manager do 2026-12-10" if wie == REGIE else "besluit_procesregisseur do 2026-12-24")


async def test_in_the_room_it_works_as_well(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(laat).id, "!opschalen 2 naar manager wachtlijst")

    assert "hulp gevraagd" in wereld.post.laatste(MANAGER).bericht.onderwerp
    assert "Genoteerd: de manager ZVH is gevraagd" in wereld.kamers.casuskamer(laat).laatste


async def test_the_procesregisseur_does_it_from_the_mail_of_the_step(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))

    await wereld.antwoord(wereld.post.laatste(REGIE), f"{laat} opschalen 2 de instelling geeft geen antwoord")

    assert "De procesregisseur vraagt uw hulp" in wereld.post.teksten(MANAGER)
    assert [een.split()[0] for een in await stappen(wereld, laat)] == ["besluit_procesregisseur"]


@pytest.mark.parametrize("verb", ["opschalen 2 naar manager wachtlijst", "besluit 2 wij stoppen", "terug 2 aan GGZ"])
@pytest.mark.parametrize("einde", ["2 klaar", "actie vervalt 2 niet meer nodig"])
async def test_what_is_done_or_dropped_stays_where_it_is(wereld: Wereld, laat: str, verb: str, einde: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} {einde}")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} {verb}")

    assert wereld.post.aan(MANAGER) == []
    assert "U hoeft niets te doen" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "woorden", ["opschalen 2 naar de burgemeester ramp", "opschalen 2", "2 opschalen naar manager"]
)
async def test_an_unknown_level_and_a_missing_reason_change_nothing(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))
    eerst = await stappen(wereld, laat)

    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} {woorden}")

    assert await stappen(wereld, laat) == eerst
    assert wereld.post.aan(MANAGER) == []


async def test_where_nobody_is_manager_the_asker_hears_that(wereld: Wereld, laat: str) -> None:
    async with wereld.opslag.uow() as uow:
        for een in await uow.medewerkers.with_rol(Rol.MANAGER):
            await uow.medewerkers.remove_medewerker(een.id)
        await uow.commit()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} opschalen 2 wachtlijst")

    assert "Er is nu geen manager die hierover een bericht kan krijgen" in wereld.post.teksten(REGIE)


async def test_where_everybody_of_a_level_is_away_the_asker_hears_that_and_nobody_else_is_asked(
    wereld: Wereld, laat: str
) -> None:
    await wereld.staf(Rol.MANAGER, "afwezig t/m 18 december")
    eerst = await stappen(wereld, laat)

    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} opschalen 2 wachtlijst")

    assert "Er is nu geen manager die hierover een bericht kan krijgen" in wereld.post.teksten(REGIE)
    assert "hulp gevraagd" not in wereld.post.teksten(MANAGER)
    assert await stappen(wereld, laat) == eerst


async def test_a_partner_cannot_scale_up(wereld: Wereld, laat: str) -> None:
    adres = antwoordadres(laat, (await wereld.leden(laat))[GGZ].token)
    await wereld.mail(GGZ, adres, "2 opschalen naar manager wij krijgen geen antwoord")

    assert wereld.post.aan(MANAGER) == []


@pytest.mark.story_of("actie besluit")
@pytest.mark.parametrize(
    "woorden",
    [
        "besluit 2 De GGZ krijgt tot 8 januari, daarna zoeken wij een andere plek.",
        "2 besluit De GGZ krijgt tot 8 januari, daarna zoeken wij een andere plek.",
        "Besluit: De GGZ krijgt tot 8 januari, daarna zoeken wij een andere plek.",
    ],
)
async def test_the_manager_decides_and_all_who_must_know_hear_it(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_MANAGER))
    bericht = wereld.post.laatste(MANAGER)
    wereld.post.wis()

    await wereld.antwoord(bericht, woorden)

    for wie in (GGZ, REGIE):
        assert "De manager ZVH heeft een besluit genomen over actiepunt 2:" in wereld.post.teksten(wie)
        assert "andere plek" in wereld.post.teksten(wie)
    assert "heeft een besluit genomen" in wereld.kamers.prive(WIJKTEAM).laatste
    assert wereld.post.aan(POLITIE) == []
    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} 2 toon")
    assert "manager ZVH: heeft een besluit" in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.parametrize("woorden", ["Besluit van de rechter komt morgen.", "Ik moet hierover nog een besluit nemen."])
async def test_words_about_a_decision_are_no_decision(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_MANAGER))

    await wereld.antwoord(wereld.post.laatste(MANAGER), woorden)

    assert "heeft een besluit genomen" not in wereld.post.teksten(REGIE)


@pytest.mark.story_of("actie terug")
@pytest.mark.parametrize(
    "woorden", ["terug 2 aan casushouder", "2 terug aan de casushouder: bel eerst de ouders", "terug aan WMO-wijkteam"]
)
async def test_the_manager_gives_it_back_to_the_casushouder(wereld: Wereld, laat: str, woorden: str) -> None:
    houder = (await wereld.leden(laat))[WIJKTEAM]
    await wereld.vooruit(tot=lokaal(BIJ_MANAGER))

    await wereld.antwoord(wereld.post.laatste(MANAGER), woorden.replace("WMO-wijkteam", houder.organisatie))

    assert "De manager ZVH vraagt u om verder te gaan" in wereld.kamers.prive(WIJKTEAM).laatste
    assert "geeft actiepunt 2 terug aan de casushouder" in wereld.post.teksten(REGIE)
    assert (await stappen(wereld, laat))[:2] == ["actie_procesregisseur do 2026-12-17", "actie_manager do 2026-12-24"]


async def test_given_back_to_its_owner_an_actiepunt_that_did_not_work_runs_again(wereld: Wereld, laat: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} 2 lukt niet, wachtlijst")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{laat} terug 2 aan eigenaar, er is nu wel plek")

    assert (await wereld.punt(laat, 2)).status is Status.OPEN
    assert wereld.post.laatste(GGZ).bericht.onderwerp == f"Casus {laat}: actiepunt 2 ligt weer bij u"
    assert "er is nu wel plek" in wereld.post.teksten(GGZ)


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("terug 2 aan de brandweer", "vind ik geen deelnemer die past bij"),
        ("terug 2 aan Politie", "kan actiepunt 2 zo niet krijgen"),
        ("terug 2 aan de manager", "kan actiepunt 2 zo niet krijgen"),
        ("actie terug 2 aan", "Er ontbreekt iets"),
    ],
)
async def test_it_goes_back_to_nobody_else(wereld: Wereld, laat: str, woorden: str, antwoord: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_MANAGER))
    eerst = await stappen(wereld, laat)

    await wereld.staf(Rol.MANAGER, f"{laat} {woorden}")

    assert antwoord in wereld.post.teksten(MANAGER)
    assert await stappen(wereld, laat) == eerst


async def test_scaling_up_can_be_taken_back(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await antwoord_prive(wereld, f"{laat} opschalen 2 naar manager wachtlijst")
    await antwoord_prive(wereld, f"{laat} ongedaan")

    assert "actie_manager" in " ".join(await stappen(wereld, laat))


async def test_a_decision_with_a_name_in_it_is_held_and_told_to_nobody(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.staf(Rol.MANAGER, f"{wereld.code} besluit 2 {NAAM} krijgt een andere plek")

    assert await open_nummers(wereld) != []
    assert NAAM not in wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE)
    assert "besluit genomen" not in wereld.post.teksten(GGZ)
