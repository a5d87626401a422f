"""Proposes other words for a find: a role, a number or a kind, so that the sentence keeps its meaning.

Only the found place is replaced. A relation, a role or a form of address before a name stays, and the name goes; a name
that stands by itself becomes "betrokkene", or "persoon 1" and "persoon 2" when there are more people.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.privacy.personen import Personen, Persoon, ends_like
from bot.privacy.recognisers.naam_words import CALLED, FORMS_OF_ADDRESS, RELATIONS
from bot.privacy.recognisers.word_set import word_set
from commands.domain.vondst import WEGGELATEN, ZONDER_NAAM

VERBODEN: Final = "verboden"
_WORDS_FOR_KIND: Final = {
    "place": "[woonplaats]",
    "address": "[adres]",
    "postcode": "[postcode]",
    "bsn": "[BSN]",
    "dob": "[geboortedatum]",
    "age": "[leeftijd]",
    "phone": "[telefoonnummer]",
    "email": "[e-mailadres]",
    "iban": "[rekeningnummer]",
    "plate": "[kenteken]",
    "parket": "[parketnummer]",
    "pv": "[proces-verbaal]",
    "vnr": "[V-nummer]",
    "id": "[nummer]",
    "school": "[school]",
    "facility": "[instelling]",
    "url": "[link]",
    "nationality": "[nationaliteit]",
}
_ROL: Final = word_set(
    "agent agente arts bewindvoerder buddy buren buur chauffeur coach curator dokter docent docente gezinsvoogd "
    "hulpverlener hulpverleenster huisbaas imam juf klasgenoot klant kok leerkracht leerling leider leidster leraar "
    "lerares medebewoner medewerker medewerkster meester ouder pastoor dominee pleegouder psychiater psycholoog "
    "rechter tolk trainer verhuurder verpleegkundige voogd vrijwilliger wethouder burgemeester werkgever zaakwaarnemer "
    "ome oma's dader daders verdachten cliënten bewoners jongeman dame hoofdagent inspecteur officier notaris huurder "
    "buurtbewoner omwonende oppas stagiair stagiaire kapper eigenaar directeur voorzitter"
)
_ROL_ENDINGS: Final = (
    "agent", "begeleider", "begeleidster", "werker", "werkster", "manager", "consulent", "consulente", "regisseur",
    "arts", "voogd", "coach", "houder", "medewerker", "medewerkster", "behandelaar", "verpleegkundige", "ambtenaar",
    "rechercheur", "advocaat", "psycholoog", "psychiater", "therapeut", "coördinator", "moeder", "vader", "zoon",
    "dochter", "broer", "zus", "partner", "vriend", "vriendin", "kind", "bewoner",
)  # fmt: skip
_TITLE: Final = word_set("mr drs dr ir ds")
_CLIENT_WORDS: Final = re.compile(
    r"\b(?:betrokkenen?|cli[ëe]nte?n?|pati[ëe]nte?n?|bewoners?|bewoonster|verdachten?|slachtoffers?)\b",
    re.IGNORECASE,
)
_FROM_ELSEWHERE: Final = re.compile(r" (?:van|namens) (?:de|het|een|onze|uw|jullie) [^\W\d_]")
"""A person of a house, a shop or an office is not the client, whom partners call "betrokkene"."""
_BESIDE: Final = re.compile(r"\b(?:met|van|door|bij|naast|aan|namens) $", re.IGNORECASE)
_NEIGHBOUR: Final = re.compile(
    r",? \(?(?:(?:van|op|uit) (?:nr\b|nummer\b|no\b|huisnummer\b|[0-9])|(?:die |dat )?(?:van )?(?:hier)?(?:naast|"
    r"tegenover|boven|beneden|onder|achter)\b|(?:(?:de|een|zijn|haar|hun|mijn|onze) )?[^\W\d_]*"
    rf"(?:{'|'.join(sorted(RELATIONS | _ROL))})\b)",
    re.IGNORECASE,
)
"""Behind a name: whose neighbour, family or help it is."""
_OFFICE: Final = re.compile(r",? ?\(?(?P<van>(?:de|het|een|onze|mijn|uw|jullie|hun) )?(?P<w>[^\W\d_]+(?:-[^\W\d_]+)*)")
"""Behind a name: the words that may say whose work it is."""
_ORGANISATION: Final = re.compile(
    r",? \(?(?:politie|gemeente|reclassering|ggz|wijkteam|jeugdzorg|leerplicht|om|veilig thuis)\b(?! [^\W\d_]+t\b)",
    re.IGNORECASE,
)
_COLLEAGUE_BEFORE: Final = re.compile(r"\bcollega(?:'s)?\b[^.!?\n]{0,40}, $", re.IGNORECASE)
_COLLEAGUES: Final = (*_ROL_ENDINGS[:18], "collega")
"""Endings of the work of those who read along, and not of a family."""
_PERSOON_NUMBER: Final = re.compile(r"\bpersoon ([0-9]{1,3})\b", re.IGNORECASE)
_WORD_BEFORE: Final = re.compile(r"(?P<w>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<t>\.? |\.?: ?|, ?| \(|\n)$")
_NAAM_IS: Final = re.compile(r"na(?:am|men) (?:is|zijn|luidt|luiden):? $", re.IGNORECASE)
_SENTENCE_START: Final = re.compile(r"(?:^|[!?]\s|(?<!\.\w)(?<!\b\w)\.\s|\n)[\s\"'(>*-]*$")
_LISTING: Final = re.compile(r" ?(?:,|en|of|&|\+|/|, en) ?")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one of the texts that is to be replaced. `fixed` are the new words, if they are decided already."""

    text_index: int
    begin: int
    end: int
    kind: str
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class _Naam:
    """A name and the word before it."""

    text: str
    before: str
    """The word before the name, when that tells who it is."""
    called: bool
    """Whether the name itself is meant, as in a greeting or behind "heet"."""
    goes: bool
    """Whether the word before it says enough, so that the name can go."""


