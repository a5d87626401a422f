"""`actie geef 3 aan <wie>`: another deelnemer does it."""

from commands.actie.antwoord import aanduiding
from commands.actie.derden import keur_eigenaars
from commands.actie.verandering import BEHEER, aan_elk, eigenaars, eigenaars_in, geef_over, vertel, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.eigenaars import met_eigenaars
from commands.domain.weigering import AlEigenaar, OpdrachtOnvolledig
from commands.texts import actie_verandering as teksten
from commands.texts.punt import wie as zo_heten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It begins anew for its new owners, also where it did not work for the other; each of them hears it privately."""
    punt = await zoek_open(opdracht, context)
    eerste, _, rest = opdracht.tekst.partition(" ")
    wie = (rest if eerste.lower() == "aan" else opdracht.tekst).strip(" .")
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    gezocht = await eigenaars_in(wie, context)
    keur_eigenaars(context, gezocht.leden)
    leden, aan = gezocht.leden, met_eigenaars(punt, gezocht.leden, ieder=gezocht.ieder)
    if (set(aan.eigenaars), aan.ieder) == (set(punt.eigenaars), punt.ieder):
        raise AlEigenaar(nummer=punt.nummer, wie=zo_heten(leden))
    eerder = [een for een in await eigenaars(context, punt) if een not in leden]
    nieuw = await geef_over(context, punt, aan)
    casus, van = context.casus, aanduiding(context)
    apart = aan_elk(leden, lambda anderen: teksten.nu_van_u(casus, nieuw, van, anderen))
    apart |= {een.id: teksten.niet_meer_van_u(casus, nieuw, leden, van) for een in eerder if een.ontvangt}
    effecten = await vertel(context, nieuw, teksten.gegeven(casus, nieuw, leden, van), apart, eerder=eerder)
    return Uitkomst(antwoord=teksten.overgedragen(casus, nieuw, leden), effecten=effecten, object=punt.id)


GEEF = Command(
    woorden="actie geef",
    gebruik="actie geef <nummer> aan <organisatie, rol of adres>",
    samenvatting=teksten.GEEF,
    rollen=BEHEER,
    over_punt=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    raadt=True,
    bewijs=True,
    run=run,
)
