"""Rooms that keep what was said, dedupe by transaction id, and can be told to fail; and a reader of their events."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Bijlage, Gebeurtenis, Inbound, MailStaat
from commands.messages.in_kamers import Aangetikt, Ingetrokken, KamerWeg, Lidmaatschap, Lidstand, Verificatie
from commands.ports import InboxItem, RoomLost, StrangerInRoom
from commands.ports.outgoing import OutgoingEvent
from commands.texts.opmaak import als_tekst
from tests.merken import geen_merken


@dataclass
class Kamer:
    """One room."""

    id: str
    naam: str
    leden: set[str] = field(default_factory=set)
    """Invited or in."""
    buiten: set[str] = field(default_factory=set)
    """Shut out for good."""
    berichten: list[Bericht] = field(default_factory=list)
    events: dict[str, str] = field(default_factory=dict)
    """Transaction id to event id."""
    zendingen: list[OutgoingEvent] = field(default_factory=list)
    getekend: list[tuple[str, str]] = field(default_factory=list)
    """Event of somebody, and the sign that the bot put under it."""
    geredigeerd: list[str] = field(default_factory=list)
    """Events that the bot took out."""
    alleen_bot: bool = False
    """Whether the bot alone may speak."""
    vast: list[str] = field(default_factory=list)
    bijgewerkt: list[Bericht] = field(default_factory=list)
    """What took the place of the pinned words, the latest last."""
    """The events that are pinned."""
    na: str = ""
    """The room it took the place of."""

    @property
    def tekst(self) -> str:
        """All that was said by the bot."""
        return "\n\n".join(als_tekst(bericht, proef=False) for bericht in self.berichten)

    @property
    def zonder_belvraag(self) -> list[OutgoingEvent]:
        """All but the question to call somebody of whom nothing was heard."""
        return [
            een for een in self.zendingen if any("nog niets gehoord" not in blok.kop for blok in een.bericht.blokken)
        ]

    @property
    def laatste_event(self) -> str:
        """The event of what the bot said last."""
        return self.events[self.zendingen[-1].txn_id]

    @property
    def laatste(self) -> str:
        """What the bot said last."""
        return als_tekst(self.berichten[-1], proef=False)


class NepKamers:
    """Implements MatrixSender."""

    def __init__(self) -> None:
        self.kamers: dict[str, Kamer] = {}
        self.verlaten: list[str] = []
        """Rooms that the bot left and forgot, in order."""
        self.faal: BaseException | None = None
        self.faal_bij_verwijderen: BaseException | None = None
        self.prive_altijd = ""
        """The one room that everybody gets for his own, when it is set."""
        self.val_na_zenden: BaseException | None = None
        """Raised after an event was taken, before its id is given."""
        self.weg: dict[str, Kamer] = {}
        """Rooms that the bot was put out of."""
        self.bij_uitnodiging: Callable[[str, str], Awaitable[None]] | None = None
        """What somebody does as soon as he is invited to a room."""
        self.pogingen = 0
        """How often anything was asked, the failed times too."""
        self.kijker: Callable[[str], None] | None = None
        """Told of each call before anything happens."""
        self._teller = 0

    def nieuw_event(self) -> str:
        """A fresh event id."""
        self._teller += 1
        return f"$event-{self._teller}"

    def casuskamer(self, code: str) -> Kamer:
        """The room of a casus."""
        return self.kamers[f"!casus-{code}"]

    def prive(self, matrix_id: str) -> Kamer:
        """The private room with somebody."""
        return next(kamer for kamer in self.kamers.values() if kamer.naam == f"prive {matrix_id}")

    def neem_weg(self, kamer: str) -> Kamer:
        """Put the bot out of a room; it hears of it when it speaks there, or when it is told."""
        self.weg[kamer] = self.kamers.pop(kamer)
        return self.weg[kamer]

    async def send(self, zending: OutgoingEvent) -> str:
        self._val_om()
        kamer = self._kamer(zending.room)
        if vreemd := kamer.leden - zending.members:
            raise StrangerInRoom(kamer.id, frozenset(vreemd))
        if zending.txn_id not in kamer.events:
            kamer.events[zending.txn_id] = self.nieuw_event()
            geen_merken(zending.bericht)
            if zending.bericht.teken_erop and zending.reply_to:
                kamer.getekend.append((zending.reply_to, zending.bericht.teken_erop))
                return kamer.events[zending.txn_id]
            if zending.bericht.bijgewerkt and kamer.vast:
                kamer.bijgewerkt.append(zending.bericht)
                return kamer.events[zending.txn_id]
            kamer.berichten.append(zending.bericht)
            kamer.zendingen.append(zending)
            if zending.bericht.vastgemaakt:
                kamer.vast = [kamer.events[zending.txn_id]]
        if self.val_na_zenden is not None:
            raise self.val_na_zenden
        return kamer.events[zending.txn_id]

    async def open_room(self, code: str, *, after: str = "") -> str:
        self._val_om()
        return self._open(f"{after}-na" if after else f"!casus-{code}", f"Casus {code}", after).id

    async def open_private_room(self, matrix_id: str, sleutel: str, *, after: str = "") -> str:
        self._val_om()
        kamer = self._open(
            f"{after}-na" if after else self.prive_altijd or f"!prive-{sleutel}", f"prive {matrix_id}", after
        )
        kamer.leden.add(matrix_id)
        return kamer.id

    async def invite(self, kamer: str, matrix_id: str) -> None:
        self._val_om()
        self._kamer(kamer).leden.add(matrix_id)
        self._kamer(kamer).buiten.discard(matrix_id)
        if self.bij_uitnodiging is not None:
            await self.bij_uitnodiging(kamer, matrix_id)

    async def remove_member(self, kamer: str, matrix_id: str, *, for_good: bool = False) -> None:
        self._val_om()
        if self.faal_bij_verwijderen is not None:
            raise self.faal_bij_verwijderen
        hier = self._kamer(kamer)
        if for_good and matrix_id in hier.leden:
            hier.buiten.add(matrix_id)
        hier.leden.discard(matrix_id)

    async def set_speaking(self, kamer: str, *, everybody: bool) -> None:
        self._val_om()
        self._kamer(kamer).alleen_bot = not everybody

    async def leave_room(self, kamer: str) -> None:
        self._val_om()
        self.verlaten.append(kamer)

    async def redact(self, kamer: str, event: str, txn_id: str) -> None:
        self._val_om()
        self.kamers[kamer].geredigeerd.append(event)

    def _open(self, kamer_id: str, naam: str, na: str) -> Kamer:
        return self.kamers.setdefault(kamer_id, Kamer(kamer_id, naam, na=na))

    def _kamer(self, kamer_id: str) -> Kamer:
        if kamer_id in self.weg:
            raise RoomLost(kamer_id)
        return self.kamers[kamer_id]

    def _val_om(self) -> None:
        self.pogingen += 1
        if self.kijker is not None:
            self.kijker("kamer")
        if self.faal is not None:
            raise self.faal


class NepLezer:
    """Reads the short JSON of a story."""

    async def read(self, rij: InboxItem) -> Gebeurtenis | None:
        brief = json.loads(rij.raw)
        vast = {"bron": rij.source, "kamer": brief["kamer"], "ontvangen_op": rij.received_at}
        if "stand" in brief:
            return Lidmaatschap(matrix_id=brief["wie"], stand=Lidstand(brief["stand"]), **vast)
        if "weg" in brief:
            return KamerWeg(**vast)
        if "verificatie" in brief:
            return Verificatie(afzender=brief["wie"], **vast)
        if "teken" in brief:
            return Aangetikt(
                afzender=brief["wie"], extern_id=brief["event"], onder=brief["onder"], sleutel=brief["teken"], **vast
            )
        if "ingetrokken" in brief:
            return Ingetrokken(afzender=brief["wie"], extern_id=brief["ingetrokken"], **vast)
        return Inbound(
            kanaal=Kanaal.MATRIX,
            afzender=brief["wie"],
            tekst=brief["tekst"],
            extern_id=brief["event"],
            antwoord_op=tuple(brief.get("antwoord_op", ())),
            vermeld=brief.get("vermeld", False),
            bewerkt=brief.get("bewerkt", False),
            verbetert=brief.get("verbetert", ""),
            draad=brief.get("draad", ""),
            versleuteld=brief.get("versleuteld", True),
            staat=MailStaat(brief.get("staat", MailStaat.GEWOON)),
            bijlagen=tuple(
                Bijlage(naam=naam, mime="application/octet-stream", inhoud=bytes.fromhex(inhoud))
                for naam, inhoud in brief.get("bijlagen", ())
            ),
            **vast,
        )
