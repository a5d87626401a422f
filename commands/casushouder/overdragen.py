"""`casushouder overdragen aan <wie>`: the casushouder offers the role; it moves when one of those asked agrees."""

from datetime import datetime

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.aanbod import Aanbod, aanbod_uit, sleutel
from commands.domain.casus import Fase
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend, NietBevoegd, NietTerugTeNemen, OpdrachtOnvolledig
from commands.effects.opnieuw import plan_aanbod, stop_aanbod
from commands.messages import Effect, Lid, Say
from commands.texts import casushouder as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Several may be asked, with a comma between them: whoever agrees first gets it. Nothing moves before.

    Raises CasusNietLopend, NietBevoegd, OpdrachtOnvolledig, DeelnemerOnbekend, WelkeDeelnemer.
    """
    casus, lid, uow = context.casus, context.wie.deelnemer, context.uow
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    if lid is None or not lid.casushouder:
        raise NietBevoegd
    namen = [naam.strip(" .") for naam in opdracht.tekst.removeprefix("aan ").split(",") if naam.strip(" .")]
    if not namen:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    anderen = [een for een in await uow.deelnemers.of_casus(casus.id) if een.wordt_gevraagd and een.id != lid.id]
    gevraagd = list({een.id: een for een in (zoek_lid(naam, anderen) for naam in namen)}.values())
    aanbod = Aanbod(van=lid.id, aan=tuple(een.id for een in gevraagd), sinds=context.nu)
    await uow.cursors.set(sleutel(casus.id), aanbod.als_tekst())
    await stop_aanbod(uow, casus)
    await plan_aanbod(context, casus, aanbod, 1)
    merk = f"aanbod/{casus.id}/{context.ids.new_id()}"
    bericht = teksten.aanbod(casus, lid, context.beleid, meer=len(gevraagd) > 1)
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"{merk}/{een.id}") for een in gevraagd
    ]
    return Uitkomst(antwoord=teksten.aangeboden(casus, gevraagd), effecten=tuple(effecten), object=lid.id)


async def neem_aanbod_terug(context: Context, op: datetime) -> tuple[str, tuple[Effect, ...]]:
    """The offer that they made at `op` is off, and each who was asked hears it; how it stands now.

    Raises NietTerugTeNemen where it was answered, or another took its place."""
    casus, lid, uow = context.casus, context.wie.deelnemer, context.uow
    aanbod = aanbod_uit(await uow.cursors.get(sleutel(casus.id)))
    if lid is None or aanbod is None or aanbod.van != lid.id or aanbod.sinds != op:
        raise NietTerugTeNemen(opdracht=OVERDRAGEN.woorden)
    await uow.cursors.set(sleutel(casus.id), "")
    await stop_aanbod(uow, casus)
    bericht, merk = teksten.aanbod_teruggenomen(casus, lid), f"aanbod/{casus.id}/terug/{context.ids.new_id()}"
    gehoord = tuple(Say(aan=Lid(deelnemer_id=een), bericht=bericht, sleutel=f"{merk}/{een}") for een in aanbod.aan)
    return teksten.u_blijft(casus), gehoord


OVERDRAGEN = Command(
    woorden="casushouder overdragen",
    ook=("casushouderschap overdragen", "ik draag het casushouderschap over", "draag casushouder over"),
    gebruik="casushouder overdragen aan <organisatie, rol of adres>",
    samenvatting=teksten.OVERDRAGEN,
    rollen=frozenset({Rol.CASUSHOUDER}),
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    raadt=True,
    bewijs=True,
    run=run,
)
