"""Reading of moments that a procesregisseur types, with the question whether a strange one is meant."""

from datetime import date, datetime, timedelta

from commands.command import Context
from commands.domain.bijeenkomst import Bijeenkomst, lopende
from commands.domain.casus import Casus, Fase
from commands.domain.icomoment import lees_zeker
from commands.domain.weigering import CasusNietLopend
from commands.domain.weigering_ico import GeenPeiling, IcoAlGepland, IcoNietGepland, IcoNogGepeild, MomentTwijfel
from commands.texts import bijeenkomst as teksten


def lees(tekst: str, context: Context, grens: date | None) -> list[datetime]:
    """The moments (UTC) in it; raises MomentOnleesbaar, and MomentTwijfel unless "zeker" stands behind them."""
    momenten, gevonden = lees_zeker(tekst, context.nu, context.beleid, grens)
    if gevonden:
        raise MomentTwijfel(redenen=teksten.twijfel(gevonden, context.beleid.zone, grens))
    return momenten


def vervolg_grens(casus: Casus, context: Context) -> date | None:
    """The last local date on which the vervolg-ICO should be; None where none is set."""
    weken = context.beleid.vervolg_weken
    return None if casus.ico_op is None or not weken else casus.ico_op + timedelta(weeks=max(weken))


def eis_lopend(casus: Casus) -> None:
    """Raises CasusNietLopend."""
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)


async def de_peiling(context: Context) -> Bijeenkomst:
    """The meeting of this casus that is polled now; raises GeenPeiling, IcoAlGepland."""
    ico = lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    if ico is not None and ico.moment is not None:
        raise IcoAlGepland(wanneer=teksten.wanneer(ico.moment, context.beleid.zone))
    if ico is None:
        raise GeenPeiling(**_wat_nu(context.casus))
    return ico


async def het_ico(context: Context) -> Bijeenkomst:
    """The meeting of this casus that is polled or planned; raises IcoNietGepland."""
    ico = lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    if ico is None:
        raise IcoNietGepland(**_wat_nu(context.casus))
    return ico


def eis_gekozen(ico: Bijeenkomst, casus: Casus) -> None:
    """Raises IcoNogGepeild."""
    if ico.moment is None:
        raise IcoNogGepeild(code=casus.code)


def _wat_nu(casus: Casus) -> dict[str, str]:
    """Between the first ICO and the release of its plan no other one can be planned."""
    return {"code": casus.code} if casus.fase in (Fase.GEPLAND, Fase.LOPEND) else {}
