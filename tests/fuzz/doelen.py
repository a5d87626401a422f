"""The readers of what strangers send, each with what it promises of any input."""

import asyncio
import io
import logging
import pickle
import re
from dataclasses import asdict
from datetime import UTC, date
from functools import cache

from bot.documents.reader import read_plan
from bot.mail.reading.appointment import read_answer, words_beside
from bot.mail.reading.reader import EndlessHeaders, NoSender, read_mail
from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from bot.reading.pool import _Unpickler
from commands.command import Opdracht
from commands.domain.afdrukken import afdrukken
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.beleid import Beleid
from commands.domain.planlezing import PlanFout
from commands.domain.vondst import Casuslijst, met_voorstel
from commands.domain.weigering import OpdrachtOnbekend, OpdrachtOnvolledig, TeVeelOpdrachten
from commands.grammar.grammar import MAX_OPDRACHTEN, lees
from commands.grammar.lezing import Plek, VrijeTekst
from commands.ports import TemporaryFailure
from commands.table import OPDRACHTEN
from tests.bot.mail.hulp import config, rij
from tests.fuzz import kamer
from tests.fuzz.oordeel import Doel, Fout
from tests.fuzz.woord import als_word

logging.getLogger("flufl.bounce").addHandler(logging.NullHandler())  # it tells each surprise; a reader has no stderr
VANDAAG = date(2026, 11, 4)
NAAM = "Kwispelaar"
SLEUTEL = bytes(32)
_ALS_WOORD = re.compile(rf"(?<![A-Z0-9_]){NAAM}(?![a-z0-9_])")
"""The word where a reader sees it as one; glued to small letters before it, it still begins with a capital."""


def _mail(invoer: bytes) -> None:
    gelezen = read_mail(rij(invoer), config(authserv_id="mx.bot.test"))
    if gelezen is not None:
        _overdraagbaar(gelezen)
        for woorden in (gelezen.tekst, gelezen.onderwerp, gelezen.quoted, gelezen.extern_id, gelezen.afzender):
            _opslaanbaar(woorden)


def _overdraagbaar(waarde: object) -> None:
    """It comes out of the process that reads as it is."""
    if _Unpickler(io.BytesIO(pickle.dumps(waarde, protocol=5))).load() != waarde:
        raise Fout("not the same outside the process that reads")


def _opslaanbaar(woorden: str) -> None:
    """A database takes it: no NUL (PostgreSQL), no half characters (UTF-8)."""
    try:
        woorden.encode()
    except UnicodeEncodeError as fout:
        raise Fout("half a character in a text") from fout
    if "\0" in woorden:
        raise Fout("a NUL in a text")


def _word(invoer: bytes) -> None:
    plan = read_plan(als_word(invoer), VANDAAG, 20_000_000, Beleid())
    _overdraagbaar(plan)
    if isinstance(plan, PlanDocument):
        if len(plan.acties) > Beleid().max_actiepunten:
            raise Fout("more actiepunten than a plan may hold")
        for actie in plan.acties:
            _opslaanbaar(actie.wat)
    elif not isinstance(plan, PlanFout):
        raise Fout("neither a plan nor a refusal")


def _grammatica(invoer: bytes) -> None:
    keuze, tekst = (invoer[0] if invoer else 0), invoer[1:].decode("utf-8", "replace")
    plek = (Plek.KAMER, Plek.PRIVE, Plek.MAIL)[keuze % 3]
    gelezen = lees(tekst, OPDRACHTEN, plek=plek, nummer=3 if keuze & 4 else None, gericht=bool(keuze & 8))
    if isinstance(gelezen, VrijeTekst) and not gelezen.tekst.strip():
        raise Fout("a free text of nothing")
    if isinstance(gelezen, tuple):
        if not 0 < len(gelezen) <= MAX_OPDRACHTEN:
            raise Fout("no command, or too many")
        for een in gelezen:
            _zoals_getypt(een, tekst)


def _zoals_getypt(een: Opdracht, tekst: str) -> None:
    if een.command not in OPDRACHTEN:
        raise Fout("a command of nobody")
    if len(een.tekst) > len(tekst):
        raise Fout("more words than were typed")


@cache
def _bewaker() -> Bewaker:
    return Bewaker(Toetser)


def _guard(invoer: bytes) -> None:
    """Several texts with 0x1D between them; what follows 0x1E are forbidden words, a line each."""
    ruw, _, verboden = invoer.partition(b"\x1e")
    teksten = [deel.decode("utf-8", "replace") for deel in ruw.split(b"\x1d")[:4]]
    woorden = [NAAM, *(een for een in verboden.decode("utf-8", "ignore").split("\n")[:5] if een.strip())]
    lijst = Casuslijst(sleutel=SLEUTEL, afdrukken=afdrukken(woorden, SLEUTEL), namen=("Kees Spanwijdte",))
    vondsten = _bewaker()._inspect(tuple(teksten), lijst)
    schoon = []
    for nr, tekst in enumerate(teksten):
        eigen = [een for een in vondsten if een.tekst_nr == nr and not een.waarschuwing]
        vorige = 0
        for een in eigen:
            if not vorige <= een.begin < een.eind <= len(tekst):
                raise Fout("a find outside its text, or over another")
            vorige = een.eind
        schoon.append(met_voorstel(tekst, eigen))
    if any(_ALS_WOORD.search(tekst) for tekst in schoon):
        raise Fout("a forbidden word stands in the proposal")
    if any(not een.waarschuwing for een in _bewaker()._inspect(tuple(schoon), lijst)):
        raise Fout("the proposal does not pass the guard itself")


