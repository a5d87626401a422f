"""The lists of the guard, as they are shipped; bot/privacy/NOTICE tells whose they are."""

import lzma
from importlib.resources import files

_MAP = files("bot.privacy.lists")


def ingepakt(naam: str) -> frozenset[str]:
    """The lines of a packed list, all lower case."""
    inhoud = lzma.decompress((_MAP / f"{naam}.txt.xz").read_bytes()).decode()
    return frozenset(inhoud.split("\n"))


def geschreven(naam: str) -> list[str]:
    """The entries of a list written by hand: parted by commas or lines; what follows # is for readers."""
    regels = (_MAP / f"{naam}.txt").read_text("utf-8").splitlines()
    delen = (deel.strip() for regel in regels for deel in regel.partition("#")[0].split(","))
    return [deel for deel in delen if deel]
