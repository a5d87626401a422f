"""Makes the pictures: a mail of each kind at two widths and in three lights, the room, the timeline, the sheets.

`python -m tests.beeld FOLDER`; without Chromium the mails are HTML alone.
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pypdfium2

from bot.paper.press import Press
from bot.paper.typesetting import print_card
from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from commands.messages.in_woorden import in_woorden
from commands.messages.tijdlijn import Tijdlijn
from commands.ports.outgoing import OutgoingMail
from commands.texts.kaart import als_markdown, casushouder, deelnemer, procesregisseur
from tests.beeld.browser import CHROMIUM, Browser, start
from tests.beeld.kamer import als_kamer
from tests.beeld.maandag import MAANDAG_OM, maandag
from tests.beeld.png import schrijf_png
from tests.beeld.soorten import HUIS, SOORTEN, TELEFOON, Soort, als_mail
from tests.beeld.verhaal import Beeldwereld, Gezegd, mails, speel
from tests.bot.mail.sending.test_design import ALLE
from tests.wereld import GGZ, RECLASSERING, WIJKTEAM

HANDLEIDING = Path("deploy/handleiding")
SHIPPED = Path("bot/paper/beeld")
"""What the cards and the README show."""
PHONE, WIDE = 375, 800
LIGHTS = {"licht": (False, False), "donker": (True, False), "geforceerd": (False, True)}
"""By name: dark mode, and the dark mode that turns all colours by itself."""
VOORBEELD = Beleid(huis=HUIS, telefoon=TELEFOON)
NAMEN = {WIJKTEAM: "Wijkteam", RECLASSERING: "Reclassering"}
_ON_CARD = 900
"""Pixels of a picture on a card, at most."""
_AIR = 5
"""Pixels below the last thing of a picture that is cut."""


@asynccontextmanager
async def _browser() -> AsyncIterator[Browser | None]:
    if CHROMIUM is None:
        yield None
        return
    async with start() as browser:
        yield browser


def write(target: Path, raw: bytes) -> None:
    """A file, in a folder that need not be there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(raw)


def pages(pdf: Path) -> Iterator[Path]:
    """The pages of a PDF as pictures beside it."""
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        for number, page in enumerate(document, 1):
            picture = pdf.with_name(f"{pdf.stem} blad {number}.png")
            schrijf_png(picture, page.render(scale=1.4, rev_byteorder=True))
            yield picture


def cards(folder: Path) -> None:
    """The handleidingen in the repository, as Markdown and as PDF, by the settings of an example house.

    Their pictures are those that are shipped.
    """
    HANDLEIDING.mkdir(exist_ok=True)
    for make in (deelnemer, casushouder, procesregisseur):
        card = in_woorden(make(VOORBEELD), VOORBEELD.woorden)
        (HANDLEIDING / f"{make.__name__}.md").write_text(als_markdown(card))
        raw = print_card(card, training=False)
        (HANDLEIDING / f"{make.__name__}.pdf").write_bytes(raw)
        target = folder / f"kaart {make.__name__}.pdf"
        target.write_bytes(raw)
        list(pages(target))


async def kinds(folder: Path, browser: Browser | None) -> None:
    """A mail of each kind."""
    for name, kind in SOORTEN.items():
        _, html = als_mail(ALLE[kind.sleutel], kind)
        page = folder / f"mail {name}.html"
        write(page, html.encode())
        for width in (PHONE, WIDE) if browser is not None else ():
            for light, (dark, forced) in LIGHTS.items():
                await browser.show(html, width, dark=dark, forced=forced)
                write(page.with_name(f"{page.stem} {width} {light}.png"), await browser.picture())


async def attachments(folder: Path, world: Beeldwereld) -> None:
    """All that went along with a mail: for a phone, and for a room."""
    press = Press()
    for name, mail in mails(world):
        piece = mail.bericht.bijgevoegd
        for wide in (False, True) if isinstance(piece, Tijdlijn) else (False,) if piece is not None else ():
            file = await press.make(piece, wide=wide)
            if file is None:
                raise SystemExit(f"{name}: could not be made")
            target = folder / (f"{'kamer' if wide else 'mail'} {file.name}" if file.width else file.name)
            write(target, file.raw)
            if target.suffix == ".pdf":
                list(pages(target))