def propose(texts: Sequence[str], places: Sequence[Place]) -> list[str]:
    """The new words for each place. The places come in the order of their texts and do not overlap within one."""
    names = [_naam(texts, places, index) if _is_naam(texts, place) else None for index, place in enumerate(places)]
    people = Personen()
    for name in names:
        if name is not None and not name.called and _role_in(name) is None:
            people.note(name.text, name.before)
    rest = _without(
        texts,
        [place for place in places if place.fixed is None],
        {place.text_index for place, name in zip(places, names, strict=True) if name is not None},
    )
    people.give_numbers(1 + max((int(number) for number in _PERSOON_NUMBER.findall(rest)), default=0))
    alone = len(people.everybody) == 1 and _CLIENT_WORDS.search(rest) is None
    elsewhere = alone and any(
        name is not None and not name.before and _is_from_elsewhere(texts[place.text_index], place)
        for place, name in zip(places, names, strict=True)
    )
    proposals = []
    for place, name in zip(places, names, strict=True):
        if place.fixed is not None:
            proposals.append(place.fixed)
        elif name is None:
            proposals.append("[nummer]" if place.kind == VERBODEN else _WORDS_FOR_KIND.get(place.kind, WEGGELATEN))
        else:
            text, opens = texts[place.text_index], _opens_sentence(texts[place.text_index], place)
            said = _say(name, people, alone, opens)
            if (role := _role_in(name)) is not None:
                said = f"De {role}" if opens else role
            elif elsewhere and said.lower() == "betrokkene":
                said = _somebody(text, place, opens=opens)
            elif said == "betrokkene" and _may_be_another(text, place):
                said = ZONDER_NAAM
            proposals.append(said)
    return proposals


def _role_in(name: _Naam) -> str | None:
    """The word that tells who it is, where that was taken for a name or for a part of it: `Buurman Henk`."""
    first, _, _ = name.text.partition(" ")
    known = first.lower() in RELATIONS or first.lower() in _ROL or ends_like(first.lower(), _COLLEAGUES)
    return first.lower() if known and not name.before else None


def _is_from_elsewhere(text: str, place: Place) -> bool:
    """Whether the words around the name say that it is somebody who works there, and not the client."""
    behind = _FROM_ELSEWHERE.match(text, place.end) or _ORGANISATION.match(text, place.end)
    return bool(
        behind or _office(text, place) or _COLLEAGUE_BEFORE.search(text[max(0, place.begin - 60) : place.begin])
    )


