"""The block of name, function and addresses with which a mail ends: which lines are of that shape."""

from dataclasses import dataclass

from bot.mail.reading.new_words.closing_words import DAGEN, FUNCTIES, LABELS, STANDWOORDEN, TUSSENVOEGSELS
from commands.spreektaal.woorden import reeks

MAX_REGEL = 90
_RAND = " \t.,;:!|/\\()[]<>*_\"'’–—-"
_STRATEN = ("straat", "weg", "laan", "plein", "kade", "singel", "gracht", "dijk", "hof", "pad", "dreef", "kaya")
_PUNT = {"actie", "actiepunt", "punt", "nr", "nummer"}


@dataclass(frozen=True, slots=True)
class Schrijver:
    """The words of the name of a sender, lower case, as From has them."""

    namen: frozenset[str] = frozenset()

    @classmethod
    def van(cls, naam: str, adres: str) -> "Schrijver":
        """From the display name, and from a local part that is a name ("jan.jansen")."""
        woorden = {woord for woord in woorden_van(naam.partition("@")[0]) if "." not in woord[1:]}
        lokaal = adres.partition("@")[0].partition("+")[0].replace("_", ".").replace("-", ".")
        woorden |= {deel for deel in lokaal.split(".") if len(deel) > 1 and deel.isalpha()}
        return cls(frozenset(woorden - FUNCTIES - TUSSENVOEGSELS - _GEEN_NAAM))

    def is_naam(self, regel: str) -> bool:
        """Whether a line is the name of the sender and nothing else; initials count beside a whole name."""
        woorden = woorden_van(regel)
        if not woorden or len(woorden) > 6 or len(regel) > MAX_REGEL or "?" in regel:
            return False
        beginletters = {naam[0] for naam in self.namen}
        past = all(
            woord in self.namen or woord in TUSSENVOEGSELS or (len(woord) == 1 and woord in beginletters)
            for woord in (stuk.replace(".", "") for stuk in woorden)
        )
        return past and any(woord in self.namen for woord in woorden)


def woorden_van(regel: str) -> list[str]:
    """Words in lower case without the signs around them."""
    kaal = (woord.strip(_RAND).lower() for woord in regel[:400].replace(",", " ").replace("|", " ").split())
    return [woord for woord in kaal if woord]


def is_verslag(regel: str) -> bool:
    """ "3 klaar", "actie 3: gereed": what is said about a point is said wherever it stands."""
    woorden = woorden_van(regel)
    if woorden and woorden[0] in _PUNT:
        woorden = woorden[1:]
    return len(woorden) > 1 and woorden[0].isdigit() and len(woorden[0]) <= 3 and woorden[1] in STANDWOORDEN


def is_blokregel(regel: str) -> bool:
    """Whether a line can stand in such a block: an address, a number, a function, names; never a sentence."""
    kern = regel.strip(" *_|\t")
    if not kern:
        return True
    if len(kern) > MAX_REGEL or kern.endswith("?") or is_verslag(kern):
        return False
    return is_contact(kern) or is_functie(kern) or lijkt_naam(kern)


def is_contact(kern: str) -> bool:
    """A telephone number, an address, a site, or the days somebody works."""
    klein = kern.lower()
    woorden = woorden_van(kern)
    if len(woorden) > 12:
        return False
    if klein.startswith(LABELS) and (any(teken.isdigit() for teken in kern) or "@" in kern or "." in klein[2:]):
        return True
    cijfers = sum(teken.isdigit() for teken in kern)
    if cijfers >= 9 and cijfers * 2 > sum(teken.isalnum() for teken in kern):
        return True
    if len(woorden) <= 4 and (klein.startswith(("www.", "http")) or ("@" in kern and "." in kern)):
        return True
    if any(_is_postcode(woorden, plek) for plek in range(len(woorden))):
        return len(woorden) <= 8
    if len(woorden) <= 5 and woorden and woorden[0].endswith(_STRATEN) and any(w[0].isdigit() for w in woorden[1:]):
        return True
    dagen = sum(woord in DAGEN for woord in woorden)
    return klein.startswith(("werkdagen", "aanwezig", "bereikbaar", "ik werk", "niet aanwezig")) and dagen > 0


def is_functie(kern: str) -> bool:
    """ "Wijkagent Noord", "SPV / casemanager": short, with a function in it and no sentence around it."""
    woorden = woorden_van(kern)
    if not woorden or len(woorden) > 7 or kern.rstrip().endswith((".", "!")):
        return False
    functie = sum(woord in FUNCTIES for woord in woorden)
    anders = [woord for woord in kern.split() if woorden_van(woord) and woorden_van(woord)[0] not in FUNCTIES]
    return functie > 0 and all(_naamwoord(woord) for woord in anders)


def lijkt_naam(kern: str) -> bool:
    """One to five words with capitals, with or without "van de"; no figures and no end of a sentence."""
    woorden = kern.replace(",", " ").replace("|", " ").split()
    if not 0 < len(woorden) <= 6 or kern.endswith(("!", ":")) or (kern.endswith(".") and len(woorden) > 2):
        return False
    hoofd = [woord for woord in woorden if woord.strip(_RAND)[:1].isupper()]
    return bool(hoofd) and all(_naamwoord(woord) for woord in woorden)


def _naamwoord(woord: str) -> bool:
    kaal = woord.strip(_RAND)
    return not kaal or (kaal[0].isupper() and not any(t.isdigit() for t in kaal)) or kaal.lower() in TUSSENVOEGSELS


def _is_postcode(woorden: list[str], plek: int) -> bool:
    woord = woorden[plek]
    heel = len(woord) == 6 and woord[:4].isdigit() and woord[4:].isalpha()
    volgende = woorden[plek + 1] if plek + 1 < len(woorden) else ""
    return heel or (len(woord) == 4 and woord.isdigit() and len(volgende) == 2 and volgende.isalpha())


_GEEN_NAAM = reeks(
    "info contact mail post team politie ggz gemeente zvh zorg reclassering wijkteam jeugdzorg regie beheer "
    "manager via afdeling namens stichting school kantoor casus bot noreply"
)
