"""Reads a raw mail into an Inbound, elsewhere, within limits of time, size and depth (SOURCES: M22)."""

import email
from dataclasses import replace
from email.message import Message

import structlog

from bot.mail.config import MailConfig
from bot.mail.raw.delivered import bezorgd_aan, genoemd, heeft_token, noemt_casus
from bot.mail.raw.envelope import pak_in, pak_uit
from bot.mail.raw.headers import Koppen
from bot.mail.raw.mending import MAX_KOP, herstel, splits
from bot.mail.reading.authentication import judge
from bot.mail.reading.automatic import bepaal, vraagt_stilte
from bot.mail.reading.bounce import blijvend_mislukt, genoemde_ids, is_blijvend
from bot.mail.reading.html import naar_tekst
from bot.mail.reading.new_words.banner import zonder_banner
from bot.mail.reading.new_words.name_block import Schrijver
from bot.mail.reading.new_words.quotation import geciteerd, nieuwe_tekst
from bot.mail.reading.new_words.quotation_head import is_doorsturing
from bot.mail.reading.new_words.signature import zonder_ondertekening
from bot.mail.reading.parts import Delen, loop_door
from bot.mail.selfcheck import LOCAL, is_selfcheck
from bot.reading.pool import Reader, ReadingFailed, ReadingStopped, in_thread
from commands.domain.rollen import Kanaal
from commands.messages import Inbound, MailStaat
from commands.ports import InboxRij, NietGelezen, NietOpgehaald

LOG = structlog.get_logger()
_ROBOT = frozenset({MailStaat.AUTOMATISCH, MailStaat.BOUNCE})
_MAX_REGELS = 500_000
"""A mail of 20 MB in base64 has half of that; the parser takes its time for each line."""
_MAX_GECITEERD = 60_000
_DOORGESTUURD = {"fw", "fwd", "doorst", "doorgestuurd", "wg", "tr", "rv", "enc", "reenv", "vb"}


class KoppenZonderEind(Exception):
    """So many headers that nobody can be found in them as the sender: a person must look at it."""


class GeenAfzender(Exception):
    """Sent to a casus or to the address of one person by somebody whom From does not name: a person must look."""


class MailLezer:
    """A Lezer for mail rows of the inbox."""

    def __init__(self, config: MailConfig, reader: Reader = in_thread) -> None:
        self._config = replace(config, imap_wachtwoord="", smtp_wachtwoord="")  # where it is read no secret comes
        self._reader = reader

    async def lees(self, rij: InboxRij) -> Inbound | None:
        """The mail as an Inbound; None when `ketenbot check` sent it, or nobody can be named as its sender and it is
        for no address of a casus or of one person.

        Raises NietOpgehaald when there is no mail in it, NietGelezen when it took too much, and an error of the reading
        by its name, such as KoppenZonderEind or GeenAfzender; the row is then to be parked.
        """
        try:
            if LOCAL.encode() in rij.ruw and await self._reader(is_selfcheck, rij, self._config):
                return None
            gelezen = await self._reader(lees_mail, rij, self._config)
        except ReadingStopped as fout:
            raise NietGelezen(_mens(await self._koppen(rij))) from fout
        if pak_uit(rij.ruw)[0].plek:
            raise NietOpgehaald(_mens(gelezen))
        if gelezen is None:
            LOG.warning("mail without sender", row=rij.id)
        return gelezen

    async def _koppen(self, rij: InboxRij) -> Inbound | None:
        """The same mail by its headers alone, as far as they can be read."""
        omslag, ruw = pak_uit(rij.ruw)
        kop = pak_in(omslag, splits(ruw)[0] + b"\r\n\r\n")
        try:
            return await self._reader(lees_mail, replace(rij, ruw=kop), self._config)
        except (ReadingStopped, ReadingFailed):
            return None


def _mens(gelezen: Inbound | None) -> Inbound | None:
    """Nothing is said to a robot."""
    return gelezen if gelezen is not None and gelezen.staat not in _ROBOT else None


def warm() -> None:
    """Load what the reading of a mail loads when it is first needed."""
    naar_tekst("<p>x</p>")


