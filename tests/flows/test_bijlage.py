"""A deelnemer sends a file: it is held, made anew, offered to the procesregisseur, and goes nowhere before that."""

import io

import pytest

from commands.domain.bestanden import Bestandstand
from commands.domain.rollen import Rol
from commands.messages.bestandsblad import Bestandsblad
from commands.ports.outgoing import OutgoingMail
from tests import bestanden
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

NAAM = "huisbezoek Sem de Vries.jpg"
"""As people call their files; it may stand in nothing that goes out."""


async def stuur(wereld: Wereld, tekst: str = "hierbij de foto", *stukken: tuple[str, bytes]) -> None:
    """The politie answers the plan with these files."""
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst, bestanden=stukken or [(NAAM, bestanden.foto())])


def blad(mail: OutgoingMail) -> Bestandsblad:
    """The file that goes along."""
    assert isinstance(mail.bericht.bijgevoegd, Bestandsblad)
    return mail.bericht.bijgevoegd


def met_bestand(wereld: Wereld, wie: str) -> list[OutgoingMail]:
    """What somebody got with a file."""
    return [een for een in wereld.post.aan(wie) if isinstance(een.bericht.bijgevoegd, Bestandsblad)]


async def test_a_photo_waits_and_the_sender_hears_where(wereld: Wereld, code: str) -> None:
    await stuur(wereld)

    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert f"Uw bestand wacht op de procesregisseur (bijlage 1, casus {code})" in " ".join(bon.split())
    assert met_bestand(wereld, GGZ) == []
    [aanbod] = met_bestand(wereld, REGIE)
    gelezen = " ".join(wereld.post.tekst(aanbod).split())
    assert f"Casus {code}: bijlage 1 van" in aanbod.bericht.onderwerp
    assert "stuurde een foto" in gelezen
    assert "waar, wanneer en waarmee de foto is gemaakt" in gelezen
    assert f"{code} bijlage 1 vrijgeven" in gelezen


@pytest.mark.story_of("bijlage")
async def test_released_the_group_gets_the_file_that_was_made_anew(wereld: Wereld, code: str) -> None:
    from PIL import Image

    await stuur(wereld)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 vrijgeven")

    [mail] = met_bestand(wereld, GGZ)
    assert blad(mail).naam == f"bijlage-{code}-1.jpg"
    with Image.open(io.BytesIO(blad(mail).inhoud)) as beeld:
        assert dict(beeld.getexif()) == {}
        assert beeld.size == (800, 1200)  # upright, as the phone showed it
        assert {"exif", "comment", "icc_profile"}.isdisjoint(beeld.info)
    kamer = wereld.kamers.casuskamer(code)
    assert isinstance(kamer.berichten[-1].bijgevoegd, Bestandsblad)
    assert met_bestand(wereld, POLITIE) == []
    assert "is gedeeld met de andere deelnemers" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_a_photo_of_an_iphone_goes_on_as_a_jpeg_without_its_place(wereld: Wereld, code: str) -> None:
    from PIL import Image

    assert b"Telefoonmerk" in bestanden.foto_heic()
    await stuur(wereld, "hierbij", ("IMG_0042.HEIC", bestanden.foto_heic()))
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 vrijgeven")

    inhoud = blad(met_bestand(wereld, GGZ)[0]).inhoud
    with Image.open(io.BytesIO(inhoud)) as beeld:
        assert (beeld.format, beeld.size, dict(beeld.getexif())) == ("JPEG", (96, 64), {})
        rood, groen, blauw = beeld.convert("RGB").getpixel((5, 5))
        assert (rood > 200, groen < 60, blauw < 60) == (True, True, True)
    assert b"Telefoonmerk" not in inhoud


async def test_no_name_of_a_file_stands_anywhere(wereld: Wereld, code: str) -> None:
    await stuur(wereld)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 vrijgeven")

    for wie in (GGZ, POLITIE, REGIE):
        assert "Sem de Vries" not in wereld.post.teksten(wie)
        assert all("Sem" not in blad(een).naam for een in met_bestand(wereld, wie))
    assert "Sem" not in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "woorden", ["bijlage 1 tekst", "tekst", "{code} bijlage 1 tekst.", "bijlage tekst", "Bijlage 1, tekst"]
)
async def test_the_text_alone_can_go(wereld: Wereld, code: str, woorden: str) -> None:
    await stuur(wereld, "zie bijlage", ("verslag.docx", bestanden.word()))
    [aanbod] = met_bestand(wereld, REGIE)
    assert "bijgehouden wijzigingen" in wereld.post.tekst(aanbod)

    await wereld.antwoord(aanbod, woorden.format(code=code))

    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Wij spraken af: elke maandag bellen" in gelezen
    assert "wekelijks" not in gelezen
    assert "stille noot" not in gelezen
    assert "wie | wijkteam" in gelezen
    assert met_bestand(wereld, GGZ) == []


@pytest.mark.parametrize("woorden", ["bijlage 1 weg", "weg", "weggooien"])
async def test_thrown_away_nobody_gets_it_and_nothing_stays(wereld: Wereld, code: str, woorden: str) -> None:
    await stuur(wereld)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], woorden)

    assert "is niet gedeeld en is weggegooid" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert met_bestand(wereld, GGZ) == []
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        een = await uow.bestanden.find_number(casus.id, 1)
        assert een is not None
        assert (een.stand, een.tekst, een.naam) == (Bestandstand.WEG, "", "")
        assert await uow.bestanden.contents([een.id]) == {}


