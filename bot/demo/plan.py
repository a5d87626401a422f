"""A plan as an outsider knows it: the Word file says who takes part, the bot's preview who promised what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError

from bot.demo.replies import MONTHS

_DATE = re.compile(r"\b(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/ ]+(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MATRIX = re.compile(r"@[\w.=/+-]+:[\w.-]+")
_ACTIEPUNT = re.compile(r"(\d+)\. (.+), (geen datum|uiterlijk [^()]+)\)")
_MEMBER = re.compile(r"- (.+?): (?:(publiek|privaat|derde), )?((?:mail|Matrix|geen kanaal).*)")
BLOTTED, TAKEN_OUT = "█████", "[weggehaald]"
_COLUMNS = {
    "organisatie": ("organisatie", "instelling", "partner", "deelnemer"),
    "rol": ("rol", "functie"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One deelnemer."""

    organisatie: str
    rol: str
    derde: bool = False
    email: str = ""
    matrix_id: str = ""

    @property
    def who(self) -> str:
        """Organisation and role, as others see them."""
        return f"{self.organisatie} ({self.rol})" if self.rol else self.organisatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Actiepunt:
    """One actiepunt; `owner` is an index in the partners, None when nobody fits."""

    number: int
    what: str
    owner: int | None
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The part of a plan that the demo needs; casushouder and points are known once the bot has shown its preview."""

    file: Path
    ico: date | None
    partners: tuple[Partner, ...]
    casushouder: int | None = None
    actiepunten: tuple[Actiepunt, ...] = ()

    @property
    def matrix_servers(self) -> list[str]:
        """Server names in the Matrix ids, the commonest first."""
        names = [partner.matrix_id.partition(":")[2] for partner in self.partners if partner.matrix_id]
        return sorted(set(names), key=lambda name: (-names.count(name), name))

    def owned_by(self, index: int) -> list[Actiepunt]:
        """The points of one partner."""
        return [actiepunt for actiepunt in self.actiepunten if actiepunt.owner == index]


def read_plan(file: Path) -> Plan:
    """Find in a Word plan the date of the ICO and each row with an address.

    Raises ValueError when it is no Word file or has no such row.
    """
    try:
        document = docx.Document(str(file))
    except (PackageNotFoundError, BadZipFile, KeyError) as error:
        raise ValueError("dit is geen Word-bestand, of het is beschadigd") from error
    tables = [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in document.tables]
    partners = [partner for rows in tables for partner in _partners(rows)]
    if not partners:
        raise ValueError("in dit plan staat geen tabel met deelnemers en hun adressen")
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    data = map(read_date, [*(text for rows in tables for text in _near_ico(rows)), *filter(_mentions_ico, paragraphs)])
    return Plan(file=file, ico=next(filter(None, data), None), partners=tuple(partners))


def complete(plan: Plan, preview: str, holder: str = "casushouder") -> Plan:
    """The plan with all that the preview of the bot tells: each kind and channel, the casushouder and the points.

    `holder`: how this house calls the casushouder.
    """
    members = {member.group(1): member for member in map(_MEMBER.fullmatch, preview.splitlines()) if member}
    partners = tuple(_with_channel(partner, members.get(partner.who)) for partner in plan.partners)
    names = [partner.who for partner in partners]
    holders = [name for name, member in members.items() if holder in member.group(3)]
    return replace(
        plan,
        partners=partners,
        casushouder=_index(holders[0], names) if holders else None,
        actiepunten=tuple(
            _actiepunt(actiepunt, names) for actiepunt in map(_ACTIEPUNT.fullmatch, preview.splitlines()) if actiepunt
        ),
    )


def read_date(text: str) -> date | None:
    """A Dutch date in figures or words, or ISO; None when there is none."""
    iso = _ISO.search(text)
    written = _DATE.search(text.lower())
    if iso is not None:
        year, month, day = iso.groups()
    elif written is not None:
        day, month, year = written.groups()
    else:
        return None
    number = int(month) if month.isdigit() else _month(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _month(word: str) -> int:
    same = {"mrt": "maart"}.get(word, word)
    return next((index for index, name in enumerate(MONTHS, start=1) if name.startswith(same)), 0)


def _mentions_ico(text: str) -> bool:
    return "ico" in re.findall(r"[a-z]+", text.lower())


def _near_ico(rows: list[list[str]]) -> Iterable[str]:
    """The words in, beside and below each cell that speaks of the ICO."""
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if _mentions_ico(cell):
                yield " ".join(row)
                yield from (below[column] for below in rows[number + 1 : number + 2] if column < len(below))


def _partners(rows: list[list[str]]) -> Iterable[Partner]:
    header: dict[str, int] = {}
    for row in rows:
        found = {
            name: column
            for name, words in _COLUMNS.items()
            for column, cell in reversed(list(enumerate(row)))
            if cell.lower().startswith(words)
        }
        email = next((address.group() for cell in row for address in [_EMAIL.search(cell)] if address), "")
        matrix_id = next((name.group() for cell in row for name in [_MATRIX.search(cell)] if name), "")
        # a heading may show an example of an address
        if not header and "organisatie" in found and ("rol" in found or not (email or matrix_id)):
            header = found
        elif email or matrix_id:
            fields = {name: row[column] for name, column in header.items() if column < len(row)}
            yield Partner(
                organisatie=fields.get("organisatie", row[0]),
                rol=fields.get("rol", ""),
                email=email.lower(),
                matrix_id=matrix_id,
            )


def _with_channel(partner: Partner, member: re.Match[str] | None) -> Partner:
    if member is None:
        return partner
    channel = member.group(3).lower()
    return replace(
        partner,
        derde=member.group(2) == "derde",
        email=partner.email if "mail" in channel else "",
        matrix_id=partner.matrix_id if "matrix" in channel else "",
    )


def _actiepunt(found: re.Match[str], names: list[str]) -> Actiepunt:
    """Words and owner both may hold brackets: the split where the owner is somebody is the right one."""
    number, middle, date_text = found.groups()
    parts = [middle[: place.start()] for place in re.finditer(r" \(", middle)]
    what = next((part for part in parts if middle[len(part) + 2 :] in names), parts[-1] if parts else middle)
    readable = max(what.split(BLOTTED), key=len).strip()  # what was held is blotted out in the preview alone
    return Actiepunt(
        number=int(number), what=readable, owner=_index(middle[len(what) + 2 :], names), due=read_date(date_text)
    )


def _index(name: str, names: list[str]) -> int | None:
    return names.index(name) if name in names else None
