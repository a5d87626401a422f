"""`deelnemer wijzig <wie>, <adres>`: the same deelnemer at another address; role and actiepunten stay.

`deelnemer wijzig <wie>, organisatie <naam>` or `..., rol <naam>` gives another organisation or role in place,
`..., inhoud melding` mail without content.
"""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.deelnemer.adres import lees_adres, vind_persoon
from commands.deelnemer.oud_adres import laat_los
from commands.domain.casus import OPEN, Fase
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.inhoud import Inhoud, alleen_melding, lees_inhoud
from commands.domain.planrij import met_ander_adres, met_andere_naam, zoek_rij
from commands.domain.rollen import Kanaal, Soort
from commands.domain.weigering import (
    CasusNietLopend,
    DeelnemerBestaatAl,
    DeelnemerOnjuist,
    EigenAdres,
    KanaalUit,
    OpdrachtOnvolledig,
    PlanOntbreekt,
)
from commands.door.planwoorden import zoals_getoond
from commands.effects.adresboek import onthoud_contact
from commands.effects.icopost import nodig_alsnog_uit
from commands.effects.planpost import begroet
from commands.effects.termijnplan import plan_uitnodiging, stop_adres
from commands.effects.verklaringplan import begin_verklaring
from commands.messages import Effect, Groep, Lid, Say
from commands.texts import deelnemer as teksten
from commands.texts import eersteico
from commands.texts import inhoud as inhoudteksten
from commands.texts import vrijgeven as vrijgeefteksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Only this casus changes: an address by which they are asked in another one stays there.

    Before the release the plan changes, and its preview comes back.

    The old reply address is dead from now on; the new address gets the messages that everybody got at the release. That
    of a derde gets nothing before a statement of secrecy of its own.
    Raises CasusNietLopend, OpdrachtOnvolledig, DeelnemerOnbekend, WelkeDeelnemer, DeelnemerBestaatAl, EigenAdres,
    DeelnemerOnjuist, KanaalUit.
    """
    casus, uow = context.casus, context.uow
    if casus.fase is Fase.CONCEPT:
        return await _in_het_plan(opdracht, context)
    if casus.fase not in OPEN:
        raise CasusNietLopend(code=casus.code)
    vooraf = casus.fase is Fase.GEPLAND
    if (gekozen := _inhoud(opdracht.tekst)) is not None:
        return await _met_inhoud(*gekozen, context)
    if (kenmerk := _kenmerk(opdracht.tekst)) is not None:
        return await _met_kenmerk(*kenmerk, context)
    wie, komma, adres = opdracht.tekst.rpartition(",")
    gelezen = lees_adres(adres)
    if not komma or gelezen is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    leden = [een for een in await uow.deelnemers.of_casus(casus.id) if een.actief]
    lid = zoek_lid(wie, leden)
    adres, kanaal = gelezen
    _keur(lid.soort, adres, kanaal, context)
    persoon = await vind_persoon(context, adres, kanaal)
    if any(een.persoon.id == persoon.id for een in leden if een.id != lid.id):
        raise DeelnemerBestaatAl(code=casus.code)
    nieuw = replace(
        lid,
        persoon=persoon,
        kanalen=(kanaal,),
        token=context.ids.token(),
        uitgenodigd_op=None if vooraf and lid.uitgenodigd_op is None else context.nu,
        in_kamer_sinds=None,
        afgemeld_op=None,
        # another address of a derde may be another human, who signed nothing
        verklaring_op=lid.verklaring_op if persoon.id == lid.persoon.id else None,
    )
    await uow.deelnemers.save_deelnemer(nieuw)
    await onthoud_contact(context, nieuw)
    await stop_adres(uow, nieuw)
    weg = await laat_los(lid, nieuw, context)
    if vooraf:
        opnieuw = nieuw.uitgenodigd_op is not None
        merk = f"/{context.ids.new_id()}"
        uitnodiging = await nodig_alsnog_uit(context, casus, nieuw, keer=merk) if opnieuw else []
        return Uitkomst(antwoord=eersteico.genoemd(casus, nieuw), effecten=(*weg, *uitnodiging), object=lid.id)
    await plan_uitnodiging(context, nieuw)
    if nieuw.mist_verklaring:
        await begin_verklaring(context, nieuw)
    effecten: list[Effect] = [*weg, *await begroet(context, casus, nieuw, keer=context.ids.new_id())]
    elders = any(een.actief and een.id != lid.id for een in await uow.deelnemers.of_persoon(lid.persoon.id))
    return Uitkomst(antwoord=teksten.gewijzigd(casus, nieuw, elders=elders), effecten=tuple(effecten), object=lid.id)


def _inhoud(tekst: str) -> tuple[str, Inhoud] | None:
    """Who is meant, and what their mail may carry; None where something else is said."""
    wie, _, rest = tekst.rpartition(",")
    woord, _, keuze = rest.strip().partition(" ")
    gelezen = lees_inhoud(keuze) if wie and woord.lower().rstrip(":") == "inhoud" else None
    return None if gelezen is None else (wie, gelezen)


async def _met_inhoud(wie: str, keuze: Inhoud, context: Context) -> Uitkomst:
    """For all their casussen, as it is their one mailbox; they hear it."""
    casus, uow = context.casus, context.uow
    lid = zoek_lid(wie, [een for een in await uow.deelnemers.of_casus(casus.id) if een.actief])
    persoon = replace(lid.persoon, inhoud=keuze)
    await uow.personen.save_persoon(persoon)
    huis = persoon.email is not None and alleen_melding(persoon.email, context.beleid.alleen_melding)
    elders = any(een.actief and een.id != lid.id for een in await uow.deelnemers.of_persoon(persoon.id))
    antwoord = inhoudteksten.gekozen_voor(casus, lid, keuze, huis=huis, elders=elders)
    sleutel = f"inhoud/{lid.id}/{context.ids.new_id()}"
    zelf = Say(aan=Lid(deelnemer_id=lid.id), bericht=inhoudteksten.voor_u(casus, keuze), sleutel=sleutel)
    stil = huis and keuze is Inhoud.VOL
    return Uitkomst(antwoord=antwoord, effecten=() if stil else (zelf,), object=lid.id)


def _kenmerk(tekst: str) -> tuple[str, str, str] | None:
    """Who is meant, and the organisation and the role that they get, one of them empty; None where an address is."""
    wie, _, rest = tekst.rpartition(",")
    woord, _, naam = rest.strip().partition(" ")
    naam = naam.strip(" :")
    if not wie or not naam or "@" in naam:
        return None
    match woord.lower().rstrip(":"):
        case "organisatie":
            return wie, naam, ""
        case "rol" | "functie":
            return wie, "", naam
    return None


async def _met_kenmerk(wie: str, organisatie: str, functie: str, context: Context) -> Uitkomst:
    """Address, token and actiepunten stay; the others hear how this deelnemer is named from now on."""
    leden = [een for een in await context.uow.deelnemers.of_casus(context.casus.id) if een.actief]
    lid = zoek_lid(wie, leden)
    nieuw = replace(lid, organisatie=organisatie or lid.organisatie, functie=functie or lid.functie)
    await context.uow.deelnemers.save_deelnemer(nieuw)
    say = Say(
        aan=Groep(casus_id=context.casus.id, behalve=(context.wie.actor,)),
        bericht=teksten.heet_nu(context.casus, lid, nieuw),
        sleutel=f"heet_nu/{lid.id}/{context.ids.new_id()}",
    )
    return Uitkomst(antwoord=teksten.hernoemd(context.casus, lid, nieuw), effecten=(say,), object=lid.id)


async def _in_het_plan(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A next version of the plan that waits for its first release, and its preview. Raises PlanOntbreekt."""
    casus, uow = context.casus, context.uow
    plan = await uow.plannen.find_newest(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
    if (kenmerk := _kenmerk(opdracht.tekst)) is not None:
        wie, organisatie, functie = kenmerk
        nr = zoek_rij(wie, plan.document)
        document = met_andere_naam(plan.document, nr, organisatie, functie)
    else:
        wie, komma, adres = opdracht.tekst.rpartition(",")
        gelezen = lees_adres(adres)
        if not komma or gelezen is None:
            raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
        nr = zoek_rij(wie, plan.document)
        _keur(plan.document.deelnemers[nr].soort, *gelezen, context)
        document = met_ander_adres(plan.document, nr, *gelezen, casus.code)
    nieuw = replace(plan, id=context.ids.new_id(), versie=plan.versie + 1, document=document, ontvangen_op=context.nu)
    await uow.plannen.add_plan(nieuw)
    voorbeeld = vrijgeefteksten.voorbeeld(casus.code, zoals_getoond(document, context.inbound.kanaal))
    bon = teksten.in_het_plan_gewijzigd(casus.code, document.deelnemers[nr], adres=kenmerk is None)
    return Uitkomst(antwoord=replace(voorbeeld, blokken=(bon, *voorbeeld.blokken)), object=nieuw.id, casus_id=casus.id)


def _doorgeef(tekst: str) -> tuple[str, ...]:
    """The organisation or the role, which others read; an address nobody reads."""
    kenmerk = _kenmerk(tekst)
    return () if kenmerk is None else tuple(deel for deel in kenmerk[1:] if deel)


def _keur(soort: Soort, adres: str, kanaal: Kanaal, context: Context) -> None:
    if context.beleid.eigen.heeft(adres):
        raise EigenAdres
    if soort is Soort.DERDE and kanaal is Kanaal.MATRIX:
        raise DeelnemerOnjuist
    if kanaal not in context.beleid.kanalen and soort is not Soort.DERDE:
        raise KanaalUit(kanaal=kanaal)


WIJZIG = Command(
    woorden="deelnemer wijzig",
    ook=("deelnemer wijzigen",),
    gebruik="deelnemer wijzig <code> <organisatie, rol of adres>, <e-mail of Matrix-id>",
    samenvatting=teksten.WIJZIG,
    rollen=REGIE,
    prive=True,
    bewijs=True,
    vrije_regels=False,
    doorgeef=_doorgeef,
    run=run,
)
