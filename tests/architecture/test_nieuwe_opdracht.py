"""The files that the README names make a command: shown with a dummy made that way."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from bot.app.channel import ChannelLoops
from bot.app.house import furnish
from bot.base.clock import RealIds
from bot.delivery.routes import MailRoute
from bot.mail.reading.reader import MailReader
from commands.command import Command
from commands.domain.rollen import Kanaal, Rol
from commands.table import OPDRACHTEN
from storage.way_in import migrate
from tests.architecture.bron import tekst
from tests.wereld import BELEID, CONFIG, DOMEIN, REGIE, maak_wereld

BESTAND = '''
"""`casus weer`: how the weather is."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.messages import Bericht, Blok

WEER = "Hoe het weer is"


def het_weer() -> Bericht:
    return Bericht(onderwerp="Weer", notice=True, blokken=(Blok(tekst="Het weer is droog."),))


async def run(_opdracht: Opdracht, _context: Context) -> Uitkomst:
    return Uitkomst(antwoord=het_weer())


OPDRACHT = Command(
    woorden="casus weer", gebruik="casus weer", samenvatting=WEER, rollen=REGIE, run=run, in_casus=False, kaal=True,
    leest=True,
)
'''


def de_opdracht(map_: Path) -> Command:
    """The file, imported as Python does."""
    pad = map_ / "weer.py"
    pad.write_text(BESTAND, encoding="utf-8")
    spec = spec_from_file_location("commands.casus.weer", pad)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    opdracht = module.OPDRACHT
    assert isinstance(opdracht, Command)
    return opdracht


async def test_one_file_and_one_line_make_a_command(tmp_path):
    migrate(f"sqlite+aiosqlite:///{tmp_path / 'ketenbot.db'}")
    wereld = maak_wereld(tmp_path / "ketenbot.db")
    huis = furnish(
        wereld.opslag,
        lambda: wereld.nu,
        RealIds(),
        BELEID,
        max_plan_bytes=1,
        table=(*OPDRACHTEN, de_opdracht(tmp_path)),
    )
    wereld.kanalen = [ChannelLoops(huis, Kanaal.MAIL, MailReader(CONFIG), MailRoute(wereld.post, DOMEIN, wereld.post))]
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    await wereld.staf(Rol.PROCESREGISSEUR, "casus weer")
    await wereld.staf(Rol.PROCESREGISSEUR, "hulp alles")
    await wereld.staf(Rol.PROCESREGISSEUR, "casus wer\nhulp")

    gedaan, hulp, vraag = map(wereld.post.tekst, wereld.post.aan(REGIE))
    await wereld.opslag.close()
    assert "\nHet weer is droog.\n" in gedaan
    assert "- casus weer: Hoe het weer is" in hulp
    assert "Bedoelt u misschien: casus weer?" in vraag


def test_the_readme_names_these_files_and_no_others():
    hoofdstuk = tekst("README.md").partition("### A new command\n")[2].partition("\n## ")[0]
    genoemd = re.findall(r"^\d\. `([^`]+)`", hoofdstuk, re.MULTILINE)

    assert genoemd == ["commands/casus/toon.py", "commands/texts/casus.py", "commands/table.py", "README.md"]
    assert "test_gezag_tabel" in hoofdstuk
