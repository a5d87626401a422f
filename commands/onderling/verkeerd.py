"""Tells the procesregisseur that something stands in the wrong casus, should not have been read, came to the wrong
person, or that another follows a member. Nobody types these, so no table has them.

All have one shape: their words go to nobody, for they may name a colleague, another client, or what nobody here should
read, and no other member can help.
"""

from collections.abc import Callable
from typing import Protocol

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bezorgd import VERKEERDE_PERSOON
from commands.domain.casus import Casus
from commands.effects.uitgang import procesregisseur
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Bericht, Say, Staf
from commands.texts import verkeerd as teksten


class _AanAfzender(Protocol):
    """What the sender reads. `gehoord`: the procesregisseur hears it now."""

    def __call__(self, casus: Casus, *, gehoord: bool) -> Bericht: ...


def _melding(woorden: str, aan_afzender: _AanAfzender, aan_regie: Callable[[Casus, str], Bericht]) -> Command:
    """The act with these words as its name."""

    async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
        effecten = await _meld(aan_regie, woorden.replace(" ", "_"), context)
        casus = context.casus
        return Uitkomst(antwoord=aan_afzender(casus, gehoord=bool(effecten)), effecten=effecten, object=casus.id)

    return Command(
        woorden=woorden,
        gebruik="",
        samenvatting="",
        rollen=LEDEN,
        onder_ons=True,
        doorgeef=lambda _tekst: (),
        run=run,
    )


async def _meld(bericht: Callable[[Casus, str], Bericht], sleutel: str, context: Context) -> tuple[Say, ...]:
    """Tell the procesregisseur; empty where there is none."""
    casus, lid = context.casus, context.wie.deelnemer
    regie = await procesregisseur(context.uow, casus.id)
    if lid is None or regie is None:
        return ()
    return (
        Say(
            aan=Staf(medewerker_id=regie.id, casus_id=casus.id),
            bericht=bericht(casus, zoals_gezien(lid, context)),
            sleutel=f"{sleutel}/{lid.id}/{context.inbound.bron}",
        ),
    )


VERKEERD = _melding("verkeerde casus", teksten.voor_afzender, teksten.voor_regie)
TERUGHALEN = _melding("terughalen", teksten.terughalen, teksten.terughalen_voor_regie)
PERSOON = _melding(VERKEERDE_PERSOON, teksten.persoon, teksten.persoon_voor_regie)
OPVOLGER = _melding("opvolger", teksten.opvolger, teksten.opvolger_voor_regie)
