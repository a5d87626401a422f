"""The timeline: a picture of the casus in the room and by mail, with the same words beside it."""

from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from commands.messages.tijdlijn import Tijdlijn, Vulling
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.derdewereld import casus_met_derde, regie
from tests.flows.nieuwplan import BELT, PUNTEN, stuur
from tests.flows.test_derde import gelekt
from tests.wereld import DERDE, GGZ, REGIE, WIJKTEAM, Wereld


def beeld(gezegd: object) -> Tijdlijn:
    """The picture that goes along."""
    assert isinstance(gezegd, Tijdlijn)
    return gezegd


@pytest.mark.story_of("tijdlijn")
@pytest.mark.parametrize("woorden", ["tijdlijn", "Tijdlijn graag", "{code} tijdlijn", "toon tijdlijn"])
async def test_a_partner_gets_the_picture_by_mail_with_its_words(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 klaar")

    await wereld.antwoord(wereld.post.laatste(GGZ), woorden.format(code=code))

    mail = wereld.post.laatste(GGZ)
    assert "1 van de 5 afspraken klaar" in wereld.post.tekst(mail)
    rijen = beeld(mail.bericht.bijgevoegd).rijen
    assert [rij.stand for rij in rijen][:3] == ["open", "✓ klaar", "open"]
    assert rijen[1].balk is not None
    assert rijen[1].balk.vulling is Vulling.KLAAR
    assert rijen[-1].onder == "vervolg-ICO tussen 14 dec en 28 dec"


async def test_in_the_room_it_needs_no_code(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, "!tijdlijn")

    assert f"Tijdlijn van casus {code}" in kamer.laatste
    assert beeld(kamer.zendingen[-1].bericht.bijgevoegd).titel == f"Casus {code}"


async def test_the_procesregisseur_asks_with_the_code(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"tijdlijn {code}")

    assert f"Tijdlijn van casus {code}" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_what_is_late_says_since_how_many_working_days(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2027-01-11 10:00"))

    await wereld.antwoord(wereld.post.laatste(GGZ), f"{code} tijdlijn")

    mail = wereld.post.laatste(GGZ)
    assert "0 van de 5 afspraken klaar · 5 te laat" in wereld.post.tekst(mail)
    assert all(rij.balk.laat_vanaf for rij in beeld(mail.bericht.bijgevoegd).rijen if rij.balk is not None)


async def test_a_derde_sees_the_own_actiepunten_and_no_other(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")

    await wereld.antwoord(wereld.post.laatste(DERDE), "tijdlijn")

    titels = [rij.titel for rij in beeld(wereld.post.laatste(DERDE).bericht.bijgevoegd).rijen]
    assert titels == ["5. Laat de voordeur herstellen", "6. Spreekt een proefperiode af"]


@pytest.mark.parametrize("woorden", ["tijdlijn", "toon tijdlijn", "plaatje"])
async def test_a_derde_reads_of_no_other_owner_in_picture_or_words(
    wereld: Wereld, tmp_path: Path, woorden: str
) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")

    await wereld.antwoord(wereld.post.laatste(DERDE), woorden)

    mail = wereld.post.laatste(DERDE)
    onder = [rij.onder for rij in beeld(mail.bericht.bijgevoegd).rijen]
    assert onder[0].startswith("Woningcorporatie (consulent), ")
    assert onder[1].startswith("Woningcorporatie (consulent), samen met anderen, ")
    gelezen = wereld.post.tekst(mail).lower()
    assert "samen met anderen" in gelezen
    assert not [wie for wie in ("politie", "wijkagent", "ggz", "gemeente", "reclassering") if wie in gelezen]
    assert gelekt(wereld) == []


async def test_a_member_still_reads_who_the_owners_are(wereld: Wereld, tmp_path: Path) -> None:
    code = await casus_met_derde(wereld, tmp_path)

    assert "Woningcorporatie (consulent) en Politie (wijkagent)" in await regie(wereld, f"tijdlijn {code}")
    await wereld.antwoord(wereld.post.laatste(GGZ), f"{code} tijdlijn")
    assert "Woningcorporatie (consulent) en Politie (wijkagent)" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("woorden", ["plan pdf", "plan word", "plan toon", "actie lijst"])
async def test_the_plan_itself_is_not_for_a_derde(wereld: Wereld, tmp_path: Path, woorden: str) -> None:
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")

    await wereld.antwoord(wereld.post.laatste(DERDE), woorden)

    mail = wereld.post.laatste(DERDE)
    assert mail.bericht.bijgevoegd is None
    assert "politie" not in wereld.post.tekst(mail).lower()
    assert gelekt(wereld) == []


async def test_before_the_release_there_is_nothing_to_draw(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, [BELT, *PUNTEN[1:]], "casus nieuw")
    code = wereld.post.verzonden[-1].bericht.onderwerp.split()[1].rstrip(":")

    await wereld.staf(Rol.PROCESREGISSEUR, f"tijdlijn {code}")

    assert "nog niet vrijgegeven" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert wereld.post.laatste(REGIE).bericht.bijgevoegd is None
