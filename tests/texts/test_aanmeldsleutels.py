"""Each key of the beginning in a werkwijze changes what people read, or when: shown on a house of its own."""

from dataclasses import replace

import pytest

from bot.settings.errors import SettingError
from bot.settings.werkwijze_reading import check, rows
from commands.domain.aanmelden import Aanmeldbeleid, WieMeldt
from commands.domain.aanmelding import ClientStand
from commands.domain.beleid import Beleid
from commands.domain.triagedag import triage_voor
from commands.texts import aanmeldbesluit, aanmelding, client, triage
from commands.texts.opmaak import als_tekst
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS
from tests.texts.voorbeelden.aanmelding import DAG, EEN
from tests.werkwijzen import vijfde

DEEL = """
[aanmelden]
wie = { waarde = "partners", bron = "eigen keuze" }
triage_dag = { waarde = "dinsdag", bron = "eigen keuze" }
inleveren = { waarde = "maandag 12:00", bron = "eigen keuze" }
vastleggen = { waarde = "Register A", bron = "eigen keuze" }
aanpakken = { waarde = ["Rood", "Blauw"], bron = "eigen keuze" }
meteen_datum = { waarde = false, bron = "eigen keuze" }
aanmelder_erbij = { waarde = false, bron = "eigen keuze" }
namens = { waarde = false, bron = "eigen keuze" }
regie_blijft = { waarde = false, bron = "eigen keuze" }
eerst_bekeken = { waarde = false, bron = "eigen keuze" }
sparren = { waarde = false, bron = "eigen keuze" }
[[criteria]]
tekst = "Het gaat om meer problemen."
bron = "eigen keuze"
[[criteria]]
tekst = "Er is overlast in de buurt."
bron = "eigen keuze"
[client]
wanneer = { waarde = "bij aanmelding", bron = "eigen keuze" }
hoe = { waarde = "informeren", bron = "eigen keuze" }
brief = { waarde = false, bron = "eigen keuze" }
erbij = { waarde = "procesregisseur", bron = "eigen keuze" }
bezwaar = { waarde = "1 maand", bron = "eigen keuze" }
"""
ANDERS = {
    "triage_dag": ('"dinsdag"', '"donderdag"'),
    "inleveren": ('"maandag 12:00"', '"maandag 08:00"'),
    "vastleggen": ("Register A", "Register B"),
    "aanpakken": ('"Blauw"', '"Groen"'),
    "meteen_datum": ("meteen_datum = { waarde = false", "meteen_datum = { waarde = true"),
    "aanmelder_erbij": ("aanmelder_erbij = { waarde = false", "aanmelder_erbij = { waarde = true"),
    "namens": ("namens = { waarde = false", "namens = { waarde = true"),
    "regie_blijft": ("regie_blijft = { waarde = false", "regie_blijft = { waarde = true"),
    "eerst_bekeken": ("eerst_bekeken = { waarde = false", "eerst_bekeken = { waarde = true"),
    "sparren": ("sparren = { waarde = false", "sparren = { waarde = true"),
    "erbij": ('erbij = { waarde = "procesregisseur"', 'erbij = { waarde = "procesregisseur en deelnemers"'),
    "criteria": ("Het gaat om meer problemen.", "Het gaat om veel problemen."),
    "of": ('tekst = "Er is overlast', 'of = true\ntekst = "Er is overlast'),
    "wanneer": ('"bij aanmelding"', '"na triage"'),
    "hoe": ('"informeren"', '"toestemming"'),
    "brief": ("brief = { waarde = false", "brief = { waarde = true"),
    "bezwaar": ('"1 maand"', '"6 weken"'),
}


def regels(tekst: str) -> Aanmeldbeleid:
    """How this house takes a casus in."""
    gegeven = check(f"{vijfde()}{tekst}", "vijfde.toml").reporting()
    assert gegeven is not None
    return gegeven


def gezegd(beleid: Aanmeldbeleid) -> str:
    """What people of this house read around one aanmelding."""
    triage_op = triage_voor(lokaal("2026-11-09 09:00"), Beleid(aanmelden=beleid))
    berichten = (
        aanmelding.formulier("K7Q2", beleid),
        triage.voor_regie("K7Q2", EEN, beleid, voldoet=True),
        triage.opgenomen(CASUS, EEN, beleid),
        aanmeldbesluit.uitkomst_ja(CASUS, beleid),
        client.stand("K7Q2", EEN, beleid),
        triage.vastgelegd("K7Q2", DAG, beleid),
        client.verteld("K7Q2", replace(EEN, client=ClientStand.BEZWAAR), beleid),
    )
    return "\n".join([str(triage_op), *(als_tekst(een, proef=False) for een in berichten)])


@pytest.mark.parametrize("sleutel", ANDERS)
def test_each_key_changes_what_people_read(sleutel: str) -> None:
    oud, nieuw = ANDERS[sleutel]
    assert oud in DEEL

    assert gezegd(regels(DEEL.replace(oud, nieuw))) != gezegd(regels(DEEL))


def test_no_key_is_forgotten() -> None:
    alle = {een.key for een in rows(check(f"{vijfde()}{DEEL}", "x"))}
    namen = {key.partition(".")[2] for key in alle if key.partition(".")[0] in ("aanmelden", "client")}
    assert namen == {*ANDERS, "wie"} - {"criteria", "of"}


def test_who_may_report_is_read() -> None:
    assert regels(DEEL).wie is WieMeldt.PARTNERS
    assert regels(DEEL.replace('"partners"', '"contactpersonen"')).wie is WieMeldt.CONTACTPERSONEN


def test_a_house_without_the_part_takes_nothing_in() -> None:
    assert check(vijfde(), "x").reporting() is None


@pytest.mark.parametrize(
    ("oud", "nieuw", "fout"),
    [
        ('triage_dag = { waarde = "dinsdag", bron = "eigen keuze" }\n', "", "say triage_dag too"),
        ('"maandag 12:00"', '"maandagmiddag"', 'write e.g. "maandag 12:00"'),
        ('"1 maand"', '"snel"', 'write e.g. "1 maand"'),
        ('"partners"', '"iedereen"', "aanmelden.wie"),
        ("[client]", "[klant]", "unknown key klant"),
    ],
)
def test_a_fault_is_said_with_its_line_and_its_remedy(oud: str, nieuw: str, fout: str) -> None:
    with pytest.raises(SettingError, match=fout):
        regels(DEEL.replace(oud, nieuw))
