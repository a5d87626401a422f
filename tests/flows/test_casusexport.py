"""A casus as a record for another system: by its schema, without a name or an address, with the plan as Word."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bot.paper.press import Press
from commands.domain.casusexport import SCHEMA, VERSIE
from commands.messages.blad import Planblad
from commands.messages.exportblad import Exportblad
from tests.flows.aanmeldwereld import beleid_van, compleet, huis
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import houder_zegt, regie_zegt, sluit
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

BESTAND = Path(__file__).parents[2] / "deploy" / "schema" / f"casus-{VERSIE}.schema.json"
CONTROLE = Draft202012Validator(json.loads(BESTAND.read_text(encoding="utf-8")))


def gelezen(wereld: Wereld) -> dict:
    """What came, by its schema."""
    blad = wereld.post.laatste(REGIE).bericht.bijgevoegd
    assert isinstance(blad, Exportblad)
    inhoud = json.loads(blad.json)
    assert list(CONTROLE.iter_errors(inhoud)) == []
    return inhoud


@pytest.mark.story_of("casus export")
@pytest.mark.parametrize("woorden", ["export {code}", "casus export {code}", "{code} exporteren"])
async def test_a_running_casus_is_exported_whole(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar, afspraak gemaakt")
    zegt = await regie_zegt(wereld, woorden.format(code=code))
    assert "Er staan geen namen en geen adressen in" in zegt
    inhoud = gelezen(wereld)
    assert (inhoud["schema"], inhoud["versie"], inhoud["casus"], inhoud["fase"]) == (SCHEMA, VERSIE, code, "lopend")
    assert inhoud["eerste_overleg_op"] == "2026-11-02"
    assert [een["casushouder"] for een in inhoud["deelnemers"]].count(True) == 1
    [punt] = [een for een in inhoud["actiepunten"] if een["nummer"] == 2]
    assert punt["status"] == "gereed"
    assert punt["antwoorden"][0]["van"] == "GGZ-instelling (behandelaar)"
    assert inhoud["doelen"]
    tekst = json.dumps(inhoud)
    assert not any(adres in tekst for adres in (GGZ, POLITIE, "@wijkteam"))
    formulier = wereld.post.laatste(REGIE).bericht.formulier
    assert formulier is not None
    assert formulier.naam == f"afstemmingsplan {code}.docx"
    papier = wereld.post.laatste(REGIE).bericht.ernaast
    assert isinstance(papier, Planblad)
    assert f"casus {code}" in papier.titel


async def test_before_the_plan_and_after_the_end_the_record_says_what_there_is(maak: Maak) -> None:
    wereld = await huis(maak, "zaanstreek-waterland")
    code = await compleet(wereld, "zaanstreek-waterland")
    await regie_zegt(wereld, f"triage {code} ja namens politie")
    assert f"Overgezet? Schrijf: {code} vastgelegd" in await regie_zegt(wereld, f"export {code}")
    inhoud = gelezen(wereld)
    assert (inhoud["fase"], inhoud["doelen"], inhoud["deelnemers"]) == ("concept", [], [])

    anders = maak(beleid=beleid_van("kennemerland"))
    await sluit(anders, anders.code)
    await regie_zegt(anders, f"casus namens {anders.code} politie")
    assert "afgeschermd" in await regie_zegt(anders, f"export {anders.code}")
    await regie_zegt(anders, f"casus inzien {anders.code} controle")
    await regie_zegt(anders, f"export {anders.code}")
    inhoud = gelezen(anders)
    assert (inhoud["fase"], inhoud["namens"]) == ("gesloten", ["Politie (wijkagent)"])
    assert inhoud["bewaren_tot"] is not None


async def test_nobody_else_exports(wereld: Wereld, code: str) -> None:
    assert "kunt u hier niet geven" in await houder_zegt(wereld, f"export {code}")


@pytest.mark.parametrize(
    "fout", [{"versie": 2}, {"fase": "weg"}, {"naam": "iemand"}, {"geopend_op": "gisteren"}, {"actiepunten": [{}]}]
)
async def test_the_schema_refuses_what_it_does_not_know(wereld: Wereld, code: str, fout: dict) -> None:
    await regie_zegt(wereld, f"export {code}")
    assert list(CONTROLE.iter_errors(gelezen(wereld) | fout)) != []


async def test_the_file_is_the_json_as_it_stands() -> None:
    bestand = await Press().make(Exportblad(naam="casus K7Q2", json='{"rol": "cliënt"}'), wide=False)
    assert bestand is not None
    assert (bestand.name, bestand.raw.decode()) == ("casus K7Q2.json", '{"rol": "cliënt"}')


def test_an_exportblad_shows_nothing_of_its_content() -> None:
    assert "geheim" not in repr(Exportblad(naam="x", json="geheim"))
