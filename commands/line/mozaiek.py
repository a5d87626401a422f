"""The casus as a whole: what a message would add to what went out before, and what did go out with it."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.mozaiek import in_teksten, uit_vondsten, weeg
from commands.domain.vondst import Casuslijst, Vondst
from commands.domain.wachtend import WachtStatus
from commands.line.gelezen import Gelezen, Stuk
from commands.messages import Effect, Say
from commands.ports import Transaction


def weeg_delen(delen: Sequence[Stuk], casus_id: str, lijst: Casuslijst) -> list[Vondst]:
    """The places in the texts for this casus that are too much together with what went out before."""
    nummers = [nr for nr, deel in enumerate(delen) if deel.casus_id == casus_id and not deel.onder_ons]
    gevonden = weeg([delen[nr].tekst for nr in nummers], lijst.kenmerken, lijst.mozaiek_grens)
    return [replace(een, tekst_nr=nummers[een.tekst_nr]) for een in gevonden]


async def is_meer_gedeeld(gelezen: Gelezen, tx: Transaction) -> bool:
    """Whether words that passed outside this transaction are too much together with what went out since.

    Two texts at one moment would otherwise both pass as the third. Transactions that write come one after the other.
    """
    if gelezen.keuring is None or gelezen.vondsten or not tx.beleid.mozaiek_grens or _is_vrij(gelezen):
        return False
    for casus_id in dict.fromkeys(deel.casus_id for deel in gelezen.delen if not deel.onder_ons):
        lijst = gelezen.lijst.get(casus_id)
        if casus_id is None or lijst is None or not weeg_delen(gelezen.delen, casus_id, _streng(lijst)):
            continue
        nu = tuple(een.kenmerk for een in await tx.uow.kenmerken.of_casus(casus_id))
        if weeg_delen(gelezen.delen, casus_id, replace(lijst, kenmerken=nu)):
            return True
    return False


def _is_vrij(gelezen: Gelezen) -> bool:
    return gelezen.eerder is not None and gelezen.eerder.status is WachtStatus.VRIJGELATEN


def _streng(lijst: Casuslijst) -> Casuslijst:
    """The list with which one fact is too much: words without any need no second look."""
    return replace(lijst, mozaiek_grens=1)


async def onthoud(gelezen: Gelezen, effecten: Sequence[Effect], tx: Transaction) -> None:
    """Keep what the texts of a message tell of the client, now that they went out; a refused one did not."""
    if any(isinstance(een, Say) and een.geweigerd for een in effecten):
        return
    eerder = gelezen.eerder
    for casus_id in dict.fromkeys(deel.casus_id for deel in gelezen.delen):
        if casus_id is None:
            continue
        delen = [deel.tekst for deel in gelezen.delen if deel.casus_id == casus_id and not deel.onder_ons]
        gezien = in_teksten(delen)
        if delen and eerder is not None and eerder.status is WachtStatus.VRIJGELATEN and eerder.casus_id == casus_id:
            gezien |= uit_vondsten(eerder.teksten, eerder.vondsten)
        if gezien:
            await tx.uow.kenmerken.add_kenmerken(casus_id, gezien, tx.nu)
