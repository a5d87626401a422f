"""What waited for a person when the old version stopped can be decided, and what was decided holds."""

from commands.domain.rollen import Rol
from tests.neptoets import NAAM
from tests.uitgave.opgewaardeerd import Opgewaardeerd
from tests.uitgave.verhaal import GGZ_TWEEDE, POLITIE_TWEEDE, VREEMDE
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE


async def test_a_held_text_goes_on_in_the_words_of_its_proposal(huis: Opgewaardeerd) -> None:
    melding = huis.brieven(GGZ, "casus-")[-1]

    await huis.antwoord(melding, "voorstel W1")

    assert "> Betrokkene was thuis." in huis.kamer().tekst
    assert "> Betrokkene was thuis." in huis.wereld.post.teksten(POLITIE)
    assert NAAM not in huis.wereld.post.teksten(POLITIE) + huis.kamer().tekst


async def test_a_held_text_is_released_as_it_was_written(huis: Opgewaardeerd) -> None:
    assert "W2 gaat verder zoals het is geschreven" in await huis.regie("vrijlaten W2")

    assert f"> met {NAAM} gebeld" in huis.kamer().tekst
    assert f"> met {NAAM} gebeld" in huis.wereld.post.teksten(GGZ)


async def test_a_text_in_the_room_is_taken_out_when_its_writer_asks(huis: Opgewaardeerd) -> None:
    await huis.wereld.rust()
    eerder = len(huis.kamer().geredigeerd)

    await huis.wereld.zeg(RECLASSERING, huis.wereld.kamers.prive(RECLASSERING).id, "verwijder W3")

    assert len(huis.kamer().geredigeerd) == eerder + 1


async def test_the_procesregisseur_sees_all_that_waits_and_who_is_unknown(huis: Opgewaardeerd) -> None:
    wacht = await huis.regie("wacht")
    onbekend = await huis.regie("onbekend")

    assert all(f"W{nummer}, casus {huis.code('lopend')}" in wacht for nummer in (1, 2, 3))
    assert VREEMDE in onbekend
    assert "akkoord N2" in onbekend


async def test_a_proposed_address_is_agreed_to_and_an_agreed_one_counts(huis: Opgewaardeerd) -> None:
    await huis.regie("akkoord N2")
    for brieven, van in ((huis.brieven(POLITIE, "casus-"), POLITIE_TWEEDE), (huis.brieven(GGZ, "casus-"), GGZ_TWEEDE)):
        await huis.antwoord(brieven[0], f"bericht Dit schrijft {van.partition('@')[0]}.", van=van)

    gelezen = huis.wereld.post.teksten(REGIE)
    assert "> Dit schrijft wijkagent." in gelezen
    assert "> Dit schrijft behandelaar." in gelezen


async def test_forbidden_words_stay_forbidden_and_allowed_ones_allowed(huis: Opgewaardeerd) -> None:
    gelezen = await huis.antwoord(huis.brieven(GGZ, "casus-")[0], "bericht Zeldzaamsma en Anderzinssma waren er.")

    assert "is nog niet doorgestuurd" in gelezen
    assert "zeldzaamsma" not in huis.wereld.post.teksten(POLITIE).lower()
    assert "Voorbeeldstraat" in await huis.regie("toestaan lijst")


async def test_what_was_said_before_can_be_read_back(huis: Opgewaardeerd) -> None:
    eerste = huis.brieven(GGZ, "casus-")[0]

    assert "Wij zijn samen geweest." in await huis.antwoord(eerste, "actie toon 1")
    assert "wij wachten op de buren" in await huis.antwoord(eerste, "actie toon 3")


async def test_the_members_stand_as_they_stood(huis: Opgewaardeerd) -> None:
    toon = await huis.regie(f"casus toon {huis.code('lopend')}")

    assert "Gemeente (wijkteam), casushouder" in toon
    assert "Nazorg (begeleider)" in toon
    async with huis.wereld.opslag.read() as uow:
        staf = await uow.medewerkers.all_medewerkers()
    assert sorted(een.rol for een in staf) == sorted(
        [Rol.PROCESREGISSEUR, Rol.PROCESREGISSEUR, Rol.MANAGER, Rol.BEHEERDER]
    )
    assert REGIE in {een.persoon.email for een in staf}
