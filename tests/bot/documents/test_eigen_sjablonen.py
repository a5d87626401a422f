"""Plans in the forms of others: boxes, lists, columns of status, tables of the meeting before."""

from datetime import date

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from commands.domain.rollen import Kanaal, Soort
from tests.bot.documents.maken import (
    ACTIES,
    CASUS,
    DEELNEMERS,
    DOELEN,
    NAAMRUIMTE,
    kaal_docx,
    lees,
    pakket,
    word,
    xml_alinea,
    xml_rij,
    xml_tabel,
)
from tests.bot.documents.test_lezer import is_goed

EERST = (CASUS, DOELEN, DEELNEMERS)


def genummerd(tekst: str = "", lijst: int = 1) -> str:
    run = f"<w:r><w:t>{tekst}</w:t></w:r>" if tekst else ""
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{lijst}"/></w:numPr></w:pPr>{run}</w:p>'


def met_acties(*rijen: str) -> bytes:
    romp = "".join(map(xml_tabel, EERST))
    return kaal_docx(romp + f"<w:tbl>{''.join(rijen)}</w:tbl>")


async def test_only_a_ticked_box_is_an_answer() -> None:
    deelnemers = [
        DEELNEMERS[0],
        ["Wijkteam", "casusregie", "☒ publiek ☐ privaat ☐ derde", "", "@wijkteam:zvh.test", "☐ mail ☒ matrix"],
        ["GGZ", "behandelaar", "☐ publiek", "ggz@partners.test", "", "☒ mail ☐ matrix"],
    ]
    plan = await lees(word(CASUS, DOELEN, deelnemers, ACTIES))
    assert [wie.kanalen for wie in plan.deelnemers] == [(Kanaal.MATRIX,), (Kanaal.MAIL,)]
    assert plan.deelnemers[0].soort is Soort.PUBLIEK
    assert (VraagSoort.SOORT_ONBEKEND, 3) in [(vraag.soort, vraag.rij) for vraag in plan.vragen]


@pytest.mark.parametrize(
    "vakje",
    [
        "<w:sym w:font='Wingdings' w:char='F0FE'/>",
        "<w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>",
        "<w:t>☒</w:t>",
    ],
)
async def test_boxes_of_every_make_are_seen(vakje: str) -> None:
    niet_aan = "<w:checkBox><w:default w:val='0'/></w:checkBox>"
    leeg = f"<w:fldChar w:fldCharType='begin'><w:ffData>{niet_aan}</w:ffData></w:fldChar>"
    soort = f"<w:p><w:r>{leeg}<w:t>privaat </w:t></w:r><w:r>{vakje}<w:t>publiek</w:t></w:r></w:p>"
    deelnemers = [xml_rij(DEELNEMERS[0]), xml_rij([*DEELNEMERS[1][:2], soort, *DEELNEMERS[1][3:]])]
    deelnemers.append(xml_rij(DEELNEMERS[2]))
    romp = xml_tabel(CASUS) + xml_tabel(DOELEN) + f"<w:tbl>{''.join(deelnemers)}</w:tbl>" + xml_tabel(ACTIES)
    assert is_goed(await lees(kaal_docx(romp)))


async def test_an_old_list_to_choose_from_shows_what_was_chosen() -> None:
    keuzes = "".join(f"<w:listEntry w:val='{soort}'/>" for soort in ("privaat", "publiek", "derde"))
    veld = f"<w:ffData><w:ddList><w:result w:val='1'/>{keuzes}</w:ddList></w:ffData>"
    soort = f"<w:p><w:r><w:fldChar w:fldCharType='begin'>{veld}</w:fldChar></w:r></w:p>"
    deelnemers = [xml_rij(DEELNEMERS[0]), xml_rij([*DEELNEMERS[1][:2], soort, *DEELNEMERS[1][3:]])]
    deelnemers.append(xml_rij(DEELNEMERS[2]))
    romp = xml_tabel(CASUS) + xml_tabel(DOELEN) + f"<w:tbl>{''.join(deelnemers)}</w:tbl>" + xml_tabel(ACTIES)
    assert is_goed(await lees(kaal_docx(romp)))


