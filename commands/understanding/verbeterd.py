"""A typed command with a correction of it behind: nothing is carried out, what may be meant is asked once."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.command import Command, Opdracht
from commands.domain.weigering import Weigering
from commands.domain.weigering_terug import BedoeltU
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.verbetert import Verbetering, bedoelde, verbetering_in
from commands.spreektaal.woorden import aangehaald
from commands.understanding.identiteit import Bekend
from commands.understanding.regiezin import zonder_code
from commands.understanding.uitwerken import COMMAND

_KORT: Final = frozenset(
    (*(een.woorden for een in COMMAND.values()), "actie vervalt", "actie geef", "pauzeer", "actie overdragen")
)
"""Commands of one actiepunt, that change something."""
_MET_DAG: Final = frozenset(("actie uitstel", "pauzeer"))
_MET_WIE: Final = frozenset(("actie geef", "actie overdragen"))
_WIE: Final = 4
"""Words behind "aan"."""


def eis_geen_verbetering(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date) -> None:
    """Raises BedoeltU with the command as it may be meant."""
    casus = wie.wie.casus
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return
    tekst, code = zonder_code(zonder_slot(inbound.tekst).strip())
    code = code or (casus.code if casus is not None else None)
    gezegd = verbetering_in(tekst.lstrip("/!"))
    if gezegd is None or code is None:
        return
    heel = _een(inbound.tekst, wie, tabel)
    eerst = None if heel is None else _een(f"{code} {gezegd.eerst}", wie, tabel)
    if heel is None or eerst is None or not _is_kaal(eerst):
        return
    nummer = eerst.nummer
    if nummer is None or (bedoeld := _zin(gezegd, nummer, code, wie, tabel, vandaag)) is None:
        return
    zin, over = bedoeld
    kamer = wie.plek is Plek.KAMER
    voorbeeld = zin if kamer else f"{code} {zin}"
    raise BedoeltU(code=code, voorbeeld=voorbeeld, zelf=voorbeeld, mist="", tekst=aangehaald(over), kamer=kamer)


def _zin(
    gezegd: Verbetering, nummer: int, code: str, wie: Bekend, tabel: Sequence[Command], vandaag: date
) -> tuple[str, str] | None:
    """The command that may be meant, and the words that were not understood."""
    zin = bedoelde(gezegd, nummer, vandaag)
    if zin is not None:
        return (zin, "") if _een(f"{code} {zin}", wie, tabel) is not None else None
    if _een(f"{code} {gezegd.woorden}", wie, tabel, los=True) is not None:
        return gezegd.woorden, ""
    eerst = bedoelde(Verbetering(gezegd.eerst, "", sterk=True), nummer, vandaag)
    return None if not gezegd.sterk or eerst is None else (eerst, gezegd.woorden)


def _een(tekst: str, wie: Bekend, tabel: Sequence[Command], *, los: bool = False) -> Opdracht | None:
    """The one command that this is, as typed; `los`: with its own number."""
    try:
        gelezen = lees(tekst, tabel, plek=wie.plek, nummer=None if los else wie.nummer, gericht=True)
    except Weigering:
        return None
    if not isinstance(gelezen, tuple) or len(gelezen) != 1:
        return None
    return gelezen[0] if gelezen[0].command.woorden in _KORT and gelezen[0].nummer is not None else None


def _is_kaal(eerst: Opdracht) -> bool:
    """Whether it holds no words but a day, or who gets it: the correction stands right behind it."""
    tekst = eerst.tekst.strip(" .,")
    if eerst.command.woorden in _MET_DAG:
        return len(tekst.split()) <= _WIE
    if eerst.command.woorden in _MET_WIE:
        return len(tekst.split()) <= _WIE
    return not tekst
