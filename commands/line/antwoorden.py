"""The answer to a message of somebody known: a table of small functions, whose order is policy."""

from collections.abc import Awaitable, Callable

from commands.brakes.robotpost import tel_mee
from commands.command import Context
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.domain.weigering import LijktVerboden, Weigering
from commands.domain.weigering_einde import CasusGesloten
from commands.domain.weigering_terug import NieuweTekstOnzeker
from commands.effects.afwezigheidsbericht import vertel_zelf
from commands.events.afwezigheidsmail import neem_over
from commands.events.terugpost import leeft_weer
from commands.grammar.lezing import Beleefd, Plek
from commands.line.bijlagen import bewaar_plan, met_plan, niet_bekeken, over_bijlagen
from commands.line.echo import weiger
from commands.line.gelezen import Gelezen
from commands.line.kamerpraat import vertel_kamerpraat
from commands.line.nood import met_nood
from commands.line.opdrachten import noteer
from commands.line.uitvoeren import voer_alles_uit
from commands.line.vasthouden import vraag_nogmaals
from commands.line.verbeteren import vertel_verbetering
from commands.line.wissen import en_gewist, noemt_geheim, wis_dit
from commands.messages import Bericht, Effect, Inbound, MailStaat
from commands.texts import gesprek as teksten
from commands.texts.weigering import als_bericht
from commands.toets.bedoeld import met_besluit
from commands.understanding.hier import zeg_hier

Antwoord = Callable[[Gelezen, Context], Awaitable[list[Effect] | None]]
"""Gives all that follows from a message of this kind; None when it is of another kind."""


async def antwoord(gelezen: Gelezen, context: Context) -> list[Effect]:
    """All that follows from it: the first of ANTWOORDEN that has an answer wins. Raises EchoNodig, TemporaryFailure."""
    for van_deze_soort in ANTWOORDEN:
        effecten = await van_deze_soort(gelezen, context)
        if effecten is not None:
            return [*effecten, *await _over_eigen_mail(gelezen, context)]
    return []


async def _over_eigen_mail(gelezen: Gelezen, context: Context) -> list[Effect]:
    """A deelnemer who writes themselves hears of the absence of which their automatic mail spoke; in a casus that is
    closed they hear nothing more, so that it waits until they write in another one."""
    lid, casus = context.wie.deelnemer, context.wie.casus
    if lid is None or gelezen.inbound.staat is MailStaat.AUTOMATISCH:
        return []
    if casus is None or (await context.uow.casussen.get_casus(casus.id)).fase is Fase.GESLOTEN:
        return []  # as it stands now: this message itself may have closed it
    return await vertel_zelf(lid.persoon.id, lid.id, context)


