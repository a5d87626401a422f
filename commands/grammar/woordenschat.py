"""Every form of every command, found by its first word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from commands.command import Command
from commands.spreektaal.woorden import Woord


@dataclass(frozen=True, slots=True)
class Vorm:
    """One way to say a command."""

    command: Command
    delen: tuple[str, ...]
    volledig: bool
    """Whether these are the command's own words."""
    alleen: bool
    """Whether it means the command only where nothing but a mark follows."""

    @property
    def aantal(self) -> int:
        """How many words it has."""
        return len(self.delen)

    @property
    def lang(self) -> bool:
        """Whether it has more words than one, so that nobody says it by accident."""
        return len(self.delen) > 1


@dataclass(frozen=True, slots=True)
class Woordenschat:
    """The forms of one table."""

    per_kop: Mapping[str, Sequence[Vorm]]
    kopwoorden: frozenset[str]
    """First words of commands of more words: "casus", "deelnemer"."""

    @classmethod
    @lru_cache(maxsize=4)
    def van(cls, tabel: tuple[Command, ...]) -> "Woordenschat":
        """Made once for each table: some fifty forms."""
        per_kop: dict[str, list[Vorm]] = {}
        for command in tabel:
            for woorden in command.vormen:
                delen = tuple(woorden.split())
                vorm = Vorm(command, delen, woorden == command.woorden, woorden in command.alleen)
                per_kop.setdefault(delen[0], []).append(vorm)
        for vormen in per_kop.values():
            vormen.sort(key=lambda vorm: -vorm.aantal)
        return cls(per_kop, frozenset(command.woorden.split()[0] for command in tabel if " " in command.woorden))

    def zoek(self, woorden: Sequence[Woord], plaats: int) -> Iterator[Vorm]:
        """The forms that stand at this place, the longest first."""
        if plaats < len(woorden):
            for vorm in self.per_kop.get(woorden[plaats].kaal, ()):
                stuk = woorden[plaats : plaats + vorm.aantal]
                if tuple(woord.kaal for woord in stuk) == vorm.delen:
                    yield vorm
