"""Plans as people really send them."""

import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from commands.domain.afstemmingsplan import PlanDocument, VraagSoort
from commands.domain.rollen import Kanaal, Soort
from tests.bot.documents.maken import (
    ACTIES,
    CASUS,
    DEELNEMERS,
    DOELEN,
    SJABLONEN,
    kaal_docx,
    lees,
    word,
    xml_alinea,
    xml_rij,
    xml_tabel,
    zet_tabel,
)

ALLES = (CASUS, DOELEN, DEELNEMERS, ACTIES)


def uitgepakt(bestand: Path) -> dict[str, bytes]:
    """The parts: how tightly they are packed differs from machine to machine."""
    with zipfile.ZipFile(bestand) as pakket:
        return {naam: pakket.read(naam) for naam in pakket.namelist()}


def is_goed(plan: PlanDocument) -> bool:
    return (
        (plan.ico_op, plan.casushouder, plan.vragen) == (date(2026, 11, 2), 0, ())
        and [punt.wat for punt in plan.acties] == ["Belt de huisarts", "Gaat langs"]
        and [punt.wie for punt in plan.acties] == [1, 0]
        and [punt.uiterlijk for punt in plan.acties] == [date(2026, 12, 3), date(2026, 12, 4)]
        and [(doel.leefgebied, doel.doel) for doel in plan.doelen] == [("Wonen", "Een vaste plek")]
    )


async def test_the_example_is_a_whole_plan_without_questions() -> None:
    plan = await lees((SJABLONEN / "voorbeeld.docx").read_bytes())
    assert plan.vragen == ()
    assert [(wie.organisatie, wie.soort, wie.kanalen) for wie in plan.deelnemers] == [
        ("Gemeente", Soort.PUBLIEK, (Kanaal.MATRIX,)),
        ("Politie", Soort.PUBLIEK, (Kanaal.MAIL,)),
        ("GGZ-instelling", Soort.PRIVAAT, (Kanaal.MAIL,)),
        ("Reclassering", Soort.PRIVAAT, (Kanaal.MATRIX,)),
        ("Woningcorporatie", Soort.DERDE, (Kanaal.MAIL,)),
    ]
    assert (plan.ico_op, plan.casushouder, len(plan.doelen)) == (date(2026, 11, 2), 0, 4)
    assert [(punt.wie, punt.uiterlijk) for punt in plan.acties] == [
        (0, date(2026, 11, 17)),
        (2, date(2026, 11, 26)),
        (1, date(2026, 12, 3)),
        (3, date(2026, 12, 11)),
        (0, date(2026, 12, 21)),
    ]


async def test_the_empty_template_asks_for_all_it_needs() -> None:
    plan = await lees((SJABLONEN / "afstemmingsplan.docx").read_bytes())
    assert [(vraag.soort, vraag.tabel, vraag.rij) for vraag in plan.vragen] == [
        (VraagSoort.GEEN_ICO_DATUM, "casus", 1),
        (VraagSoort.GEEN_CASUSHOUDER, "casus", 2),
        (VraagSoort.GEEN_DOELEN, "doelen", 0),
        (VraagSoort.GEEN_DEELNEMERS, "deelnemers", 0),
        (VraagSoort.GEEN_ACTIEPUNTEN, "actiepunten", 0),
    ]


def test_the_shipped_files_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-B", SJABLONEN / "maak.py", "--naar", tmp_path], check=True)
    for naam in ("afstemmingsplan.docx", "voorbeeld.docx"):
        assert uitgepakt(tmp_path / naam) == uitgepakt(SJABLONEN / naam)


async def test_tables_may_stand_in_any_order_with_strange_ones_between() -> None:
    vreemd = [["Aanwezig", "Afwezig"], ["4", "1"]]
    assert is_goed(await lees(word(ACTIES, vreemd, DEELNEMERS, CASUS, vreemd, DOELEN)))


@pytest.mark.parametrize(
    ("wat", "wie", "uiterlijk"),
    [
        ("Actie", "Verantwoordelijke", "Deadline"),
        ("ACTIEPUNT", "Door wie?", "Wanneer"),
        ("Wat gaan we doen?", "Organisatie", "Uiterlijk (datum)"),
        ("Afspraken", "Wie\n(organisatie en rol)", "Voor wanneer"),
    ],
)
async def test_headings_are_known_by_their_synonyms(wat: str, wie: str, uiterlijk: str) -> None:
    assert is_goed(await lees(word(CASUS, DOELEN, DEELNEMERS, [[wat, wie, uiterlijk], *ACTIES[1:]])))


