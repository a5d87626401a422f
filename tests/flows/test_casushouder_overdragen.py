"""The casushouder hands over the role: offered, accepted by one, announced; and one who leaves without a successor."""

import pytest

from commands.domain.rollen import Rol
from commands.klok.nazien import nazien
from tests.domain.kalender import lokaal
from tests.flows.test_afwezig import gezegd, schrijf
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def houder_zegt(wereld: Wereld, tekst: str) -> str:
    """The wijkteam is casushouder; returns what it reads back."""
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, tekst)
    return gezegd(wereld, WIJKTEAM)[-1]


async def casushouder(wereld: Wereld) -> set[str]:
    return {adres for adres, lid in (await wereld.leden(wereld.code)).items() if lid.casushouder}


@pytest.mark.story_of("casushouder overdragen", "casushouder akkoord")
@pytest.mark.parametrize(
    "antwoord", ["akkoord", "Ja", "Ik ga akkoord.", "casushouder akkoord", "ik word casushouder", "prima, akkoord"]
)
async def test_it_is_offered_accepted_and_announced(wereld: Wereld, code: str, antwoord: str) -> None:
    bon = await houder_zegt(wereld, "casushouder overdragen aan politie")
    assert "Politie (wijkagent) krijgt uw vraag" in bon
    vraag = wereld.post.laatste(POLITIE)
    assert "wilt u casushouder worden?" in vraag.bericht.onderwerp
    assert "Gemeente (wijkteam) is casushouder" in wereld.post.tekst(vraag)
    assert await casushouder(wereld) == {WIJKTEAM}

    await wereld.antwoord(vraag, antwoord)

    assert await casushouder(wereld) == {POLITIE}
    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "U bent vanaf nu casushouder" in gelezen
    assert "2. " in gelezen.partition("Nog open")[2]
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert "Politie (wijkagent) is nu casushouder" in wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE)


async def test_the_new_one_hears_at_once_what_waits_for_them(wereld: Wereld, code: str) -> None:
    plan = wereld.post.laatste(GGZ)
    await wereld.antwoord(plan, "vraag Wie belt de huisarts?")
    await wereld.antwoord(plan, "actie nieuw Belt met school, politie, vrijdag 18 december 2026")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "vraag Is er nieuws?")
    await houder_zegt(wereld, f"{code} 1 lukt niet geen plek")
    await houder_zegt(wereld, "casushouder overdragen aan politie")

    await wereld.antwoord(wereld.post.laatste(POLITIE), "akkoord")

    wacht = wereld.post.tekst(wereld.post.laatste(POLITIE)).partition("Dit wacht op u")[2].partition("Nog open")[0]
    assert "Een vraag van een deelnemer: V1." in wacht
    assert "V2" not in wacht.replace(code, "")  # they asked it themselves
    assert f"Uw akkoord over actiepunt 6. Schrijf: {code} 6 akkoord" in wacht
    assert "Een besluit over actiepunt 1." in wacht
    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{code} 6 akkoord")
    assert "is akkoord met uw voorstel" in wereld.post.teksten(GGZ)


async def test_when_all_is_done_the_new_one_is_asked_what_next(wereld: Wereld, code: str) -> None:
    for nummer in range(1, 6):
        await houder_zegt(wereld, f"{code} {nummer} vervalt niet meer nodig")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert f"Alle actiepunten van casus {code} zijn klaar of vervallen: hoe verder?" in gelezen
    assert "Nog open" not in gelezen


async def test_of_two_who_accept_the_first_counts(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie, GGZ-instelling")
    eerst, later = wereld.post.laatste(GGZ), wereld.post.laatste(POLITIE)
    assert "Wij vragen dit ook aan een ander" in wereld.post.tekst(eerst)

    await wereld.antwoord(eerst, "akkoord")
    await wereld.antwoord(later, "akkoord")

    assert await casushouder(wereld) == {GGZ}
    assert "GGZ-instelling (behandelaar) is nu casushouder" in wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.story_of("casushouder niet akkoord")
@pytest.mark.parametrize("antwoord", ["nee", "niet akkoord", "casushouder niet akkoord", "Ik word geen casushouder."])
async def test_a_no_is_told_to_whoever_offered_it_and_to_nobody_else(wereld: Wereld, code: str, antwoord: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    kamer = wereld.kamers.casuskamer(code).tekst
    vraag = wereld.post.laatste(POLITIE)

    await wereld.antwoord(vraag, antwoord)

    assert "Politie (wijkagent) wordt geen casushouder" in gezegd(wereld, WIJKTEAM)[-1]
    assert await casushouder(wereld) == {WIJKTEAM}
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(vraag, "akkoord")
    assert await casushouder(wereld) == {WIJKTEAM}


async def test_an_offer_lapses_when_the_procesregisseur_chose_another(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    vraag = wereld.post.laatste(POLITIE)
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} GGZ-instelling")

    await wereld.antwoord(vraag, "akkoord")

    assert await casushouder(wereld) == {GGZ}


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [("casushouder overdragen aan bakkerij", "bakkerij"), ("!casushouder overdragen", "Er ontbreekt iets")],
)
async def test_an_offer_that_cannot_be(wereld: Wereld, code: str, woorden: str, antwoord: str) -> None:
    assert antwoord in await houder_zegt(wereld, woorden)


async def test_nobody_else_may_offer_it_or_take_it(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, POLITIE, "casushouder overdragen aan GGZ-instelling")
    await schrijf(wereld, POLITIE, "casushouder akkoord")

    assert await casushouder(wereld) == {WIJKTEAM}
    assert "geen vraag meer om casushouder te worden" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_one_who_leaves_without_a_successor_the_procesregisseur_is_asked_until_there_is_one(
    wereld: Wereld, code: str
) -> None:
    async def vragen() -> int:
        await nazien(wereld.opslag.read, wereld.huis.work, wereld.nu)
        await wereld.rust()
        return len([een for een in wereld.post.aan(REGIE) if "er is geen casushouder meer" in een.bericht.onderwerp])

    await houder_zegt(wereld, "afmelden zeker andere baan")
    assert await vragen() == 1
    await wereld.vooruit(tot=lokaal("2026-11-10 12:00"))
    assert await vragen() == 2
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")
    await wereld.vooruit(tot=lokaal("2026-11-24 12:00"))

    assert await vragen() == 2
