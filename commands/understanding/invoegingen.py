"""From what was typed between our lines to commands: under "Actiepunt 2" it is an answer about actiepunt 2."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.vraag import VRAAG, vraag
from commands.command import Command, Opdracht
from commands.domain.rollen import Kanaal
from commands.domain.weigering import TussendoorNietGevonden
from commands.grammar.grammar import lees
from commands.grammar.lezing import Lezing, Niets, VrijeTekst
from commands.messages import Inbound
from commands.spreektaal.woorden import is_aanhef
from commands.understanding.identiteit import Bekend
from commands.understanding.tussendoor import Invoeging, verwijst_erheen

EigenWoorden = Callable[[Lezing, Inbound, Bekend], Lezing | None]
"""The meaning of words that are no command; None: nothing more than words."""


def lees_alles(
    inbound: Inbound,
    wie: Bekend,
    tabel: Sequence[Command],
    lees_boven: Callable[[Inbound], Lezing],
    duid_eigen: EigenWoorden,
) -> Lezing:
    """The meaning of a whole message; `lees_boven` reads the words that do not stand between our lines, `duid_eigen`
    those between them that are no command.

    Raises a Weigering.
    """
    if inbound.kanaal is not Kanaal.MAIL or wie.wie.deelnemer is None or not inbound.antwoord_op:
        return lees_boven(inbound)
    boven, opdrachten = _lees_invoegingen(inbound, wie, tabel, duid_eigen)
    if not wie.tussendoor:
        return lees_boven(inbound)
    if wie.verzoek is not None:  # one question: the words between its lines answer it as those on top do
        alles = "\n".join(een.tekst for een in wie.tussendoor if een.nummer is not None)
        return lees_boven(replace(inbound, tekst=f"{boven}\n{alles}".strip(), onderwerp=""))
    eerst = lees_boven(replace(inbound, tekst=boven, onderwerp="")) if boven else Niets()
    return (*(eerst if isinstance(eerst, tuple) else ()), *opdrachten) or eerst


def _lees_invoegingen(
    inbound: Inbound, wie: Bekend, tabel: Sequence[Command], duid_eigen: EigenWoorden
) -> tuple[str, tuple[Opdracht, ...]]:
    """The words that do not stand between our lines, and the commands that do.

    Raises a Weigering where one of these is not understood, and where the sender points at words that are not there.
    """
    elders = {regel.strip() for invoeging in wie.tussendoor for regel in invoeging.tekst.split("\n")}
    boven = [regel for regel in inbound.tekst.split("\n") if regel.strip() not in elders]
    los = [invoeging.tekst for invoeging in wie.tussendoor if invoeging.nummer is None]
    rest = [regel for regel in boven if not verwijst_erheen(regel)]
    if len(rest) < len(boven) and not wie.tussendoor and all(not r.strip() or is_aanhef(r) for r in rest):
        raise TussendoorNietGevonden
    opdrachten = [een for invoeging in wie.tussendoor for een in _lees(invoeging, inbound, wie, tabel, duid_eigen)]
    return "\n".join([*rest, *los]).strip(), _met_een_vraag(opdrachten)


def _lees(
    invoeging: Invoeging, inbound: Inbound, wie: Bekend, tabel: Sequence[Command], duid_eigen: EigenWoorden
) -> tuple[Opdracht, ...]:
    if invoeging.nummer is None:
        return ()
    lezing: Lezing = lees(invoeging.tekst, tabel, plek=wie.plek, nummer=invoeging.nummer, gericht=True)
    if isinstance(lezing, VrijeTekst):
        hier = replace(inbound, tekst=invoeging.tekst, onderwerp="")
        gemeld = (Opdracht(command=TERUGKOPPELING, nummer=invoeging.nummer, tekst=lezing.tekst),)
        lezing = duid_eigen(lezing, hier, replace(wie, nummer=invoeging.nummer)) or gemeld
    return lezing if isinstance(lezing, tuple) else ()


def _met_een_vraag(opdrachten: Sequence[Opdracht]) -> tuple[Opdracht, ...]:
    """All that is asked about words at several places, in one question under what they report."""
    gevraagd = {melding.nummer: melding for een in opdrachten if een.command is VRAAG for melding in een.meldingen}
    rest = tuple(een for een in opdrachten if een.command is not VRAAG)
    return (*rest, vraag(tuple(gevraagd.values()))) if gevraagd else rest
