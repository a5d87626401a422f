"""A year of a house of any size behind its casussen: aanmeldingen, meetings, answers, contacts and endings."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from commands.domain.aanmelding import Aanmelding, AanmeldStand, Veld
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.casus import Fase
from commands.domain.herinnering import HerinneringSoort, Stap
from storage.collections.herinneringen import HerinneringStatus
from storage.collections.json_form import write_aanmelding
from storage.tables.casus import CasusRow
from storage.tables.data_keys import DataKeyRow
from storage.tables.plan import ActiepuntRow, FeedbackRow, HerinneringRow
from storage.tables.reports import ReportRow
from storage.vault.vault import DataKey, Vault
from tests.bench.vulling import Vulling

NIEUWJAAR = datetime(2026, 1, 5, 9, tzinfo=UTC)
AANPAKKEN = ("Regulier", "Nazorg", "Onrust", "Mensenhandel")
CONTACTEN = 4
"""Talks of a casus, each with three questions of the clock before it."""


def vul_jaar(vulling: Vulling) -> None:
    """Add it to rows that are not in a database yet; every other casus was closed."""
    kluis = Vault(vulling.master_key)
    sleutels = {
        rij["doel"]: kluis.unwrap(rij["doel"], rij["ingepakt"])
        for rij in vulling.rijen[DataKeyRow]
        if rij["doel"].startswith("casus:")
    }
    ids = (f"{nummer:032x}" for nummer in count(1 << 64))
    ico: dict[str, date] = {}
    for nummer, casus in enumerate(vulling.rijen[CasusRow]):
        begin = NIEUWJAAR + timedelta(days=nummer % 200)
        dag = ico[casus["id"]] = (begin + timedelta(days=14)).date()
        casus |= {"geopend_op": begin, "ico_op": dag, "vrijgegeven_op": begin + timedelta(days=17 + nummer % 6)}
        casus |= {"uitkomst_op": None, "uitkomst": None}
        if nummer % 2:
            casus |= {"fase": Fase.GESLOTEN.value, "uitkomst_op": begin + timedelta(days=120 + nummer % 30)}
        _meld(vulling, casus["id"], begin, sleutels[f"casus:{casus['id']}"], AANPAKKEN[nummer % len(AANPAKKEN)])
        _spreek(vulling, casus["id"], dag, ids)
    for nummer, punt in enumerate(vulling.rijen[ActiepuntRow]):
        punt["uiterlijk"] = ico[punt["casus_id"]] + timedelta(days=28)
        if nummer % 5:
            _antwoord(vulling, punt, sleutels[f"casus:{punt['casus_id']}"], nummer, next(ids))


def _meld(vulling: Vulling, casus_id: str, op: datetime, sleutel: DataKey, aanpak: str) -> None:
    een = Aanmelding(
        casus_id=casus_id,
        stand=AanmeldStand.OPGENOMEN,
        aanmelder="a",
        staf="s",
        gemeld_op=op,
        antwoorden={Veld.AANPAK: aanpak, Veld.DOEL: "Rust in huis.", Veld.ORGANISATIES: "wijkteam, politie"},
    )
    inhoud = sleutel.compartment("melding", casus_id).seal_bytes("inhoud", write_aanmelding(een))
    rij = {"casus_id": casus_id, "persoon_id": "a", "stand": een.stand.value, "inhoud": inhoud}
    vulling.rijen.setdefault(ReportRow, []).append(rij)


def _spreek(vulling: Vulling, casus_id: str, dag: date, ids: Iterator[str]) -> None:
    for keer in range(CONTACTEN):
        sinds = dag + timedelta(days=40 * keer)
        for nummer in range(3):
            rij = {
                "id": next(ids),
                "casus_id": casus_id,
                "soort": HerinneringSoort.CONTACT.value,
                "onderwerp_id": casus_id,
                "stap": Stap.CONTACT_CASUSHOUDER.value,
                "volgnummer": nummer,
                "versie": sinds.toordinal(),
                "due_at": datetime.combine(sinds + timedelta(days=28 + 7 * nummer), time(9), UTC),
                "status": HerinneringStatus.HANDLED.value,
                "afgehandeld_op": None,
            }
            vulling.rijen.setdefault(HerinneringRow, []).append(rij)


def _antwoord(vulling: Vulling, punt: dict[str, object], sleutel: DataKey, nummer: int, nieuw: str) -> None:
    uiterlijk = punt["uiterlijk"]
    assert isinstance(uiterlijk, date)
    rij = {
        "id": nieuw,
        "casus_id": punt["casus_id"],
        "actiepunt_id": punt["id"],
        "nummer": 1,
        "door": punt["eigenaar"],
        "soort": FeedbackSoort.GEREED.value,
        "tekst": sleutel.compartment("feedback", nieuw).seal("tekst", "Gebeld en geregeld."),
        "op": datetime.combine(uiterlijk, time(9, nummer % 60), UTC) + timedelta(days=nummer % 9 - 6),
        "terug": None,
        "namens": None,
    }
    vulling.rijen.setdefault(FeedbackRow, []).append(rij)
