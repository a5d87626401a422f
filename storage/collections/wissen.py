"""What of a casus goes when it is removed for good: one decision for each table there is.

A table that holds nothing of a casus stands in STAYS, with the reason; a test walks all tables, so that one that is
added later must be decided too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_

from storage.tables.casus import BewaringRow, DeelnemerRow
from storage.tables.data_keys import DataKeyRow, MediaRow
from storage.tables.meetings import BeschikbaarheidRow, BijeenkomstRow, DeelnameRow
from storage.tables.news import NieuwsRow
from storage.tables.people import AddressRow, AfwezigRow, ContactRow, OnbekendeRow, PersoonRow
from storage.tables.plan import ActiepuntRow, FeedbackRow, HerinneringRow, PlanRow, VerzoekRow
from storage.tables.processes import CursorRow
from storage.tables.queues import OutboxRow
from storage.tables.reactions import ReactieRow
from storage.tables.reports import ReportRow
from storage.tables.waiting import BestandRow, NavraagRow, VoorgelegdRow, WachtendRow, WaitingPlanRow
from storage.tables.words import KenmerkRow, VerbodenRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Doomed:
    """A casus and all that hangs on it, looked up before anything goes."""

    casus_id: str
    code: str
    members: Sequence[str]
    """Ids of its deelnemers."""
    personen: Sequence[str]
    """Ids of the people who go with it: in no other casus, and no medewerker."""
    bijeenkomsten: Sequence[str]
    said: Sequence[str]
    """Event ids of the messages of the bot in it."""
    loose: Sequence[str]
    """Ids of outbox rows that belong to no casus and speak of this one."""
    navragen: Sequence[str]
    contacts: Sequence[str]
    """Ids of entries in the address book with an address of those people."""
    keys: Sequence[str]
    """Goals of the data keys of all of these."""


Condition = Callable[[Doomed], ColumnElement[bool]]

GOES: Mapping[str, Condition] = {
    "bewaring": lambda wat: BewaringRow.casus_id == wat.casus_id,
    "deelnemer": lambda wat: DeelnemerRow.casus_id == wat.casus_id,
    "plan": lambda wat: PlanRow.casus_id == wat.casus_id,
    "actiepunt": lambda wat: ActiepuntRow.casus_id == wat.casus_id,
    "feedback": lambda wat: FeedbackRow.casus_id == wat.casus_id,
    "verzoek": lambda wat: VerzoekRow.casus_id == wat.casus_id,
    "herinnering": lambda wat: HerinneringRow.casus_id == wat.casus_id,
    "melding": lambda wat: ReportRow.casus_id == wat.casus_id,
    "bijeenkomst": lambda wat: BijeenkomstRow.casus_id == wat.casus_id,
    "beschikbaarheid": lambda wat: BeschikbaarheidRow.bijeenkomst_id.in_(wat.bijeenkomsten),
    "deelname": lambda wat: DeelnameRow.bijeenkomst_id.in_(wat.bijeenkomsten),
    "reactie": lambda wat: or_(ReactieRow.onder.in_(wat.said), ReactieRow.persoon_id.in_(wat.personen)),
    "nieuws": lambda wat: or_(NieuwsRow.casus_id == wat.casus_id, NieuwsRow.persoon_id.in_(wat.personen)),
    "outbox": lambda wat: or_(
        OutboxRow.casus_id == wat.casus_id, OutboxRow.persoon_id.in_(wat.personen), OutboxRow.id.in_(wat.loose)
    ),
    "wachtend": lambda wat: WachtendRow.casus_id == wat.casus_id,
    "bestand": lambda wat: BestandRow.casus_id == wat.casus_id,
    "voorgelegd": lambda wat: VoorgelegdRow.casus_id == wat.casus_id,
    "navraag": lambda wat: or_(NavraagRow.id.in_(wat.navragen), NavraagRow.persoon_id.in_(wat.personen)),
    "verboden": lambda wat: VerbodenRow.casus_id == wat.casus_id,
    "kenmerk": lambda wat: KenmerkRow.casus_id == wat.casus_id,
    "onbekende": lambda wat: OnbekendeRow.casus_code == wat.code,
    "media": lambda wat: MediaRow.casus_id == wat.casus_id,
    "cursor": lambda wat: or_(
        *(CursorRow.naam.contains(een, autoescape=True) for een in (wat.casus_id, *wat.members, *wat.personen))
    ),
    "wachtkamer": lambda wat: WaitingPlanRow.persoon_id.in_(wat.personen),
    "afwezig": lambda wat: AfwezigRow.persoon_id.in_(wat.personen),
    "adres": lambda wat: AddressRow.persoon_id.in_(wat.personen),
    "contact": lambda wat: ContactRow.id.in_(wat.contacts),
    "persoon": lambda wat: PersoonRow.id.in_(wat.personen),
    "sleutel": lambda wat: DataKeyRow.doel.in_(wat.keys),
}
"""Table, and the rows of it that go."""

STAYS: Mapping[str, str] = {
    "casus": "code, fase and dates stay, so that the code is never given again; its room is forgotten",
    "inbox": "what came in is erased, that it came is kept: else it would be handled once more",
    "logboek": "a chain: its lines stay, and nobody can read what they say",
    "logboek_kop": "where the chain ends",
    "gewist": "that it was removed",
    "vernietiging": "on whose order it went and when, in codes",
    "sluiting": "how far the sluitsleutel is",
    "medewerker": "people of the ZVH",
    "huisoverleg": "days of the meetings of the house",
    "thema": "subjects for those meetings, about no casus",
    "toegestaan": "words that may go out of every casus",
    "proces": "running processes",
    "quotum": "turns of channels",
    "aanmelding": "logins of the bot",
}
"""Table, and why its rows stay."""
