"""From the books of all regions to the figures and the table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.halfjaar.boek import Boek, Regel, verdeling
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
        "gesloten": sum(een.gesloten for een in boeken),
        "klaar_niet_gesloten": sum(een.klaar for een in boeken),
        "icos": dict(sorted(Counter(hoe for een in boeken for hoe in een.icos.values()).items())),
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
        "zonder_ontvangst": verdeling(_per_lid(boeken, APART)[0]),
        "per_partner_zonder_kamer": verdeling(_zonder_kamer(boeken)),
        "klassen": dict(sorted(per_klasse.items())),
        "soorten": dict(per_sleutel.most_common(25)),
        "per_dag": {
            staf or "partner": _per_dag(boeken, staf) for staf in ("", "procesregisseur", "manager", "beheerder")
        },
        "fouten": {naam: sum(len(een.fouten.get(naam, ())) for een in boeken) for naam in FOUTEN},
    }


FOUTEN = ("na_antwoord", "robot", "gesloten", "zonder_einde", "zonder_ico", "lek", "deur", "verrast")


APART = (Klasse.ONTVANGST, Klasse.AFSLUITING)
"""What answers a message of their own, and the end: said beside the figure, and counted in it."""


def _per_lid(boeken: Sequence[Boek], niet: Sequence[Klasse] = ()) -> tuple[list[int], Counter[str], Counter[str]]:
    per_lid: list[int] = []
    klassen: Counter[str] = Counter()
    sleutels: Counter[str] = Counter()
    for boek in boeken:
        telling = Counter(dict.fromkeys(sorted(boek.leden), 0))
        for regel in boek.regels:
            if not regel.staf and regel.klasse not in niet:
                telling[regel.wie, regel.code] += 1
                klassen[f"{regel.klasse.value}{' (kamer)' if regel.kamer else ''}"] += 1
                sleutels[f"{regel.klasse.value}: {regel.sleutel}"] += 1
        per_lid += telling.values()
    return per_lid, klassen, sleutels


def _zonder_kamer(boeken: Sequence[Boek]) -> list[int]:
    """Messages per partner and casus, of those who never read a line in its room."""
    aantallen: list[int] = []
    for boek in boeken:
        telling = Counter(dict.fromkeys(sorted(boek.leden), 0))
        telling.update((regel.wie, regel.code) for regel in boek.regels if not regel.staf)
        in_kamer = {(regel.wie, regel.code) for regel in boek.regels if regel.kamer}
        aantallen += [aantal for lid, aantal in telling.items() if lid not in in_kamer]
    return aantallen


def _per_dag(boeken: Sequence[Boek], staf: str) -> dict[str, Any]:
    """Messages of a person on a working day, receipts and held texts apart: without conversation, and with it; over
    all working days. Of a thousand days so many have two or more."""
    dagen = _dagen(boeken, staf, NIET)
    return {
        "dag": verdeling(dagen),
        "promille_met_meer": sum(een > 1 for een in dagen) * 1000 // max(1, len(dagen)),
        "dag_met_gesprek": verdeling(_dagen(boeken, staf, (Klasse.ONTVANGST,))),
        "week": verdeling(_weken(boeken, staf)),
    }


NIET = (Klasse.ONTVANGST, Klasse.GESPREK)
_VASTGEHOUDEN = ("toets",)
_NA_SLUITING = ("terugblik",)
"""A person's own words about a closed casus, told at once as they may be urgent: conversation."""


def _telt(regel: Regel, staf: str, niet: Sequence[Klasse]) -> bool:
    apart = (*_VASTGEHOUDEN, *_NA_SLUITING) if Klasse.GESPREK in niet else _VASTGEHOUDEN
    return regel.staf == staf and regel.klasse not in niet and not regel.sleutel.startswith(apart)


def _dagen(boeken: Sequence[Boek], staf: str, niet: Sequence[Klasse]) -> list[int]:
    alle: list[int] = []
    for boek in boeken:
        dagen = Counter((regel.wie, regel.dag) for regel in boek.regels if _telt(regel, staf, niet))
        mensen = {een.wie for een in boek.regels} if not staf else set(boek.mensen)
        leeg = sum(1 for wie, hoe in boek.mensen.items() if hoe == staf and wie in mensen) * boek.werkdagen
        alle += [*dagen.values(), *[0] * max(0, leeg - len(dagen))]
    return alle


def _weken(boeken: Sequence[Boek], staf: str) -> list[int]:
    return [
        aantal
        for boek in boeken
        for aantal in Counter(
            (regel.wie, regel.dag.isocalendar()[:2]) for regel in boek.regels if _telt(regel, staf, NIET[:1])
        ).values()
    ]


def invarianten(uit: dict[str, Any], *, gelijk: bool | None = None) -> list[Invariant]:
    """The table of the issue. `gelijk`: whether the same seed gave the same figures; None: not tried."""
    midden, hoog, meest = uit["per_partner_en_casus"]
    kaal, kaal_hoog, _ = uit["zonder_ontvangst"]
    mail, mail_hoog, _ = uit["per_partner_zonder_kamer"]
    nieuws = uit["klassen"].get("nieuws", 0)
    (partner, partner_alles), (regie, regie_alles) = (
        (uit["per_dag"][wie]["dag"][1], uit["per_dag"][wie]["dag_met_gesprek"][1])
        for wie in ("partner", "procesregisseur")
    )
    meer = uit["per_dag"]["partner"]["promille_met_meer"]
    fouten = uit["fouten"]
    stil, over = uit["punten_stil"], uit["punten_over_tijd"]
    rijen = [
        Invariant(
            "points that end, or of which a named person was asked within 10 working days",
            stil == 0, f"{over - stil} of {over} points that were ever due", "all",
        ),
        Invariant(
            "casussen with plan in time, or a person asked while it was late (5 working days)",
            uit["plandagen_stil"] == 0, f"{uit['plandagen_stil']} of {uit['plandagen']} late days without", "0",
        ),
        Invariant(
            "messages per partner and casus: median / 95th percentile / most",
            midden <= 20 and hoog <= 40,
            f"{midden} / {hoog} / {meest} (receipts, closing apart: {kaal} / {kaal_hoog}; "
            f"who reads mail alone: {mail} / {mail_hoog})",
            "<= 20 / 40",
        ),
        Invariant("news to partners outside a digest (not in the room)", nieuws == 0, str(nieuws), "0"),
        Invariant(
            "messages of a partner a working day, 95th percentile",
            partner <= 1,
            f"{partner} (with conversation {partner_alles}; {meer // 10}.{meer % 10} % of days have more)", "<= 1",
        ),
        Invariant(
            "messages of a procesregisseur a working day, 95th percentile",
            regie <= 2, f"{regie} (with conversation {regie_alles})", "<= 2",
        ),
        Invariant("reminders after a real answer", not fouten["na_antwoord"], str(fouten["na_antwoord"]), "0", True),
        Invariant("answers or mail to a robot or a dead address", not fouten["robot"], str(fouten["robot"]), "0", True),
        Invariant("messages about a closed casus", not fouten["gesloten"], str(fouten["gesloten"]), "0", True),
        Invariant(
            "casussen where all is done: closed, decided about or asked",
            not fouten["zonder_einde"], f"{uit['gesloten']} closed, {uit['klaar_niet_gesloten']} asked", "all", True,
        ),
        Invariant(
            "casussen with a vervolg-ICO in its window, or a person asked, past it ever less often",
            not fouten["zonder_ico"], ", ".join(f"{aantal} {hoe}" for hoe, aantal in uit["icos"].items()), "all", True,
        ),
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
