"""`kan 1 3`, `kan geen`: the answer of a member to the poll."""

import re
from dataclasses import replace

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import Beschikbaarheid, Bijeenkomst, IcoStand, eis_nummers, lopende
from commands.domain.deelnemer import Deelnemer
from commands.domain.peilantwoord import bedoeld, is_goed, lees_kan
from commands.domain.peilhelder import maak_helder
from commands.domain.peilkaal import is_kaal
from commands.domain.peilopmerking import naast, scheid
from commands.domain.peilreden import lees_met_reden, noemt_andere_dag
from commands.domain.reactie import GENOTEERD
from commands.domain.rollen import Kanaal
from commands.domain.weigering import NietBevoegd
from commands.domain.weigering_ico import GeenPeiling, PeilantwoordOnduidelijk, PeilingVoorbij
from commands.effects.icopost import te_vragen
from commands.effects.uitgang import procesregisseur
from commands.messages import Bericht, Effect, Say, Staf
from commands.texts import bijeenkomst as teksten
from commands.texts import icobericht, icostand

_PAST = re.compile(r"(?:(?:[0-9\ufe0f\u20e3]{1,4}|en|ook|wel|niet|geen|alle|alles|beide|allebei)[\s,.;!]*)+")


def _past(rest: str) -> bool:
    """Whether nothing but numbers and such words follows: "kan iemand mij bellen" stays a sentence."""
    return len(rest) <= 60 and _PAST.fullmatch(rest.lower()) is not None


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A newer answer takes the place of an older one; when all answered and nobody can, the procesregisseur hears it.

    So they do of a remark beside it, and of words that are no answer; nobody else does.

    Raises NietBevoegd, GeenPeiling, PeilingVoorbij, PeilantwoordOnduidelijk, IcoMomentOnbekend.
    """
    lid, casus, icos = context.wie.deelnemer, context.casus, context.uow.bijeenkomsten
    if lid is None or not lid.ontvangt:
        raise NietBevoegd
    alle = await icos.of_casus(casus.id)
    ico = lopende(alle)
    if ico is None or ico.stand is not IcoStand.PEILING:
        raise PeilingVoorbij if any(een.momenten for een in alle) else GeenPeiling
    antwoorden = {een.deelnemer_id: een for een in await icos.answers(ico.id)}
    opnieuw = lid.id in antwoorden
    eerder = antwoorden[lid.id].kan if opnieuw else ()
    zone, (kern, opmerking) = context.beleid.zone, scheid(opdracht.tekst)
    if opdracht.alleen_woorden and opnieuw:  # what waited at the door; the answer counted before
        woorden = opmerking or opdracht.tekst
        bon = teksten.antwoord_genoteerd(casus, ico, eerder, zone, "" if context.in_casuskamer else woorden)
        return Uitkomst(antwoord=bon, effecten=(_voor_regie(context, ico, lid, woorden),), object=ico.id)
    gelezen = lees_kan(opdracht.tekst, ico.momenten, zone, eerder)
    if gelezen is None and opmerking:
        gelezen = lees_kan(kern, ico.momenten, zone, eerder)
    if gelezen is None and (met_reden := lees_met_reden(opdracht.tekst, ico.momenten, zone)) is not None:
        gelezen, opmerking = met_reden
    if gelezen and maak_helder(opdracht.tekst, ico.momenten, zone).voorkeur:
        opmerking = opdracht.tekst.strip()
    opmerking = "" if opdracht.zonder_woorden else opmerking
    if gelezen is None and opnieuw and is_goed(opdracht.tekst):  # "prima, dank" below the receipt
        bon = teksten.antwoord_genoteerd(context.casus, ico, eerder, zone)
        return Uitkomst(antwoord=replace(bon, blokken=()), object=ico.id)
    if gelezen is None:
        vraag = teksten.bedoelt_u(ico, bedoeld(opdracht.tekst, ico.momenten, zone))
        woorden = "" if vraag or opdracht.zonder_woorden else naast(opdracht.tekst)
        if not woorden:
            raise PeilantwoordOnduidelijk(lijst=teksten.lijst(ico, zone), bedoeld=vraag)
        bon = icobericht.bij_peiling(casus, ico, zone, "" if context.in_casuskamer else woorden)
        return Uitkomst(antwoord=bon, effecten=(_voor_regie(context, ico, lid, woorden),), object=ico.id)
    kan = eis_nummers(ico, gelezen)
    await icos.put_answer(ico.id, Beschikbaarheid(deelnemer_id=lid.id, kan=kan, op=context.nu))
    antwoorden[lid.id] = Beschikbaarheid(deelnemer_id=lid.id, kan=kan, op=context.nu)
    leden = {een.id for een in await te_vragen(context, casus)}
    effecten: list[Effect] = [_voor_regie(context, ico, lid, opmerking)] if opmerking else []
    regie = await procesregisseur(context.uow, casus.id)
    if regie is not None and leden <= antwoorden.keys() and not any(antwoorden[een].kan for een in leden):
        bericht = icostand.niemand_kan(casus, ico)
        aan = Staf(medewerker_id=regie.id, casus_id=casus.id)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"niemand_kan/{ico.id}/{context.inbound.bron}"))
    bon = _bon(context, lid, ico, kan, opdracht.tekst, opmerking, opnieuw=opnieuw)
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


def _voor_regie(context: Context, ico: Bijeenkomst, lid: Deelnemer, woorden: str) -> Say:
    casus = context.casus
    bericht = icobericht.voor_regie(casus, ico, lid, woorden, context.beleid.zone)
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    return Say(aan=aan, bericht=bericht, sleutel=f"ico_bericht/{lid.id}/{context.ids.new_id()}")


def _opmerking(tekst: str) -> tuple[str, ...]:
    """The words that may be passed on, whichever way the answer is read."""
    gezegd = tekst.strip() if noemt_andere_dag(tekst) else naast(tekst)
    return (gezegd,) if gezegd else ()


def _bon(
    context: Context,
    lid: Deelnemer,
    ico: Bijeenkomst,
    kan: tuple[int, ...],
    tekst: str,
    opmerking: str,
    *,
    opnieuw: bool,
) -> Bericht:
    """The receipt; of taps only the first has one, as the room shows them. Of a bare answer in the room it is a sign,
    and by mail there is none: the poll says so, and the invitation what it was."""
    if context.inbound.aangetikt:
        bon = teksten.aangetikt(context.casus, ico, lid.aanduiding, kan)
        return replace(bon, blokken=()) if opnieuw else bon
    hier = "" if context.in_casuskamer else opmerking  # everybody reads it there already
    bon = teksten.antwoord_genoteerd(context.casus, ico, kan, context.beleid.zone, hier)
    if opmerking or not is_kaal(tekst):
        return bon
    if context.in_casuskamer and context.beleid.reacties:
        return replace(bon, teken_erop=GENOTEERD)
    stil = context.inbound.kanaal is Kanaal.MAIL and not (opnieuw or context.beleid.ico_bonnen)
    return replace(bon, blokken=()) if stil else bon


KAN = Command(
    woorden="kan",
    ook=("ik kan",),
    gebruik="kan <nummers, alle of geen>",
    samenvatting=teksten.KAN,
    rollen=LEDEN,
    past=_past,
    vrije_regels=False,
    telt=True,
    doorgeef=_opmerking,
    bewijs=False,
    run=run,
)
