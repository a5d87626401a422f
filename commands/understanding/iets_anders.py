"""Words under a question about an actiepunt that say not how it stands, but lead to another command."""

from dataclasses import dataclass

from commands.actie.anders import anders
from commands.actie.delen import delen
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.command import LEDEN, Opdracht
from commands.domain.actiepunt import FeedbackSoort
from commands.grammar.lezing import Plek
from commands.onderling.bericht import BERICHT
from commands.spreektaal.anders import Anders, zegt_anders
from commands.spreektaal.verstaan import Verstaan
from commands.understanding.identiteit import Bekend

_WEINIG = 8
_LATER = frozenset((FeedbackSoort.UITSTEL, None))


@dataclass(frozen=True, slots=True)
class Over:
    """The actiepunt to which such words belong; None: to none."""

    nummer: int | None


def gaat_over_anders(gezegd: Verstaan, tekst: str, wie: Bekend) -> Over | None:
    """Where they lead to another command; None where they report something, or are words for people.

    A report wins, but for a date beside an absence: "verlof vanaf 1 maart" moves nothing.
    """
    wat = zegt_anders(tekst)
    if wat is None or gezegd.zeker or not wie.wie.rollen & LEDEN or (wie.plek is Plek.KAMER and wie.nummer is None):
        return None
    soorten = {een.soort for een in gezegd.meldingen} | {gezegd.los}
    weg = wat is Anders.STOPT or (wat is Anders.NIET_VAN_MIJ and "overgedragen" in tekst.lower())
    if weg and not any(een.sterk for een in gezegd.meldingen):  # "haal mij van de lijst" ends no work
        soorten -= {FeedbackSoort.GEREED}
    if not soorten <= ({None} if wat in (Anders.VRAAG, Anders.NIET_VAN_MIJ) else _LATER):
        return None
    genoemd = gezegd.genoemd | ({wie.nummer} if wie.nummer is not None else set())
    if len(genoemd) > 1 or not genoemd <= set(wie.eigen_punten):
        return None
    nummer = next(iter(genoemd), None)
    alleen = wie.op_lijst or wie.plek is not Plek.MAIL or (wat is Anders.AFWEZIG and _zegt_alleen_weg(tekst))
    naar_bot = wat in (Anders.STOPT, Anders.AFWEZIG, Anders.VERVANGEN) and alleen
    return Over(nummer) if nummer is not None or naar_bot else None


def _zegt_alleen_weg(tekst: str) -> bool:
    """Whether a mail says that in a few words and nothing else, as to the bot: "ik ben met verlof"."""
    return len(tekst.split()) <= _WEINIG


def met_anders(nummer: int | None, tekst: str, wie: Bekend) -> tuple[Opdracht, ...]:
    """The words go to the others, but from the room of the casus, where they read them, and from the writer's own,
    where the bot alone is spoken to; the question stands under them."""
    vraag = anders(nummer, tekst)
    if wie.plek is Plek.KAMER:
        return (vraag,)
    if wie.plek is Plek.PRIVE and nummer is not None:
        return (delen(nummer, tekst, met_ja=False), vraag)
    if zegt_anders(tekst) is Anders.AFWEZIG and _zegt_alleen_weg(tekst):
        return (vraag,)  # that somebody is ill is for nobody else
    if nummer is not None:
        return (Opdracht(command=TERUGKOPPELING, nummer=nummer, tekst=tekst), vraag)
    return (Opdracht(command=BERICHT, tekst=tekst), vraag) if wie.plek is Plek.MAIL else (vraag,)
