"""Cuts a message that is too long for one event; at every try in the same places, whatever was answered meanwhile."""

import json
from dataclasses import replace
from typing import Any

from commands.messages import Bericht, Blok
from commands.ports.zending import MatrixZending
from commands.texts.opmaak import als_html, als_tekst

MAX_BYTES = 40_000
"""Of the clear content; a server takes events of 65,536 bytes and encryption adds a third."""
KORT = 1_000
"""Characters; what is shorter is not cut."""


def in_delen(zending: MatrixZending, *, proef: bool) -> list[tuple[str, dict[str, Any]]]:
    """Transaction id and content of each event, each small enough; cut between blocks, or between lines of a list.

    A part keeps its id when blocks of it fell away since the first try: the server passes over a part that it has, and
    nothing of the others is lost. Only the first part rings and answers.
    """
    geldig = {blok.punt for blok in zending.bericht.blokken if blok.vervalt}
    delen: list[tuple[str, dict[str, Any]]] = []
    for nummer, deel in enumerate(_delen(replace(zending, bericht=zending.heel or zending.bericht), proef=proef)):
        blokken = tuple(blok for blok in deel.bericht.blokken if not blok.vervalt or blok.punt in geldig)
        if blokken or not deel.bericht.blokken:
            over = replace(deel, bericht=replace(deel.bericht, blokken=blokken))
            txn = zending.txn_id if nummer == 0 else f"{zending.txn_id}.{nummer}"
            delen.append((txn, inhoud(over if not delen else _stil(over), proef=proef)))
    return delen


def inhoud(zending: MatrixZending, *, proef: bool) -> dict[str, Any]:
    """The content of one event: what must ring is m.text with mentions, a receipt is a notice (SOURCES: C14)."""
    bericht = zending.bericht
    waarde: dict[str, Any] = {
        "msgtype": "m.notice" if bericht.notice else "m.text",
        "body": als_tekst(bericht, proef=proef),
        "format": "org.matrix.custom.html",
        "formatted_body": als_html(bericht, proef=proef),
        "m.mentions": {"user_ids": list(zending.vermeldingen)} if zending.vermeldingen else {},
    }
    if zending.antwoord_op:
        waarde["m.relates_to"] = {"m.in_reply_to": {"event_id": zending.antwoord_op}}
    return waarde


def _delen(zending: MatrixZending, *, proef: bool) -> list[MatrixZending]:
    helften = _helften(zending.bericht)
    if helften is None or len(json.dumps(inhoud(zending, proef=proef))) <= MAX_BYTES:
        return [zending]
    return [deel for helft in helften for deel in _delen(replace(zending, bericht=helft), proef=proef)]


def _stil(zending: MatrixZending) -> MatrixZending:
    return replace(zending, antwoord_op="", vermeldingen=())


def _helften(bericht: Bericht) -> tuple[Bericht, Bericht] | None:
    """The same message in two, if it can be cut."""
    blokken = bericht.blokken
    if len(blokken) > 1:
        midden = len(blokken) // 2
        return replace(bericht, blokken=blokken[:midden]), replace(bericht, blokken=blokken[midden:])
    if not blokken:
        return None
    blok = blokken[0]
    kop, rest = replace(blok, regels=(), citaat=""), Blok(punt=blok.punt, vervalt=blok.vervalt)
    langste = max(len(blok.tekst), len(blok.citaat), sum(map(len, blok.regels)))
    if langste < KORT:
        return None
    if len(blok.tekst) == langste:
        voor, na = _knip(blok.tekst)
        eerste, tweede = replace(kop, tekst=voor), replace(rest, tekst=na, regels=blok.regels, citaat=blok.citaat)
    elif len(blok.citaat) == langste:
        voor, na = _knip(blok.citaat)
        eerste, tweede = replace(blok, citaat=voor), replace(rest, citaat=na)
    elif len(blok.regels) > 1:
        midden = len(blok.regels) // 2
        eerste = replace(kop, regels=blok.regels[:midden])
        tweede = replace(rest, regels=blok.regels[midden:], citaat=blok.citaat)
    else:
        voor, na = _knip(blok.regels[0])
        eerste, tweede = replace(kop, regels=(voor,)), replace(rest, regels=(na,), citaat=blok.citaat)
    return replace(bericht, blokken=(eerste,)), replace(bericht, blokken=(tweede,))


def _knip(tekst: str) -> tuple[str, str]:
    """In two, between lines or words if it has any."""
    midden = len(tekst) // 2
    for teken in ("\n", " "):
        plaats = tekst.rfind(teken, 0, midden)
        if plaats > midden // 2:
            return tekst[:plaats], tekst[plaats + 1 :]
    return tekst[:midden], tekst[midden:]
