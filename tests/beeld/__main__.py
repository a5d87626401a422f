"""Makes the pictures: every mail at 375 and 800 pixels, light and dark, the timeline, and the sheets as pages.

`python -m tests.beeld FOLDER`; without Chromium the mails are HTML alone.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from bot.paper.press import Press
from bot.paper.typesetting import print_card
from commands.domain.beleid import Beleid
from commands.messages.in_woorden import in_woorden
from commands.texts.kaart import als_markdown, casushouder, deelnemer, procesregisseur
from tests.beeld.png import schrijf_png
from tests.beeld.verhaal import mails, speel

HANDLEIDING = Path("deploy/handleiding")
WIDTHS = (375, 800)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
VOORBEELD = Beleid(huis="Zorg- en Veiligheidshuis Voorbeeldregio", telefoon="000-0000000")


def pages(pdf: Path) -> Iterator[Path]:
    """The pages of a PDF as pictures beside it."""
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        for number, page in enumerate(document, 1):
            picture = pdf.with_name(f"{pdf.stem} blad {number}.png")
            schrijf_png(picture, page.render(scale=1.4, rev_byteorder=True))
            yield picture


def cards() -> None:
    """The handleidingen in the repository, as Markdown and as PDF, by the settings of an example house."""
    HANDLEIDING.mkdir(exist_ok=True)
    for make in (deelnemer, casushouder, procesregisseur):
        card = in_woorden(make(VOORBEELD), VOORBEELD.woorden)
        (HANDLEIDING / f"{make.__name__}.md").write_text(als_markdown(card))
        (HANDLEIDING / f"{make.__name__}.pdf").write_bytes(print_card(card, training=False))


def shoot(page: Path, width: int, *, dark: bool) -> Path:
    """One picture of a mail; in a frame, as a window of Chromium is never narrower than 500 pixels."""
    how = "donker" if dark else "licht"
    picture = page.with_name(f"{page.stem} {width} {how}.png")
    frame = page.with_name("frame.html")
    frame.write_text(f'<body style="margin:0"><iframe src="{page.name}" width={width} height=1800 frameborder=0>')
    scheme = ["--blink-settings=preferredColorScheme=0"] if dark else ["--blink-settings=preferredColorScheme=1"]
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *scheme]
    size = f"--window-size={max(width, 500)},1800"
    subprocess.run(
        [str(CHROMIUM), *options, size, f"--screenshot={picture}", frame.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    frame.unlink()
    return picture


async def main(folder: Path) -> int:
    """How many pictures were made."""
    press, made = Press(), 0
    with tempfile.TemporaryDirectory() as place:
        world = await speel(Path(place))
        for name, mail in mails(world):
            stem = re.sub(r"[^\w -]", "", name)[:70]
            page = folder / f"mail {stem}.html"
            body = world.post.mail(mail).get_body(("html",))
            page.write_text("" if body is None else body.get_content())
            for width in WIDTHS if CHROMIUM else ():
                for dark in (False, True):
                    await asyncio.to_thread(shoot, page.absolute(), width, dark=dark)
                    made += 1
            piece = mail.bericht.bijgevoegd
            for wide in (False, True) if piece is not None else ():
                file = await press.make(piece, wide=wide)
                if file is None:
                    raise SystemExit(f"{name}: could not be made")
                target = folder / (f"{'kamer' if wide else 'mail'} {file.name}" if file.width else file.name)
                target.write_bytes(file.raw)
                made += 1 + (len(list(pages(target))) if target.suffix == ".pdf" else 0)
        await world.opslag.close()
    cards()
    without = "" if CHROMIUM else "; no Chromium here, so the mails are HTML alone"
    sys.stdout.write(f"{made} files in {folder}{without}\n")
    return made


if __name__ == "__main__":
    FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else "beeld")
    FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(FOLDER))
