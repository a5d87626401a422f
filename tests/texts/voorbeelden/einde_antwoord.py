"""Somebody writes about a proposal to close, and says neither yes nor no."""

from collections.abc import Iterator

from commands.domain.sluiting import Einde
from commands.texts import einde_antwoord
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(einde_antwoord.over_voorstel, "", CASUS, "Vind ik te vroeg.")
    yield zin(einde_antwoord.nog_geen_antwoord, "", CASUS, Einde.AFGESCHAALD, doorgegeven=True)
    yield zin(einde_antwoord.nog_geen_antwoord, "ja prima", CASUS, Einde.AFGESCHAALD, doorgegeven=False)
    yield zin(einde_antwoord.niet_doorgegeven, "", CASUS, "0800-1234", genoemd=True)
    yield zin(einde_antwoord.niet_doorgegeven, "te veel", CASUS, "", genoemd=False)
    yield zin(einde_antwoord.niet_verwerkt, "", CASUS, "0800-1234")
