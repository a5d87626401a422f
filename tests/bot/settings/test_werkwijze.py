"""The werkwijze of a region: what its file says, what the house says over it, and what is said about a wrong one."""

import json
import tomllib
from dataclasses import asdict
from zoneinfo import ZoneInfo

import pytest

from bot.settings.errors import SettingError
from bot.settings.sections import Terms, Zvh
from bot.settings.sources import read_settings
from bot.settings.werkwijze import Ending, Keeping, Rhythm, Werkwijze
from bot.settings.werkwijze_reading import check, names, read_werkwijze, rows
from commands.domain.beleid import Bewaartermijn
from commands.domain.einden import Einden
from commands.domain.woorden import Woorden
from tests.bot.settings.files import MAIL, een_bestand
from tests.werkwijzen import BEWAREN, MAP, vijfde

REGIOS = ("bonaire", "kennemerland", "noord-holland-noord", "zaanstreek-waterland")


def lees(tmp_path, werkwijze="", erbij=""):
    regel = f'werkwijze = "{werkwijze}"\n' if werkwijze else ""
    return read_settings(een_bestand(tmp_path, f"{MAIL}\n[zvh]\n{regel}{erbij}"), {})


def test_there_are_four():
    assert names() == REGIOS


@pytest.mark.parametrize("naam", REGIOS)
def test_each_value_names_its_source(naam):
    alle = list(rows(read_werkwijze(naam)))
    assert all(een.source for een in alle)
    bronnen = {"kennemerland": ("S0", "S2"), "noord-holland-noord": ("S1",), "zaanstreek-waterland": ("S3",)}
    eigen = ("eigen keuze", "BGS", "WGS", "AVG", "Wbp BES", "de zone", "de feestdagen", *bronnen.get(naam, ("S4",)))
    assert [een for een in alle if not een.source.startswith(eigen)] == []


def test_kennemerland_is_what_a_house_has_that_chooses_nothing(tmp_path):
    zonder = lees(tmp_path)
    assert zonder.termijnen == Terms()
    assert zonder.zvh == Zvh()
    assert zonder.beleid().woorden == Woorden()


@pytest.mark.parametrize("naam", ["noord-holland-noord", "zaanstreek-waterland", "bonaire"])
def test_a_term_that_no_source_names_is_not_kept(tmp_path, naam):
    beleid = lees(tmp_path, naam).beleid()
    assert (beleid.plan_grens_dagen, beleid.plan_vraag_dagen) == (0, ())
    assert (beleid.contact_weken, beleid.vervolg_weken, beleid.vervolg_vraag_weken) == ((), (), ())
    assert beleid.woorden.casushouder == "casusregisseur"


def test_bonaire_has_its_own_words_zone_and_holidays(tmp_path):
    instellingen = lees(tmp_path, "bonaire")
    beleid = instellingen.beleid()
    assert beleid.zone == ZoneInfo("America/Kralendijk")
    assert instellingen.zvh.feestdagen == "BQ-BON"
    assert asdict(beleid.woorden) == {
        "casushouder": "casusregisseur",
        "procesregisseur": "procesmanager",
        "manager": "stuurgroep",
        "plan": "gezamenlijk plan",
        "overleg": "casusoverleg",
        "vervolgoverleg": "vervolgoverleg",
        "voluit": "casusoverleg",
        "einde": "beëindigen",
        "soorten": False,
    }


def test_name_and_telephone_are_those_of_a_werkwijze_that_was_chosen(tmp_path):
    gekozen, niets = lees(tmp_path, "kennemerland").zvh, lees(tmp_path).zvh
    assert (gekozen.naam, gekozen.telefoon) == ("ZVH Kennemerland", "088 - 168 03 40")
    assert (niets.naam, niets.telefoon) == ("", "")


def test_what_the_house_says_itself_wins(tmp_path):
    erbij = 'telefoon = "0100 000000"\ntijdzone = "Europe/Brussels"\n[termijnen]\ncontact_weken = [2]\nmanager_na = 0\n'
    instellingen = lees(tmp_path, "bonaire", erbij)
    beleid = instellingen.beleid()
    assert (beleid.contact_weken, beleid.manager_na, beleid.procesregisseur_na) == ((2,), 0, 5)
    assert beleid.zone == ZoneInfo("Europe/Brussels")
    assert beleid.telefoon == "0100 000000"


