"""Nobody reads who somebody is, or what was said, where he should not."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from commands.domain.rollen import Rol
from commands.ports import PermanentFailure, TemporaryFailure
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, BELEID, DERDE, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

MENSEN = (GGZ, POLITIE, DERDE, WIJKTEAM, RECLASSERING, REGIE, MANAGER, BEHEER)
WOORDEN = "Het verzegelde pand is leeg."


@pytest.fixture
async def druk(wereld: Wereld, code: str) -> AsyncIterator[list[object]]:
    """A busy day with all kinds of trouble; gives the log lines."""
    planmail = wereld.post.aan(GGZ)[0]
    with capture_logs() as regels:
        await wereld.antwoord(planmail, f"2 klaar, {WOORDEN}")
        await wereld.antwoord(planmail, f"3 lukt niet, {WOORDEN}")
        await wereld.zeg(RECLASSERING, wereld.kamers.casuskamer(code).id, f"!4 lukt niet {WOORDEN}")
        await wereld.mail(POLITIE, f"casus-{code.lower()}", WOORDEN)
        await wereld.mail("vreemde@elders.test", f"casus-{code.lower()}", WOORDEN)
        await wereld.rauw(f"From: <<@>\r\n\r\n{WOORDEN}".encode(), "mail:kapot")
        wereld.post.faal_voor = {POLITIE: PermanentFailure("550"), GGZ: TemporaryFailure("451")}
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, f"!bericht {WOORDEN}")
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!actie weggooien 3")
        yield regels


async def test_the_log_holds_no_address_and_no_words(wereld: Wereld, druk: list[object]) -> None:
    alles = repr(druk)

    assert druk != []
    for geheim in (*MENSEN, "vreemde@elders.test", "verzegelde", "GGZ", "Politie"):
        assert geheim not in alles


async def test_no_subject_holds_an_address_or_words_of_a_partner(wereld: Wereld, druk: list[object]) -> None:
    for zending in wereld.post.verzonden:
        for geheim in (*MENSEN, "verzegelde", "@"):
            assert geheim not in zending.bericht.onderwerp


async def test_no_member_ever_reads_the_address_of_another(wereld: Wereld, druk: list[object]) -> None:
    for zending in wereld.post.verzonden:
        if zending.recipient in (REGIE, MANAGER, BEHEER):
            continue
        alles = wereld.post.mail(zending).as_string() + wereld.post.tekst(zending)
        for ander in set(MENSEN) - {zending.recipient}:
            assert ander not in alles
    for kamer in wereld.kamers.kamers.values():
        assert [een for een in MENSEN if een in kamer.tekst] == []


async def test_the_beheerder_reads_codes_only(wereld: Wereld, druk: list[object]) -> None:
    alarmen = wereld.post.teksten(BEHEER)

    assert "is niet bezorgd" in alarmen
    for geheim in (*MENSEN, "verzegelde", "Politie", "GGZ", "wijkagent"):
        assert geheim not in alarmen


async def test_the_sender_of_a_mail_is_an_organisation_and_a_role(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Dank voor het plan.")

    mail = wereld.post.mail(wereld.post.laatste(POLITIE))
    assert mail["From"] == f'"GGZ-instelling (behandelaar) via casus {code}" <casus-{code.lower()}@zvh.test>'
    assert mail["To"] == POLITIE
    assert mail["Cc"] is None


@pytest.mark.parametrize("namen", [False, True])
async def test_a_setting_decides_whether_members_see_each_others_names(maak: Maak, tmp_path: Path, namen: bool) -> None:
    wereld = maak(beleid=replace(BELEID, leden_zien_namen=namen))
    met_naam = [[*rij, naam] for rij, naam in zip(DEELNEMERS, ("Naam", "Deelnemer Een", "Deelnemer Twee"), strict=True)]
    bestand = tmp_path / "plan.docx"
    bestand.write_bytes(in_bytes(word(CASUS, DOELEN, met_naam, ACTIES)))
    code = await wereld.nog_een_casus(bestand)

    await wereld.antwoord(wereld.post.laatste("ggz@partners.test"), "Dank voor het plan.")

    assert ("Deelnemer Twee" in wereld.kamers.casuskamer(code).laatste) is namen
    assert "GGZ (behandelaar), per mail\n> Dank voor het plan." in wereld.kamers.casuskamer(code).laatste


async def test_the_procesregisseur_is_told_of_unknown_senders_only_when_he_asks(wereld: Wereld, code: str) -> None:
    await wereld.mail("vreemde@elders.test", f"casus-{code.lower()}", WOORDEN)
    assert "vreemde@elders.test" not in wereld.post.teksten(REGIE)

    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")

    assert "vreemde@elders.test" in wereld.post.teksten(REGIE)
    assert "verzegelde" not in wereld.post.teksten(REGIE)
