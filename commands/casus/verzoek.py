"""`casus verzoek <code> <soort>`: what the client asks under the law, with its term (SOURCES: AVG 12, BES, BGS 1.7)."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.clientrecht import Clientverzoek, Recht
from commands.domain.clientverzoek import Afloop, Gezegd, lees_verzoek
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import zoek_eigenaars
from commands.domain.weigering import DatumInToekomst
from commands.domain.weigering_clientverzoek import ClientverzoekOnduidelijk, GeenClientverzoek
from commands.effects.clientverzoek import handel_af, noteer_verzoek
from commands.messages import Bericht, Effect, Lid, Say
from commands.texts import clientverzoek as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Noted, or ended; without words shown. Whoever supplied what is wrong hears it, and all hear once it is corrected.

    Raises ClientverzoekOnduidelijk, GeenClientverzoek, DatumInToekomst, DeelnemerOnbekend, WelkeDeelnemer.
    """
    casus, lopend = context.casus, (await context.uow.bewaringen.of_casus(context.casus.id)).verzoeken
    if not opdracht.tekst.strip():
        return Uitkomst(antwoord=teksten.toon(casus, lopend), object=casus.id)
    gezegd = lees_verzoek(opdracht.tekst, context.vandaag)
    if gezegd.recht is None:
        raise ClientverzoekOnduidelijk(code=casus.code)
    leden = await context.uow.deelnemers.of_casus(casus.id)
    if gezegd.afloop is not None:
        return await _af(gezegd.recht, gezegd, lopend, leden, context)
    sinds = gezegd.dag or context.vandaag
    if sinds > context.vandaag:
        raise DatumInToekomst(datum=sinds)
    gaf: Deelnemer | None = None
    if gezegd.recht is Recht.CORRECTIE and gezegd.wie:
        gaf = zoek_eigenaars(gezegd.wie, leden).leden[0]
    een = await noteer_verzoek(casus.id, gezegd.recht, sinds, context, van="" if gaf is None else gaf.id)
    aan = () if gaf is None else _zeg([gaf], teksten.klopt_niet(casus, gezegd.wat), "klopt_niet", context)
    return Uitkomst(antwoord=teksten.genoteerd(casus, een, gaf), effecten=aan, object=casus.id)


async def _af(
    recht: Recht, gezegd: Gezegd, lopend: tuple[Clientverzoek, ...], leden: list[Deelnemer], context: Context
) -> Uitkomst:
    casus = context.casus
    een = next((ander for ander in lopend if ander.recht is recht), None)
    if een is None:
        raise GeenClientverzoek(code=casus.code, recht=recht.value)
    await handel_af(casus.id, recht, context)
    effecten: tuple[Effect, ...] = ()
    if recht is Recht.CORRECTIE and gezegd.afloop is Afloop.KLAAR:
        gaf = next((lid for lid in leden if lid.id == een.van), None)
        effecten = _zeg(leden, teksten.gecorrigeerd(casus, gaf, gezegd.wat), "gecorrigeerd", context)
    return Uitkomst(antwoord=teksten.afgehandeld(casus, een, gezegd.afloop), effecten=effecten, object=casus.id)


def _zeg(leden: list[Deelnemer], bericht: Bericht, merk: str, context: Context) -> tuple[Effect, ...]:
    """To each of these who gets what is said in the casus; in a closed one too."""
    sleutel = f"clientverzoek/{context.casus.id}/{merk}/{context.nu.isoformat()}"
    return tuple(
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"{sleutel}/{een.id}")
        for een in leden
        if een.ontvangt
    )


VERZOEK = Command(
    woorden="casus verzoek",
    ook=("verzoek van de cliënt", "verzoek van de client"),
    gebruik="casus verzoek <code> <inzage, correctie of bezwaar>",
    samenvatting=teksten.VERZOEK,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    onder_ons=True,
    doorgeef=lambda tekst: (tekst.partition(":")[2],),
    na_sluiting=True,
    run=run,
)