async def test_extra_columns_and_another_order_of_columns_do_not_matter() -> None:
    acties = [["Nr", "Status", "Uiterlijk", "Wie", "Wat"]]
    acties += [[str(i), "open", *reversed(rij)] for i, rij in enumerate(ACTIES[1:], 1)]
    assert is_goed(await lees(word(CASUS, DOELEN, DEELNEMERS, acties)))


async def test_empty_rows_and_a_repeated_heading_are_passed_over_but_counted() -> None:
    leeg = ["", " ", ""]
    acties = [leeg, ACTIES[0], leeg, ACTIES[1], ACTIES[0], leeg, ["Gaat langs", "Dierenambulance", "4-12"]]
    plan = await lees(word(CASUS, DOELEN, DEELNEMERS, acties))
    assert [(vraag.soort, vraag.rij) for vraag in plan.vragen] == [(VraagSoort.WIE_ONBEKEND, 7)]
    assert len(plan.acties) == 2


async def test_a_second_table_of_a_kind_is_named_in_its_questions() -> None:
    plan = await lees(word(*ALLES, [ACTIES[0], ["Belt", "Dierenambulance", "3-12"]]))
    assert [(vraag.tabel, vraag.rij) for vraag in plan.vragen] == [("actiepunten (2e tabel)", 2)]
    assert len(plan.acties) == 3


async def test_cells_merged_downwards_hold_for_each_row() -> None:
    document = word(*ALLES[:3])
    rijen = [ACTIES[0], ["Belt", "GGZ", "3-12"], ["Schrijft", "", ""], ["Gaat langs", "Wijkteam", "4-12"]]
    tabel = zet_tabel(document, rijen)
    tabel.cell(1, 1).merge(tabel.cell(2, 1))
    tabel.cell(1, 2).merge(tabel.cell(2, 2))
    plan = await lees(document)
    assert plan.vragen == ()
    assert [(punt.wie, punt.uiterlijk) for punt in plan.acties[:2]] == [(1, date(2026, 12, 3))] * 2


async def test_cells_merged_sideways_leave_the_other_columns_in_place() -> None:
    document = word(*ALLES[:3])
    tabel = zet_tabel(
        document, [["Wat", "", "Wie", "Uiterlijk"], ["Belt", "", "GGZ", "3-12"], ["", "Gaat", "GGZ", "4-12"]]
    )
    tabel.cell(0, 0).merge(tabel.cell(0, 1))
    plan = await lees(document)
    assert plan.vragen == ()
    assert [punt.wat for punt in plan.acties] == ["Belt", "Gaat"]


async def test_a_title_across_the_table_may_stand_above_the_heading() -> None:
    document = word(*ALLES[:3])
    tabel = zet_tabel(document, [["Wat wij doen", "", ""], *ACTIES])
    tabel.cell(0, 0).merge(tabel.cell(0, 2))
    assert is_goed(await lees(document))


@pytest.mark.parametrize(
    "casus",
    [
        [["ICO-datum", "2-11-2026", "Casushouder", "Wijkteam"]],
        [["Datum ICO", "Casusregisseur"], ["2 november", "Wijkteam"]],
        [["ICO-datum: 2 november 2026\nCasushouder: Wijkteam"]],
    ],
)
async def test_the_facts_of_the_casus_may_stand_in_any_small_table(casus: list[list[str]]) -> None:
    assert is_goed(await lees(word(casus, *ALLES[1:])))


async def test_the_facts_of_the_casus_may_stand_in_lines_of_text() -> None:
    alineas = ["Verslag: van het overleg", "ICO-datum: 2 november 2026", "Casushouder:\tWijkteam"]
    assert is_goed(await lees(word(*ALLES[1:], alineas=alineas)))


async def test_tables_inside_cells_and_content_controls_are_found() -> None:
    genest = xml_tabel([[f"<w:p/>{xml_tabel(DEELNEMERS)}<w:p/>", xml_tabel(ACTIES)]])
    bediening = f"<w:sdt><w:sdtPr/><w:sdtContent>{xml_tabel(CASUS)}{xml_tabel(DOELEN)}</w:sdtContent></w:sdt>"
    assert is_goed(await lees(kaal_docx(genest + bediening)))


