"""Signs under messages of the bot: each stands for one answer, or for nothing.

A sign comes in clear, so only the homeserver vouches for its sender. It can therefore do no more than a button in a
mail without proof: report about one's own actiepunt, or answer a poll. It brings no words (SOURCES: P16).
"""

from dataclasses import replace

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.eigenaars import eigen_stand, is_eigenaar
from commands.domain.reactie import BEZIG, DUIMEN, KLAAR, LUKT_NIET, Reactie, lees_teken
from commands.events.peilteken import is_peiling, lees_peiling, neem_terug
from commands.events.tekenplek import Tekenplek, vind
from commands.messages import Effect, Inbound
from commands.messages.in_kamers import Aangetikt, Ingetrokken
from commands.ports import Transaction
from commands.texts import reactie as teksten

OPDRACHT = {KLAAR: "actie gereed", BEZIG: "actie bezig", LUKT_NIET: "actie lukt niet"}
"""The command for which each sign under a message about one actiepunt stands; none needs proof of its owner."""


async def lees_reactie(getikt: Aangetikt, tx: Transaction) -> Inbound | list[Effect]:
    """The answer for which a tap stands, to go through the line; otherwise what is said about it, mostly nothing."""
    teken = lees_teken(getikt.sleutel) if tx.beleid.reacties else None
    persoon = await tx.uow.personen.find_matrix(getikt.afzender) if teken is not None else None
    plek = await vind(getikt, getikt.onder, persoon, tx.uow) if persoon is not None else None
    if teken is None or plek is None:
        return []
    eerder = await tx.uow.reacties.standing(getikt.onder, plek.lid.persoon.id)
    eerder = [een for een in eerder if een.extern_id != getikt.extern_id]
    if is_peiling(plek.rij):
        gelezen = await lees_peiling(plek, teken, tx)
    else:
        gelezen = await _over_punt(plek, teken, eerder[-1].teken if eerder else "", tx)
    if isinstance(gelezen, Inbound):
        reactie = Reactie(
            extern_id=getikt.extern_id, onder=getikt.onder, persoon_id=plek.lid.persoon.id, teken=teken, op=tx.nu
        )
        await tx.uow.reacties.put_reactie(reactie)
    return gelezen


async def lees_weggehaald(weg: Ingetrokken, tx: Transaction) -> Inbound | list[Effect] | None:
    """The same where a tap that counted was taken away by who tapped it; None when another event was redacted."""
    reactie = await tx.uow.reacties.find_event(weg.extern_id)
    if reactie is None:
        return None
    persoon = await tx.uow.personen.find_matrix(weg.afzender)
    if persoon is None or persoon.id != reactie.persoon_id or not tx.beleid.reacties:
        return []
    plek = await vind(weg, reactie.onder, persoon, tx.uow)
    staat = await tx.uow.reacties.standing(reactie.onder, persoon.id)
    anders = [een for een in staat if een.extern_id != reactie.extern_id]
    laatste = not anders or (anders[-1].op, anders[-1].extern_id) < (reactie.op, reactie.extern_id)
    await tx.uow.reacties.put_reactie(replace(reactie, weg=True))
    if plek is None:
        return []
    if is_peiling(plek.rij):
        return await neem_terug(plek, reactie, anders, tx)
    return await _weer_weg(plek, reactie, tx) if laatste else []


async def _over_punt(plek: Tekenplek, teken: str, eerder: str, tx: Transaction) -> Inbound | list[Effect]:
    """`eerder`: the last sign of theirs that stands there; the new one takes its place."""
    punt = await _punt(plek, tx)
    if punt is None or teken not in (*OPDRACHT, *DUIMEN):
        return []
    if teken in DUIMEN:
        vraagt = is_eigenaar(punt, plek.lid.id) and not punt.voorbij and not eerder
        return [plek.zeg(teksten.duim(plek.casus, punt, teken))] if vraagt else []
    if not is_eigenaar(punt, plek.lid.id):
        return [plek.zeg(teksten.niet_meer_van_u(punt))]
    stand = eigen_stand(punt, plek.lid.id)
    hier = f"{plek.casus.code} {OPDRACHT[teken]} {punt.nummer}"
    if stand is Status.GEREED and eerder == KLAAR and teken != KLAAR:
        if teken == BEZIG:
            return plek.antwoord(f"!{hier} zeker")
        return plek.antwoord(f"!{plek.casus.code} ongedaan {punt.nummer}\n!{hier}")
    if punt.voorbij or stand is Status.GEREED:
        return [plek.zeg(teksten.voorbij(plek.casus, punt))]
    return plek.antwoord(f"!{hier}")


async def _weer_weg(plek: Tekenplek, reactie: Reactie, tx: Transaction) -> Inbound | list[Effect]:
    """What the sign brought about is taken back, unless something was reported since."""
    punt = await _punt(plek, tx)
    if punt is None:
        return []
    gemeld = [een for een in await tx.uow.feedback.of_actiepunt(punt.id) if een.terug is not None]
    if not gemeld or gemeld[-1].door != plek.lid.id or gemeld[-1].op != reactie.op:
        return [plek.zeg(teksten.daarna_gemeld(plek.casus, punt, reactie.teken))]
    return plek.antwoord(f"!{plek.casus.code} ongedaan {punt.nummer}")


async def _punt(plek: Tekenplek, tx: Transaction) -> Actiepunt | None:
    """The one actiepunt that its own reader is asked about here; None where the bot put no signs."""
    verwijzing = plek.bericht.enige_punt
    if plek.rij.to_group or not plek.bericht.tekens or verwijzing is None:
        return None
    return await tx.uow.actiepunten.find_id(verwijzing.actiepunt_id)
