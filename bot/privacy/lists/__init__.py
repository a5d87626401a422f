"""The lists of the guard, as they are shipped; bot/privacy/NOTICE tells whose they are."""

import lzma
from importlib.resources import files

_FOLDER = files("bot.privacy.lists")


def packed(name: str) -> frozenset[str]:
    """The lines of a packed list, all lower case."""
    content = lzma.decompress((_FOLDER / f"{name}.txt.xz").read_bytes()).decode()
    return frozenset(content.split("\n"))


def written(name: str) -> list[str]:
    """The entries of a list written by hand. Commas and line ends part them; words behind # are for readers."""
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    parts = (part.strip() for line in lines for part in line.partition("#")[0].split(","))
    return [part for part in parts if part]
