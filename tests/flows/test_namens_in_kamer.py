"""In the room a casushouder says how it stands with the actiepunt of another: said as namens, and heard by that one."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.wereld import POLITIE, RECLASSERING, WIJKTEAM, Wereld


@pytest.mark.parametrize(
    ("gezegd", "nummer", "bon", "nieuws"),
    [
        ("!4 klaar", 4, "✅ 4 klaar, namens Reclassering.", "Actiepunt 4 is klaar"),
        ("!4 is klaar hoor, gebeld", 4, "✅ 4 klaar, namens Reclassering.", "Actiepunt 4 is klaar"),
        ("!actie gereed 4", 4, "✅ 4 klaar, namens Reclassering.", "Actiepunt 4 is klaar"),
        ("!4 bezig", 4, "⏳ 4 bezig, namens Reclassering.", "Actiepunt 4: bezig"),
    ],
)
async def test_it_counts_as_namens_and_the_owner_hears_it(
    wereld: Wereld, code: str, gezegd: str, nummer: int, bon: str, nieuws: str
) -> None:
    wereld.post.wis()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, gezegd)

    assert bon in kamer.laatste
    assert f"{nieuws} · Gemeente (wijkteam) namens Reclassering" in wereld.post.teksten(POLITIE)
    eigen = wereld.kamers.prive(RECLASSERING).laatste
    assert "Gemeente (wijkteam) meldde namens u: actiepunt 4 " in eigen
    assert f"{code} 4 bezig" in eigen


async def test_of_another_date_its_owner_hears_once(wereld: Wereld, code: str) -> None:
    prive = wereld.kamers.prive(RECLASSERING)
    eerder = len(prive.berichten)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} namens reclassering 4 uitstel tot 18 december, cliënt is weg")

    assert len(prive.berichten) == eerder + 1
    assert "meldde namens u" not in prive.laatste


@pytest.mark.parametrize("gezegd", ["!1 klaar", "!5 klaar"])
async def test_of_their_own_actiepunt_nothing_is_said_of_another(wereld: Wereld, code: str, gezegd: str) -> None:
    wereld.post.wis()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, gezegd)

    assert "namens" not in kamer.laatste + wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("gezegd", ["oeps verkeerde, was 1", "!oeps was 1", "foutje, het moest 1 zijn", "!foutje"])
async def test_a_wrong_number_leads_to_the_way_back_in_one_line(wereld: Wereld, code: str, gezegd: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!4 klaar")
    await wereld.zeg(WIJKTEAM, kamer.id, gezegd)

    assert kamer.laatste == "Wilt u uw laatste melding terugnemen? Schrijf: !ongedaan"
    await wereld.zeg(WIJKTEAM, kamer.id, "!ongedaan")
    assert (await wereld.punt(code, 4)).status is Status.OPEN


@pytest.mark.parametrize("gezegd", ["oeps verkeerde link gestuurd", "sorry was 5 minuten later"])
async def test_talk_about_something_else_stays_talk(wereld: Wereld, code: str, gezegd: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!4 klaar")
    bon = kamer.laatste
    await wereld.zeg(WIJKTEAM, kamer.id, gezegd)

    assert kamer.laatste == bon
