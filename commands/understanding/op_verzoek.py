"""A plain reply to what waits for `akkoord` goes to nobody but whoever asked; a doubt is asked back."""

from collections.abc import Sequence
from typing import Final

from commands.actie.akkoord import AKKOORD
from commands.actie.gezien import GEZIEN
from commands.actie.lukt_niet import LUKT_NIET
from commands.actie.niet_akkoord import NIET_AKKOORD
from commands.actie.opmerking import OPMERKING
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.verzoekvraag import NA_VRAAG, verzoekvraag
from commands.command import Command, Opdracht
from commands.domain.janee import lees_janee
from commands.domain.verzoek import Verzoek, VerzoekSoort
from commands.domain.verzoekantwoord import Strekking, heeft_voorwaarde, lees_verzoekantwoord
from commands.domain.weigering import TeVeelOpdrachten, Weigering
from commands.grammar.grammar import lees, zonder_slot
from commands.grammar.lezing import Plek, VrijeTekst
from commands.messages import Inbound
from commands.spreektaal.woorden import is_aanhef
from commands.understanding.uitwerken import COMMAND, met_teken

_STAND = frozenset({*(een.woorden for een in COMMAND.values()), TERUGKOPPELING.woorden, GEZIEN.woorden})

_VRAAG: Final = 3


def lees_op_verzoek(
    inbound: Inbound, verzoek: Verzoek, nummer: int, tabel: Sequence[Command], plek: Plek
) -> tuple[Opdracht, ...] | None:
    """The answer to it, or the question about it; None for a command of another kind, or of another actiepunt."""
    heel = zonder_slot(inbound.tekst).strip()
    regels = (een for een in heel.splitlines() if not is_aanhef(een) or lees_janee(een) is not None)
    tekst = "\n".join(regels).strip() or heel
    try:
        getypt = lees(inbound.tekst, tabel, plek=plek, nummer=nummer, gericht=True)
    except TeVeelOpdrachten:
        return None
    except Weigering:
        if met_teken(inbound.tekst):
            return None
        getypt = VrijeTekst(tekst)
    if isinstance(getypt, tuple):
        stand = all(een.command.woorden in _STAND and een.nummer == nummer for een in getypt)
        if not stand or _met_nummer(inbound, tabel, plek):
            return _op_getypt(getypt, tekst, nummer)
        if getypt[0].command is LUKT_NIET and len(getypt) == 1 and not heeft_voorwaarde(tekst):
            return (Opdracht(command=NIET_AKKOORD, nummer=nummer, tekst=getypt[0].tekst or tekst),)
    elif not tekst:
        return None
    return _op_woorden(tekst, verzoek, nummer)


def _op_woorden(tekst: str, verzoek: Verzoek, nummer: int) -> tuple[Opdracht, ...]:
    gezegd = lees_verzoekantwoord(tekst, verzoek.soort)
    match gezegd.strekking:
        case Strekking.JA:
            return (Opdracht(command=AKKOORD, nummer=nummer),)
        case Strekking.NEE:
            return (Opdracht(command=NIET_AKKOORD, nummer=nummer, tekst=gezegd.reden),)
        case Strekking.VOORWAARDE:
            return (verzoekvraag(nummer, voorwaarde=True),)
        case Strekking.ONDUIDELIJK if verzoek.soort is not VerzoekSoort.NIEUW and _vraagt_terug(tekst):
            # whoever offered it reads the question, and what was agreed still waits
            return (Opdracht(command=OPMERKING, nummer=nummer, tekst=tekst), Opdracht(command=NA_VRAAG, nummer=nummer))
        case Strekking.ONDUIDELIJK:
            return (verzoekvraag(nummer),)


def _vraagt_terug(tekst: str) -> bool:
    """Whether they ask something, in more than two words."""
    return tekst.rstrip().endswith("?") and len(tekst.split()) >= _VRAAG


def _op_getypt(getypt: tuple[Opdracht, ...], tekst: str, nummer: int) -> tuple[Opdracht, ...] | None:
    """ "Akkoord, maar 27 november" is asked; any other command is carried out as it stands."""
    een = getypt[0]
    mits = len(getypt) == 1 and een.command is AKKOORD and een.nummer == nummer and heeft_voorwaarde(tekst)
    return (verzoekvraag(nummer, voorwaarde=True),) if mits else None


def _met_nummer(inbound: Inbound, tabel: Sequence[Command], plek: Plek) -> bool:
    """Whether they typed the number themselves."""
    try:
        return isinstance(lees(inbound.tekst, tabel, plek=plek, gericht=True), tuple)
    except Weigering:
        return False
