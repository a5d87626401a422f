"""What was not understood of a plan comes back as the template, filled; sent back it is the next version."""

import io
from pathlib import Path

import docx
import pytest

from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, lees, word
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets, open_prive
from tests.neptoets import NAAM
from tests.wereld import REGIE, Wereld

GEEL = "FFF4D6"
PRIVE = "@regie:zvh.test"


def bestand(wereld: Wereld, mail: OutgoingMail) -> bytes:
    """The Word file that goes along with a mail."""
    (deel,) = wereld.post.mail(mail).iter_attachments()
    return deel.get_content()


def naam(wereld: Wereld, mail: OutgoingMail) -> str:
    (deel,) = wereld.post.mail(mail).iter_attachments()
    return deel.get_filename() or ""


def gele_vakken(inhoud: bytes) -> list[str]:
    """The words in the yellow cells below the two notes, with the heading of their column."""
    gevonden = []
    for tabel in docx.Document(io.BytesIO(inhoud)).tables[2:]:
        koppen = [cel.text.partition("\n")[0] for cel in tabel.rows[0].cells]
        for rij in tabel.rows:
            gevonden += [
                f"{kop}: {cel.text}" for kop, cel in zip(koppen, rij.cells, strict=True) if GEEL in cel._tc.xml
            ]
    return gevonden


async def open_casus(wereld: Wereld, tmp_path: Path, acties: list[list[str]], woorden: str = "casus nieuw") -> str:
    """A procesregisseur mails a plan with these actiepunten; returns the code of its casus."""
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix=PRIVE)
    pad = tmp_path / "plan.docx"
    pad.write_bytes(in_bytes(word(CASUS, DOELEN, DEELNEMERS, acties)))
    await wereld.staf(Rol.PROCESREGISSEUR, woorden, bijlage=pad)
    return wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")


async def plan(wereld: Wereld, code: str) -> tuple[int, PlanDocument]:
    """The newest version of the plan of a casus."""
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        gevonden = await uow.plannen.find_newest(casus.id)
    assert gevonden is not None
    return gevonden.versie, gevonden.document


def invullen(inhoud: bytes, pad: Path, vakken: dict[str, str]) -> Path:
    """Fill in the template: by the words that stand in the cell to its left."""
    document = docx.Document(io.BytesIO(inhoud))
    for tabel in document.tables:
        for rij in tabel.rows:
            for links, cel in zip(rij.cells, rij.cells[1:], strict=False):
                if links.text in vakken:
                    cel.text = vakken[links.text]
    document.save(str(pad))
    return pad


ONBEKEND = [ACTIES[0], ["Belt de huisarts", "Woningbouw", "3 december 2026"], ["Gaat langs", "GGZ", "31-02-2027"]]


async def test_the_questions_bring_the_template_with_open_cells_marked(wereld: Wereld, tmp_path: Path) -> None:
    code = await open_casus(wereld, tmp_path, ONBEKEND)
    mail = wereld.post.laatste(REGIE)

    assert "De gele vakken zijn nog open." in wereld.post.tekst(mail)
    assert naam(wereld, mail) == f"afstemmingsplan {code}.docx"
    assert gele_vakken(bestand(wereld, mail)) == ["Wie: Woningbouw", "Uiterlijk: 31-02-2027"]
    alles = docx.Document(io.BytesIO(bestand(wereld, mail))).element.xml
    assert "ggz@partners.test" not in alles
    assert "al bekend" in alles


async def test_a_plan_without_questions_brings_no_file(wereld: Wereld, tmp_path: Path) -> None:
    await open_casus(wereld, tmp_path, ACTIES)
    assert list(wereld.post.mail(wereld.post.laatste(REGIE)).iter_attachments()) == []


@pytest.mark.parametrize("woorden", ["", "Hierbij het aangevulde plan.", "dank, zie bijlage", "casus plan {code}"])
@pytest.mark.parametrize("bestandsnaam", ["afstemmingsplan {code}.docx", "Afstemmingsplan_{code} (2).docx"])
async def test_the_filled_template_sent_back_is_the_next_version(
    wereld: Wereld, tmp_path: Path, woorden: str, bestandsnaam: str
) -> None:
    code = await open_casus(wereld, tmp_path, ONBEKEND)
    mail = wereld.post.laatste(REGIE)
    terug = invullen(
        bestand(wereld, mail),
        tmp_path / bestandsnaam.format(code=code),
        {"Belt de huisarts": "Wijkteam", "GGZ (behandelaar)": "28 februari 2027"},
    )
    await wereld.mail(
        REGIE,
        mail.reply_local,
        woorden.format(code=code),
        bijlage=terug,
        onderwerp=f"Re: {mail.bericht.onderwerp}",
        koppen={"In-Reply-To": mail.message_id},
    )

    versie, document = await plan(wereld, code)
    assert (versie, document.vragen) == (2, ())
    assert [lid.email or lid.matrix_id for lid in document.deelnemers] == ["@wijkteam:zvh.test", "ggz@partners.test"]
    assert "Klopt alles?" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_column_that_was_taken_out_is_asked_about(wereld: Wereld, tmp_path: Path) -> None:
    code = await open_casus(wereld, tmp_path, ONBEKEND)
    document = docx.Document(io.BytesIO(bestand(wereld, wereld.post.laatste(REGIE))))
    for rij in document.tables[4].rows:  # the deelnemers, without their mail addresses
        rij._tr.remove(rij.cells[3]._tc)
    terug = tmp_path / f"afstemmingsplan {code}.docx"
    document.save(str(terug))
    await wereld.staf(Rol.PROCESREGISSEUR, "", bijlage=terug)

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Tabel deelnemers, rij 3: het adres voor mail (het e-mailadres) ontbreekt." in gelezen
    versie, gevonden = await plan(wereld, code)
    assert (versie, gevonden.vrij_te_geven) == (2, False)


