"""The questions about a plan are answered in the reply, in words that secretaries write; the rest is asked again."""

from datetime import date
from pathlib import Path

import pytest

from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.rollen import Rol, Soort
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.flows.test_sjabloon import plan
from tests.flows.toetswereld import open_prive
from tests.wereld import REGIE, Wereld

PRIVE = "@regie:zvh.test"
LEDEN = [*DEELNEMERS, ["Gemeente Dorp", "leerplicht", "publiek", "leerplicht@partners.test", "", "mail"]]
VRAGEN = [
    ACTIES[0],
    ["Belt de huisarts", "Duinoord", "31-02-2027"],
    ["Gaat langs", "GGZ", "30-02-2027"],
    ["Vraagt een uitkering aan", "Duinoord", "3 december 2026"],
]


async def open_casus(wereld: Wereld, pad: Path, leden: list[list[str]], acties: list[list[str]]) -> str:
    """A procesregisseur mails this plan; returns the code of its casus."""
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix=PRIVE)
    (pad / "plan.docx").write_bytes(in_bytes(word(CASUS, DOELEN, leden, acties)))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=pad / "plan.docx")
    return wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")


async def antwoord(wereld: Wereld, tekst: str) -> str:
    """A reply to the preview; returns what is read back."""
    await wereld.antwoord(wereld.post.laatste(REGIE), tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


def punten(document: PlanDocument) -> list[tuple[str, date | None]]:
    """Owner and day of each actiepunt."""
    leden = document.deelnemers
    return [
        ("" if een.wie is None else " + ".join(leden[nr].organisatie for nr in een.eigenaars), een.uiterlijk)
        for een in document.acties
    ]


async def test_the_same_question_is_asked_once_with_the_numbers_of_the_preview(wereld: Wereld, tmp_path: Path) -> None:
    await open_casus(wereld, tmp_path, LEDEN, VRAGEN)
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert 'Actiepunten 1 en 3: bij wie staat "Duinoord". Dat is geen deelnemer.' in gelezen
    assert 'Actiepunt 2 (tabel actiepunten, rij 3): bij uiterlijk staat "30-02-2027".' in gelezen
    assert "U kunt hier gewoon op antwoorden" in gelezen


@pytest.mark.story_of("plan antwoord")
@pytest.mark.parametrize(
    "tekst",
    [
        "punt 1: 9 november 2026\npunt 2: 10 november\nDuinoord = GGZ",
        "Goedemorgen,\n\n1. 9 nov\n2. 10/11\nmet Duinoord bedoelen we de GGZ\n\nMet vriendelijke groet,\nsecretariaat",
        "- punt 1 moet 9 november zijn\n- punt 2 uiterlijk op 10 november graag\n- 1 en 3 is voor de GGZ",
        "1: GGZ, 9 november; 2: 10-11-2026; 3 doet de behandelaar",
        "Actiepunt 1 uiterlijk 9 november, door de GGZ\nActiepunt 2 -> 10 november\nDuinoord is de GGZ",
    ],
)
async def test_the_answers_of_secretaries_are_filled_in(wereld: Wereld, tmp_path: Path, tekst: str) -> None:
    code = await open_casus(wereld, tmp_path, LEDEN, VRAGEN)
    gelezen = await antwoord(wereld, tekst)

    versie, document = await plan(wereld, code)
    assert punten(document) == [
        ("GGZ", date(2026, 11, 9)),
        ("GGZ", date(2026, 11, 10)),
        ("GGZ", date(2026, 12, 3)),
    ]
    assert (versie, document.vragen) == (2, ())
    assert "- Actiepunt 1: uiterlijk maandag 9 november 2026" in gelezen
    assert "Klopt alles?" in gelezen
    assert "Niet begrepen" not in gelezen


async def test_what_is_not_understood_is_asked_again_and_the_rest_is_kept(wereld: Wereld, tmp_path: Path) -> None:
    code = await open_casus(wereld, tmp_path, LEDEN, VRAGEN)
    gelezen = await antwoord(wereld, "punt 1: 9 november\npunt 2: de 31e van februari\nDuinoord = de buurtzorg")

    assert "De regels 2 en 3 van uw antwoord passen niet bij dit plan. De rest is bewaard." in gelezen
    assert 'Actiepunten 1 en 3: bij wie staat "Duinoord".' in gelezen
    assert punten((await plan(wereld, code))[1])[:2] == [("", date(2026, 11, 9)), ("GGZ", None)]
    gelezen = await antwoord(wereld, "2: 10 november\nDuinoord = wijkteam")
    assert "Klopt alles?" in gelezen


@pytest.mark.parametrize(
    "tekst",
    ["punt 9: 9 november", "Woningbouw = GGZ", "politie: publiek", "punt 1: 1 oktober 2026", "3 = Dierenambulance"],
)
async def test_an_answer_to_a_question_that_was_not_asked_changes_nothing(
    wereld: Wereld, tmp_path: Path, tekst: str
) -> None:
    code = await open_casus(wereld, tmp_path, LEDEN, VRAGEN)
    voor = await plan(wereld, code)
    gelezen = await antwoord(wereld, tekst)
    assert "Regel 1 van uw antwoord past niet bij dit plan." in gelezen
    assert await plan(wereld, code) == voor


async def test_the_kind_is_asked_once_for_all_and_answered_once(wereld: Wereld, tmp_path: Path) -> None:
    leden = [DEELNEMERS[0], *([*rij[:2], "", *rij[3:]] for rij in DEELNEMERS[1:])]
    leden[2][0] = "Zorgpartij"
    code = await open_casus(wereld, tmp_path, leden, [ACTIES[0], ["Belt de huisarts", "Zorgpartij", "3 december 2026"]])
    voor = [lid.soort for lid in (await plan(wereld, code))[1].deelnemers]
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Wijkteam en Zorgpartij: de soort ontbreekt." in gelezen
    assert voor == [Soort.DERDE, Soort.DERDE]  # gets nothing until it is answered

    await antwoord(wereld, "de zorgpartij is privaat\nde rest is publiek")
    document = (await plan(wereld, code))[1]
    assert [lid.soort for lid in document.deelnemers] == [Soort.PUBLIEK, Soort.PRIVAAT]
    assert document.vragen == ()


async def test_an_address_a_casushouder_and_the_day_of_the_ico(wereld: Wereld, tmp_path: Path) -> None:
    leden = [*DEELNEMERS[:2], [*DEELNEMERS[2][:3], "", "", "mail"]]
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix=PRIVE)
    (tmp_path / "plan.docx").write_bytes(in_bytes(word([["Casushouder", "Duinoord"]], DOELEN, leden, ACTIES)))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=tmp_path / "plan.docx")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    gelezen = await antwoord(
        wereld,
        "Het ICO was op 2 november\nCasushouder is het wijkteam\nhet mailadres van de GGZ is GGZ@Partners.test\n"
        "Wijkteam: bot@zvh.test",
    )
    document = (await plan(wereld, code))[1]
    assert (document.ico_op, document.casushouder) == (date(2026, 11, 2), 0)
    assert document.deelnemers[1].email == "ggz@partners.test"
    assert "Regel 4 van uw antwoord past niet" in gelezen  # an address of the bot itself
    assert "ggz@partners.test" not in gelezen.casefold()
    assert (await wereld.casus(code)).ico_op == date(2026, 11, 2)


