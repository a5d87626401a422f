"""The list of all casussen: each with its state, how many actiepunten are late, and the next date."""

from collections.abc import Collection, Sequence
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus, Fase
from commands.domain.datum import schrijf_in_lijst, schrijf_kort
from commands.domain.overzicht import Casusstand
from commands.domain.werkdagen import lokale_dag
from commands.messages import Bericht, Blok, Knop, Rij

LIJST = "Alle casussen van dit ZVH"
GESLOTEN = "De afgesloten casussen van dit ZVH, met hoe en wanneer elk eindigde"
_PER_BLOK = 50
"""Rows in one block, so that a long list can be cut for a room."""


def lijst(
    standen: Sequence[Casusstand],
    gesloten: Sequence[str],
    eigen: Collection[str],
    regie: Collection[str],
    vandaag: date,
) -> Bericht:
    """Those of the reader first. `eigen`: their medewerker ids; `regie`: those of all procesregisseurs."""
    van_mij = [stand for stand in standen if stand.regie in eigen]
    van_collegas = [stand for stand in standen if stand.regie in regie and stand.regie not in eigen]
    van_niemand = [stand for stand in standen if stand.regie not in regie]
    blokken = [
        *_deel("Uw casussen", van_mij, vandaag),
        *_deel("Van collega's", van_collegas, vandaag),
        *_deel("Zonder ~procesregisseur~", van_niemand, vandaag),
    ]
    if gesloten:
        blokken.append(Blok(kop=f"Gesloten ({len(gesloten)})", tekst=", ".join(gesloten)))
    return Bericht(
        onderwerp="Casussen",
        notice=True,
        breed=True,
        blokken=tuple(blokken) or (Blok(kop="Casussen", regels=("Er zijn nog geen casussen.",)),),
    )


def gesloten(casussen: Sequence[Casus], beleid: Beleid, vandaag: date) -> Bericht:
    """The closed ones, how each ended and since when, the last one first; each can be looked at."""
    op_volgorde = sorted(casussen, key=lambda een: (een.uitkomst_op or een.geopend_op, een.code), reverse=True)
    rijen = [
        Rij(
            knop=Knop(label=een.code, opdracht=f"{een.code} casus toon"),
            tekst=een.uitkomst or "afgesloten",
            rechts=f"sinds {schrijf_in_lijst(lokale_dag(een.uitkomst_op or een.geopend_op, beleid), vandaag)}",
        )
        for een in op_volgorde
    ]
    blokken = [
        Blok(kop="" if begin else f"Gesloten ({len(rijen)})", rijen=tuple(rijen[begin : begin + _PER_BLOK]))
        for begin in range(0, len(rijen), _PER_BLOK)
    ]
    slot = "Heropenen? Schrijf: casus heropenen, met de code en de reden"
    return Bericht(
        onderwerp="Gesloten casussen",
        notice=True,
        breed=True,
        blokken=(*blokken, Blok(tekst=slot)) if rijen else (Blok(tekst="Er zijn geen gesloten casussen."),),
    )


def _deel(kop: str, standen: Sequence[Casusstand], vandaag: date) -> list[Blok]:
    rijen = [_rij(stand, vandaag) for stand in standen]
    return [
        Blok(kop="" if begin else f"{kop} ({len(rijen)})", rijen=tuple(rijen[begin : begin + _PER_BLOK]))
        for begin in range(0, len(rijen), _PER_BLOK)
    ]


def _rij(stand: Casusstand, vandaag: date) -> Rij:
    volgend = stand.eerstvolgend(vandaag)
    return Rij(
        knop=Knop(label=stand.code, opdracht=f"{stand.code} casus toon"),
        tekst=_stand(stand, vandaag),
        rechts="" if volgend is None else f"volgende datum {schrijf_in_lijst(volgend, vandaag)}",
    )


def _stand(stand: Casusstand, vandaag: date) -> str:
    if stand.fase is Fase.GEPLAND:
        return "eerste ~ICO~" + (" nog zonder moment" if stand.ico_op is None else f" op {schrijf_kort(stand.ico_op)}")
    if stand.fase is Fase.CONCEPT:
        return "nog niet vrijgegeven" + ("" if stand.ico_op is None else f", ~ICO~ {schrijf_kort(stand.ico_op)}")
    laat, loopt = stand.laat(vandaag), stand.lopend
    delen = [f"{loopt} van {len(stand.punten)} punten open" if loopt else "alle punten klaar"]
    if laat and laat[0].uiterlijk is not None:
        delen.append(f"{len(laat)} te laat sinds {schrijf_in_lijst(laat[0].uiterlijk, vandaag)}")
    if stand.vast:
        delen.append(f"{stand.vast} lukt niet")
    return ", ".join(delen)
