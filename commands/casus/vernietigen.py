"""`casus vernietigen <code> zeker`: a procesregisseur proposes to destroy a closed casus; another person agrees."""

from collections import Counter
from collections.abc import Sequence

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Casus
from commands.domain.deelnemer import Medewerker
from commands.domain.rollen import Rol
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.vernietiging import Vroeger, lees_vroeger
from commands.domain.weigering_vernietigen import WordtVernietigd
from commands.effects.vernietigen import BOVEN, anderen, gesloten, mag_vernietigd, stel_voor
from commands.messages import Say, Staf
from commands.ports import LogRegel
from commands.texts import vernietigen as teksten

ZEKER = "zeker"


def is_zeker(tekst: str) -> bool:
    """Whether these words say so, and nothing else."""
    return tekst.strip(".,:;! ").lower() == ZEKER


def lees_zeker(tekst: str) -> tuple[bool, Vroeger | None]:
    """Whether these words say so, and the reason behind it."""
    woord, _, rest = tekst.strip().partition(" ")
    reden = lees_vroeger(rest)
    return is_zeker(woord) and (not rest.strip() or reden is not None), reden


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Asked first, with all that goes; then proposed to all who may agree. Nothing is destroyed before.

    Before its term is over it needs a reason, which stands in the logboek and in the verklaring.

    Raises EerstAfsluiten, BezwaarLoopt, WordtVernietigd.
    """
    casus, uow = context.casus, context.uow
    await mag_vernietigd(casus, context)
    (zeker, vroeger), dicht = lees_zeker(opdracht.tekst), await gesloten(casus, context)
    if not zeker or (dicht.loopt_nog and vroeger is None):
        leden = await uow.deelnemers.of_casus(casus.id)
        inhoud = teksten.Inhoud(
            leden=len({een.persoon.id for een in leden}),
            punten=len(await uow.actiepunten.of_casus(casus.id)),
            plannen=len(await uow.plannen.of_casus(casus.id)),
        )
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(dicht, inhoud), object=casus.id)
    vroeger = vroeger if dicht.loopt_nog else None
    eerder = await uow.vernietigingen.find_code(casus.code)
    if eerder is not None and eerder.van != context.wie.persoon.id:
        raise WordtVernietigd(code=casus.code, terug=True)
    een = await stel_voor(casus, context.wie.persoon.id, context.procesregisseur.id, context, vroeger)
    if vroeger is not None:
        await _noteer(casus, vroeger, context)
    vraag = teksten.gevraagd(await gesloten(casus, context), context.beleid.bewaren.bedenktijd_dagen)
    gevraagd = await anderen(een.van, context)
    effecten = tuple(
        Say(
            aan=Staf(medewerker_id=ander.id, casus_id=casus.id),
            bericht=vraag,
            sleutel=f"vernietigen/{context.ids.new_id()}",
        )
        for ander in gevraagd
    )
    return Uitkomst(antwoord=teksten.voorgesteld(casus.code, _wie(gevraagd)), effecten=effecten, object=casus.id)


async def _noteer(casus: Casus, vroeger: Vroeger, context: Context) -> None:
    regel = LogRegel(
        actor=context.wie.actor,
        actie="casus vernietigen",
        object=casus.id,
        resultaat=f"voor de termijn:{vroeger.value}",
        herkomst=context.inbound.kanaal.value,
        op=context.nu,
        casus_id=casus.id,
    )
    await context.uow.logboek.write_lines([regel])


def _wie(gevraagd: Sequence[Medewerker]) -> list[str]:
    """Their roles as people read them, each once."""
    namen = {Rol.MANAGER: teksten.MANAGER, Rol.PROCESREGISSEUR: teksten.ANDERE_REGIE}
    aantal = Counter(een.rol for een in gevraagd)
    return [namen[rol][aantal[rol] > 1] for rol in BOVEN if aantal[rol]]


VERNIETIGEN = Command(
    woorden="casus vernietigen",
    ook=("vernietigen", "vernietig"),
    gebruik="casus vernietigen <code>",
    samenvatting=teksten.VERNIETIGEN,
    rollen=REGIE & wie_mag(Casusstap.VERNIETIGEN_VOORSTELLEN),
    past=lambda rest: not rest or lees_zeker(rest)[0],
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
