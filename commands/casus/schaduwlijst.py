"""`casus schaduwlijst <code> [eraf]`: a stable casus waits for its end, or goes on after all (SOURCES: S4)."""

import re

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.rollen import Rol
from commands.domain.toestanden import Casusstap, leidt_naar, wie_mag
from commands.domain.weigering import CasusNietLopend
from commands.domain.weigering_einde import AfsluitenKanNogNiet, GeenSchaduwlijst, NietOpSchaduwlijst
from commands.effects.aanmeldeinde import hoort_aanmelder
from commands.effects.schaduwlijst import haal_af, zet_op
from commands.effects.sluiten import belet
from commands.messages import Groep, Say
from commands.texts import aanmeldeinde
from commands.texts import schaduwlijst as teksten

_ERAF = re.compile(r"\b(?:eraf|er af|van de lijst|weer open|gaat door|stop|weg)\b", re.IGNORECASE)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it; on the list since today, also where it was on it before.

    Raises GeenSchaduwlijst, CasusNietLopend, NietOpSchaduwlijst, AfsluitenKanNogNiet.
    """
    casus, maanden = context.casus, context.beleid.einden.schaduw_maanden
    if not maanden:
        raise GeenSchaduwlijst(code=casus.code)
    if leidt_naar(casus.fase, Casusstap.SCHADUWLIJST) is None:
        raise CasusNietLopend(code=casus.code)
    sleutel = f"schaduwlijst/{casus.id}/{context.nu.isoformat()}"
    aan = Groep(casus_id=casus.id, behalve=tuple(een.id for een in context.wie.medewerkers))
    if _ERAF.search(opdracht.tekst):
        if (await context.uow.bewaringen.of_casus(casus.id)).schaduw_sinds is None:
            raise NietOpSchaduwlijst(code=casus.code)
        await haal_af(casus, context)
        zeg = Say(aan=aan, bericht=teksten.eraf(casus), sleutel=f"{sleutel}/eraf")
        ook = await hoort_aanmelder(casus, aanmeldeinde.gaat_door(casus), "door", context)
        return Uitkomst(antwoord=teksten.eraf_genoteerd(casus), effecten=(zeg, *ook), object=casus.id)
    if wat := await belet(casus, context):
        raise AfsluitenKanNogNiet(code=casus.code, belet=wat)
    dag = await zet_op(casus, context)
    zeg = Say(aan=aan, bericht=teksten.erop(casus, dag), sleutel=sleutel)
    ook = await hoort_aanmelder(casus, aanmeldeinde.op_schaduwlijst(casus, dag), "schaduwlijst", context)
    return Uitkomst(antwoord=teksten.erop_genoteerd(casus, dag), effecten=(zeg, *ook), object=casus.id)


def _past(tekst: str) -> bool:
    return not tekst.strip(" .!") or _ERAF.search(tekst) is not None


SCHADUWLIJST = Command(
    woorden="casus schaduwlijst",
    ook=("schaduwlijst", "op de schaduwlijst"),
    gebruik="casus schaduwlijst <code>",
    samenvatting=teksten.SCHADUWLIJST,
    rollen=wie_mag(Casusstap.SCHADUWLIJST) | {Rol.PROCESREGISSEUR},
    past=_past,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=True,
    run=run,
)
