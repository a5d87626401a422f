"""Where settings come from: the TOML file first, the environment over it."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any

from pydantic import ValidationError
from pydantic_settings import EnvSettingsSource, SettingsError, TomlConfigSettingsSource

from bot.settings.errors import SettingError, explained, unreadable
from bot.settings.secrets import require_all_private
from bot.settings.sections import PathName, Zvh
from bot.settings.settings import Settings
from bot.settings.werkwijze_reading import is_path, read_werkwijze

PREFIX = "KETENBOT_"
CONFIG = "KETENBOT_CONFIG"
DEFAULT_FILE = "ketenbot.toml"
CREDENTIALS = "CREDENTIALS_DIRECTORY"
SQLITE = "sqlite+aiosqlite:///"
SQLITE_URI = "file:"
"""Before the path of a file that is opened with options of SQLite itself, such as `?mode=ro&uri=true`."""


def read_settings(
    pad: Path | None = None, omgeving: Mapping[str, str] | None = None, *, private: bool = True
) -> Settings:
    """Read the file (`pad`, else KETENBOT_CONFIG, else ./ketenbot.toml) and the environment (`KETENBOT_MAIL__DOMEIN`).

    Relative paths, that of an SQLite database too, start at the folder of the file. Raises SettingError; with `private`
    also when everybody on this machine can read a file with a secret.
    """
    omgeving = os.environ if omgeving is None else omgeving
    bestand = settings_file(pad, omgeving)
    waarden = _samen(_uit_bestand(bestand), _uit_omgeving(omgeving))
    basis = bestand.parent.absolute() if bestand else Path.cwd()
    _zet_paden(waarden, basis, omgeving)
    _onder_werkwijze(waarden, basis)
    try:
        settings = Settings(**waarden)
    except ValidationError as fout:
        raise explained(Settings, fout) from None  # pydantic's own text may show values
    for naam in type(settings).model_fields if private else ():
        require_all_private(naam, getattr(settings, naam))
    return settings


def settings_file(pad: Path | None, omgeving: Mapping[str, str]) -> Path | None:
    """The file that is read; None when the environment alone says it all. Raises SettingError when there is none."""
    gevraagd = pad or (Path(omgeving[CONFIG]) if omgeving.get(CONFIG) else None)
    bestand = gevraagd or Path(DEFAULT_FILE)
    if bestand.is_file():
        return bestand
    if gevraagd is None and any(naam.startswith(PREFIX) and "__" in naam for naam in omgeving):
        return None
    raise SettingError(
        f"there is no settings file {bestand}: "
        f"copy deploy/ketenbot.example.toml, or name your file with --config or {CONFIG}"
    )


def _uit_bestand(bestand: Path | None) -> dict[str, Any]:
    if bestand is None:
        return {}
    try:
        return TomlConfigSettingsSource(Settings, bestand)()
    except tomllib.TOMLDecodeError as fout:
        raise SettingError(f"{bestand} is no valid TOML: {fout}{_where(bestand, str(fout))}") from fout
    except (OSError, UnicodeDecodeError) as fout:
        raise SettingError(unreadable(str(bestand), fout)) from fout


def _where(file: Path, said: str) -> str:
    """Which key stands on the line that cannot be read, and how values are written; never the value."""
    lines = file.read_text(encoding="utf-8").splitlines()
    number = re.search(r"at line (\d+)", said)
    until = lines[: int(number[1])] if number else []
    key = re.match(r"\s*([\w-]+)\s*=", until[-1]) if until else None
    if key is None:
        return ""
    heads = [head[1] for line in until if (head := re.match(r"\s*\[([\w.-]+)\]", line))]
    return f"; see {'.'.join([*heads[-1:], key[1]])}: words and hours stand between quotation marks, a day does not"


def _uit_omgeving(omgeving: Mapping[str, str]) -> dict[str, Any]:
    for naam in omgeving:
        sectie, dubbel, _ = naam.removeprefix(PREFIX).lower().partition("__")
        if not naam.startswith(PREFIX) or naam == CONFIG or sectie in Settings.model_fields:
            continue
        if dubbel or sectie.partition("_")[0] in Settings.model_fields:
            raise SettingError(
                f"unknown environment variable {naam}: write {PREFIX}SECTION__KEY, e.g. KETENBOT_MAIL__IMAP_HOST"
            )
    try:
        bron = EnvSettingsSource(Settings)
        bron.env_vars = {naam.lower(): waarde for naam, waarde in omgeving.items()}
        return bron()
    except SettingsError as fout:
        raise SettingError(f"the environment: {fout}") from None


def _samen(onder: dict[str, Any], boven: dict[str, Any]) -> dict[str, Any]:
    beide = dict(onder)
    for sleutel, waarde in boven.items():
        oud = beide.get(sleutel)
        beide[sleutel] = {**oud, **waarde} if isinstance(oud, dict) and isinstance(waarde, dict) else waarde
    return beide


def _zet_paden(waarden: dict[str, Any], basis: Path, omgeving: Mapping[str, str]) -> None:
    """Make every path absolute, and the SQLite file with it: one database, whatever folder a command is run from."""
    for naam, veld in Settings.model_fields.items():
        sectie = veld.get_default(call_default_factory=True, validated_data={})
        gegeven = waarden.setdefault(naam, {})
        if not isinstance(gegeven, dict):
            continue
        for sleutel, onder in type(sectie).model_fields.items():
            tekst = gegeven.get(sleutel, onder.default)
            if isinstance(tekst, str) and tekst and any(isinstance(een, PathName) for een in onder.metadata):
                gegeven[sleutel] = str(basis / Path(_ingevuld(f"{naam}.{sleutel}", tekst, omgeving)).expanduser())
    opslag = waarden["opslag"]
    if isinstance(opslag, dict):
        url = opslag.get("url", f"{SQLITE}ketenbot.db")
        if isinstance(url, str) and url.startswith(SQLITE) and ":memory:" not in url:
            soort = f"{SQLITE}{SQLITE_URI}" if url.startswith(f"{SQLITE}{SQLITE_URI}") else SQLITE
            opslag["url"] = f"{soort}{basis / url.removeprefix(soort)}"


def _onder_werkwijze(waarden: dict[str, Any], basis: Path) -> None:
    """Fill in what the werkwijze of the region says and the house does not; what the house says itself wins."""
    zvh, termijnen = waarden["zvh"], waarden["termijnen"]
    if not isinstance(zvh, dict) or not isinstance(termijnen, dict):
        return  # said as a fault of the settings themselves
    gekozen = zvh.get("werkwijze")
    naam = gekozen if isinstance(gekozen, str) and gekozen else Zvh().werkwijze
    zvh["werkwijze"] = naam = str(basis / Path(naam).expanduser()) if is_path(naam) else naam
    werkwijze = read_werkwijze(naam)
    for sleutel, waarde in werkwijze.terms().items():
        termijnen.setdefault(sleutel, waarde)
    zvh.setdefault("tijdzone", werkwijze.kalender.tijdzone.waarde)
    zvh.setdefault("feestdagen", werkwijze.kalender.feestdagen.waarde)
    if gekozen:  # a house that chose none is not told the name and number of another
        zvh["naam"] = zvh.get("naam") or werkwijze.naam.waarde
        zvh["telefoon"] = zvh.get("telefoon") or ("" if werkwijze.telefoon is None else werkwijze.telefoon.waarde)


def _ingevuld(sleutel: str, tekst: str, omgeving: Mapping[str, str]) -> str:
    """With what its $NAMES stand for; SettingError when one stands for nothing."""
    sjabloon = Template(tekst)
    weg = next((naam for naam in sjabloon.get_identifiers() if naam not in omgeving), None)
    if weg == CREDENTIALS:
        raise SettingError(
            f"{sleutel}: ${CREDENTIALS} is not in the environment. systemd sets it, for a unit with LoadCredential= "
            "alone: run a command by hand with deploy/ketenbot-beheer, which does it the same way"
        )
    if weg is not None:
        raise SettingError(f"{sleutel}: ${weg} is not in the environment")
    return sjabloon.safe_substitute(omgeving)
