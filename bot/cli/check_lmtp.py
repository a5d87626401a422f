"""Check of the door for the mail server (LMTP): is it there, and does the bot answer. Nothing is brought."""

import smtplib
from pathlib import Path

from bot.cli.finding import Finding, fine, note, wrong

WHAT = "lmtp"


def check_lmtp(place: Path | tuple[str, int]) -> Finding:
    """Greet as the mail server would. Without a `serve` there is nobody at the door, which is no fault of it."""
    where = str(place) if isinstance(place, Path) else f"{place[0]}:{place[1]}"
    if isinstance(place, Path) and not place.parent.is_dir():
        return wrong(WHAT, f"there is no folder {place.parent}: make it, for the bot and the group of the mail server")
    host, port = (str(place), 0) if isinstance(place, Path) else place
    try:
        with smtplib.LMTP(host, port, local_hostname="ketenbot-check") as talk:
            code, _ = talk.ehlo()
    except (FileNotFoundError, ConnectionRefusedError):
        return note(WHAT, f"nobody takes mail in at {where}: `serve` does not run, or another process has the role")
    except PermissionError:
        return wrong(WHAT, f"this user may not write to {where}: see the group of its folder")
    except (OSError, smtplib.SMTPException) as error:
        return wrong(WHAT, f"{where} does not answer as a mail server expects ({type(error).__name__})")
    if code != 250:
        return wrong(WHAT, f"{where} answers {code}: does another program listen there?")
    return fine(WHAT, f"{where} takes mail in; let the mail server bring it there (deploy/RUNBOOK.md)")
