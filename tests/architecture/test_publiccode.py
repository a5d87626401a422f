"""publiccode.yml, against version 0.7 of its standard and against the project that it speaks of."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from ruamel.yaml import YAML

from tests.architecture.bron import tekst

STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {f"standalone/{een}" for een in ("mobile", "iot", "desktop", "web", "backend", "other")}
TYPES |= {"addon", "library", "configurationFiles"}
CATEGORIES = {"collaboration", "communications", "task-management", "workflow-management"}
"""Those of the standard's list that we use."""
SCOPES = {"welfare", "security", "justice", "healthcare", "local-authorities"}
MAINTENANCE = {"internal", "contract", "community", "none"}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
KEYS = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "softwareVersion",
    "releaseDate",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "intendedAudience",
    "description",
    "legal",
    "maintenance",
    "localisation",
    "dependsOn",
}


def gelezen() -> dict:
    """The file as it stands."""
    return YAML(typ="safe").load(tekst("publiccode.yml"))


def faults(code: dict) -> Iterator[str]:
    """What the standard does not allow."""
    needed = KEYS - {"softwareVersion", "releaseDate", "categories", "intendedAudience", "dependsOn"}
    yield from (f"{sleutel} is missing" for sleutel in needed - code.keys())
    yield from (f"{sleutel} is no key" for sleutel in code.keys() - KEYS)
    if code.get("publiccodeYmlVersion") not in ("0.7", "0.7.0"):
        yield "another version of the standard"
    if not re.fullmatch(r"https://\S+", str(code.get("url"))):
        yield "url is no address"
    chosen = {"developmentStatus": STATUSES, "softwareType": TYPES}
    yield from (f"{sleutel} is not of its list" for sleutel, mag in chosen.items() if code.get(sleutel) not in mag)
    if not set(code.get("categories", ())) <= CATEGORIES:
        yield "categories are not of the list"
    if not set(code.get("intendedAudience", {}).get("scope", ())) <= SCOPES:
        yield "scopes are not of the list"
    yield from _faults_of_descriptions(code.get("description", {}))
    yield from _faults_of_parts(code)


def _faults_of_descriptions(descriptions: dict) -> Iterator[str]:
    if not descriptions:
        yield "no description"
    for taal, een in descriptions.items():
        if not LANGUAGE.fullmatch(taal):
            yield f"{taal} is no language"
        if not 0 < len(een.get("shortDescription", "")) <= 150:
            yield f"{taal}: shortDescription of {len(een.get('shortDescription', ''))}"
        if not 150 <= len(een.get("longDescription", "")) <= 10_000:
            yield f"{taal}: longDescription of {len(een.get('longDescription', ''))}"
        if not een.get("features"):
            yield f"{taal}: no features"


def _faults_of_parts(code: dict) -> Iterator[str]:
    if not code.get("legal", {}).get("license"):
        yield "no license"
    onderhoud = code.get("maintenance", {})
    if onderhoud.get("type") not in MAINTENANCE:
        yield "maintenance/type is not of its list"
    if onderhoud.get("type") in ("internal", "community") and not onderhoud.get("contacts"):
        yield "maintenance without contacts"
    talen = code.get("localisation", {})
    if not isinstance(talen.get("localisationReady"), bool):
        yield "localisationReady is no yes or no"
    if not talen.get("availableLanguages") or not all(map(LANGUAGE.fullmatch, talen["availableLanguages"])):
        yield "no availableLanguages"
    yield from (
        "a dependency without a name"
        for soort in code.get("dependsOn", {}).values()
        for een in soort
        if "name" not in een
    )


def test_it_follows_the_standard():
    assert list(faults(gelezen())) == []


@pytest.mark.parametrize(
    "planted",
    [
        {"url": "ketenbot"},
        {"developmentStatus": "bèta"},
        {"softwareType": "bot"},
        {"publiccodeYmlVersion": "0.2"},
        {"description": {"nl": {"shortDescription": "x" * 151, "longDescription": "x" * 150, "features": ["x"]}}},
        {"maintenance": {"type": "internal"}},
        {"localisation": {"localisationReady": "nee", "availableLanguages": ["nl"]}},
        {"licence": "EUPL-1.2"},
    ],
)
def test_a_planted_fault_is_seen(planted):
    assert len(list(faults(gelezen() | planted))) == 1


def test_it_says_of_the_project_what_the_project_says():
    code = gelezen()
    project = tomllib.loads(tekst("pyproject.toml"))["project"]
    python = next(een for een in code["dependsOn"]["open"] if een["name"] == "Python")

    assert code["name"].lower() == project["name"]
    assert code["legal"]["license"] == project["license"]
    assert f">={python['versionMin']}" == project["requires-python"]


def test_its_version_and_date_are_those_of_the_changelog():
    code = gelezen()
    nieuwste = re.search(r"(?m)^## (\d[\d.]*) - (\d{4}-\d\d-\d\d)$", tekst("CHANGELOG.md"))

    assert nieuwste is not None
    assert (code["softwareVersion"], str(code["releaseDate"])) == nieuwste.groups()
