"""From the books of all regions to the figures and the table."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.halfjaar.boek import Boek, verdeling
from tests.halfjaar.klassen import Klasse


@dataclass(frozen=True, slots=True)
class Invariant:
    """A line of the table."""

    naam: str
    goed: bool
    gemeten: str
    doel: str
    altijd: bool = False
    """Whether it must hold whatever is still being built."""


def cijfers(boeken: Sequence[Boek]) -> dict[str, Any]:
    """All figures, without a clock or a machine in them."""
    per_lid, per_klasse, per_sleutel = _per_lid(boeken)
    return {
        "casussen": sum(een.casussen for een in boeken),
        "mensen": sum(len(een.mensen) for een in boeken),
        "geschreven": sum(een.antwoorden for een in boeken),
        "verstuurd": sum(len(een.regels) for een in boeken),
        "punten_over_tijd": sum(len(een.punten) for een in boeken),
        "punten_stil": sum(len(een.stille_punten) for een in boeken),
        "stil_waarom": dict(sorted(Counter(w for een in boeken for w in een.stille_punten.values()).items())),
        "puntdagen": sum(een.puntdagen for een in boeken),
        "puntdagen_stil": sum(een.stil for een in boeken),
        "stilte": verdeling(dagen for een in boeken for dagen in een.langste.values()),
        "plan_te_laat": sum(len(een.casussen_te_laat) for een in boeken),
        "plandagen": sum(een.plandagen for een in boeken),
        "plandagen_stil": sum(een.plandagen_stil for een in boeken),
        "plandagen_zelfde_dag": sum(een.zelfde_dag for een in boeken),
        "per_partner_en_casus": verdeling(per_lid),
        "klassen": dict(sorted(per_klasse.items())),
        "soorten": dict(per_sleutel.most_common(25)),
        "per_dag": {
            staf or "partner": _per_dag(boeken, staf) for staf in ("", "procesregisseur", "manager", "beheerder")
        },
        "fouten": {naam: sum(len(een.fouten.get(naam, ())) for een in boeken) for naam in FOUTEN},
    }


FOUTEN = ("na_antwoord", "robot", "gesloten", "lek", "deur", "verrast")


def _per_lid(boeken: Sequence[Boek]) -> tuple[list[int], Counter[str], Counter[str]]:
    per_lid: list[int] = []
    klassen: Counter[str] = Counter()
    sleutels: Counter[str] = Counter()
    for boek in boeken:
        telling = Counter(dict.fromkeys(sorted(boek.leden), 0))
        for regel in boek.regels:
            if not regel.staf:
                telling[regel.wie, regel.code] += 1
                klassen[f"{regel.klasse.value}{' (kamer)' if regel.kamer else ''}"] += 1
                sleutels[f"{regel.klasse.value}: {regel.sleutel}"] += 1
        per_lid += telling.values()
    return per_lid, klassen, sleutels


def _per_dag(boeken: Sequence[Boek], staf: str) -> dict[str, Any]:
    """Messages of a person on a working day: over all days, and over days with a message. Held and urgent apart."""
    alle: list[int] = []
    weken: list[int] = []
    for boek in boeken:
        dagen: Counter[tuple[str, object]] = Counter()
        week: dict[tuple[str, object], int] = defaultdict(int)
        for regel in boek.regels:
            if regel.staf == staf and regel.klasse is not Klasse.ONTVANGST and not regel.sleutel.startswith("toets"):
                dagen[regel.wie, regel.dag] += 1
                week[regel.wie, regel.dag.isocalendar()[:2]] += 1
        leeg = sum(1 for hoe in boek.mensen.values() if hoe == staf) * boek.werkdagen - len(dagen)
        alle += [*dagen.values(), *[0] * max(0, leeg)]
        weken += week.values()
    return {"dag": verdeling(alle), "dag_met_post": verdeling(een for een in alle if een), "week": verdeling(weken)}


def invarianten(uit: dict[str, Any], *, gelijk: bool | None = None) -> list[Invariant]:
    """The table of the issue. `gelijk`: whether the same seed gave the same figures; None: not tried."""
    midden, hoog, meest = uit["per_partner_en_casus"]
    nieuws = uit["klassen"].get("nieuws", 0)
    partner, regie = uit["per_dag"]["partner"]["dag"], uit["per_dag"]["procesregisseur"]["dag"]
    fouten = uit["fouten"]
    stil, over = uit["punten_stil"], uit["punten_over_tijd"]
    rijen = [
        Invariant(
            "points that end, or of which a named person was asked in the last 10 working days",
            stil == 0, f"{over - stil} of {over} points that were ever due", "all",
        ),
        Invariant(
            "casussen with plan in time, or a person asked while it was late (5 working days)",
            uit["plandagen_stil"] == 0, f"{uit['plandagen_stil']} of {uit['plandagen']} late days without", "0",
        ),
        Invariant(
            "messages per partner and casus: median / 95th percentile / most",
            midden <= 20 and hoog <= 40, f"{midden} / {hoog} / {meest}", "<= 20 / 40",
        ),
        Invariant("news to partners outside a digest (not in the room)", nieuws == 0, str(nieuws), "0"),
        Invariant("messages of a partner a working day, 95th percentile", partner[1] <= 1, str(partner[1]), "<= 1"),
        Invariant(
            "messages of a procesregisseur a working day, 95th percentile", regie[1] <= 2, str(regie[1]), "<= 2"
        ),
        Invariant("reminders after a real answer", not fouten["na_antwoord"], str(fouten["na_antwoord"]), "0", True),
        Invariant("answers or mail to a robot or a dead address", not fouten["robot"], str(fouten["robot"]), "0", True),
        Invariant("messages about a closed casus", not fouten["gesloten"], str(fouten["gesloten"]), "0", True),
        Invariant("words of one casus in another", not fouten["lek"], str(fouten["lek"]), "0", True),
        Invariant("surprises in the line", not fouten["verrast"], str(fouten["verrast"]), "0", True),
        Invariant("texts that the door did not pass", not fouten["deur"], str(fouten["deur"]), "0", True),
    ]  # fmt: skip
    if gelijk is not None:
        rijen.append(Invariant("same seed, same JSON", gelijk, "yes" if gelijk else "no", "byte for byte", True))
    return rijen


def tabel(rijen: Sequence[Invariant]) -> str:
    """For people to read."""
    breed = max(len(een.naam) for een in rijen)
    return "\n".join(
        f"{'ok    ' if een.goed else 'MISSED'} {een.naam:<{breed}}  {een.gemeten:<36} goal {een.doel}" for een in rijen
    )
