"""Numbers, months and letters as they are said, in Dutch and Papiamento, without the marks on their letters."""

from functools import cache
from typing import Final


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order."""
    return tuple(text.split())


UNITS: Final = words("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien")
TEENS: Final = words("vijftien zestien zeventien achttien negentien")
TENS: Final = words("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
ORDINALS: Final = words(
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende"
)
MONTHS: Final = words("januari februari maart april mei juni juli augustus september oktober november december")
MONTHS_ISLAND: Final = words("yanuari februari mart aprel mei yuni yuli ougustus september oktober november desember")
DIGITS_ISLAND: Final = words("sero un dos tres kuater sinku seis shete ocho nuebe")
DIGITS_SPANISH: Final = words("cero uno dos tres cuatro cinco seis siete ocho nueve")
TENS_ISLAND: Final = {"dies": 10, "binti": 20, "trinta": 30}
NINETIES_ISLAND: Final = {"sesenti": 60, "setenti": 70, "ochenti": 80, "nobenti": 90}
ALPHABET: Final = words(
    "alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey xray yankee zulu"
)
LETTERS: Final = {
    "zet": "z",
    "kaa": "k",
    "ka": "k",
    "ku": "q",
    "wee": "w",
    "pee": "p",
    "tee": "t",
    "dee": "d",
    "gee": "g",
}


def digit(word: str) -> int | None:
    """The figure of this name; None for another word."""
    return next((names.index(word) for names in (UNITS[:10], DIGITS_ISLAND, DIGITS_SPANISH) if word in names), None)


@cache
def cardinals() -> dict[str, int]:
    """Dutch words for 0 to 999, without the marks on their letters."""
    small = dict(zip([*UNITS, *TEENS], range(20), strict=True))
    for place, ten in enumerate(TENS, 2):
        small[ten] = 10 * place
        small |= {f"{unit}en{ten}": 10 * place + value for value, unit in enumerate(UNITS[1:10], 1)}
    hundreds = {"honderd": 100} | {f"{unit}honderd": 100 * value for value, unit in enumerate(UNITS[2:10], 2)}
    return (
        small
        | hundreds
        | {
            f"{hundred}{between}{word}": many + value
            for hundred, many in hundreds.items()
            for between in ("", "en")
            for word, value in small.items()
            if value
        }
    )


@cache
def ordinals() -> dict[str, int]:
    """Dutch words for the first to the thirty-first."""
    small = {word: place for place, word in enumerate(ORDINALS, 1)}
    return small | {f"{word}ste": value for word, value in cardinals().items() if 19 < value < 32}


@cache
def years() -> dict[str, int]:
    """Years that are one word: `negentienzesentachtig`, `tweeduizendelf`."""
    told = [(word, value) for word, value in cardinals().items() if value < 100]
    return {
        **{
            f"negentien{between}{word}": 1900 + value
            for word, value in told
            for between in ("", "honderd")
            if value > 9
        },
        **{
            f"tweeduizend{between}{word}": 2000 + value
            for word, value in told
            for between in ("", "en")
            if 0 < value < 30
        },
    }
