"""`contact gehad <datum>`: the talk between casushouder and procesregisseur (SOURCES: S2) took place."""

from datetime import timedelta

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.datum import is_datum, lees_datum, schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend, DatumInToekomst, DatumOnleesbaar
from commands.effects.termijnplan import plan_contact
from commands.spreektaal.woorden import aangehaald
from commands.texts import casus as teksten

HOUDERS = frozenset({Rol.CASUSHOUDER})


def _is_datum(woorden: str) -> bool:
    """Whether a date or nothing follows: "contact gehad met de moeder" in a mail stays an ordinary sentence."""
    kaal = woorden.removeprefix("op ").rstrip(" .")
    return not kaal or is_datum(kaal, terug=True)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Each role holder answers for themselves: only their own clock starts anew.

    Raises CasusNietLopend, DatumOnleesbaar, DatumInToekomst.
    """
    casus = context.casus
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    dag = context.vandaag
    eerste_regel = opdracht.tekst.split("\n", 1)[0].removeprefix("op ")
    if eerste_regel:
        gelezen = lees_datum(eerste_regel.rstrip(" ."), vandaag=context.vandaag, terug=True)
        if gelezen is None:
            raise DatumOnleesbaar(tekst=aangehaald(eerste_regel, 40))
        dag = gelezen
    if dag > context.vandaag:
        raise DatumInToekomst(datum=dag)
    for rol in (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR):
        if rol in context.wie.rollen:
            await plan_contact(context, casus, rol, dag)
    eerste = min(context.beleid.contact_weken, default=None)
    volgende = "" if eerste is None else schrijf_datum(dag + timedelta(weeks=eerste))
    return Uitkomst(antwoord=teksten.contact_genoteerd(casus, schrijf_datum(dag), volgende), object=casus.id)


GEHAD = Command(
    woorden="contact gehad",
    past=_is_datum,
    gebruik="contact gehad [datum]",
    samenvatting=teksten.CONTACT,
    rollen=HOUDERS | REGIE,
    doorgeef=lambda _tekst: (),
    run=run,
)
