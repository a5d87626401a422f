"""Names in other clothes: initials, s p a c e d letters, glued together in handles and file names."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.naam_words import TUSSEN
from bot.privacy.recognisers.word_set import reeks

_LETTERS: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\.[ -]?(?:[JT]h\.|Ch\.|Ph\.)?){1,5}(?: ?(?:van|de|der|den|el|al|ter|ten|van "
    r"'t|v\.d\.|v/d|vd|da|dos)){0,3} ?[A-ZÀ-Ž][\w'ëéèïöü-]{0,30}\.?(?:-[A-ZÀ-Ž][\w'-]{1,30})?"
)
_INITIALEN: Final = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,5}(?![\w])")
_AANSPREEK: Final = re.compile(
    r"\b(?:meneer|mijnheer|mevrouw|mevr\.?|mw\.?|dhr\.?|de heer|fam\.?|familie|juffrouw) "
    r"(?P<a>[A-W]\.?)(?![\w'.]|-[a-z])",
    re.IGNORECASE,
)
_LETTER_DOET: Final = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<a>[A-W]\.) (?=(?:belde?|zegt|zei|wil|wilde|appte?|mailde?|vertelde?|vindt|vond|"
    r"heeft|had|gaat|ging|komt|kwam|woont|woonde|reageert|reageerde|was|werd|slaapt|sliep|drinkt|gebruikt)\b)"
)
_VERWANT_LETTER: Final = re.compile(
    r"\b(?:[Vv]erdachte|[Bb]etrokkene|[Cc]li[ëe]nte?|[Ss]lachtoffer|[Zz]oon|[Dd]ochter|[Bb]roer|[Zz]us|[Vv]riend(?:in)?|"
    r"[Mm]oeder|[Vv]ader|[Pp]artner|[Bb]uurman|[Bb]uurvrouw|[Pp]ati[ëe]nt|[Jj]ongere) (?P<a>[A-W]\.)(?= [a-z])"
)
_GESPELD: Final = re.compile(r"(?<![\w])[^\W\d_](?:[ .\-_*][^\W\d_]){3,24}(?![\w])")
_AFKORTING: Final = reeks(
    "b.v n.v o.m n.b p.s a.u.b i.v.m m.b.t o.a t.a.v z.s.m d.d e.d b.s.n a.s p.i o.l.b i.c.o z.v.h "
    "g.g.z g.g.d u.s.a a.v.g p.v w.o s.v.p r.k q.q h.b.o m.b.o k.v.k d.m.v "
    "n.a.v t.b.v t.o.v i.p.v n.v.t v.o.g i.o.m p.m a.m"
)
_STUK: Final = re.compile(r"(?<![\w@])(?=[\w.@-]{0,60}[0-9_.@#-])[\w][\w.@+#-]{4,120}")
_BESTAND: Final = re.compile(
    r"\.(?:docx?|pdf|jpe?g|png|xlsx?|msg|eml|txt|mp[34]|zip|heic|pptx?|odt|csv|rtf)$", re.IGNORECASE
)
_DEEL: Final = re.compile(r"[A-ZÀ-Ž]{2,}(?![a-zà-ž])|[A-ZÀ-Ž]?[a-zà-ž]+|[A-ZÀ-Ž]")


def zoek_initialen(lezing: Lezing) -> Iterator[Treffer]:
    """`J.P. de Boer`, `X.Y.`, `meneer B.`; X, Y and Z alone are nobody."""
    tekst = lezing.tekst
    for patroon, naam in ((_LETTERS, "voorletters"), (_INITIALEN, "initialen")):
        for gevonden in patroon.finditer(tekst):
            kort = gevonden[0].rstrip(".").lower()
            if kort not in _AFKORTING and not _zinsgrens(gevonden[0], naam):
                yield Treffer(*gevonden.span(), Soort.NAAM, naam)
    for patroon in (_LETTER_DOET, _VERWANT_LETTER):
        for gevonden in patroon.finditer(tekst):
            yield Treffer(*gevonden.span("a"), Soort.NAAM, "letter")
    for gevonden in _AANSPREEK.finditer(tekst):
        if gevonden["a"][0].isupper():
            yield Treffer(*gevonden.span("a"), Soort.NAAM, "letter")


def _zinsgrens(tekst: str, naam: str) -> bool:
    """A single capital before a dot can end a sentence ("optie A. De moeder"): then no name follows."""
    if naam == "initialen":
        return len(tekst.replace(".", "")) < 2
    eerste = tekst.rsplit(" ", maxsplit=1)[-1].strip(".").lower()
    return tekst.count(".") < 2 and eerste in {
        "de",
        "het",
        "een",
        "er",
        "dit",
        "dat",
        "we",
        "wij",
        "ik",
        "hij",
        "zij",
        "op",
        "in",
        "voor",
        "met",
        "ook",
        "als",
        "na",
        "bij",
        "en",
        "of",
    }


class Gespeld:
    """Letters with a space, dot or dash between them that make a word no dictionary has."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        for gevonden in _GESPELD.finditer(lezing.tekst):
            woord = "".join(teken for teken in gevonden[0] if teken.isalpha()).lower()
            if ".".join(woord) in _AFKORTING or (
                self._boek.kent(woord)
                and not self._boek.is_roepnaam(woord)
                and not self._boek.is_veel_achternaam(woord)
            ):
                continue
            if self._boek.uitspreekbaar(woord):
                yield Treffer(*gevonden.span(), Soort.NAAM, "gespeld")