def _agenda(invoer: bytes) -> None:
    antwoord = read_answer([invoer], "ggz@partners.test")
    if antwoord is None:
        return
    gezegd = antwoord.value
    _overdraagbaar(gezegd)
    if not 0 < len(gezegd.uid) <= 200 or len(antwoord.comment) > 4_000:
        raise Fout("longer than it may be")
    if gezegd.voorstel is not None and gezegd.voorstel.tzinfo is not UTC:
        raise Fout("a moment that is not UTC")
    words_beside(antwoord.comment, antwoord)


def _kamer(invoer: bytes) -> None:
    for gelezen in asyncio.run(kamer.lees(invoer)):
        _overdraagbaar(gelezen)
        for waarde in asdict(gelezen).values():  # type: ignore[call-overload]
            for een in waarde if isinstance(waarde, tuple) else (waarde,):
                if isinstance(een, str):
                    _opslaanbaar(een)


DOELEN: dict[str, Doel] = {
    "mail": Doel(
        lees=_mail,
        weigeringen=(EndlessHeaders, NoSender),
        grootte=16_000,
        woorden=(
            *("Content-Type: ", "multipart/mixed; boundary=", "multipart/alternative", "multipart/report", "text/html"),
            *("Content-Transfer-Encoding: ", "quoted-printable", "base64", "charset=", "format=flowed; delsp=yes"),
            *("From: ", "To: ", "Cc: ", "Subject: ", "Date: ", "Message-ID: ", "In-Reply-To: ", "References: "),
            *("Delivered-To: ", "Auto-Submitted: ", "Authentication-Results: ", "Return-Path: <>", "=?utf-8?q?", "?="),
            *("message/rfc822", "message/delivery-status", "text/calendar; method=REPLY", "filename*0*=", "\\r\\n"),
            *("> ", "-- \\n", "Van: ", "Verzonden: ", "<blockquote>", "<div style=", "<table><tr><td>", "&nbsp;"),
        ),
    ),
    "word": Doel(
        lees=_word,
        woorden=(
            *("Wat", "Wie", "Uiterlijk", "ICO-datum", "Casushouder", "Organisatie", "Rol", "Soort", "E-mail", "Kanaal"),
            *("Doel", "Leefgebied", "Status", "Actie", "allen", "ieder", "in overleg", "z.s.m.", "gereed", "@"),
            *("2 november 2026", "volgende week", "voor 3-12", "eind december", "\\n|", "\\n#", "\\n[", "\\n+", "\\n-"),
        ),
    ),
    "grammatica": Doel(
        lees=_grammatica,
        weigeringen=(OpdrachtOnbekend, OpdrachtOnvolledig, TeVeelOpdrachten),
        grootte=4_000,
        woorden=tuple(
            sorted({woord for een in OPDRACHTEN for vorm in een.vormen for woord in vorm.split() if woord.isascii()})
        ),
    ),
    "bewaker": Doel(
        lees=_guard,
        seconden=3.0,
        grootte=2_000,
        woorden=(
            *("mevrouw ", "dhr. ", "van der ", "straat 12", "1234 AB", "06-", "geboren op ", "BSN ", "NL91ABNA", "@"),
            *(
                "www.",
                "https://",
                "\\x1d",
                "\\x1e",
                "\\xe2\\x80\\x8b",
                "\\xe2\\x80\\xae",
                "nul zes ",
                "op school ",
                "jarige ",
            ),
            *(
                "Kwispelaar",
                "Spanwijdte",
                "[naam]",
                "betrokkene",
                "wijk ",
                "kenteken ",
                "V-nummer ",
                "zaak ",
                "de heer ",
            ),
        ),
    ),
    "kamer": Doel(
        lees=_kamer,
        weigeringen=(TemporaryFailure,),
        grootte=6_000,
        woorden=(
            *("m.room.message", "m.room.member", "m.reaction", "m.room.redaction", "m.room.tombstone", "m.annotation"),
            *("m.room.encrypted", "m.relates_to", "m.in_reply_to", "m.replace", "m.new_content", "m.thread", "m.file"),
            *("m.mentions", "event_id", "state_key", "prev_content", "unsigned", "membership", "msgtype", "mxc://"),
        ),
    ),
    "agenda": Doel(
        lees=_agenda,
        woorden=(
            *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "METHOD:REPLY", "METHOD:COUNTER", "ATTENDEE;PARTSTAT="),
            *("ACCEPTED", "DTSTART;TZID=", "DTSTART;VALUE=DATE:", "SEQUENCE:", "UID:", "COMMENT:", "RECURRENCE-ID:"),
            *("mailto:", "BEGIN:VTIMEZONE", "RRULE:FREQ=", "X-RESPONSE-COMMENT=", "DURATION:", "EXDATE:", "\\n "),
        ),
    ),
}
