"""How a report on an actiepunt is said: sign, number and state, and what its writer must know."""

from collections.abc import Sequence

from commands.domain.actiepunt import Actiepunt, FeedbackSoort
from commands.domain.datum import schrijf_dag, schrijf_datum, schrijf_met_dag
from commands.domain.eigenaars import opgesomd
from commands.texts.punt import TEKEN

WERKWOORD = {
    FeedbackSoort.GEREED: "is klaar",
    FeedbackSoort.BEZIG: "is in uitvoering",
    FeedbackSoort.LUKT_NIET: "lukt niet",
    FeedbackSoort.UITSTEL: "krijgt een nieuwe datum",
    FeedbackSoort.TERUGKOPPELING: "heeft een terugkoppeling",
    FeedbackSoort.VERVALLEN: "vervalt",
    FeedbackSoort.BUITEN: "gaat verder buiten de groep",
    FeedbackSoort.UITSTEL_GEVRAAGD: "vraagt om een latere datum",
    FeedbackSoort.OVERGEDRAGEN: "heeft een andere eigenaar",
    FeedbackSoort.GEWIJZIGD: "is gewijzigd",
    FeedbackSoort.GEPAUZEERD: "is gepauzeerd",
    FeedbackSoort.NIEUW: "is nieuw",
    FeedbackSoort.TERUGGENOMEN: "staat weer zoals het stond",
    FeedbackSoort.OPGEPAKT: "is opgepakt",
    FeedbackSoort.GEZIEN: "is gezien",
    FeedbackSoort.BESLUIT: "heeft een besluit",
    FeedbackSoort.OPGESCHAALD: "is opgeschaald",
    FeedbackSoort.TERUGGEGEVEN: "is teruggegeven",
    FeedbackSoort.OPMERKING: "heeft een opmerking",
}
_STAAT = {
    FeedbackSoort.BEZIG: ": bezig",
    FeedbackSoort.TERUGKOPPELING: ": bericht",
    FeedbackSoort.TERUGGENOMEN: ": melding teruggenomen",
}
"""Where the state is another word than in a subject."""
KAN_VOLGEN = "De toelichting volgt misschien later."


def kop(punt: Actiepunt, soort: FeedbackSoort, *, eigen_deel: bool) -> str:
    """Sign, number and state."""
    teken = f"{TEKEN[soort]} " if soort in TEKEN else ""
    if eigen_deel:
        return f"{teken}Actiepunt {punt.nummer}: eigen deel {WERKWOORD[soort].removeprefix('is ')}"
    if soort is FeedbackSoort.UITSTEL and punt.uiterlijk is not None:
        return f"{teken}Actiepunt {punt.nummer} wordt {schrijf_met_dag(punt.uiterlijk)}"
    return f"{teken}Actiepunt {punt.nummer}{_STAAT.get(soort) or f' {WERKWOORD[soort]}'}"


def nog_niet(nog: Sequence[str] | None) -> str:
    """The owners of whom an answer is still expected, in a sentence behind another; empty without any."""
    return f" Nog niet klaar: {opgesomd(nog)}." if nog else ""


def erbij(punt: Actiepunt, soort: FeedbackSoort, hoort_het: str, *, woorden_wachten: bool) -> str:
    """What the writer of a report must know at once, in the room."""
    match soort:
        case FeedbackSoort.BEZIG if punt.uiterlijk is not None:
            return f"De datum blijft {schrijf_dag(punt.uiterlijk)}."
        case FeedbackSoort.LUKT_NIET:
            return f"De {hoort_het} weet het."
        case FeedbackSoort.TERUGKOPPELING if not woorden_wachten:
            return "De anderen krijgen het ook."
        case _:
            return ""


def bevestigd(punt: Actiepunt, soort: FeedbackSoort, hoort_het: str, *, woorden_wachten: bool) -> str:
    """The end of the receipt of a report, by mail and in a private room."""
    match soort:
        case FeedbackSoort.GEREED:
            return "is klaar. Dank u wel."
        case FeedbackSoort.BEZIG:
            return "is in uitvoering. De datum blijft staan."
        case FeedbackSoort.LUKT_NIET:
            return f"lukt niet. De {hoort_het} weet het. U krijgt hierover geen herinneringen meer."
        case FeedbackSoort.UITSTEL if punt.uiterlijk is not None:
            return f"heeft nu de datum {schrijf_datum(punt.uiterlijk)}. De herinneringen volgen die datum."
        case _:
            wie_leest = "" if woorden_wachten else " De andere deelnemers krijgen die ook."
            return f"heeft uw terugkoppeling.{wie_leest}"
