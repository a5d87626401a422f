"""A step out of its order changes nothing, and says what is missing or what to do first."""

import pytest

from commands.domain.bijeenkomst import IcoStand
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.eersteico import begin, fase, icos, regie
from tests.flows.test_afsluiten import sluit
from tests.flows.test_vervolg_ico import peil
from tests.wereld import GGZ, REGIE, VOORBEELD, Wereld


@pytest.mark.parametrize(
    ("gezegd", "antwoord"),
    [
        ("{c} ico gehouden", "Het ICO van casus {c} is pas op dinsdag 17 november 2026 om 10:00 uur. Meld het daarna."),
        ("{c} ico vast 1", "Er is al een ICO gepland, op dinsdag 17 november 2026"),
        ("vrijgeven {c}", "heeft nog geen plan. Stuur het Word-bestand"),
        ("{c} ico niet nodig alles loopt", "is nog niet vrijgegeven. Dit kan daarna."),
        ("casus afsluiten {c} voorlopig", "is nog niet vrijgegeven. Dit kan daarna."),
        ("casus heropenen {c} nieuwe zorgen", "is niet afgesloten, en hoeft dus niet te worden heropend"),
        ("casus akkoord {c}", "is nog niet vrijgegeven. Dit kan daarna."),
        ("{c} actie nieuw Belt de school, GGZ-instelling, 4 december", "is nog niet vrijgegeven. Dit kan daarna."),
        ("{c} contact gehad", "is nog niet vrijgegeven. Dit kan daarna."),
    ],
)
async def test_before_the_first_ico(maak: Maak, gezegd: str, antwoord: str) -> None:
    wereld = await begin(maak)

    gelezen = await regie(wereld, gezegd.format(c=wereld.code))

    assert antwoord.format(c=wereld.code) in gelezen
    assert await fase(wereld) is Fase.GEPLAND
    assert [een.stand for een in await icos(wereld)] == [IcoStand.GEPLAND]
    assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize(
    ("gezegd", "antwoord"),
    [
        ("{c} ico uitnodigen", "Dit kan alleen voor een eerste ICO dat nog komt."),
        ("{c} ico momenten 24-11 10:00, 25-11 10:00", "is nog niet vrijgegeven. Dit kan daarna."),
        ("{c} ico verzet 24-11 10:00", "Er is geen ICO gepland in deze casus."),
        ("deelnemer verklaring {c} GGZ, gisteren", "is nog niet vrijgegeven. Dit kan daarna."),
        ("casus afsluiten {c} voorlopig", "is nog niet vrijgegeven. Dit kan daarna."),
        ("{c} ico gehouden", "Er is geen ICO gepland in deze casus."),
        ("{c} ico plaats Stadhuis", "Er is geen ICO gepland in deze casus."),
    ],
)
async def test_between_the_first_ico_and_the_plan(maak: Maak, gezegd: str, antwoord: str) -> None:
    wereld = await begin(maak)
    await regie(wereld, f"{wereld.code} ico uitnodigen")
    await wereld.vooruit(dagen=15)
    await regie(wereld, f"{wereld.code} ico gehouden")

    gelezen = await regie(wereld, gezegd.format(c=wereld.code))

    assert antwoord.format(c=wereld.code) in gelezen
    assert await fase(wereld) is Fase.CONCEPT


@pytest.mark.parametrize(
    ("gezegd", "antwoord"),
    [
        ("vrijgeven {c}", "is al vrijgegeven. Een nieuw plan stuurt"),
        ("{c} ico uitnodigen", "Dit kan alleen voor een eerste ICO dat nog komt."),
        ("{c} ico vast 1", "Een moment zoeken? Schrijf: {c} ico momenten"),
        ("{c} ico verzet 24-11 10:00", "Een moment zoeken? Schrijf: {c} ico momenten"),
        ("{c} ico gehouden", "Een moment zoeken? Schrijf: {c} ico momenten"),
        ("{c} ico afgezegd te weinig mensen", "Een moment zoeken? Schrijf: {c} ico momenten"),
        ("{c} ico client akkoord", "Een moment zoeken? Schrijf: {c} ico momenten"),
        ("casus akkoord {c}", "Er is nu geen voorstel om casus {c} af te sluiten"),
        ("casus heropenen {c} nieuwe zorgen", "is niet afgesloten, en hoeft dus niet te worden heropend"),
        ("casus weg {c} zeker", "is al vrijgegeven. Weggooien kan alleen daarvoor"),
        ("casus afsluiten {c} voorlopig", "Nog open: actiepunten"),
    ],
)
async def test_while_it_runs_without_a_meeting(wereld: Wereld, code: str, gezegd: str, antwoord: str) -> None:
    gelezen = await regie(wereld, gezegd.format(c=code))

    assert antwoord.format(c=code) in gelezen
    assert await fase(wereld) is Fase.LOPEND
    assert await icos(wereld) == []


@pytest.mark.parametrize(
    ("gezegd", "antwoord"),
    [
        ("{c} ico momenten 24-11 10:00, 25-11 10:00", "casus heropenen {c}, met de reden"),
        ("casus afsluiten {c} voorlopig", "casus heropenen {c}, met de reden"),
        ("casus akkoord {c}", "casus heropenen {c}, met de reden"),
        ("{c} actie nieuw Belt de school, GGZ-instelling, 4 december", "casus heropenen {c}, met de reden"),
        ("deelnemer toevoegen {c} GGD, arts, publiek, arts@partners.test", "casus heropenen {c}, met de reden"),
    ],
)
async def test_once_it_is_closed(wereld: Wereld, code: str, gezegd: str, antwoord: str) -> None:
    await sluit(wereld, code)

    gelezen = await regie(wereld, gezegd.format(c=code))

    assert antwoord.format(c=code) in gelezen
    assert await fase(wereld) is Fase.GESLOTEN


async def test_a_plan_before_its_ico_waits_for_it(maak: Maak) -> None:
    wereld = await begin(maak)

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=VOORBEELD)

    assert "Stuur het plan daarna." in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert await fase(wereld) is Fase.GEPLAND


@pytest.mark.parametrize("gezegd", ["{c} ico gehouden", "{c} ico verzet 16 december 10:00"])
async def test_a_meeting_that_is_polled_gets_its_moment_first(wereld: Wereld, code: str, gezegd: str) -> None:
    await peil(wereld)

    gelezen = await regie(wereld, gezegd.format(c=code))

    assert f"Kies daarna met: {code} ico vast, en het nummer" in gelezen
    assert [een.stand for een in await icos(wereld)] == [IcoStand.PEILING]
