"""`ico antwoord <ja, nee of misschien> [toelichting]`: whether a member comes; a calendar says it by a button."""

from datetime import timedelta
from typing import Final

from commands.command import EIGEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import Bijeenkomst, Deelname, DeelnameSoort, IcoStand, lopende
from commands.domain.casus import Casus
from commands.domain.rollen import Kanaal
from commands.domain.weigering import NietBevoegd, OpdrachtOnvolledig
from commands.domain.weigering_ico import IcoAfgezegd, IcoGeweest, IcoNietGepland, IcoUitnodigingOnbekend, IcoVerzet
from commands.messages import Say, Staf
from commands.spreektaal.woorden import eerste_woord
from commands.texts import uitnodiging as teksten
from commands.texts.bijeenkomst import wanneer

_KORT_DAG: Final = timedelta(days=3)
"""So shortly before it the procesregisseur hears at once that somebody does not come (own choice)."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Note it for the present form of the meeting; words and another moment go to the procesregisseur alone.

    Raises OpdrachtOnvolledig, NietBevoegd, CasusOntbreekt, and by its state: IcoUitnodigingOnbekend, IcoNietGepland,
    IcoAfgezegd, IcoGeweest, IcoVerzet.
    """
    agenda, lid = context.inbound.agenda, context.wie.deelnemer
    ico = await _gevraagd(context)
    casus = await context.uow.casussen.get_casus(ico.casus_id)
    _eis_geldig(ico, context)
    antwoord, woorden = _lees(opdracht.tekst)
    if lid is None:
        return _van_regie(casus, ico, antwoord, context)
    eerder = {een.deelnemer_id: een for een in await context.uow.bijeenkomsten.participations(ico.id)}.get(lid.id)
    if antwoord is None and opdracht.alleen_woorden and eerder is not None:
        antwoord = eerder.antwoord  # other words in the place of those that wait at the door
    if antwoord is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    nieuw = eerder is None or (eerder.volgnummer, eerder.antwoord) != (ico.volgnummer, antwoord)
    if nieuw and not opdracht.alleen_woorden:
        deelname = Deelname(deelnemer_id=lid.id, volgnummer=ico.volgnummer, antwoord=antwoord, op=context.nu)
        await context.uow.bijeenkomsten.put_participation(ico.id, deelname)
    gezegd = "" if opdracht.zonder_woorden else woorden
    voorstel = agenda.voorstel if agenda is not None and not opdracht.alleen_woorden else None
    ander = agenda is not None and agenda.ander_komt and not opdracht.alleen_woorden
    effecten: tuple[Say, ...] = ()
    anders = nieuw and DeelnameSoort.NEE in (antwoord, eerder.antwoord if eerder is not None else None)
    if gezegd or voorstel is not None or ander or (anders and not opdracht.alleen_woorden):
        haast = bool(gezegd) or voorstel is not None or ander or _is_kort_dag(ico, context)
        bericht = teksten.voor_regie(
            casus, ico, lid, antwoord, context.beleid, woorden=gezegd, voorstel=voorstel, ander=ander, haast=haast
        )
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        effecten = (Say(aan=aan, bericht=bericht, sleutel=f"ico_antwoord/{ico.id}/{context.ids.new_id()}"),)
    bon = teksten.genoteerd(casus, ico, antwoord, context.beleid, gezegd)
    ja = antwoord is DeelnameSoort.JA and eerder is None and not effecten
    per_mail = context.inbound.kanaal is Kanaal.MAIL
    if agenda is not None or (ja and per_mail and not woorden and not context.beleid.ico_bonnen):
        bon = teksten.zonder_bon(casus)
    return Uitkomst(antwoord=bon, effecten=effecten, object=ico.id, casus_id=casus.id)


def _lees(tekst: str) -> tuple[DeelnameSoort | None, str]:
    """The answer, if it stands in front, and the words behind it."""
    eerste, rest = eerste_woord(tekst)
    woord = eerste.lower().strip(".,:;!")
    return (DeelnameSoort(woord), rest.lstrip(" ,:;-")) if woord in set(DeelnameSoort) else (None, tekst)


async def _gevraagd(context: Context) -> Bijeenkomst:
    """The meeting that a calendar answers by its uid, otherwise the one of this casus; never one of another casus."""
    agenda, casus = context.inbound.agenda, context.wie.casus
    if agenda is None:
        ico = lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
        if ico is None:
            raise IcoNietGepland
        return ico
    ico = await context.uow.bijeenkomsten.find_uid(agenda.uid)
    regie = context.wie.deelnemer is None and bool(context.wie.medewerkers)
    if ico is None or not (regie or (casus is not None and casus.id == ico.casus_id)):
        raise IcoUitnodigingOnbekend
    return ico


def _eis_geldig(ico: Bijeenkomst, context: Context) -> None:
    agenda = context.inbound.agenda
    if ico.stand is IcoStand.AFGEZEGD:
        raise IcoAfgezegd
    if ico.stand is IcoStand.GEHOUDEN or (ico.moment is not None and ico.moment <= context.nu):
        raise IcoGeweest
    if ico.stand is not IcoStand.GEPLAND or ico.moment is None:
        raise IcoNietGepland
    if agenda is not None and agenda.volgnummer < ico.volgnummer:
        raise IcoVerzet(op=wanneer(ico.moment, context.beleid.zone))


def _van_regie(casus: Casus, ico: Bijeenkomst, antwoord: DeelnameSoort | None, context: Context) -> Uitkomst:
    """They lead it, and take no part: their calendar may answer, and a no is asked back."""
    if context.inbound.agenda is None:
        raise NietBevoegd
    bon = teksten.zonder_bon(casus)
    if antwoord is DeelnameSoort.NEE:
        bon = teksten.regie_komt_niet(casus, ico, context.beleid)
    return Uitkomst(antwoord=bon, object=ico.id, casus_id=casus.id)


def _is_kort_dag(ico: Bijeenkomst, context: Context) -> bool:
    return ico.moment is not None and ico.moment - context.nu < _KORT_DAG


def _toelichting(tekst: str) -> tuple[str, ...]:
    _, rest = _lees(tekst)
    return (rest,) if rest else ()


ANTWOORD = Command(
    woorden="ico antwoord",
    gebruik="ico antwoord <ja, nee of misschien> [toelichting]",
    samenvatting=teksten.ANTWOORD,
    rollen=EIGEN | REGIE,
    in_casus=False,
    prive=True,
    onder_ons=True,
    telt=True,
    doorgeef=_toelichting,
    bewijs=False,
    run=run,
)