def test_a_fifth_region_is_a_file_beside_the_settings(tmp_path):
    (tmp_path / "vijfde.toml").write_text(vijfde(), encoding="utf-8")
    beleid = lees(tmp_path, "vijfde.toml").beleid()
    assert (beleid.woorden.casushouder, beleid.woorden.manager, beleid.huis) == ("spil", "directeur", "Vijfde huis")
    assert (beleid.casushouder_na, beleid.procesregisseur_na, beleid.manager_na) == (0, 4, 9)


@pytest.mark.parametrize("sleutel", list(Rhythm.model_fields))
def test_each_term_reaches_the_rules_and_its_absence_too(tmp_path, sleutel):
    for waarde in ("[9, 11]", "9"):
        with_it = vijfde(termijnen=f'{sleutel} = {{ waarde = {waarde}, bron = "eigen keuze" }}')
        try:
            check(with_it, "x")
            break
        except SettingError:
            continue
    (tmp_path / "met.toml").write_text(with_it, encoding="utf-8")
    (tmp_path / "zonder.toml").write_text(vijfde(termijnen=""), encoding="utf-8")
    assert getattr(lees(tmp_path, "met.toml").beleid(), sleutel) in (9, (9, 11))
    assert getattr(lees(tmp_path, "zonder.toml").beleid(), sleutel) in (0, ())


EINDEN = {"soorten": '["beëindigen"]', "schaduw_maanden": "9", "in_overleg": "true"}
"""Another value than the default; of the others `false` is."""


@pytest.mark.parametrize("sleutel", list(Ending.model_fields))
def test_each_key_of_the_end_reaches_the_rules_and_its_absence_too(tmp_path, sleutel):
    deel = f'[einden]\n{sleutel} = {{ waarde = {EINDEN.get(sleutel, "false")}, bron = "eigen keuze" }}\n'
    (tmp_path / "met.toml").write_text(vijfde() + deel, encoding="utf-8")
    (tmp_path / "zonder.toml").write_text(vijfde(), encoding="utf-8")
    gewoon = lees(tmp_path, "zonder.toml").beleid().einden
    anders = lees(tmp_path, "met.toml").beleid().einden
    assert gewoon == Einden()
    assert [een for een in Ending.model_fields if getattr(gewoon, een) != getattr(anders, een)] == [sleutel]


def test_an_end_that_nobody_knows_is_refused_with_what_there_is():
    for waarde, fout in (('["stoppen"]', "afschalen"), ("[]", "at least one end")):
        with pytest.raises(SettingError, match=fout):
            check(f'{vijfde()}[einden]\nsoorten = {{ waarde = {waarde}, bron = "eigen keuze" }}\n', "x")


@pytest.mark.parametrize("sleutel", list(Keeping.model_fields))
def test_each_term_of_keeping_reaches_the_rules_and_its_absence_too(tmp_path, sleutel):
    waarde = "[9, 2]" if sleutel == "waarschuw_maanden" else "9"
    altijd = "na_begin_maanden" if sleutel == "na_einde_maanden" else "na_einde_maanden"
    regel = '{} = {{ waarde = {}, bron = "eigen keuze" }}\n'
    (tmp_path / "met.toml").write_text(
        vijfde(bewaren=regel.format(sleutel, waarde) + regel.format(altijd, 7)), encoding="utf-8"
    )
    (tmp_path / "zonder.toml").write_text(vijfde(bewaren=regel.format(altijd, 7)), encoding="utf-8")
    assert getattr(lees(tmp_path, "met.toml").beleid().bewaren, sleutel) in (9, (9, 2))
    assert getattr(lees(tmp_path, "zonder.toml").beleid().bewaren, sleutel) in (0, ())


@pytest.mark.parametrize("naam", REGIOS)
def test_no_region_keeps_a_casus_longer_than_the_law_or_its_leaflet_says(tmp_path, naam):
    bewaren = lees(tmp_path, naam).beleid().bewaren
    bonaire = naam == "bonaire"
    assert (bewaren.na_begin_maanden, bewaren.na_einde_maanden) == ((0, 12) if bonaire else (60, 0))
    assert bewaren.verlengen_maanden == (0 if bonaire else 24)


def test_without_the_section_the_law_holds():
    assert check(vijfde().replace("[bewaren]\n", "").replace(BEWAREN, ""), "x.toml").keeping() == Bewaartermijn()


