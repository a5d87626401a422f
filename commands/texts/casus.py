"""Sentences about opening a casus, looking at it, and the contact about it."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus, Fase
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.gaande import ContactUitkomst
from commands.domain.rollen import Kanaal
from commands.domain.woorden import merk
from commands.messages import Bericht, Blok
from commands.texts.plan import lidregel

NIEUW = "Maak een casus, met het Word-plan erbij of met de datum van het ~ICO~, ook als het nog komt"
PLAN = "Stuur een (nieuw) Word-plan voor een casus"
TOON = "Hoe de casus ervoor staat en wie meedoet"
CONTACT = "Meld dat u contact had over de casus"

FASE = {
    Fase.AANGEMELD: "aangemeld, er is nog niet besloten",
    Fase.GEPLAND: "het eerste ~ICO~ komt nog",
    Fase.CONCEPT: "nog niet vrijgegeven",
    Fase.LOPEND: "lopend",
    Fase.GESLOTEN: "gesloten",
    Fase.WEG: "weggegooid",
}


def geopend_zonder_plan(casus: Casus, grens_dagen: int) -> Bericht:
    """Receipt of a casus that still lacks its plan; `grens_dagen` after the ICO it must be shared, 0: no term."""
    termijn = ""
    if grens_dagen:
        termijn = (
            f"\nHet plan hoort {binnen_dagen(grens_dagen)} na het ~ICO~ bij de deelnemers te zijn. "
            "De bot herinnert u daaraan."
        )
    datum = "" if casus.ico_op is None else f" Het ~ICO~ was op {schrijf_datum(casus.ico_op)}."
    return Bericht(
        onderwerp=f"Casus {casus.code} is gemaakt",
        blokken=(
            Blok(tekst=f"Casus {casus.code} is gemaakt.{datum} Er is nog niets verstuurd."),
            Blok(
                kop="Wat nu?",
                tekst=f"Stuur het Word-plan met: casus plan {casus.code}{termijn}",
            ),
        ),
    )


def bestand_ontvangen(code: str = "") -> Bericht:
    """A Word file came without a command for it. `code`: of the casus whose message was answered."""
    casus = f"Bij casus {code}: casus plan {code}" if code else "Bij een bestaande casus: casus plan, met de code"
    return Bericht(
        onderwerp="Word-bestand ontvangen",
        notice=True,
        blokken=(
            Blok(
                tekst="Ik heb uw Word-bestand ontvangen. Wat moet ik ermee doen?",
                regels=("Een nieuwe casus maken: casus nieuw", casus),
            ),
        ),
    )


def toon(
    casus: Casus,
    leden: Sequence[Deelnemer],
    punten: Sequence[Actiepunt],
    *,
    met_kamer: bool = False,
    bijeenkomst: str = "",
    sinds: date | None = None,
) -> Bericht:
    """The state of a casus; `met_kamer`: with the deelnemers who were invited to its room and are not in it;
    `bijeenkomst`: a line about the meeting that comes, if any; `sinds`: the local day of its end."""
    open_punten = sum(punt.loopt for punt in punten)
    ico = "onbekend" if casus.ico_op is None else schrijf_datum(casus.ico_op)
    gesloten = casus.fase is Fase.GESLOTEN and bool(casus.uitkomst)
    stand = f"{casus.uitkomst}{'' if sinds is None else f', sinds {schrijf_datum(sinds)}'}" if gesloten else ""
    regels = (
        f"Stand: {stand or FASE[casus.fase]}",
        f"Datum ~ICO~: {ico}",
        f"Open actiepunten: {open_punten} van {len(punten)}",
    )
    met_kamer = met_kamer and casus.fase is Fase.LOPEND
    uitkomst = () if gesloten or not casus.uitkomst else (f"Uitkomst van het laatste contact: {merk(casus.uitkomst)}",)
    besloten = (*((bijeenkomst,) if bijeenkomst else ()), *uitkomst)
    wie = tuple(
        lidregel(lid) + (", niet in de kamer" if met_kamer and _mist_kamer(lid) else "") for lid in leden if lid.actief
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}",
        notice=True,
        breed=True,
        blokken=(
            Blok(kop=f"Casus {casus.code}", regels=(*regels, *besloten)),
            Blok(kop="Deelnemers", regels=wie or ("Nog geen.",)),
        ),
    )


def _mist_kamer(lid: Deelnemer) -> bool:
    return lid.ontvangt and Kanaal.MATRIX in lid.kanalen and lid.in_kamer_sinds is None


def elke_weken(weken: Sequence[int]) -> str:
    """How often there is contact, as the setting has it: "elke 4 tot 6 weken"."""
    eerste, laatste = min(weken), max(weken)
    if laatste == 1:
        return "elke week"
    return f"elke {laatste} weken" if eerste == laatste else f"elke {eerste} tot {laatste} weken"


def binnen_dagen(dagen: int) -> str:
    """A term as people say it: "binnen een week", "binnen 10 dagen"."""
    weken, rest = divmod(dagen, 7)
    if rest:
        return "binnen een dag" if dagen == 1 else f"binnen {dagen} dagen"
    return "binnen een week" if weken == 1 else f"binnen {weken} weken"


def contact_genoteerd(
    casus: Casus, wanneer: str, volgende: str, ook_voor: str = "", uitkomst: ContactUitkomst | None = None
) -> Bericht:
    """Receipt of `contact gehad`; `volgende` is empty where nobody is asked; `ook_voor`: the role that was named."""
    besluit = "" if uitkomst is None else f" Uitkomst: {merk(uitkomst.value)}."
    samen = f" Dit geldt ook voor de {ook_voor}." if ook_voor else ""
    daarna = f" De bot vraagt u er weer naar, uiterlijk op {volgende}." if volgende else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: contact genoteerd",
        notice=True,
        blokken=(Blok(tekst=f"Genoteerd: contact over casus {casus.code} op {wanneer}.{besluit}{samen}{daarna}"),),
    )
