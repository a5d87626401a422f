"""A derde comes to a meeting (ICO) once the statement of secrecy is noted; until then the procesregisseur knows."""

from pathlib import Path

import pytest

from commands.domain.bijeenkomst import DeelnameSoort
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.agendas import afspraak_in, deelnames, druk, in_agenda
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.derdewereld import casus_met_derde
from tests.flows.eersteico import begin, icos, regie
from tests.flows.test_derde import gelekt
from tests.wereld import DERDE, GGZ, REGIE, Wereld

MOMENTEN = "di 15 dec 10:00, wo 16 dec 14:30"


@pytest.fixture
async def casus(wereld: Wereld, tmp_path: Path) -> str:
    """The code of a casus with a derde whose statement is not noted."""
    wereld.code = await casus_met_derde(wereld, tmp_path)
    return wereld.code


def uitnodiging(wereld: Wereld) -> OutgoingMail:
    return next(een for een in reversed(wereld.post.aan(DERDE)) if een.bericht.afspraak is not None)


async def test_without_a_statement_the_procesregisseur_reads_who_is_not_invited_and_why(
    wereld: Wereld, casus: str
) -> None:
    bon = await regie(wereld, f"{casus} ico momenten {MOMENTEN}")
    assert "Niet uitgenodigd: Woningcorporatie (consulent)" in bon
    bon = await regie(wereld, f"{casus} ico vast 1")
    assert "Niet uitgenodigd: Woningcorporatie (consulent)" in bon
    assert f"deelnemer verklaring {casus} Woningcorporatie (consulent)" in bon
    assert wereld.post.aan(DERDE) == []

    bon = await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie (consulent), gisteren")

    assert "De uitnodiging voor het ICO gaat nu ook" in bon
    assert afspraak_in(wereld, uitnodiging(wereld))["DTSTART"].dt == lokaal("2026-12-15 10:00")
    assert gelekt(wereld) == []


async def test_with_a_statement_they_are_invited_moved_and_called_off_and_read_nothing_of_others(
    wereld: Wereld, casus: str
) -> None:
    await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie, gisteren")
    bon = await regie(wereld, f"{casus} ico momenten {MOMENTEN}")
    assert "Woningcorporatie (consulent): derde, en niet gevraagd" in bon
    wereld.post.wis()

    bon = await regie(wereld, f"{casus} ico vast 2")

    assert "Ook uitgenodigd, als derde: Woningcorporatie (consulent)" in bon
    assert f"{casus} doorgeven aan Woningcorporatie (consulent):" in bon
    assert "woensdag 16 december 2026 om 14:30 uur" in wereld.post.teksten(DERDE)
    await regie(wereld, f"{casus} ico plaats Buurthuis, zaal 1")
    assert "Waar: Buurthuis, zaal 1" in wereld.post.teksten(DERDE)
    await regie(wereld, f"{casus} ico verzet do 17 dec 9:00")
    assert afspraak_in(wereld, uitnodiging(wereld))["DTSTART"].dt == lokaal("2026-12-17 09:00")
    await regie(wereld, f"{casus} ico afgezegd de politie kan niet")
    assert in_agenda(wereld, uitnodiging(wereld))["METHOD"] == "CANCEL"
    assert "politie" not in wereld.post.teksten(DERDE).lower()
    assert gelekt(wereld) == []


@pytest.mark.parametrize(
    ("woorden", "antwoord", "gelezen"),
    [
        ("ik kom", DeelnameSoort.JA, ""),
        ("Kan helaas niet, wij hebben dan vergadering", DeelnameSoort.NEE, "wij hebben dan vergadering"),
        ("ja", DeelnameSoort.JA, ""),
        ("Kan het ook een uur later?", None, "Kan het ook een uur later?"),
    ],
)
async def test_what_they_answer_reaches_the_procesregisseur_alone(
    wereld: Wereld, casus: str, woorden: str, antwoord: DeelnameSoort | None, gelezen: str
) -> None:
    await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie, gisteren")
    await regie(wereld, f"{casus} ico momenten {MOMENTEN}")
    await regie(wereld, f"{casus} ico vast 1")
    vraag = uitnodiging(wereld)
    wereld.post.wis()
    kamer = wereld.kamers.casuskamer(casus).tekst

    await wereld.antwoord(vraag, woorden)

    [ico] = await icos(wereld)
    assert {wie: een.antwoord for wie, een in (await deelnames(wereld, ico)).items()} == (
        {} if antwoord is None else {DERDE: antwoord}
    )
    assert gelezen in wereld.post.teksten(REGIE)
    assert wereld.post.aan(GGZ) == []
    assert wereld.kamers.casuskamer(casus).tekst == kamer
    if antwoord is DeelnameSoort.JA:
        assert "Komt: Woningcorporatie (consulent)" in await regie(wereld, f"{casus} ico stand")


async def test_a_button_of_their_calendar_counts_and_whoever_leaves_loses_the_entry(wereld: Wereld, casus: str) -> None:
    await regie(wereld, f"deelnemer verklaring {casus} Woningcorporatie, gisteren")
    await regie(wereld, f"{casus} ico momenten {MOMENTEN}")
    await regie(wereld, f"{casus} ico vast 1")
    await druk(wereld, uitnodiging(wereld), "ACCEPTED")

    [ico] = await icos(wereld)
    assert (await deelnames(wereld, ico))[DERDE].antwoord is DeelnameSoort.JA
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {casus} Woningcorporatie")
    assert in_agenda(wereld, uitnodiging(wereld))["METHOD"] == "CANCEL"


@pytest.mark.story_of("deelnemer verklaring", "ico uitnodigen")
@pytest.mark.parametrize("eerst", [True, False])
async def test_to_a_first_ico_they_are_invited_with_the_others_or_once_they_signed(maak: Maak, *, eerst: bool) -> None:
    wereld = await begin(maak)
    code = wereld.code
    bon = await regie(wereld, f"deelnemer toevoegen {code} Woningcorporatie, consulent, derde, {DERDE}")
    assert "Een derde tekent eerst een geheimhoudingsverklaring" in bon
    teken = f"deelnemer verklaring {code} Woningcorporatie, gisteren"
    if eerst:
        assert "gaat nu ook" not in await regie(wereld, teken)
        assert wereld.post.aan(DERDE) == []
        bon = await regie(wereld, f"{code} ico uitnodigen")
        assert "Woningcorporatie (consulent)" in bon
        assert "Niet uitgenodigd" not in bon
    else:
        assert "Niet uitgenodigd: Woningcorporatie (consulent)" in await regie(wereld, f"{code} ico uitnodigen")
        assert wereld.post.aan(DERDE) == []
        await regie(wereld, teken)

    [mail] = wereld.post.aan(DERDE)
    gelezen = wereld.post.tekst(mail)
    assert "dinsdag 17 november 2026 om 10:00 uur" in gelezen
    assert all(ander not in gelezen for ander in ("GGZ", "Politie", "wijkteam"))
    assert "is doorgegeven" in (
        await regie(wereld, f"{code} doorgeven aan Woningcorporatie: Neem uw rooster mee.")
    ).replace("zijn", "is")
    assert "Neem uw rooster mee." in wereld.post.teksten(DERDE)
    await wereld.antwoord(mail, "Ik kom, moet ik iets meenemen?")
    assert "moet ik iets meenemen" in wereld.post.teksten(REGIE)
    await regie(wereld, f"{code} ico afgezegd de aanmelder trekt zich terug")
    assert in_agenda(wereld, wereld.post.aan(DERDE)[-1])["METHOD"] == "CANCEL"
    assert "trekt zich terug" not in wereld.post.teksten(DERDE)
