"""The measures of what is seen, in one table: `deploy/beeld --tabel`. Each figure is taken anew from the demo's texts.

The goals stand in `DOEL`; the command ends with 1 when one is missed.
"""

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.base.contrast import contrast
from bot.mail.sending.design.colours import DARK, LIGHT, Colours
from bot.paper.press import Press
from bot.paper.typesetting import draw, print_sheet
from commands.domain.woorden import KENNEMERLAND
from commands.messages.blad import Planblad
from commands.messages.in_woorden import in_woorden
from commands.messages.tijdlijn import Tijdlijn
from tests.beeld.browser import CHROMIUM, Browser, start
from tests.beeld.soorten import SOORTEN, als_mail
from tests.bot.mail.sending.test_design import ALLE
from tests.bot.paper.test_sheet import blad
from tests.bot.paper.test_timeline import beeld

DOEL: Final = {"kB": 20.0, "ms": 12.0, "subject": 51, "timeline ms": 60.0, "plan PDF ms": 150.0, "loop ms": 50.0}
"""At most so much."""
_TIMES, _PICTURES, _TICK_MS = 30, 15, 1
_PHONE: Final = 375
_BUTTON: Final = "(one => one && [one.getBoundingClientRect().top, one.getBoundingClientRect().bottom])"
_HEAVY: Final = ("typst", "pypdfium2", "PIL", "docx")
_IMPORT: Final = (
    "import sys, time; begin = time.perf_counter(); import bot.cli.serve, bot.app.serve; "
    "taken = time.perf_counter() - begin; pages = int(open('/proc/self/statm').read().split()[1]); "
    f"print(taken, pages * 4096 / 2**20, *sorted({{*{_HEAVY}}} & set(sys.modules)))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The measures of one kind of mail."""

    name: str
    kb: float
    best_ms: float
    median_ms: float
    words: int
    to_button: int | None
    button: tuple[int, int] | None
    height: int
    subject: int

    def row(self) -> str:
        """As a row of the table."""
        button = "none" if self.button is None else f"{self.button[0]}-{self.button[1]}"
        before = "-" if self.to_button is None else str(self.to_button)
        return (
            f"| {self.name} | {self.kb:.1f} | {self.best_ms:.1f} / {self.median_ms:.1f} | {self.words} | {before} | "
            f"{button} | {self.height:,} | {self.subject} |"
        )


async def measure(name: str, browser: Browser) -> Kind:
    """One kind of mail, on a phone."""
    kind = SOORTEN[name]
    taken = []
    for _ in range(_TIMES):
        begin = time.perf_counter()
        text, html = als_mail(ALLE[kind.sleutel], kind)
        taken.append((time.perf_counter() - begin) * 1000)
    await browser.show(html, _PHONE)
    place = await browser.value(f"{_BUTTON}(document.querySelector('.f'))")
    above = await browser.value(
        "(one => {if (!one) return null; const range = document.createRange(); range.setStart(document.body, 0); "
        "range.setEndBefore(one); return range.toString()})(document.querySelector('.f'))"
    )
    foot = await browser.value("[...document.querySelectorAll('td.g')].at(-1).innerText")
    whole = await browser.value("document.querySelector('[role=main]').innerText")
    return Kind(
        name=name,
        kb=(len(text.encode()) + len(html.encode())) / 1000,
        best_ms=min(taken),
        median_ms=statistics.median(taken),
        words=len(whole.split()) - len(foot.split()),
        to_button=None if above is None else len(above.split()),
        button=None if place is None else (round(place[0]), round(place[1])),
        height=await browser.height(),
        subject=len(ALLE[kind.sleutel].onderwerp),
    )


def lowest_contrast(colours: Colours) -> float:
    """Of words on each ground on which they stand."""
    pairs = [(ink, ground) for ink in (colours.ink, colours.grey) for ground in (colours.card, colours.panel)]
    pairs += [(colours.main, colours.card), (colours.on_main, colours.main), (colours.second, colours.head)]
    return min(contrast(*pair) for pair in pairs)


def timed(make: Callable[[], bytes]) -> tuple[float, float, int]:
    """Best and median in ms, and the bytes of the last."""
    taken, raw = [], b""
    for _ in range(_PICTURES):
        begin = time.perf_counter()
        raw = make()
        taken.append((time.perf_counter() - begin) * 1000)
    return min(taken), statistics.median(taken), len(raw)


async def longest_stop(piece: Tijdlijn | Planblad) -> float:
    """The longest that the event loop stood still while this was made, in ms."""
    loop, longest, made = asyncio.get_running_loop(), 0.0, False
    last = time.perf_counter()

    def tick() -> None:
        nonlocal longest, last
        longest, last = max(longest, (time.perf_counter() - last) * 1000 - _TICK_MS), time.perf_counter()
        if not made:
            loop.call_later(_TICK_MS / 1000, tick)

    loop.call_later(_TICK_MS / 1000, tick)
    await Press().make(piece, wide=True)
    made = True
    return longest


def at_start() -> tuple[float, float, list[str]]:
    """Seconds and MiB of a fresh process that has loaded all of `serve`, and what it has loaded of the heavy ones."""
    said = subprocess.run([sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True)
    seconds, mib, *heavy = said.stdout.split()
    return float(seconds), float(mib), heavy


async def main() -> int:
    """Print the tables; 1 when a goal is missed."""
    if CHROMIUM is None:
        sys.stderr.write("This needs Chromium: deploy/beeld lays it down\n")
        return 1
    missed: list[str] = []

    def hold(what: str, value: float, goal: str) -> None:
        if value > DOEL[goal]:
            missed.append(f"{what}: {goal} {value:.1f}, at most {DOEL[goal]}")

    say = sys.stdout.write
    say("| mail | kB | ms (best / median) | words above the foot | before the button | filled button at 375 px | ")
    say("height | subject |\n|---|---|---|---|---|---|---|---|\n")
    async with start() as browser:
        for name in SOORTEN:
            kind = await measure(name, browser)
            say(f"{kind.row()}\n")
            for value, goal in ((kind.kb, "kB"), (kind.best_ms, "ms"), (kind.subject, "subject")):
                hold(name, value, goal)
    sheet, picture = in_woorden(blad(), KENNEMERLAND), beeld()
    say("\n| made | ms (best / median) | kB | loop held, ms |\n|---|---|---|---|\n")
    for what, make, piece, goal in (
        ("timeline, wide", lambda: draw(picture, wide=True, training=False), picture, "timeline ms"),
        ("timeline, phone", lambda: draw(picture, wide=False, training=False), picture, "timeline ms"),
        ("plan as PDF", lambda: print_sheet(sheet, training=False), sheet, "plan PDF ms"),
    ):
        best, median, size = timed(make)
        held = await longest_stop(piece)
        say(f"| {what} | {best:.0f} / {median:.0f} | {size / 1000:.0f} | {held:.0f} |\n")
        hold(what, best, goal)
        hold(what, held, "loop ms")
    seconds, mib, heavy = at_start()
    say(f"\nLowest contrast of words: light {lowest_contrast(LIGHT):.1f}, dark {lowest_contrast(DARK):.1f}\n")
    say(f"`serve` loaded: {seconds:.1f} s, {mib:.0f} MiB; of {', '.join(_HEAVY)}: {', '.join(heavy) or 'none'}\n")
    say("".join(f"MISSED {one}\n" for one in missed))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
