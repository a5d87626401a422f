"""Reminders as rows: what is due, for which thing, at which step."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class HerinneringSoort(StrEnum):
    """The subjects of reminders."""

    ACTIE = "actie"
    PLAN = "plan"
    CONTACT = "contact"
    WACHTEND = "wachtend"
    UITNODIGING = "uitnodiging"
    ADRES = "adres"
    POST = "post"
    PAUZE = "pauze"
    """The day up to which nothing is said about an actiepunt; nobody hears this row itself."""
    BESLUIT = "besluit"
    """An actiepunt about which somebody must decide: it does not work, has no date, or is past the ladder."""
    VRAAG = "vraag"
    STILTE = "stilte"
    """Nobody said anything in the casus for weeks."""
    KLAAR = "klaar"
    """All actiepunten ended, and nobody decided what comes next."""
    VERVOLG = "vervolg"
    """The vervolg-ICO, for which no moment is fixed."""
    ICO = "ico"
    """A meeting: what is not arranged yet, prepare it, was it held, or does another one come?"""
    VERZOEK = "verzoek"
    """Something that counts only after another says `akkoord`."""
    NIEUWPLAN = "nieuwplan"
    """A new version of a plan that runs waits for its release."""
    AANBOD = "aanbod"
    """The role of casushouder was offered, and nobody answered."""
    VERKLARING = "verklaring"
    """A derde without a statement of secrecy, who is sent nothing yet."""
    TEKEN = "teken"
    """A deelnemer to whom the plan went, and of whom nothing was heard since."""
    AFSLUITING = "afsluiting"
    """The proposal to close the casus, which nobody answered."""
    BEWAREN = "bewaren"
    """The last day on which the casus may be kept comes near, or is past."""
    VERNIETIGING = "vernietiging"
    """The proposal to destroy the casus, which nobody answered."""
    SCHADUW = "schaduw"
    """A casus on the schaduwlijst comes back on the agenda."""
    VASTLEGGEN = "vastleggen"
    """What was agreed must stand in the system of record of the house."""
    CLIENTVERZOEK = "clientverzoek"
    """What the client asks under the law, and nobody decided yet."""
    AGENDEREN = "agenderen"
    """A casushouder wants the casus discussed again, and nothing came of it yet."""
    AANMELDING = "aanmelding"
    """A case that was reported: something is missing, nobody decided, or its client must hear of it."""


class Stap(StrEnum):
    """The step: it decides who hears it and what it says."""

    ACTIE_VOORAF = "actie_vooraf"
    ACTIE_VANDAAG = "actie_vandaag"
    ACTIE_CASUSHOUDER = "actie_casushouder"
    ACTIE_PROCESREGISSEUR = "actie_procesregisseur"
    ACTIE_MANAGER = "actie_manager"
    PLAN_GEVRAAGD = "plan_gevraagd"
    PLAN_TE_LAAT = "plan_te_laat"
    CONTACT_CASUSHOUDER = "contact_casushouder"
    CONTACT_PROCESREGISSEUR = "contact_procesregisseur"
    WACHTEND_VRAAG = "wachtend_vraag"
    WACHTEND_MANAGER = "wachtend_manager"
    UITNODIGING_OPEN = "uitnodiging_open"
    ADRES_WEG = "adres_weg"
    POST_AUTOMATISCH = "post_automatisch"
    PAUZE_TOT = "pauze_tot"
    BESLUIT_CASUSHOUDER = "besluit_casushouder"
    BESLUIT_PROCESREGISSEUR = "besluit_procesregisseur"
    VRAAG_OPEN = "vraag_open"
    VRAAG_REGIE = "vraag_regie"
    STILTE_VRAAG = "stilte_vraag"
    KLAAR_VRAAG = "klaar_vraag"
    VERVOLG_VRAAG = "vervolg_vraag"
    VERVOLG_LAAT = "vervolg_laat"
    ICO_VOORBEREIDEN = "ico_voorbereiden"
    ICO_MIST = "ico_mist"
    ICO_GEWEEST = "ico_geweest"
    ICO_ANDER = "ico_ander"
    ICO_KIEZEN = "ico_kiezen"
    ICO_NOG = "ico_nog"
    VERZOEK_OPEN = "verzoek_open"
    VERZOEK_REGIE = "verzoek_regie"
    NIEUWPLAN_VRAAG = "nieuwplan_vraag"
    AANBOD_OPEN = "aanbod_open"
    AANBOD_REGIE = "aanbod_regie"
    VERKLARING_VRAAG = "verklaring_vraag"
    TEKEN_VRAAG = "teken_vraag"
    AFSLUITING_CASUSHOUDER = "afsluiting_casushouder"
    AFSLUITING_PROCESREGISSEUR = "afsluiting_procesregisseur"
    AFSLUITING_BOVEN = "afsluiting_boven"
    BEWAREN_NADERT = "bewaren_nadert"
    BEWAREN_VRAAG = "bewaren_vraag"
    VERNIETIGING_VRAAG = "vernietiging_vraag"
    SCHADUW_VRAAG = "schaduw_vraag"
    VASTLEGGEN_VRAAG = "vastleggen_vraag"
    CLIENTVERZOEK_VRAAG = "clientverzoek_vraag"
    AGENDEREN_VRAAG = "agenderen_vraag"
    CONSULTATIE_VRAAG = "consultatie_vraag"
    AANMELDING_AANVULLEN = "aanmelding_aanvullen"
    AANMELDING_TRIAGE = "aanmelding_triage"
    CLIENT_VRAAG = "client_vraag"
    CLIENT_BEZWAAR = "client_bezwaar"


NAAST = "+"
"""Behind the step of a question that is not alone in its message."""
VAN_GESLOTEN = frozenset(
    {
        HerinneringSoort.BEWAREN,
        HerinneringSoort.VERNIETIGING,
        HerinneringSoort.VASTLEGGEN,
        HerinneringSoort.CLIENTVERZOEK,
    }
)
"""What is asked of a closed casus too."""
VAN_EIGENAAR = frozenset({Stap.ACTIE_VOORAF, Stap.ACTIE_VANDAAG})
"""The steps that the owner of an actiepunt hears; the others are for somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A step with its moment, not yet a row."""

    soort: HerinneringSoort
    stap: Stap
    volgnummer: int
    """Tells repeats of one step apart: calendar day 3, 5, 6; week 4, 5, 6; of a BESLUIT from 1; of a step of the ladder
    that waited for words 1; of a warning before the last day of keeping its months, below 0; otherwise 0."""
    due_at: datetime
    """UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Herinnering:
    """A planned reminder; unique by (soort, onderwerp_id, stap, volgnummer, versie)."""

    id: str
    casus_id: str
    soort: HerinneringSoort
    onderwerp_id: str
    """Actiepunt id for ACTIE, BESLUIT and PAUZE, of the held text for WACHTEND, of the deelnemer for UITNODIGING,
    ADRES, POST, VERKLARING and TEKEN, of the question for VRAAG, of the request for VERZOEK, of the meeting for ICO;
    otherwise of the casus."""
    stap: Stap
    volgnummer: int
    versie: int
    """Version of the actiepunt, or of the contact clock, for which it was planned; of an UITNODIGING, AANBOD,
    AFSLUITING, VERNIETIGING or CLIENTVERZOEK its minute; of a NIEUWPLAN that of the plan; of a VERKLARING or TEKEN the
    day on which the questions began, of BEWAREN the last day, of SCHADUW or AGENDEREN the first, of VASTLEGGEN that of
    what was agreed, all as an ordinal."""
    due_at: datetime
    eerst_op: datetime | None = None
    """The moment (UTC) for which it was planned, where it waits for a day on which its reader gets nothing else."""
