"""Makes what the tests of the demo need: a clock that stands still, a mail client, a plan in Word."""

from datetime import datetime
from pathlib import Path

import docx

from bot.demo.mail_client import MailClient
from bot.demo.mail_server import MailServer
from bot.demo.report import ZONE
from bot.demo.seen import Seen

MOMENT = datetime(2026, 11, 3, 9, 30, tzinfo=ZONE)
DEELNEMERS = (
    ("Wijkteam", "casusregisseur", "publiek", "", "@wijkteam:demo.test", "Matrix"),
    ("Reclassering", "toezichthouder", "privaat", "", "@reclassering:demo.test", "Matrix"),
    ("Politie", "wijkagent", "publiek", "politie@partners.test", "", "mail"),
    ("GGZ", "behandelaar", "privaat", "GGZ@partners.test", "", "mail"),
    ("Woningcorporatie", "consulent", "derde", "woning@partners.test", "", "mail"),
)
PUNTEN = (
    ("Huisbezoek plannen", "Wijkteam", "20-11-2026"),
    ("Behandelplan bijstellen", "GGZ (behandelaar)", "13 november 2026"),
    ("Toezicht aanscherpen", "toezichthouder", "2026-11-18"),
    ("Signalen delen", "Politie", "27 nov 2026"),
)

VOORBEELD = """\
Deelnemers
- Wijkteam (casusregisseur): publiek, Matrix, casushouder
- Reclassering (toezichthouder): privaat, Matrix
- Politie (wijkagent): publiek, mail
- GGZ (behandelaar): privaat, mail
- Woningcorporatie (consulent): derde, mail, een derde krijgt pas iets na de geheimhoudingsverklaring
Actiepunten
1. Huisbezoek (met tolk) plannen (Wijkteam (casusregisseur), uiterlijk 20 november 2026)
2. Behandelplan bijstellen (GGZ (behandelaar), uiterlijk 13 november 2026)
3. Toezicht aanscherpen (Reclassering (toezichthouder), uiterlijk 18 november 2026)
4. Signalen delen (Politie (wijkagent), geen datum)
"""


def nu() -> datetime:
    """The casus clock of these tests."""
    return MOMENT


async def klant(server: MailServer, adres: str, gezien: list[Seen], wie: str = "GGZ") -> MailClient:
    """A mailbox with its owner."""
    await server.add_mailbox(adres, "pw")
    return MailClient(
        address=adres,
        password="pw",
        imap_port=server.imap_port,
        smtp_port=server.smtp_port,
        who=wie,
        now=nu,
        note=gezien.append,
    )


def plan_in_word(pad: Path) -> Path:
    """A plan as a procesregisseur fills it in."""
    document = docx.Document()
    _tabel(document, (("Datum ICO", "2 november 2026"), ("Casushouder", "Wijkteam")))
    _tabel(document, (("Wat", "Wie", "Uiterlijk"), *PUNTEN))
    _tabel(document, (("Organisatie", "Rol", "Soort", "E-mail", "Matrix-id", "Kanaal"), *DEELNEMERS))
    document.save(str(pad))
    return pad


def _tabel(document, rijen) -> None:
    tabel = document.add_table(rows=0, cols=len(rijen[0]))
    for rij in rijen:
        for cel, tekst in zip(tabel.add_row().cells, rij, strict=True):
            cel.text = tekst
