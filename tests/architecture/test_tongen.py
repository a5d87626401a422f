"""One tongue: the machinery is named in English, the domain in Dutch.

`python -m tests.architecture.test_tongen` prints how many names of each package are in which tongue,
`--package bot.mail` the Dutch ones of that package, and `--root FOLDER` does so for another checkout.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.architecture.bron import REPO
from tests.architecture.namen import Name, Tongue, in_source, is_english, lists, names, tongue

NAMES = list(names(REPO))


def test_machinery_is_named_in_english_and_the_domain_in_its_own_words():
    assert [str(name) for name in NAMES if tongue(name) is Tongue.DUTCH] == []


def test_every_word_of_the_lists_is_needed():
    used = {word for name in NAMES for word in name.words}

    allowed = [words for title, words in lists().items() if title != "false friends"]  # these forbid
    assert {word for words in allowed for word in words} - used == set()


def test_every_word_of_the_lists_is_explained():
    assert [word for words in lists().values() for word, meaning in words.items() if not meaning] == []


@pytest.mark.parametrize("words", lists().values(), ids=lists())
def test_the_words_stand_in_order(words):
    assert list(words) == sorted(words)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("class Wekker: ...", "Wekker"),
        ("class Beat:\n    def wek(self): ...", "wek"),
        ("class Beat:\n    def wake(self):\n        self.gewekt = True", "gewekt"),
        ("class Beat:\n    geduld: float", "geduld"),
        ("async def draai(): ...", "draai"),
        ("GEDULD = 120", "GEDULD"),
        ("GEDULD, SECONDS = 1, 2", "GEDULD"),
        ("Slag: TypeAlias = object", "Slag"),
        ("def lees_casus(): ...", "lees_casus"),
        ("def stand(): ...", "stand"),
    ],
)
def test_a_dutch_name_is_seen(source, found):
    assert [name.name for name in in_source("bot/x.py", source) if tongue(name) is Tongue.DUTCH] == [found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def _wek(): ...", []),
        ("class Row:\n    geopend_op: Mapped[datetime]", ["Row"]),
        ("class _Lus:\n    om: float", []),
    ],
)
def test_what_is_private_or_prescribed_is_not_looked_at(source, found):
    assert [name.name for name in in_source("storage/x.py", source)] == found


def test_the_keys_of_the_settings_file_are_not_looked_at():
    source = "class Zvh(Section):\n    tijdzone: str = ''\n    def zone(self): ..."

    assert {name.name for name in in_source("bot/settings/sections.py", source)} == {"Zvh", "zone"}


def test_a_name_of_the_domain_may_be_joined_with_english():
    assert tongue(Name("bot/x.py", "", "find_casus")) is Tongue.DOMAIN
    assert tongue(Name("bot/x.py", "", "find_room")) is Tongue.ENGLISH


def test_a_word_that_nobody_knows_is_not_english():
    assert not is_english("qqzx")


def dutch_of(package: str, found: list[Name]) -> list[str]:
    """The names of a package that still need another, each with its place."""
    return [str(name) for name in sorted(found) if name.package == package and tongue(name) is Tongue.DUTCH]


def counts(found: list[Name]) -> list[str]:
    """A line a package, and one for all."""
    counted = Counter((name.package, tongue(name)) for name in found)
    packages = sorted({name.package for name in found})
    lines = [f"{'package':<24}{'names':>7}{'English':>9}{'domain':>8}{'Dutch':>7}   English of the machinery"]
    for title, members in [*((package, [package]) for package in packages), ("all", packages)]:
        english, domain, dutch = (sum(counted[one, kind] for one in members) for kind in Tongue)
        share = f"{english / (english + dutch):.0%}" if english + dutch else "-"
        lines.append(f"{title:<24}{english + domain + dutch:>7}{english:>9}{domain:>8}{dutch:>7}   {share:>6}")
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--package", default="")
    parser.add_argument("--root", type=Path, default=REPO)
    args = parser.parse_args()
    all_names = list(names(args.root))
    sys.stdout.write("\n".join(dutch_of(args.package, all_names) if args.package else counts(all_names)) + "\n")
