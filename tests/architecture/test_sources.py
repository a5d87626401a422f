"""Every code that is cited stands in SOURCES.md, every code there is cited, and what guards it exists."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

import pytest

from tests.architecture.bron import bestanden, boom, tekst

PAGE = "commands/domain/SOURCES.md"
NOT_READ = (PAGE, "tests/architecture/test_sources.py", "LICENSE")
DATA = (".docx", ".eml", ".jsonl", ".lock", ".pdf", ".ttf", ".txt")

CODES = re.compile(r"\bSOURCES(?:\.md`)?: ((?:[A-Z]\d+, )*[A-Z]\d+)\b")
NORMS = re.compile(
    r"\b(?:RFC|NTA|ISO) \d+|\bMSC\d+|\bUAX #\d+|\bMS-[A-Z]{4,}|\bMatrix specification\b"
    r"|\b(?:WGS|BGS|AVG|UAVG) (?:art\. )?\d+(?:\.\d+)?|\bBIO2 \d+(?:\.\d+)*"
)
LOOSE = re.compile(
    r"\b[Tt]raps? [A-Z]\d|\b[Ff]indings? \d|\b(?:DOMAIN|DUTIES|FIELD|MEASURED|SHRED|HOUSE)(?:\.md\b| \d| part\b)"
    r"|\bRFC \d+(?:,| and) \d{3,4}\b|\bMatrix spec\b"
)
BARE = re.compile(r"\b[CDMPS]\d{1,2}\b")
GUARD = re.compile(r"`([^`]+)`")
UNGUARDED = re.compile(r"nothing yet: told in `([^`]+)`")


def read_files() -> list[str]:
    """The committed files in which somebody may cite."""
    return [naam for naam in bestanden() if naam not in NOT_READ and not naam.endswith(DATA)]


def cited(text: str) -> set[str]:
    """The codes in a text, and the laws and standards in it by their own name."""
    codes = {code for found in CODES.findall(text) for code in found.split(", ")}
    return codes | {norm.replace(" art.", "") for norm in NORMS.findall(text)}


def rows(page: str) -> list[list[str]]:
    """The rows of the tables of codes, as cells."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"]
    return [row for row in cells if len(row) == 4 and row[0] != "code" and not row[0].startswith("-")]


def loose(text: str) -> list[str]:
    """The citations in a form of their own, which lead nowhere."""
    return LOOSE.findall(text)


def remarks(naam: str) -> Iterator[str]:
    """The comments and docstrings of a Python file."""
    for token in tokenize.generate_tokens(io.StringIO(tekst(naam)).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for knoop in ast.walk(boom(naam)):
        if isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Constant) and isinstance(knoop.value.value, str):
            yield knoop.value.value


def bare(remark: str) -> list[str]:
    """The codes in a comment or docstring without the page that explains them; what stands in backticks is no code."""
    return BARE.findall(re.sub(r"`[^`]*`", "", CODES.sub("", remark)))


def unguarded(row: list[str]) -> list[str]:
    """What is wrong with the last cell of a row."""
    told = UNGUARDED.fullmatch(row[3])
    if told is not None:
        return [] if told[1] in bestanden() else [told[1]]
    paths = GUARD.findall(row[3])
    wrong = [path for path in paths if not re.search(r"^tests/(?:.*/)?test_\w+\.py$", path) or path not in bestanden()]
    return wrong if ", ".join(f"`{path}`" for path in paths) == row[3] and paths else [row[3]]


def test_every_cited_code_is_explained():
    explained = {row[0] for row in rows(tekst(PAGE))}

    assert {naam: new for naam in read_files() if (new := cited(tekst(naam)) - explained)} == {}


def test_every_explained_code_is_cited():
    found = set().union(*(cited(tekst(naam)) for naam in read_files()))

    assert [row[0] for row in rows(tekst(PAGE)) if row[0] not in found] == []


def test_every_code_stands_once_with_words_and_a_source():
    codes = [row[0] for row in rows(tekst(PAGE))]

    assert sorted(codes) == sorted(set(codes))
    assert [row[0] for row in rows(tekst(PAGE)) if not all(row)] == []


def test_what_guards_a_code_exists():
    assert {row[0]: wrong for row in rows(tekst(PAGE)) if (wrong := unguarded(row))} == {}


def test_nobody_cites_in_a_form_of_his_own():
    assert {naam: found for naam in read_files() if (found := loose(tekst(naam)))} == {}


def test_no_comment_holds_a_code_without_its_page():
    suspects = [naam for naam in read_files() if naam.endswith(".py") and BARE.search(tekst(naam))]
    remarked = [(naam, remark) for naam in suspects for remark in remarks(naam)]

    assert [(naam, found) for naam, remark in remarked if (found := bare(remark))] == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("held back (SOURCES: C25)", {"C25"}),
        ("(RFC 5321, 4.2.1; SOURCES: C3, M17).", {"RFC 5321", "C3", "M17"}),
        ("from Kennemerland (`SOURCES.md`: S2)", {"S2"}),
        ("(WGS art. 1.8), BGS 2.21 lid 3, BIO2 8.15.01", {"WGS 1.8", "BGS 2.21", "BIO2 8.15.01"}),
        ("[MS-OFFCRYPTO] 2.3, MSC4153, UAX #15", {"MS-OFFCRYPTO", "MSC4153", "UAX #15"}),
        ("RFC822.SIZE, K7Q2, W12 and N3", set()),
    ],
)
def test_a_citation_is_read_in_every_form_it_may_have(text, codes):
    assert cited(text) == codes


@pytest.mark.parametrize(
    "text",
    ["(trap C25)", "Traps M1 and M2", "see findings 4", "DOMAIN 1.2", "MEASURED part 2", "FIELD.md", "RFC 2369, 2919"],
)
def test_a_planted_form_of_its_own_is_seen(text):
    assert loose(text)


@pytest.mark.parametrize("remark", ["void (C25)", "what S1 asks", "(SOURCES: C3) and M17"])
def test_a_planted_code_without_its_page_is_seen(remark):
    assert bare(remark)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "the tests",
        "`tests/flows/test_gone.py`",
        "`bot/clock.py`",
        "`tests/wereld.py`",
        "nothing yet: told in `GONE.md`",
    ],
)
def test_a_planted_guard_that_is_none_is_seen(cell):
    assert unguarded(["C1", "words", "whence", cell])
