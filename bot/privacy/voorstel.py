"""What to write instead of what was found: a role, a number or a kind, so that the sentence keeps its meaning.

Only the found place is replaced. A relation, a role or a form of address before a name stays, and the name goes; a name
that stands by itself becomes "betrokkene", or "persoon 1" and "persoon 2" when there are more people.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.privacy.personen import Personen, Persoon, zelfde_eind
from bot.privacy.recognisers.naam_words import AANSPREEK, HEET, VERWANT
from bot.privacy.recognisers.word_set import reeks
from commands.domain.vondst import WEGGELATEN, ZONDER_NAAM

VERBODEN: Final = "verboden"
_SOORTEN: Final = {
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
_ROL: Final = reeks(
    "agent agente arts bewindvoerder buddy buren buur chauffeur coach curator dokter docent docente gezinsvoogd "
    "hulpverlener hulpverleenster huisbaas imam juf klasgenoot klant kok leerkracht leerling leider leidster leraar "
    "lerares medebewoner medewerker medewerkster meester ouder pastoor dominee pleegouder psychiater psycholoog "
    "rechter tolk trainer verhuurder verpleegkundige voogd vrijwilliger wethouder burgemeester werkgever zaakwaarnemer "
    "ome oma's dader daders verdachten cliënten bewoners jongeman dame hoofdagent inspecteur officier notaris huurder "
    "buurtbewoner omwonende oppas stagiair stagiaire kapper eigenaar directeur voorzitter"
)
_ROLEINDE: Final = (
    "agent", "begeleider", "begeleidster", "werker", "werkster", "manager", "consulent", "consulente", "regisseur",
    "arts", "voogd", "coach", "houder", "medewerker", "medewerkster", "behandelaar", "verpleegkundige", "ambtenaar",
    "rechercheur", "advocaat", "psycholoog", "psychiater", "therapeut", "coördinator", "moeder", "vader", "zoon",
    "dochter", "broer", "zus", "partner", "vriend", "vriendin", "kind", "bewoner",
)  # fmt: skip
_TITEL: Final = reeks("mr drs dr ir ds")
_BETROKKEN: Final = re.compile(
    r"\b(?:betrokkenen?|cli[ëe]nte?n?|pati[ëe]nte?n?|bewoners?|bewoonster|verdachten?|slachtoffers?)\b",
    re.IGNORECASE,
)
_VAN_ELDERS: Final = re.compile(r" (?:van|namens) (?:de|het|een|onze|uw|jullie) [^\W\d_]")
"""Who is of a house, a shop or an office is not the client, whom partners call "betrokkene"."""
_PERSOON_NR: Final = re.compile(r"\bpersoon ([0-9]{1,3})\b", re.IGNORECASE)
_VOOR: Final = re.compile(r"(?P<w>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<t>\.? |\.?: ?|, ?| \(|\n)$")
_NAAM_IS: Final = re.compile(r"na(?:am|men) (?:is|zijn|luidt|luiden):? $", re.IGNORECASE)
_ZINSBEGIN: Final = re.compile(r"(?:^|[!?]\s|(?<!\.\w)(?<!\b\w)\.\s|\n)[\s\"'(>*-]*$")
_OPSOMMING: Final = re.compile(r" ?(?:,|en|of|&|\+|/|, en) ?")


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in one of the texts that is to be replaced; `vast` are the words to put there, if they are decided."""

    tekst_nr: int
    begin: int
    eind: int
    soort: str
    vast: str | None = None


@dataclass(frozen=True, slots=True)
class _Naam:
    """A name with what stands before it."""

    tekst: str
    voor: str
    """The word before it, when that says who it is."""
    geheten: bool
    """Whether it is what somebody is called, or a greeting: the name itself is meant."""
    weg: bool
    """Whether the word before it says enough, so that the name can go."""


