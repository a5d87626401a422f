"""What a planned meeting lacks is asked of the procesregisseur in time, ever less often; who comes is reminded once."""

import pytest

from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.agendas import druk
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.eersteico import begin, icos, regie
from tests.flows.test_vervolg_ico import peil
from tests.wereld import DERDE, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

MIST = "wat moet u nog regelen voor het ICO?"
VOORAF = "bereid het ICO voor"


def gevraagd(wereld: Wereld) -> list[OutgoingMail]:
    return [een for een in wereld.post.aan(REGIE) if MIST in wereld.post.tekst(een) or MIST in een.bericht.onderwerp]


async def gepland(wereld: Wereld) -> None:
    """On 3 November a vervolg-ICO is fixed for 15 December, and nobody knows where."""
    await peil(wereld)
    await regie(wereld, f"{wereld.code} ico vast 1")
    wereld.post.wis()


async def test_the_place_is_asked_ever_less_often_and_surely_in_the_last_days(wereld: Wereld, code: str) -> None:
    await gepland(wereld)
    dagen: list[str] = []
    for dag in range(4, 31):
        await wereld.vooruit(tot=lokaal(f"2026-11-{dag:02d} 17:00"))
        dagen += [f"11-{dag:02d}"] * len(gevraagd(wereld))
        wereld.post.wis()
    for dag in range(1, 16):
        await wereld.vooruit(tot=lokaal(f"2026-12-{dag:02d} 17:00"))
        dagen += [f"12-{dag:02d}"] * len(gevraagd(wereld))
        wereld.post.wis()

    assert dagen == ["11-04", "11-09", "11-16", "11-30", "12-11", "12-14"]


async def test_once_the_place_is_known_nobody_asks_and_who_comes_is_reminded_once(wereld: Wereld, code: str) -> None:
    await gepland(wereld)
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")
    await druk(wereld, next(een for een in reversed(wereld.post.aan(POLITIE)) if een.bericht.afspraak), "DECLINED")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-15 09:00"))

    assert gevraagd(wereld) == []
    gelezen = [wereld.post.tekst(een) for een in wereld.post.aan(GGZ) if VOORAF in wereld.post.tekst(een)]
    assert len(gelezen) == 1
    assert "dinsdag 15 december 2026 om 10:00 uur" in gelezen[0]
    assert "Waar: Stadhuis, zaal 3" in gelezen[0]
    assert "hoe het staat met de actiepunten" in gelezen[0]
    assert VOORAF not in wereld.post.teksten(POLITIE)
    assert wereld.kamers.prive(WIJKTEAM).tekst.count(f"Casus {code}: {VOORAF}") == 1


async def test_one_that_moves_or_is_called_off_reminds_nobody_of_its_old_day(wereld: Wereld, code: str) -> None:
    await gepland(wereld)
    await regie(wereld, f"{code} ico verzet ma 21 dec 10:00")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-15 17:00"))
    assert VOORAF not in wereld.post.teksten(GGZ)
    await regie(wereld, f"{code} ico afgezegd te weinig deelnemers")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-22 17:00"))

    assert VOORAF not in wereld.post.teksten(GGZ)
    assert gevraagd(wereld) == []


@pytest.mark.parametrize(
    ("woorden", "plaats"),
    [
        ("waar: Stadhuis, zaal 3", "Stadhuis, zaal 3"),
        ("Hoi,\n\nhet overleg is in het Stadhuis.\n\nGroet, Els", "in het Stadhuis"),
        ("Locatie wordt Buurthuis De Brink", "Buurthuis De Brink"),
        ("https://overleg.test/k7q2", "https://overleg.test/k7q2"),
        ("bij ons op kantoor", "bij ons op kantoor"),
        ("weet ik nog niet", ""),
        ("volgende week regel ik een zaal", ""),
    ],
)
async def test_a_place_in_plain_words_answers_the_question(
    wereld: Wereld, code: str, woorden: str, plaats: str
) -> None:
    await gepland(wereld)
    await wereld.vooruit(tot=lokaal("2026-11-04 17:00"))
    await wereld.antwoord(gevraagd(wereld)[-1], woorden)

    assert (await icos(wereld))[0].plaats == plaats


async def test_of_a_first_ico_nobody_invited_and_no_place_are_asked_in_one_question(maak: Maak) -> None:
    wereld = await begin(maak)
    code = wereld.code
    await regie(wereld, f"deelnemer toevoegen {code} Woningcorporatie, consulent, derde, {DERDE}")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-04 12:00"))

    [vraag] = gevraagd(wereld)
    gelezen = wereld.post.tekst(vraag)
    assert "Er is nog niemand uitgenodigd." in gelezen
    assert f"{code} ico plaats" in gelezen
    assert "Woningcorporatie (consulent) is derde en is niet uitgenodigd" in gelezen
    assert wereld.post.aan(GGZ) == []

    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")
    await regie(wereld, f"{code} ico uitnodigen")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-16 17:00"))
    assert gevraagd(wereld) == []
    assert "bereid het ICO voor" in wereld.post.teksten(DERDE)


async def test_invited_the_day_before_nobody_is_reminded_and_after_down_time_neither(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await wereld.vooruit(tot=lokaal("2026-12-09 12:00"))
    await regie(wereld, f"{code} ico vast 1")  # 15 December: asked for the place on the 10th
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    assert len(gevraagd(wereld)) == 1
    assert VOORAF not in wereld.post.teksten(GGZ)

    await regie(wereld, f"{code} ico verzet ma 21 dec 10:00")
    wereld.post.wis()
    wereld.nu = lokaal("2026-12-22 09:00")  # nobody was awake from the 10th to the 22nd
    await wereld.vooruit(tot=lokaal("2026-12-22 12:00"))
    assert VOORAF not in wereld.post.teksten(GGZ)
    assert gevraagd(wereld) == []
