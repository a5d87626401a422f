"""From a row of the plan to a deelnemer of the casus."""

from dataclasses import replace

from commands.command import Context
from commands.domain.afstemmingsplan import PlanDeelnemer
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal
from commands.effects.adresboek import onthoud_contact
from commands.effects.verklaringplan import begin_verklaring
from commands.ports import UnitOfWork


async def maak_lid(context: Context, casus: Casus, regel: PlanDeelnemer, *, casushouder: bool) -> Deelnemer:
    """Somebody who takes part from now on; nothing is sent yet.

    Whoever was invited to the first ICO stays the same deelnemer, with the address that they answered to.
    """
    persoon = await vind_of_maak(context, regel)
    leden = await context.uow.deelnemers.of_casus(casus.id)
    genodigd = next((een for een in leden if een.actief and een.persoon.id == persoon.id), None)
    lid = Deelnemer(
        id=context.ids.new_id() if genodigd is None else genodigd.id,
        casus_id=casus.id,
        persoon=persoon,
        organisatie=regel.organisatie,
        functie=regel.functie,
        soort=regel.soort,
        kanalen=tuple(een for een in regel.kanalen if een is Kanaal.MAIL or persoon.matrix_id is not None),
        token=context.ids.token() if genodigd is None else genodigd.token,
        casushouder=casushouder,
        naam=regel.naam,
        uitgenodigd_op=context.nu,
        afgemeld_op=None if genodigd is None else genodigd.afgemeld_op,
        verklaring_op=None if genodigd is None else genodigd.verklaring_op,
    )
    if genodigd is None:
        await context.uow.deelnemers.add_deelnemer(lid)
    else:
        await context.uow.deelnemers.save_deelnemer(lid)
    await onthoud_contact(context, lid)
    await begin_verklaring(context, lid)
    return lid


async def vind_of_maak(context: Context, regel: PlanDeelnemer) -> Persoon:
    """The persoon with one of these addresses, or a new one: one human being is one persoon, in every casus.

    When two personen have them, the one with the mail address is meant, or with the Matrix id where Matrix alone is
    asked for. An address that they did not have yet is added, unless it is somebody else's.
    """
    uow = context.uow
    per_mail = await uow.personen.find_email(regel.email) if regel.email else None
    via_matrix = await uow.personen.find_matrix(regel.matrix_id) if regel.matrix_id else None
    persoon = (via_matrix or per_mail) if regel.kanalen == (Kanaal.MATRIX,) else (per_mail or via_matrix)
    if persoon is None:
        persoon = Persoon(id=context.ids.new_id(), email=regel.email, matrix_id=regel.matrix_id)
        await uow.personen.add_persoon(persoon)
        return persoon
    aangevuld = replace(
        persoon,
        email=persoon.email or await _vrije_email(uow, regel.email),
        matrix_id=persoon.matrix_id or await _vrij_matrix_id(uow, regel.matrix_id),
        prive_kamer=persoon.prive_kamer if persoon.matrix_id else None,  # that of an earlier id is not theirs
    )
    if aangevuld != persoon:
        await uow.personen.save_persoon(aangevuld)
    return aangevuld


async def _vrije_email(uow: UnitOfWork, email: str | None) -> str | None:
    return email if email and await uow.personen.find_email(email) is None else None


async def _vrij_matrix_id(uow: UnitOfWork, matrix_id: str | None) -> str | None:
    return matrix_id if matrix_id and await uow.personen.find_matrix(matrix_id) is None else None
