"""The report of the demo: a live transcript for people and, if asked, JSON lines for programs."""

import json
import sys
import textwrap
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.demo.replies import DAYS, MONTHS
from bot.demo.seen import Now, Seen

ZONE = ZoneInfo("Europe/Amsterdam")
MAX_LINES = 12


class Report:
    """Writes down each message once per reader, under the step in which it was seen."""

    def __init__(
        self, now: Now, *, json_file: Path | None = None, out: TextIO | None = None, zone: ZoneInfo = ZONE
    ) -> None:
        self._zone = zone
        self.seen: list[Seen] = []
        self.steps: list[tuple[str, bool]] = []
        self._now = now
        self._out = sys.stdout if out is None else out
        self._json = None if json_file is None else json_file.open("w", encoding="utf-8")
        self._step = "begin"
        self._failed = False
        self._moment: datetime | None = None
        self._told: set[str] = set()

    def say(self, line: str = "") -> None:
        """One plain line."""
        print(line, file=self._out, flush=True)

    def begin_step(self, title: str) -> None:
        """From now on, what is seen belongs to this step."""
        self._step = title
        self._failed = False
        self._moment = None
        self.say()
        self.say(f"== {title}")

    def does(self, who: str, channel: str, what: str) -> None:
        """Somebody does something."""
        self._date_line()
        self.say(f"  > {who} [{channel}] {what}")

    def note(self, message: Seen) -> None:
        """A message was seen."""
        self.seen.append(message)
        self._date_line()
        self._write(message.channel, message.who, message.all_words if message.channel == "mail" else message.text)
        known = message.channel == "matrix" and message.id in self._told
        if known:
            self.say(f"  < {message.who} [matrix] ziet hetzelfde bericht")
            return
        self._told.add(message.id)
        where = message.subject if message.channel == "mail" else f"in '{message.subject}'"
        self.say(f"  < {message.who} [{message.channel}] ziet: {where}")
        lines = [line for line in message.text.splitlines() if line.strip()]
        for line in lines[:MAX_LINES]:
            self.say(textwrap.indent(textwrap.fill(line, 104, subsequent_indent="  "), "      | "))
        if len(lines) > MAX_LINES:
            self.say(f"      | ... (nog {len(lines) - MAX_LINES} regels)")

    def confirm(self, what: str) -> None:
        """One thing checked from the outside and found right."""
        self.say(f"    ✓ gezien: {what}")

    def fail(self, channel: str, who: str, what: str) -> None:
        """One thing that should have been seen and was not, or the other way round."""
        self._failed = True
        self._write(channel, who, None)
        self.say(f"    ✗ NIET GOED: {who} [{channel}]: {what}")

    def end_step(self, *, succeeded: bool, reason: str = "") -> None:
        """Close the step; one that failed has at least one line with nothing seen."""
        if not succeeded and not self._failed:
            self._write("", "demo", None)
        self.steps.append((self._step, succeeded))
        self.say(
            f"  {'✓ stap gelukt' if succeeded else '✗ stap mislukt'}: {self._step}{f' ({reason})' if reason else ''}"
        )

    @property
    def all_good(self) -> bool:
        """Whether every step so far was seen."""
        return bool(self.steps) and all(succeeded for _, succeeded in self.steps)

    def summarise(self, not_played: list[str], seconds: float) -> bool:
        """The closing summary; True when every step was seen."""
        self.say()
        self.say("== Samenvatting")
        for title, succeeded in self.steps:
            self.say(f"  {'✓ gelukt ' if succeeded else '✗ mislukt'}  {title}")
        for title in not_played:
            self.say(f"  ✗ niet gespeeld  {title}")
        all_seen = self.all_good and not not_played
        mail = sum(message.channel == "mail" for message in self.seen)
        self.say(
            f"  {len(self.seen)} berichten gezien ({mail} in postbussen, {len(self.seen) - mail} in kamers), "
            f"in {seconds:.0f} seconden."
        )
        self.say("  Alles is van buitenaf gezien." if all_seen else "  Niet alles is gezien.")
        return all_seen

    def close(self) -> None:
        """Close the JSON file."""
        if self._json is not None:
            self._json.close()

    def _write(self, channel: str, who: str, seen: str | None) -> None:
        if self._json is None:
            return
        line = {
            "at": self._now().astimezone(self._zone).isoformat(),
            "step": self._step,
            "channel": channel,
            "who": who,
            "seen": seen,
        }
        self._json.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._json.flush()

    def _date_line(self) -> None:
        now = self._now().astimezone(self._zone)
        if now != self._moment:
            self._moment = now
            self.say(f"  -- {DAYS[now.weekday()]} {now.day} {MONTHS[now.month - 1]} {now.year}, {now:%H:%M}")
