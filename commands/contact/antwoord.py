"""`contact antwoord <tekst>`: plain words in answer to the question for contact, for the other role alone."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.contact.gehad import GEHAD, HOUDERS, gemeld, gemeld_na_ja
from commands.domain.bijeenkomst import IcoStand, lopende
from commands.domain.bijval import is_kaal
from commands.domain.casus import Casus, Fase
from commands.domain.contactbelofte import hoort_regie, volgende_vraag
from commands.domain.contactwoorden import lees_kort_contact, lees_zonder_dag, nog_geen_contact
from commands.domain.deelnemerraden import genoemd_in, op_deel
from commands.domain.eigenaars import is_eigenaar
from commands.domain.gaande import ContactUitkomst
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import STAP_CONTACT
from commands.domain.weigering import CasusNietLopend, OpdrachtOnvolledig
from commands.domain.werkdagen import lokale_dag
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Bericht, Say, Staf
from commands.spreektaal.regie import kern_van
from commands.spreektaal.regiecontact import lees_contact
from commands.texts import contact as teksten
from commands.texts.klok import Vervolg

_PAS: Final = timedelta(days=7)
"""So long after contact was noted with its outcome, more words may be about the same contact."""
_UITKOMSTEN: Final = frozenset(een.value for een in ContactUitkomst)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A certain report counts as `contact gehad`; of anything else its writer is asked.

    The words of a casushouder go to the procesregisseur, those of a procesregisseur to nobody. Raises CasusNietLopend,
    OpdrachtOnvolledig, and as `contact gehad` does.
    """
    casus, lid, woorden = context.casus, context.wie.deelnemer, _zonder_code(opdracht.tekst, context.casus.code)
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if (melding := gemeld(woorden)) is not None:
        return await GEHAD.run(replace(opdracht, command=GEHAD, tekst=melding), context)
    regie = Rol.PROCESREGISSEUR in context.wie.rollen
    if (kort := lees_kort_contact(woorden)) is not None and not await _vraagt_geweest(casus, context):
        return await GEHAD.run(replace(opdracht, command=GEHAD, tekst=kort), context)
    if (na_ja := gemeld_na_ja(woorden)) is not None and not await _vraagt_geweest(casus, context):
        return await GEHAD.run(replace(opdracht, command=GEHAD, tekst=na_ja), context)
    ander = Rol.CASUSHOUDER if regie else Rol.PROCESREGISSEUR
    if (zonder := lees_zonder_dag(woorden)) is not None and not await _vraagt_geweest(casus, context):
        return Uitkomst(antwoord=_welke_dag(casus, ander, *zonder, context.vandaag), object=casus.id)
    if regie and (over_ander := await _met_naam(replace(opdracht, tekst=woorden), context)) is not None:
        return over_ander
    if lid is None or regie or is_kaal(woorden):
        geweest = regie and await _vraagt_geweest(casus, context)
        if nog_geen_contact(woorden) and not geweest:
            bon = teksten.nog_geen(casus, ander, await _weer(casus, context, regie=regie), doorgegeven=False)
            return Uitkomst(antwoord=bon, object=casus.id)
        of = await _of_punt(opdracht, context)
        bon = teksten.nog_niet_genoteerd(casus, ander, doorgegeven=False, ook_ico=geweest, of_punt=of)
        return Uitkomst(antwoord=bon, object=casus.id)
    say = Say(
        aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id),
        bericht=teksten.over_contact(casus, zoals_gezien(lid, context), woorden),
        sleutel=f"contact_antwoord/{lid.id}/{context.ids.new_id()}",
    )
    bon = teksten.nog_niet_genoteerd(casus, ander, doorgegeven=True, of_punt=await _of_punt(opdracht, context))
    if nog_geen_contact(woorden):
        bon = teksten.nog_geen(casus, ander, await _weer(casus, context, regie=False), doorgegeven=True)
    return Uitkomst(antwoord=bon, effecten=(say,), object=casus.id)


