"""Sentences of the overview as a picture: a strip for each casus that asks something, by code, number and date."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.actiepunt import Status
from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.domain.overzicht import Casusstand, Overzicht, Regel, Rubriek, Zaak
from commands.domain.werkdagen import lokale_dag
from commands.messages import Bericht
from commands.messages.tijdlijn import Balk, Tekenvorm, Tijdlijn, Tijdlijnrij, Tijdteken, Toon, Vulling
from commands.texts.overzicht import overzicht, titel, wanneer, wat_het_vraagt

OVERZICHT_BEELD = "Uw overzicht als plaatje: een strook voor elke casus die iets vraagt"
STROKEN: Final = 20
"""Casussen in one picture, at most: the most pressing (own choice; more is no longer taken in at a glance)."""
_KOP: Final = {
    Rubriek.WACHT: ("wacht op u", Toon.GEWOON),
    Rubriek.LAAT: ("te laat", Toon.LAAT),
    Rubriek.STIL: ("stil", Toon.GEWOON),
    Rubriek.ANDEREN: ("wacht op anderen", Toon.STIL),
    Rubriek.WEEK: ("deze week", Toon.GOED),
}
_LOOPT: Final = (Status.OPEN, Status.BEZIG)
_GEMELD: Final = {Status.GEREED: Tekenvorm.VINK, Status.LUKT_NIET: Tekenvorm.KRUIS}
"""Signs on the day on which it was reported."""


def in_beeld(een: Overzicht, standen: Sequence[Casusstand], vandaag: date, beleid: Beleid) -> Bericht:
    """The overview in words, with its picture where a casus asks something."""
    bericht = overzicht([een], vandaag)
    return bericht if not een.regels else replace(bericht, bijgevoegd=_beeld(een, standen, vandaag, beleid))


def _beeld(een: Overzicht, standen: Sequence[Casusstand], vandaag: date, beleid: Beleid) -> Tijdlijn:
    per_code = {stand.code: stand for stand in standen}
    rijen = [_strook(regel, per_code[regel.code], vandaag, beleid) for regel in een.regels[:STROKEN]]
    return Tijdlijn(
        naam="overzicht",
        titel="Uw casussen",
        stand_op=f"Stand op {schrijf_datum(vandaag)}",
        zin=tuple(_zin(een)),
        vandaag=vandaag,
        ico_op=None,
        rijen=(*rijen, *_rest(een)),
    )


def _zin(een: Overzicht) -> Iterator[tuple[str, bool]]:
    yield titel(een), False
    geteld = Counter(map(_stand, een.regels))
    yield from ((f"{aantal} {stand.removeprefix('× ')}", toon is Toon.LAAT) for (stand, toon), aantal in geteld.items())


def _stand(regel: Regel) -> tuple[str, Toon]:
    return ("× lukt niet", Toon.LAAT) if regel.zaak is Zaak.LUKT_NIET else _KOP[regel.rubriek]


def _strook(regel: Regel, stand: Casusstand, vandaag: date, beleid: Beleid) -> Tijdlijnrij:
    stand_woord, toon = _stand(regel)
    op = wanneer(regel, vandaag)
    return Tijdlijnrij(
        titel=regel.code,
        onder=f"{wat_het_vraagt(regel)}, {op}" if op else wat_het_vraagt(regel),
        stand=stand_woord,
        toon=toon,
        balk=_balk(stand, vandaag, beleid),
        tekens=tuple(sorted(_tekens(stand, vandaag, beleid), key=lambda teken: teken.vorm is Tekenvorm.KRUIS)),
    )


def _balk(stand: Casusstand, vandaag: date, beleid: Beleid) -> Balk | None:
    """From the ICO to the last date that still binds; None where no actiepunt runs."""
    dagen = [punt.uiterlijk for punt in stand.punten if punt.status in _LOOPT and punt.uiterlijk is not None]
    if not stand.lopend:
        return None
    laat = stand.laat(vandaag)
    return Balk(
        van=stand.ico_op or lokale_dag(stand.begin, beleid),
        tot=max((*dagen, vandaag)) if dagen else None,
        vulling=Vulling.LEEG,
        laat_vanaf=laat[0].uiterlijk if laat else None,
    )


def _tekens(stand: Casusstand, vandaag: date, beleid: Beleid) -> Iterator[Tijdteken]:
    for punt in stand.punten:
        vorm = _GEMELD.get(punt.status)
        if vorm is not None and punt.beantwoord_op is not None:
            yield Tijdteken(vorm=vorm, op=lokale_dag(punt.beantwoord_op, beleid))
        elif punt.status in _LOOPT and punt.uiterlijk is not None and punt.uiterlijk >= vandaag:
            yield Tijdteken(vorm=Tekenvorm.ROND, op=punt.uiterlijk)
    if stand.contact_op is not None:
        yield Tijdteken(vorm=Tekenvorm.STIP, op=lokale_dag(stand.contact_op, beleid))


def _rest(een: Overzicht) -> Iterator[Tijdlijnrij]:
    meer = een.regels[STROKEN:]
    if meer:
        codes = ", ".join(regel.code for regel in meer)
        yield Tijdlijnrij(titel=f"En nog {len(meer)} {'casus' if len(meer) == 1 else 'casussen'}", onder=codes)
    if een.rustig:
        casussen = "1 casus" if een.rustig == 1 else f"{een.rustig} casussen"
        yield Tijdlijnrij(titel=f"{casussen} zonder bijzonderheden", toon=Toon.GOED)
