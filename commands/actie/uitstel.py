"""`actie uitstel 3 tot <datum> <reden>`: a later date, with the reason in the log."""

from datetime import date

from commands.actie.antwoord import meld
from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.datum import lees_datum
from commands.domain.datumwoorden import in_delen
from commands.domain.weigering import DatumOnleesbaar, DatumVoorbij, OpdrachtOnvolledig
from commands.texts import actie as teksten

MAX_WOORDEN = 6


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Move the due date; all reminders follow the new one."""
    if opdracht.alleen_woorden:
        return await meld(opdracht, context, FeedbackSoort.UITSTEL, tekst=_reden(opdracht, context))
    woorden = opdracht.tekst.split()
    if woorden and woorden[0].lower() in ("tot", "naar"):
        woorden = woorden[1:]
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    dag, reden = lees_datum_en_rest(woorden, context.vandaag)
    if dag <= context.vandaag:
        raise DatumVoorbij(datum=dag)
    return await meld(opdracht, context, FeedbackSoort.UITSTEL, status=Status.OPEN, uiterlijk=dag, tekst=reden)


def _reden(opdracht: Opdracht, context: Context) -> str:
    """The words behind the date, which counted before."""
    woorden = opdracht.tekst.split()
    if woorden and woorden[0].lower() in ("tot", "naar"):
        woorden = woorden[1:]
    try:
        return lees_datum_en_rest(woorden, context.vandaag)[1]
    except DatumOnleesbaar:
        return opdracht.tekst


def lees_datum_en_rest(woorden: list[str], vandaag: date, *, terug: bool = False) -> tuple[date, str]:
    """The longest date at the front, and the words after it; raises DatumOnleesbaar."""
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
    rollen=LEDEN | REGIE,
    over_punt=True,
    telt=True,
    run=run,
)