@pytest.mark.parametrize("kop", ["Nr", ""])
async def test_numbers_that_word_makes_are_those_on_paper(kop: str) -> None:
    rijen = [xml_rij([kop, *ACTIES[0]])]
    rijen += [xml_rij([genummerd(), *rij]) for rij in (ACTIES[1], ["", "", ""], ACTIES[2])]
    plan = await lees(met_acties(*rijen))
    assert is_goed(plan)
    assert [punt.nummer for punt in plan.acties] == [1, 3]


async def test_numbers_in_front_of_the_words_count_too() -> None:
    rijen = [xml_rij(ACTIES[0])] + [xml_rij([genummerd(rij[0]), *rij[1:]]) for rij in reversed(ACTIES[1:])]
    assert [punt.nummer for punt in (await lees(met_acties(*rijen))).acties] == [1, 2]


async def test_a_list_in_one_cell_is_asked_as_more_actions() -> None:
    lijst = genummerd("Belt de huisarts") + genummerd("Gaat langs")
    plan = await lees(met_acties(xml_rij(ACTIES[0]), xml_rij([lijst, "GGZ", "3-12"])))
    assert [(vraag.soort, vraag.rij) for vraag in plan.vragen] == [(VraagSoort.MEER_ACTIES, 2)]
    assert not plan.vrij_te_geven


@pytest.mark.parametrize(
    "wat", ["- Belt de huisarts\n- Gaat langs", "1. Belt\n2. Gaat langs", "a) Belt\nb) Gaat langs"]
)
async def test_a_typed_list_in_one_cell_is_asked_as_more_actions(wat: str) -> None:
    plan = await lees(word(*EERST, [ACTIES[0], [wat, "GGZ", "3-12"]]))
    assert [vraag.soort for vraag in plan.vragen] == [VraagSoort.MEER_ACTIES]


async def test_two_sentences_under_each_other_are_asked_but_do_not_block() -> None:
    plan = await lees(word(*EERST, [ACTIES[0], ["Belt de huisarts.\nGaat daarna langs.", "GGZ", "3-12"]]))
    assert [vraag.soort for vraag in plan.vragen] == [VraagSoort.MISSCHIEN_MEER_ACTIES]
    assert plan.vrij_te_geven


async def test_a_zip_with_backslashes_is_a_word_file() -> None:
    soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    romp = "".join(map(xml_tabel, (*EERST, ACTIES)))
    delen = {
        "_rels\\.rels": f'<r><Relationship Type="{soort}" Target="word\\document.xml"/></r>',
        "word\\document.xml": f'<w:document xmlns:w="{NAAMRUIMTE}"><w:body>{romp}</w:body></w:document>',
    }
    assert is_goed(await lees(pakket(delen)))


async def test_struck_out_words_are_not_there() -> None:
    weg = "<w:r><w:rPr><w:strike/></w:rPr><w:t>1 december 2026 </w:t></w:r>"
    datum = f"<w:p>{weg}<w:r><w:t>3 december 2026</w:t></w:r></w:p>"
    assert is_goed(await lees(met_acties(xml_rij(ACTIES[0]), xml_rij([*ACTIES[1][:2], datum]), xml_rij(ACTIES[2]))))


@pytest.mark.parametrize("kop", ["Gereed", "Klaar voor", "Gereed voor", "Streefdatum", "Plan"])
@pytest.mark.parametrize("eerst", [True, False])
async def test_the_date_by_which_it_must_be_done_is_found_beside_the_date_of_the_agreement(
    kop: str, *, eerst: bool
) -> None:
    acties = [["Datum", "Wat", "Wie", kop], *[["3-11-2026", *rij] for rij in ACTIES[1:]]]
    if kop == "Plan":  # a heading nobody knows, and no other date
        acties = [rij[1:] for rij in acties]
    if not eerst:
        acties = [rij[::-1] for rij in acties]
    assert is_goed(await lees(word(*EERST, acties)))


async def test_a_column_gereed_beside_a_due_date_says_what_is_done() -> None:
    acties = [[*ACTIES[0], "Gereed"], [*ACTIES[1], "nee"], [*ACTIES[2], ""], ["Mailt", "GGZ", "3-12", "ja"]]
    plan = await lees(word(*EERST, acties))
    assert [punt.wat for punt in plan.acties] == ["Belt de huisarts", "Gaat langs"]
    assert [(vraag.soort, vraag.rij, vraag.waarde) for vraag in plan.vragen] == [
        (VraagSoort.ACTIE_AFGEROND, 4, "Mailt")
    ]
    assert plan.vrij_te_geven


