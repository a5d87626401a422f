"""Whoever is named to stand in says that they cannot: "nee dat kan ik niet doen". Pure; never raises."""

from typing import Final

from commands.spreektaal.woorden import reeks

_HOOGSTENS: Final = 14
_NEE: Final = reeks("nee neen nope")
_NIET: Final = reeks("niet geen onmogelijk")
_DOET: Final = reeks(
    "kan kunnen lukt ga gaat gaan wil doe doen neem vervang vervangen waarnemen overnemen heb tijd mogelijk"
)
_BIJ: Final = (
    reeks(
        "dat dit het hem deze ik wij we mij me ons u er sorry helaas hoi hallo beste oei maar dan nu ook echt hoor wel "
        "want omdat te druk zelf vrij vakantie verlof weg afwezig ben zijn met op en die week waar voor dus nog even "
        "groet groeten gr mvg helemaal onmogelijk in naar over"
    )
    | _NEE
    | _NIET
    | _DOET
)
_RAND: Final = ".,;:!()\"'"


def kan_niet_waarnemen(tekst: str) -> bool:
    """Whether it says nothing else, in answer to the message that they stand in."""
    woorden = [kaal for woord in tekst.lower().split() if (kaal := woord.strip(_RAND))]
    if not woorden or "?" in tekst or len(woorden) > _HOOGSTENS or not set(woorden) <= _BIJ:
        return False
    if not _NEE.isdisjoint(woorden[:2]):
        return True
    return not _NIET.isdisjoint(woorden) and not _DOET.isdisjoint(woorden)
