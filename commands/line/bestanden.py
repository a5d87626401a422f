"""The files of a deelnemer: made anew outside any transaction, then held, offered to the procesregisseur, and told.

They go along with any message, whatever becomes of its words: a file is no part of an answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from commands.command import Context
from commands.domain.bestanden import (
    MAX_BIJ_BERICHT,
    MAX_OPEN,
    Bestandsfout,
    Bestandstand,
    Wachtbestand,
    houdbaar,
    neutrale_naam,
)
from commands.domain.casus import Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.domain.vondst import Vondst
from commands.door.gekeurd import NietDoorgelaten
from commands.effects.bestandplan import plan_bestand
from commands.line.gelezen import Bekeken, Gelezen, Stuk, Werk
from commands.line.keuren import keur
from commands.line.opdrachten import noteer
from commands.messages import Bericht, Bijlage, Blok, Effect, Hier, Inbound, MailStaat, Say, Staf
from commands.messages.bestandsblad import Hermaakt
from commands.texts import bijlage as teksten
from commands.texts import bijlage_niet as niet
from commands.understanding.hier import zeg_hier
from commands.understanding.identiteit import Bekend

WINMAIL = "winmail.dat"


def van_deelnemer(inbound: Inbound, bekend: Bekend) -> bool:
    """Whether files of this message are held: those of a deelnemer of a casus that runs, who does not work at the ZVH
    too. A Word file of the ZVH is a plan."""
    wie = bekend.wie
    if wie.deelnemer is None or wie.is_staf or wie.casus is None or wie.casus.fase is not Fase.LOPEND:
        return False
    return inbound.versleuteld and not inbound.bewerkt and inbound.staat is not MailStaat.AUTOMATISCH


def te_maken(inbound: Inbound, bekend: Bekend) -> tuple[Bijlage, ...]:
    """The files to make anew."""
    return inbound.bijlagen if van_deelnemer(inbound, bekend) else ()


async def bekijk_bestanden(gelezen: Gelezen, werk: Werk) -> tuple[Bekeken, ...]:
    """Each file made anew with what may point to a person in it, or why it is not taken."""
    casus = gelezen.bekend.wie.casus
    gezien = []
    for nr, bijlage in enumerate(gelezen.bestanden):
        if nr >= MAX_BIJ_BERICHT:
            gezien.append(Bekeken(fout=Bestandsfout.TE_VEEL))
            continue
        gemaakt = await werk.bestandmaker.remake(bijlage)
        if isinstance(gemaakt, Bestandsfout):
            gezien.append(Bekeken(fout=gemaakt))
            continue
        vondsten: Sequence[Vondst] = ()
        if gemaakt.tekst and casus is not None:
            try:
                await keur([Stuk(tekst=gemaakt.tekst, casus_id=casus.id)], gelezen.lijst, werk.poort)
            except NietDoorgelaten as fout:
                vondsten = fout.vondsten
        gezien.append(Bekeken(gemaakt=gemaakt, vondsten=houdbaar(vondsten)))
    return tuple(gezien)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaard:
    """What became of the files of one message."""

    bestanden: tuple[Wachtbestand, ...] = ()
    fouten: tuple[Bestandsfout, ...] = ()
    effecten: tuple[Effect, ...] = ()
    """What the procesregisseur hears."""

    @property
    def iets(self) -> bool:
        """Whether there were any."""
        return bool(self.bestanden or self.fouten)


async def bewaar_bestanden(gelezen: Gelezen, context: Context) -> Bewaard:
    """Hold them, and offer them to the procesregisseur; of those that are not taken they hear too."""
    lid = context.wie.deelnemer
    if gelezen.eerder is not None or lid is None or not van_deelnemer(gelezen.inbound, gelezen.bekend):
        return Bewaard()
    if gelezen.opdrachten is None:
        return Bewaard()  # the message is erased
    wachten = len(
        [een for een in await context.uow.bestanden.open_of_casus(context.casus.id) if een.deelnemer_id == lid.id]
    )
    bewaard: list[Wachtbestand] = []
    fouten = list(_zonder_bytes(gelezen))
    for een in gelezen.bekeken:
        if een.gemaakt is None or wachten + len(bewaard) >= MAX_OPEN:
            fouten.append(een.fout or Bestandsfout.TE_VEEL)
        else:
            bewaard.append(await _houd(een.gemaakt, een.vondsten, lid, context))
    effecten = [_bied_aan(een, lid, context) for een in bewaard]
    if fouten:
        for fout in fouten:
            await noteer(context, "bijlage", lid.id, fout.value)
        bericht = niet.niet_aangenomen_voor_regie(context.casus, lid.aanduiding, fouten)
        effecten.append(_aan_regie(bericht, f"bestand_nee/{_een_keer(fouten, context)}", context))
    return Bewaard(bestanden=tuple(bewaard), fouten=tuple(fouten), effecten=tuple(effecten))


def _zonder_bytes(gelezen: Gelezen) -> tuple[Bestandsfout, ...]:
    """Of a message that could not be read as a whole."""
    inbound = gelezen.inbound
    if inbound.staat is MailStaat.TE_GROOT:
        return (Bestandsfout.TE_GROOT,)
    if inbound.staat is MailStaat.ONLEESBAAR and inbound.kanaal is Kanaal.MATRIX:
        return (Bestandsfout.KAPOT,)
    if inbound.staat is MailStaat.ONLEESBAAR and any(een.naam.lower() == WINMAIL for een in inbound.bijlagen):
        return (Bestandsfout.WINMAIL,)
    return ()


async def _houd(gemaakt: Hermaakt, vondsten: tuple[Vondst, ...], lid: Deelnemer, context: Context) -> Wachtbestand:
    casus, bestanden = context.casus, context.uow.bestanden
    nummer = await bestanden.next_number(casus.id)
    een = Wachtbestand(
        id=context.ids.new_id(),
        casus_id=casus.id,
        nummer=nummer,
        deelnemer_id=lid.id,
        sinds=context.nu,
        tot=context.nu + timedelta(days=context.beleid.bijlagen_dagen),
        soort=gemaakt.soort,
        stand=Bestandstand.WACHT,
        naam=neutrale_naam(casus.code, nummer, gemaakt.einde) if gemaakt.inhoud else "",
        mime=gemaakt.mime,
        tekst=gemaakt.tekst,
        vondsten=vondsten,
        zonder=gemaakt.zonder,
        breedte=gemaakt.breedte,
        hoogte=gemaakt.hoogte,
        in_kamer=context.in_casuskamer,
    )
    await bestanden.add_bestand(een, gemaakt.inhoud)
    await plan_bestand(context, een, 1)
    await noteer(context, "bijlage", f"bijlage {nummer}", "vastgehouden")
    return een


def _bied_aan(een: Wachtbestand, lid: Deelnemer, context: Context) -> Effect:
    bericht = teksten.aangeboden(context.casus, een, lid.aanduiding, context.beleid.zone)
    return _aan_regie(bericht, f"bestand/{een.id}/aangeboden", context)


def _aan_regie(bericht: Bericht, sleutel: str, context: Context) -> Effect:
    casus = context.casus
    return Say(aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id), bericht=bericht, sleutel=sleutel)


def _een_keer(fouten: Sequence[Bestandsfout], context: Context) -> str:
    """By mail each time; in a room, where a voice message is soon sent, once a day for each reason."""
    if context.inbound.kanaal is Kanaal.MAIL:
        return context.inbound.bron
    soort = "/".join(sorted(set(fouten)))
    return f"{context.casus.id}/{context.wie.actor}/{soort}/{context.vandaag.isoformat()}"


def vertel_bestanden(effecten: Sequence[Effect], bewaard: Bewaard, context: Context) -> list[Effect]:
    """What follows from the message, with what became of its files in the answer to their sender."""
    if not bewaard.iets:
        return list(effecten)
    if context.inbound.kanaal is Kanaal.MAIL and context.inbound.staat is MailStaat.TE_GROOT:
        return [*effecten, *bewaard.effecten]  # their words were not read either, and that is said
    blokken = _blokken(bewaard, context)
    antwoorden = [nr for nr, een in enumerate(effecten) if isinstance(een, Say) and isinstance(een.aan, Hier)]
    if antwoorden:
        uit = list(effecten)
        say = uit[antwoorden[-1]]
        assert isinstance(say, Say)  # noqa: S101 - as it was found
        uit[antwoorden[-1]] = replace(say, bericht=replace(say.bericht, blokken=(*say.bericht.blokken, *blokken)))
        return [*uit, *bewaard.effecten]
    sleutel = "" if bewaard.bestanden else f"bestand_nee/zelf/{_een_keer(bewaard.fouten, context)}"
    zelf = zeg_hier(
        context, teksten.over_bestanden(context.casus, blokken), sleutel=sleutel, geweigerd=not bewaard.bestanden
    )
    return [*effecten, zelf, *bewaard.effecten]


def _blokken(bewaard: Bewaard, context: Context) -> tuple[Blok, ...]:
    wacht = (teksten.ontvangen(context.casus, bewaard.bestanden, context.beleid.zone),) if bewaard.bestanden else ()
    return (*wacht, *((niet.niet_aangenomen(bewaard.fouten),) if bewaard.fouten else ()))
