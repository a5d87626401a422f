"""From what was typed between our lines to commands: under "Actiepunt 2" it is an answer about actiepunt 2."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.command import Command, Opdracht
from commands.domain.rollen import Kanaal
from commands.domain.weigering import TussendoorNietGevonden
from commands.grammar.grammar import lees
from commands.grammar.lezing import Lezing, Niets, VrijeTekst
from commands.messages import Inbound
from commands.spreektaal.woorden import is_aanhef
from commands.understanding.identiteit import Bekend
from commands.understanding.tussendoor import Invoeging, verwijst_erheen


def lees_alles(
    inbound: Inbound, wie: Bekend, tabel: Sequence[Command], lees_boven: Callable[[Inbound], Lezing]
) -> Lezing:
    """The meaning of a whole message; `lees_boven` reads the words that do not stand between our lines.

    Raises a Weigering.
    """
    if inbound.kanaal is not Kanaal.MAIL or wie.wie.deelnemer is None or not inbound.antwoord_op:
        return lees_boven(inbound)
    boven, opdrachten = _lees_invoegingen(inbound.tekst, wie, tabel)
    if not wie.tussendoor:
        return lees_boven(inbound)
    if wie.verzoek is not None:  # one question: the words between its lines answer it as those on top do
        alles = "\n".join(een.tekst for een in wie.tussendoor if een.nummer is not None)
        return lees_boven(replace(inbound, tekst=f"{boven}\n{alles}".strip(), onderwerp=""))
    eerst = lees_boven(replace(inbound, tekst=boven, onderwerp="")) if boven else Niets()
    return (*(eerst if isinstance(eerst, tuple) else ()), *opdrachten) or eerst


def _lees_invoegingen(tekst: str, wie: Bekend, tabel: Sequence[Command]) -> tuple[str, tuple[Opdracht, ...]]:
    """The words that do not stand between our lines, and the commands that do.

    Raises a Weigering where one of these is not understood, and where the sender points at words that are not there.
    """
    elders = {regel.strip() for invoeging in wie.tussendoor for regel in invoeging.tekst.split("\n")}
    boven = [regel for regel in tekst.split("\n") if regel.strip() not in elders]
    los = [invoeging.tekst for invoeging in wie.tussendoor if invoeging.nummer is None]
    rest = [regel for regel in boven if not verwijst_erheen(regel)]
    if len(rest) < len(boven) and not wie.tussendoor and all(not r.strip() or is_aanhef(r) for r in rest):
        raise TussendoorNietGevonden
    opdrachten = tuple(een for invoeging in wie.tussendoor for een in _lees(invoeging, wie, tabel))
    return "\n".join([*rest, *los]).strip(), opdrachten


def _lees(invoeging: Invoeging, wie: Bekend, tabel: Sequence[Command]) -> tuple[Opdracht, ...]:
    if invoeging.nummer is None:
        return ()
    lezing = lees(invoeging.tekst, tabel, plek=wie.plek, nummer=invoeging.nummer, gericht=True)
    if isinstance(lezing, VrijeTekst):
        return (Opdracht(command=TERUGKOPPELING, nummer=invoeging.nummer, tekst=lezing.tekst),)
    return lezing if isinstance(lezing, tuple) else ()
