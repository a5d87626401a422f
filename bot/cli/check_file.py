"""Check of the settings file itself: a password in it is for the user of the bot alone."""

import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.cli.finding import Finding, note
from bot.settings.settings import Settings


def check_file(pad: Path | None) -> Iterator[Finding]:
    """A note when others on this machine can read a password that stands in the settings file."""
    if pad is None or not stat.S_IMODE(pad.stat().st_mode) & 0o077:
        return
    geheim = _secrets(tomllib.loads(pad.read_text(encoding="utf-8")))
    if geheim:
        yield note(
            "file",
            f"others on this machine can read {pad}, and in it {', '.join(geheim)}: chmod 600 {pad}, or put each in a "
            f"file of its own ({geheim[0]}_bestand)",
        )


def _secrets(gegeven: dict[str, object]) -> list[str]:
    """The keys with a secret in them; the address of a database counts when it holds a password."""
    gevonden = []
    for naam, veld in Settings.model_fields.items():
        sectie, model = gegeven.get(naam), veld.annotation
        if not isinstance(sectie, dict) or model is None:
            continue
        for sleutel, onder in model.model_fields.items():
            waarde = sectie.get(sleutel)
            is_secret = onder.annotation is SecretStr and isinstance(waarde, str) and bool(waarde)
            if is_secret and (sleutel != "url" or urlsplit(waarde).password):
                gevonden.append(f"{naam}.{sleutel}")
    return gevonden
