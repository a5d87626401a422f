"""A reply to a message about the actiepunt of another: their report, or words for people (own choice)."""

from commands.actie.delen import delen
from commands.actie.opmerking import OPMERKING
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.verandering import BEHEER
from commands.actie.vraag import vraag
from commands.command import Opdracht
from commands.domain.datumwoorden import WEEKDAGEN
from commands.grammar.lezing import Lezing, Plek
from commands.spreektaal.verstaan import Melding, Verstaan
from commands.understanding.identiteit import Bekend
from commands.understanding.op_trede import is_opmerking, over_zichzelf
from commands.understanding.uitwerken import blijft_onder_ons, met_vraag

TIJD = frozenset(
    {*WEEKDAGEN, "vandaag", "morgen", "overmorgen", "week", "weekend", "vanavond", "vanmiddag", "straks", "later", "nu"}
)


def over_punt_van_ander(deze: Melding | None, gezegd: Verstaan, tekst: str, wie: Bekend, nummer: int) -> Lezing:
    """What such words mean. `deze`: what they say of this actiepunt."""
    vragen = (deze or Melding(nummer=nummer, soort=None),)
    if gezegd.leeg or (deze is not None and deze.soort is not None and deze.sterk):
        return met_vraag(vragen, gezegd, tekst, wie)
    namens = _meldt_namens(deze, tekst, wie)
    if blijft_onder_ons(wie, nummer):
        if wie.op_trede and is_opmerking(tekst) and (not namens or over_zichzelf(tekst)):
            return (Opdracht(command=OPMERKING, nummer=nummer, tekst=tekst),)
        return (delen(nummer, tekst, met_ja=False), vraag(vragen)) if namens else (delen(nummer, tekst),)
    gemeld = Opdracht(command=TERUGKOPPELING, nummer=nummer, tekst=tekst)
    return (gemeld, vraag(vragen)) if namens else (gemeld,)


def _meldt_namens(deze: Melding | None, tekst: str, wie: Bekend) -> bool:
    """Whether casushouder or procesregisseur may tell how it stands for its owner; "ik bel hem morgen" is their own."""
    zelf = tekst.split(maxsplit=1)[0].lower() in ("ik", "wij", "we") if tekst.strip() else False
    if zelf or wie.plek is Plek.KAMER or not wie.wie.rollen & BEHEER:
        return False
    return (deze is not None and (deze.soort is not None or deze.dag is not None)) or noemt_tijd(tekst)


def noemt_tijd(tekst: str) -> bool:
    """Whether it may be "not now" where it says "not"."""
    return not TIJD.isdisjoint(woord.strip(".,;:!?()").lower() for woord in tekst.split())