async def test_a_derde_gets_an_actiepunt_by_an_answer_but_is_no_casushouder(wereld: Wereld, tmp_path: Path) -> None:
    leden = [*DEELNEMERS, ["Woningcorporatie", "consulent", "derde", "consulent@partners.test", "", "mail"]]
    code = await open_casus(wereld, tmp_path, leden, VRAGEN)
    gelezen = await antwoord(wereld, "casushouder is woningcorporatie\nDuinoord = woningcorporatie")
    assert "Regel 1 van uw antwoord past niet bij dit plan." in gelezen
    assert punten((await plan(wereld, code))[1])[0][0] == "Woningcorporatie"


async def test_in_the_own_room_an_answer_counts_as_a_reply_and_with_the_code(wereld: Wereld, tmp_path: Path) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=PRIVE)
    kamer = await open_prive(wereld, PRIVE)
    inhoud = in_bytes(word(CASUS, DOELEN, LEDEN, VRAGEN))
    await wereld.zeg(PRIVE, kamer.id, "casus nieuw", bijlagen=[("plan.docx", inhoud.hex())])
    code = kamer.berichten[-1].onderwerp.split()[1].rstrip(":")
    event = list(kamer.events.values())[-1]
    await wereld.zeg(PRIVE, kamer.id, "2: 10 november", antwoord_op=[event])
    assert "Actiepunt 2: uiterlijk dinsdag 10 november 2026" in kamer.laatste
    await wereld.zeg(PRIVE, kamer.id, f"plan antwoord {code} 1: 9 november, GGZ")
    assert "Actiepunt 1: GGZ (behandelaar)" in kamer.laatste


async def test_a_reply_after_the_release_is_no_answer_about_the_plan(wereld: Wereld, tmp_path: Path) -> None:
    code = await open_casus(wereld, tmp_path, LEDEN, ACTIES)
    voorbeeld = wereld.post.laatste(REGIE)
    await wereld.antwoord(voorbeeld, f"vrijgeven {code}")
    voor = await plan(wereld, code)
    await wereld.antwoord(voorbeeld, "punt 1: 9 november")
    assert await plan(wereld, code) == voor
    await wereld.antwoord(voorbeeld, f"plan antwoord {code} punt 1: 9 november")
    assert await plan(wereld, code) == voor


@pytest.mark.parametrize("tekst", ["Hebt u een leeg formulier?", "casus lijst", "dank u wel"])
async def test_other_words_in_the_reply_are_what_they_were(wereld: Wereld, tmp_path: Path, tekst: str) -> None:
    code = await open_casus(wereld, tmp_path, LEDEN, VRAGEN)
    gelezen = await antwoord(wereld, tekst)
    assert ("Ingevuld" in gelezen, (await plan(wereld, code))[0]) == (False, 1)


async def test_a_kind_that_the_name_tells_is_told_and_not_asked(wereld: Wereld, tmp_path: Path) -> None:
    leden = [*DEELNEMERS, ["Politie Basisteam Dorp", "wijkagent", "", "wijkagent@partners.test", "", "mail"]]
    code = await open_casus(wereld, tmp_path, leden, ACTIES)
    document = (await plan(wereld, code))[1]
    assert (document.deelnemers[2].soort, document.vrij_te_geven) == (Soort.PUBLIEK, True)
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert 'de soort ontbreekt. De bot leest "Politie Basisteam Dorp" als publiek.' in gelezen


async def test_that_there_are_no_goals_is_said_once_and_not_with_every_version(wereld: Wereld, tmp_path: Path) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    (tmp_path / "plan.docx").write_bytes(in_bytes(word(CASUS, DEELNEMERS, VRAGEN)))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=tmp_path / "plan.docx")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    assert "Tabel doelen: deze tabel staat niet in het plan" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=tmp_path / "plan.docx")
    assert "Tabel doelen" not in wereld.post.tekst(wereld.post.laatste(REGIE))
