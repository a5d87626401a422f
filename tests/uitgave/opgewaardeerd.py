"""The newest program on what an older one left, and people who go on with what they had."""

import asyncio
import base64
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.__main__ import main
from tests.bot.settings.files import MAIL
from tests.nepkamers import Kamer
from tests.neppost import NepPost
from tests.neptoets import nep_bewaker
from tests.plekken import open_database
from tests.uitgave.bewaard import Bewaard, Brief
from tests.wereld import CONFIG, DOMEIN, REGIE, Wereld, maak_wereld


@dataclass(frozen=True, slots=True)
class Opgewaardeerd:
    """A house that was upgraded."""

    bewaard: Bewaard
    wereld: Wereld
    url: str

    def code(self, wat: str) -> str:
        """Of the casus with which this is the matter."""
        return self.bewaard.codes[wat]

    def kamer(self, wat: str = "lopend") -> Kamer:
        """Its room."""
        return self.wereld.kamers.casuskamer(self.code(wat))

    def brieven(self, wie: str, begin: str = "") -> list[Brief]:
        """What lies in the mailbox of somebody with a reply address that begins so, oldest first."""
        return [een for een in self.bewaard.brieven if een.aan == wie and een.antwoord.startswith(begin)]

    async def antwoord(self, op: Brief, tekst: str, *, van: str = "") -> str:
        """Somebody answers an old mail, with all of it quoted; returns what he reads back."""
        eerder = len(self.wereld.post.aan(op.aan))
        citaat = "\n".join(f"> {regel}" for regel in op.tekst.splitlines())
        await self.wereld.mail(
            van or op.aan,
            op.antwoord,
            f"{tekst}\n\nOp vr 27 nov 2026 om 10:00 schreef Ketenbot <{op.antwoord}@{DOMEIN}>:\n{citaat}\n",
            onderwerp=f"Re: {op.onderwerp}",
            koppen={"In-Reply-To": op.message_id, "References": op.message_id},
        )
        return self._gelezen(op.aan, eerder)

    async def regie(self, tekst: str) -> str:
        """The procesregisseur answers his newest old mail; returns what he reads back."""
        return await self.antwoord(self.brieven(REGIE)[-1], tekst)

    async def regel(self, *woorden: str) -> int:
        """The command line, at this moment."""
        return await ketenbot(self.wereld.database.parent, self.url, self.wereld.nu, *woorden)

    def _gelezen(self, wie: str, vanaf: int) -> str:
        return "\n\n".join(self.wereld.post.tekst(een) for een in self.wereld.post.aan(wie)[vanaf:])


def open_wereld(bewaard: Bewaard, pad: Path, url: str) -> Wereld:
    """The line on this database, ten minutes after the old program stopped; nothing was done yet."""
    wereld = maak_wereld(pad, NepPost(CONFIG), bewaard.nep_kamers(), toets=nep_bewaker(), opslag=open_database(url))
    wereld.nu = bewaard.nu + timedelta(minutes=10)
    wereld.teller = bewaard.teller
    return wereld


async def ketenbot(map_: Path, url: str, moment: datetime, *woorden: str) -> int:
    """The command line on this database, with its settings in this folder."""
    (map_ / "klok").write_text(moment.isoformat())
    (map_ / "sleutel").write_bytes(base64.b64encode(bytes(range(32))))
    (map_ / "sleutel").chmod(0o600)
    opslag = f'[opslag]\nurl = "{url}"\nsleutel_bestand = "sleutel"\n'
    (map_ / "ketenbot.toml").write_text(f'{MAIL}{opslag}[proef]\naan = true\nklok = "klok"\n', encoding="utf-8")
    return await asyncio.to_thread(main, ["--config", str(map_ / "ketenbot.toml"), *woorden])
