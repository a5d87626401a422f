"""What is not taken is refused with a reason; what waits is asked about, and goes in time."""

import io
import zipfile
from datetime import timedelta

import pytest

from tests import bestanden
from tests.flows.test_bijlage import blad, met_bestand, stuur
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

WEIGERT = [
    ("verslag.zip", bestanden.zip_bestand(), "ingepakt bestand"),
    ("kijk.exe", b"MZ" + b"\0" * 100, "programma"),
    ("film.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 100, "Film en geluid"),
    ("verslag.docx", bestanden.bom(), "Uitgepakt is het bestand veel te groot"),
    ("verslag.docx", bestanden.word(extra={"word/vbaProject.bin": b"x"}), "macro's"),
    ("foto.png", bestanden.plaatje(30_000, 30_000), "te groot om te openen"),
    ("foto.heic", b"\0\0\0\x18ftypheic" + b"\0" * 100, "JPEG"),
    ("foto.avif", b"\0\0\0\x18ftypavif" + b"\0" * 100, "JPEG"),
    ("winmail.dat", b"\x78\x9f\x3e\x22" + b"\0" * 100, "winmail.dat"),
    ("verslag.pdf", b"%PDF-1.7 en dan niets", "niet te openen"),
    ("verslag.pdf", bestanden.pdf(bladzijden=31), "meer dan 30 bladzijden"),
    ("verslag.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud soort Office"),
    ("leeg.pdf", b"", "leeg"),
    ("afspraak.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "afspraak voor de agenda"),
]


@pytest.mark.parametrize(("naam", "inhoud", "zin"), WEIGERT, ids=[f"{een[0]}-{een[2][:12]}" for een in WEIGERT])
async def test_what_is_not_taken_is_refused_with_a_reason_and_the_procesregisseur_knows(
    wereld: Wereld, code: str, naam: str, inhoud: bytes, zin: str
) -> None:
    await stuur(wereld, "hierbij", (naam, inhoud))

    assert zin in " ".join(wereld.post.tekst(wereld.post.laatste(POLITIE)).split())
    assert "niet aangenomen" in wereld.post.laatste(REGIE).bericht.onderwerp
    assert met_bestand(wereld, REGIE) == []


async def test_it_is_asked_about_ever_less_often_and_is_gone_after_two_weeks(wereld: Wereld, code: str) -> None:
    await stuur(wereld)
    wereld.post.wis()
    dagen = []
    for _ in range(13):
        await wereld.vooruit(dagen=1)
        nu = [een for een in wereld.post.aan(REGIE) if "bijlage 1 wacht" in wereld.post.tekst(een)]
        if nu:
            dagen.append(wereld.nu)
            wereld.post.wis()
    assert len(dagen) == 3
    await wereld.vooruit(dagen=2)

    assert "is niet gedeeld en is nu weggegooid" in wereld.post.teksten(POLITIE)
    assert "is niet gedeeld en is nu weggegooid" in wereld.post.teksten(REGIE)
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        assert await uow.bestanden.past(wereld.nu + timedelta(days=99)) == []
        assert await uow.bestanden.open_of_casus(casus.id) == []


async def test_what_was_released_is_erased_in_time_and_nobody_hears_of_it(wereld: Wereld, code: str) -> None:
    await stuur(wereld)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 vrijgeven")
    await wereld.vooruit(dagen=15)

    assert "nu weggegooid" not in wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE)
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        een = await uow.bestanden.find_number(casus.id, 1)
        assert een is not None
        assert await uow.bestanden.contents([een.id]) == {}


async def test_a_word_file_with_tracked_changes_goes_on_as_its_last_words(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "zie het verslag", ("verslag J. de Schrijver.docx", bestanden.word()))
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 vrijgeven")

    [mail] = met_bestand(wereld, GGZ)
    with zipfile.ZipFile(io.BytesIO(blad(mail).inhoud)) as pakket:
        alles = b"".join(pakket.read(naam) for naam in pakket.namelist())
    assert b"elke maandag bellen" in alles
    for weg in (b"wekelijks", b"stille noot", b"Schrijver", b"<w:del ", b"<w:ins ", b"12345", b"comment"):
        assert weg not in alles, weg


async def test_a_video_of_25_megabytes_is_refused_with_what_to_do(wereld: Wereld, code: str) -> None:
    al_bij_de_ggz = len(wereld.post.aan(GGZ))
    await stuur(wereld, "2 klaar", ("IMG_0042.MOV", b"\0\0\0\x18ftypqt  " + b"\0" * 25_000_000))

    gelezen = " ".join(wereld.post.tekst(wereld.post.laatste(POLITIE)).split())
    assert "te groot en is niet gelezen" in gelezen
    assert "niet aangenomen" in wereld.post.laatste(REGIE).bericht.onderwerp
    assert len(wereld.post.aan(GGZ)) == al_bij_de_ggz
