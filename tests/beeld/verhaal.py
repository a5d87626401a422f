"""Plays one casus from plan to closing, and gives the first mail of each kind that it brought."""

from collections.abc import Iterator
from pathlib import Path

from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingEvent, OutgoingMail
from storage.way_in import migrate
from tests.domain.kalender import lokaal
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld, maak_wereld


async def speel(map_: Path) -> Wereld:
    """A world in which all of it was said; close its `opslag`."""
    database = map_ / "beeld.db"
    migrate(f"sqlite+aiosqlite:///{database}")
    wereld = maak_wereld(database)
    code = wereld.code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(WIJKTEAM, kamer.id)
    await wereld.lid(RECLASSERING, kamer.id)
    await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar")
    await wereld.vooruit(tot=lokaal("2026-11-24 10:00"))
    for woorden in ("tijdlijn", "plan pdf", "plan word", "agenda", "hulp kaart", "mijn"):
        await wereld.antwoord(wereld.post.laatste(GGZ), f"{code} {woorden}")
    await wereld.zeg(WIJKTEAM, kamer.id, "!tijdlijn")
    await wereld.antwoord(wereld.post.laatste(GGZ), f"{code} 2 bezig")
    await wereld.staf(Rol.PROCESREGISSEUR, f"ico momenten {code} di 15 dec 2026 10:00, wo 16 dec 2026 14:00")
    await wereld.vooruit(tot=lokaal("2026-12-16 12:00"))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus afsluiten {code} voorlopig")
    await wereld.vooruit(dagen=8)
    return wereld


def mails(wereld: Wereld) -> Iterator[tuple[str, OutgoingMail]]:
    """One mail for each subject, without what differs by casus and number, under a name that sorts by time."""
    gezien: set[str] = set()
    for mail in wereld.post.verzonden:
        kern = "".join(een for een in mail.bericht.onderwerp.replace(wereld.code, "") if not een.isdigit())
        wie = {REGIE: "regie", MANAGER: "manager", BEHEER: "beheer", GGZ: "ggz", POLITIE: "politie"}
        merk = f"{wie.get(mail.recipient, 'ander')} {' '.join(kern.split())}"
        if merk not in gezien:
            gezien.add(merk)
            yield f"{len(gezien):02} {merk}", mail


def events(wereld: Wereld) -> list[OutgoingEvent]:
    """All that was said in the room of the casus."""
    return wereld.kamers.casuskamer(wereld.code).zendingen
