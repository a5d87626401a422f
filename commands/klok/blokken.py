"""From one thing to the block that says it. Pure."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from commands.domain.actiepunt import Actiepunt
from commands.domain.afspraken import met_afspraken
from commands.domain.beleid import Beleid
from commands.domain.bewaren import hoogstens_tot
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import VAN_EIGENAAR, VAN_GESLOTEN, HerinneringSoort, Stap
from commands.domain.huisoverleg import heeft_casusoverleg
from commands.domain.rollen import Rol
from commands.domain.termijnen import plan_stap
from commands.domain.trap import iemand_boven
from commands.domain.vervolg import vervolg_venster
from commands.domain.werkdagen import lokale_dag, werkdagen_tussen
from commands.effects.termijnplan import uitgenodigd_op
from commands.klok.ontvangers import is_bereikbaar
from commands.klok.signaal import Signaal, Vervangt
from commands.messages import Blok
from commands.texts import (
    afwezig,
    agenderen,
    bewaren,
    bijlage,
    casushouder,
    clientverzoek,
    derde,
    einde,
    gaande,
    kamer,
    klok_aanmelding,
    klok_besluit,
    klok_casus,
    klok_ico,
    klok_icogemis,
    schaduwlijst,
    slot,
    statusblad,
    teken,
    terugpost,
    vernietigen,
    voorleggen,
    wachten,
)
from commands.texts import klok as teksten
from commands.texts import verzoek as verzoekteksten

_OVER_EINDE = VAN_GESLOTEN | {HerinneringSoort.SCHADUW, HerinneringSoort.AGENDEREN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One thing that a message is about, for one reader."""

    signaal: Signaal
    rollen: tuple[Rol, ...]
    persoon_id: str
    eigen: bool
    """Whether the actiepunt is the reader's alone."""
    vervangt: Vervangt | None = None
    derde: bool = False
    """Whether the reader hears nothing of others."""


def vraagt_eigenaar(regel: Regel) -> bool:
    """Whether it asks an owner of an actiepunt how that stands; whoever stands in for them is no owner."""
    rij, signaal = regel.signaal.rij, regel.signaal
    if signaal.punt is None or rij.soort is not HerinneringSoort.ACTIE or regel.vervangt is not None:
        return False
    if rij.stap in VAN_EIGENAAR:
        return regel.rollen == (Rol.PARTNER,)
    return regel.eigen and rij.stap is Stap.ACTIE_CASUSHOUDER


def blok(regel: Regel, vandaag: date, huis: Beleid) -> Blok:
    """What is said of it, by the terms of its casus. `huis`: the rules of the house."""
    beleid = met_afspraken(huis, regel.signaal.casus.afspraken)
    if regel.signaal.rij.soort in _OVER_EINDE:
        return _namens(regel, _eindeblok(regel, vandaag, beleid))
    return _namens(regel, _blok(regel, vandaag, beleid))


def _namens(regel: Regel, eigen: Blok) -> Blok:
    """The block with the reason why somebody else is asked, where they stand in for a role."""
    if regel.vervangt is None or regel.rollen == (Rol.PARTNER,):
        return eigen
    return replace(eigen, tekst=f"{afwezig.u_neemt_waar(regel.vervangt.wie, regel.vervangt.tot)}\n{eigen.tekst}")


