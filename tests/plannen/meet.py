"""Measures the reading of plans on files with the truth beside them: python -m tests.plannen.meet prints a table.

`--ongezien` takes the files on which the reading was not built, `--fouten` shows what went wrong, `--naar MAP` writes
the files, to be opened in Word.
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from commands.domain.afstemmingsplan import PlanActie, PlanDocument
from commands.domain.contactgegevens import woorden
from commands.domain.weigering import BestandOnleesbaar
from tests.bot.documents.maken import in_bytes, lees
from tests.plannen import brief, notulen, ongezien, tabellen
from tests.plannen.bouw import Plan, Waar

PLANNEN = (*brief.PLANNEN, *notulen.PLANNEN, *tabellen.PLANNEN)
UITKOMSTEN = ("right", "asked", "needless", "missed", "wrong")
GOED = ("right", "asked")


@dataclass(slots=True)
class Meting:
    """Counts over a set of files."""

    per_hand: dict[str, Counter[str]] = field(default_factory=dict)
    fout: list[str] = field(default_factory=list)

    @property
    def alle(self) -> Counter[str]:
        """Over all hands."""
        return sum(self.per_hand.values(), Counter())


def _oordeel(waar: Waar, gelezen: PlanActie, plan: PlanDocument) -> str:
    """Right: as the truth, and a person's own question stands there too. Asked: left open, as a person would."""
    erbij = {vraag.soort.value.partition("_")[0] for vraag in plan.vragen if vraag.rij == gelezen.rij}
    gevraagd = {naam for naam, soort in (("wie", "wie"), ("wanneer", "datum")) if soort in erbij}
    wie = None if gelezen.wie is None else plan.deelnemers[gelezen.wie]
    samen = {plan.deelnemers[een].email for een in gelezen.samen}
    goed = wie is not None and wie.organisatie == waar.wie and wie.email in (waar.adres, None)
    goed = goed and (samen, gelezen.ieder) == (waar.samen, waar.ieder)
    fout = set[str]() if goed else {"wie"}
    fout |= {"wanneer"} if gelezen.uiterlijk != waar.wanneer else set()
    if not fout and waar.vraag <= gevraagd:
        return "right" if not waar.vraag else "asked"
    leeg = {naam for naam, waarde in (("wie", wie), ("wanneer", gelezen.uiterlijk)) if waarde is None}
    if fout <= leeg and fout | waar.vraag <= gevraagd:
        return "asked" if fout <= waar.vraag else "needless"
    return "wrong"


def _zelfde(waar: Waar, gelezen: PlanActie) -> bool:
    return woorden(waar.wat) == woorden(gelezen.wat)


def _tel(plan: Plan, document: PlanDocument | None) -> Iterable[tuple[str, str]]:
    """The verdict on each point of the truth, and on each point that was read and is none."""
    over = list(document.acties) if document else []
    for waar in plan.punten:
        mogelijk = [een for een in over if _zelfde(waar, een)]
        if document is None or not mogelijk:
            # Not there at all: silently so when the plan may go out, or when nothing is asked about its table.
            hoe = "wrong" if document is not None and document.vrij_te_geven else "missed"
            yield hoe, f"{waar.wat}: not read"
            continue
        oordelen = {_oordeel(waar, een, document): een for een in reversed(mogelijk)}
        hoe = min(oordelen, key=UITKOMSTEN.index)
        over.remove(oordelen[hoe])
        yield hoe, f"{waar} read as {oordelen[hoe]}"
    for een in over:
        vragen = (
            {vraag.soort for vraag in document.vragen if vraag.rij == een.rij and vraag.blokkeert} if document else {}
        )
        yield "extra asked" if vragen else "wrong", f"no such point: {een}"


async def meet(plannen: Iterable[Plan] = PLANNEN) -> Meting:
    """Read all of them as the bot does."""
    uit = Meting()
    for plan in plannen:
        telling = uit.per_hand.setdefault(plan.hand, Counter())
        telling["files"] += 1
        telling["human"] += sum(len(waar.vraag) for waar in plan.punten)
        try:
            document = await lees(plan.maak())
        except BestandOnleesbaar:
            document = None
            telling["refused"] += 1
        if document is not None:
            telling["questions"] += len(document.vragen)
            telling["blocking"] += sum(vraag.blokkeert for vraag in document.vragen)
            telling["released"] += document.vrij_te_geven
        for hoe, uitleg in _tel(plan, document):
            telling[hoe] += 1
            if hoe not in GOED:
                uit.fout.append(f"{hoe}: {plan.hand}, {plan.naam}: {uitleg}")
        for vraag in document.vragen if document else ():
            uit.fout.append(
                f"   {plan.naam} asks {vraag.soort} {vraag.tabel} {vraag.rij} {vraag.waarde!r} {vraag.blokkeert}"
            )
    return uit


def deel_goed(telling: Counter[str]) -> float:
    """The share of points that are right or rightly asked."""
    return sum(telling[een] for een in GOED) / max(1, sum(telling[een] for een in UITKOMSTEN))


def tabel(uit: Meting) -> str:
    """The figures for people to read."""
    koppen = ("files", "refused", "released", *UITKOMSTEN, "questions", "blocking", "human")
    regels = [f"{'':<10}" + "".join(f"{kop:>10}" for kop in koppen) + f"{'good':>7}"]
    for naam, telling in (*sorted(uit.per_hand.items()), ("all", uit.alle)):
        regels.append(f"{naam:<10}" + "".join(f"{telling[kop]:>10}" for kop in koppen) + f"{deel_goed(telling):>7.3f}")
    return "\n".join(regels)


def main(argv: list[str]) -> int:
    """Print the table; see the head of this file."""
    if "--naar" in argv:
        map_ = Path(argv[argv.index("--naar") + 1])
        map_.mkdir(parents=True, exist_ok=True)
        for plan in PLANNEN:
            (map_ / f"{plan.hand}-{plan.naam.replace(' ', '-')}.docx").write_bytes(in_bytes(plan.maak()))
    uit = asyncio.run(meet(ongezien.PLANNEN if "--ongezien" in argv else PLANNEN))
    sys.stdout.write(tabel(uit) + "\n")
    if "--fouten" in argv:
        sys.stdout.write("\n".join(["", *uit.fout]) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
