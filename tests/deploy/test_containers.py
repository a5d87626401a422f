"""The image and its composition: closed, and made of what this checkout holds. deploy/test lints them too."""

import re
import tomllib
from pathlib import Path

from ruamel.yaml import YAML

from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, een_bestand

WORTEL = Path(__file__).parents[2]
DEPLOY = WORTEL / "deploy"


def _regels() -> list[tuple[str, str]]:
    """Each instruction of the Containerfile with its words."""
    tekst = re.sub(r"(?m)^#.*\n", "", (DEPLOY / "Containerfile").read_text()).replace("\\\n", " ")
    return [(een.partition(" ")[0], een.partition(" ")[2].strip()) for een in tekst.splitlines() if een.strip()]


def _compose() -> dict:
    return YAML(typ="safe").load(DEPLOY / "compose.yaml")


def test_the_image_runs_as_an_ordinary_user_and_says_how_it_is():
    regels = _regels()
    gebruikers = [woorden for soort, woorden in regels if soort == "USER"]
    assert gebruikers == ["10001:10001"]
    assert regels.index(("USER", gebruikers[0])) > max(nr for nr, (soort, _) in enumerate(regels) if soort == "COPY")
    [gezond] = [woorden for soort, woorden in regels if soort == "HEALTHCHECK"]
    assert "/healthz" in gezond


def test_every_package_of_the_image_has_a_hash():
    pip = [
        deel for soort, woorden in _regels() if soort == "RUN" for deel in woorden.split("&&") if "pip install" in deel
    ]
    assert len(pip) == 3
    eigen = [deel for deel in pip if "--require-hashes" not in deel]
    assert [deel.split()[-1] for deel in eigen] == ["."]
    assert all("--no-deps" in deel for deel in pip)


def test_what_the_image_copies_is_let_through_and_is_there():
    doorgelaten = {een[1:] for een in (DEPLOY / "Containerfile.dockerignore").read_text().split() if een[0] == "!"}
    bronnen = {
        bron
        for soort, woorden in _regels()
        if soort == "COPY" and "--from" not in woorden
        for bron in woorden.split()[:-1]
    }
    assert bronnen == doorgelaten
    assert all((WORTEL / bron).exists() for bron in bronnen)


def test_the_settings_know_what_the_image_sets(tmp_path):
    env = dict(re.findall(r"(KETENBOT_\w+__\w+)=(\S+)", (DEPLOY / "Containerfile").read_text()))
    instellingen = read_settings(een_bestand(tmp_path, MAIL), env)
    assert instellingen.gezondheid.poort == 8484


def test_the_version_of_the_image_is_that_of_the_program():
    versie = tomllib.loads((WORTEL / "pyproject.toml").read_text())["project"]["version"]
    assert _compose()["services"]["ketenbot"]["image"] == f"ketenbot:{versie}"
    assert f"-t ketenbot:{versie} " in (DEPLOY / "Containerfile").read_text()


def test_no_container_writes_outside_its_volumes_keeps_a_right_or_opens_a_port():
    for naam, dienst in _compose()["services"].items():
        assert dienst["read_only"] is True, naam
        assert dienst["cap_drop"] == ["ALL"], naam
        assert dienst["security_opt"] == ["no-new-privileges:true"], naam
        assert "ports" not in dienst, naam
        assert dienst.get("privileged") is None, naam


def test_the_database_is_inside_and_ready_before_the_bot_and_the_bot_waits_for_the_migration():
    diensten = _compose()["services"]
    assert diensten["db"]["networks"] == ["binnen"]
    assert _compose()["networks"]["binnen"] == {"internal": True}
    assert "pg_isready" in diensten["db"]["healthcheck"]["test"]
    assert diensten["ketenbot"]["depends_on"] == {
        "db": {"condition": "service_healthy"},
        "migreer": {"condition": "service_completed_successfully"},
    }
    assert diensten["ketenbot"]["deploy"]["replicas"] > 1


def test_secrets_are_files_named_as_the_systemd_unit_names_them():
    compose = _compose()
    namen = {f"geheim_{naam}" for naam in re.findall(r"geheim_(\w+)", (DEPLOY / "ketenbot.service").read_text())}
    assert set(compose["services"]["ketenbot"]["secrets"]) == namen
    for naam, geheim in compose["secrets"].items():
        assert geheim == {"file": f"./geheim/{naam.removeprefix('geheim_')}"}
