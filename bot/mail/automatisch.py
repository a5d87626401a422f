"""Tells mail of machines from mail of people (RFC 3834, trap M13)."""

from bot.mail.composing import LUS_HEADER
from bot.mail.delen import Delen
from bot.mail.koppen import Koppen
from commands.adres import lees_postadres
from commands.messages import MailStaat

_BULK = {"bulk", "junk", "list", "auto_reply"}
_ROBOTS = ("mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "niet-beantwoorden", "owner-")
_AUTO_KOPPEN = ("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-FC-MachineGenerated")
_AFWEZIG_ONDERWERP = (
    "automatisch antwoord",
    "automatische beantwoording",
    "afwezigheidsbericht",
    "afwezig",
    "automatic reply",
    "auto-reply",
    "autoreply",
    "out of office",
    "out of the office",
)
_AFWEZIG_TEKST = (
    "ben ik afwezig",
    "ik ben afwezig",
    "ben ik niet aanwezig",
    "ik ben niet aanwezig",
    "ben ik met verlof",
    "ik ben met vakantie",
    "ik ben op vakantie",
    "i am out of",
    "i'm out of",
    "i am away",
    "i will be out of",
)


def bepaal(koppen: Koppen, delen: Delen, tekst: str, domein: str) -> MailStaat:
    """GEWOON, AUTOMATISCH or BOUNCE; `tekst` is the plain text as it came, used only for the weak signs."""
    if "failed" in delen.rapporten:
        return MailStaat.BOUNCE
    robot = (
        bool(delen.rapporten)
        or "multipart/report" in delen.soorten
        or "message/disposition-notification" in delen.soorten
        or delen.kalender == "reply"
        or _kop_zegt_het(koppen)
        or _afzender_is_robot(koppen.afzender(), domein)
        or _afwezig(koppen, tekst)
    )
    return MailStaat.AUTOMATISCH if robot else MailStaat.GEWOON


def _kop_zegt_het(koppen: Koppen) -> bool:
    return (
        koppen.eerste("Return-Path").strip() == "<>"
        or any(_woord(waarde) not in {"", "no"} for waarde in koppen.alle("Auto-Submitted"))
        or any(_woord(waarde) not in {"", "none"} for waarde in koppen.alle("X-Auto-Response-Suppress"))
        or any(_woord(waarde) in _BULK for waarde in koppen.alle("Precedence"))
        or bool(koppen.alle("List-Id"))
        or any(_woord(waarde) not in {"", "no"} for naam in _AUTO_KOPPEN for waarde in koppen.alle(naam))
        or bool(koppen.alle(LUS_HEADER))
    )


def _afzender_is_robot(afzender: str, domein: str) -> bool:
    lokaal, _, bij = afzender.partition("@")
    eigen = bij == domein.lower() and lees_postadres(lokaal) is not None
    return eigen or lokaal.startswith(_ROBOTS)


def _afwezig(koppen: Koppen, tekst: str) -> bool:
    """Subject and words together; one of them alone is what people write too."""
    onderwerp = koppen.leesbaar("Subject").lower()
    if not onderwerp.startswith(_AFWEZIG_ONDERWERP):
        return False
    begin = " ".join(tekst[:2_000].lower().split())
    return any(zin in begin for zin in _AFWEZIG_TEKST)


def _woord(waarde: str) -> str:
    """The keyword of a structured header: without comments, parameters and case."""
    uit: list[str] = []
    diepte = 0
    for teken in waarde:
        if teken == "(":
            diepte += 1
        elif teken == ")" and diepte:
            diepte -= 1
        elif not diepte:
            uit.append(teken)
    return "".join(uit).partition(";")[0].strip().lower()
