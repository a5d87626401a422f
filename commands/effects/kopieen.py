"""Who has copies of a casus of their own that Ketenbot cannot remove, and so is asked to do that."""

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.rollen import Kanaal, Rol
from commands.domain.vernietiging import Vernietiging
from commands.ports import Transaction


async def van_het_huis(een: Vernietiging, casus: Casus, tx: Transaction) -> list[Medewerker]:
    """Those who judged its aanmelding, and whoever stands at the top of the ladder, who may have mails of it; each
    once, and neither who decided nor who takes part in it."""
    melding = await tx.uow.aanmeldingen.find_casus(casus.id)
    rollen = [Rol.TRIAGELID] * (melding is not None and melding.triage_op is not None)
    rollen += [Rol.MANAGER] * bool(tx.voor(casus).beleid.manager_na)
    leden = {lid.persoon.id for lid in await tx.uow.deelnemers.of_casus(casus.id) if lid.actief}
    anders = leden | {een.van, een.door} | ({melding.aanmelder} if melding is not None else set())
    staf = [wie for rol in rollen for wie in await tx.uow.medewerkers.with_rol(rol) if wie.persoon.id not in anders]
    return list({wie.persoon.id: wie for wie in reversed(staf)}.values())


def leest(lid: Deelnemer) -> bool:
    """Whether what is said to everybody in the casus reaches this one."""
    in_kamer = Kanaal.MATRIX in lid.kanalen and lid.in_kamer_sinds is not None
    per_mail = Kanaal.MAIL in lid.bereikbaar_via
    return (lid.krijgt_eigen and per_mail) or (lid.ontvangt and (in_kamer or per_mail))
