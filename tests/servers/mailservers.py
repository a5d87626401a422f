"""Starts a real Dovecot and a real Postfix on free ports of loopback, in a folder and sessions of their own.

Needs root (Postfix does) and the packages in PAKKETTEN, whose services need not run.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.demo.synapse import free_port
from bot.mail.config import MailConfig
from tests.servers.certificaat import schrijf_certificaat
from tests.servers.mailconfig import MAIL_UID, schrijf_dovecot, schrijf_postfix
from tests.wachten import stil_tot

PAKKETTEN = ("dovecot-imapd", "dovecot-lmtpd", "postfix")
DOMEIN = "bot.test"
PARTNERDOMEIN = "partner.test"
BOT = f"bot@{DOMEIN}"
WACHTWOORD = "alleen-voor-de-test"
PARTNERS = ("ggz", "politie", "wijkteam", "reclassering", "woningcorporatie", "regie", "manager", "beheerder")
_DEUREN = ("imap", "imaps", "lmtp", "smtp")
_MASTER = "/usr/lib/postfix/sbin/master"
_START_MAX = 60.0


class MailserversOntbreken(Exception):
    """There is nothing to test with; the text says what to install."""


@dataclass(slots=True)
class Mailservers:
    """A running pair."""

    map: Path
    poorten: dict[str, int]
    _dovecot: subprocess.Popen[bytes] | None = None
    _postfix: subprocess.Popen[bytes] | None = None
    partners: tuple[str, ...] = field(default=tuple(f"{wie}@{PARTNERDOMEIN}" for wie in PARTNERS))

    @property
    def config(self) -> MailConfig:
        """The settings with which the bot uses them: TLS on both sides, checked against the test's own authority."""
        return MailConfig(
            domain=DOMEIN,
            imap_host="127.0.0.1",
            imap_port=self.poorten["imaps"],
            imap_user=BOT,
            imap_password=WACHTWOORD,
            smtp_host="127.0.0.1",
            smtp_port=self.poorten["smtp"],
            smtp_tls="starttls",
            ca_file=str(self.map / "cert.pem"),
            timeout_seconds=10.0,
        )

    def start_dovecot(self) -> None:
        """Start Dovecot and wait for its greeting."""
        map_ = self.map / "dovecot"
        self._dovecot = _start(["dovecot", "-F", "-c", str(map_ / "dovecot.conf")], {})
        for deur in ("imap", "lmtp"):
            _wacht_op_groet(self._dovecot, self.poorten[deur], map_ / "log")

    def dood_dovecot(self) -> None:
        """Kill Dovecot and every process of it, as a crash would.

        A lock of a mailbox that it held goes too: Dovecot itself would honour it for two minutes.
        """
        _dood(self._dovecot)
        for slot in (self.map / "post").glob("*/Maildir/*.lock"):
            slot.unlink()

    def start_postfix(self) -> None:
        """Start Postfix and wait for its greeting."""
        map_ = self.map / "postfix"
        conf = str(map_ / "conf")
        self._postfix = _start([_MASTER, "-c", conf, "-s"], {"MAIL_CONFIG": conf})
        _wacht_op_groet(self._postfix, self.poorten["smtp"], map_ / "log")

    def dood_postfix(self) -> None:
        """Kill Postfix and every process of it."""
        _dood(self._postfix)

    def vergeet_uids(self) -> None:
        """Make Dovecot number the mail of the bot anew; only while it is down."""
        maildir = self.map / "post" / BOT / "Maildir"
        kop = (maildir / "dovecot-uidlist").read_text().splitlines()[0].split()
        for bestand in maildir.glob("dovecot*"):
            bestand.unlink()
        # The moment in seconds is what Dovecot takes itself: within one second that would be the old number again.
        (maildir / "dovecot-uidlist").write_text(f"{kop[0]} V{int(kop[1][1:]) + 100} N1 {kop[3]}\n")
        os.chown(maildir / "dovecot-uidlist", MAIL_UID, MAIL_UID)


@contextmanager
def mailservers() -> Iterator[Mailservers]:
    """Both running; killed and wiped afterwards. Raises MailserversOntbreken."""
    _eis_aanwezig()
    map_ = Path(tempfile.mkdtemp(prefix="ketenbot-mail-"))
    servers = Mailservers(map=map_, poorten={naam: free_port() for naam in _DEUREN})
    try:
        _leg_klaar(servers)
        servers.start_dovecot()
        servers.start_postfix()
        yield servers
    finally:
        servers.dood_postfix()
        servers.dood_dovecot()
        shutil.rmtree(map_, ignore_errors=True)


def _eis_aanwezig() -> None:
    if not all(Path(pad).exists() for pad in (_MASTER, "/usr/lib/dovecot/imap", "/usr/lib/dovecot/lmtp")):
        raise MailserversOntbreken(
            f"Dovecot and Postfix are missing; install them: apt-get install --no-install-recommends "
            f"{' '.join(PAKKETTEN)}"
        )
    if os.geteuid() != 0:
        raise MailserversOntbreken("Postfix starts only as root; run these tests as root or with sudo")


def _leg_klaar(servers: Mailservers) -> None:
    map_ = servers.map
    map_.chmod(0o755)
    schrijf_certificaat(map_)
    post = map_ / "post"
    post.mkdir()
    os.chown(post, MAIL_UID, MAIL_UID)
    schrijf_dovecot(map_, servers.poorten, BOT, WACHTWOORD, list(servers.partners))
    conf = schrijf_postfix(map_, servers.poorten, DOMEIN, PARTNERDOMEIN)
    spool = map_ / "postfix" / "spool"
    for deel in (map_ / "postfix" / "data", *(d for d in spool.iterdir() if d.name != "pid")):
        shutil.chown(deel, "postfix")
    for deel in ("maildrop", "public"):
        shutil.chown(spool / deel, "postfix", "postdrop")
        (spool / deel).chmod(0o730 if deel == "maildrop" else 0o710)
    for bestand in conf.iterdir():  # a file younger than two seconds makes every daemon of Postfix wait
        os.utime(bestand, (time.time() - 60, time.time() - 60))


def _start(opdracht: list[str], omgeving: dict[str, str]) -> subprocess.Popen[bytes]:
    stil = subprocess.DEVNULL
    return subprocess.Popen(
        opdracht, env={**os.environ, **omgeving}, stdin=stil, stdout=stil, stderr=stil, start_new_session=True
    )


def _dood(proces: subprocess.Popen[bytes] | None) -> None:
    if proces is None:
        return
    with suppress(ProcessLookupError):
        os.killpg(proces.pid, signal.SIGKILL)
    proces.wait()
    stil_tot(
        lambda: not _leeft(proces.pid), seconden=_START_MAX
    )  # a child that still holds the port shuts out the next


def _leeft(groep: int) -> bool:
    """Whether a process of this group runs; those that ended and were fetched by nobody do not."""
    for bestand in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            staat, _ouder, van, *_rest = bestand.read_text().rpartition(")")[2].split()
            if int(van) == groep and staat not in "ZX":
                return True
    return False


def _wacht_op_groet(proces: subprocess.Popen[bytes], poort: int, log: Path) -> None:
    def klaar() -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", poort), timeout=1) as lijn:
            return bool(lijn.recv(3))
        return proces.poll() is not None

    with suppress(TimeoutError):
        stil_tot(klaar, seconden=_START_MAX)
        if proces.poll() is None:
            return
    staart = log.read_text(errors="replace")[-2000:] if log.exists() else "no log"
    raise RuntimeError(f"no greeting on port {poort}, exit status {proces.poll()}: {staart}")