async def _van_een_programma(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """It is never answered: of an absence the days are noted or told, anything else is counted (SOURCES: M13)."""
    staat, lid = gelezen.inbound.staat, context.wie.deelnemer
    if staat is not MailStaat.AUTOMATISCH:
        return None
    await noteer(context, "bericht", context.wie.actor, staat.name)
    afwezig = await neem_over(gelezen.inbound, lid, context) if lid is not None else None
    if lid is not None and afwezig is None:
        await tel_mee(lid, context)
    gewist = await wis_dit(context) if noemt_geheim(gelezen.gezegd, context.wie) else []
    return [*(afwezig or ()), *gewist]


async def teken_van_leven(context: Context) -> None:
    """Whatever becomes of the words: mail goes to this address again."""
    inbound, lid = context.inbound, context.wie.deelnemer
    if inbound.kanaal is Kanaal.MAIL and inbound.staat is not MailStaat.AUTOMATISCH and lid is not None:
        await leeft_weer(lid, inbound, context.uow)


async def _van_een_mens(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """No answer yet, but a sign of life: mail goes to this address again."""
    await teken_van_leven(context)
    if context.in_casuskamer and not isinstance(gelezen.lezing, tuple):  # talk among themselves
        await context.uow.casussen.note_heard(context.casus.id, context.nu)
    return None


async def _onleesbaar(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    staat, plek = gelezen.inbound.staat, gelezen.bekend.plek
    if staat is MailStaat.GEWOON:
        return None
    if plek is Plek.MAIL:
        return [zeg_hier(context, teksten.onleesbaar(staat))]
    # somebody who may send a plan hears each time that it was none
    eigen = plek is Plek.PRIVE and bool(context.wie.medewerkers)
    return [zeg_hier(context, teksten.bestand_onleesbaar(staat))] if eigen else _niet_bekeken(context)


async def _geheim_dat_niet_telt(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """It has no effect, but what it names must not stay."""
    if gelezen.telt or not noemt_geheim(gelezen.gezegd, context.wie):
        return None
    return [*await wis_dit(context), zeg_hier(context, en_gewist(_telt_niet(gelezen.inbound)))]


async def _in_klare_tekst(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """Clear text in an encrypted room does not count (SOURCES: P10); told once a day, and only where it was meant."""
    inbound, bekend = gelezen.inbound, gelezen.bekend
    if inbound.versleuteld or inbound.aangetikt:
        return None
    bedoeld = bekend.plek is Plek.PRIVE or bekend.gericht or inbound.tekst[:1] in ("/", "!")
    sleutel = f"niet_versleuteld/{context.vandaag.isoformat()}"
    return [zeg_hier(context, teksten.niet_versleuteld(), sleutel=sleutel)] if bedoeld else []


async def _woorden_van_anderen(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """A forward (SOURCES: M26)."""
    return [zeg_hier(context, teksten.doorgestuurd())] if gelezen.doorgestuurd else None


async def _lijkt_geheim(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    if not isinstance(gelezen.lezing, LijktVerboden):
        return None
    await _noteer_weigering(gelezen.lezing, context)
    return [*await wis_dit(context), zeg_hier(context, als_bericht(gelezen.lezing), geweigerd=True)]


async def _niet_begrepen(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    if not isinstance(gelezen.lezing, Weigering):
        return None
    await _noteer_weigering(gelezen.lezing, context)
    bewerkt = gelezen.inbound.bewerkt
    fout = await met_besluit(gelezen.lezing, context)
    bericht = teksten.bewerkt() if bewerkt else over_bijlagen(weiger(fout, context), context)
    bericht = met_nood(bericht, gelezen)
    plan = await bewaar_plan(context, onder_ons=gelezen.bekend.onder_ons, fout=gelezen.planfout)
    if (wachtend := gelezen.bekend.wachtend) is not None and isinstance(gelezen.lezing, NieuweTekstOnzeker):
        return [await vraag_nogmaals(bericht, wachtend, gelezen.bekend, context)]
    return [zeg_hier(context, met_plan(bericht, plan), geweigerd=True)]


async def _bewerkt(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """An edit has no effect; of chat nobody need hear that."""
    if not gelezen.inbound.bewerkt:
        return None
    return [zeg_hier(context, teksten.bewerkt())] if isinstance(gelezen.lezing, tuple) else []


async def _beleefd(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """Thanks need no answer, but show that a mail was read; a file beside them in a room is answered."""
    if not isinstance(gelezen.lezing, Beleefd):
        return None
    if gelezen.inbound.kanaal is Kanaal.MAIL:
        await noteer(context, "lezen", context.wie.actor, "bedankt")
        return []
    return None if gelezen.inbound.bijlagen else []


async def _telde_al(gelezen: Gelezen, _context: Context) -> list[Effect] | None:
    """It was held and released, all that it reports counted when it came in, and it has no words for others."""
    return [] if gelezen.lezing == () else None


async def _geen_opdracht(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    if isinstance(gelezen.lezing, tuple):
        return None
    plan = await bewaar_plan(context, onder_ons=gelezen.bekend.onder_ons, fout=gelezen.planfout)
    if plan is not None:
        return [zeg_hier(context, plan, geweigerd=gelezen.planfout is not None)]
    if gelezen.bekend.plek is Plek.MAIL and context.met_bestanden:
        return []
    if gelezen.bekend.plek is Plek.MAIL:
        return [zeg_hier(context, over_bijlagen(teksten.leeg(), context))]
    praat = await vertel_kamerpraat(gelezen, context)
    return [*praat, *(_niet_bekeken(context) if gelezen.inbound.bijlagen else [])]


async def _gesloten(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """What a mail asks of a closed casus is refused before anybody looks at its words."""
    casus = context.wie.casus
    if not gelezen.is_dicht or casus is None:
        return None
    await _noteer_weigering(CasusGesloten(code=casus.code), context)
    return [zeg_hier(context, weiger(CasusGesloten(code=casus.code), context), geweigerd=True)]


ANTWOORDEN: tuple[Antwoord, ...] = (
    _van_een_programma,
    _van_een_mens,
    _onleesbaar,
    _geheim_dat_niet_telt,
    _in_klare_tekst,
    _woorden_van_anderen,
    _gesloten,
    _lijkt_geheim,
    _niet_begrepen,
    vertel_verbetering,
    _bewerkt,
    _beleefd,
    _telde_al,
    _geen_opdracht,
    voer_alles_uit,
)
"""Each row speaks of the messages that the rows above it left over."""


async def _noteer_weigering(weigering: Weigering, context: Context) -> None:
    await noteer(context, "lezen", context.wie.actor, type(weigering).__name__)


def _niet_bekeken(context: Context) -> list[Effect]:
    if context.met_bestanden:
        return []
    bericht, sleutel = niet_bekeken(context)
    return [zeg_hier(context, bericht, sleutel=sleutel)]


def _telt_niet(inbound: Inbound) -> Bericht:
    if not inbound.versleuteld:
        return teksten.niet_versleuteld()
    return teksten.bewerkt() if inbound.bewerkt else teksten.doorgestuurd()
