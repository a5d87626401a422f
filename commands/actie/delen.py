"""Asks for whom words are, in answer to a message to their writer alone about an actiepunt.

Nobody types it, so no table has it.
"""

from dataclasses import replace

from commands.actie.antwoord import lopend, met_code
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.verandering import BEHEER
from commands.actie.vraag import VRAAG
from commands.command import Context, Opdracht, Uitkomst
from commands.domain.nietdelen import vraagt_niet_delen
from commands.domain.rollen import Kanaal
from commands.texts import delen as teksten
from commands.texts.punt import verwijzing

_LANGST = 1_000
"""A longer text is written once more by whoever wants to share it."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A yes shares them with all, but for words of which it is asked not to.

    Raises CasusNietLopend, ActiepuntOnbekend.
    """
    casus, nummer = lopend(context.casus), opdracht.nummer
    punt = await context.uow.actiepunten.get_actiepunt(casus, nummer or 0)
    code = f"{casus.code} " if met_code(context) else ""
    woorden = f"{code}{TERUGKOPPELING.woorden} {nummer} {' '.join(opdracht.tekst.split())}"
    past = (
        not opdracht.kies
        and context.inbound.kanaal is Kanaal.MAIL
        and len(opdracht.tekst) <= _LANGST
        and not opdracht.zonder_woorden
        and vraagt_niet_delen(opdracht.tekst) is None
    )
    bericht = teksten.voor_wie(
        casus,
        verwijzing(casus, punt),
        code,
        met_ja=past,
        staf=context.wie.deelnemer is None,
        beheert=bool(context.wie.rollen & BEHEER),
    )
    return Uitkomst(antwoord=replace(bericht, bij_ja=woorden if past else ""), object=casus.id)


def delen(nummer: int, tekst: str, *, met_ja: bool = True) -> Opdracht:
    """The question about these words; `met_ja`: nothing else is asked beside it, so that a yes shares them."""
    return Opdracht(command=DELEN, nummer=nummer, tekst=tekst, kies=not met_ja)


DELEN = replace(VRAAG, woorden="delen", run=run)
