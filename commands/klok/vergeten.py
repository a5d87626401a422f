"""The auditor's other half: work that nobody speaks of any more is told to its procesregisseur, once for each finding.

Codes only: the procesregisseur decides what happens with it. For an actiepunt about which somebody must decide the
question is planned instead, so that the clock goes on asking. The beheerder hears of things that the bot itself forgot.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from commands.domain.afspraken import Gelijken
from commands.domain.bevinding import Bevinding, BevindingSoort, Geheugen, onthoud
from commands.domain.rollen import Rol
from commands.domain.vergeten import ONGEVRAAGD, VERTELD, Stilte, stilte
from commands.effects.opnieuw import plan_blijft
from commands.effects.termijnplan import plan_besluit
from commands.messages import Effect, Say, Staf
from commands.ports import Transaction, UnitOfWork
from commands.texts import vergeten as teksten

BEKEND = "vergeten.bekend"
"""Cursor: the findings that were told (JSON)."""


async def kijk_wat_vergeten_is(uow: UnitOfWork, nu: datetime, groepen: Sequence[Gelijken]) -> list[Bevinding]:
    """All findings, each by the terms of its casus; within one group in the order of the message."""
    return [
        een
        for groep in groepen
        if (grens := stilte(nu, groep.beleid)) is not None
        for een in await _vergeten(uow, grens)
        if groep.hoort(een.code)
    ]


async def _vergeten(uow: UnitOfWork, grens: Stilte) -> list[Bevinding]:
    kijk, soort = uow.vergeten, BevindingSoort
    gevonden = (
        (soort.ZONDER_DATUM, await kijk.actiepunten_without_date(grens.sinds)),
        (soort.LUKT_NIET, await kijk.actiepunten_stuck(grens.sinds)),
        (soort.NA_LADDER, await kijk.actiepunten_past_ladder(grens.sinds)),
        (soort.PLAN_BLIJFT_LIGGEN, await kijk.plannen_past_limit(grens.sinds)),
        (soort.VER_WEG, await kijk.actiepunten_far_away(grens.ver_weg)),
    )
    return [Bevinding(soort=een, code=code, nummer=nummer) for een, rijen in gevonden for code, nummer in rijen]


async def vertel_wat_vergeten_is(gevonden: Sequence[Bevinding], tx: Transaction) -> list[Effect]:
    """The new findings, to the procesregisseur of each casus.

    Empty as long as there is no procesregisseur at all: they are told once there is one.
    """
    await _vraag_besluit([een for een in gevonden if een.soort in ONGEVRAAGD], tx)
    deze = [een for een in gevonden if een.soort in VERTELD]
    waarde = await tx.uow.cursors.get(BEKEND)
    oud = Geheugen() if waarde is None else Geheugen(**json.loads(waarde))
    nieuw, geheugen = onthoud([een.sleutel for een in deze], oud, tx.vandaag)
    if geheugen == oud or (nieuw and not await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)):
        return []
    await tx.uow.cursors.set(BEKEND, json.dumps(asdict(geheugen)))
    per_regie: dict[str, list[Bevinding]] = defaultdict(list)
    for een in deze:
        if een.sleutel in nieuw:
            casus = await tx.uow.casussen.find_code(een.code)
            per_regie[casus.geopend_door if casus is not None else ""].append(een)  # without one: to all of them
    moment = tx.nu.astimezone(UTC).isoformat()
    return [
        Say(aan=Staf(medewerker_id=regie), bericht=teksten.blijft_liggen(zijn), sleutel=f"vergeten/{regie}/{moment}")
        for regie, zijn in per_regie.items()
    ]


async def _vraag_besluit(gevonden: Sequence[Bevinding], tx: Transaction) -> None:
    """Plan the question: after so many working days, as after an answer of today."""
    for een in gevonden:
        casus = await tx.uow.casussen.find_code(een.code)
        if casus is not None and een.soort is BevindingSoort.PLAN_BLIJFT_LIGGEN:
            # later questions than this may have been said before: counted in days no number comes twice
            await plan_blijft(tx, casus, max(1, (tx.vandaag - (casus.ico_op or tx.vandaag)).days))
        elif casus is not None:
            await plan_besluit(tx.voor(casus), await tx.uow.actiepunten.get_actiepunt(casus, een.nummer), 1, tx.vandaag)