def _may_be_another(text: str, place: Place) -> bool:
    """Whether the name stands behind "met" or the like and something tells of somebody beside the client."""
    return _BESIDE.search(text[max(0, place.begin - 10) : place.begin]) is not None and (
        _NEIGHBOUR.match(text, place.end) is not None
    )


def _office(text: str, place: Place) -> re.Match[str] | None:
    """Their work, right behind their name."""
    found = _OFFICE.match(text, place.end)
    return found if found is not None and ends_like(found["w"].lower(), _COLLEAGUES) else None


def _somebody(text: str, place: Place, *, opens: bool) -> str:
    """The words for somebody who works there."""
    office = _office(text, place)
    if office is not None and office["van"] and office[0].startswith(" "):  # "Peter de wijkagent"
        return "Iemand," if opens else ""
    said = "iemand" if office is not None or _is_from_elsewhere(text, place) else "deze persoon"
    said = "deze persoon" if _COLLEAGUE_BEFORE.search(text[max(0, place.begin - 60) : place.begin]) else said
    return said.capitalize() if opens else said


def _is_naam(texts: Sequence[str], place: Place) -> bool:
    if place.fixed is not None:
        return False
    words = texts[place.text_index][place.begin : place.end]
    return place.kind == "name" or (place.kind == VERBODEN and not any(sign.isdigit() for sign in words))


def _naam(texts: Sequence[str], places: Sequence[Place], index: int) -> _Naam:
    place = places[index]
    text = texts[place.text_index]
    name, lead = text[place.begin : place.end], text[max(0, place.begin - 40) : place.begin]
    found = _WORD_BEFORE.search(lead)
    word, sign = (found["w"].lower(), found["t"]) if found else ("", "")
    if word in CALLED or _NAAM_IS.search(lead):
        return _Naam(name, "", called=True, goes=False)
    who = word in RELATIONS or word in FORMS_OF_ADDRESS or word in _ROL or ends_like(word, _ROL_ENDINGS)
    if not who or word in _TITLE or sign in {", ", ",", "\n"}:
        return _Naam(name, "", called=word in _TITLE, goes=False)
    apart = sign in {" ", ". "} and not name.endswith(("'s", "’s")) and not _in_list(text, places, index)
    return _Naam(name, word, called=sign not in {" ", ". "}, goes=apart)


def _in_list(text: str, places: Sequence[Place], index: int) -> bool:
    """Whether another name follows at once: `kinderen A en B`."""
    if (
        index + 1 >= len(places)
        or places[index + 1].text_index != places[index].text_index
        or places[index + 1].kind != "name"
    ):
        return False
    return _LISTING.fullmatch(text[places[index].end : places[index + 1].begin]) is not None


def _say(name: _Naam, people: Personen, alone: bool, opens: bool) -> str:
    possessive = "'s" if name.text.endswith(("'s", "’s")) else ""
    who = people.whose(name.text, name.before)
    if who is None or (name.called and "" not in who.before and not name.goes):
        return ZONDER_NAAM + possessive
    if name.goes and who.before == {name.before} and _is_only(people, who, name.before):
        return ""
    if alone and who.before == {""}:
        return f"{'B' if opens else 'b'}etrokkene{possessive[1:]}"
    label = f"{'P' if opens and not name.before else 'p'}ersoon {who.number}{possessive}"
    return f"({label})" if name.goes else label


def _is_only(people: Personen, who: Persoon, before: str) -> bool:
    """Whether nobody else has this word before their name. Two times "de heer" would make one man of two."""
    return not any(before in other.before for other in people.everybody if other is not who)


def _opens_sentence(text: str, place: Place) -> bool:
    """Whether the new words need a capital there."""
    return (
        text[place.begin].isupper() and _SENTENCE_START.search(text[max(0, place.begin - 30) : place.begin]) is not None
    )


def _without(texts: Sequence[str], places: Sequence[Place], numbers: set[int]) -> str:
    """The parts of the texts with these numbers that are not replaced."""
    parts: list[str] = []
    until = [0] * len(texts)
    for one in places:
        if one.text_index in numbers:
            parts.append(texts[one.text_index][until[one.text_index] : one.begin])
            until[one.text_index] = one.end
    return "\n".join([*parts, *(texts[index][until[index] :] for index in sorted(numbers))])
