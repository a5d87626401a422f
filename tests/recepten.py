"""The recipes of .github/CONTRIBUTING.md, as a test can follow them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.architecture.bron import tekst

PAGINA = ".github/CONTRIBUTING.md"


@dataclass(frozen=True, slots=True)
class Recept:
    """One recipe: its heading, all its diffs in one, and the commands under it."""

    naam: str
    diff: str
    opdrachten: tuple[str, ...]


def blokken(pagina: str, taal: str) -> list[str]:
    """The fenced blocks in this language; "" for those without one."""
    return re.findall(rf"(?ms)^```{taal}\n(.*?)^```$", pagina)


def opdrachten(pagina: str) -> Iterator[str]:
    """What a reader types, without the remark behind it."""
    for blok in blokken(re.sub(r"(?ms)^```diff\n.*?^```$", "", pagina), ""):
        yield from (regel.partition(" #")[0].strip() for regel in blok.splitlines())


def recepten() -> list[Recept]:
    """All recipes, in the order of the page."""
    hoofdstuk = tekst(PAGINA).partition("\n## 3. Recipes\n")[2].partition("\n## ")[0]
    delen = [deel.partition("\n") for deel in hoofdstuk.split("\n### ")[1:]]
    return [Recept(naam, "".join(blokken(deel, "diff")), tuple(opdrachten(deel))) for naam, _, deel in delen]
