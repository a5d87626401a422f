"""The shipped example of a plan, between organisations of Bonaire (SOURCES: S4)."""

import re
import zipfile
from pathlib import Path

from tests.wereld import VOORBEELD

OLB, POLITIE, GGZ, RECLASSERING = (
    "Openbaar Lichaam Bonaire",
    "Korps Politie CN",
    "Mental Health Caribbean",
    "Stichting Reclassering CN",
)
_WORDT = {
    "Casushouder": "Casusregisseur",
    "Gemeente": OLB,
    "Gemeente (wijkteam)": f"{OLB} (wijkteam)",
    "Politie": POLITIE,
    "Politie (wijkagent)": f"{POLITIE} (wijkagent)",
    "GGZ-instelling": GGZ,
    "Reclassering": RECLASSERING,
    "Reclassering - toezichthouder": f"{RECLASSERING} - toezichthouder",
    "Woningcorporatie": "Forma",
    "derde": "privaat",
}
_TEKST = re.compile(r"(<w:t[^>]*>)([^<]*)(</w:t>)")
_BINNEN = "word/document.xml"


def bonaire_plan(map_: Path) -> Path:
    """Written in this folder. Nobody is a derde there: each has signed (SOURCES: S4)."""
    pad = map_ / "plan.docx"
    with zipfile.ZipFile(VOORBEELD) as bron, zipfile.ZipFile(pad, "w") as doel:
        for een in bron.infolist():
            inhoud = bron.read(een)
            if een.filename == _BINNEN:
                tekst = _TEKST.sub(lambda deel: f"{deel[1]}{_WORDT.get(deel[2], deel[2])}{deel[3]}", inhoud.decode())
                inhoud = tekst.encode()
            doel.writestr(een, inhoud)
    return pad
