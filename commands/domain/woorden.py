"""The words of one house for its roles, its plan and its meeting.

Our sentences hold them between two marks, "de ~casushouder~ krijgt bericht", so that a sentence is written once and
each house reads its own word; what only a house with kinds of deelnemers says stands between "~[" and "]~". Words that
people wrote hold no marks, and stay as they are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_MERK = re.compile("~([A-Za-z-]+)~")
_SOORT = re.compile(r"~\[(.*?)\]~", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Woorden:
    """How this house calls them; the roles take "de", the plan and the meetings take "het"."""

    casushouder: str = "casushouder"
    procesregisseur: str = "procesregisseur"
    manager: str = "manager ZVH"
    plan: str = "afstemmingsplan"
    overleg: str = "ICO"
    vervolgoverleg: str = "vervolg-ICO"
    voluit: str = "casusoverleg"
    """The meeting in full words: what its short word stands for."""
    einde: str = "voorlopig"
    """How a casus that stops is closed, as it is typed; its mark is "~voorlopig~"."""
    soorten: bool = True
    """Whether this house tells kinds of deelnemers apart: publiek, privaat and derde (SOURCES: BGS 2.21)."""

    @cached_property
    def _per_merk(self) -> Mapping[str, str]:
        kort = f"{self.voluit} ({self.overleg})"
        heel = self.overleg if self.voluit.casefold() == self.overleg.casefold() else kort
        return {VOLUIT: heel, EINDE: self.einde, **{merk: getattr(self, naam) for naam, merk in MERKEN.items()}}

    def zeg(self, tekst: str) -> str:
        """The sentence with the words of this house in the place of the marks: "~casushouder~" and, with a capital,
        "~Casushouder~"."""
        if "~" not in tekst:
            return tekst
        if "~[" in tekst:
            tekst = _SOORT.sub(r"\1" if self.soorten else "", tekst)
        return _MERK.sub(self._woord, tekst)

    @cached_property
    def eigen(self) -> Mapping[str, str]:
        """The words of this house, in lower case, that differ from ours, each with ours."""
        namen = {getattr(self, naam).lower(): merk for naam, merk in MERKEN.items()}
        return {woord: merk for woord, merk in namen.items() if woord != getattr(KENNEMERLAND, _NAAM[merk]).lower()}

    def herleid(self, getypt: str) -> str:
        """Typed words with ours in the place of those of this house; for a line that names a role and is read by the
        bot alone."""
        if not self.eigen:
            return getypt
        woorden = "|".join(re.escape(een) for een in sorted(self.eigen, key=len, reverse=True))
        zoek = re.compile(rf"(?<![\w-])({woorden})(?![\w-])", re.IGNORECASE)
        return zoek.sub(lambda gevonden: self.eigen[gevonden[1].lower()], getypt)

    def _woord(self, gevonden: re.Match[str]) -> str:
        merk = gevonden[1]
        if merk in self._per_merk:
            return self._per_merk[merk]
        klein = self._per_merk.get(merk[:1].lower() + merk[1:])
        return gevonden[0] if klein is None else klein[:1].upper() + klein[1:]


MERKEN = {
    "casushouder": "casushouder",
    "procesregisseur": "procesregisseur",
    "manager": "manager",
    "plan": "afstemmingsplan",
    "overleg": "ICO",
    "vervolgoverleg": "vervolg-ICO",
}
"""The mark of each word."""
VOLUIT = "casusoverleg"
"""The mark of the meeting in full words, with its short word behind them: "~casusoverleg~"."""
EINDE = "voorlopig"
"""The mark of the end that stops a casus."""
_NAAM = {merk: naam for naam, merk in MERKEN.items()}
ANDERS = {"casushouder": ("casusregisseur",), "procesregisseur": ("procesmanager",)}
"""What other regions call a role: people who work in two of them type either."""

_VAK = re.compile(r"(?<!~\[), <soort>")
"""The place of the kind in the usage of a command."""
_KAAL = re.compile(rf"(?<![\w~-])({'|'.join(sorted(MERKEN.values(), key=len, reverse=True))})(?![\w~-])")


def merk(gebruik: object) -> str:
    """Words that are typed too, such as the usage of a command, with the marks that they lack."""
    return _VAK.sub(r"~[\g<0>]~", _KAAL.sub(r"~\1~", str(gebruik)))


KENNEMERLAND = Woorden()
"""The words of a house that says nothing else."""
