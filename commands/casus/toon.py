"""`casus toon`: the state of a casus and its deelnemers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bewaren import bewaarduur
from commands.domain.bijeenkomst import lopende
from commands.domain.casus import Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Rol
from commands.domain.sluiting import mag_beslissen
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.werkdagen import lokale_dag
from commands.effects.navragen import wachtende
from commands.effects.sluiten import voorstel_van
from commands.messages import Blok
from commands.texts import aanmelding as aanmeldteksten
from commands.texts import casus as teksten
from commands.texts import einde, schaduwlijst, slot
from commands.texts import navraag as navraagteksten
from commands.texts.bewaren import loopt_tot
from commands.texts.icostand import in_het_kort


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """By role, never by name. Which deelnemers are not in the room is for medewerkers, where no deelnemer reads it."""
    leden = await context.uow.deelnemers.of_casus(context.casus.id)
    punten = await context.uow.actiepunten.of_casus(context.casus.id)
    met_kamer = bool(context.wie.medewerkers) and not context.in_casuskamer
    ico = lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    komt = "" if ico is None else in_het_kort(ico, context.beleid.zone)
    op = context.casus.uitkomst_op
    sinds = None if op is None else lokale_dag(op, context.beleid)
    antwoord = teksten.toon(context.casus, leden, punten, met_kamer=met_kamer, bijeenkomst=komt, sinds=sinds)
    aanmelding = await context.uow.aanmeldingen.find_casus(context.casus.id)
    if aanmelding is not None:
        regels = context.beleid.aanmelden
        blijft = regels is not None and regels.regie_blijft
        antwoord = replace(
            antwoord, blokken=(*antwoord.blokken, aanmeldteksten.van_wie(context.casus, aanmelding, regie=blijft))
        )
    if Rol.PROCESREGISSEUR in context.wie.rollen and not context.in_casuskamer:
        wacht = await wachtende(context, casus_id=context.casus.id)
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, *navraagteksten.lijst(wacht, met_adres=False)))
    antwoord = replace(antwoord, blokken=(*antwoord.blokken, *await _over_einde(leden, context)))
    voorstel = await voorstel_van(context.casus, context)
    if voorstel is not None and context.wie.rollen & wie_mag(Casusstap.AKKOORD) and not context.in_casuskamer:
        regel = einde.wacht_regel(
            context.casus, voorstel, op_lezer=mag_beslissen(voorstel, context.wie.persoon.id, context.wie.rollen)
        )
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, Blok(tekst=regel)))
    return Uitkomst(antwoord=antwoord, object=context.casus.id, casus_id=context.casus.id)


async def _over_einde(leden: Sequence[Deelnemer], context: Context) -> Iterator[Blok]:
    """Of a running casus that it is on the schaduwlijst; of a closed one where that was decided, and how long it is
    kept."""
    casus = context.casus
    bewaring = await context.uow.bewaringen.of_casus(casus.id)
    regels: list[str] = []
    if casus.fase is Fase.GESLOTEN:
        duur = bewaarduur(casus, bewaring, context.beleid)
        regels += [slot.in_overleg(bewaring.overleg_op, [lid for lid in leden if lid.id in bewaring.aanwezig]).strip()]
        regels += [] if duur is None else [loopt_tot(duur, context.vandaag)]
    elif bewaring.schaduw_sinds is not None:
        regels += [schaduwlijst.regel(bewaring.schaduw_sinds)]
    return (Blok(tekst=regel) for regel in regels if regel)


TOON = Command(
    woorden="casus toon",
    gebruik="casus toon",
    samenvatting=teksten.TOON,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