@pytest.mark.parametrize(
    ("bewaren", "melding"),
    [
        ("", "nothing says how long a casus is kept"),
        ('na_begin_maanden = { waarde = 0, bron = "x" }', "bewaren.na_begin_maanden.waarde.*leave the line out"),
        (
            'na_begin_maanden = { waarde = 9, bron = "x" }\nwaarschuw_maanden = { waarde = [1, 3], bron = "x" }',
            "must fall",
        ),
        ("na_begin_maanden = 9", "write it as"),
    ],
)
def test_a_keeping_that_cannot_be_kept_is_refused(bewaren, melding):
    with pytest.raises(SettingError, match=melding):
        check(vijfde(bewaren=bewaren), "x.toml")


@pytest.mark.parametrize("naam", REGIOS)
def test_the_line_of_a_fault_is_that_of_its_key(naam):
    tekst = (MAP / f"{naam}.toml").read_text(encoding="utf-8")
    nummer = next(nr for nr, regel in enumerate(tekst.splitlines(), 1) if regel.startswith("stil_weken"))
    met_fout = tekst.replace("stil_weken = { waarde = 3", "stil_weken = { waarde = 0")
    with pytest.raises(SettingError, match=rf"mijn.toml, line {nummer}: termijnen.stil_weken.*leave the line out"):
        check(met_fout, "mijn.toml")


TREDE = '[[ladder]]\nvan = "{}"\nnaar = "{}"\nwerkdagen = {}\nbron = "eigen keuze"\n'


@pytest.mark.parametrize(
    ("ladder", "melding"),
    [
        (
            [
                ("eigenaar", "casushouder", 2),
                ("casushouder", "procesregisseur", 5),
                ("procesregisseur", "casushouder", 9),
            ],
            "the ladder goes round in a circle: it reaches casushouder twice; take one step out",
        ),
        ([("eigenaar", "procesregisseur", 2), ("casushouder", "manager", 5)], "must begin at procesregisseur"),
        ([("eigenaar", "procesregisseur", 5), ("procesregisseur", "manager", 5)], "needs more than 5 werkdagen"),
        ([("eigenaar", "procesregisseur", 0)], "ladder.1.werkdagen: Input should be greater than or equal to 1"),
        ([("eigenaar", "burgemeester", 3)], "ladder.1.naar: Input should be 'casushouder'"),
    ],
)  # fmt: skip
def test_a_ladder_that_cannot_be_climbed_is_refused(ladder, melding):
    with pytest.raises(SettingError, match=melding):
        check(vijfde(ladder="".join(TREDE.format(*een) for een in ladder)), "x.toml")


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("casushouder = {", "casushoudr = {", r"line \d+: unknown key woorden.casushoudr; did you mean casushouder\?"),
        ('"spil"', '""', r"line \d+: woorden.casushouder.waarde: .*a few words of letters on one line"),
        ('"spil"', '"spil ~"', r"line \d+: woorden.casushouder.waarde"),
        ('"spil", bron = "eigen keuze"', '"spil"', r"line \d+: woorden.casushouder.bron: Field required"),
        ("[kalender]", "[kalendr]", "x.toml, line .*unknown key kalendr; did you mean kalender"),
        ('"Europe/Amsterdam"', '"Mars/Noord"', r"line \d+: kalender.tijdzone: no such time zone"),
        ("[woorden]", "[woorden", "x.toml is no valid TOML"),
    ],
)
def test_a_wrong_file_is_told_with_its_line_and_what_to_do(oud, nieuw, melding):
    with pytest.raises(SettingError, match=melding):
        check(vijfde().replace(oud, nieuw, 1), "x.toml")


@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("kenemerland", "did you mean kennemerland"),
        ("mars", "there are bonaire, kennemerland"),
        ("weg.toml", "the werkwijze .*weg.toml cannot be read"),
    ],
)
def test_a_werkwijze_that_is_not_there_is_a_fault_of_the_settings(tmp_path, naam, melding):
    with pytest.raises(SettingError, match=melding):
        lees(tmp_path, naam)


def test_every_key_of_a_file_is_one_that_is_shown_with_its_source():
    tekst = (MAP / "kennemerland.toml").read_text(encoding="utf-8")
    gelezen = tomllib.loads(tekst)
    getoond = {een.key for een in rows(Werkwijze.model_validate(gelezen))}
    delen = {naam: een for naam, een in gelezen.items() if isinstance(een, dict) and "waarde" not in een}
    sleutels = {"naam", "telefoon", "delen", "agenderen"} | {f"{s}.{k}" for s, deel in delen.items() for k in deel}
    sleutels |= {f"criteria.{nr}" for nr in range(1, len(gelezen["criteria"]) + 1)}
    assert getoond == sleutels | {f"ladder.{een['van']}-{een['naar']}" for een in gelezen["ladder"]}
    assert json.dumps(sorted(getoond))