class Geplakt:
    """Names inside file names, handles and addresses: cut at signs, digits and inner capitals, then looked up."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        for gevonden in _STUK.finditer(lezing.tekst):
            stuk = gevonden[0].rstrip(".-")
            if (
                "@" not in stuk
                and "_" not in stuk
                and not _BESTAND.search(stuk)
                and not _handle(lezing.tekst, gevonden.start(), stuk)
            ):
                continue
            delen = [deel.lower() for deel in _DEEL.findall(_BESTAND.sub("", stuk))]
            if any(self._is_naam(deel) for deel in delen if len(deel) > 2):
                yield Treffer(gevonden.start(), gevonden.start() + len(stuk), Soort.NAAM, "geplakt")

    def _is_naam(self, deel: str) -> bool:
        boek = self._boek
        if boek.is_altijd_naam(deel):
            return True
        if boek.kent(deel):
            return (boek.is_roepnaam(deel) and deel not in {"mei", "min", "los", "job", "constant", "april"}) or (
                boek.is_veel_achternaam(deel)
                and deel in {"bakker", "visser", "mulder", "vos", "bos", "dekker", "brouwer", "smit", "boer", "prins"}
            )
        if boek.is_vreemd(deel):
            return False
        return boek.is_voornaam(deel) or boek.is_achternaam(deel) or self._is_samengesteld(deel)

    def _is_samengesteld(self, deel: str) -> bool:
        """jandevries, fatimaelamrani: first name, prefixes, surname."""
        if len(deel) > 40:
            return False
        for plek in range(3, len(deel) - 2):
            if self._boek.is_voornaam(deel[:plek]) and self._is_rest(deel[plek:]):
                return True
        return False

    def _is_rest(self, rest: str) -> bool:
        vormen = [
            rest,
            *(
                rest[len(voor) :]
                for voor in ("van", "de", "vande", "vander", "vanden", "el", "al", "ter", "van")
                if rest.startswith(voor)
            ),
        ]
        return any(len(vorm) > 3 and self._boek.is_achternaam(vorm) and vorm not in TUSSEN for vorm in vormen)


def _handle(tekst: str, begin: int, stuk: str) -> bool:
    """A word with digits behind it, or right after an at sign, is a handle."""
    return (begin > 0 and tekst[begin - 1] in "@/=") or re.fullmatch(r"[^\W\d_]{5,30}[0-9]{1,4}", stuk) is not None
