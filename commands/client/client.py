"""`client <wat>`: what the client knows, consents or objects to (SOURCES: S0, S1, S4)."""

from dataclasses import replace
from datetime import date

from commands.aanmelding.lezen import de_aanmelding, regels_van
from commands.command import HUIS, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe
from commands.domain.aanmelding import Aanmelding, ClientStand, Veld
from commands.domain.clientrecht import Recht
from commands.domain.clientwoorden import Clientzegt, Gezegd, lees_client, over_komst, vertelt
from commands.domain.herinnering import Stap
from commands.domain.nietdelen import vraagt_niet_delen
from commands.domain.rollen import Rol
from commands.domain.weigering_aanmelding import ClientNietHier, ClientOnduidelijk
from commands.effects.aanmeldplan import plan_dag, plan_vraag, stop_vragen
from commands.effects.aannemen import zeg_aanmelder
from commands.effects.clientverzoek import handel_af, noteer_verzoek
from commands.messages import Effect, Say, Staf
from commands.texts import client as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Noted with its day; an objection or a withdrawal puts the casus on hold. Without words it is shown.

    Raises ClientNietHier, NietAangemeld, CasusOnbekend, ClientOnduidelijk.
    """
    if context.beleid.aanmelden is None or over_komst(opdracht.tekst):
        raise ClientNietHier(code=context.casus.code)
    regels, casus, een = regels_van(context), context.casus, await de_aanmelding(context)
    if not opdracht.tekst.strip():
        return Uitkomst(antwoord=teksten.stand(casus.code, een, regels), object=casus.id)
    gezegd = lees_client(opdracht.tekst, context.vandaag)
    if gezegd is None:
        raise ClientOnduidelijk(code=casus.code)
    if gezegd.zegt is Clientzegt.BRIEF:
        return Uitkomst(antwoord=teksten.brief(casus.code, regels, context.beleid), object=casus.id)
    if gezegd.zegt is Clientzegt.NOG_NIET and (mist := _mist(gezegd, context.vandaag)):
        return Uitkomst(antwoord=teksten.nog_niet_volledig(casus.code, mist), object=casus.id, geweigerd=True)
    nieuw = _na(gezegd, een, regels, context.vandaag)
    await context.uow.aanmeldingen.save_aanmelding(nieuw)
    if nieuw.ligt_stil != (casus.stil_sinds is not None):
        stil = context.vandaag if nieuw.ligt_stil else None
        await context.uow.casussen.save_casus(replace(casus, stil_sinds=stil))
    await _houd_vernietiging_op(een, nieuw, context)
    await _vraag(nieuw, context)
    bericht = teksten.genoteerd(casus.code, nieuw, regels, gegrond=gezegd.zegt is Clientzegt.GEGROND)
    return Uitkomst(antwoord=bericht, effecten=tuple(_anderen(nieuw, gezegd, regels, context)), object=casus.id)


async def _houd_vernietiging_op(eerder: Aanmelding, nieuw: Aanmelding, context: Context) -> None:
    """As long as an objection runs nothing is destroyed (commands.casus.bezwaar)."""
    loopt = nieuw.client is ClientStand.BEZWAAR
    if loopt == (eerder.client is ClientStand.BEZWAAR):
        return
    if loopt:
        await noteer_verzoek(nieuw.casus_id, Recht.BEZWAAR, nieuw.client_op or context.vandaag, context, vraagt=False)
    else:
        await handel_af(nieuw.casus_id, Recht.BEZWAAR, context)


def _mist(gezegd: Gezegd, vandaag: date) -> tuple[Veld, ...]:
    """What a "not yet" still needs (SOURCES: S0)."""
    dag = gezegd.dag is not None and gezegd.dag >= vandaag
    return tuple(
        veld for veld, er in ((Veld.REDEN, gezegd.reden), (Veld.BESLIST, gezegd.beslist), (Veld.HERZIEN, dag)) if not er
    )


def _na(gezegd: Gezegd, een: Aanmelding, regels: Aanmeldbeleid, vandaag: date) -> Aanmelding:
    dag = gezegd.dag if gezegd.dag is not None and gezegd.dag <= vandaag else vandaag
    antwoorden = {**een.antwoorden, Veld.CLIENT: f"ja, {gezegd.gedeeld}"} if gezegd.gedeeld else een.antwoorden
    match gezegd.zegt:
        case Clientzegt.JA:
            weet = ClientStand.TOESTEMMING if regels.client_hoe is ClientHoe.TOESTEMMING else ClientStand.WEET_HET
            return replace(een, client=weet, client_op=dag, client_tot=None, antwoorden=antwoorden)
        case Clientzegt.WEET_HET:
            return replace(een, client=ClientStand.WEET_HET, client_op=dag, client_tot=None)
        case Clientzegt.TOESTEMMING:
            weet = ClientStand.TOESTEMMING
            return replace(een, client=weet, client_op=dag, client_tot=None, antwoorden=antwoorden)
        case Clientzegt.INGETROKKEN | Clientzegt.GEGROND:
            return replace(een, client=ClientStand.INGETROKKEN, client_op=dag, client_tot=None)
        case Clientzegt.NOG_NIET:
            antwoorden = {**een.antwoorden, Veld.REDEN: gezegd.reden, Veld.BESLIST: gezegd.beslist}
            return replace(
                een, client=ClientStand.UITGESTELD, client_op=vandaag, client_tot=gezegd.dag, antwoorden=antwoorden
            )
        case Clientzegt.BEZWAAR:
            eerder = een.voor_bezwaar if een.client is ClientStand.BEZWAAR else een.client
            tot = regels.bezwaar.einde(dag)
            return replace(een, client=ClientStand.BEZWAAR, client_op=dag, client_tot=tot, voor_bezwaar=eerder)
        case _:
            return replace(een, client=een.voor_bezwaar, client_op=dag, client_tot=None)


async def _vraag(een: Aanmelding, context: Context) -> None:
    await stop_vragen(context.uow, een.casus_id, Stap.CLIENT_VRAAG, Stap.CLIENT_BEZWAAR)
    if een.client is ClientStand.UITGESTELD and een.client_tot is not None:
        await plan_dag(context, een.casus_id, Stap.CLIENT_VRAAG, een.client_tot)
    if een.client is ClientStand.BEZWAAR and een.client_tot is not None:
        await plan_vraag(context, een.casus_id, Stap.CLIENT_BEZWAAR)
        await plan_dag(context, een.casus_id, Stap.CLIENT_BEZWAAR, een.client_tot)


def _anderen(een: Aanmelding, gezegd: Gezegd, regels: Aanmeldbeleid, context: Context) -> list[Effect]:
    """The other one of aanmelder and procesregisseur, where it stops or goes on again."""
    if gezegd.zegt in (Clientzegt.JA, Clientzegt.WEET_HET, Clientzegt.NOG_NIET, Clientzegt.TOESTEMMING):
        return []
    casus = context.casus
    bericht = teksten.verteld(casus.code, een, regels, gegrond=gezegd.zegt is Clientzegt.GEGROND)
    zelf = {staf.id for staf in context.wie.medewerkers}
    effecten: list[Effect] = []
    if een.staf not in zelf:
        effecten.append(zeg_aanmelder(context, een, bericht, "client"))
    if casus.geopend_door not in zelf:
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        sleutel = f"aanmelding/{casus.id}/client/{context.nu.isoformat()}/regie"
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=sleutel))
    return effecten


def _past(tekst: str) -> bool:
    """ "Client wil niet dat de politie dit weet" asks not to share it; "cliënt vindt het goed" may be for people."""
    noteert = lees_client(tekst, date(2026, 1, 1)) is not None and vraagt_niet_delen(f"client {tekst}") is None
    return not tekst.strip() or over_komst(tekst) or (noteert and not vertelt(tekst))


CLIENT = Command(
    woorden="client",
    ook=("cliënt",),
    gebruik="client [wat de cliënt weet of zegt]",
    samenvatting=teksten.CLIENT,
    rollen=REGIE | {Rol.AANMELDER},
    prive=True,
    onder_ons=True,
    past=_past,
    bewijs=HUIS,
    bewijs_als=lambda tekst: bool(tekst.strip()),
    run=run,
)
