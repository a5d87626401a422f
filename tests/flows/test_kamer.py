"""What happens in a room besides commands: clear text, edits, redactions, refusals, strangers."""

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.effects.uitgang import zet_buiten
from commands.messages.in_kamers import Lidstand
from tests.wereld import RECLASSERING, REGIE, WIJKTEAM, Wereld


async def test_a_command_in_clear_text_does_not_count_and_is_told_once(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)

    for woorden in ("!1 klaar", "!1 klaar", "gewoon een praatje"):
        await wereld.zeg(WIJKTEAM, kamer.id, woorden, versleuteld=False)

    assert (await wereld.punt(code, 1)).status is Status.OPEN
    assert len(kamer.berichten) == gezegd + 1
    assert "Uw bericht was niet versleuteld" in kamer.laatste


async def test_an_edited_command_is_not_run_and_what_stood_stays(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!1 bezig")

    await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar", bewerkt=True)

    assert (await wereld.punt(code, 1)).status is Status.BEZIG
    assert "Een gewijzigd bericht voer ik niet uit; wat eerder is genoteerd, blijft staan." in kamer.laatste


async def test_edited_chat_is_nobodys_business(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)

    await wereld.zeg(WIJKTEAM, kamer.id, "tot morgen", bewerkt=True)

    assert len(kamer.berichten) == gezegd


async def test_a_redacted_command_is_reported_and_not_undone(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    event = await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar")

    await wereld.trek_in(WIJKTEAM, kamer.id, event)

    assert (await wereld.punt(code, 1)).status is Status.GEREED
    assert "Die opdracht is al uitgevoerd en blijft gelden." in kamer.laatste


async def test_redacted_chat_is_nobodys_business(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    event = await wereld.zeg(WIJKTEAM, kamer.id, "tot morgen")
    gezegd = len(kamer.berichten)

    await wereld.trek_in(WIJKTEAM, kamer.id, event)

    assert len(kamer.berichten) == gezegd


async def test_a_refused_invitation_is_told_to_the_procesregisseur_once(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.lid(RECLASSERING, wereld.kamers.casuskamer(code).id, Lidstand.AFGEWEZEN)
    await wereld.vooruit(dagen=1)

    [melding] = wereld.post.verzonden
    assert melding.recipient == REGIE
    assert "Reclassering (toezichthouder) heeft de kamer van casus" in wereld.post.tekst(melding)
    assert RECLASSERING not in wereld.post.tekst(melding)


async def test_a_stranger_in_the_room_is_not_heard(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)

    await wereld.zeg("@vreemde:elders.test", kamer.id, "!1 klaar")

    assert (await wereld.punt(code, 1)).status is Status.OPEN
    assert len(kamer.berichten) == gezegd


async def test_who_comes_in_again_reads_the_plan_again(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)

    await wereld.lid(RECLASSERING, kamer.id, Lidstand.WEG)
    await wereld.lid(RECLASSERING, kamer.id)

    assert len(kamer.berichten) == gezegd + 1
    assert "Welkom, Reclassering" in kamer.laatste
    assert "Het afstemmingsplan van casus" in wereld.kamers.prive(RECLASSERING).laatste


async def test_who_is_no_procesregisseur_any_more_is_put_out_of_every_room_where_he_is_no_deelnemer(
    wereld: Wereld, code: str
) -> None:
    ander = await wereld.nog_een_casus()
    regie = await wereld.medewerker(Rol.PROCESREGISSEUR, matrix="@regie:demo.test")
    kamers = [wereld.kamers.casuskamer(een) for een in (code, ander)]
    for kamer in kamers:
        kamer.leden.add("@regie:demo.test")

    async with wereld.opslag.uow() as uow:
        await uow.medewerkers.remove_medewerker(regie.id)
        await zet_buiten(regie.persoon.id, wereld.huis.work.within(uow, wereld.nu))
        wijkteam = await uow.personen.find_matrix(WIJKTEAM)
        assert wijkteam is not None
        await zet_buiten(wijkteam.id, wereld.huis.work.within(uow, wereld.nu))
        await uow.commit()
    await wereld.rust()

    assert [kamer.leden for kamer in kamers] == [{WIJKTEAM, RECLASSERING}] * 2
