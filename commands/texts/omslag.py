"""What stands around every mail: whose it is, which casus it is about, and how to check that it is real."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag
from commands.domain.rollen import Rol
from commands.messages import Bericht

OEFENING = "PROEF: dit is een oefening"
_ZVH = "Zorg- en Veiligheidshuis"
_CODE = re.compile("(Casus [A-Z0-9]{4})[:,] ")
_VOOR = {
    Rol.PROCESREGISSEUR: "voor de ~procesregisseur~",
    Rol.MANAGER: "voor de ~manager~",
    Rol.BEHEERDER: "voor de beheerder",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Omslag:
    """The words around one mail."""

    huis: str = ""
    """Name of the ZVH; empty: not told."""
    regel: str = ""
    """Which casus, which meeting, or for whom."""
    telefoon: str = ""
    bij: str = "procesregisseur"
    """The person behind that number; empty: nobody to call."""
    kort: bool = False
    """Whether nothing is asked, so that the foot is one line."""


def regel(casus: Casus | None, rol: Rol | None) -> str:
    """The second line of the head; `rol`: of a medewerker, None for a deelnemer and for somebody unknown."""
    over = "" if casus is None else f"Casus {casus.code}"
    if rol in _VOOR:
        voor = _VOOR[rol]
        return f"{over} · {voor}" if over else voor.capitalize()
    if casus is not None and casus.ico_op is not None:
        return f"{over} · ~ICO~ van {schrijf_dag(casus.ico_op)}"
    return over


def wie_helpt(rol: Rol | None) -> str:
    """The role that somebody calls with a question; `rol` as in `regel`. A beheerder has nobody to call."""
    if rol is Rol.BEHEERDER:
        return ""
    return "~procesregisseur~" if rol in (None, Rol.AANMELDER, Rol.TRIAGELID) else "beheerder"


def hoofd(omslag: Omslag) -> tuple[str, str]:
    """The two lines of the head; the second may be empty."""
    return omslag.huis or _ZVH, omslag.regel


def voet(omslag: Omslag, *, html: bool) -> tuple[str, ...]:
    """The paragraphs of the foot; `html`: with the sentence on the buttons."""
    if not omslag.bij:
        return ("Deze mail gaat vanzelf.",)
    nummer = f": {omslag.telefoon}" if omslag.telefoon else ""
    if omslag.kort:
        return (f"Vragen? Bel de {omslag.bij}{nummer}.",)
    bel = f"{nummer}, of het nummer dat u al van ons had" if nummer else ", op het nummer dat u al van ons had"
    knoppen = "De knoppen openen alleen een antwoordmail. " if html else ""
    return (
        f"Vragen, of twijfelt u of deze mail echt is? Bel de {omslag.bij}{bel}.",
        f"{knoppen}Wij sturen geen links naar websites en vragen nooit een wachtwoord.",
    )


def rondom(omslag: Omslag, *, proef: bool) -> tuple[str, str]:
    """The text before and behind the blocks, in a mail of plain text."""
    voor = (OEFENING if proef else "", *hoofd(omslag))
    return "\n".join(een for een in voor if een), "\n\n".join(voet(omslag, html=False))


def opschrift(bericht: Bericht) -> str:
    """The title of a message without a heading: its subject without the code, which the head has."""
    kern = _CODE.sub("", bericht.onderwerp, count=1)
    return kern[:1].upper() + kern[1:]


def zonder_casus(kop: str, regel: str | None = None) -> str:
    """A heading without its casus, which the head names; `regel`: the second line of that head, None: it does."""
    code = _CODE.match(kop)
    if code is None or (regel is not None and not regel.startswith(code[1])):
        return kop
    kern = kop[code.end() :]
    return kern[:1].upper() + kern[1:]


def regels_rondom(bericht: Bericht, casus: Casus, huis: str, telefoon: str) -> Iterator[str]:
    """Every line that may stand around this message in a mail to a deelnemer, so that a quotation of it is known."""
    yield from (OEFENING, opschrift(bericht))
    if casus.ico_op is not None:  # as a version before this one wrote it
        yield f"Casus {casus.code} · casusoverleg van {schrijf_dag(casus.ico_op)}"
    for kort in (False, True):
        omslag = Omslag(huis=huis, regel=regel(casus, None), telefoon=telefoon, kort=kort)
        yield from hoofd(omslag)
        yield from voet(omslag, html=True)
        yield from voet(omslag, html=False)
