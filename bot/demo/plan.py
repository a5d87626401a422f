"""What an outsider knows of a plan: from the Word file who takes part, from the bot's preview who promised what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError

from bot.demo.replies import MAANDEN

_DATUM = re.compile(r"\b(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/ ]+(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MATRIX = re.compile(r"@[\w.=/+-]+:[\w.-]+")
_PUNT = re.compile(r"- (\d+)\. (.+), (geen datum|uiterlijk [^()]+)\)")
_LID = re.compile(r"- (.+): (publiek|privaat|derde), (.+)")
ONLEESBAAR = "█████"
_KOLOMMEN = {
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
    def wie(self) -> str:
        """Organisation and role: how others see him."""
        return f"{self.organisatie} ({self.rol})" if self.rol else self.organisatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """One actiepunt; `van` is an index in the partners, None when nobody fits."""

    nummer: int
    wat: str
    van: int | None
    uiterlijk: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the demo needs of a plan; casushouder and points are known once the bot has shown its preview."""

    bestand: Path
    ico: date | None
    partners: tuple[Partner, ...]
    casushouder: int | None = None
    punten: tuple[Punt, ...] = ()

    @property
    def matrix_servers(self) -> list[str]:
        """Server names in the Matrix ids, the commonest first."""
        namen = [partner.matrix_id.partition(":")[2] for partner in self.partners if partner.matrix_id]
        return sorted(set(namen), key=lambda naam: (-namen.count(naam), naam))

    def van(self, index: int) -> list[Punt]:
        """The points of one partner."""
        return [punt for punt in self.punten if punt.van == index]


def lees_plan(bestand: Path) -> Plan:
    """Find in a Word plan the date of the ICO and each row with an address.

    ValueError when it is no Word file or has no such row.
    """
    try:
        document = docx.Document(str(bestand))
    except (PackageNotFoundError, BadZipFile, KeyError) as fout:
        raise ValueError("dit is geen Word-bestand, of het is beschadigd") from fout
    tabellen = [[[cel.text.strip() for cel in rij.cells] for rij in tabel.rows] for tabel in document.tables]
    partners = [partner for rijen in tabellen for partner in _partners(rijen)]
    if not partners:
        raise ValueError("in dit plan staat geen tabel met deelnemers en hun adressen")
    alineas = [alinea.text for alinea in document.paragraphs]
    data = map(lees_datum, [*(tekst for rijen in tabellen for tekst in _bij_ico(rijen)), *filter(_noemt_ico, alineas)])
    return Plan(bestand=bestand, ico=next(filter(None, data), None), partners=tuple(partners))


def vul_aan(plan: Plan, voorbeeld: str) -> Plan:
    """What the preview of the bot tells of it: who is what, on which channel, the casushouder and the points."""
    leden = {lid.group(1): lid for lid in map(_LID.fullmatch, voorbeeld.splitlines()) if lid}
    partners = tuple(_met_kanaal(partner, leden.get(partner.wie)) for partner in plan.partners)
    namen = [partner.wie for partner in partners]
    houders = [naam for naam, lid in leden.items() if "casushouder" in lid.group(3)]
    return replace(
        plan,
        partners=partners,
        casushouder=_plek(houders[0], namen) if houders else None,
        punten=tuple(_punt(punt, namen) for punt in map(_PUNT.fullmatch, voorbeeld.splitlines()) if punt),
    )


def lees_datum(tekst: str) -> date | None:
    """A Dutch date in figures or words, or ISO; None when there is none."""
    iso = _ISO.search(tekst)
    gewoon = _DATUM.search(tekst.lower())
    if iso is not None:
        jaar, maand, dag = iso.groups()
    elif gewoon is not None:
        dag, maand, jaar = gewoon.groups()
    else:
        return None
    nummer = int(maand) if maand.isdigit() else _maand(maand)
    try:
        return date(int(jaar), nummer, int(dag))
    except ValueError:
        return None


def _maand(woord: str) -> int:
    gelijk = {"mrt": "maart"}.get(woord, woord)
    return next((nr for nr, naam in enumerate(MAANDEN, start=1) if naam.startswith(gelijk)), 0)


def _noemt_ico(tekst: str) -> bool:
    return "ico" in re.findall(r"[a-z]+", tekst.lower())


def _bij_ico(rijen: list[list[str]]) -> Iterable[str]:
    """The words in, beside and below each cell that speaks of the ICO."""
    for nummer, rij in enumerate(rijen):
        for kolom, cel in enumerate(rij):
            if _noemt_ico(cel):
                yield " ".join(rij)
                yield from (onder[kolom] for onder in rijen[nummer + 1 : nummer + 2] if kolom < len(onder))


def _partners(rijen: list[list[str]]) -> Iterable[Partner]:
    kop: dict[str, int] = {}
    for rij in rijen:
        gevonden = {
            naam: kolom
            for naam, woorden in _KOLOMMEN.items()
            for kolom, cel in reversed(list(enumerate(rij)))
            if cel.lower().startswith(woorden)
        }
        email = next((adres.group() for cel in rij for adres in [_EMAIL.search(cel)] if adres), "")
        matrix_id = next((naam.group() for cel in rij for naam in [_MATRIX.search(cel)] if naam), "")
        # a heading may show an example of an address
        if not kop and "organisatie" in gevonden and ("rol" in gevonden or not (email or matrix_id)):
            kop = gevonden
        elif email or matrix_id:
            velden = {naam: rij[kolom] for naam, kolom in kop.items() if kolom < len(rij)}
            yield Partner(
                organisatie=velden.get("organisatie", rij[0]),
                rol=velden.get("rol", ""),
                email=email.lower(),
                matrix_id=matrix_id,
            )


def _met_kanaal(partner: Partner, lid: re.Match[str] | None) -> Partner:
    if lid is None:
        return partner
    kanaal = lid.group(3).lower()
    return replace(
        partner,
        derde=lid.group(2) == "derde",
        email=partner.email if "mail" in kanaal else "",
        matrix_id=partner.matrix_id if "matrix" in kanaal else "",
    )


def _punt(gevonden: re.Match[str], namen: list[str]) -> Punt:
    """Words and owner both may hold brackets: the split where the owner is somebody is the right one."""
    nummer, midden, datum = gevonden.groups()
    delen = [midden[: plaats.start()] for plaats in re.finditer(r" \(", midden)]
    wat = next((deel for deel in delen if midden[len(deel) + 2 :] in namen), delen[-1] if delen else midden)
    leesbaar = max(wat.split(ONLEESBAAR), key=len).strip()  # what was held is blotted out in the preview alone
    return Punt(nummer=int(nummer), wat=leesbaar, van=_plek(midden[len(wat) + 2 :], namen), uiterlijk=lees_datum(datum))


def _plek(naam: str, namen: list[str]) -> int | None:
    return namen.index(naam) if naam in namen else None
