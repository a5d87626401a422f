"""`deelnemer toevoegen <organisatie>, <rol>, <soort>, <adres>`: somebody more takes part.

In a house that tells no kinds apart (SOURCES: S4) no kind is asked, and nobody becomes a derde.
"""

from dataclasses import replace
from functools import partial

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.deelnemer.adres import lees_adres, vind_persoon
from commands.domain.afstemmingsplan import Afstemmingsplan, PlanDeelnemer
from commands.domain.casus import OPEN, Casus, Fase
from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.planinvulling import met_lid
from commands.domain.rollen import Kanaal, Soort
from commands.domain.tweerollen import met_rol
from commands.domain.weigering import (
    CasusNietLopend,
    DeelnemerBestaatAl,
    DeelnemerOnjuist,
    EigenAdres,
    KanaalUit,
    PlanOntbreekt,
)
from commands.domain.weigering_derde import GeenDerden
from commands.door.planwoorden import zoals_getoond
from commands.effects.adresboek import onthoud_contact
from commands.effects.eersteico import voeg_genodigde_toe
from commands.effects.icopost import nodig_alsnog_uit
from commands.effects.planpost import begroet
from commands.effects.termijnplan import plan_uitnodiging
from commands.effects.uitgang import procesregisseur
from commands.effects.verklaringplan import begin_verklaring
from commands.messages import Effect, Groep, NodigUit, Say
from commands.texts import deelnemer as teksten
from commands.texts import eersteico
from commands.texts import vrijgeven as vrijgeefteksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The new member gets the messages that everybody got at the release; the others hear their role.

    Before the release they come into the plan, and before the first ICO they are named for it. An address that takes
    part already gets a second role there.

    Raises CasusNietLopend (in a closed casus), PlanOntbreekt, DeelnemerOnjuist, GeenDerden, EigenAdres, KanaalUit,
    DeelnemerBestaatAl.
    """
    casus = context.casus
    if casus.fase not in OPEN:
        raise CasusNietLopend(code=casus.code)
    organisatie, functie, soort, adres, kanaal = _lees(opdracht.tekst, soorten=context.beleid.kent_soorten)
    if context.beleid.eigen.heeft(adres):
        raise EigenAdres
    if soort is Soort.DERDE and kanaal is Kanaal.MATRIX:
        raise DeelnemerOnjuist
    if kanaal not in context.beleid.kanalen and soort is not Soort.DERDE:  # a derde is sent nothing yet
        raise KanaalUit(kanaal=kanaal)
    if casus.fase is Fase.CONCEPT:
        regel = PlanDeelnemer(
            organisatie=organisatie,
            functie=functie,
            soort=soort,
            kanalen=(kanaal,),
            email=adres if kanaal is Kanaal.MAIL else None,
            matrix_id=adres if kanaal is Kanaal.MATRIX else None,
            toegevoegd=True,
        )
        return await _in_het_plan(casus, regel, context)
    persoon = await vind_persoon(context, adres, kanaal)
    leden = await context.uow.deelnemers.of_casus(casus.id)
    al = next((lid for lid in leden if lid.actief and lid.persoon.id == persoon.id), None)
    if al is not None:
        return await _ook_als(al, organisatie, functie, soort, kanaal, context)
    lid = Deelnemer(
        id=context.ids.new_id(),
        casus_id=casus.id,
        persoon=persoon,
        organisatie=organisatie,
        functie=functie,
        soort=soort,
        kanalen=(kanaal,),
        token=context.ids.token(),
        uitgenodigd_op=None if casus.fase is Fase.GEPLAND else context.nu,
    )
    if casus.fase is Fase.GEPLAND:
        lid, uitnodiging = await voeg_genodigde_toe(context, casus, lid)
        return Uitkomst(antwoord=eersteico.genoemd(casus, lid), effecten=tuple(uitnodiging), object=lid.id)
    await context.uow.deelnemers.add_deelnemer(lid)
    await onthoud_contact(context, lid)
    await plan_uitnodiging(context, lid)
    await begin_verklaring(context, lid)
    effecten: list[Effect] = [
        Say(
            aan=Groep(casus_id=casus.id, behalve=(lid.id, context.wie.actor)),
            bericht=teksten.lid_erbij(casus, lid),
            sleutel=f"lid_erbij/{lid.id}",
        ),
        *await begroet(context, casus, lid),
        *await nodig_alsnog_uit(context, casus, lid),
    ]
    regie = await procesregisseur(context.uow, casus.id)
    if kanaal is Kanaal.MATRIX and regie is not None and Kanaal.MATRIX in regie.kanalen:
        effecten.append(NodigUit(casus_id=casus.id, medewerker_id=regie.id))  # the room comes with its first member
    return Uitkomst(antwoord=teksten.toegevoegd(casus, lid), effecten=tuple(effecten), object=lid.id)


async def _ook_als(
    lid: Deelnemer, organisatie: str, functie: str, soort: Soort, kanaal: Kanaal, context: Context
) -> Uitkomst:
    """The same deelnemer has this role too; token and actiepunten stay, and the others hear it.

    Raises DeelnemerBestaatAl for another organisation, kind or channel, and for a role that they have.
    """
    casus = context.casus
    beide = met_rol(lid.functie, functie) if _past(lid, organisatie, soort, kanaal) else None
    if beide is None:
        raise DeelnemerBestaatAl(code=casus.code)
    nieuw = replace(lid, functie=beide)
    await context.uow.deelnemers.save_deelnemer(nieuw)
    await onthoud_contact(context, replace(lid, functie=functie))
    say = Say(
        aan=Groep(casus_id=casus.id, behalve=(context.wie.actor,)),
        bericht=teksten.heet_nu(casus, lid, nieuw),
        sleutel=f"heet_nu/{lid.id}/{context.ids.new_id()}",
    )
    return Uitkomst(antwoord=teksten.in_twee_rollen(casus, nieuw), effecten=(say,), object=lid.id)


def _past(een: Deelnemer | PlanDeelnemer, organisatie: str, soort: Soort, kanaal: Kanaal) -> bool:
    """Whether one mailbox may hold both: the post of one organisation is not for another one."""
    zelfde = woorden(een.organisatie) == woorden(organisatie)
    return zelfde and een.soort is soort and kanaal in een.kanalen


async def _in_het_plan(casus: Casus, regel: PlanDeelnemer, context: Context) -> Uitkomst:
    """A version of the plan with one deelnemer more, and its preview; they get nothing before the release."""
    plan = await context.uow.plannen.find_newest(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
    al = next((nr for nr, lid in enumerate(plan.document.deelnemers) if lid.adressen & regel.adressen), None)
    if al is None:
        document = replace(plan.document, deelnemers=(*plan.document.deelnemers, regel))
    else:
        lid = plan.document.deelnemers[al]
        past = _past(lid, regel.organisatie, regel.soort, regel.kanalen[0])
        beide = met_rol(lid.functie, regel.functie) if past else None
        if beide is None:
            raise DeelnemerBestaatAl(code=casus.code)
        regel = replace(lid, functie=beide)
        document = met_lid(plan.document, al, regel)
    nieuw = Afstemmingsplan(
        id=context.ids.new_id(),
        casus_id=casus.id,
        versie=plan.versie + 1,
        document=document,
        ontvangen_op=context.nu,
    )
    await context.uow.plannen.add_plan(nieuw)
    voorbeeld = vrijgeefteksten.voorbeeld(casus.code, zoals_getoond(document, context.inbound.kanaal))
    bon = teksten.in_het_plan(casus.code, regel)
    return Uitkomst(antwoord=replace(voorbeeld, blokken=(bon, *voorbeeld.blokken)), object=nieuw.id)


def _lees(tekst: str, *, soorten: bool) -> tuple[str, str, Soort, str, Kanaal]:
    """Without `soorten` a kind that somebody types all the same is left out, but for derde: what they mean by that,
    this house does not have."""
    delen = [deel.strip() for deel in tekst.split(",")]
    if len(delen) == 3 and not soorten:
        delen.insert(2, Soort.GEEN.value)
    if len(delen) != 4 or not all(delen):
        raise DeelnemerOnjuist
    organisatie, functie, woord, adres = delen
    gelezen = lees_adres(adres)
    gecodeerd = any(teken in deel for deel in delen for teken in ("=?", "?="))  # a pasted header: nobody reads that
    soort = next((een for een in Soort if een.value == woord.lower()), None)
    if soort is None or gelezen is None or gecodeerd or (soorten and soort is Soort.GEEN):
        raise DeelnemerOnjuist
    if soort is Soort.DERDE and not soorten:
        raise GeenDerden(wie=organisatie)
    return organisatie, functie, soort if soorten else Soort.GEEN, *gelezen


def _zonder_adres(tekst: str, *, soorten: bool = True) -> tuple[str, ...]:
    """The organisation and role, which others read, without the address; nothing of words that will be refused."""
    try:
        _lees(tekst, soorten=soorten)
    except (DeelnemerOnjuist, GeenDerden):
        return ()
    organisatie, _, rest = tekst.partition(",")
    return organisatie, rest.partition(",")[0]


def zoals_hier(tabel: tuple[Command, ...], *, soorten: bool) -> tuple[Command, ...]:
    """The commands of a house; without `soorten` the form of this one has three fields, of which two pass the door."""
    if soorten:
        return tabel
    hier = replace(TOEVOEGEN, doorgeef=partial(_zonder_adres, soorten=False))
    return tuple(hier if een is TOEVOEGEN else een for een in tabel)


TOEVOEGEN = Command(
    woorden="deelnemer toevoegen",
    gebruik="deelnemer toevoegen <code> <organisatie>, <rol>, <soort>, <e-mail of Matrix-id>",
    samenvatting=teksten.DEELNEMER_TOEVOEGEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=_zonder_adres,
    run=run,
)