@pytest.mark.parametrize("woord", ["vervallen", "Geannuleerd", "n.v.t.", "niet van toepassing"])
async def test_what_the_plan_calls_off_is_left_out_and_told(woord: str) -> None:
    acties = [[*ACTIES[0], "Status"], [*ACTIES[1], "open"], [*ACTIES[2], ""], ["Mailt", "GGZ", "3-12", woord]]
    plan = await lees(word(*EERST, acties))
    assert [punt.wat for punt in plan.acties] == ["Belt de huisarts", "Gaat langs"]
    assert [(vraag.soort, vraag.rij, vraag.waarde) for vraag in plan.vragen] == [
        (VraagSoort.ACTIE_VERVALLEN, 4, "Mailt")
    ]
    assert plan.vrij_te_geven


async def test_a_plan_in_which_all_is_done_is_asked() -> None:
    plan = await lees(word(*EERST, [[*ACTIES[0], "Status"], [*ACTIES[1], "afgerond"]]))
    assert VraagSoort.GEEN_ACTIEPUNTEN in [vraag.soort for vraag in plan.vragen]
    assert not plan.vrij_te_geven


async def test_the_table_of_the_meeting_before_is_not_read() -> None:
    oud = [ACTIES[0], ["Mailt", "GGZ", "1-12"]]
    romp = "".join(map(xml_tabel, EERST))
    romp += xml_alinea("Afspraken vorig overleg") + xml_tabel(oud) + xml_alinea("Actiepunten") + xml_tabel(ACTIES)
    plan = await lees(kaal_docx(romp))
    assert [punt.wat for punt in plan.acties] == ["Belt de huisarts", "Gaat langs"]
    assert [(vraag.soort, vraag.waarde) for vraag in plan.vragen] == [
        (VraagSoort.VORIG_OVERLEG, "Afspraken vorig overleg")
    ]


async def test_a_day_just_past_is_asked_and_not_moved_a_year() -> None:
    casus = [["ICO-datum", "2 november 2026"], CASUS[1]]
    plan = await lees(word(casus, DOELEN, DEELNEMERS, [ACTIES[0], ["Belt", "GGZ", "30 oktober"]]))
    assert [vraag.soort for vraag in plan.vragen] == [VraagSoort.DATUM_VOOR_ICO]
    assert plan.acties[0].uiterlijk is None


async def test_a_day_of_the_next_year_needs_no_year() -> None:
    plan = await lees(word(*EERST, [ACTIES[0], ["Belt", "GGZ", "15 februari"]]))
    assert (plan.vragen, plan.acties[0].uiterlijk) == ((), date(2027, 2, 15))


async def test_who_takes_no_part_any_more_gets_no_plan() -> None:
    deelnemers = [[*DEELNEMERS[0], "Opmerking"], [*DEELNEMERS[1], ""], [*DEELNEMERS[2], ""]]
    deelnemers.append(["Politie", "wijkagent", "publiek", "wijkagent@partners.test", "", "mail", "niet meer betrokken"])
    plan = await lees(word(CASUS, DOELEN, deelnemers, ACTIES))
    assert [wie.organisatie for wie in plan.deelnemers] == ["Wijkteam", "GGZ"]
    assert [(vraag.soort, vraag.rij, vraag.blokkeert) for vraag in plan.vragen] == [
        (VraagSoort.DEELNEMER_WEG, 4, False)
    ]


async def test_one_mailbox_in_two_roles_is_one_deelnemer_known_by_both() -> None:
    deelnemers = [*DEELNEMERS, ["GGZ", "crisisdienst", "privaat", "ggz@partners.test", "", "mail"]]
    acties = [*ACTIES, ["Mailt", "GGZ (crisisdienst)", "4-12"], ["Schrijft", "behandelaar", "4-12"]]
    plan = await lees(word(CASUS, DOELEN, deelnemers, acties))
    assert [wie.functie for wie in plan.deelnemers] == ["casusregie", "behandelaar en crisisdienst"]
    assert [punt.wie for punt in plan.acties] == [1, 0, 1, 1]
    assert [(vraag.soort, vraag.rij, vraag.blokkeert) for vraag in plan.vragen] == [
        (VraagSoort.DEELNEMER_SAMEN, 4, False)
    ]
