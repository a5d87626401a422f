"""`casus akkoord`: the other role holder agrees, and the casus ends."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.bewaren import bewaarduur
from commands.domain.casus import Casus
from commands.domain.einden import Einden
from commands.domain.rollen import Rol
from commands.domain.sluiting import Voorstel, is_bedoeld, lees_einde, mag_beslissen
from commands.domain.toestanden import Casusstap, leidt_naar, wie_mag
from commands.domain.weigering import CasusNietLopend, NietBevoegd
from commands.domain.weigering_einde import AfsluitenKanNogNiet, AnderVoorstel, EigenVoorstel, GeenVoorstel
from commands.effects.aanmeldeinde import hoort_aanmelder
from commands.effects.afronden import rond_af, zeg_ico_af
from commands.effects.buiten import buiten_de_groep
from commands.effects.sluiten import belet, houdt_stand, sluit_casus, trek_in, vertel_vervallen, voorstel_van
from commands.messages import Effect, Groep, Lid, Say, Staf, ZetSpreekrecht
from commands.texts import aanmeldeinde, afgesloten, slot
from commands.texts import einde as teksten
from commands.texts.bewaren import loopt_tot
from commands.texts.derde import casus_klaar


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """In one transaction all clocks stop and everybody hears it. Where the proposer no longer has the role for it, the
    proposal lapses instead.

    Raises as `neem_voorstel` does, AnderVoorstel for an answer to an earlier one, and AfsluitenKanNogNiet for what came
    up after the proposal.
    """
    casus, voorstel = await neem_voorstel(context, Casusstap.AKKOORD)
    if not await houdt_stand(voorstel, casus, context):
        await trek_in(casus, context)
        zeg = await vertel_vervallen(voorstel, casus, context)
        bon = teksten.vervallen(casus, voorstel.einde, zelf=False)
        return Uitkomst(antwoord=bon, effecten=zeg, object=casus.id, geweigerd=True)
    if not is_bedoeld(voorstel, opdracht.tekst, context.inbound.ontvangen_op):
        raise AnderVoorstel(code=casus.code, einde=voorstel.einde.value)
    if wat := await belet(casus, context):
        raise AfsluitenKanNogNiet(code=casus.code, belet=wat, voorgesteld=True)
    gesloten = await sluit_casus(casus, voorstel, context)
    punten, einden = await context.uow.actiepunten.of_casus(casus.id), context.beleid.einden
    aanwezig = [lid for lid in await context.uow.deelnemers.of_casus(casus.id) if lid.id in voorstel.aanwezig]
    besloten = slot.in_overleg(voorstel.overleg_op, aanwezig)
    bewaring = await context.uow.bewaringen.of_casus(casus.id)
    duur = bewaarduur(gesloten, bewaring, context.beleid)
    bewaard = "" if duur is None else loopt_tot(duur, context.vandaag)
    buiten, verder = (
        await buiten_de_groep(punten, context.uow),
        _verder(gesloten, einden, bewaard, nog=not bewaring.namens),
    )
    na = einden.evaluatie
    algemeen = afgesloten.afgesloten(gesloten, punten, buiten, besloten, vragen_na=na, bewaard=bewaard)
    voor_regie = afgesloten.voor_regie(gesloten, punten, buiten, besloten, verder, vragen_na=na)
    besliste = any(een.id == casus.geopend_door for een in context.wie.medewerkers)  # has the receipt
    berichten, ico = await zeg_ico_af(gesloten, (algemeen, voor_regie), context, regie_apart=besliste)
    groep = Groep(casus_id=casus.id, behalve=(casus.geopend_door,))
    say = Say(aan=groep, bericht=berichten[0], sleutel=f"afgesloten/{voorstel.id}")
    if not besliste:
        aan_regie = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        ico.append(Say(aan=aan_regie, bericht=berichten[1], sleutel=f"{say.sleutel}/regie"))
    derden: list[Effect] = [
        Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=casus_klaar(gesloten), sleutel=f"{say.sleutel}/{lid.id}")
        for lid in await context.uow.deelnemers.of_casus(casus.id)
        if lid.krijgt_eigen
    ]
    derden += await hoort_aanmelder(gesloten, aanmeldeinde.afgesloten(gesloten), "afgesloten", context)
    effecten = (*ico, *await rond_af(gesloten, context), say, *derden, ZetSpreekrecht(casus_id=casus.id))
    antwoord = teksten.afgesloten_genoteerd(gesloten, verder if Rol.PROCESREGISSEUR in context.wie.rollen else ())
    return Uitkomst(antwoord=antwoord, effecten=effecten, object=casus.id)


def _verder(casus: Casus, einden: Einden, bewaard: str, *, nog: bool) -> list[str]:
    """What the procesregisseur must still do or know; `nog`: on whose behalf it was closed is not noted."""
    zinnen = [slot.vraag_namens(casus)] if einden.namens and nog else []
    zinnen += [slot.afgeschermd(casus)] if einden.afgeschermd else []
    return [*zinnen, slot.weg_na(bewaard)] if bewaard else zinnen


async def neem_voorstel(context: Context, stap: Casusstap) -> tuple[Casus, Voorstel]:
    """The casus with the proposal that the asker may answer.

    Raises CasusNietLopend, GeenVoorstel, EigenVoorstel, NietBevoegd.
    """
    casus, wie = context.casus, context.wie
    if leidt_naar(casus.fase, stap) is None:
        raise CasusNietLopend(code=casus.code)
    voorstel = await voorstel_van(casus, context)
    if voorstel is None:
        raise GeenVoorstel(code=casus.code)
    if voorstel.van == wie.persoon.id:
        raise EigenVoorstel(code=casus.code)
    if not mag_beslissen(voorstel, wie.persoon.id, wie.rollen):
        raise NietBevoegd
    return casus, voorstel


AKKOORD = Command(
    woorden="casus akkoord",
    ook=("akkoord met afsluiten",),
    gebruik="casus akkoord <code> <hoe>",
    samenvatting=teksten.AKKOORD,
    rollen=wie_mag(Casusstap.AKKOORD),
    past=lambda rest: not rest or lees_einde(rest) is not None,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    prive=True,
    bewijs=True,
    run=run,
)
