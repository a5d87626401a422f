"""Files that are no plan, or want to do harm."""

import asyncio
import contextlib
import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.planlezing import PlanFout
from commands.domain.weigering import BestandOnleesbaar
from tests.bot.documents.maken import ACTIES, SJABLONEN, kaal_docx, lees, pakket, word, xml_alinea, xml_tabel
from tests.kosten import kosten

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
XXE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LACH = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


async def fout(inhoud: bytes, **anders: int) -> PlanFout:
    with pytest.raises(BestandOnleesbaar) as gevangen:
        await lees(inhoud, **anders)
    reden = gevangen.value.gegevens["reden"]
    assert isinstance(reden, PlanFout)
    return reden


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", PlanFout.LEEG),
        (bytes(4096), PlanFout.LEEG),
        (OLE + "EncryptedPackage".encode("utf-16-le"), PlanFout.WACHTWOORD),
        (OLE + "WordDocument".encode("utf-16-le"), PlanFout.OUDE_WORD),
        (b"%PDF-1.7 ...", PlanFout.GEEN_WORD),
        (b"\x89PNG\r\n\x1a\n...", PlanFout.GEEN_WORD),
        (b"{\\rtf1 plan}", PlanFout.GEEN_WORD),
        (b"<html>plan</html>", PlanFout.GEEN_WORD),
        (b"PK\x03\x04 and then nothing", PlanFout.KAPOT),
        (pakket({"mimetype": "application/vnd.oasis.opendocument.text"}), PlanFout.GEEN_WORD),
        (pakket({"_rels/.rels": "<Relationships/>"}), PlanFout.GEEN_WORD),
        (pakket({"_rels/.rels": "no xml"}), PlanFout.KAPOT),
        (kaal_docx("", kop="garbage"), PlanFout.KAPOT),
        (kaal_docx(""), PlanFout.GEEN_TABELLEN),
        (kaal_docx(xml_alinea("ICO-datum: 2 november 2026")), PlanFout.GEEN_TABELLEN),
    ],
)
async def test_a_file_that_is_no_plan_is_refused_with_its_reason(inhoud: bytes, reden: PlanFout) -> None:
    assert await fout(inhoud) is reden


async def test_a_spreadsheet_under_the_name_of_a_plan_is_no_word() -> None:
    soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relaties = f'<Relationships><Relationship Type="{soort}" Target="/xl/workbook.xml"/></Relationships>'
    assert await fout(pakket({"_rels/.rels": relaties, "xl/workbook.xml": "<workbook/>"})) is PlanFout.GEEN_WORD


async def test_a_plan_that_points_outside_is_no_word() -> None:
    relatie = '<Relationship Type="x/officeDocument" TargetMode="External" Target="http://partners.test/plan"/>'
    assert await fout(pakket({"_rels/.rels": f"<Relationships>{relatie}</Relationships>"})) is PlanFout.GEEN_WORD


async def test_a_file_over_the_limit_is_not_opened() -> None:
    assert await fout(kaal_docx(xml_tabel(ACTIES)), max_bytes=100) is PlanFout.TE_GROOT


async def test_a_text_of_millions_of_letters_is_too_large() -> None:
    romp = xml_tabel(ACTIES) + xml_alinea("x" * 5_000_000)
    assert await fout(kaal_docx(romp, verpakking=zipfile.ZIP_STORED)) is PlanFout.TE_GROOT


async def test_a_row_of_more_cells_than_word_allows_is_cut_off() -> None:
    breed = xml_tabel([[*ACTIES[0], *["-"] * 200], [*ACTIES[1], *["-"] * 200]])
    assert len((await lees(kaal_docx(breed))).acties) == 1