def lees_mail(rij: InboxRij, config: MailConfig) -> Inbound | None:
    """The work itself, without waiting."""
    omslag, ruw = pak_uit(rij.ruw)
    groot = omslag.grootte > config.max_bytes or len(ruw) > config.max_bytes
    kapot = ruw.count(b"\n") > _MAX_REGELS
    mail = _ontleed(splits(ruw)[0] if groot or kapot else ruw)
    koppen = Koppen(mail)
    delen = _delen(mail)
    plat = "\n\n".join(delen.platte)
    afzender = koppen.afzender()
    tekst = _tekst(delen, Schrijver.van(koppen.leesbaar("From").rpartition("<")[0], afzender))
    staat = bepaal(koppen, delen, tekst, config.domein)
    terug, weg = delen.teruggekomen, any(is_blijvend(status) for _, status in delen.mislukt)
    if staat is not MailStaat.BOUNCE and not delen.rapporten and blijvend_mislukt(ruw, koppen):
        staat, weg = MailStaat.BOUNCE, True
        terug = terug or genoemde_ids(ruw, config.domein)
    namen = genoemd(koppen, config.domein)
    adres = omslag.adres or bezorgd_aan(koppen, config.domein) or next(iter(namen), "")
    zonder_eind = len(ruw) > MAX_KOP and not splits(ruw)[1] and not omslag.plek
    if not afzender and staat is MailStaat.GEWOON:
        if zonder_eind:
            raise KoppenZonderEind
        if not omslag.plek and any(heeft_token(naam) or noemt_casus(naam) for naam in (adres, *namen)):
            raise GeenAfzender
        return None
    if staat is MailStaat.GEWOON:
        staat = _leesbaar(delen, tekst, koppen.leesbaar("Subject"), groot=groot, kapot=kapot or zonder_eind)
    return Inbound(
        bron=rij.bron,
        kanaal=Kanaal.MAIL,
        afzender=afzender,
        tekst=tekst,
        ontvangen_op=rij.ontvangen_op,
        quoted=_geciteerd(delen) if koppen.ids("In-Reply-To") else "",
        extern_id=next(iter(koppen.ids("Message-ID")), ""),
        antwoord_op=tuple(dict.fromkeys(koppen.ids("In-Reply-To") + koppen.ids("References") + terug)),
        bijlagen=tuple(delen.bijlagen),
        adres=adres,
        asks_silence=vraagt_stilte(koppen),
        address_gone=staat is MailStaat.BOUNCE and weg,
        ook_met_token=not heeft_token(adres) and any(heeft_token(naam) for naam in namen),
        staat=staat,
        onderwerp=koppen.leesbaar("Subject"),
        doorgestuurd=_is_doorgestuurd(koppen.leesbaar("Subject"), plat),
        authentication=judge(koppen.in_orde, config.authserv_id, afzender),
    )


def _ontleed(ruw: bytes) -> Message:
    try:
        return email.message_from_bytes(herstel(ruw))
    except (RecursionError, ValueError, LookupError, IndexError, AssertionError):
        return email.message_from_bytes(herstel(splits(ruw)[0]))


def _delen(mail: Message) -> Delen:
    try:
        return loop_door(mail)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError):
        return Delen()


def _tekst(delen: Delen, schrijver: Schrijver) -> str:
    """The new words: above the quote, without warning and signature; of all texts in the mail together."""
    stukken = [nieuwe_tekst(tekst) for tekst in delen.platte if tekst.strip()]
    stukken += [nieuwe_tekst(naar_tekst(html)) for html in delen.html]
    heel = "\n\n".join(stuk for stuk in stukken if stuk)
    return zonder_ondertekening(zonder_banner(heel), schrijver)


def _geciteerd(delen: Delen) -> str:
    """The quotation in the one text of the mail, with what was typed between its lines."""
    if len(delen.platte) + len(delen.html) != 1:
        return ""
    return geciteerd(delen.platte[0] if delen.platte else naar_tekst(delen.html[0], heel=True))[:_MAX_GECITEERD]


def _leesbaar(delen: Delen, tekst: str, onderwerp: str, *, groot: bool, kapot: bool) -> MailStaat:
    if groot:
        return MailStaat.TE_GROOT
    # a subject may hold the words; what a winmail.dat holds nobody here can read
    ingepakt = any(bijlage.naam.lower() == "winmail.dat" for bijlage in delen.bijlagen)
    leeg = not tekst and (ingepakt or not (onderwerp or delen.bijlagen))
    return MailStaat.ONLEESBAAR if kapot or delen.dicht or leeg else MailStaat.GEWOON


def _is_doorgestuurd(onderwerp: str, tekst: str) -> bool:
    kern = onderwerp.strip()
    while kern.startswith("[") and "]" in kern:
        kern = kern.partition("]")[2].strip()
    voorvoegsel, teken, _ = kern[:40].partition(":")
    if teken and voorvoegsel.strip().lower() in _DOORGESTUURD:
        return True
    return any(is_doorsturing(regel) for regel in tekst.split("\n", 400)[:400])
