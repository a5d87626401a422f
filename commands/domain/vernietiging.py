"""The destruction of a casus: proposed by one person, agreed to by another, announced, and done step by step.

What was done is never said before it was seen: see `regels` of the verklaring in `commands/texts`.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from unicodedata import combining

from commands.domain.beleid import Beleid
from commands.domain.normal_form import normal_form
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag

BESLISSERS = frozenset({Rol.PROCESREGISSEUR, Rol.MANAGER})
"""The roles of which somebody must agree who did not propose it (own choice; two people, as at the closing)."""


class Vroeger(StrEnum):
    """The reasons to destroy a casus before its term is over: a choice of these, so that no word points to a person.

    What is not needed any more may not be kept (SOURCES: WGS 1.8, BES).
    """

    NIET_NODIG = "niet meer nodig"
    VERZOEK = "verzoek van de cliënt"
    TEN_ONRECHTE = "ten onrechte begonnen"


def lees_vroeger(tekst: str) -> Vroeger | None:
    """The reason in these words; None for any other."""
    kaal = _kaal(tekst.lower().replace("reden", " ").replace(":", " "))
    return next((een for een in Vroeger if _kaal(een.value) == kaal), None)


def _kaal(tekst: str) -> str:
    """Without what people leave out as they type: "client" for "cliënt"."""
    letters = "".join(een for een in normal_form("NFKD", tekst) if not combining(een))
    return " ".join(letters.split()).strip(".,:;! ")


class VernietigStand(StrEnum):
    """How far it is."""

    VOORGESTELD = "voorgesteld"
    BESLOTEN = "besloten"
    """Two people want it, and the members know the day."""
    LEEGMAKEN = "leegmaken"
    """The rooms are being emptied; from here on nobody takes it back."""
    GEWIST = "gewist"
    """Its rows are gone; older copies of its key still open."""
    KLAAR = "klaar"
    """No key opens it any more, and the verklaring was sent."""


TERUG = frozenset({VernietigStand.VOORGESTELD, VernietigStand.BESLOTEN})
"""It can still be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vernietiging:
    """One destruction; codes, ids, days and counts alone, so that it may outlive its casus."""

    code: str
    casus: str
    """Id of the casus."""
    stand: VernietigStand
    van: str
    """Persoon id of whoever proposed it."""
    staf: str
    """Medewerker id of whoever proposed it, who gets the verklaring."""
    sinds: datetime
    door: str = ""
    """Persoon id of whoever agreed."""
    door_rol: str = ""
    """In which role."""
    vroeger: Vroeger | None = None
    """Why it goes before its term is over; None where that is over."""
    besloten_op: date | None = None
    dag: date | None = None
    """The first day on which it is done."""
    gevraagd: int = 0
    """How many members were asked to remove their own copies."""
    ook: tuple[tuple[str, int], ...] = ()
    """The others who were asked so, by role: who reported it, who judged that, and who works for the house."""
    begonnen_op: datetime | None = None
    kamers: int = 0
    """Rooms that the bot had to leave."""
    berichten: int = 0
    """Messages of the bot that it had to take out of them."""
    bestanden: int = 0
    """Files on the homeserver, which the bot cannot remove."""
    mislukt: int = 0
    """Acts in those rooms that could not be done."""
    gewist_op: datetime | None = None
    personen: int = 0
    logregels: int = 0
    klaar_op: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether something is still to be done, or decided."""
        return self.stand is not VernietigStand.KLAAR


def besluit(een: Vernietiging, door: str, rol: Rol, nu: datetime, beleid: Beleid) -> Vernietiging:
    """The other person agreed: it is done after the days in which members may still object."""
    vandaag = lokale_dag(nu, beleid)
    dag = date.fromordinal(vandaag.toordinal() + beleid.bewaren.bedenktijd_dagen)
    return replace(een, stand=VernietigStand.BESLOTEN, door=door, door_rol=rol.value, besloten_op=vandaag, dag=dag)
