"""Actiepunten outside tables: which lines of a letter or of minutes count."""

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from tests.bot.documents.maken import CASUS, DEELNEMERS, DOELEN, kaal_docx, lees, xml_alinea, xml_tabel

TABELLEN = "".join(map(xml_tabel, (CASUS, DOELEN, DEELNEMERS)))
BELT = "Belt de huisarts (GGZ, 12/11)"


def lijst(tekst: str, diep: int = 0) -> str:
    nummering = f'<w:numPr><w:ilvl w:val="{diep}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{nummering}</w:pPr><w:r><w:t>{tekst}</w:t></w:r></w:p>"


async def punten(*delen: str) -> list[str]:
    plan = await lees(kaal_docx(TABELLEN + "".join(delen)))
    return [punt.wat for punt in plan.acties]


@pytest.mark.parametrize("kop", ["Actiepunten", "Gemaakte afspraken:", "4. Afspraken", "ACTIELIJST"])
@pytest.mark.parametrize("teken", ["- ", "\u2022 ", "1. ", "\uf0b7 "])
async def test_typed_points_below_a_heading_are_read(kop: str, teken: str) -> None:
    assert await punten(xml_alinea(kop), xml_alinea(teken + BELT)) == ["Belt de huisarts"]


async def test_points_of_word_below_a_heading_are_read_until_the_text_goes_on() -> None:
    delen = [
        xml_alinea("Actiepunten"),
        xml_alinea("Wij spraken met elkaar het volgende af in dit overleg."),
        lijst(BELT),
    ]
    delen += [xml_alinea("Daarna spraken wij nog lang over het wonen."), lijst("De koffie was koud (GGZ, 13/11)")]
    assert await punten(*delen) == ["Belt de huisarts"]


@pytest.mark.parametrize("kop", ["Bespreking", "Rondvraag"])
async def test_points_below_another_heading_are_no_actiepunten_but_told(kop: str) -> None:
    plan = await lees(kaal_docx(TABELLEN + xml_alinea(kop) + lijst(BELT) + lijst("De koffie was koud, 12 november")))
    assert [(vraag.soort, vraag.waarde, vraag.blokkeert) for vraag in plan.vragen] == [
        (VraagSoort.TABEL_ONTBREEKT, "", True),
        (VraagSoort.AFSPRAKEN_OVERGESLAGEN, "1", False),
    ]


async def test_actie_in_front_counts_anywhere_but_below_the_meeting_before() -> None:
    terug = [
        xml_alinea("Actiepunten vorig overleg"),
        lijst("Mailt (GGZ, 1/12)"),
        xml_alinea("Actie: mailt (GGZ, 2/12)"),
    ]
    plan = await lees(kaal_docx(TABELLEN + "".join(terug) + xml_alinea("Wonen") + xml_alinea(f"Actie: {BELT}")))
    assert [punt.wat for punt in plan.acties] == ["Belt de huisarts"]
    assert (VraagSoort.VORIG_OVERLEG, "Actiepunten vorig overleg") in [(een.soort, een.waarde) for een in plan.vragen]


async def test_a_list_behind_a_table_is_no_part_of_its_heading() -> None:
    tabel = xml_tabel([["Wat", "Wie", "Uiterlijk"], ["Gaat langs", "Wijkteam", "4-12"]])
    assert await punten(xml_alinea("Actiepunten"), tabel, lijst("Het volgende overleg is op 14 december")) == [
        "Gaat langs"
    ]


@pytest.mark.parametrize("kop", ["Verzendlijst", "Deelnemers:", "Aanwezig"])
async def test_deelnemers_in_a_list_below_a_heading_are_read(kop: str) -> None:
    wie = [lijst("Wijkteam (casusregie, publiek) wijk@partners.test"), lijst("de voorzitter"), xml_alinea("Rondvraag")]
    wie.append(lijst("Vragen? Bel of mail vragen@partners.test"))
    romp = "".join(map(xml_tabel, (CASUS, DOELEN)))
    plan = await lees(kaal_docx(romp + xml_alinea(kop) + "".join(wie)))
    assert [(een.organisatie, een.email) for een in plan.deelnemers] == [("Wijkteam", "wijk@partners.test")]
