"""What the fuzzer begins with: the texts, mails, plans and events of the other tests."""

import email
import io
import json
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from commands.table import OPDRACHTEN
from tests.bot.documents.maken import SJABLONEN, in_bytes
from tests.fuzz.kamer import IK, schrijf
from tests.fuzz.oordeel import GEPLANT
from tests.plannen.meet import PLANNEN

TESTS = Path(__file__).parents[1]
NAAM, NUMMER, ADRES = GEPLANT
GEWOON = f"""Delivered-To: casus-k7q2+abcdefghij234567abcd@bot.test
From: {NAAM} <{ADRES}>
To: casus-k7q2@bot.test
Subject: Re: K7Q2 actiepunt 3
Message-ID: <1@partners.test>

3 klaar, bel {NAAM} op {NUMMER}
""".replace("\n", "\r\n").encode()


def van(doel: str) -> list[bytes]:
    """The seeds of this reader."""
    return list(dict.fromkeys(_MAKERS[doel]()))


def _mails() -> Iterator[bytes]:
    yield GEWOON
    yield GEWOON.replace(b"Delivered-To", b"X-Other").replace(b"bot.test", b"elders.test")
    for bestand in sorted(TESTS.rglob("*.eml")):
        yield bestand.read_bytes()


def _plannen() -> Iterator[bytes]:
    for plan in PLANNEN:
        yield _regels(in_bytes(plan.maak()))
    for bestand in sorted(SJABLONEN.glob("*.docx")):
        yield _regels(bestand.read_bytes())
    yield f"# Afstemmingsplan\n|Wat|Wie|Uiterlijk\n|Bel {NAAM} op {NUMMER}|GGZ {ADRES}|3 december 2026\n".encode()
    yield b"~weg\n^erbij\n[keuze\n-punt\n|>Doel|v\n|Vwonen|+geneste cel\n"


def _regels(inhoud: bytes) -> bytes:
    """A Word file in the language of tests.fuzz.woord."""
    regels = []
    for stuk in Document(io.BytesIO(inhoud)).iter_inner_content():
        if isinstance(stuk, Table):
            regels += ["|" + "|".join(cel.text.replace("\n", "\t") for cel in rij.cells) for rij in stuk.rows]
        elif isinstance(stuk, Paragraph):
            regels.append(("#" if ((stuk.style and stuk.style.name) or "").startswith("Heading") else "") + stuk.text)
    return "\n".join(regels).encode()


def _woorden() -> Iterator[bytes]:
    """A byte that says where it was written comes first."""
    for nr, een in enumerate(OPDRACHTEN):
        yield bytes([nr % 16]) + een.gebruik.encode()
        yield bytes([(nr + 5) % 16]) + f"{een.vormen[0]} K7Q2 3 {NAAM} {ADRES}".encode()
    for nr, rij in enumerate(_rijen(TESTS / "antwoorden" / "ontwikkel-1.jsonl")):
        yield bytes([nr % 16]) + rij["tekst"].encode()


def _teksten() -> Iterator[bytes]:
    map_ = TESTS / "bot" / "privacy" / "teksten"
    for naam in ("ontwikkel", "ontwikkel_kort", "ontwikkel_lang", "soorten", "schoon", "eigen", "hand_a", "hand_b"):
        for nr, rij in enumerate(_rijen(map_ / f"{naam}.jsonl")):
            if nr % 4 == 0:
                yield rij["text"].encode()
    yield f"Meneer {NAAM} belde.\x1dEn zijn broer ook, op {NUMMER}.\x1eHoorn\nde Zwaan".encode()


def _rijen(bestand: Path) -> Iterator[dict[str, str]]:
    yield from (json.loads(regel) for regel in bestand.read_text("utf-8").splitlines())


def _afspraken() -> Iterator[bytes]:
    for bestand in sorted(TESTS.rglob("*.ics")):
        yield bestand.read_bytes().replace(b"METHOD:REQUEST", b"METHOD:REPLY")
    for bestand in sorted(TESTS.rglob("*.eml")):
        for deel in email.message_from_bytes(bestand.read_bytes()).walk():
            if deel.get_content_type() in ("text/calendar", "application/ics"):
                yield deel.get_payload(decode=True)


def _event(soort: str, content: dict[str, object], **meer: object) -> dict[str, object]:
    vast = {"event_id": "$1", "sender": "@ggz:zvh.test", "origin_server_ts": 1}
    return {"type": soort, **vast, "content": content, **meer}


def _events() -> Iterator[bytes]:
    tekst = {"msgtype": "m.text", "body": f"@ketenbot: 3 klaar, {NAAM} {NUMMER}"}
    antwoord = {"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}, "m.mentions": {"user_ids": [IK]}}
    draad = {"m.relates_to": {"rel_type": "m.thread", "event_id": "$0", "is_falling_back": True}}
    anders = {"m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}, "m.new_content": tekst}
    slot = {"url": "mxc://zvh.test/abc", "key": {"k": "AAAA"}, "iv": "AAAA", "hashes": {"sha256": "AAAA"}}
    bestand = {"msgtype": "m.file", "body": "plan.docx", "filename": "plan.docx", "info": {"size": 3}, "file": slot}
    dicht = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA", "sender_key": "A", "session_id": "B"}
    lid = {"state_key": "@derde:zvh.test", "unsigned": {"prev_content": {"membership": "invite"}}}
    gezien = {"$1": {"m.read": {"@ggz:zvh.test": {"ts": 1}}}}
    alle = [
        _event("m.room.message", tekst),
        _event("m.room.message", tekst | antwoord),
        _event("m.room.message", tekst | draad | {"body": "> <@a:b> x\n\nklaar"}),
        _event("m.room.message", tekst | anders),
        _event("m.room.message", bestand),
        _event("m.room.message", {"msgtype": "m.image", "body": "foto.png", "url": "mxc://zvh.test/a"}),
        _event("m.room.message", {"msgtype": "m.key.verification.request", "to": IK, "methods": ["m.sas.v1"]}),
        _event("m.room.encrypted", dicht),
        _event("m.room.member", {"membership": "join"}, **lid),
        _event("m.room.member", {"membership": "leave"}, state_key="@ggz:zvh.test", unsigned=lid["unsigned"]),
        _event("m.room.redaction", {"redacts": "$0"}, redacts="$0"),
        _event("m.room.message", {}, unsigned={"redacted_because": {"type": "m.room.redaction"}}),
        _event("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": "👍"}}),
        _event("m.room.tombstone", {"replacement_room": "!b:zvh.test"}, state_key=""),
        {"type": "m.receipt", "content": gezien},
        {"type": "m.key.verification.request", "sender": "@a:zvh.test", "content": {"from_device": "A"}},
    ]
    yield schrijf(alle)
    yield from (schrijf(een) for een in alle)


_MAKERS = {
    "mail": _mails,
    "word": _plannen,
    "grammatica": _woorden,
    "bewaker": _teksten,
    "kamer": _events,
    "agenda": _afspraken,
}
