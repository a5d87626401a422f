"""What the beheerder hears, and a sender whose message went wrong."""

from collections.abc import Iterator
from datetime import date

from commands.texts import alarm, uitval
from tests.texts.decor import GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(alarm.geparkeerd, "", "F-48213", "mail")
    yield zin(alarm.na_een_maand, "", ["F-48213", "F-51002"])
    yield zin(alarm.geparkeerd, "van een vreemde", "F-48213", "mail", 29, vreemd=True)
    yield zin(alarm.niet_opgehaald, "", "F-48213")
    yield zin(alarm.niet_opgehaald, "van een vreemde", "F-48213", 1, vreemd=True)
    yield zin(alarm.storing, "", "F-48213")
    yield zin(alarm.niet_verzonden, "", "K7Q2", "mail", "say", "01a2")
    yield zin(alarm.niet_verzonden, "een deelnemer", "K7Q2", "mail", "say", "01a2", regie=True)
    yield zin(alarm.niet_verzonden, "zonder casus", "", "matrix", "open_prive", "01a2")
    yield zin(alarm.niet_gewist, "", "K7Q2", "mail", "01a2")
    yield zin(alarm.niet_gewist, "in een kamer, zonder casus", "", "matrix", "01a2")
    yield zin(alarm.niet_gewist_regie, "", "K7Q2", "mail")
    yield zin(alarm.lid_niet_bereikt, "", "K7Q2", GGZ.aanduiding, "mail")
    yield zin(uitval.kanaal_weg, "", "Matrix", "geen verbinding")
    yield zin(uitval.kanaal_weg, "opnieuw inloggen", "Matrix", "OAUTH_TOESTEMMING", opnieuw=True)
    yield zin(uitval.post_stil, "wachtwoord", "versturen", "SMTP_AANMELDEN", uitval.Raad.WACHTWOORD)
    yield zin(uitval.post_stil, "opnieuw inloggen", "versturen", "OAUTH_TOESTEMMING", uitval.Raad.OPNIEUW)
    yield zin(uitval.post_stil, "aanbieder", "ontvangen", "OAUTH_GEHEIM_VERLOPEN", uitval.Raad.AANBIEDER)
    yield zin(uitval.geheim_verloopt, "straks", date(2027, 5, 1), voorbij=False)
    yield zin(uitval.geheim_verloopt, "voorbij", date(2027, 5, 1), voorbij=True)
    yield zin(uitval.sleutelkopie_niet_bereikt, "")
    yield zin(uitval.post_stil, "token", "ontvangen", "IMAP_TOKEN", uitval.Raad.RECHTEN)
    yield zin(uitval.post_stil, "geweigerd", "versturen", "SMTP_554_5.7.1", uitval.Raad.GEWEIGERD)
    yield zin(uitval.post_stil, "verbinding", "ontvangen", "IMAP_GROET", uitval.Raad.WEG)
    yield zin(uitval.post_weer, "", "ontvangen")
    yield zin(uitval.post_stil_regie, "")
    yield zin(uitval.post_weer_regie, "")
    yield zin(alarm.medewerker_niet_bereikt, "", "01a2")
    yield zin(alarm.antwoordt_niet_meer, "", GGZ.aanduiding)
