"""The systemd units: right, closed, and with secrets that the settings can take."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.settings.sources import read_settings

DEPLOY = Path(__file__).parents[2] / "deploy"
DIENSTEN = ("ketenbot.service", "ketenbot-backup.service")
BLOOTSTELLING = 1.5
"""The highest that `systemd-analyze security` may give: 0 is closed, 10 is open."""


def _analyseer(*woorden: str | Path) -> str:
    klaar = subprocess.run(["systemd-analyze", *woorden], capture_output=True, text=True, timeout=120)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return klaar.stdout + klaar.stderr


def _hard(naam: str) -> list[str]:
    """What a unit may not do, line by line."""
    regels = (DEPLOY / naam).read_text().splitlines()
    sterk = [
        regel for regel in regels if re.match(r"(Protect|Private|Restrict|System|Capab|No|Lock|Limit|Mem.*Deny)", regel)
    ]
    return [regel for regel in sterk if "RestartPrevent" not in regel]


@pytest.mark.servers
def test_systemd_finds_nothing_wrong_in_the_units(tmp_path):
    namen = [*DIENSTEN, "ketenbot-backup.timer"]
    for naam in namen:
        # the program stands elsewhere on this machine
        tekst = (DEPLOY / naam).read_text().replace("/srv/ketenbot/bin/ketenbot", "/bin/true")
        (tmp_path / naam).write_text(tekst)
    (tmp_path / "ketenbot@.service").write_text((tmp_path / "ketenbot.service").read_text())
    assert _analyseer("verify", *(tmp_path / naam for naam in (*namen, "ketenbot@.service"))) == ""


@pytest.mark.servers
@pytest.mark.parametrize("naam", DIENSTEN)
def test_a_unit_is_closed_to_all_that_it_does_not_need(naam):
    uit = _analyseer("security", "--offline=true", f"--threshold={BLOOTSTELLING * 10:.0f}", DEPLOY / naam)
    blootstelling = re.search(r"exposure level for \S+: ([\d.]+)", uit)
    assert blootstelling is not None, uit
    assert float(blootstelling[1]) <= BLOOTSTELLING


def test_the_backup_may_do_no_more_than_the_service():
    assert len(_hard("ketenbot.service")) > 20
    assert _hard("ketenbot.service") == _hard("ketenbot-backup.service")


@pytest.mark.parametrize("naam", [*DIENSTEN, "compose.yaml", "ketenbot-beheer"])
def test_a_process_that_holds_the_keys_leaves_no_memory_behind_when_it_dies(naam):
    assert re.search(r"(LimitCORE=0\b|^  ulimits:\n    core: 0$)", (DEPLOY / naam).read_text(), re.MULTILINE)


def test_a_reading_process_that_is_ended_for_its_memory_does_not_end_the_service():
    assert "\nOOMPolicy=continue\n" in (DEPLOY / "ketenbot.service").read_text()


def test_the_settings_take_the_secrets_as_the_unit_hands_them_over(tmp_path):
    kop = (DEPLOY / "ketenbot.service").read_text().partition("[Unit]")[0]
    namen = re.findall(r"geheim_(\w+)", kop)
    assert namen == ["sleutel", "database", "imap", "smtp"]
    for naam in namen:
        (tmp_path / f"geheim_{naam}").write_text(f"postgresql+asyncpg://{naam}@db/x\n")
        (tmp_path / f"geheim_{naam}").chmod(0o400)  # as systemd hands it over
    toml = re.sub(r"(?m)^#\s*|\s{3,}with PostgreSQL.*$", "", kop[kop.index("#   [opslag]") : kop.index("# Several")])
    for sectie, rest in (("mail", 'domein = "z.test"\nimap_gebruiker = "b"\nimap_host = "i"\nsmtp_host = "s"\n'),):
        toml = toml.replace(f"[{sectie}]", f"\n[{sectie}]\naan = true\n{rest}")
    config = tmp_path / "ketenbot.toml"
    config.write_text(re.sub(r"\](\s+)(\w)", r"]\n\2", toml))

    instellingen = read_settings(config, {"CREDENTIALS_DIRECTORY": str(tmp_path)})

    assert instellingen.key_path == tmp_path / "geheim_sleutel"
    assert instellingen.database_url == "postgresql+asyncpg://database@db/x"
    mail = instellingen.mail_config()
    assert mail is not None
    assert (mail.imap_password, mail.smtp_password) == tuple(
        f"postgresql+asyncpg://{naam}@db/x" for naam in ("imap", "smtp")
    )
    assert instellingen.matrix.map == "/var/lib/ketenbot/matrix"
