"""What a procesregisseur tells the bot alone, in plain words: shown at once, or asked once before it is done."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from commands.actie.bedoelt import bedoelt
from commands.actie.delen import DELEN
from commands.casus.toon import TOON as CASUS_TOON
from commands.command import REGIE, Command, Opdracht
from commands.domain.casus import is_code
from commands.domain.datum import schrijf_kort
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import BedoeltU, NietGedeeld, TerugnemenOnzeker
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Beleefd, Lezing, Plek
from commands.messages import Inbound
from commands.spreektaal.andercasus import hoort_elders
from commands.spreektaal.kanniet import kan_niet
from commands.spreektaal.lezen import versta
from commands.spreektaal.regie import kern_van, lees_regie, lees_waarneemt
from commands.spreektaal.regieweg import lees_zelf_weg
from commands.spreektaal.verstaan import Omstandigheid
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken
from commands.understanding.vraag_aan_bot import welke_vraag

_SLUITEN = "casus afsluiten"
_LIJST = "actie lijst"
_RAND = ".,:;!?()"
_DANK = re.compile(r"\b(?:dank\w*|bedankt|thanks|thx|thnx|tnx)\b", re.IGNORECASE)
_PUNT = re.compile(r"\b(?:actie)?punt (\d{1,3})\b", re.IGNORECASE)


def lees_regiezin(
    inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date
) -> tuple[Opdracht, ...] | Beleefd | None:
    """The command that shows what is asked, or the question; None for other words, and where the group is answered.

    Thanks are only thanks. Raises BedoeltU where a colleague stands in, which is about no one casus.
    """
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers)
    if not regie or not wie.onder_ons or wie.op_groep or wie.wie.deelnemer is not None or wie.wachtend is not None:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or met_teken(inbound.tekst):
        return None
    tekst, code = zonder_code(zonder_slot(inbound.tekst).strip())
    if code is not None and not tekst.strip(_RAND):
        return (Opdracht(command=CASUS_TOON, code=code),)
    _eis_dat_het_kan(tekst, code, vandaag)
    if code is not None and hoort_elders(tekst):
        raise TerugnemenOnzeker(code=code, nummer="")
    if _DANK.search(tekst) is not None and versta(tekst, Omstandigheid(vandaag=vandaag, punten={})).beleefd:
        return Beleefd()
    if (gevraagd := welke_vraag(tekst)) is not None and gevraagd.leest and REGIE & gevraagd.rollen:
        return (Opdracht(command=gevraagd, code=code),)
    voorstel = lees_regie(tekst, vandaag)
    if voorstel is None:
        return None
    if not voorstel.toont:
        return (bedoelt(tekst, code),)
    if voorstel.woorden in (_LIJST, CASUS_TOON.woorden) and code is None and wie.wie.casus is None:
        voorstel = replace(voorstel, woorden="overzicht")
    voor = f"{code} " if code else ""
    try:
        gelezen = lees(f"{voor}{voorstel.woorden.replace('{wie}', voorstel.wie)}", tabel, plek=Plek.PRIVE, gericht=True)
    except Weigering:
        return None
    return gelezen if isinstance(gelezen, tuple) else None


def _eis_dat_het_kan(tekst: str, code: str | None, vandaag: date) -> None:
    """Raises NietGedeeld for what no command does, and BedoeltU for an absence of their own."""
    if (waarom := kan_niet(tekst)) is not None and not (waarom == "mails_uit" and _laat_rusten(tekst, vandaag)):
        raise NietGedeeld(code=code or "", waarom=waarom)
    if (tot := lees_waarneemt(tekst, vandaag)) is not None:
        mist = f"het e-mailadres van uw collega en t/m {schrijf_kort(tot)}"
        raise BedoeltU(code="", voorbeeld="waarneming", zelf="", mist=mist)
    if weg := lees_zelf_weg(kern_van(tekst), vandaag):
        raise BedoeltU(code="", voorbeeld=f"afwezig {weg}", zelf=f"afwezig {weg}")


def _laat_rusten(tekst: str, vandaag: date) -> bool:
    """Whether it names what must wait: an actiepunt, or the day until which all of a casus does."""
    voorstel = None if noemt_punt(tekst) else lees_regie(tekst, vandaag)
    tot = voorstel is not None and voorstel.woorden.startswith("pauzeer") and " tot " in voorstel.woorden
    return tot or noemt_punt(tekst)


def lees_sluiten(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date) -> tuple[Opdracht, ...] | None:
    """How a casus can be closed, where its casushouder tells the bot alone that it can: "de zaak kan dicht"."""
    casus = wie.wie.casus
    if wie.plek is not Plek.PRIVE or Rol.CASUSHOUDER not in wie.wie.rollen or casus is None or inbound.bewerkt:
        return None
    tekst, code = zonder_code(zonder_slot(inbound.tekst).strip())
    voorstel = lees_regie(tekst, vandaag)
    if voorstel is None or voorstel.woorden != _SLUITEN:
        return None
    gelezen = lees(f"{code or casus.code} {_SLUITEN}", tabel, plek=Plek.PRIVE, gericht=True)
    return gelezen if isinstance(gelezen, tuple) else None


def eis_een_punt(fout: Weigering, inbound: Inbound, wie: Bekend) -> None:
    """Raises NietGedeeld, with what can be done with an actiepunt, for other words of theirs that name one."""
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers) and wie.wie.deelnemer is None
    if not isinstance(fout, OpdrachtOnbekend) or fout.gegevens.get("lijkt_op") or not regie or not wie.onder_ons:
        return
    if wie.op_groep or inbound.bewerkt or inbound.doorgestuurd or met_teken(inbound.tekst):
        return
    tekst, code = zonder_code(zonder_slot(inbound.tekst).strip())
    genoemd, casus = _PUNT.findall(tekst), wie.wie.casus
    code = code or (casus.code if casus is not None else None)
    if len(genoemd) == 1 and code is not None:
        raise NietGedeeld(code=code, waarom="punt", nummer=int(genoemd[0]))


def eis_dat_punt(geduid: Lezing | None, inbound: Inbound, wie: Bekend) -> None:
    """The same for words about another actiepunt than that of the mail which they answer, where it would be asked for
    whom they are."""
    delend = isinstance(geduid, tuple) and len(geduid) == 1 and geduid[0].command is DELEN
    if delend and str(wie.nummer) not in _PUNT.findall(zonder_slot(inbound.tekst)):
        eis_een_punt(OpdrachtOnbekend(tekst="", lijkt_op=""), inbound, wie)


def noemt_punt(tekst: str) -> bool:
    """Whether an actiepunt stands there with its word and number."""
    return _PUNT.search(tekst) is not None


def zonder_code(tekst: str) -> tuple[str, str | None]:
    """The words without the code of a casus, and that code; only the first line of several is no sentence."""
    woorden = tekst.split()
    for nr, woord in enumerate(woorden):
        kaal = woord.strip(_RAND)
        if is_code(kaal) and (nr == 0 or kaal.isupper()):
            over = woorden[:nr] + woorden[nr + 1 :]
            if nr and woorden[nr - 1].lower() in ("in", "van", "voor", "bij"):
                over = woorden[: nr - 1] + woorden[nr + 1 :]
            return " ".join(over), kaal.upper()
    return tekst, None