def _blok(regel: Regel, vandaag: date, beleid: Beleid) -> Blok:
    signaal = regel.signaal
    rij, casus = signaal.rij, signaal.casus
    if signaal.wachtend is not None:
        van = signaal.eigenaar.aanduiding if signaal.eigenaar is not None else "de ~procesregisseur~"
        dag = schrijf_datum(lokale_dag(signaal.wachtend.sinds, beleid))
        return wachten.herinner(casus, signaal.wachtend, regel.rollen[0], van, dag)
    if signaal.punt is not None and signaal.verzoek is not None:
        van = signaal.eigenaar.aanduiding if signaal.eigenaar is not None else ""
        sinds, rol = lokale_dag(signaal.verzoek.sinds, beleid), regel.rollen[0]
        return verzoekteksten.opnieuw(casus, signaal.punt, signaal.verzoek, van, sinds, rol, signaal.eigenaars)
    if signaal.punt is not None:
        return _actieblok(regel, signaal.punt, vandaag, beleid)
    if rij.soort is HerinneringSoort.UITNODIGING and signaal.eigenaar is not None:
        sinds = lokale_dag(uitgenodigd_op(rij), beleid)
        opnieuw = None if signaal.vervolg is None else signaal.vervolg.dag
        return kamer.niet_binnen(casus, signaal.eigenaar, sinds=sinds, opnieuw=opnieuw)
    if rij.soort is HerinneringSoort.ADRES and signaal.eigenaar is not None:
        terug = signaal.eigenaar.persoon.mail_failed_at
        return terugpost.vraag_adres(casus, signaal.eigenaar, None if terug is None else lokale_dag(terug, beleid))
    if rij.soort is HerinneringSoort.POST and signaal.eigenaar is not None:
        return terugpost.robotpost(casus, signaal.eigenaar, signaal.aantal)
    if rij.soort is HerinneringSoort.VERKLARING and signaal.eigenaar is not None:
        return derde.vraag_opnieuw(casus, signaal.eigenaar)
    if rij.soort is HerinneringSoort.TEKEN and signaal.eigenaar is not None and signaal.sinds is not None:
        opnieuw = None if signaal.vervolg is None else signaal.vervolg.dag
        wie, kort = signaal.eigenaar, signaal.kort
        return teken.vraag(casus, wie, regel.rollen[0], kort=kort, sinds=signaal.sinds, opnieuw=opnieuw)
    if signaal.bestand is not None and signaal.eigenaar is not None:
        return bijlage.opnieuw(casus, signaal.bestand, signaal.eigenaar.aanduiding, beleid.zone)
    if signaal.vraag is not None and signaal.eigenaar is not None:
        sinds = lokale_dag(signaal.vraag.sinds, beleid)
        regie = regel.rollen[0] is Rol.PROCESREGISSEUR and rij.stap is Stap.VRAAG_REGIE
        return voorleggen.opnieuw(casus, signaal.vraag, signaal.eigenaar.aanduiding, sinds, regie=regie)
    return _casusblok(regel, vandaag, beleid)


def _eindeblok(regel: Regel, vandaag: date, beleid: Beleid) -> Blok:
    signaal = regel.signaal
    if signaal.gesloten is not None:
        return vernietigen.vraag(signaal.gesloten, beleid.bewaren.bedenktijd_dagen, signaal.vervolg)
    if signaal.rij.soort is HerinneringSoort.SCHADUW and signaal.sinds is not None:
        einde_hier = beleid.einden.woorden[0]
        plek = replace(signaal.plek, regie=Rol.PROCESREGISSEUR in regel.rollen)
        return schaduwlijst.vraag(signaal.casus, einde_hier, sinds=signaal.sinds, plek=plek, vervolg=signaal.vervolg)
    if signaal.verzoeken:
        return clientverzoek.vraag(signaal.casus, signaal.verzoeken, vandaag, signaal.vervolg)
    if signaal.rij.soort is HerinneringSoort.AGENDEREN:
        sinds = date.fromordinal(signaal.rij.versie)
        return agenderen.vraag(signaal.casus, sinds, op_agenda=heeft_casusoverleg(beleid), vervolg=signaal.vervolg)
    if signaal.rij.soort is HerinneringSoort.VASTLEGGEN and beleid.aanmelden is not None:
        return slot.vraag_vastleggen(signaal.casus, beleid.aanmelden.vastleggen, signaal.sinds, signaal.vervolg)
    laatste, hoogstens = date.fromordinal(signaal.rij.versie), hoogstens_tot(vandaag, beleid.bewaren)
    return bewaren.nadert(signaal.casus, laatste, vandaag=vandaag, hoogstens=hoogstens, vervolg=signaal.vervolg)


