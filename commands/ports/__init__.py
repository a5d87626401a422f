"""The needs of the application from the world, as Protocols; the one place to import them from.

Every datetime is aware and UTC.
"""

from commands.ports.aanmeldingen import Aanmeldingen
from commands.ports.adapters import MailEraser, MailSender, MatrixSender, NameLook, PlanReader
from commands.ports.backlog import Backlogs, RunningProcesses
from commands.ports.bijeenkomsten import Bijeenkomsten
from commands.ports.casussen import Actiepunten, Casussen, Feedbacks, Herinneringen, Logboek, Plannen
from commands.ports.failures import (
    ChannelRefused,
    ChannelShut,
    KeyGone,
    MessageNotFetched,
    MessageNotRead,
    PermanentFailure,
    RoomLost,
    StorageFailure,
    StrangerInRoom,
    TemporaryFailure,
)
from commands.ports.halving import do_or_halve
from commands.ports.logins import Login, Logins
from commands.ports.nazicht import Nazicht, Vergeten
from commands.ports.nieuws import Nieuws, NieuwsVoorraad
from commands.ports.overzicht import Overzichten
from commands.ports.personen import Afwezigheden, Deelnemers, Medewerkers, Onbekenden, Personen
from commands.ports.queues import Cursors, Inbox, Outbox, Quota
from commands.ports.rows import (
    GivenUpItem,
    InboxItem,
    InboxStatus,
    LogRegel,
    OnbekendeAfzender,
    OutboxItem,
    OutboxStatus,
    OutboxTask,
    ParkedItem,
    SentMail,
)
from commands.ports.transaction import Transaction, Transactions
from commands.ports.unit_of_work import Clock, HandedOut, HandOut, Ids, OpenUow, UnitOfWork
from commands.ports.wachtenden import (
    Kenmerken,
    Navragen,
    Toegestaan,
    Verboden,
    Verzoeken,
    VoorgelegdeVragen,
    Wachtenden,
    WaitingPlans,
)
from commands.ports.wissen import Gewist, Gewiste, Sporen

__all__ = [
    "Aanmeldingen",
    "Actiepunten",
    "Afwezigheden",
    "Backlogs",
    "Bijeenkomsten",
    "Casussen",
    "ChannelRefused",
    "ChannelShut",
    "Clock",
    "Cursors",
    "Deelnemers",
    "Feedbacks",
    "Gewist",
    "Gewiste",
    "GivenUpItem",
    "HandOut",
    "HandedOut",
    "Herinneringen",
    "Ids",
    "Inbox",
    "InboxItem",
    "InboxStatus",
    "Kenmerken",
    "KeyGone",
    "LogRegel",
    "Logboek",
    "Login",
    "Logins",
    "MailEraser",
    "MailSender",
    "MatrixSender",
    "Medewerkers",
    "MessageNotFetched",
    "MessageNotRead",
    "NameLook",
    "Navragen",
    "Nazicht",
    "Nieuws",
    "NieuwsVoorraad",
    "OnbekendeAfzender",
    "Onbekenden",
    "OpenUow",
    "Outbox",
    "OutboxItem",
    "OutboxStatus",
    "OutboxTask",
    "Overzichten",
    "ParkedItem",
    "PermanentFailure",
    "Personen",
    "PlanReader",
    "Plannen",
    "Quota",
    "RoomLost",
    "RunningProcesses",
    "SentMail",
    "Sporen",
    "StorageFailure",
    "StrangerInRoom",
    "TemporaryFailure",
    "Toegestaan",
    "Transaction",
    "Transactions",
    "UnitOfWork",
    "Verboden",
    "Vergeten",
    "Verzoeken",
    "VoorgelegdeVragen",
    "Wachtenden",
    "WaitingPlans",
    "do_or_halve",
]
