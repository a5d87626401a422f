"""Cuts a message that is too long for one event: at every try in the same places, whatever came in meanwhile."""

import json
from dataclasses import replace
from typing import Any

from commands.messages import Bericht
from commands.ports.outgoing import OutgoingEvent
from commands.texts.opmaak import als_html, als_tekst

MAX_BYTES = 40_000
"""The most bytes of clear content. A server takes events of 65,536 bytes, and encryption adds a third."""
SHORT = 1_000
"""A text of fewer characters is not cut."""


def in_parts(outgoing: OutgoingEvent, *, training: bool) -> list[tuple[str, dict[str, Any]]]:
    """Return transaction id and content of each event. The message is cut between blocks, or between lines of a list.

    A part keeps its id when blocks of it fell away since the first try. So the server passes over a part that it has,
    and the other parts still come. Only the first part rings and answers.
    """
    valid = {block.punt for block in outgoing.bericht.blokken if block.vervalt}
    parts: list[tuple[str, dict[str, Any]]] = []
    for number, part in enumerate(
        _parts(replace(outgoing, bericht=outgoing.whole or outgoing.bericht), training=training)
    ):
        blocks = tuple(block for block in part.bericht.blokken if not block.vervalt or block.punt in valid)
        if blocks or not part.bericht.blokken:
            left = replace(part, bericht=replace(part.bericht, blokken=blocks))
            txn = outgoing.txn_id if number == 0 else f"{outgoing.txn_id}.{number}"
            parts.append((txn, content(left if not parts else _quiet(left), training=training)))
    return parts


def content(outgoing: OutgoingEvent, *, training: bool) -> dict[str, Any]:
    """Return the content of one event. A message that must ring is m.text, a receipt is m.notice (SOURCES: C14)."""
    bericht = outgoing.bericht
    value: dict[str, Any] = {
        "msgtype": "m.notice" if bericht.notice else "m.text",
        "body": als_tekst(bericht, proef=training),
        "format": "org.matrix.custom.html",
        "formatted_body": als_html(bericht, proef=training),
        "m.mentions": {"user_ids": list(outgoing.mentions)} if outgoing.mentions else {},
    }
    if outgoing.reply_to:
        thread = {"rel_type": "m.thread", "event_id": outgoing.thread} if outgoing.thread else {}
        value["m.relates_to"] = {**thread, "m.in_reply_to": {"event_id": outgoing.reply_to}}
    return value


def _parts(outgoing: OutgoingEvent, *, training: bool) -> list[OutgoingEvent]:
    halves = _halves(outgoing.bericht)
    if halves is None or len(json.dumps(content(outgoing, training=training))) <= MAX_BYTES:
        return [outgoing]
    return [part for half in halves for part in _parts(replace(outgoing, bericht=half), training=training)]


def _quiet(outgoing: OutgoingEvent) -> OutgoingEvent:
    return replace(outgoing, reply_to="", mentions=())


def _halves(bericht: Bericht) -> tuple[Bericht, Bericht] | None:
    """Return the message in two halves; None when it cannot be cut."""
    blocks = bericht.blokken
    if len(blocks) > 1:
        middle = len(blocks) // 2
        return replace(bericht, blokken=blocks[:middle]), replace(bericht, blokken=blocks[middle:])
    if not blocks:
        return None
    block = blocks[0]
    head = replace(block, regels=(), citaat="", knoppen=False, keuzes=(), na="")
    rest = replace(block, kop="", paneel=None, tekst="", regels=(), rijen=(), citaat="")
    longest = max(len(block.tekst), len(block.citaat), sum(map(len, block.regels)))
    if longest < SHORT:
        return None
    if len(block.tekst) == longest:
        before, after = _cut(block.tekst)
        first, second = (
            replace(head, tekst=before),
            replace(rest, tekst=after, regels=block.regels, citaat=block.citaat),
        )
    elif len(block.citaat) == longest:
        before, after = _cut(block.citaat)
        first, second = replace(head, regels=block.regels, citaat=before), replace(rest, citaat=after)
    elif len(block.regels) > 1:
        middle = len(block.regels) // 2
        first = replace(head, regels=block.regels[:middle])
        second = replace(rest, regels=block.regels[middle:], citaat=block.citaat)
    else:
        before, after = _cut(block.regels[0])
        first, second = replace(head, regels=(before,)), replace(rest, regels=(after,), citaat=block.citaat)
    return replace(bericht, blokken=(first,)), replace(bericht, blokken=(second,))


def _cut(text: str) -> tuple[str, str]:
    """Cut a text in two, between lines or words if it has any."""
    middle = len(text) // 2
    for sign in ("\n", " "):
        place = text.rfind(sign, 0, middle)
        if place > middle // 2:
            return text[:place], text[place + 1 :]
    return text[:middle], text[middle:]
