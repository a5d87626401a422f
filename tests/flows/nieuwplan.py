"""A casus with a small plan, and new versions of it, for stories."""

from collections.abc import Sequence
from pathlib import Path

from commands.domain.rollen import Rol
from tests.bot.documents.maken import CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.wereld import BEHEER, MANAGER, REGIE, Wereld

HOUDER, GGZ, POLITIE = "@wijkteam:zvh.test", "ggz@partners.test", "politie@partners.test"
LEDEN = [*DEELNEMERS, ["Politie", "wijkagent", "publiek", POLITIE, "", "mail"]]
KOP = ["Nr", "Wat", "Wie", "Uiterlijk"]
BELT = ["1", "Belt de huisarts", "GGZ", "20 november 2026"]
SCHOOL = ["2", "Maakt een afspraak met school", "Wijkteam", "24 november 2026"]
WONING = ["3", "Zoekt een woning", "Politie", "1 december 2026"]
PUNTEN = [BELT, SCHOOL, WONING]


def maak_bestand(pad: Path, punten: Sequence[Sequence[str]], leden=LEDEN, *, naam: str = "plan", **anders) -> Path:
    """A Word file with this plan; `anders`: other tables, or one more heading (`kop`) for the actiepunten."""
    tabellen = {"casus": CASUS, "doelen": DOELEN, **anders}
    kop = [*KOP, tabellen["kop"]] if "kop" in tabellen else KOP
    bestand = pad / f"{naam}.docx"
    bestand.write_bytes(in_bytes(word(tabellen["casus"], tabellen["doelen"], leden, [kop, *punten])))
    return bestand


async def stuur(wereld: Wereld, pad: Path, punten: Sequence[Sequence[str]], woorden: str, leden=LEDEN, **anders) -> str:
    """The procesregisseur mails this plan; returns what comes back."""
    bestand = maak_bestand(pad, punten, leden, naam=f"plan{wereld.teller}", **anders)
    await wereld.staf(Rol.PROCESREGISSEUR, woorden, bijlage=bestand)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def schrijf(wereld: Wereld, woorden: str) -> str:
    """The procesregisseur writes; returns what comes back."""
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def lopend(wereld: Wereld, pad: Path, punten: Sequence[Sequence[str]] = PUNTEN) -> str:
    """A running casus with these actiepunten and the casushouder in the room; returns its code."""
    for rol, adres in ((Rol.PROCESREGISSEUR, REGIE), (Rol.MANAGER, MANAGER), (Rol.BEHEERDER, BEHEER)):
        await wereld.medewerker(rol, email=adres)
    await stuur(wereld, pad, punten, "casus nieuw")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await schrijf(wereld, f"vrijgeven {code}")
    await wereld.lid(HOUDER, wereld.kamers.casuskamer(code).id)
    wereld.post.wis()
    return code
