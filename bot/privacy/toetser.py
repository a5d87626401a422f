"""The guard itself: all recognisers over one text, their findings put together, what is allowed taken out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Final

from bot.privacy.dictionary import woordenboek
from bot.privacy.encoded_words import decoded
from bot.privacy.hit import Soort, Treffer
from bot.privacy.lists import geschreven
from bot.privacy.normalised import Genormaliseerd
from bot.privacy.reading import Lezing, Toegestaan, lees
from bot.privacy.recognisers.adres import Adressen, zoek_postcode
from bot.privacy.recognisers.birth import zoek_geboortedatum, zoek_leeftijd
from bot.privacy.recognisers.case_numbers import zoek_kenmerk, zoek_vnummer
from bot.privacy.recognisers.disguised import Geplakt, Gespeld, zoek_initialen
from bot.privacy.recognisers.instelling import zoek_instelling, zoek_school
from bot.privacy.recognisers.kaya import Kayas
from bot.privacy.recognisers.kenteken import zoek_kenteken
from bot.privacy.recognisers.naam import Namen
from bot.privacy.recognisers.nationaliteit import Nationaliteiten, zoek_indirect
from bot.privacy.recognisers.nicknames import zoek_bijnaam, zoek_eigennaam
from bot.privacy.recognisers.numbers import zoek_bsn, zoek_iban, zoek_justitie, zoek_sedula
from bot.privacy.recognisers.plaats import Plaatsen
from bot.privacy.recognisers.quarters import zoek_buurt
from bot.privacy.recognisers.reach import zoek_email, zoek_link, zoek_telefoon
from bot.privacy.recognisers.register import Register

MAX_BYTES: Final = 200_000
"""A longer text (in UTF-8) is held unread."""

_CIJFER: Final = re.compile("[0-9]")
Herkenner = Callable[[Lezing], Iterable[Treffer]]
_VOORRANG: Final = (
    *(Soort.IBAN, Soort.PARKET, Soort.PV, Soort.VNUMMER, Soort.EMAIL, Soort.BSN, Soort.KENTEKEN, Soort.TELEFOON),
    *(
        Soort.GEBOORTEDATUM,
        Soort.ID,
        Soort.URL,
        Soort.POSTCODE,
        Soort.ADRES,
        Soort.SCHOOL,
        Soort.INSTELLING,
        Soort.LEEFTIJD,
    ),
    *(Soort.NATIONALITEIT, Soort.PLAATS, Soort.NAAM, Soort.INDIRECT),
)
_RANG: Final = {soort: rang for rang, soort in enumerate(_VOORRANG)}


class Toetser:
    """Looks a text over for what could identify a person.

    `toestaan` are phrases that pass besides the shipped ones: a finding that lies within one is dropped. Building the
    first one in a process takes some tenths of a second (the lists), a text of fifty words a few milliseconds.
    """

    def __init__(self, toestaan: Iterable[str] = ()) -> None:
        boek = woordenboek()
        self._toegestaan = Toegestaan([*geschreven("toegestaan"), *geschreven("vaktaal"), *toestaan])
        self._met_cijfers: tuple[Herkenner, ...] = (
            *(zoek_bsn, zoek_iban, zoek_justitie, zoek_sedula, zoek_vnummer, zoek_kenmerk, zoek_kenteken),
            zoek_postcode,
        )
        self._altijd: tuple[Herkenner, ...] = (
            *(
                zoek_telefoon,
                zoek_email,
                zoek_link,
                zoek_geboortedatum,
                zoek_leeftijd,
                Adressen(boek),
                Kayas(boek),
                zoek_buurt,
                zoek_bijnaam,
                zoek_eigennaam,
                zoek_school,
                zoek_instelling,
            ),
            *(
                Nationaliteiten(),
                Plaatsen(boek),
                Namen(boek),
                Register(boek),
                zoek_initialen,
                Gespeld(boek),
                Geplakt(boek),
                zoek_indirect,
            ),
        )

    def toets(self, tekst: str) -> list[Treffer]:
        """The findings in order, not overlapping, in code points of `tekst`."""
        if len(tekst) > MAX_BYTES or len(tekst.encode("utf-8", "surrogatepass")) > MAX_BYTES:
            return [Treffer(0, len(tekst), Soort.INDIRECT, "te_lang")]
        gevonden = self._zoek(tekst)
        return gevonden if "=?" not in tekst else _samen(gevonden, self._verpakt(tekst))

    def _verpakt(self, tekst: str) -> list[Treffer]:
        """What only shows once the encoded words of a mail header are decoded; the whole run of them is the place."""
        gelezen, plekken = decoded(tekst)
        return [
            Treffer(*hier, een.soort, een.herkenner, een.waarschuwing)
            for een in (self._zoek(gelezen) if plekken else [])
            for daar, hier in plekken
            if een.begin < daar[1] and daar[0] < een.eind
        ]

    def _zoek(self, tekst: str) -> list[Treffer]:
        gelijk = Genormaliseerd(tekst)
        lezing = lees(gelijk.tekst, self._toegestaan)
        herkenners = (*self._met_cijfers, *self._altijd) if _CIJFER.search(gelijk.tekst) else self._altijd
        gevonden = [treffer for herkenner in herkenners for treffer in herkenner(lezing)]
        return [
            Treffer(*gelijk.oorspronkelijk(een.begin, een.eind), een.soort, een.herkenner, een.waarschuwing)
            for een in _ontwar([treffer for treffer in gevonden if not _mag(treffer, lezing)])
        ]


_WOORDSOORTEN: Final = frozenset(
    {
        Soort.NAAM,
        Soort.PLAATS,
        Soort.ADRES,
        Soort.SCHOOL,
        Soort.INSTELLING,
        Soort.NATIONALITEIT,
        Soort.URL,
        Soort.EMAIL,
        Soort.INDIRECT,
    }
)


def _mag(treffer: Treffer, lezing: Lezing) -> bool:
    """Whether all words of a finding are allowed ones, digits left out of account for kinds that are made of words."""
    if treffer.soort not in _WOORDSOORTEN or treffer.herkenner in {"letter", "huisnummer"}:
        return False
    eind = treffer.eind
    if treffer.soort is Soort.URL:
        pad = lezing.tekst.find("/", lezing.tekst.find("//", treffer.begin, eind) + 2 or treffer.begin, eind)
        eind = pad if pad > treffer.begin + 7 else eind
    eerste = bisect_right(lezing.woorden, treffer.begin, key=_eind)
    laatste = bisect_left(lezing.woorden, eind, key=_begin)
    binnen = lezing.woorden[eerste:laatste]
    return bool(binnen) and all(woord.toegestaan for woord in binnen)


_begin = attrgetter("begin")
_eind = attrgetter("eind")


def _ontwar(treffers: list[Treffer]) -> Iterator[Treffer]:
    """Of overlapping findings the most telling kind, then the longest; a warning never beats a finding."""
    volgorde = sorted(treffers, key=lambda een: (een.waarschuwing, _RANG[een.soort], een.begin - een.eind))
    vrij = _Vrij(max((een.eind for een in treffers), default=0))
    bezet = [treffer for treffer in volgorde if vrij.neem(treffer.begin, treffer.eind)]
    yield from sorted(bezet, key=lambda een: een.begin)


def _samen(treffers: list[Treffer], verpakt: list[Treffer]) -> list[Treffer]:
    """What was found in a run of encoded words wins of what its letters look like."""
    return list(_ontwar([*verpakt, *(een for een in treffers if not any(_raakt(een, ander) for ander in verpakt))]))


def _raakt(een: Treffer, ander: Treffer) -> bool:
    return een.begin < ander.eind and ander.begin < een.eind


class _Vrij:
    """Which places are taken."""

    def __init__(self, lengte: int) -> None:
        self._bezet = bytearray(lengte)

    def neem(self, begin: int, eind: int) -> bool:
        """Take a stretch; says no if any of it is taken already."""
        if begin >= eind or any(self._bezet[begin:eind]):
            return False
        self._bezet[begin:eind] = b"\1" * (eind - begin)
        return True
