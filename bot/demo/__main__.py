"""`python -m bot.demo`: plays one casus on real servers, all on this machine."""

import argparse
import asyncio
import logging
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from bot.demo.house import House, read_house
from bot.demo.ketenbot import Clock
from bot.demo.plan import Plan, read_plan
from bot.demo.region import begins, the_beginning, the_end
from bot.demo.report import ZONE, Report
from bot.demo.scene import Scene, ico_day, opening
from bot.demo.stage import set_stage
from bot.demo.stay import show
from bot.demo.steps.start import install
from bot.demo.story import begin, play, reason, the_rest
from bot.demo.world import World

EXAMPLE = Path(__file__).resolve().parents[2] / "deploy" / "sjablonen" / "voorbeeld.docx"
START = "Servers, installatie en start"
THE_REST = "Het vervolg van de casus"


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """The arguments of the command line."""
    parser = argparse.ArgumentParser(
        prog="deploy/demo", description="Speelt een casus van acht weken op echte servers."
    )
    parser.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf wat gezien is als JSON-regels")
    parser.add_argument("--casus", type=Path, metavar="PLAN.docx", default=EXAMPLE, help="speel een ander plan")
    parser.add_argument(
        "--zonder-wachtwoorden", action="store_true", help="niemand heeft een wachtwoord: tokens van een aanbieder"
    )
    parser.add_argument(
        "--werkwijze", metavar="NAAM", help="speel kort een casus van deze regio, van aanmelding tot vernietiging"
    )
    parser.add_argument("--blijf", action="store_true", help="laat alles draaien tot Ctrl-C en toon adressen en logins")
    return parser.parse_args(words)


class Demo:
    """One evening of theatre; `succeeded` is known when the last step has been played."""

    def __init__(
        self,
        plan: Plan,
        folder: Path,
        report: Report,
        clock: Clock,
        *,
        without_passwords: bool = False,
        house: House | None = None,
    ) -> None:
        self.succeeded = False
        self._house = house
        self._without_passwords = without_passwords
        self._plan = plan
        self._folder = folder
        self._report = report
        self._clock = clock

    def _begin(self, world: World) -> list[Scene]:
        return begin(world) if self._house is None else the_beginning(world, self._house)

    def _rest(self, world: World) -> list[Scene]:
        return the_rest(world) if self._house is None else the_end(world, self._house)

    async def play(self, *, stay: bool) -> None:
        """Play it all; what was started is stopped, whatever happens."""
        began = time.monotonic()
        not_played: list[str] = [THE_REST]
        self._report.begin_step(START)
        try:
            set_ = set_stage(
                self._folder,
                self._plan,
                self._report,
                self._clock,
                without_passwords=self._without_passwords,
                house=self._house,
            )
            async with set_ as (stage, world):
                await install(world, stage.password, stage.tokens)
                if self._house is not None:
                    world.memory["casushouder heet"] = self._house.word("casushouder")
                self._report.end_step(succeeded=True)
                await play(world, self._begin(world))
                if self._report.all_good:
                    not_played = await play(world, self._rest(world))
                if stage.tokens is not None:
                    stage.tokens.tell(self._report)
                if not self._report.all_good:
                    self._report.say("Het einde van serve.log:\n" + world.bot.end_of_log())
                self.succeeded = self._report.summarise(not_played, time.monotonic() - began)
                if stay:
                    show(stage, world)
                    await asyncio.Event().wait()
        except Exception as error:
            self._report.end_step(succeeded=False, reason=reason(error))
            self._report.summarise(not_played, time.monotonic() - began)


def main(words: list[str] | None = None) -> int:
    """Exit status 0 when all was seen, 1 when not, 2 when it could not begin."""
    asked = arguments(words)
    if not asked.casus.is_file():
        print(f"Dit plan is er niet: {asked.casus}", file=sys.stderr)
        return 2
    try:
        plan = read_plan(asked.casus)
    except (OSError, ValueError) as error:
        print(f"Dit plan is niet te lezen: {asked.casus}: {error}", file=sys.stderr)
        return 2
    house: House | None = None
    try:
        house = None if asked.werkwijze is None else read_house(asked.werkwijze)
    except ValueError as error:
        print(f"Deze werkwijze is niet te spelen: {error}", file=sys.stderr)
        return 2
    try:
        if asked.json is not None:
            asked.json.write_text("", encoding="utf-8")
    except OSError as error:
        print(f"Dit bestand is niet te schrijven: {asked.json}: {error.strerror}", file=sys.stderr)
        return 2
    folder = Path(tempfile.mkdtemp(prefix="ketenbot-demo-"))
    logging.disable(logging.CRITICAL)  # nio and aiosmtpd talk to developers, not to people who watch
    start = opening(plan) if house is None else house.at(begins(ico_day(plan)), 9, 30)
    clock = Clock(folder / "klok.txt", start)
    report = Report(clock, json_file=asked.json, zone=ZONE if house is None else house.zone)
    since = "de werkdag na het ICO" if house is None else f"de dag van de aanmelding bij {house.values['naam']}"
    report.say(
        f"Ketenbot-demo met {plan.file.name}; de klok begint op {clock():%d-%m-%Y}, {since}. "
        "Alles draait op deze machine."
    )
    demo = Demo(plan, folder, report, clock, without_passwords=asked.zonder_wachtwoorden, house=house)
    try:
        asyncio.run(_until_signal(demo, stay=asked.blijf))
    except (KeyboardInterrupt, asyncio.CancelledError):
        report.say("\nGestopt.")
    report.close()
    if demo.succeeded:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        report.say(f"De logs staan in {folder}")
    return 0 if demo.succeeded else 1


async def _until_signal(demo: Demo, *, stay: bool) -> None:
    """SIGTERM ends it as neatly as Ctrl-C does, also in a shell that lets its background jobs ignore Ctrl-C."""
    task = asyncio.current_task()
    for sign in (signal.SIGTERM, signal.SIGINT):
        if task is not None:
            asyncio.get_running_loop().add_signal_handler(sign, task.cancel)
    await demo.play(stay=stay)


if __name__ == "__main__":
    sys.exit(main())
