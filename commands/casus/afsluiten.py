"""`casus afsluiten K7Q2 <afschalen of voorlopig>`: one of the two role holders proposes it, another decides."""

from dataclasses import dataclass
from datetime import date

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import zoek_eigenaars
from commands.domain.overlegwoorden import lees_overleg
from commands.domain.rollen import Rol
from commands.domain.sluiting import BOVEN, WOORD, Einde, Voorstel, lees_einde, splits_namens
from commands.domain.toestanden import Casusstap, leidt_naar, wie_mag
from commands.domain.weigering import CasusNietLopend
from commands.domain.weigering_einde import (
    AfsluitenKanNogNiet,
    EerstSchaduwlijst,
    EindeOntbreekt,
    OverlegOntbreekt,
    VoorstelWacht,
)
from commands.effects.sluiten import belet, bewaar_voorstel, houdt_stand, vertel_vervallen, voorstel_van
from commands.effects.vervangen import aanwezige_houders
from commands.messages import Lid, Say, Staf
from commands.texts import einde as teksten
from commands.texts import slot


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Asks the other role holder; nothing ends before. A newer proposal of the same person takes its place. On whose
    behalf it is decided may stand behind it; otherwise the procesregisseur is asked (SOURCES: WGS 2.31).

    Raises CasusNietLopend, EindeOntbreekt, AfsluitenKanNogNiet, VoorstelWacht, EerstSchaduwlijst, OverlegOntbreekt,
    and as the search for deelnemers does.
    """
    casus, wie = context.casus, context.wie
    if leidt_naar(casus.fase, Casusstap.VOORSTELLEN) is None:
        raise CasusNietLopend(code=casus.code)
    einden = context.beleid.einden
    tekst, achter = splits_namens(opdracht.tekst)
    einde = einden.einde(lees_einde(tekst), tekst)
    if einde is None:
        raise EindeOntbreekt(code=casus.code, woorden=einden.woorden)
    eerder = await voorstel_van(casus, context)
    weg: tuple[Say, ...] = ()
    if eerder is not None and eerder.van != wie.persoon.id:
        if await houdt_stand(eerder, casus, context):
            raise VoorstelWacht(code=casus.code, einde=eerder.einde.value)
        weg = await vertel_vervallen(eerder, casus, context)
    if wat := await belet(casus, context):
        raise AfsluitenKanNogNiet(code=casus.code, belet=wat)
    overleg = await _overleg(tekst, einde, context)
    namens = zoek_eigenaars(achter, await context.uow.deelnemers.of_casus(casus.id)).leden if achter else ()
    aan, rollen, naam = await _ander(context)
    regie = Rol.PROCESREGISSEUR in wie.rollen
    voorstel = Voorstel(
        id=context.ids.new_id(),
        einde=einde,
        van=wie.persoon.id,
        staf=context.procesregisseur.id if regie else "",
        lid="" if regie or wie.deelnemer is None else wie.deelnemer.id,
        rollen=rollen,
        sinds=context.nu,
        ander=eerder is not None and (eerder.ander or eerder.einde is not einde),
        overleg_op=overleg.dag if overleg.dag is not None and overleg.leden else None,
        aanwezig=tuple(een.id for een in overleg.leden),
    )
    await bewaar_voorstel(casus, voorstel, context, namens=[een.id for een in namens])
    van = teksten.VAN_REGIE if regie else teksten.VAN_CASUSHOUDER
    besloten = slot.in_overleg(voorstel.overleg_op, overleg.leden)
    nog = slot.vraag_namens(casus) if einden.namens and not namens else ""
    bericht = teksten.gevraagd(casus, einde, van, besloten, "" if regie else nog)
    effecten = tuple(
        Say(aan=een, bericht=bericht, sleutel=f"afsluiten/{voorstel.id}/{nr}") for nr, een in enumerate(aan)
    )
    bon = teksten.voorgesteld(casus, einde, naam, besloten, nog if regie else "")
    return Uitkomst(antwoord=bon, effecten=(*weg, *effecten), object=casus.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Besloten:
    """In which meeting it was decided, and who was there."""

    dag: date | None = None
    leden: tuple[Deelnemer, ...] = ()


async def _overleg(tekst: str, einde: Einde, context: Context) -> _Besloten:
    """What these words tell of a meeting. Raises EerstSchaduwlijst, and OverlegOntbreekt where this house decides it in
    one and its day or its deelnemers are missing."""
    casus, einden = context.casus, context.beleid.einden
    if einden.schaduw_maanden and (await context.uow.bewaringen.of_casus(casus.id)).schaduw_sinds is None:
        raise EerstSchaduwlijst(code=casus.code, maanden=einden.schaduw_maanden)
    gelezen = lees_overleg(tekst, context.vandaag)
    if einden.in_overleg and not (gelezen.dag and gelezen.wie):
        raise OverlegOntbreekt(code=casus.code, hoe=WOORD[einde])
    if not (gelezen.dag and gelezen.wie):
        return _Besloten()
    leden = zoek_eigenaars(gelezen.wie, await context.uow.deelnemers.of_casus(casus.id)).leden
    return _Besloten(dag=gelezen.dag, leden=leden)


async def _ander(context: Context) -> tuple[list[Lid | Staf], tuple[Rol, ...], str]:
    """Those who are asked, the roles of which one decides, and how these are called.

    The other role holder, or whoever stands in; where that is nobody, or the same person, somebody above both.
    """
    casus, wie, uow = context.casus, context.wie, context.uow
    if Rol.PROCESREGISSEUR not in wie.rollen:
        regie = await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        if any(een.id == casus.geopend_door and een.persoon.id != wie.persoon.id for een in regie):
            return (
                [Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)],
                (Rol.PROCESREGISSEUR,),
                teksten.VAN_REGIE,
            )
    elif Rol.CASUSHOUDER not in wie.rollen:
        houders = await aanwezige_houders(casus.id, "", context)
        if aan := [een for een in houders if een.persoon.id != wie.persoon.id]:
            return [Lid(deelnemer_id=een.id) for een in aan], (Rol.CASUSHOUDER,), teksten.VAN_CASUSHOUDER
    boven = [een for rol in BOVEN for een in await uow.medewerkers.with_rol(rol)]
    anderen = {een.persoon.id: een for een in reversed(boven) if een.persoon.id != wie.persoon.id}
    aan_staf: list[Lid | Staf] = [Staf(medewerker_id=een.id, casus_id=casus.id) for een in anderen.values()]
    return aan_staf, BOVEN, teksten.VAN_BOVEN


AFSLUITEN = Command(
    woorden="casus afsluiten",
    ook=(
        "afsluiten",
        "we kunnen afsluiten",
        "wij kunnen afsluiten",
        "deze casus kan worden afgesloten",
    ),
    gebruik="casus afsluiten <code> <hoe>",
    samenvatting=teksten.AFSLUITEN,
    rollen=wie_mag(Casusstap.VOORSTELLEN),
    past=lambda rest: not rest or lees_einde(rest) is not None,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=True,
    run=run,
)
