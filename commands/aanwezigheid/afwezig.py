"""`afwezig t/m <datum> [vervanger <wie>]`: nothing is asked of them until they are back, or another is asked."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.afwezigheid import LANG, Afwezigheid
from commands.domain.afwezigwoorden import EEN_DAG, lees_opdracht
from commands.domain.weigering import DatumVoorbij, DeelnemerOnbekend, OpdrachtOnvolledig, WelkeDeelnemer
from commands.effects.vervangen import is_dan_weg, plaatsen_van, vertel_afwezig, vertel_collega, zoek_vervanger
from commands.texts import afwezig as teksten

_MEEST_ANDERS = 12
_VORMEN = ("er niet", "er even niet", "met verlof", "op vakantie", "met vakantie", "afwezig")


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It holds in all their casussen; a newer one takes the place of the one before, and a reason is told to nobody.

    The days count also where somebody is named in passing whom nobody knows. Raises OpdrachtOnvolledig, DatumVoorbij,
    DeelnemerOnbekend, WelkeDeelnemer.
    """
    gezegd = lees_opdracht(opdracht.tekst, context.vandaag)
    if gezegd is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if gezegd.tot < context.vandaag:
        raise DatumVoorbij(datum=gezegd.tot)
    if not gezegd.zeker and (gezegd.tot - max(gezegd.vanaf, context.vandaag)).days > LANG:
        return Uitkomst(antwoord=teksten.zo_lang(gezegd.tot, opdracht.tekst), object=context.wie.persoon.id)
    plaatsen = await plaatsen_van(context.wie.persoon.id, context.uow)
    wie, naam, onbekend = None, "", False
    if gezegd.vervanger:
        try:
            wie, naam = await zoek_vervanger(gezegd.vervanger, context.wie, plaatsen, context.uow)
        except (DeelnemerOnbekend, WelkeDeelnemer):
            if not gezegd.los:
                raise
            onbekend = True
    weg = Afwezigheid(
        persoon_id=context.wie.persoon.id,
        vanaf=gezegd.vanaf,
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
        rest=bool(gezegd.rest),
        onbekend=onbekend,
        staf=context.wie.deelnemer is None and bool(context.wie.medewerkers),
    )
    effecten = await vertel_afwezig(weg, plaatsen, context, bron=teksten.doet_niet_mee() if onbekend else "")
    effecten += await vertel_collega(weg, context.wie.medewerkers, context)
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=weg.persoon_id)


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
