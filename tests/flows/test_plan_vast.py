"""The plan stays pinned in the room, and follows what people change without a message for each change."""

from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.wereld import GGZ, WIJKTEAM, Wereld


def vast(wereld: Wereld) -> list[str]:
    """The lines of the pinned plan as it is now."""
    kamer = wereld.kamers.casuskamer(wereld.code)
    (blok,) = (blok for blok in kamer.bijgewerkt[-1].blokken if blok.afspraken)
    return [f"{een.nummer} {een.woorden} | {een.onder}" for een in blok.afspraken]


async def test_it_begins_with_the_plan_and_not_with_a_welcome(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    welkom, plan, *_ = kamer.berichten

    assert welkom.blokken[0].tekst.startswith("Welkom, Gemeente (wijkteam). Hieronder staat het hele plan.")
    assert plan.blokken[0].kop == f"Het afstemmingsplan van casus {code}"
    assert (welkom.vastgemaakt, plan.vastgemaakt) == (False, True)
    assert kamer.vast == [kamer.events[kamer.zendingen[1].txn_id]]


async def test_it_follows_each_change_and_says_nothing_more_in_the_room(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    was, berichten = kamer.vast, len(kamer.berichten)

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 2 Belt de arts")
    assert any(een.startswith("2 Belt de arts | ") for een in vast(wereld))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Gaat langs, politie, 4 december 2026")
    assert any(een.startswith("6 Gaat langs | vr 4 december 2026") for een in vast(wereld))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie geef 2 politie")
    assert any(een.startswith("2 Belt de arts | ") and "Politie" in een for een in vast(wereld))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie vervalt 5 niet nodig")
    assert any(een.startswith("5 ") and een.endswith("vervallen") for een in vast(wereld))
    await wereld.zeg(WIJKTEAM, kamer.id, "!1 uitstel tot 18 december 2026 omdat de school dicht is")
    assert any(een.startswith("1 ") and "vr 18 december 2026" in een for een in vast(wereld))
    await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar")
    assert any(een.startswith("1 ") and een.endswith("klaar") for een in vast(wereld))

    assert len(kamer.bijgewerkt) == 6
    assert kamer.vast == was
    assert all(een.vastgemaakt is False for een in kamer.berichten[berichten:])


async def test_words_and_work_in_progress_leave_it_as_it_is(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 bezig, wij bellen morgen")

    assert wereld.kamers.casuskamer(code).bijgewerkt == []


async def test_where_nobody_came_into_the_room_yet_there_is_nothing_to_follow(maak: Maak) -> None:
    wereld = maak(leeg=True)
    code = wereld.code = await wereld.lopende_casus()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie wijzig 2 Belt de arts")

    assert wereld.kamers.casuskamer(code).bijgewerkt == []
    assert not any(een.vastgemaakt for een in wereld.kamers.casuskamer(code).berichten)