async def _met_naam(opdracht: Opdracht, context: Context) -> Uitkomst | None:
    """A talk of the procesregisseur with a deelnemer by name: with the casushouder it counts; of another it is said
    that the contact was noted, where that was done in the last days. None for other words."""
    casus, gesprek = context.casus, lees_contact(kern_van(opdracht.tekst), context.vandaag)
    if gesprek is None:
        return None
    leden = [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.actief]
    genoemd = op_deel(gesprek.wie, leden) or genoemd_in(gesprek.wie, leden)
    if len(genoemd) != 1:
        return None
    if genoemd[0].casushouder:  # with a day, or what was agreed
        melding = gesprek.woorden.format(met="met de casushouder")
        geteld = gesprek.woorden != "{met}"
        return await GEHAD.run(replace(opdracht, command=GEHAD, tekst=melding), context) if geteld else None
    op = casus.uitkomst_op if casus.uitkomst in _UITKOMSTEN else None
    if op is None or op < context.nu - _PAS:
        return None
    dag = lokale_dag(op, context.beleid)
    return Uitkomst(antwoord=teksten.al_genoteerd(casus, Rol.CASUSHOUDER, dag), object=casus.id)


def _welke_dag(casus: Casus, ander: Rol, gezegd: str, weken: int | None, vandaag: date) -> Bericht:
    """The question for the day of a talk; the answer is read with what was told already."""
    week = None if weken is None else vandaag - timedelta(weeks=weken, days=vandaag.weekday())
    in_week = "" if week is None else f"week {week.isocalendar().week}"
    bericht = teksten.welke_dag(casus, ander, week)
    return replace(bericht, antwoord_als=" ".join(f"{GEHAD.woorden} {gezegd} {in_week}".split()))


def _zonder_code(tekst: str, code: str) -> str:
    """The words without the code of the casus in front: it is the casus that was asked about."""
    eerste, _, rest = tekst.strip().partition(" ")
    return rest.strip() if eerste.strip(",.:;").upper() == code else tekst.strip()


async def _of_punt(opdracht: Opdracht, context: Context) -> tuple[int, bool] | None:
    """The actiepunt that the same message asked about, and whether it is the writer's own."""
    lid = context.wie.deelnemer
    if not opdracht.meldingen:
        return None
    nummer = opdracht.meldingen[0].nummer
    punten = await context.uow.actiepunten.of_casus(context.casus.id)
    return nummer, any(punt.nummer == nummer and lid is not None and is_eigenaar(punt, lid.id) for punt in punten)


async def _weer(casus: Casus, context: Context, *, regie: bool) -> Vervolg | None:
    """When this role is asked again, or the procesregisseur in its place; None where that is not planned."""
    stap, beleid = STAP_CONTACT[Rol.PROCESREGISSEUR if regie else Rol.CASUSHOUDER], context.voor(casus).beleid
    rijen = await context.uow.herinneringen.planned_for(casus.id)
    rij = volgende_vraag(rijen, stap, context.nu, beleid, aan_regie=regie)
    if rij is None:
        return None
    wie = Stap.CONTACT_PROCESREGISSEUR if hoort_regie(rij, beleid) else rij.stap
    return Vervolg(stap=wie, dag=lokale_dag(rij.due_at, beleid))


async def _vraagt_geweest(casus: Casus, context: Context) -> bool:
    """Whether it is asked beside it if a meeting was held: a bare yes may be about that."""
    ico = lopende(await context.uow.bijeenkomsten.of_casus(casus.id))
    return ico is not None and ico.stand is IcoStand.GEPLAND and ico.moment is not None and ico.moment <= context.nu


def _voor_anderen(tekst: str) -> tuple[str, ...]:
    gezegd = gemeld(tekst) or gemeld_na_ja(tekst) or lees_kort_contact(tekst)
    return () if is_kaal(tekst) or gezegd is not None else (tekst,)


CONTACT_ANTWOORD = Command(
    woorden="contact antwoord",
    gebruik="contact antwoord <tekst>",
    samenvatting=teksten.ANTWOORD,
    rollen=HOUDERS | REGIE,
    prive=True,
    onder_ons=True,
    doorgeef=_voor_anderen,
    bewijs=False,
    run=run,
)
