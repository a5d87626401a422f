"""What is answered to what is no command."""

from collections.abc import Iterator

from commands.messages import MailStaat
from commands.texts import gesprek
from tests.texts.decor import CASUS, GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    for functie in (
        gesprek.prive_welkom,
        gesprek.zonder_token,
        gesprek.vertrokken,
        gesprek.niet_versleuteld,
        gesprek.bewerkt,
        gesprek.ingetrokken,
        gesprek.onleesbaar_in_kamer,
        gesprek.verificatie,
        gesprek.leeg,
        gesprek.doorgestuurd,
        gesprek.gewist,
    ):
        yield zin(functie, "")
    for staat in (MailStaat.ONLEESBAAR, MailStaat.TE_GROOT):
        yield zin(gesprek.onleesbaar, staat.value, staat)
        yield zin(gesprek.bestand_onleesbaar, staat.value, staat)
    for aantal in (1, 3):
        yield zin(gesprek.bijlagen_niet_doorgestuurd, str(aantal), aantal)
    for in_kamer in (True, False):
        yield zin(gesprek.bestand_niet_bekeken, "in de kamer" if in_kamer else "eigen gesprek", in_kamer=in_kamer)
    yield zin(gesprek.bestand_niet_bekeken, "van welke casus?", in_kamer=False, welke=True)
    for alles, medewerker in ((False, False), (False, True), (True, False)):
        geval = ("alles" if alles else "geen opdracht") + (", medewerker" if medewerker else "")
        yield zin(gesprek.laatste_antwoord, geval, alles=alles, medewerker=medewerker)
        yield zin(gesprek.nu_geen_antwoord, geval, alles=alles, medewerker=medewerker)
    yield zin(gesprek.prive_weg, "", CASUS, GGZ)
