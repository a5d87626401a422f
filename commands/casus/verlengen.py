"""`casus verlengen <code> tot <datum> met toestemming van <wie>`: a casus is kept longer."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bewaarwoorden import lees_verlenging
from commands.domain.bewaren import Verlenging, hoogstens_tot, laatste_dag
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemerzoeken import zoek_eigenaars
from commands.domain.herinnering import HerinneringSoort
from commands.domain.weigering import DatumOnleesbaar, DatumVoorbij, OpdrachtOnvolledig
from commands.domain.weigering_bewaren import BewaardTotLater, NietTeVerlengen, TeLangBewaren, ToestemmingOntbreekt
from commands.texts import bewaren as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Notes the day and who consented (SOURCES: BGS 1.16). Those of the casus can consent, also who left it.

    Raises NietTeVerlengen, OpdrachtOnvolledig, DatumOnleesbaar, ToestemmingOntbreekt, DatumVoorbij, BewaardTotLater,
    TeLangBewaren, DeelnemerOnbekend, WelkeDeelnemer.
    """
    casus, uow = context.casus, context.uow
    hoogstens = hoogstens_tot(context.vandaag, context.beleid.bewaren)
    if hoogstens is None:
        raise NietTeVerlengen(code=casus.code)
    if not opdracht.tekst.strip():
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    wens = lees_verlenging(opdracht.tekst, context.vandaag)
    if wens.tot is None:
        raise DatumOnleesbaar(tekst=opdracht.tekst)
    if not wens.wie:
        raise ToestemmingOntbreekt(code=casus.code)
    if wens.tot <= context.vandaag:
        raise DatumVoorbij(datum=wens.tot)
    bewaring = await uow.bewaringen.of_casus(casus.id)
    laatste = laatste_dag(casus, bewaring, context.beleid)
    if laatste is not None and wens.tot <= laatste:
        raise BewaardTotLater(code=casus.code, datum=laatste)
    if wens.tot > hoogstens:
        raise TeLangBewaren(code=casus.code, hoogstens=schrijf_datum(hoogstens))
    leden = await uow.deelnemers.of_casus(casus.id)
    van = tuple(lid.id for lid in zoek_eigenaars(wens.wie, leden).leden)
    erbij = Verlenging(tot=wens.tot, van=van, op=context.vandaag)
    await uow.bewaringen.put_bewaring(replace(bewaring, verlengingen=(*bewaring.verlengingen, erbij)))
    await uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.BEWAREN.value)
    return Uitkomst(antwoord=teksten.verlengd(casus, wens.tot, van, leden), object=casus.id)


VERLENGEN = Command(
    woorden="casus verlengen",
    ook=("bewaren verlengen", "casus langer bewaren", "langer bewaren"),
    gebruik="casus verlengen <code> tot <datum> met toestemming van <organisatie>",
    samenvatting=teksten.VERLENGEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
