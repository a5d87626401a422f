"""`casus toon`: the state of a casus and its deelnemers."""

from dataclasses import replace

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import lopende
from commands.domain.rollen import Rol
from commands.domain.sluiting import mag_beslissen
from commands.domain.toestanden import Casusstap, wie_mag
from commands.effects.navragen import wachtende
from commands.effects.sluiten import voorstel_van
from commands.messages import Blok
from commands.texts import aanmelding as aanmeldteksten
from commands.texts import casus as teksten
from commands.texts import einde, schaduwlijst
from commands.texts import navraag as navraagteksten
from commands.texts.icostand import in_het_kort


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """By role, never by name. Which deelnemers are not in the room is for medewerkers, where no deelnemer reads it."""
    leden = await context.uow.deelnemers.of_casus(context.casus.id)
    punten = await context.uow.actiepunten.of_casus(context.casus.id)
    met_kamer = bool(context.wie.medewerkers) and not context.in_casuskamer
    ico = lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    komt = "" if ico is None else in_het_kort(ico, context.beleid.zone)
    antwoord = teksten.toon(context.casus, leden, punten, met_kamer=met_kamer, bijeenkomst=komt)
    aanmelding = await context.uow.aanmeldingen.find_casus(context.casus.id)
    if aanmelding is not None:
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, aanmeldteksten.van_wie(context.casus, aanmelding)))
    if Rol.PROCESREGISSEUR in context.wie.rollen and not context.in_casuskamer:
        wacht = await wachtende(context, casus_id=context.casus.id)
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, *navraagteksten.lijst(wacht, met_adres=False)))
    sinds = (await context.uow.bewaringen.of_casus(context.casus.id)).schaduw_sinds
    if sinds is not None:
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, Blok(tekst=schaduwlijst.regel(sinds))))
    voorstel = await voorstel_van(context.casus, context)
    if voorstel is not None and context.wie.rollen & wie_mag(Casusstap.AKKOORD) and not context.in_casuskamer:
        regel = einde.wacht_regel(
            context.casus, voorstel, op_lezer=mag_beslissen(voorstel, context.wie.persoon.id, context.wie.rollen)
        )
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, Blok(tekst=regel)))
    return Uitkomst(antwoord=antwoord, object=context.casus.id, casus_id=context.casus.id)


TOON = Command(
    woorden="casus toon",
    gebruik="casus toon",
    samenvatting=teksten.TOON,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
