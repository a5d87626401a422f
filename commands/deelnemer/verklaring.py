"""`deelnemer verklaring <wie>, <datum>`: the day on which a derde signed the statement of secrecy.

The procesregisseur alone notes it: they admit a derde to the casus, and the statement comes before that
(SOURCES: BGS 2.21).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.datum import lees_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.rollen import Soort
from commands.domain.weigering import (
    CasusNietLopend,
    DatumInToekomst,
    DatumOnleesbaar,
    DeelnemerOnbekend,
    OpdrachtOnvolledig,
)
from commands.domain.weigering_derde import GeenDerde, VerklaringLangGeleden
from commands.effects.icopost import nodig_alsnog_uit
from commands.effects.planpost import begroet
from commands.effects.verklaringplan import stop_verklaring
from commands.messages import Effect
from commands.texts import derde as teksten

_LANG_GELEDEN: Final = timedelta(days=183)
"""Beyond this a day is asked about (own choice, no source)."""
_LANGSTE_DATUM: Final = 5
_ERTUSSEN: Final = frozenset({"op", "getekend", "tekende", "heeft", "datum", "de", "van", "verklaring", "is"})


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Note the day; one more than half a year ago only after "zeker". The first brings the own actiepunten, and the
    meeting that is planned: a first one where the others were invited to it.

    Raises CasusNietLopend, OpdrachtOnvolledig, DatumOnleesbaar, DatumInToekomst, VerklaringLangGeleden,
    DeelnemerOnbekend, WelkeDeelnemer, GeenDerde.
    """
    casus = context.casus
    if casus.fase not in (Fase.GEPLAND, Fase.LOPEND):
        raise CasusNietLopend(code=casus.code)
    eerder = [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.actief]
    tekst, zeker = _zonder_zeker(opdracht.tekst)
    if not tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    lid, dag = _lees(tekst, eerder, context.vandaag)
    if lid.soort is not Soort.DERDE:
        raise GeenDerde(wie=lid.aanduiding)
    if dag > context.vandaag:
        raise DatumInToekomst(datum=dag)
    if not zeker and context.vandaag - dag > _LANG_GELEDEN:
        raise VerklaringLangGeleden(code=casus.code, wie=lid.aanduiding, datum=dag)
    nodig = lid.mist_verklaring
    lid = replace(lid, verklaring_op=dag)
    await stop_verklaring(context.uow, lid)
    keer = context.ids.new_id()
    punten = await begroet(context, casus, lid, keer=keer)
    uitnodiging: list[Effect] = []
    if nodig and (casus.fase is Fase.LOPEND or any(een.uitgenodigd_op is not None for een in eerder)):
        uitnodiging = await nodig_alsnog_uit(context, casus, lid, keer=f"/{keer}")
    await context.uow.deelnemers.save_deelnemer(
        replace(lid, uitgenodigd_op=context.nu) if uitnodiging and lid.uitgenodigd_op is None else lid
    )
    bon = teksten.verklaring_genoteerd(casus, lid, dag, punten=bool(punten), uitgenodigd=bool(uitnodiging))
    return Uitkomst(antwoord=bon, effecten=(*punten, *uitnodiging) if nodig else (), object=lid.id)


def _zonder_zeker(tekst: str) -> tuple[str, bool]:
    regel = tekst.strip().rstrip(" .!")
    voor, _, laatste = regel.rpartition(" ")
    return (voor.rstrip(" ,"), True) if laatste.lower() == "zeker" else (regel, False)


def _lees(tekst: str, leden: list[Deelnemer], vandaag: date) -> tuple[Deelnemer, date]:
    """The deelnemer and the day behind them, with or without a comma between; the longest day that leaves a deelnemer.

    Raises DatumOnleesbaar, DeelnemerOnbekend, WelkeDeelnemer.
    """
    onbekend: DeelnemerOnbekend | None = None
    for wie, dag in _manieren(tekst, vandaag):
        try:
            return zoek_lid(wie, leden), dag
        except DeelnemerOnbekend as fout:
            onbekend = onbekend or fout
    if onbekend is not None:
        raise onbekend
    raise DatumOnleesbaar(tekst=tekst.rpartition(",")[2].strip())


def _manieren(tekst: str, vandaag: date) -> Iterator[tuple[str, date]]:
    woorden = tekst.replace(",", " ").split()
    for aantal in range(min(_LANGSTE_DATUM, len(woorden) - 1), 0, -1):
        dag = lees_datum(" ".join(woorden[-aantal:]), vandaag=vandaag, terug=True)
        wie = woorden[:-aantal]
        while wie and wie[-1].lower().strip(":") in _ERTUSSEN:
            wie.pop()
        if dag is not None and wie:
            yield " ".join(wie), dag


VERKLARING = Command(
    woorden="deelnemer verklaring",
    ook=("deelnemer geheimhouding", "deelnemer geheimhoudingsverklaring"),
    gebruik="deelnemer verklaring <code> <organisatie, rol of adres>, <datum>",
    samenvatting=teksten.VERKLARING,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    over_derden=True,
    run=run,
)
