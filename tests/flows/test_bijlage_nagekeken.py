"""What goes on of a file is what was looked at: the rest stays behind, or somebody says that they looked themselves."""

import io

import pytest

from tests import bestanden
from tests.flows.test_bijlage import blad, met_bestand, stuur
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

LANG = "".join(f"<w:p><w:r><w:t>Wij spraken over punt {nr} van de afspraken.</w:t></w:r></w:p>" for nr in range(700))
EINDE = "<w:p><w:r><w:t>Meneer Jansen woont in de Kerkstraat.</w:t></w:r></w:p>"


async def test_of_a_long_file_only_the_beginning_is_looked_at_and_that_is_said(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "zie bijlage", ("verslag.docx", bestanden.word(LANG + EINDE)))
    [aanbod] = met_bestand(wereld, REGIE)
    gelezen = wereld.post.tekst(aanbod)
    assert "keek alleen het begin van de tekst na" in gelezen
    assert f"{code} bijlage 1 vrijgeven zeker" in gelezen

    await wereld.antwoord(aanbod, "ja")
    assert "Weet u het zeker?" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert met_bestand(wereld, GGZ) == []

    await wereld.antwoord(aanbod, f"{code} bijlage 1 vrijgeven zeker")
    [mail] = met_bestand(wereld, GGZ)
    assert "alleen het begin" not in wereld.post.tekst(mail)  # they have all of it


async def test_its_beginning_alone_is_shared_at_once(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "zie bijlage", ("verslag.docx", bestanden.word(LANG + EINDE)))
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 tekst")
    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Het is alleen het begin" in gelezen
    assert "Jansen" not in gelezen


async def test_what_was_filled_in_or_noted_on_a_pdf_stays_behind(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "zie bijlage", ("a.pdf", bestanden.pdf(bovenop="Willemijn Jansen")))
    await stuur(wereld, "zie bijlage", ("b.pdf", bestanden.pdf()))
    met, zonder = met_bestand(wereld, REGIE)
    gelezen = wereld.post.tekst(met)
    assert "het formulier, met wat erin is ingevuld" in gelezen
    assert "opmerkingen en aantekeningen" in gelezen
    assert "Woorden in een plaatje kan de bot niet lezen" in gelezen
    assert _beeld(blad(met).inhoud) == _beeld(blad(zonder).inhoud)


@pytest.mark.parametrize("adres", [GGZ, POLITIE])
@pytest.mark.parametrize("soort", ["word", "pdf"])
@pytest.mark.parametrize("hoe", ["vrijgeven zeker", "tekst zeker", "ja"])
async def test_a_file_with_the_address_of_a_member_goes_to_nobody(
    wereld: Wereld, code: str, soort: str, adres: str, hoe: str
) -> None:
    zin = f"Mail naar {adres} over de sleutel."
    wat = bestanden.word(f"<w:p><w:r><w:t>{zin}</w:t></w:r></w:p>") if soort == "word" else bestanden.pdf(zin)
    await stuur(wereld, "zie bijlage", (f"verslag.{'docx' if soort == 'word' else 'pdf'}", wat))
    aanbod = met_bestand(wereld, REGIE)[0]
    wereld.post.wis()
    await wereld.antwoord(aanbod, hoe if hoe == "ja" else f"{code} bijlage 1 {hoe}")

    assert [een.recipient for een in wereld.post.verzonden] == [REGIE]
    assert "staat het adres van een deelnemer" in wereld.post.teksten(REGIE).replace("\n", " ")
    await wereld.antwoord(aanbod, f"{code} bijlage 1 weg")
    assert met_bestand(wereld, GGZ) == []


def _beeld(inhoud: bytes) -> bytes:
    """The pixels of its page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(io.BytesIO(inhoud))
    bitmap = document[0].render(scale=1)
    punten: bytes = bitmap.to_pil().tobytes()
    bitmap.close()
    document.close()
    return punten


@pytest.mark.parametrize("tekst", ["bijlage 1 vrijgeven", "bijlage 1 weg", "bijlage 1 tekst"])
async def test_no_mail_without_a_mark_decides_about_a_file(wereld: Wereld, code: str, tekst: str) -> None:
    await stuur(wereld, "zie bijlage", ("verslag.docx", bestanden.word()))
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} {tekst}", dmarc="none")
    assert "van u lijkt te zijn" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert met_bestand(wereld, GGZ) == []
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        assert len(await uow.bestanden.open_of_casus(casus.id)) == 1
