"""Beleid: the numbers and dates that the rules use, frozen at start."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.eigen import EigenAdressen
from commands.domain.einden import Einden
from commands.domain.meldingen import Meldingen
from commands.domain.overleggen import Huisoverleg
from commands.domain.rollen import Kanaal, Rol
from commands.domain.voorbereiding import Voorbereiding
from commands.domain.woorden import Woorden


class EisBewijs(StrEnum):
    """The mail that must be proven: marked as genuine by our own server, or confirmed from the known address."""

    REGIE = "regie"
    """Commands that add or remove people, release texts, change the work of others, speak for the house or end
    something."""
    ALLES = "alles"
    """Every mail."""
    NOOIT = "nooit"
    """None; what our server marks as forged has no effect all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaartermijn:
    """How long this house keeps a casus; 0 months: that limit does not hold here."""

    na_begin_maanden: int = 60
    """After the first processing (five years; SOURCES: WGS 1.8)."""
    na_einde_maanden: int = 0
    """After the ending."""
    verlengen_maanden: int = 24
    """By which it is kept longer at most each time, with consent (two years; SOURCES: WGS 1.8, BGS 1.16)."""
    waarschuw_maanden: tuple[int, ...] = (3, 1)
    """Before the last day (own choice)."""
    bedenktijd_dagen: int = 7
    """Calendar days between the decision to destroy it and the work, in which it can be taken back (own choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beleid:
    """Working method of one ZVH; each number is a setting.

    The ladder of overdue actiepunten is an own choice: no source names a term (SOURCES: D1).
    """

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Amsterdam"))
    kantoor_open: time = time(9, 0)
    """Local time at which reminders go out on a working day."""
    kantoor_dicht: time = time(17, 0)
    vrije_dagen: frozenset[date] = frozenset()
    """Weekdays (local dates) on which the office is closed: the holidays, changed as the settings say."""
    vooraf_werkdagen: int = 3
    casushouder_na: int = 2
    procesregisseur_na: int = 5
    manager_na: int = 10
    """Working days after the due date; 0: that step is off (own choice)."""
    manager_na_besluit: bool = True
    """Whether the procesregisseur is asked then if the manager must hear it; otherwise the manager hears it by itself
    (SOURCES: S1, S2: "indien nodig")."""
    plan_vraag_dagen: tuple[int, ...] = (3, 5, 6)
    """Calendar days after the ICO, moved to the working day before (own choice)."""
    plan_grens_dagen: int = 7
    """Calendar days after the ICO in which the plan must be shared (a week; SOURCES: S2); 0: no term."""
    contact_weken: tuple[int, ...] = (4, 5, 6)
    """Weeks after the last contact (at least every 4 to 6; SOURCES: S2); empty: nobody is asked."""
    vervolg_weken: tuple[int, ...] = (6, 8)
    """Weeks after the first ICO between which the next one is held (SOURCES: S2); empty: nobody is asked."""
    vervolg_vraag_weken: tuple[int, ...] = (3, 5)
    """Weeks after the first ICO at which moments for the next one are asked (own choice)."""
    uitnodiging_na: int = 3
    """Working days after which an invitation to the room that was not taken up is told; 0: never (own choice)."""
    vergeten_na: int = 10
    """Working days of silence after which somebody must decide, or hears of a plan; 0: never (own choice)."""
    stil_weken: int = 3
    """Weeks in which nobody says anything in a casus, after which the casushouder is asked; 0: never (own choice)."""
    ver_weg_dagen: int = 180
    """Calendar days; a due date further away is named to the procesregisseur (own choice)."""
    bewaren: Bewaartermijn = field(default_factory=Bewaartermijn)
    einden: Einden = field(default_factory=Einden)
    """How a casus ends in this house."""
    overleggen: tuple[Huisoverleg, ...] = ()
    """The meetings that this house holds besides those of one casus."""
    agenderen_door: tuple[Rol, ...] = (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)
    """Whose wish it must be that a casus is discussed again (SOURCES: S1, S3)."""
    woorden: Woorden = field(default_factory=Woorden)
    """How this house calls its roles, its plan and its meeting."""
    aanmelden: Aanmeldbeleid | None = None
    """How a casus is reported to this house; None: not through the bot."""
    verwacht: tuple[str, ...] = ("U bent het eerste aanspreekpunt voor de andere deelnemers.",)
    """What this house expects of the casushouder, in sentences to them (SOURCES: S1, S2, S4)."""
    aanspreekpunt: bool = True
    """Whether the casushouder is the first whom the other deelnemers ask (SOURCES: S1, S2)."""
    op_gang: bool = True
    """Whether the casushouder keeps the group talking (SOURCES: S1, S2)."""
    voorbereiding: Voorbereiding = field(default_factory=Voorbereiding)
    """What this house asks of those who are invited to a first ICO."""
    delen: str = "Wat u hier leest, geeft u niet aan anderen zonder toestemming van de organisatie die het vertelde."
    """What this house tells each deelnemer about what is shared (SOURCES: S0, S1, S4); empty: nothing."""
    huis: str = ""
    """Name of the ZVH, as partners know it; empty: not told."""
    telefoon: str = ""
    """Where partners may ask which client a casus is about; empty: told without a number."""
    leden_zien_namen: bool = False
    """Whether members see each other's names; no source says what "anoniem" hides (SOURCES: D3)."""
    plan_als_pdf: bool = False
    """Whether the first mail to a deelnemer brings the plan as a PDF too (own choice: who wants it, asks)."""
    overzicht_op_maandag: bool = True
    """Whether the overview comes by itself on the first working day of the week."""
    mozaiek_grens: int = 3
    """So many facts about a client together hold a text that adds one; 0: nothing is weighed (own choice)."""
    uitstel_weken: int = 6
    """Weeks in all by which an owner may postpone an actiepunt alone, twice at most; 0: without limit (own choice)."""
    max_actiepunten: int = 100
    berichten_per_uur: int = 20
    """Free texts by mail that one sender gets to the group in an hour; further ones wait for the procesregisseur."""
    meldingen: Meldingen = Meldingen.DAGELIJKS
    """When somebody who did not choose hears news by mail (own choice)."""
    nieuws_om: time = time(16, 0)
    """Local time at which the news of the day goes out by mail on a working day (own choice)."""
    spreid_werkdagen: int = 2
    """Working days that a reminder which is not urgent, or news past its last day, waits at most for a deelnemer who
    gets another mail that day; 0: not at all (own choice)."""
    klaar_vandaag: bool = False
    """Whether it makes a mail with news that an actiepunt is done or dropped; otherwise that goes along with another
    mail, as what is under way does (own choice)."""
    ico_bonnen: bool = False
    """Whether each answer about a meeting has a mail of its own that says it was noted; otherwise a bare one (numbers,
    "ja", a button) has not, and the invitation says what it was (own choice)."""
    kamer_naar_mail: bool = False
    """Whether talk in the room of a casus reaches those who read mail, in the news of the day."""
    kop_aan: str = field(default="", repr=False)
    """Mail address (lower case) of the officer who gets the end of the logboek each working day; empty: nobody."""
    reacties: bool = True
    """Whether a tap on a sign under a message of the bot counts; only the homeserver vouches for who tapped."""
    logboek_jaren: int = 0
    """Years that lines of the logboek are kept at least; 0: for ever (own choice)."""
    alleen_melding: frozenset[str] = frozenset()
    """Addresses and domains, in lower case, whose mail only says that there is news (commands.domain.inhoud)."""
    bijlagen_dagen: int = 14
    """Days that a file of a deelnemer waits for the procesregisseur before it is erased (own choice; at most 31, as
    the key of the post)."""
    kanalen: frozenset[Kanaal] = frozenset(Kanaal)
    """The channels that are on; a message for another would wait for ever."""
    geheim_verloopt: date | None = None
    """Last day of the secret with which the bot logs in to mail; None: not known."""
    eis_bewijs: EisBewijs = EisBewijs.REGIE
    eigen: EigenAdressen = field(default_factory=EigenAdressen)
    """The bot's own addresses: nobody may take part under one of them."""

    @property
    def kent_soorten(self) -> bool:
        """Whether this house tells kinds of deelnemers apart."""
        return self.woorden.soorten
