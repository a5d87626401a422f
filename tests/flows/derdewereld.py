"""A casus of which two actiepunten are a derde's: 5 alone, and 6 with the police."""

from pathlib import Path

from commands.domain.rollen import Rol
from tests.bot.documents.maken import in_bytes, word
from tests.wereld import DERDE, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

CORPORATIE = "Woningcorporatie (consulent)"
LEDEN = [
    ["Organisatie", "Rol", "Soort", "E-mail", "Matrix-id", "Kanaal"],
    ["Gemeente", "wijkteam", "publiek", "", WIJKTEAM, "matrix"],
    ["Politie", "wijkagent", "publiek", POLITIE, "", "mail"],
    ["GGZ-instelling", "behandelaar", "privaat", GGZ, "", "mail"],
    ["Reclassering", "toezichthouder", "privaat", "", RECLASSERING, "matrix"],
    ["Woningcorporatie", "consulent", "derde", DERDE, "", "mail"],
]
ACTIES = [
    ["Wat", "Wie", "Uiterlijk"],
    ["Gaat samen met de wijkagent op huisbezoek.", "Gemeente (wijkteam)", "17 november 2026"],
    ["Maakt een nieuwe afspraak en belt als de betrokkene niet komt.", "GGZ-instelling", "26 november 2026"],
    ["Vraagt twee buren of er nog overlast is.", "Politie", "3 december 2026"],
    ["Bespreekt wat de voorwaarden zijn.", "Reclassering", "11 december 2026"],
    ["Laat de voordeur herstellen.", "Woningcorporatie", "20 november 2026"],
    ["Spreekt een proefperiode af.", "Woningcorporatie en Politie", "15 december 2026"],
]
CASUS = [["ICO-datum", "2 november 2026"], ["Casushouder", "Gemeente (wijkteam)"]]
DOELEN = [["Leefgebied", "Doel"], ["Wonen", "De betrokkene houdt de woning."]]


async def casus_met_derde(wereld: Wereld, pad: Path) -> str:
    """A procesregisseur opens and releases it, and the Matrix members come into the room; returns its code."""
    (pad / "plan.docx").write_bytes(in_bytes(word(CASUS, DOELEN, LEDEN, ACTIES)))
    code = await wereld.lopende_casus(pad / "plan.docx")
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(WIJKTEAM, kamer.id)
    await wereld.lid(RECLASSERING, kamer.id)
    return code


async def regie(wereld: Wereld, tekst: str) -> str:
    """What the procesregisseur reads in answer to these words."""
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))
