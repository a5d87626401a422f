"""`actie uitstel 3 tot <datum> <reden>`: a later due date, kept with its reason."""

from datetime import date

from commands.actie.antwoord import (
    aanduiding,
    feedback_op,
    heropent,
    mag_melden,
    meld,
    vraag_na,
    zoek,
    zonder_zeker,
)
from commands.actie.betrokkenen import zeg_aan
from commands.actie.verandering import BEHEER
from commands.actie.verzoeken import stel
from commands.command import EIGEN, LEIDING, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status, antwoord
from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import in_delen
from commands.domain.feestdag import na_feest
from commands.domain.uitstelgrens import vraagt_akkoord
from commands.domain.verzoek import VerzoekSoort
from commands.domain.weigering import DatumOnleesbaar, DatumVoorbij
from commands.domain.weigering_verzoek import DatumOntbreekt
from commands.effects.termijnplan import plan_actie
from commands.texts import actie as teksten
from commands.texts import verzoek as verzoekteksten

MAX_WOORDEN = 6
_LATER = frozenset({"later", "langer", "erbij", "extra"})
_EENHEID = {
    **dict.fromkeys(("dag", "dagen", "dagje"), "dag"),
    **dict.fromkeys(("week", "weken", "weekje"), "week"),
    **dict.fromkeys(("maand", "maanden", "maandje"), "maand"),
}


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Move the due date; all reminders follow the new one.

    It asks first about a date that counts from a day that is not named, or that is no later than the due date. Beyond
    what an owner may choose alone somebody else must agree (see `vraagt_akkoord`). Raises
    OpdrachtOnvolledig, DatumOnleesbaar, DatumVoorbij.
    """
    if opdracht.alleen_woorden:
        return await meld(opdracht, context, FeedbackSoort.UITSTEL, tekst=_reden(opdracht, context))
    zeker, tekst = zonder_zeker(opdracht.tekst)
    woorden = tekst.split()
    if woorden and woorden[0].lower() in ("tot", "naar"):
        woorden = woorden[1:]
    if not woorden or woorden[0].lower().strip(",.;:") in ("", "omdat"):
        raise DatumOntbreekt(nummer=opdracht.nummer)
    punt = await zoek(opdracht, context)
    dag, reden, duur = _dag(woorden, max(punt.uiterlijk or context.vandaag, context.vandaag), context.vandaag)
    if dag < context.vandaag:
        raise DatumVoorbij(datum=dag)
    if not zeker:
        if (vraag := await heropent(opdracht, context)) is not None:
            return vraag
        if duur or (punt.uiterlijk is not None and dag <= punt.uiterlijk):
            return vraag_na(context, punt, FeedbackSoort.UITSTEL, dag)
    if not context.wie.rollen & BEHEER:
        eerder = await context.uow.feedback.of_actiepunt(punt.id)
        if vraagt_akkoord(punt, dag, eerder, context.beleid):
            return await _vraag_akkoord(opdracht, context, punt, dag, reden)
    return await meld(opdracht, context, FeedbackSoort.UITSTEL, status=Status.OPEN, uiterlijk=dag, tekst=reden)


async def _vraag_akkoord(opdracht: Opdracht, context: Context, punt: Actiepunt, dag: date, reden: str) -> Uitkomst:
    """The date stays until somebody agrees; the next step waits, as after words about it."""
    await mag_melden(context, punt)
    casus, woorden = context.casus, "" if opdracht.zonder_woorden else reden
    verzoek, plekken = await stel(context, punt, VerzoekSoort.UITSTEL, dag=dag, tekst=woorden)
    nieuw = antwoord(punt, op=context.nu)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    await plan_actie(context, nieuw, FeedbackSoort.UITSTEL_GEVRAAGD)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.UITSTEL_GEVRAAGD, woorden))
    vraag = verzoekteksten.uitstel_gevraagd(casus, nieuw, dag, aanduiding(context), woorden)
    bon = verzoekteksten.uitstel_genoteerd(casus, nieuw, dag, woorden)
    return Uitkomst(antwoord=bon, effecten=zeg_aan(plekken, vraag, f"verzoek/{verzoek.id}"), object=punt.id)


def _reden(opdracht: Opdracht, context: Context) -> str:
    """The words behind the date; the date itself counted before."""
    woorden = opdracht.tekst.split()
    if woorden and woorden[0].lower() in ("tot", "naar"):
        woorden = woorden[1:]
    try:
        return lees_datum_en_rest(woorden, context.vandaag)[1]
    except DatumOnleesbaar:
        return opdracht.tekst


def _dag(woorden: list[str], uiterlijk: date, vandaag: date) -> tuple[date, str, bool]:
    """The new date, the words after it, and whether the date must be asked about. Raises DatumOnleesbaar.

    It is asked about when it counts from a day that is not named: "2 weken".
    """
    begin = sum(woord.lower() in ("met", "nog", "graag") for woord in woorden[:2])
    for aantal in (3, 2):
        delen = [woord.lower().strip(",.;:") for woord in woorden[begin : begin + aantal]]
        later = aantal == 3 and len(delen) == 3 and delen.pop() in _LATER
        if len(delen) == 2 and (aantal == 2 or later):
            dag = lees_datum(f"over {delen[0]} {_EENHEID.get(delen[1], '')}", vandaag=uiterlijk)
            if dag is not None:
                return dag, " ".join(woorden[begin + aantal :]).lstrip(",.;:- "), not later
    return (*lees_datum_en_rest(woorden, vandaag), False)


def lees_duur_en_rest(woorden: list[str], vandaag: date) -> tuple[date, str] | None:
    """The day so much later ("twee weken", "nog een maand"), and the words after it; None for any other."""
    begin = sum(woord.lower() in ("met", "nog", "voor", "graag") for woord in woorden[:2])
    delen = [woord.lower().strip(",.;:") for woord in woorden[begin : begin + 2]]
    if len(delen) < 2 or delen[1] not in _EENHEID:
        return None
    dag = lees_datum(f"over {delen[0]} {_EENHEID[delen[1]]}", vandaag=vandaag)
    return None if dag is None else (dag, " ".join(woorden[begin + 2 :]).lstrip(",.;:- "))


def lees_datum_en_rest(woorden: list[str], vandaag: date, *, terug: bool = False) -> tuple[date, str]:
    """The longest date at the front, and the words after it; raises DatumOnleesbaar."""
    if not terug and (feest := na_feest(" ".join(woorden), vandaag)) is not None:
        return feest
    for meest in range(min(MAX_WOORDEN, len(woorden)), 0, -1):
        aantal = meest
        dag = lees_datum(" ".join(woorden[:aantal]).rstrip(",.;:"), vandaag=vandaag, terug=terug)
        if dag is not None:
            while in_delen(woorden[aantal - 1]) == []:  # "de" of "de arts is ziek" is read over in a date
                aantal -= 1
            rest = " ".join(woorden[aantal:]).lstrip(",.;:- ")
            return dag, rest
    raise DatumOnleesbaar(tekst=" ".join(woorden[:3]))


UITSTEL = Command(
    woorden="actie uitstel",
    ook=("uitstel", "uitstellen", "graag uitstel", "uitstel graag", "vraag uitstel"),
    gebruik="actie uitstel <nummer> tot <datum> <reden>",
    samenvatting=teksten.UITSTEL,
    rollen=EIGEN | REGIE,
    over_punt=True,
    telt=True,
    raadt=True,
    bewijs=LEIDING,
    run=run,
)
