"""One casus from door to door on real servers, played once; the tests look at what was seen and what was left."""

import asyncio
import imaplib
import stat
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from bot.demo.mail_client import buttons
from bot.demo.seen import Seen
from tests.servers.bewoond import Huis
from tests.servers.bewoond_begin import code_in, geef_vrij, lever_plan_aan, log_in, stel_in
from tests.servers.mailservers import WACHTWOORD
from tests.servers.programma import Gezegd
from tests.storage.conftest import Database

TERUGKOPPELING = "De meterkast hangt los."
BIJ_DE_KNOP = "Gezien, dit klopt"
MAILERS = ("ggz", "politie", "manager", "beheerder", "woningcorporatie")


@dataclass(kw_only=True)
class Verhaal:
    """What came of it."""

    huis: Huis
    code: str = ""
    kamer: str = ""
    planmail: Seen | None = None
    tweede_keer: Gezegd | None = None
    """The second `matrix inloggen`."""
    check: Gezegd | None = None
    voor_vrijgave: list[Seen] = field(default_factory=list)
    """What partners saw before the release."""
    knop: tuple[str, str, str] = ("", "", "")
    """Address, subject and words of the button that was pressed."""
    einde: int = -1
    """Exit status after SIGTERM."""
    duur: float = 0.0
    """Real seconds from SIGTERM to the end."""
    post: dict[str, list[bytes]] = field(default_factory=dict)
    """The mailboxes as IMAP gives them."""
    inhoud: bytes = b""
    """Every byte that rests in the database."""

    @property
    def geheimen(self) -> list[str]:
        """Words that may stand in no log and not in clear in any database. The room of the casus is as its code."""
        huis = self.huis
        adressen = [huis.adres(wie) for wie in MAILERS]
        ids = [f"@{naam}" for naam in huis.namen.values()]
        kamers = [kamer for chat in huis.chats.values() for kamer in chat.rooms if kamer != self.kamer]
        woorden = ["huisbezoek", "nieuwe overlast", "behandelaar", "Reclassering", "meterkast", TERUGKOPPELING]
        return [*adressen, *ids, *kamers, *woorden]

    def modus(self, pad: str) -> int:
        """Rights of a file or folder of the bot."""
        return stat.S_IMODE((self.huis.map / pad).stat().st_mode)


async def speel(huis: Huis, *, in_twee_berichten: bool) -> Verhaal:
    """From an empty folder to a stopped bot."""
    verhaal = Verhaal(huis=huis)
    await stel_in(huis)
    chats = [huis.chatter(wie) for wie in ("regisseur", "wijkteam")]
    verhaal.tweede_keer, verhaal.check, *_ = await asyncio.gather(log_in(huis), huis.bot.zeg("check"), *chats)
    for wie in MAILERS:
        await huis.mailer(wie)
    await huis.bot.start()
    voorbeeld = await lever_plan_aan(huis, in_twee_berichten=in_twee_berichten)
    verhaal.code = code_in(voorbeeld)
    verhaal.voor_vrijgave = [een for een in huis.gezien if een.who != "regisseur"]
    verhaal.kamer = await geef_vrij(huis, verhaal.code)
    await _kruisen(huis, verhaal)
    await huis.rust()
    begin = time.monotonic()
    verhaal.einde = await huis.bot.eindig()
    verhaal.duur = time.monotonic() - begin
    verhaal.post = {wie: haal_post(huis, wie) for wie in MAILERS}
    map_ = huis.map if huis.database.startswith("sqlite") else None
    verhaal.inhoud = await Database(huis.database, _alleen_database(map_)).inhoud()
    return verhaal


async def _kruisen(huis: Huis, verhaal: Verhaal) -> None:
    code, kamer = verhaal.code, verhaal.kamer
    planmail = verhaal.planmail = await huis.ziet("ggz", "mail", f"Casus {code}", "Het hele plan")
    await huis.postbussen["ggz"].reply(planmail, "2 klaar")
    await huis.ziet("wijkteam", "matrix", "✅ 2 klaar · GGZ-instelling (behandelaar)", kamer=kamer)
    await huis.chats["wijkteam"].say(kamer, "!actie bezig 1")
    await huis.ziet("ggz", "mail", "⏳ Actiepunt 1: bezig · Gemeente (wijkteam)")
    planmail = await huis.ziet("politie", "mail", f"Casus {code}", "Het hele plan")
    mailto = dict(buttons(planmail))[BIJ_DE_KNOP]
    await huis.postbussen["politie"].press(mailto)
    await huis.ziet("politie", "mail", f"u hebt uw afspraken in casus {code} gezien")
    await huis.postbussen["politie"].reply(planmail, "3 bezig")
    await huis.ziet("wijkteam", "matrix", "⏳ 3 bezig · Politie (wijkagent)", kamer=kamer)
    await huis.postbussen["politie"].reply(planmail, f"3 terugkoppeling {TERUGKOPPELING}", style="outlook")
    await huis.ziet("wijkteam", "matrix", TERUGKOPPELING, kamer=kamer)
    await huis.ziet("ggz", "mail", TERUGKOPPELING)
    verhaal.knop = _delen(mailto)


def _delen(mailto: str) -> tuple[str, str, str]:
    delen = urlsplit(mailto)
    velden = parse_qs(delen.query)
    return unquote(delen.path), velden["subject"][0], velden["body"][0]


def haal_post(huis: Huis, wie: str) -> list[bytes]:
    """His whole mailbox over IMAP."""
    assert huis.post is not None
    with imaplib.IMAP4("127.0.0.1", huis.post.poorten["imap"], timeout=20) as imap:
        imap.login(huis.adres(wie), WACHTWOORD)
        imap.select("INBOX", readonly=True)
        _, delen = imap.fetch("1:*", "(BODY.PEEK[])") if int(imap.response("EXISTS")[1][0] or 0) else ("OK", [])
    return [deel[1] for deel in delen if isinstance(deel, tuple)]


def _alleen_database(map_: Path | None) -> Path | None:
    """A folder with the files of the database alone."""
    if map_ is None:
        return None
    eigen = map_ / "database"
    eigen.mkdir()
    for bestand in map_.glob("ketenbot.db*"):
        bestand.rename(eigen / bestand.name)
    return eigen
