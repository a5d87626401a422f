"""The shipped files opened and saved by another program, LibreOffice or Word as strict OOXML, read the same."""

import io
import re
import zipfile

import pytest

from tests.bot.documents.maken import SJABLONEN, lees, pakket

BESTANDEN = sorted(pad.name for pad in SJABLONEN.glob("*.docx"))
_RUN = re.compile(r'<w:r>(<w:rPr>.*?</w:rPr>|<w:rPr/>)?<w:t xml:space="preserve">([^<]*)</w:t></w:r>', re.DOTALL)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRIKT = (
    (_W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def delen(naam: str) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO((SJABLONEN / naam).read_bytes())) as bestand:
        return {deel: bestand.read(deel).decode() for deel in bestand.namelist()}


def uit_libreoffice(naam: str) -> bytes:
    """A run for each word with its language, bookmarks, a style and marks in each paragraph, and parts of its own."""
    inhoud = delen(naam)
    romp = _RUN.sub(_per_woord, inhoud["word/document.xml"])
    romp = romp.replace("<w:p><w:pPr>", '<w:p><w:pPr><w:suppressLineNumbers/><w:bidi w:val="0"/>')
    romp = romp.replace(
        "<w:p></w:p>", '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:bidi w:val="0"/><w:rPr/></w:pPr></w:p>'
    )
    romp = romp.replace("</w:tcPr>", '<w:tcMar><w:left w:w="70" w:type="dxa"/></w:tcMar></w:tcPr>')
    romp = romp.replace(
        f'xmlns:w="{_W}"',
        f'xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"',
        1,
    )
    inhoud["word/document.xml"] = romp
    inhoud["docProps/app.xml"] = "<Properties><Application>LibreOffice/24.2</Application></Properties>"
    inhoud["word/settings.xml"] = f'<w:settings xmlns:w="{_W}"><w:autoHyphenation w:val="true"/></w:settings>'
    inhoud["word/fontTable.xml"] = f'<w:fonts xmlns:w="{_W}"><w:font w:name="Liberation Sans"/></w:fonts>'
    return pakket(inhoud)


def _per_woord(run: re.Match[str]) -> str:
    stukken = re.findall(r"\s+|\S+", run[2])
    opmaak = '<w:rPr><w:lang w:val="nl-NL" w:eastAsia="zh-CN"/></w:rPr>'
    merk = '<w:bookmarkStart w:id="0" w:name="__DdeLink__1"/><w:bookmarkEnd w:id="0"/>'
    return merk + "".join(f'<w:r>{opmaak}<w:t xml:space="preserve">{stuk}</w:t></w:r>' for stuk in stukken)


def als_strict(naam: str) -> bytes:
    """Every namespace and relationship as strict OOXML names them."""
    inhoud = delen(naam)
    for van, naar in _STRIKT:
        inhoud = {deel: tekst.replace(van, naar) for deel, tekst in inhoud.items()}
    inhoud["word/document.xml"] = inhoud["word/document.xml"].replace(
        "<w:document ", '<w:document w:conformance="strict" '
    )
    return pakket(inhoud)


@pytest.mark.parametrize("naam", BESTANDEN)
@pytest.mark.parametrize("bewaar", [uit_libreoffice, als_strict])
async def test_a_shipped_file_saved_by_another_program_reads_the_same(naam, bewaar) -> None:
    bewaard = bewaar(naam)

    assert bewaard != (SJABLONEN / naam).read_bytes()
    assert await lees(bewaard) == await lees((SJABLONEN / naam).read_bytes())


def test_the_files_are_changed_as_those_programs_do() -> None:
    met = zipfile.ZipFile(io.BytesIO(uit_libreoffice("voorbeeld.docx"))).read("word/document.xml").decode()
    assert met.count("<w:r>") > 3 * delen("voorbeeld.docx")["word/document.xml"].count("<w:r>")
    strikt = zipfile.ZipFile(io.BytesIO(als_strict("voorbeeld.docx"))).read("word/document.xml").decode()
    assert _W not in strikt
