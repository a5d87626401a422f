"""`pauzeer 3 tot <datum> <reden>`: no reminder and no step about it before that day."""

from commands.actie.antwoord import aanduiding, zonder_zeker
from commands.actie.uitstel import lees_datum_en_rest, lees_duur_en_rest
from commands.actie.verandering import BEHEER, aan_elk, eigenaars, verander, vertel, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.ophouden import LANGE_PAUZE
from commands.domain.weigering import DatumVoorbij, OpdrachtOnvolledig
from commands.texts import pauzeer as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Its steps wait, and go on from that day; its owners hear it apart. Raises DatumOnleesbaar, DatumVoorbij."""
    punt = await zoek_open(opdracht, context)
    zeker, tekst = zonder_zeker(opdracht.tekst)
    woorden = tekst.split()
    if woorden and woorden[0].lower() in ("tot", "t/m", "naar"):
        woorden = woorden[1:]
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    dag, reden = lees_duur_en_rest(woorden, context.vandaag) or lees_datum_en_rest(woorden, context.vandaag)
    if dag <= context.vandaag:
        raise DatumVoorbij(datum=dag)
    if not reden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    casus, van = context.casus, aanduiding(context)
    if not zeker and (dag - context.vandaag).days > LANGE_PAUZE:
        return Uitkomst(antwoord=teksten.zo_lang(casus, punt, dag, reden), object=punt.id)
    nieuw = await verander(context, punt, FeedbackSoort.GEPAUZEERD, reden, pauze=dag)
    leden = await eigenaars(context, punt)
    bericht = teksten.gepauzeerd(casus, nieuw, van, dag, reden)
    apart = aan_elk(leden, lambda _anderen: teksten.voor_u(casus, nieuw, van, dag, reden))
    return Uitkomst(
        antwoord=teksten.genoteerd(casus, nieuw, dag, reden),
        effecten=await vertel(context, nieuw, bericht, apart),
        object=punt.id,
    )


PAUZEER = Command(
    woorden="pauzeer",
    ook=("actie pauzeer", "pauzeren", "pauze"),
    gebruik="pauzeer <nummer> tot <datum> <reden>",
    samenvatting=teksten.PAUZEER,
    rollen=BEHEER,
    over_punt=True,
    bewijs=True,
    run=run,
)
