"""Files: the hidden places too."""

import pytest

from bot.privacy.files.part import UnreadableFile
from bot.privacy.files.read import read_file
from tests.bot.privacy.hulp import gevonden
from tests.bot.privacy.maken import eigenschappen, geschrapt, mail, opmerkingen, pdf, word

KOPTEKST = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Fatima</w:t></w:r></w:p></w:hdr>'
GEKNIPT = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Fat</w:t></w:r><w:r><w:t>ima</w:t></w:r></w:p></w:hdr>'


@pytest.mark.parametrize(
    ("waar", "naam", "inhoud"),
    [
        ("text", "plan.docx", word(tekst="Fatima belde.")),
        ("comment", "plan.docx", word(delen={"word/comments.xml": opmerkingen("Is dit Fatima?")})),
        ("author", "plan.docx", word(delen={"word/comments.xml": opmerkingen("Goed zo.", auteur="Fatima")})),
        ("text", "plan.docx", word(delen={"word/document2.xml": geschrapt("Fatima belde.")})),
        ("property", "plan.docx", word(delen={"docProps/core.xml": eigenschappen("Plan Fatima")})),
        ("header", "plan.docx", word(delen={"word/header1.xml": KOPTEKST})),
        ("header", "plan.docx", word(delen={"word/header1.xml": GEKNIPT})),
        ("page 1", "plan.pdf", pdf(tekst="Fatima belde.")),
        ("property", "plan.pdf", pdf(titel="Plan Fatima")),
        ("comment", "plan.pdf", pdf(opmerking="Is dit Fatima?")),
        ("subject", "bericht.eml", mail(onderwerp="Over Fatima")),
        ("text", "bericht.eml", mail(tekst="Tot morgen.\n\n-- \nFatima\ncasemanager\n")),
        ("text", "bericht.eml", mail(html="<p>Dag <b>Fatima</b></p>")),
        ("display name (From)", "bericht.eml", mail(afzender="Fatima <partner@wijk.test>")),
        ("attachment name", "bericht.eml", mail(bijlagen={"plan_fatima.bin": b"x"})),
        ("attachment: text", "bericht.eml", mail(bijlagen={"plan.docx": word(tekst="Fatima belde.")})),
        ("attachment: page 1", "bericht.eml", mail(bijlagen={"plan.pdf": pdf(tekst="Fatima belde.")})),
        ("text", "verslag.txt", "Fatima belde één keer.".encode("cp1252")),
        ("text", "verslag.txt", "Fatima belde.".encode("utf-16")),
        ("file name", "plan_fatima.txt", b"Rustig."),
    ],
)
def test_a_name_is_found_wherever_it_hides(waar, naam, inhoud):
    raak = {deel.where for deel in read_file(naam, inhoud) if any("atima" in woord for woord in gevonden(deel.text))}
    assert raak == {waar}


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [("plan.docx", word()), ("plan.pdf", pdf()), ("bericht.eml", mail()), ("verslag.txt", b"Rustige week.")],
)
def test_a_clean_file_has_nothing(naam, inhoud):
    assert [woord for deel in read_file(naam, inhoud) for woord in gevonden(deel.text)] == []


BOM = '<!DOCTYPE a [<!ENTITY x "y">]><w:hdr xmlns:w="w"/>'


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("plan.docx", b"geen zip"),
        ("plan.docx", word()[:-40]),
        ("plan.docx", word(delen={"word/header1.xml": BOM})),
        ("plan.docx", word(delen={"word/header1.xml": "<kapot"})),
        ("plan.pdf", b"%PDF-1.4 kapot"),
        ("scan.pdf", pdf(tekst="")),
        ("plan.xls", b"x"),
    ],
)
def test_what_cannot_be_read_is_not_called_clean(naam, inhoud):
    with pytest.raises(UnreadableFile):
        list(read_file(naam, inhoud))