def _casusblok(regel: Regel, vandaag: date, beleid: Beleid) -> Blok:
    signaal = regel.signaal
    rij, casus = signaal.rij, signaal.casus
    if rij.soort is HerinneringSoort.AANBOD and signaal.eigenaar is not None and signaal.sinds is not None:
        return casushouder.opnieuw(casus, signaal.eigenaar, signaal.eigenaars, signaal.sinds, regel.rollen[0])
    if signaal.aanmelding is not None:
        return klok_aanmelding.over_aanmelding(
            casus, signaal.aanmelding, beleid.aanmelden, rij.stap, regel.rollen, signaal.vervolg, vandaag
        )
    if signaal.voorstel is not None and signaal.sinds is not None:
        zelf, dan = regel.persoon_id == signaal.voorstel.van, signaal.vervolg
        return einde.opnieuw(casus, signaal.voorstel, sinds=signaal.sinds, belet=signaal.belet, dan=dan, zelf=zelf)
    if rij.soort is HerinneringSoort.NIEUWPLAN and signaal.sinds is not None:
        return klok_casus.nieuwplan(casus, rij.versie, sinds=signaal.sinds, vervolg=signaal.vervolg)
    if signaal.ico is not None and signaal.icogemis is not None:
        return klok_icogemis.mist(casus, signaal.ico, signaal.icogemis, beleid.zone, signaal.vervolg)
    if rij.soort is HerinneringSoort.ICO and signaal.ico is not None:
        return klok_ico.over_ico(casus, signaal.ico, rij.stap, beleid, signaal.vervolg)
    begin = date.fromordinal(rij.versie)
    if rij.soort is HerinneringSoort.VERVOLG:
        venster, peilt = vervolg_venster(begin, beleid), signaal.ico is not None
        dan, rollen = signaal.vervolg, regel.rollen
        return klok_ico.vervolg(casus, rollen, venster=venster, peilt=peilt, dan=dan, vandaag=vandaag)
    if rij.soort is HerinneringSoort.PLAN:
        grens = begin + timedelta(days=beleid.plan_grens_dagen)
        return klok_casus.plan(
            casus,
            plan_stap(rij.stap, rij.volgnummer),
            regel.rollen,
            ico_op=begin,
            grens=grens,
            grens_dagen=beleid.plan_grens_dagen,
            vandaag=vandaag,
            vervolg=signaal.vervolg,
        )
    if rij.soort is HerinneringSoort.STILTE:
        return gaande.stil(casus, regel.rollen[0], sinds=begin, vervolg=signaal.vervolg, op_gang=beleid.op_gang)
    if rij.soort is HerinneringSoort.KLAAR:
        open_ = signaal.voorgesteld
        dan = signaal.vervolg
        return gaande.klaar(casus, beleid.einden, regel.rollen, sinds=begin, voorgesteld=open_, vervolg=dan)
    rol = regel.rollen[0]
    stand = () if signaal.blad is None else statusblad.regels(signaal.blad, rol, vandaag, beleid.zone)
    if signaal.besluit:
        return klok_casus.contact_besluit(
            casus, laatste=begin, vervolg=signaal.vervolg, weken=beleid.contact_weken, stand=stand
        )
    return klok_casus.contact(casus, rol, laatste=begin, vervolg=signaal.vervolg, stand=stand)


def _actieblok(regel: Regel, punt: Actiepunt, vandaag: date, beleid: Beleid) -> Blok:
    signaal = regel.signaal
    gemeld_op = None if punt.beantwoord_op is None else lokale_dag(punt.beantwoord_op, beleid)
    if signaal.rij.soort is HerinneringSoort.BESLUIT:
        wie, dan = signaal.eigenaars, signaal.vervolg
        boven = iemand_boven(regel.rollen, beleid)
        return klok_besluit.besluit(
            signaal.casus, punt, regel.rollen, wie, gemeld_op=gemeld_op, vervolg=dan, boven=boven
        )
    om = teksten.Aanleiding(
        stap=signaal.rij.stap,
        vandaag=vandaag,
        vervolg=signaal.vervolg,
        overgeslagen=signaal.overgeslagen,
        gemeld_op=gemeld_op,
        nog=0 if punt.uiterlijk is None else werkdagen_tussen(vandaag, punt.uiterlijk, beleid),
        boven=iemand_boven(regel.rollen, beleid),
        na_besluit=beleid.manager_na_besluit,
        houder=any(een.casushouder and een.persoon.id == regel.persoon_id for een in signaal.eigenaars),
        wacht_nog=_wacht_nog(regel),
    )
    if signaal.rij.stap in VAN_EIGENAAR:
        if regel.rollen == (Rol.PARTNER,):
            if regel.vervangt is not None:
                reden = afwezig.actiepunt_van(regel.vervangt.wie, regel.vervangt.tot)
                return teksten.eigenaar(signaal.casus, punt, om, reden=reden)
            anderen = [een for een in signaal.eigenaars if een.persoon.id != regel.persoon_id and not regel.derde]
            return teksten.eigenaar(signaal.casus, punt, om, anderen)
        onbereikt = [een for een in signaal.eigenaars if not is_bereikbaar(een)]
        return teksten.zonder_eigenaar(signaal.casus, punt, om, onbereikt)
    if regel.eigen and signaal.rij.stap is Stap.ACTIE_CASUSHOUDER:
        return teksten.casushouder_zelf(signaal.casus, punt, om)
    weg = "" if signaal.afwezig is None else afwezig.eigenaar_is_weg(signaal.afwezig)
    return teksten.ladder(signaal.casus, punt, om, regel.rollen, signaal.eigenaars, weg)


def _wacht_nog(regel: Regel) -> str:
    """Of the reader's own words where they are an owner, otherwise of any owner."""
    wachten_nog = regel.signaal.wacht_nog
    if regel.signaal.rij.stap in VAN_EIGENAAR:
        return wachten_nog.get(regel.persoon_id, "")
    return next(iter(wachten_nog.values()), "")
