"""An aanmelding on a form: the Word file of the bot filled in, or the answers of a form of the house pasted."""

from pathlib import Path

import pytest

from bot.base.word import write_word
from bot.settings.werkwijze_reading import names
from commands.domain.planvakken import Vak
from commands.domain.rollen import Rol
from commands.messages.formulier import Formulier
from commands.ports.outgoing import OutgoingMail
from tests.flows.aanmeldwereld import AANMELDER, HEEL, begin, code_van, huis, zegt
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import REGIE, VOORBEELD, Wereld


def ingevuld(vragen: OutgoingMail, antwoorden: list[str], map_: Path) -> Path:
    """The form that came along, with these answers in its cells, saved under a name of their own."""
    formulier = vragen.bericht.formulier
    assert isinstance(formulier, Formulier)
    [tabel] = formulier.tabellen
    rijen = tuple((rij[0], Vak(tekst=wat)) for rij, wat in zip(tabel.rijen, antwoorden, strict=False))
    vol = Formulier(
        naam=formulier.naam,
        titel=formulier.titel,
        kaders=formulier.kaders,
        slot=formulier.slot,
        tabellen=(type(tabel)(kop=tabel.kop, kolommen=tabel.kolommen, rijen=rijen),),
    )
    bestand = map_ / "Aanmelding def (2).docx"
    bestand.write_bytes(write_word(vol))
    return bestand


def antwoorden(naam: str) -> list[str]:
    """Those of a whole aanmelding, without their numbers."""
    return [regel.partition(" ")[2] for regel in HEEL[naam].splitlines()]


async def stuur(wereld: Wereld, op: OutgoingMail, tekst: str, bestand: Path) -> OutgoingMail:
    """Answer with the file."""
    await wereld.mail(
        AANMELDER,
        op.reply_local,
        tekst,
        onderwerp=f"Re: {op.bericht.onderwerp}",
        bijlage=bestand,
        koppen={"In-Reply-To": op.message_id},
    )
    return wereld.post.laatste(AANMELDER)


@pytest.mark.parametrize("naam", names())
@pytest.mark.parametrize("tekst", ["", "Hierbij het formulier terug.\n\nGroet, het wijkteam"])
async def test_the_form_of_the_bot_comes_back_filled_in_and_is_read(
    maak: Maak, naam: str, tekst: str, tmp_path: Path
) -> None:
    wereld = await huis(maak, naam)
    vragen = await begin(wereld)
    terug = await stuur(wereld, vragen, tekst, ingevuld(vragen, antwoorden(naam), tmp_path))
    code = code_van(vragen)
    assert terug.bericht.onderwerp == f"Aanmelding {code} is compleet"
    assert "bijlage" not in wereld.post.tekst(terug).lower()
    gelezen = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"aanmelding toon {code}")
    for antwoord in antwoorden(naam)[:3]:
        assert antwoord.removeprefix("ja, ") in gelezen


async def test_what_was_left_open_is_asked_and_nothing_else(maak: Maak, tmp_path: Path) -> None:
    wereld = await huis(maak, "kennemerland")
    vragen = await begin(wereld)
    half = [*antwoorden("kennemerland")[:5], "", "-"]
    terug = await stuur(wereld, vragen, "", ingevuld(vragen, half, tmp_path))
    assert terug.bericht.onderwerp.endswith("nog 2 vragen")
    assert "6. Wat is het doel" in wereld.post.tekst(terug)


async def test_it_may_come_in_a_mail_of_its_own_for_it_knows_its_code(maak: Maak, tmp_path: Path) -> None:
    wereld = await huis(maak, "zaanstreek-waterland")
    vragen = await begin(wereld)
    bestand = ingevuld(vragen, antwoorden("zaanstreek-waterland"), tmp_path)
    await wereld.staf(Rol.AANMELDER, "", bijlage=bestand)
    assert wereld.post.laatste(AANMELDER).bericht.onderwerp == f"Aanmelding {code_van(vragen)} is compleet"


async def test_a_name_in_a_cell_is_held_as_in_any_words(maak: Maak, tmp_path: Path) -> None:
    wereld = await huis(maak, "kennemerland", toets=nep_bewaker())
    vragen = await begin(wereld)
    met_naam = [f"ja, {NAAM} drinkt", *antwoorden("kennemerland")[1:]]
    terug = await stuur(wereld, vragen, "", ingevuld(vragen, met_naam, tmp_path))
    assert "compleet" not in terug.bericht.onderwerp
    assert NAAM not in wereld.post.teksten(REGIE)


async def test_another_word_file_is_no_answer_and_its_sender_hears_that(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland")
    terug = await stuur(wereld, await begin(wereld), "hierbij", VOORBEELD)
    assert "compleet" not in terug.bericht.onderwerp


@pytest.mark.parametrize("naam", names())
async def test_answers_of_a_form_elsewhere_are_read_with_their_questions_above_them(maak: Maak, naam: str) -> None:
    wereld = await huis(maak, naam)
    vragen = await begin(wereld)
    gesteld = next(blok for blok in vragen.bericht.blokken if blok.kop == "Wat vragen wij?").regels
    geplakt = "\n\n".join(f"{vraag}\n{wat}" for vraag, wat in zip(gesteld, antwoorden(naam), strict=False))
    await wereld.antwoord(vragen, geplakt)
    assert wereld.post.laatste(AANMELDER).bericht.onderwerp == f"Aanmelding {code_van(vragen)} is compleet"


async def test_a_procesregisseur_takes_over_what_came_by_the_form_on_the_website(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    await wereld.staf(Rol.PROCESREGISSEUR, "aanmelding")
    vragen = wereld.post.laatste(REGIE)
    regels = wereld.huis.beleid.aanmelden
    assert regels is not None
    geplakt = [
        f"{een.tekst.rstrip('.')}: {wat}"
        for een, wat in zip(regels.criteria, antwoorden("noord-holland-noord"), strict=False)
    ]
    geplakt += ["Betrokken organisaties: GGZ en politie", "Doel van het overleg: rust in de wijk"]
    await wereld.antwoord(vragen, "\n".join(geplakt))
    assert wereld.post.laatste(REGIE).bericht.onderwerp == f"Aanmelding {code_van(vragen)} is compleet"