def voorstellen(teksten: Sequence[str], plekken: Sequence[Plek]) -> list[str]:
    """The words for each place; they come in order of their texts and do not overlap within one."""
    namen = [_naam(teksten, plekken, nr) if _is_naam(teksten, plek) else None for nr, plek in enumerate(plekken)]
    personen = Personen()
    for naam in namen:
        if naam is not None and not naam.geheten:
            personen.meld(naam.tekst, naam.voor)
    over = _zonder(
        teksten,
        [plek for plek in plekken if plek.vast is None],
        {plek.tekst_nr for plek, naam in zip(plekken, namen, strict=True) if naam is not None},
    )
    personen.nummer(1 + max((int(nummer) for nummer in _PERSOON_NR.findall(over)), default=0))
    alleen = len(personen.alle) == 1 and _BETROKKEN.search(over) is None
    elders = alleen and any(
        naam is not None and not naam.voor and _VAN_ELDERS.match(teksten[plek.tekst_nr], plek.eind)
        for plek, naam in zip(plekken, namen, strict=True)
    )
    uit = []
    for plek, naam in zip(plekken, namen, strict=True):
        if plek.vast is not None:
            uit.append(plek.vast)
        elif naam is None:
            uit.append("[nummer]" if plek.soort == VERBODEN else _SOORTEN.get(plek.soort, WEGGELATEN))
        else:
            tekst, begint = teksten[plek.tekst_nr], _begint(teksten[plek.tekst_nr], plek)
            gezegd = _zeg(naam, personen, alleen, begint)
            if elders and gezegd.lower() == "betrokkene":
                gezegd = "iemand" if _VAN_ELDERS.match(tekst, plek.eind) else "deze persoon"
                gezegd = gezegd.capitalize() if begint else gezegd
            uit.append(gezegd)
    return uit


def _is_naam(teksten: Sequence[str], plek: Plek) -> bool:
    if plek.vast is not None:
        return False
    woorden = teksten[plek.tekst_nr][plek.begin : plek.eind]
    return plek.soort == "name" or (plek.soort == VERBODEN and not any(teken.isdigit() for teken in woorden))


def _naam(teksten: Sequence[str], plekken: Sequence[Plek], nr: int) -> _Naam:
    plek = plekken[nr]
    tekst = teksten[plek.tekst_nr]
    naam, aan = tekst[plek.begin : plek.eind], tekst[max(0, plek.begin - 40) : plek.begin]
    gevonden = _VOOR.search(aan)
    woord, teken = (gevonden["w"].lower(), gevonden["t"]) if gevonden else ("", "")
    if woord in HEET or _NAAM_IS.search(aan):
        return _Naam(naam, "", geheten=True, weg=False)
    wie = woord in VERWANT or woord in AANSPREEK or woord in _ROL or zelfde_eind(woord, _ROLEINDE)
    if not wie or woord in _TITEL or teken in {", ", ",", "\n"}:
        return _Naam(naam, "", geheten=woord in _TITEL, weg=False)
    los = teken in {" ", ". "} and not naam.endswith(("'s", "’s")) and not _in_rij(tekst, plekken, nr)
    return _Naam(naam, woord, geheten=teken not in {" ", ". "}, weg=los)


def _in_rij(tekst: str, plekken: Sequence[Plek], nr: int) -> bool:
    """`kinderen A en B`: another name follows at once."""
    if nr + 1 >= len(plekken) or plekken[nr + 1].tekst_nr != plekken[nr].tekst_nr or plekken[nr + 1].soort != "name":
        return False
    return _OPSOMMING.fullmatch(tekst[plekken[nr].eind : plekken[nr + 1].begin]) is not None


def _zeg(naam: _Naam, personen: Personen, alleen: bool, begint: bool) -> str:
    bezit = "'s" if naam.tekst.endswith(("'s", "’s")) else ""
    wie = personen.wie(naam.tekst, naam.voor)
    if wie is None or (naam.geheten and "" not in wie.voor and not naam.weg):
        return ZONDER_NAAM + bezit
    if naam.weg and wie.voor == {naam.voor} and _enige(personen, wie, naam.voor):
        return ""
    if alleen and wie.voor == {""}:
        return f"{'B' if begint else 'b'}etrokkene{bezit[1:]}"
    label = f"{'P' if begint and not naam.voor else 'p'}ersoon {wie.nummer}{bezit}"
    return f"({label})" if naam.weg else label


def _enige(personen: Personen, wie: Persoon, voor: str) -> bool:
    """Whether nobody else is called so: two times "de heer" would make one man of two."""
    return not any(voor in ander.voor for ander in personen.alle if ander is not wie)


def _begint(tekst: str, plek: Plek) -> bool:
    """Whether a capital belongs there."""
    return tekst[plek.begin].isupper() and _ZINSBEGIN.search(tekst[max(0, plek.begin - 30) : plek.begin]) is not None


def _zonder(teksten: Sequence[str], plekken: Sequence[Plek], nummers: set[int]) -> str:
    """All that is not replaced of the texts with these numbers."""
    delen: list[str] = []
    tot = [0] * len(teksten)
    for een in plekken:
        if een.tekst_nr in nummers:
            delen.append(teksten[een.tekst_nr][tot[een.tekst_nr] : een.begin])
            tot[een.tekst_nr] = een.eind
    return "\n".join([*delen, *(teksten[nr][tot[nr] :] for nr in sorted(nummers))])
