"""The status sheet that comes with the question for contact: by number and date, without words of people."""

from collections.abc import Iterator, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from commands.domain.datum import schrijf_in_lijst
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.statusblad import Statusblad, Volgende
from commands.texts.bijeenkomst import naam, wanneer
from commands.texts.klok import ROLNAAM
from commands.texts.melding import WERKWOORD

MAX_GEZEGD = 6
"""What was told since the last contact: more is counted."""


def regels(blad: Statusblad, lezer: Rol, vandaag: date, zone: ZoneInfo) -> tuple[str, ...]:
    """One line for each state that some actiepunt has; then what was told, and what comes next."""
    laat = [f"{nummer} (te laat sinds {schrijf_in_lijst(dag, vandaag)})" for nummer, dag in blad.laat]
    delen = (
        ("Te laat: punt", laat),
        ("Lukt niet: punt", blad.vast),
        ("Niets over gehoord sinds het vorige contact: punt", blad.stil),
        ("Loopt: punt", blad.verder),
        ("Klaar of vervallen: punt", blad.klaar),
    )
    standen = [f"{kop} {_en(list(map(str, nummers)))}" for kop, nummers in delen if nummers]
    return (*standen, _gezegd(blad, vandaag), *_volgende(blad.volgende, lezer, vandaag, zone))


_HOORT = {
    Stap.ACTIE_CASUSHOUDER: Rol.CASUSHOUDER,
    Stap.BESLUIT_CASUSHOUDER: Rol.CASUSHOUDER,
    Stap.ACTIE_PROCESREGISSEUR: Rol.PROCESREGISSEUR,
    Stap.BESLUIT_PROCESREGISSEUR: Rol.PROCESREGISSEUR,
    Stap.ACTIE_MANAGER: Rol.MANAGER,
}


def _volgende(volgende: Volgende, lezer: Rol, vandaag: date, zone: ZoneInfo) -> Iterator[str]:
    if volgende.punt is not None:
        nummer, dag = volgende.punt
        yield f"Eerstvolgende datum: punt {nummer} op {schrijf_in_lijst(dag, vandaag)}"
    if volgende.trede is not None:
        nummer, stap, dag = volgende.trede
        op = schrijf_in_lijst(dag, vandaag)
        wie = "u" if _HOORT[stap] is lezer else f"de {ROLNAAM[_HOORT[stap]]}"
        yield f"Volgende stap: blijft het stil over punt {nummer}, dan hoort {wie} dat op {op}"
    ico = volgende.ico
    if ico is not None and ico.moment is not None:
        yield f"Volgend ~ICO~: {wanneer(ico.moment, zone)}"
    elif ico is not None:
        yield f"Volgend ~ICO~: de deelnemers zeggen wanneer zij kunnen voor het {naam(ico)}"
    elif volgende.venster is not None:
        begin, eind = volgende.venster
        tussen = f"tussen {schrijf_in_lijst(begin, vandaag)} en {schrijf_in_lijst(eind, vandaag)}"
        yield f"Volgend ~ICO~: nog geen moment, het ~vervolg-ICO~ is {tussen}"


def _gezegd(blad: Statusblad, vandaag: date) -> str:
    if not blad.gezegd:
        return "Sinds het vorige contact is bij geen actiepunt iets gemeld"
    genoemd = [
        f"punt {nummer} {WERKWOORD[soort]} ({schrijf_in_lijst(dag, vandaag)})"
        for nummer, soort, dag in blad.gezegd[:MAX_GEZEGD]
    ]
    meer = len(blad.gezegd) - MAX_GEZEGD
    return f"Sinds het vorige contact: {', '.join(genoemd)}" + (f", en nog {meer}" if meer > 0 else "")


def _en(woorden: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(woorden[:-1]), *woorden[-1:])))
