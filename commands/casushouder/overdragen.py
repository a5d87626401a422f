"""`casushouder overdragen aan <wie>`: the casushouder offers the role; it moves when one of those asked agrees."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.aanbod import Aanbod, sleutel
from commands.domain.casus import Fase
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend, NietBevoegd, OpdrachtOnvolledig
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
