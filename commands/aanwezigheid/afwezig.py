"""`afwezig t/m <datum> [vervanger <wie>]`: nothing is asked of them until they are back, or another is asked."""

from dataclasses import replace
from datetime import date

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.afwezigheid import LANG, Afwezigheid
from commands.domain.afwezigwoorden import EEN_DAG, Gezegd, lees_opdracht
from commands.domain.weigering import DatumVoorbij, DeelnemerOnbekend, OpdrachtOnvolledig, WelkeDeelnemer
from commands.effects.afwezig_voorbij import bekende, vertel_voorbij
from commands.effects.vervangen import is_dan_weg, plaatsen_van, vertel_afwezig, vertel_collega, zoek_vervanger
from commands.messages import Bericht
from commands.texts import afwezig as teksten
from commands.texts import afwezig_eerder as eerdere
from commands.texts.bedoelt import NEE

_MEEST_ANDERS = 12
_VORMEN = ("er niet", "er even niet", "met verlof", "op vakantie", "met vakantie", "afwezig")


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It holds in all their casussen, and a reason is told to nobody. One is kept: another beside it is asked about.

    The days count also where somebody is named in passing whom nobody knows. Raises OpdrachtOnvolledig, DatumVoorbij,
    DeelnemerOnbekend, WelkeDeelnemer.
    """
    gezegd = lees_opdracht(opdracht.tekst, context.vandaag)
    if gezegd is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if gezegd.tot < context.vandaag:
        raise DatumVoorbij(datum=gezegd.tot)
    plaatsen = await plaatsen_van(context.wie.persoon.id, context.uow)
    wie, naam, onbekend, misschien = None, "", False, tuple[str, ...]()
    if gezegd.vervanger:
        try:
            wie, naam = await zoek_vervanger(gezegd.vervanger, context.wie, plaatsen, context.uow)
        except (DeelnemerOnbekend, WelkeDeelnemer) as fout:
            if not gezegd.los:
                raise
            misschien = _misschien(fout)
            onbekend = not misschien
    eerder = await bekende(context)
    vanaf = _vanaf(gezegd, eerder, context)
    if eerder is not None and vanaf is None and not gezegd.zeker:
        return Uitkomst(antwoord=_al_afwezig(eerder, gezegd, naam, context), object=eerder.persoon_id)
    if not gezegd.zeker and (gezegd.tot - max(gezegd.vanaf, context.vandaag)).days > LANG:
        return Uitkomst(antwoord=teksten.zo_lang(gezegd.tot, opdracht.tekst), object=context.wie.persoon.id)
    weg = Afwezigheid(
        persoon_id=context.wie.persoon.id,
        vanaf=vanaf or gezegd.vanaf,
        tot=gezegd.tot,
        vervanger=wie,
        gemeld_op=context.nu,
    )
    await context.uow.afwezigheden.put_afwezigheid(weg)
    ook_weg = await is_dan_weg(weg, context.uow)
    hier = context.wie.casus.id if context.in_casuskamer and context.wie.casus is not None else None
    antwoord = teksten.genoteerd(
        weg.vanaf if weg.vanaf > context.vandaag else None,
        weg.tot,
        weg.terug_op(context.beleid),
        naam,
        [(een.casus, punt) for een in plaatsen if hier in (None, een.casus.id) for punt in een.in_die_tijd(weg)],
        ook_weg_tot=None if ook_weg is None else ook_weg.tot,
        rest=bool(gezegd.rest or misschien),
        onbekend=onbekend,
        staf=context.wie.deelnemer is None and bool(context.wie.medewerkers),
    )
    if len(misschien) == 1:
        antwoord = _met_vraag(antwoord, misschien[0], weg)
    effecten = await vertel_voorbij(eerder, plaatsen, context, weg) if eerder is not None else []
    effecten += await vertel_afwezig(weg, plaatsen, context, bron=teksten.doet_niet_mee() if onbekend else "")
    effecten += await vertel_collega(weg, context.wie.medewerkers, context)
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=weg.persoon_id)


def _vanaf(gezegd: Gezegd, eerder: Afwezigheid | None, context: Context) -> date | None:
    """The first day of the absence; None where another one is known that it would erase."""
    if eerder is None:
        return gezegd.vanaf
    return eerder.eerste_dag(gezegd.vanaf, gezegd.tot, context.vandaag, context.beleid)


def _al_afwezig(eerder: Afwezigheid, gezegd: Gezegd, vervanger: str, context: Context) -> Bericht:
    """The question which of both holds, with the command for the new one."""
    begin = eerder.vanaf if eerder.vanaf > context.vandaag else None
    nieuw = eerdere.opdracht(gezegd.vanaf, gezegd.tot, vervanger if context.wie.deelnemer is not None else "")
    return eerdere.al_afwezig(begin, eerder.tot, gezegd.vanaf, gezegd.tot, nieuw)


def _misschien(fout: DeelnemerOnbekend | WelkeDeelnemer) -> tuple[str, ...]:
    """Those who may be meant as the one who stands in, as others see them."""
    lijkt = fout.gegevens.get("lijkt_op", ())
    if isinstance(fout, WelkeDeelnemer):
        return tuple(str(fout.gegevens.get("keuzes", "")).split(", "))
    return tuple(map(str, lijkt)) if isinstance(lijkt, tuple) else ()


def _met_vraag(antwoord: Bericht, wie: str, weg: Afwezigheid) -> Bericht:
    """The receipt with the question whether that one stands in, for which a yes is enough."""
    opdracht = eerdere.opdracht(weg.vanaf, weg.tot, wie)
    blokken = (*antwoord.blokken, eerdere.is_dat(wie))
    return replace(antwoord, blokken=blokken, bij_ja=opdracht, bij_nee=NEE)


def _past(rest: str) -> bool:
    """Whether days follow, and little more: a whole story stays a message to people."""
    gezegd = lees_opdracht(rest, EEN_DAG)
    return gezegd is not None and len(gezegd.rest.split()) <= _MEEST_ANDERS


def _ander_erbij(tekst: str) -> bool:
    """Whether another is named, who is then asked in their place."""
    gezegd = lees_opdracht(tekst, EEN_DAG)
    return gezegd is None or bool(gezegd.vervanger)


AFWEZIG = Command(
    woorden="afwezig",
    ook=(
        *(f"{begin}{vorm}" for begin in ("ik ben ", "ben ") for vorm in _VORMEN),
        *_VORMEN[2:5],
        *(f"{wie} {tot}" for wie in ("ik ben", "ben", "wij zijn") for tot in ("t/m", "tot en met")),
        "verlof",
        "vakantie",
        "ik ga op vakantie",
        "ik heb verlof",
        "ik heb vakantie",
        "ik ben vrij",
        "ik ben weg",
    ),
    gebruik="afwezig t/m <datum> [vervanger <organisatie, rol of adres>]",
    samenvatting=teksten.AFWEZIG,
    rollen=IEDEREEN,
    in_casus=False,
    past=_past,
    doorgeef=lambda _tekst: (),
    raadt=True,
    bewijs=True,
    bewijs_als=_ander_erbij,
    run=run,
)
