"""What casushouder and procesregisseur tell the bot in plain words where `regiezin` does not look: several things at
once, in the private room of the casushouder, and behind the sign of a command in the room of the casus.

What changes something is asked once, and what was not understood is named: nothing of it is lost.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.actie.bedoelt import bedoelt
from commands.actie.vraag import VRAAG
from commands.command import Command, Opdracht, mag
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import BedoeltU
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.spreektaal.meerpunten import Meer, lees_meer
from commands.spreektaal.regie import kern_van, lees_regie
from commands.spreektaal.regiedag import is_heel
from commands.spreektaal.regieweg import lees_zelf_weg
from commands.spreektaal.voorstel import Voorstel
from commands.understanding.identiteit import Bekend
from commands.understanding.regiezin import zonder_code
from commands.understanding.uitwerken import COMMAND, met_teken

_OVER_PUNT: Final = frozenset(
    (*(een.woorden for een in COMMAND.values()), "actie vervalt", "actie geef", "pauzeer", "opschalen", "namens")
)
"""Commands behind which nobody writes of another actiepunt."""
_LOS: Final = ("vraag", "actie nieuw")
"""Commands of which the words behind them may be meant for the bot."""
_VRAAGT: Final = re.compile(
    r"\b(?:wat nu|hoe (?:nu )?verder|wat (?:moet|kan|zal) ik(?: nu)?(?: doen)?|wat raadt u aan)\W*$", re.IGNORECASE
)
_OOK_HOUDER: Final = ("deelnemer casushouder",)
"""Of these a casushouder has a form of their own."""


def lees_meerzin(inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date) -> tuple[Opdracht, ...] | None:
    """The question about all of a message that says several things; None where one thing stands there, or all of it is
    typed."""
    if not _beheert(inbound, wie) or wie.antwoord_als or wie.verzoek is not None:
        return None
    tekst, code = _woorden(inbound)
    gelezen = _getypt(inbound, wie, tabel)
    if gelezen is not None and len(gelezen) == 1 and gelezen[0].command.woorden in _LOS:
        return (bedoelt(tekst, code),) if _los_gezegd(tekst, gelezen[0], vandaag) else None
    if wie.plek is Plek.MAIL and wie.wie.deelnemer is not None and gelezen is None:
        return (bedoelt(tekst, code),) if _laat_alles_rusten(tekst, vandaag) else None  # words to the group
    if wie.plek is Plek.PRIVE and wie.wie.deelnemer is not None and _kan_weg(tekst, vandaag):
        return (bedoelt(tekst, code),)
    meer = lees_meer(tekst, vandaag)
    if meer is None or (gelezen is not None and _telt_alles(gelezen, meer)):
        return None
    houder = wie.wie.deelnemer is not None
    if houder and not meer.over and all(een.voorstel.melding for een in meer.delen):
        return None  # reports alone are read with more care elsewhere
    return (bedoelt(tekst, code),)


def lees_beheerzin(
    fout: Weigering, inbound: Inbound, wie: Bekend, tabel: Sequence[Command], vandaag: date
) -> tuple[Opdracht, ...] | None:
    """One sentence of theirs that is no command: shown at once, or asked; None for other words.

    Raises BedoeltU for an absence, and for a question to whoever may do what a casushouder may not."""
    hier = wie.plek is Plek.PRIVE and wie.wie.deelnemer is not None
    if not _beheert(inbound, wie) or not (hier or wie.plek is Plek.KAMER):
        return None
    if wie.plek is Plek.KAMER and not (isinstance(fout, OpdrachtOnbekend) and not fout.gegevens.get("lijkt_op")):
        return None
    tekst, code = _woorden(inbound)
    if hier and (weg := lees_zelf_weg(kern_van(tekst), vandaag)):
        raise BedoeltU(code="", voorbeeld=f"afwezig {weg}", zelf=f"afwezig {weg}")
    casus = wie.wie.casus
    code = code or (casus.code if casus is not None else None)
    voorstel = lees_regie(tekst, vandaag)
    if voorstel is not None and voorstel.melding and wie.wie.deelnemer is not None:
        return None  # reports alone are read with more care elsewhere
    if voorstel is None or code is None:
        if hier and code is not None and _VRAAGT.search(tekst):
            raise _aan_regie(tekst, code)
        return None
    getoond = _als_getypt(voorstel, code, wie, tabel)
    if not voorstel.toont and (voorstel.weg or voorstel.opnieuw or voorstel.moment or getoond is None):
        return None if hier and (voorstel.opnieuw or voorstel.moment) else (bedoelt(tekst, code),)
    if getoond is None:
        return None
    if hier and not mag(getoond[0].command, wie.wie) and not voorstel.woorden.startswith(_OOK_HOUDER):
        raise _aan_regie(tekst, code)
    return getoond if voorstel.toont else (bedoelt(tekst, code),)


def liever(gelezen: Lezing | None, beheer: tuple[Opdracht, ...] | None) -> Lezing | None:
    """The command of a casushouder, where their words are otherwise only asked about."""
    if beheer is None:
        return gelezen
    vraagt = gelezen is None or (isinstance(gelezen, tuple) and all(een.command is VRAAG for een in gelezen))
    return beheer if vraagt else gelezen


def _laat_alles_rusten(tekst: str, vandaag: date) -> bool:
    """Whether all of the casus must wait until a day, which none but the bot can do."""
    voorstel = lees_regie(tekst, vandaag)
    return voorstel is not None and voorstel.nummers == (0,) and voorstel.woorden.startswith("pauzeer 999 tot ")


def _kan_weg(tekst: str, vandaag: date) -> bool:
    """ "5 kan weg" of a casushouder: done, or not needed any more."""
    voorstel = lees_regie(tekst, vandaag)
    return voorstel is not None and voorstel.klaar is not None


def _los_gezegd(tekst: str, getypt: Opdracht, vandaag: date) -> bool:
    """Whether it only begins as a typed command: "vraag de ggz hoe het met 2 gaat", "nieuwe actie politie belt"."""
    voorstel = lees_regie(tekst, vandaag)
    if voorstel is None or is_heel(getypt.tekst, vandaag):
        return False
    return voorstel.eigenaar or voorstel.woorden.startswith("actie nieuw")


def _aan_regie(tekst: str, code: str) -> BedoeltU:
    heel = f"{code} vraag {tekst}"
    return BedoeltU(code=code, voorbeeld=heel, zelf=heel)


def _beheert(inbound: Inbound, wie: Bekend) -> bool:
    """Whether casushouder or procesregisseur speaks to the bot."""
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None or wie.op_groep:
        return False
    casus, lid = wie.wie.casus, wie.wie.deelnemer
    teken = met_teken(inbound.tekst)
    if casus is not None and casus.fase is not Fase.LOPEND and lid is not None:
        return False
    houder = lid is not None and lid.casushouder
    regie = lid is None and any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers)
    if wie.plek is Plek.KAMER:
        return teken and (houder or regie)
    return not teken and (houder or (regie and wie.onder_ons)) and not wie.aan_groep


def _woorden(inbound: Inbound) -> tuple[str, str | None]:
    """Their words without a sign in front and without the code of a casus, and that code."""
    return zonder_code(zonder_slot(inbound.tekst).strip().lstrip("/! "))


def _getypt(inbound: Inbound, wie: Bekend, tabel: Sequence[Command]) -> tuple[Opdracht, ...] | None:
    try:
        gelezen = lees(inbound.tekst, tabel, plek=wie.plek, nummer=wie.nummer, gericht=True)
    except Weigering:
        return None
    return gelezen if isinstance(gelezen, tuple) else None


def _telt_alles(gelezen: Sequence[Opdracht], meer: Meer) -> bool:
    """Whether the typed commands are about each actiepunt that the message names, or hold words for people."""
    if any(een.command.woorden not in _OVER_PUNT for een in gelezen):
        return True
    over = {een.nummer for een in gelezen}
    genoemd = {nummer for deel in meer.delen for nummer in _nummers_van(deel.voorstel)}
    return not meer.over and genoemd <= over and len(meer.delen) <= len(gelezen)


def _nummers_van(voorstel: Voorstel) -> tuple[int, ...]:
    eerste = next((int(woord) for woord in voorstel.woorden.split() if woord.isdigit()), -1)
    return voorstel.nummers or (eerste,)


def _als_getypt(voorstel: Voorstel, code: str, wie: Bekend, tabel: Sequence[Command]) -> tuple[Opdracht, ...] | None:
    """The command as if it were typed."""
    voor = "" if wie.plek is Plek.KAMER else f"{code} "
    try:
        gelezen = lees(f"{voor}{voorstel.woorden.replace('{wie}', voorstel.wie)}", tabel, plek=Plek.PRIVE, gericht=True)
    except Weigering:
        return None
    return gelezen if isinstance(gelezen, tuple) and gelezen else None