async def test_a_cut_off_file_is_broken() -> None:
    heel = (SJABLONEN / "voorbeeld.docx").read_bytes()
    assert await fout(heel[: len(heel) // 2]) is PlanFout.KAPOT


@pytest.mark.parametrize("kop", [XXE, LACH, f'<?xml version="1.0" encoding="UTF-8"?>\n{XXE}'])
async def test_entities_and_doctypes_are_never_read(kop: str) -> None:
    assert await fout(kaal_docx(xml_alinea("&x;&b;"), kop=kop)) is PlanFout.ONVEILIG


async def test_a_doctype_hidden_in_utf_16_is_found_too() -> None:
    soort = '<Relationship Type="x/officeDocument" Target="d.xml"/>'
    document = f'<?xml version="1.0" encoding="UTF-16"?>{XXE}<document>&x;</document>'.encode("utf-16")
    inhoud = pakket({"_rels/.rels": f"<Relationships>{soort}</Relationships>", "d.xml": document})
    assert await fout(inhoud) is PlanFout.ONVEILIG


async def test_a_doctype_in_the_relations_is_found_too() -> None:
    assert await fout(pakket({"_rels/.rels": f"{XXE}<Relationships>&x;</Relationships>"})) is PlanFout.ONVEILIG


@pytest.mark.parametrize(
    "extra",
    [
        {"word/media/bom.bin": bytes(30_000_000)},
        {f"word/{nummer}.xml": bytes(900_000) for nummer in range(120)},
        {f"word/{nummer}.xml": b"" for nummer in range(2001)},
    ],
    ids=["one part", "together", "many parts"],
)
async def test_a_zip_bomb_is_refused_before_it_is_unpacked(extra: dict[str, bytes]) -> None:
    inhoud = kaal_docx(xml_tabel(ACTIES), extra=extra)
    assert await fout(inhoud) is PlanFout.ONVEILIG
    assert await kosten(lambda: fout(inhoud)) < 2


async def test_a_zip_that_lies_about_its_size_yields_no_more_than_it_promised() -> None:
    inhoud = kaal_docx(xml_alinea("x" * 500_000))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zipbestand:
        echt = zipbestand.getinfo("word/document.xml").file_size
    assert await fout(inhoud.replace(echt.to_bytes(4, "little"), (10).to_bytes(4, "little"))) is PlanFout.KAPOT


async def test_an_encrypted_zip_asks_for_no_password() -> None:
    inhoud = bytearray(kaal_docx(xml_tabel(ACTIES)))
    plaats = inhoud.find(b"PK\x01\x02")
    while plaats >= 0:
        inhoud[plaats + 8] |= 1
        plaats = inhoud.find(b"PK\x01\x02", plaats + 1)
    assert await fout(bytes(inhoud)) is PlanFout.WACHTWOORD


async def test_an_unknown_packing_is_broken() -> None:
    soort = '<Relationships><Relationship Type="x/officeDocument" Target="d.xml"/></Relationships>'
    assert (
        await fout(pakket({"_rels/.rels": soort, "d.xml": "<document/>"}, verpakking=zipfile.ZIP_LZMA))
        is PlanFout.KAPOT
    )


async def test_a_part_that_is_missing_is_broken() -> None:
    soort = '<Relationships><Relationship Type="x/officeDocument" Target="../../etc/passwd"/></Relationships>'
    assert await fout(pakket({"_rels/.rels": soort})) is PlanFout.KAPOT


async def test_elements_deep_inside_each_other_do_no_harm() -> None:
    diep = 100_000
    romp = "<w:sdt><w:sdtContent>" * diep + xml_tabel(ACTIES) + "</w:sdtContent></w:sdt>" * diep
    # Stored without packing, so that it does not look like a zip bomb.
    assert len((await lees(kaal_docx(romp, verpakking=zipfile.ZIP_STORED))).acties) == 2


async def test_the_event_loop_goes_on_while_a_large_plan_is_read() -> None:
    groot = word([ACTIES[0], *[ACTIES[1]] * 300])
    taak = asyncio.create_task(lees(groot))
    tikken = 0
    while not taak.done():
        await asyncio.sleep(0)
        tikken += 1
    assert len((await taak).acties) == 100
    assert tikken > 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**31), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_gives_a_plan_or_a_refusal(plaats: int, stuk: bytes) -> None:
    inhoud = bytearray(kaal_docx(xml_tabel(ACTIES)))
    begin = plaats % len(inhoud)
    inhoud[begin : begin + len(stuk)] = stuk
    with contextlib.suppress(BestandOnleesbaar):
        assert isinstance(asyncio.run(lees(bytes(inhoud))), PlanDocument)