@pytest.mark.parametrize("woorden", ["vrijgeven", "Ja", "prima", "akkoord.", "ja\n\nGroet, de regisseur"])
async def test_a_bare_word_in_answer_means_the_file_and_never_the_plan(wereld: Wereld, code: str, woorden: str) -> None:
    await stuur(wereld)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], woorden)

    assert len(met_bestand(wereld, GGZ)) == 1
    assert "al vrijgegeven" not in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.parametrize(
    "woorden", ["misschien", "straks", "bijlage 7 vrijgeven", "bijlage 1 misschien", "ja maar eerst bellen"]
)
async def test_what_does_not_say_what_shares_nothing(wereld: Wereld, code: str, woorden: str) -> None:
    await stuur(wereld)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], woorden)

    assert met_bestand(wereld, GGZ) == []
    assert wereld.post.laatste(REGIE).bericht.onderwerp == "Uw opdracht is niet uitgevoerd"
    assert "bijlage" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_name_in_the_text_is_marked_and_asked_about_once_more(maak: Maak) -> None:
    wereld = met_toets(maak)
    code = wereld.code
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} casus toon")
    lijf = "<w:p><w:r><w:t>Gesproken met Proefpersoon over de huur</w:t></w:r></w:p>"
    await wereld.mail(POLITIE, (await adres(wereld)), "zie bijlage", bestanden=[("a.docx", bestanden.word(lijf))])
    [aanbod] = met_bestand(wereld, REGIE)
    gelezen = " ".join(wereld.post.tekst(aanbod).split())
    assert "misschien iets waaraan iemand te herkennen is" in gelezen
    assert "Proefpersoon" not in gelezen

    await wereld.antwoord(aanbod, f"{code} bijlage 1 tekst")
    assert "Weet u het zeker?" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "huur" not in wereld.post.teksten(GGZ)

    await wereld.antwoord(aanbod, f"{code} bijlage 1 tekst zeker")
    assert "over de huur" in wereld.post.teksten(GGZ)


async def adres(wereld: Wereld) -> str:
    """The reply address of the politie."""
    from commands.adres import antwoordadres

    return antwoordadres(wereld.code, (await wereld.leden(wereld.code))[POLITIE].token)


async def test_a_pdf_is_printed_anew_without_script_and_name(wereld: Wereld, code: str) -> None:
    import pypdfium2

    await stuur(wereld, "zie bijlage", ("verslag.pdf", bestanden.pdf()))
    [aanbod] = met_bestand(wereld, REGIE)
    assert "Verslag van het huisbezoek" in wereld.post.tekst(aanbod)
    assert "JavaScript" in wereld.post.tekst(aanbod)

    nieuw = blad(aanbod).inhoud
    gelezen = pypdfium2.PdfDocument(nieuw)
    assert len(gelezen) == 1
    assert gelezen.get_metadata_dict(skip_empty=True) == {}
    gelezen.close()
    assert all(woord not in nieuw for woord in (b"JavaScript", b"Schrijver", b"OpenAction", b"AcroForm"))


async def test_without_words_the_receipt_speaks_of_the_file_alone(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "", (NAAM, bestanden.foto()))

    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Uw bestand wacht op de" in bon
    assert "geen nieuwe tekst" not in bon
    assert len(met_bestand(wereld, REGIE)) == 1


async def test_words_beside_it_go_as_always(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "3 klaar", (NAAM, bestanden.foto()))

    assert len(met_bestand(wereld, REGIE)) == 1
    assert "Uw bestand wacht op de" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_a_file_in_the_room_is_held_for_those_who_read_mail(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "", bijlagen=[(NAAM, bestanden.foto().hex())])

    assert "Uw bestand wacht op de ~procesregisseur~" in kamer.laatste or "Uw bestand wacht op de" in kamer.laatste
    assert "Haal het daar dan zelf weg" in kamer.laatste
    gezegd = len(kamer.berichten)
    await wereld.antwoord(met_bestand(wereld, REGIE)[0], f"{code} bijlage 1 vrijgeven")

    assert len(met_bestand(wereld, GGZ)) == 1
    assert not any(isinstance(een.bijgevoegd, Bestandsblad) for een in kamer.berichten[gezegd:])


async def test_without_a_number_what_waits_is_shown(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "twee", (NAAM, bestanden.foto()), ("b.pdf", bestanden.pdf()))
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} bijlage")
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Bijlage 1: een foto van" in gelezen
    assert "Bijlage 2: een PDF van" in gelezen

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} bijlage vrijgeven")
    assert "Welke bijlage" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert met_bestand(wereld, GGZ) == []


async def test_a_deelnemer_cannot_decide(wereld: Wereld, code: str) -> None:
    await stuur(wereld)
    await wereld.antwoord(wereld.post.laatste(GGZ), "bijlage 1 vrijgeven")

    assert met_bestand(wereld, GGZ) == []


async def test_what_waits_stands_in_the_overview_and_is_gone_once_decided(wereld: Wereld, code: str) -> None:
    await stuur(wereld, "twee", (NAAM, bestanden.foto()), ("b.pdf", bestanden.pdf()))
    await wereld.staf(Rol.PROCESREGISSEUR, "overzicht")
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "bijlage 1: besluit, en nog 1" in gelezen
    rijen = [rij for blok in wereld.post.laatste(REGIE).bericht.blokken for rij in blok.rijen]
    assert [rij.knop.opdracht for rij in rijen] == [f"{code} bijlage"]

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} bijlage 1 weg")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} bijlage 2 weg")
    await wereld.staf(Rol.PROCESREGISSEUR, "overzicht")
    assert "besluit" not in wereld.post.tekst(wereld.post.laatste(REGIE))
