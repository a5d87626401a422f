"""The diffs of the recipes, carried out by their words: line numbers do not count, so a neighbour may move or go."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path


class NoPlaceError(Exception):
    """The lines of a hunk stand nowhere in the file, or more than once."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of lines, each with its mark: a space, a plus or a minus."""

    lines: tuple[str, ...]

    @property
    def before(self) -> str:
        """The lines as they must stand."""
        return "".join(f"{line[1:]}\n" for line in self.lines if line[0] != "+")

    @property
    def after(self) -> str:
        """The lines as they come to stand."""
        return "".join(f"{line[1:]}\n" for line in self.lines if line[0] != "-")

    @property
    def adds(self) -> bool:
        """Whether a line comes in, so that the lines afterwards tell that the change was made."""
        return any(line[0] == "+" for line in self.lines)

    def smaller(self) -> Iterator["Hunk"]:
        """This hunk without the lines below the change, and without those above it, where one of both will do."""
        above, below = self._unchanged(), Hunk(self.lines[::-1])._unchanged()
        if above and below:
            yield Hunk(self.lines[: len(self.lines) - below])
            yield Hunk(self.lines[above:])

    def _unchanged(self) -> int:
        return sum(1 for _ in takewhile(lambda line: line[0] == " ", self.lines))


@dataclass(frozen=True, slots=True)
class FilePatch:
    """The hunks for one file."""

    path: str
    new: bool
    hunks: tuple[Hunk, ...]

    def applied(self, text: str | None) -> str:
        """The file with the change; the same text when the change stands there already. None: there is no file.

        Raises NoPlaceError, with the lines that have no place of their own.
        """
        if self.new:
            made = self.hunks[0].after
            if text not in (None, made):
                raise NoPlaceError("is there already, with other lines")
            return made
        if text is None:
            raise NoPlaceError("is not there")
        for hunk in self.hunks:
            text = _with(text, hunk)
        return text


def _with(text: str, whole: Hunk) -> str:
    """The text after one hunk, found by all its lines, or otherwise by those above or below the change."""
    for hunk in (whole, *whole.smaller()):
        if (hunk is whole or hunk.adds) and _times(hunk.after, text):
            return text
        if _times(hunk.before, text) == 1:
            return f"\n{text}".replace(f"\n{hunk.before}", f"\n{hunk.after}", 1)[1:]
    raise NoPlaceError(f"not once in the file:\n{whole.before}")


def _times(lines: str, text: str) -> int:
    return f"\n{text}".count(f"\n{lines}")


def file_patches(diff: str) -> list[FilePatch]:
    """The parts of a diff, one a file."""
    parts = re.findall(r"(?ms)^--- (\S+)\n\+\+\+ b/(\S+)\n(.*?)(?=^--- |\Z)", diff)
    return [FilePatch(path, old == "/dev/null", tuple(_hunks(rest))) for old, path, rest in parts]


def _hunks(rest: str) -> Iterator[Hunk]:
    for part in re.split(r"(?m)^@@ .*\n", rest)[1:]:
        yield Hunk(tuple(line or " " for line in part.splitlines()))


def followed(diff: str, root: Path) -> dict[str, str]:
    """The files under this folder as they are after the diff. Raises NoPlaceError, with path and lines."""
    made = {}
    for patch in file_patches(diff):
        path = root / patch.path
        try:
            made[patch.path] = patch.applied(path.read_text(encoding="utf-8") if path.exists() else None)
        except NoPlaceError as none:
            raise NoPlaceError(f"{patch.path}: {none}") from None
    return made
