"""A plan with gaps is asked about; a file that is no plan is answered in one sentence; partners hear nothing."""

from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.bot.documents.maken import (
    ACTIES,
    CASUS,
    DEELNEMERS,
    DOELEN,
    Rijen,
    in_bytes,
    kaal_docx,
    word,
    xml_alinea,
    xml_tabel,
)
from tests.wereld import REGIE, Wereld

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
XXE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOM = kaal_docx(xml_tabel(ACTIES), extra={"word/media/bom.bin": bytes(30_000_000)})


async def stuur(wereld: Wereld, pad: Path, inhoud: bytes, woorden: str = "casus nieuw") -> str:
    """The procesregisseur mails this file; returns what he reads back."""
    bestand = pad / "plan.docx"
    bestand.write_bytes(inhoud)
    await wereld.staf(Rol.PROCESREGISSEUR, woorden, bijlage=bestand)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.parametrize(
    ("casus", "acties", "vraag"),
    [
        (CASUS[:1], ACTIES, "Tabel casus: er staat niet wie de casushouder is."),
        (
            CASUS,
            [ACTIES[0], ["Belt", "GGZ", "31-02-2027"]],
            'Actiepunt 1 (tabel actiepunten, rij 2): bij uiterlijk staat "31-02-2027"',
        ),
        (CASUS, [ACTIES[0], ["Belt", "GGZ", "1 november 2026"]], "Dat is eerder dan het ICO."),
        (CASUS, [ACTIES[0], *[["Belt", "GGZ", "3 december 2026"]] * 200], "het plan heeft 200 actiepunten"),
        (
            CASUS,
            [ACTIES[0], ["Belt", "Woningbouw", "3 december 2026"]],
            'bij wie staat "Woningbouw". Dat is geen deelnemer.',
        ),
    ],
    ids=["no casushouder", "31 february", "before the ICO", "200 actiepunten", "wie is nobody"],
)
async def test_a_plan_with_a_gap_is_asked_about_and_cannot_be_released(
    wereld: Wereld, tmp_path: Path, casus: Rijen, acties: Rijen, vraag: str
) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    gelezen = await stuur(wereld, tmp_path, in_bytes(word(casus, DOELEN, DEELNEMERS, acties)))
    assert vraag in gelezen
    await wereld.antwoord(wereld.post.laatste(REGIE), "vrijgeven")

    assert "heeft nog open vragen" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert {zending.recipient for zending in wereld.post.verzonden} == {REGIE}
    assert wereld.kamers.kamers == {}


async def test_a_mended_plan_takes_the_place_of_the_one_with_a_gap(wereld: Wereld, tmp_path: Path) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, in_bytes(word(CASUS[:1], DOELEN, DEELNEMERS, ACTIES)))
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")

    gelezen = await stuur(wereld, tmp_path, in_bytes(word(CASUS, DOELEN, DEELNEMERS, ACTIES)), f"casus plan {code}")
    assert "Open vragen" not in gelezen
    await wereld.staf(Rol.PROCESREGISSEUR, f"vrijgeven {code}")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "beveiligd met een wachtwoord"),
        (b"%PDF-1.7 ...", "Dit is geen Word-bestand, ook al lijkt de naam daarop."),
        (BOM, "niet veilig om te openen"),
        (kaal_docx(xml_alinea("&x;"), kop=XXE), "niet veilig om te openen"),
    ],
    ids=["empty", "password", "renamed", "zip bomb", "XXE"],
)
async def test_a_file_that_is_no_plan_opens_no_casus(wereld: Wereld, tmp_path: Path, inhoud: bytes, zin: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    assert zin in await stuur(wereld, tmp_path, inhoud)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus lijst")

    assert "Er zijn nog geen casussen." in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert len(wereld.post.verzonden) == 2


async def test_a_word_file_of_a_partner_is_never_read_as_a_plan(wereld: Wereld, code: str, tmp_path: Path) -> None:
    bestand = tmp_path / "plan.docx"
    bestand.write_bytes(b"%PDF-1.7 ...")
    leden = await wereld.leden(code)
    lid = next(lid for adres, lid in leden.items() if adres.startswith("behandelaar"))

    await wereld.mail(lid.persoon.email or "", f"casus-{code.lower()}+{lid.token}", "2 klaar", bijlage=bestand)

    assert "Genoteerd" in wereld.post.tekst(wereld.post.laatste(lid.persoon.email or ""))