async def test_rows_and_cells_inside_content_controls_are_found() -> None:
    rijen = [xml_rij(rij) for rij in ACTIES]
    cel = f"<w:sdt><w:sdtContent><w:tc>{xml_alinea('GGZ')}</w:tc></w:sdtContent></w:sdt>"
    rijen[1] = rijen[1].replace(f"<w:tc>{xml_alinea('GGZ')}</w:tc>", cel)
    rijen[2] = f"<w:sdt><w:sdtContent>{rijen[2]}</w:sdtContent></w:sdt>"
    romp = "".join(map(xml_tabel, ALLES[:3])) + f"<w:tbl>{''.join(rijen)}</w:tbl>"
    assert is_goed(await lees(kaal_docx(romp)))


async def test_deleted_hidden_and_prompt_text_is_not_read_and_inserted_text_is() -> None:
    klik = "<w:r><w:t>Klik hier</w:t></w:r>"
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{klik}</w:sdtContent></w:sdt>"
    verborgen = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim </w:t></w:r>"
    weg = (
        "<w:del><w:r><w:delText>Mailt</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Schrijft</w:t></w:r></w:moveFrom>"
    )
    erbij = "<w:ins><w:r><w:t>Belt </w:t></w:r></w:ins><w:r><w:t>de huis</w:t></w:r><w:r><w:t>arts</w:t></w:r>"
    datum = "<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>12</w:t><w:noBreakHyphen/><w:t>2026</w:t></w:r></w:p>"
    rijen = [
        xml_rij(ACTIES[0]),
        xml_rij(["Vervallen", "Niemand", "nooit"], "<w:del/>"),
        xml_rij([f"<w:p>{prompt}{verborgen}{weg}{erbij}</w:p>", "GGZ", datum], "<w:ins/>"),
        xml_rij(ACTIES[2]),
    ]
    romp = "".join(map(xml_tabel, ALLES[:3])) + f"<w:tbl>{''.join(rijen)}</w:tbl>"
    assert is_goed(await lees(kaal_docx(romp)))


async def test_columns_that_no_longer_line_up_are_read_cell_by_cell() -> None:
    scheef = "<w:tcPr><w:gridSpan w:val='3'/></w:tcPr>"
    rijen = [xml_rij([f"{scheef}{xml_alinea('Wat')}", "Wie", "Uiterlijk"]), *map(xml_rij, ACTIES[1:])]
    romp = "".join(map(xml_tabel, ALLES[:3])) + f"<w:tbl>{''.join(rijen)}</w:tbl>"
    assert is_goed(await lees(kaal_docx(romp)))


async def test_a_strict_word_file_is_read_too() -> None:
    romp = "".join(map(xml_tabel, ALLES))
    strikt = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    soort = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relatie = f'<r><Relationship Type="{soort}" Target="d.xml"/></r>'
    document = f'<w:document xmlns:w="{strikt}"><w:body>{romp}</w:body></w:document>'
    assert is_goed(await lees(kaal_docx("", extra={"d.xml": document, "_rels/.rels": relatie})))


async def test_two_hundred_actions_are_asked_and_cut_off() -> None:
    plan = await lees(word(*ALLES[:3], [ACTIES[0], *[ACTIES[1]] * 200]))
    assert [(vraag.soort, vraag.rij, vraag.waarde) for vraag in plan.vragen] == [
        (VraagSoort.TE_VEEL_ACTIEPUNTEN, 102, "200")
    ]
    assert len(plan.acties) == 100


async def test_bad_words_are_asked_with_the_row_as_word_shows_it() -> None:
    acties = [
        *ACTIES,
        ["Belt", "GGZ", "31-02"],
        ["Belt", "GGZ", "1 november 2026"],
        ["Belt", "GGZ of Wijkteam", "eind december"],
    ]
    plan = await lees(word([CASUS[0]], DOELEN, DEELNEMERS, acties))
    assert [(vraag.soort, vraag.tabel, vraag.rij) for vraag in plan.vragen] == [
        (VraagSoort.GEEN_CASUSHOUDER, "casus", 0),
        (VraagSoort.DATUM_ONLEESBAAR, "actiepunten", 4),
        (VraagSoort.DATUM_VOOR_ICO, "actiepunten", 5),
        (VraagSoort.WIE_MEERDUIDIG, "actiepunten", 6),
    ]
    assert not plan.vrij_te_geven
