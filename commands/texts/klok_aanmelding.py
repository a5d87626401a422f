"""Sentences of the clock about an aanmelding."""

from collections.abc import Sequence
from datetime import date

from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import Aanmelding, ClientStand, Veld, ontbreekt, voldoet
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Blok
from commands.texts import aanmeldbesluit, triage
from commands.texts.aanmeldvragen import genummerd
from commands.texts.klok import Vervolg


def komt_triage(een: Aanmelding, stap: Stap, vandaag: date) -> bool:
    """Whether a decision is asked of a triage that is still to be held: then it is its list."""
    return stap is Stap.AANMELDING_TRIAGE and een.triage_op is not None and vandaag <= een.triage_op


def onderwerp(casus: Casus, stap: Stap, *, lijst: bool = False) -> str:
    """Of a message about this alone; `lijst`: of a triage that is still to be held."""
    if lijst:
        return f"Aanmelding {casus.code}: op de lijst voor de triage"
    return {
        Stap.CONSULTATIE_VRAAG: f"Consultatie {casus.code}: nog geen antwoord",
        Stap.AANMELDING_AANVULLEN: f"Aanmelding {casus.code}: nog niet compleet",
        Stap.AANMELDING_TRIAGE: f"Aanmelding {casus.code}: wat is het besluit?",
        Stap.CLIENT_VRAAG: f"Casus {casus.code}: weet de cliënt het?",
        Stap.CLIENT_BEZWAAR: f"Casus {casus.code}: bezwaar van de cliënt",
    }[stap]


def over_aanmelding(
    casus: Casus,
    een: Aanmelding,
    beleid: Aanmeldbeleid | None,
    stap: Stap,
    rollen: Sequence[Rol],
    vervolg: Vervolg | None,
    vandaag: date,
) -> Blok:
    """The question that is due."""
    dan = "" if vervolg is None else f"\nAnders vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    zelf = Rol.AANMELDER in rollen
    if stap is Stap.CONSULTATIE_VRAAG:
        hoe = f"Schrijf: {casus.code} consultatie antwoord, met uw antwoord{dan}"
        return Blok(
            kop=onderwerp(casus, stap), tekst=f"Iemand wacht op uw antwoord. {hoe}", citaat=een.zegt(Veld.VRAAG)
        )
    if stap is Stap.CLIENT_BEZWAAR:
        tot = "" if een.client_tot is None else f" Beslis uiterlijk op {schrijf_datum(een.client_tot)}."
        tekst = f"De cliënt maakte bezwaar. Casus {casus.code} ligt stil.{tot} Beslist? Schrijf: {casus.code} client "
        tekst += f"bezwaar gegrond, of: {casus.code} client bezwaar ongegrond{dan}"
        return Blok(kop=onderwerp(casus, stap), tekst=tekst)
    if beleid is None:
        return Blok(kop=onderwerp(casus, stap), tekst=f"Aanmelding {casus.code} wacht nog.{dan}")
    if stap is Stap.AANMELDING_TRIAGE:
        opnieuw, komt = None if vervolg is None else vervolg.dag, komt_triage(een, stap, vandaag)
        return triage.gevraagd(casus.code, een, beleid, voldoet=voldoet(een, beleid), opnieuw=opnieuw, komt=komt)
    if stap is Stap.AANMELDING_AANVULLEN:
        begin = "Uw aanmelding" if zelf else "De aanmelder maakte dit niet af. Aanmelding"
        regels = genummerd(ontbreekt(een, beleid), beleid)
        weg = f"\nToch niet aanmelden? Schrijf: {casus.code} aanmelding weg"
        tekst = f"{begin} {casus.code} is nog niet compleet.{weg}{dan}"
        return Blok(kop=onderwerp(casus, stap), tekst=tekst, regels=regels)
    blok = aanmeldbesluit.client_vraag(casus.code, beleid, casus.ico_op)
    reden = ""
    if een.client is ClientStand.UITGESTELD:
        reden = f"De cliënt weet het nog niet: {een.zegt(Veld.REDEN)}. Daarover beslist: {een.zegt(Veld.BESLIST)}. "
        reden += "Vandaag kijkt u er opnieuw naar. "
    wat = blok.tekst
    if not zelf and reden:
        wat = "Bespreek met de aanmelder of de cliënt het nu kan horen."
    elif not zelf:
        wat = "Daarover liet de aanmelder nog niets weten. Het is aan de aanmelder, niet aan u. Belt u de aanmelder?"
    return Blok(kop=onderwerp(casus, stap), tekst=f"{reden}{wat}{dan}", regels=blok.regels)
