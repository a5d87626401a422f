"""Reads a stored event: what somebody said, where, in answer to what, and whether it counts."""

import json
from typing import Any

from nio import Event, MegolmEvent

from bot.matrix.events import BERICHT, INGETROKKEN, LID, ONLEESBAAR, VERIFICATIE, VREEMD, WEG, soort_van, telt
from bot.matrix.reading import files, words
from bot.matrix.session import MatrixSession
from bot.matrix.wire.api import veilig
from commands.domain.rollen import Kanaal
from commands.messages import Gebeurtenis, Inbound
from commands.messages.in_kamers import Ingetrokken, KamerWeg, Lidmaatschap, Lidstand, Onleesbaar, Verificatie
from commands.ports import InboxRij, PermanentFailure, TemporaryFailure

GEDULD = 3
"""So often a message without its key is laid aside before it is called unreadable (SOURCES: C13)."""
WACHT = 5.0
"""Seconds between."""
_STANDEN = {"join": Lidstand.BINNEN, "invite": Lidstand.UITGENODIGD, "knock": Lidstand.UITGENODIGD}


class MatrixLezer:
    """Implements the Lezer of `bot.intake` for Matrix."""

    def __init__(self, session: MatrixSession) -> None:
        self._sessie = session

    async def read(self, rij: InboxRij) -> Gebeurtenis | None:
        """What the row says; None when it is nothing for us. TemporaryFailure: server away, or a key still to come."""
        brief = json.loads(rij.ruw)
        soort, versleuteld, event = brief["soort"], brief["versleuteld"], brief["event"]
        if soort == WEG:
            return KamerWeg(bron=rij.bron, kamer=brief["kamer"], ontvangen_op=rij.ontvangen_op)
        if soort == ONLEESBAAR:
            open_ = self._ontsleutel(brief["kamer"], event)
            soort = soort_van(open_, self._sessie.ik) if open_ is not None else soort
            if open_ is None or soort == ONLEESBAAR:
                return self._onleesbaar(rij, brief)
            versleuteld, event = telt(self._sessie.klant, open_), open_.source
        if soort == VREEMD:
            return Lidmaatschap(
                bron=rij.bron,
                kamer=brief["kamer"],
                matrix_id=event["state_key"],
                stand=Lidstand.GEZIEN,
                ontvangen_op=rij.ontvangen_op,
            )
        if soort == VERIFICATIE:
            return Verificatie(
                bron=rij.bron, kamer=brief["kamer"], afzender=event["sender"], ontvangen_op=rij.ontvangen_op
            )
        if soort == LID:
            return _lidmaatschap(rij, brief["kamer"], event)
        if soort == INGETROKKEN:
            return _ingetrokken(rij, brief["kamer"], event)
        if soort == BERICHT:
            return await self._bericht(rij, brief["kamer"], event, versleuteld=versleuteld)
        return None

    async def _bericht(self, rij: InboxRij, kamer: str, event: dict[str, Any], *, versleuteld: bool) -> Inbound:
        inhoud = event["content"]
        ik = self._sessie.ik
        bestand = files.GEEN
        tekst = words.tekst(inhoud)
        if files.is_bestand(inhoud):
            bestand = await files.haal(self._sessie, inhoud)
            tekst = files.bijschrift(inhoud)
        tekst, genoemd = words.zonder_naam(tekst, (ik, ik.removeprefix("@").partition(":")[0], self._sessie.naam))
        return Inbound(
            bron=rij.bron,
            kanaal=Kanaal.MATRIX,
            afzender=event["sender"],
            tekst=tekst.strip(),
            ontvangen_op=rij.ontvangen_op,
            extern_id=event["event_id"],
            antwoord_op=words.antwoord_op(inhoud) or await self._antwoord_van_eerder(kamer, inhoud),
            bijlagen=bestand.bijlagen,
            staat=bestand.staat,
            kamer=kamer,
            versleuteld=versleuteld,
            vermeld=genoemd or words.vermeld(inhoud, ik),
            bewerkt=words.is_bewerking(inhoud),
        )

    async def _antwoord_van_eerder(self, kamer: str, inhoud: dict[str, Any]) -> tuple[str, ...]:
        """An edit does not say what the first version answered; the first version does, in clear."""
        eerder = words.bewerkt_event(inhoud)
        if not eerder:
            return ()
        pad = f"/_matrix/client/v3/rooms/{veilig(kamer)}/event/{veilig(eerder)}"
        try:
            antwoord = await self._sessie.api.vraag("GET", pad)
        except PermanentFailure:
            return ()
        bron = antwoord.get("content")
        return words.antwoord_op(bron) if isinstance(bron, dict) else ()

    def _ontsleutel(self, kamer: str, bron: dict[str, Any]) -> Any | None:
        event = Event.parse_event(bron)
        if not isinstance(event, MegolmEvent):
            return None
        return self._sessie.klant.opened(event, kamer)

    def _onleesbaar(self, rij: InboxRij, brief: dict[str, Any]) -> Onleesbaar:
        if rij.pogingen < GEDULD and brief["event"].get("type") == "m.room.encrypted":
            raise TemporaryFailure("sleutel_komt_nog", wacht=WACHT)
        return Onleesbaar(
            bron=rij.bron,
            kamer=brief["kamer"],
            afzender=brief["event"]["sender"],
            extern_id=brief["event"]["event_id"],
            ontvangen_op=rij.ontvangen_op,
        )


def _lidmaatschap(rij: InboxRij, kamer: str, event: dict[str, Any]) -> Lidmaatschap:
    wie = event["state_key"]
    eerder = (event.get("unsigned") or {}).get("prev_content") or {}
    stand = _STANDEN.get(event["content"]["membership"], Lidstand.WEG)
    if stand is Lidstand.WEG and eerder.get("membership") == "invite" and event["sender"] == wie:
        stand = Lidstand.AFGEWEZEN
    return Lidmaatschap(bron=rij.bron, kamer=kamer, matrix_id=wie, stand=stand, ontvangen_op=rij.ontvangen_op)


def _ingetrokken(rij: InboxRij, kamer: str, event: dict[str, Any]) -> Ingetrokken | None:
    """Room version 11 moved `redacts` into the content."""
    inhoud = event.get("content")
    doel = inhoud.get("redacts") if isinstance(inhoud, dict) else None
    doel = doel or event.get("redacts")
    if not isinstance(doel, str):
        return None
    return Ingetrokken(
        bron=rij.bron,
        kamer=kamer,
        afzender=event["sender"],
        extern_id=words.schoon(doel),
        ontvangen_op=rij.ontvangen_op,
    )
