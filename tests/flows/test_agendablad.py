"""Whoever has actiepunten asks for their days as a file for their calendar."""

from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from commands.messages.dagen import Agendablad
from tests.domain.kalender import lokaal
from tests.flows.derdewereld import casus_met_derde, regie
from tests.wereld import DERDE, GGZ, REGIE, WIJKTEAM, Wereld


def blad(gemaakt: object) -> Agendablad:
    assert isinstance(gemaakt, Agendablad)
    return gemaakt


@pytest.mark.story_of("agenda")
@pytest.mark.parametrize("woorden", ["agenda", "mijn agenda", "Agenda graag"])
async def test_a_partner_gets_the_own_dates_by_mail(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    [dag] = blad(wereld.post.laatste(GGZ).bericht.bijgevoegd).dagen
    assert dag.titel == f"Casus {code}: actiepunt 2"


async def test_a_later_date_changes_the_entry(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "agenda")
    [eerst] = blad(wereld.post.laatste(GGZ).bericht.bijgevoegd).dagen

    await wereld.antwoord(wereld.post.laatste(GGZ), "2 uitstel tot 30 november 2026, er is geen plek eerder")
    await wereld.antwoord(wereld.post.laatste(GGZ), f"{code} agenda")

    [later] = blad(wereld.post.laatste(GGZ).bericht.bijgevoegd).dagen
    assert (later.uid, later.volgnummer) == (eerst.uid, eerst.volgnummer + 1)
    assert later.op > eerst.op


async def test_a_planned_meeting_is_in_it_for_members_and_procesregisseur(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"ico momenten {code} di 15 dec 2026 10:00, wo 16 dec 2026 14:00")
    await wereld.staf(Rol.PROCESREGISSEUR, f"ico vast {code} 1")

    await wereld.antwoord(wereld.post.laatste(GGZ), "agenda")
    await wereld.staf(Rol.PROCESREGISSEUR, "agenda")

    for wie in (GGZ, REGIE):
        [ico] = blad(wereld.post.laatste(wie).bericht.bijgevoegd).momenten
        assert code in ico.titel


async def test_in_the_room_of_a_casus_it_is_refused(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, "!agenda")

    assert kamer.zendingen[-1].bericht.bijgevoegd is None


async def test_a_derde_gets_the_own_dates_and_the_meeting_to_which_they_are_invited(
    wereld: Wereld, tmp_path: Path
) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    await regie(wereld, f"ico momenten {code} di 15 dec 2026 10:00, wo 16 dec 2026 14:00")
    await regie(wereld, f"ico vast {code} 1")

    await wereld.antwoord(wereld.post.laatste(DERDE), "agenda")

    gemaakt = blad(wereld.post.laatste(DERDE).bericht.bijgevoegd)
    assert [dag.titel for dag in gemaakt.dagen] == [f"Casus {code}: actiepunt {nr}" for nr in (5, 6)]
    assert [een.begin for een in gemaakt.momenten] == [lokaal("2026-12-15 10:00")]
