"""Mails and events as they come in to a small world, and are handled at once."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from bot.app.house import House
from bot.mail.config import MailConfig
from commands.adres import persoonlijk_adres
from commands.domain.rollen import Kanaal, Rol
from commands.messages.in_kamers import Lidstand
from commands.ports import InboxItem
from commands.ports.outgoing import OutgoingMail
from storage.way_in import Storage
from tests.bestanden import hang_aan
from tests.nepkamers import NepKamers
from tests.neppost import onder_elkaar

DOMEIN = "zvh.test"
AUTHSERV = "mx.zvh.test"
CONFIG = MailConfig(
    domain=DOMEIN,
    imap_host="127.0.0.1",
    imap_port=1,
    imap_user="bot",
    imap_password="",
    imap_tls=False,
    smtp_host="127.0.0.1",
    smtp_port=1,
    smtp_tls="geen",
    authserv_id=AUTHSERV,
)
PLUS = replace(CONFIG, mailbox="ketenbot", plus=True, one_sender=True)
"""One mailbox without a catch-all, whose server writes no Delivered-To."""


@dataclass(kw_only=True)
class Binnenkomst:
    """The mailbox and the rooms of one house."""

    opslag: Storage
    huis: House
    kamers: NepKamers
    nu: datetime
    config: MailConfig = CONFIG
    teller: int = 0
    """Counts mails, so that each has an id of its own."""

    async def rust(self) -> None:
        """Let everything happen that can happen now."""
        raise NotImplementedError

    # --- mail ---------------------------------------------------------------------------------------------------------

    async def mail(
        self,
        van: str,
        aan: str,
        tekst: str,
        *,
        onderwerp: str = "",
        bijlage: Path | None = None,
        bestanden: Sequence[tuple[str, bytes]] = (),
        koppen: dict[str, str] | None = None,
        message_id: str = "",
        dmarc: str = "pass",
    ) -> None:
        """A mail arrives in the bot's mailbox; `aan` is a local part. `dmarc`: what its server says of it."""
        self.teller += 1
        mail = EmailMessage()
        if dmarc:
            mail["Authentication-Results"] = f"{AUTHSERV}; dmarc={dmarc} header.from={van.rpartition('@')[2]}"
        adres = self.config.addresses.of(aan)
        if not self.config.plus:
            mail["Delivered-To"] = adres
        mail["From"] = van
        mail["To"] = adres
        mail["Subject"] = onderwerp
        mail["Message-ID"] = message_id or f"<mail-{self.teller}@partners.test>"
        for naam, waarde in (koppen or {}).items():
            mail[naam] = waarde
        mail.set_content(tekst)
        if bijlage is not None:
            mail.add_attachment(
                await asyncio.to_thread(bijlage.read_bytes),
                maintype="application",
                subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
                filename=bijlage.name,
            )
        for naam, inhoud in bestanden:
            hang_aan(mail, naam, inhoud)
        await self.rauw(mail.as_bytes(), f"mail:{mail['Message-ID']}:{aan}")

    async def rauw(self, ruw: bytes, bron: str) -> None:
        """A raw mail arrives."""
        await self._ontvang(Kanaal.MAIL, ruw, bron)

    async def antwoord(
        self,
        op: OutgoingMail,
        tekst: str,
        *,
        van: str = "",
        bestanden: Sequence[tuple[str, bytes]] = (),
        koppen: dict[str, str] | None = None,
        dmarc: str = "pass",
    ) -> None:
        """Somebody replies: to Reply-To, with the old mail under his words."""
        lokaal = op.reply_local + (f"-{op.reply_actiepunt}" if op.reply_actiepunt is not None else "")
        await self.mail(
            van or op.recipient,
            lokaal,
            onder_elkaar(tekst, op),
            onderwerp=f"Re: {op.bericht.onderwerp}",
            bestanden=bestanden,
            koppen={"In-Reply-To": op.message_id, "References": op.message_id, **(koppen or {})},
            dmarc=dmarc,
        )

    async def staf(self, rol: Rol, tekst: str, *, bijlage: Path | None = None, dmarc: str = "pass") -> None:
        """The first with this role writes from his own address to his personal one."""
        async with self.opslag.uow() as uow:
            een = (await uow.medewerkers.with_rol(rol))[0]
        await self.mail(een.persoon.email or "", persoonlijk_adres(een.token), tekst, bijlage=bijlage, dmarc=dmarc)

    # --- rooms --------------------------------------------------------------------------------------------------------

    async def zeg(self, wie: str, kamer: str, tekst: str, **extra: object) -> str:
        """Somebody says something in a room; returns the event id. `extra`: fields of Inbound."""
        event = await self.bewaar_zin(wie, kamer, tekst, **extra)
        await self.rust()
        return event

    async def bewaar_zin(self, wie: str, kamer: str, tekst: str, **extra: object) -> str:
        """The same, not yet handled."""
        event = self.kamers.nieuw_event()
        brief = {"wie": wie, "kamer": kamer, "tekst": tekst, "event": event, **extra}
        await self._bewaar(Kanaal.MATRIX, json.dumps(brief).encode(), f"matrix:{event}")
        return event

    async def lid(self, wie: str, kamer: str, stand: Lidstand = Lidstand.BINNEN) -> None:
        """Somebody joins, leaves or refuses."""
        await self.bewaar_lid(wie, kamer, stand)
        await self.rust()

    async def bewaar_lid(self, wie: str, kamer: str, stand: Lidstand) -> None:
        """The same, not yet handled."""
        brief = {"wie": wie, "kamer": kamer, "stand": stand.value}
        await self._bewaar(Kanaal.MATRIX, json.dumps(brief).encode(), f"matrix:{self.kamers.nieuw_event()}")

    async def tik(self, wie: str, kamer: str, onder: str, teken: str) -> str:
        """Somebody reacts to an event; returns the event id of the reaction."""
        event = self.kamers.nieuw_event()
        brief = {"wie": wie, "kamer": kamer, "onder": onder, "teken": teken, "event": event}
        await self._ontvang(Kanaal.MATRIX, json.dumps(brief).encode(), f"matrix:{event}")
        return event

    async def trek_in(self, wie: str, kamer: str, event: str) -> None:
        """Somebody redacts an event."""
        brief = {"wie": wie, "kamer": kamer, "ingetrokken": event}
        await self._ontvang(Kanaal.MATRIX, json.dumps(brief).encode(), f"matrix:{self.kamers.nieuw_event()}")

    async def kamer_kwijt(self, kamer: str) -> None:
        """The bot turns out not to be in a room any more."""
        brief = {"kamer": kamer, "weg": True}
        await self._bewaar(Kanaal.MATRIX, json.dumps(brief).encode(), f"matrix:{self.kamers.nieuw_event()}")

    async def _ontvang(self, kanaal: Kanaal, ruw: bytes, bron: str) -> None:
        await self._bewaar(kanaal, ruw, bron)
        await self.rust()

    async def _bewaar(self, kanaal: Kanaal, ruw: bytes, bron: str) -> None:
        async with self.opslag.uow() as uow:
            rij_id = self.huis.ids.following(f"inbox/{bron}").new_id()
            await uow.inbox.add_item(InboxItem(id=rij_id, source=bron, kanaal=kanaal, raw=ruw, received_at=self.nu))
            await uow.commit()
