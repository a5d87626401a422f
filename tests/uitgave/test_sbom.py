"""The bill of materials names every package of the lock, with its hashes, and nothing of where it came from."""

import json
import tomllib

import pytest

from tests.uitgave.sbom import LOCK, REPO, packages, sbom

VAST = LOCK.read_text(encoding="utf-8")
PROJECT = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def stuklijst():
    return sbom(VAST, PROJECT)


def test_each_package_of_the_lock_stands_in_it_once_with_all_its_hashes(stuklijst):
    namen = [een["purl"] for een in stuklijst["components"]]
    assert len(namen) == len(set(namen)) == VAST.count("==")
    hashes = [een for deel in stuklijst["components"] for een in deel["externalReferences"][0]["hashes"]]
    assert len(hashes) == VAST.count("--hash=sha256:")
    assert all(len(een["content"]) == 64 and een["alg"] == "SHA-256" for een in hashes)


def test_it_is_cyclonedx_and_says_what_it_is_of(stuklijst):
    assert (stuklijst["bomFormat"], stuklijst["specVersion"], stuklijst["version"]) == ("CycloneDX", "1.6", 1)
    assert stuklijst["serialNumber"].startswith("urn:uuid:")
    zelf = stuklijst["metadata"]["component"]
    assert (zelf["name"], zelf["version"]) == ("ketenbot", PROJECT["version"])


def test_each_need_is_a_package_of_it_and_what_we_ask_for_ourselves_comes_first(stuklijst):
    bekend = {een["bom-ref"] for een in stuklijst["components"]}
    eerste, *andere = stuklijst["dependencies"]
    assert eerste["ref"] == stuklijst["metadata"]["component"]["bom-ref"]
    assert any("cryptography" in een for een in eerste["dependsOn"])
    assert {een["ref"] for een in andere} == bekend
    assert {nodig for een in stuklijst["dependencies"] for nodig in een["dependsOn"]} <= bekend


def test_a_licence_that_asks_something_of_who_passes_it_on_stands_in_it(stuklijst):
    [imap] = [een for een in stuklijst["components"] if een["name"] == "aioimaplib"]
    assert "GPL" in imap["licenses"][0]["license"]["name"]


def test_it_is_the_same_each_time_and_names_no_host_and_no_path(stuklijst):
    tekst = json.dumps(stuklijst)
    assert tekst == json.dumps(sbom(VAST, PROJECT))
    assert "://" not in tekst
    assert str(REPO) not in tekst


@pytest.mark.parametrize("lock", ["iets>=1 --hash=sha256:aa", "iets==1"])
def test_what_is_not_pinned_with_a_hash_is_refused(lock):
    with pytest.raises(ValueError, match="not pinned"):
        packages(lock)
