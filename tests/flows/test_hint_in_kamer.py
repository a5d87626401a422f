"""What the bot advises in the room is understood there."""

import re

import pytest

from tests.wereld import WIJKTEAM, Wereld


@pytest.mark.parametrize("woorden", ["!1 lukt niet", "!9 klaar", "!1 uitstel tot gisterenmorgen", "!gereet 1"])
async def test_each_hint_in_the_room_can_be_typed_as_it_stands(wereld: Wereld, code: str, woorden: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, woorden)

    hints = re.findall(r"(?:Schrijf(?: bijvoorbeeld)?|met): ([^\n.,]+)", kamer.laatste)
    assert all(hint.startswith("!") or hint[:1].isupper() or re.fullmatch(r"\d+ \w+ \d{4}", hint) for hint in hints)
