"""An address that was corrected is forgotten where no other place uses it: it may be somebody else's."""

from dataclasses import replace

from commands.command import Context
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal
from commands.messages import Effect, ZetUit


async def laat_los(oud: Deelnemer, nieuw: Deelnemer, context: Context) -> list[Effect]:
    """The persoon of `oud` keeps the addresses by which they are asked anywhere; `nieuw` is that deelnemer as they are
    from now on. The Matrix id that goes leaves the room of the casus, and their private room.

    A persoon who takes part in nothing any more stays as they were: they have no voice, and hear that once a day.
    """
    uow, persoon = context.uow, oud.persoon
    effecten = _uit_de_kamer(oud, nieuw, context)
    plaatsen = [een for een in await uow.deelnemers.of_persoon(persoon.id) if een.actief]
    staf = await uow.medewerkers.of_persoon(persoon.id)
    per_plaats = [*(een.kanalen for een in plaatsen), *(een.kanalen for een in staf)]
    gebruikt = {kanaal for kanalen in per_plaats for kanaal in kanalen}
    if not plaatsen and not staf:
        return effecten
    blijft = persoon
    if Kanaal.MAIL in oud.kanalen and Kanaal.MAIL not in gebruikt:
        blijft = replace(blijft, email=None, mail_failed_at=None)
    if Kanaal.MATRIX in oud.kanalen and Kanaal.MATRIX not in gebruikt:
        blijft = replace(blijft, matrix_id=None)
        effecten += _uit_het_gesprek(persoon, context)
    if blijft != persoon:
        await uow.personen.save_persoon(blijft)
    return effecten


def _uit_de_kamer(oud: Deelnemer, nieuw: Deelnemer, context: Context) -> list[Effect]:
    """Of the casus, where its Matrix id is no longer theirs, or they read mail from now on."""
    casus, matrix_id = context.casus, oud.persoon.matrix_id
    blijft = matrix_id == nieuw.persoon.matrix_id and Kanaal.MATRIX in nieuw.kanalen
    if matrix_id is None or casus.kamer is None or blijft:
        return []
    return [_zet_uit(casus.kamer, matrix_id, nieuw.id, context, casus_id=casus.id)]


def _uit_het_gesprek(persoon: Persoon, context: Context) -> list[Effect]:
    if persoon.matrix_id is None or persoon.prive_kamer is None:
        return []
    return [_zet_uit(persoon.prive_kamer, persoon.matrix_id, persoon.id, context, persoon_id=persoon.id)]


def _zet_uit(
    kamer: str,
    matrix_id: str,
    wie: str,
    context: Context,
    *,
    casus_id: str | None = None,
    persoon_id: str | None = None,
) -> Effect:
    merk = f"{wie}/{context.ids.new_id()}"
    return ZetUit(
        kamer=kamer,
        matrix_id=matrix_id,
        casus_id=casus_id,
        persoon_id=persoon_id,
        sleutel=f"wijzig/{merk}",
        merk=merk,
    )
