"""The table at the end, for people."""

from collections.abc import Iterator, Sequence

from tests.bench.rij import Uitslag

_KOP = ("name", "value", "unit", "against", "ratio", "goal", "")


def tabel(uitslagen: Sequence[Uitslag]) -> str:
    """One line per outcome, in columns."""
    rijen = [_KOP, *map(_cellen, uitslagen)]
    breedtes = [max(len(rij[kolom]) for rij in rijen) for kolom in range(len(_KOP))]
    return "\n".join(_regels(rijen, breedtes))


def _cellen(een: Uitslag) -> tuple[str, ...]:
    ratio = "" if een.ratio is None else f"{een.ratio:.2f}x"
    return een.name, _getal(een.value), een.unit, _getal(een.against), ratio, een.goal, "ok" if een.ok else "MISSED"


def _regels(rijen: Sequence[tuple[str, ...]], breedtes: Sequence[int]) -> Iterator[str]:
    for nummer, rij in enumerate(rijen):
        yield "  ".join(cel.ljust(breedte) for cel, breedte in zip(rij, breedtes, strict=True)).rstrip()
        if nummer == 0:
            yield "  ".join("-" * breedte for breedte in breedtes)


def _getal(waarde: float | None) -> str:
    if waarde is None:
        return ""
    return f"{waarde:.0f}" if abs(waarde) >= 100 else f"{waarde:.3g}"
