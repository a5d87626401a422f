"""The facts of the casus in titles and headers of pages, and addresses behind words."""

from datetime import date

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from tests.bot.documents.maken import (
    ACTIES,
    CASUS,
    DEELNEMERS,
    DOELEN,
    NAAMRUIMTE,
    kaal_docx,
    lees,
    word,
    xml_alinea,
    xml_tabel,
)
from tests.bot.documents.test_lezer import is_goed
from tests.plannen.bouw import koptekst, mailto

REST = (DOELEN, DEELNEMERS, ACTIES)
SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TITELS = [
    "Afstemmingsplan ICO 2 november 2026 \u2013 casushouder Wijkteam",
    "Verslag ICO d.d. 2-11-2026 | Casushouder: Wijkteam",
    "ICO van maandag 2 november 2026 Casushouder Wijkteam",
    "Casushouder Wijkteam, ICO 2 november",
]


@pytest.mark.parametrize("titel", TITELS)
async def test_the_facts_of_the_casus_may_stand_in_a_title(titel: str) -> None:
    assert is_goed(await lees(word(*REST, alineas=[titel])))


@pytest.mark.parametrize("titel", TITELS)
async def test_the_facts_of_the_casus_may_stand_at_the_top_of_the_page(titel: str) -> None:
    assert is_goed(await lees(koptekst(word(*REST), titel)))


async def test_what_stands_in_the_table_goes_before_the_top_of_the_page() -> None:
    oud = koptekst(word(CASUS, *REST), "Afstemmingsplan ICO 5 oktober 2026, casushouder GGZ")
    assert is_goed(await lees(oud))


@pytest.mark.parametrize("titel", ["Vervolg ICO 1-11-2026", "Volgend ICO 2 november 2026", "Vorig ICO 5-10"])
async def test_the_day_of_another_ico_is_not_taken(titel: str) -> None:
    plan = await lees(word(*REST, alineas=[titel]))
    assert plan.ico_op is None
    assert VraagSoort.GEEN_ICO_DATUM in [vraag.soort for vraag in plan.vragen]


@pytest.mark.parametrize("kop", ["<w:hdr", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>", ""])
async def test_a_header_that_cannot_be_read_is_left_out(kop: str) -> None:
    relaties = f'<r><Relationship Id="1" Type="{SOORT}/header" Target="kop.xml"/></r>'
    extra = {"word/_rels/document.xml.rels": relaties, "word/kop.xml": kop}
    assert is_goed(await lees(kaal_docx("".join(map(xml_tabel, (CASUS, *REST))), extra=extra)))


async def test_a_header_in_raw_form_is_read() -> None:
    relaties = f'<r><Relationship Id="1" Type="{SOORT}/header" Target="/word/kop.xml"/></r>'
    kop = f'<w:hdr xmlns:w="{NAAMRUIMTE}">{xml_alinea(TITELS[0])}</w:hdr>'
    extra = {"word/_rels/document.xml.rels": relaties, "word/kop.xml": kop}
    plan = await lees(kaal_docx("".join(map(xml_tabel, REST)), extra=extra))
    assert (plan.ico_op, plan.casushouder) == (date(2026, 11, 2), 0)


@pytest.mark.parametrize("kolom", [0, 3])
@pytest.mark.parametrize("adres", ["ggz@partners.test", "ggz@partners.test?subject=Casus"])
async def test_the_address_behind_a_word_is_that_of_the_deelnemer(kolom: int, adres: str) -> None:
    deelnemers = [*DEELNEMERS[:2], [*DEELNEMERS[2][:3], "", *DEELNEMERS[2][4:]]]
    document = word(CASUS, DOELEN, deelnemers, ACTIES)
    mailto(document.tables[2].cell(2, kolom), "" if kolom == 0 else "mail", adres)
    if kolom == 0:
        document.tables[2].cell(2, 0).text = ""
        mailto(document.tables[2].cell(2, 0), "GGZ", adres)
    plan = await lees(document)
    assert is_goed(plan)
    assert plan.deelnemers[1].email == "ggz@partners.test"


async def test_a_written_address_goes_before_the_one_behind_it() -> None:
    document = word(CASUS, *REST)
    mailto(document.tables[2].cell(2, 1), " (mail)", "ander@partners.test")
    assert (await lees(document)).deelnemers[1].email == "ggz@partners.test"


async def test_two_addresses_behind_the_words_of_a_row_are_not_chosen_from() -> None:
    deelnemers = [*DEELNEMERS[:2], [*DEELNEMERS[2][:3], "", *DEELNEMERS[2][4:]]]
    document = word(CASUS, DOELEN, deelnemers, ACTIES)
    for kolom in (0, 1):
        mailto(document.tables[2].cell(2, kolom), " x", f"ggz{kolom}@partners.test")
    plan = await lees(document)
    assert plan.deelnemers[1].email is None
    assert (VraagSoort.ADRES_ONTBREEKT, 3) in [(vraag.soort, vraag.rij) for vraag in plan.vragen]