async def test_the_template_of_a_casus_that_was_thrown_away_waits_for_a_word(wereld: Wereld, tmp_path: Path) -> None:
    code = await open_casus(wereld, tmp_path, ONBEKEND)
    terug = tmp_path / f"afstemmingsplan {code}.docx"
    terug.write_bytes(bestand(wereld, wereld.post.laatste(REGIE)))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus weg {code} zeker")
    await wereld.staf(Rol.PROCESREGISSEUR, "", bijlage=terug)
    assert "Wat moet ik ermee doen?" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw")
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert 'bij het adres voor mail (het e-mailadres) staat "al bekend", maar de bot kent het niet' in gelezen
    nieuw = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    assert (nieuw != code, (await wereld.casus(nieuw)).fase) == (True, Fase.CONCEPT)


async def test_words_that_the_door_found_are_not_in_the_file_and_must_be_written_anew(
    maak: Maak, tmp_path: Path
) -> None:
    wereld = met_toets(maak, leeg=True)
    code = await open_casus(wereld, tmp_path, [ACTIES[0], [f"Belt {NAAM} over de huur", "GGZ", "3 december 2026"]])
    mail = wereld.post.laatste(REGIE)
    inhoud = bestand(wereld, mail)

    assert NAAM not in docx.Document(io.BytesIO(inhoud)).element.xml
    assert gele_vakken(inhoud) == ["Wat: Belt █████ over de huur"]
    terug = tmp_path / f"afstemmingsplan {code}.docx"
    terug.write_bytes(inhoud)
    await wereld.staf(Rol.PROCESREGISSEUR, "", bijlage=terug)
    assert "hier zijn woorden onleesbaar gemaakt (█████)" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert not (await plan(wereld, code))[1].vrij_te_geven


@pytest.mark.story_of("sjabloon")
@pytest.mark.parametrize(
    "woorden",
    [
        "sjabloon",
        "leeg formulier",
        "Hebt u een leeg formulier?",
        "Goedemorgen, kun je mij het format voor het afstemmingsplan sturen? Dank!",
        "mag ik een leeg sjabloon",
        "Waar vind ik het sjabloon",
    ],
)
async def test_who_asks_for_it_gets_the_empty_template(wereld: Wereld, woorden: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    mail = wereld.post.laatste(REGIE)

    assert naam(wereld, mail) == "afstemmingsplan.docx"
    assert "leeg Word-bestand" in wereld.post.tekst(mail)
    assert gele_vakken(bestand(wereld, mail)) == []


@pytest.mark.parametrize("woorden", ["Het formulier is weer terug van de drukker.", "wie vult het formulier in?"])
async def test_other_words_about_a_form_do_not(wereld: Wereld, woorden: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    assert list(wereld.post.mail(wereld.post.laatste(REGIE)).iter_attachments()) == []


async def test_in_the_own_room_the_file_comes_with_the_answer(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=PRIVE)
    kamer = await open_prive(wereld, PRIVE)
    await wereld.zeg(PRIVE, kamer.id, "hebt u een leeg formulier")
    formulier = wereld.kamers.prive(PRIVE).zendingen[-1].bericht.formulier
    assert formulier is not None
    assert formulier.naam == "afstemmingsplan.docx"


async def test_a_file_without_anything_that_is_asked_brings_the_empty_template(wereld: Wereld, tmp_path: Path) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    pad = tmp_path / "brief.docx"
    pad.write_bytes(in_bytes(docx.Document()))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=pad)
    mail = wereld.post.laatste(REGIE)
    assert "Bij dit bericht zit een leeg sjabloon." in wereld.post.tekst(mail)
    assert naam(wereld, mail) == "afstemmingsplan.docx"


async def test_the_empty_template_reads_as_a_plan_in_which_all_is_asked(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.staf(Rol.PROCESREGISSEUR, "sjabloon")
    document = await lees(bestand(wereld, wereld.post.laatste(REGIE)))
    assert (document.deelnemers, document.acties, document.vrij_te_geven) == ((), (), False)