async def room(folder: Path, browser: Browser, world: Beeldwereld) -> None:
    """The whole room, a screen at a time, light and dark."""
    said = world.gesprek
    for first in range(0, len(said), 5):
        html = als_kamer(f"Casus {world.code}", said[first : first + 5], NAMEN, onder="Versleuteld")
        for light in ("licht", "donker"):
            await browser.show(html, PHONE, dark=light == "donker")
            write(folder / f"kamer {first // 5 + 1} {light}.png", await browser.picture())


async def monday(folder: Path, browser: Browser) -> None:
    """The overview of 60 casussen, by mail and in the own room."""
    write(folder / "maandag mail.png", await _monday(browser))
    said = Gezegd(op=MAANDAG_OM, wie="", bericht=in_woorden(maandag(), VOORBEELD.woorden))
    html = als_kamer("Ketenbot", [said], {}, onder="Uw eigen gesprek")
    for light in ("licht", "donker"):
        await browser.show(html, PHONE, dark=light == "donker")
        write(folder / f"maandag kamer {light}.png", await browser.picture())


async def shipped(folder: Path, browser: Browser, world: Beeldwereld) -> None:
    """What is shipped: a mail on a phone, the room, Monday, the timeline, and a mail to a casushouder."""
    reminder = next(een for een in world.post.aan(GGZ) if "uiterlijk" in een.bericht.onderwerp)
    await browser.show(_html(world, reminder), PHONE)
    write(folder / "mail.png", await browser.picture())
    begin = next(nr for nr, een in enumerate(world.gesprek) if een.wie)
    for count in range(8, 3, -1):  # as many as fit on a card
        html = als_kamer(f"Casus {world.code}", world.gesprek[begin : begin + count], NAMEN, onder="Versleuteld")
        await browser.show(html, PHONE)
        if await browser.height() <= _ON_CARD:
            break
    write(folder / "kamer.png", await browser.picture())
    write(folder / "maandag.png", await _monday(browser))
    wacht = SOORTEN["to the casushouder"]
    await browser.show(als_mail(ALLE[wacht.sleutel], wacht)[1], PHONE)
    below = await browser.value("document.querySelector('.f').getBoundingClientRect().bottom")
    write(folder / "wacht.png", await browser.picture(height=int(below) + _AIR))
    timeline = next(een.bericht.bijgevoegd for _, een in mails(world) if isinstance(een.bericht.bijgevoegd, Tijdlijn))
    made = await Press().make(timeline, wide=True)
    write(folder / "tijdlijn.png", b"" if made is None else made.raw)


async def _monday(browser: Browser) -> bytes:
    _, html = als_mail(maandag(), Soort("", Rol.PROCESREGISSEUR, in_casus=False))
    await browser.show(html, PHONE)
    return await browser.picture()


def _html(world: Beeldwereld, mail: OutgoingMail) -> str:
    body = world.post.mail(mail).get_body(("html",))
    return "" if body is None else str(body.get_content())


async def main(folder: Path) -> None:
    """Everything, into this folder; the handleiding and the pictures of the README into the repository."""
    async with _browser() as browser:
        await kinds(folder, browser)
        with tempfile.TemporaryDirectory() as place:
            world = await speel(Path(place))
            await attachments(folder, world)
            if browser is not None:
                await room(folder, browser, world)
                await monday(folder, browser)
                await shipped(SHIPPED, browser, world)
            await world.opslag.close()
    cards(folder)
    without = "" if CHROMIUM else "; no Chromium here, so the mails are HTML alone"
    sys.stdout.write(f"The pictures are in {folder}{without}\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1] if len(sys.argv) > 1 else "beeld")))
