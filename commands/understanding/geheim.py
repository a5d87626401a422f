"""A line that looks like `verboden` and is not written so: its words are a secret too, neither repeated nor kept.

This holds for a procesregisseur alone, for nobody else may give that command.
"""

from collections.abc import Iterator, Sequence

from commands.domain.casus import is_code
from commands.domain.rollen import Rol
from commands.domain.weigering import Weigering
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.spreektaal.woorden import lees_regel, na_aanloop
from commands.understanding.identiteit import Bekend

WOORD = "verboden"
AFSTAND = 2
"""The most letters that may be too many, missing, wrong or swapped."""
_NAMEN = frozenset({"woord", "woorden", "naam", "namen", "nummer", "nummers"})
_AANLOOP = _NAMEN | {"dit", "deze", "die", "de", "volgende", "en", "is", "zijn", "worden", "wordt"}
_VOORAF = frozenset({"actie", "casus", "deelnemer", "bot", "ketenbot", "opdracht", "woord", "woorden", "zet"})
"""Besides a code, what people put in front of it."""


def lijkt_geheim(inbound: Inbound, bekend: Bekend, gezegd: Lezing | Weigering) -> bool:
    """Whether a line of this message looks like it and none was read as it. `gezegd`: how the message was read."""
    if not any(een.rol is Rol.PROCESREGISSEUR for een in bekend.wie.medewerkers):
        return False
    if isinstance(gezegd, tuple) and any(een.command.wist for een in gezegd):
        return False
    alleen_bot = bekend.plek is Plek.PRIVE or (bekend.wie.deelnemer is None and not bekend.op_groep)
    regels = [*inbound.tekst.splitlines(), *(() if inbound.antwoord_op else (inbound.onderwerp,))]
    return any(lijkt_verboden(regel, alleen_bot=alleen_bot and bekend.plek is not Plek.KAMER) for regel in regels)


def lijkt_verboden(regel: str, *, alleen_bot: bool) -> bool:
    """Whether this line was most likely meant to be `verboden`. `alleen_bot`: nobody else reads what is written here.

    Elsewhere it takes a code or the sign of a command: "verbonden" and "verloren" are ordinary words.
    """
    zin = lees_regel(regel.strip())
    if zin is None:
        return False
    begin = 0 if zin.gemeend else min(na_aanloop(zin.woorden), len(zin.woorden) - 1)
    woorden = list(_woorden(zin.rest(begin) if begin else zin.tekst))[:8]
    if not any(is_code(woord) for woord in woorden) and not zin.gemeend:
        if not alleen_bot or not woorden:
            return False
        return _is_het(woorden) or (_noemt(woorden, regel) and not zin.is_vraag(0))
    if _noemt(woorden, regel) and not zin.is_vraag(0):
        return True
    for plaats, woord in enumerate(woorden[:3]):
        if _is_het(woorden[plaats:]):
            return True
        if not is_code(woord) and woord not in _VOORAF:
            return False
    return False


def _is_het(woorden: Sequence[str]) -> bool:
    """Whether they begin with it; "ver boden" too, where nothing but spaces is wrong."""
    if afstand(woorden[0], WOORD) <= AFSTAND:
        return True
    return any("".join(woorden[:aantal]) == WOORD for aantal in range(2, len(woorden) + 1))


def _noemt(woorden: Sequence[str], regel: str) -> bool:
    """Whether it is a sentence such as "deze namen zijn verboden:", with something behind it."""
    plaats = next((nr for nr, woord in enumerate(woorden) if woord not in _AANLOOP and not is_code(woord)), 0)
    if not plaats or woorden[plaats] != WOORD or not _NAMEN & set(woorden[:plaats]):
        return False
    return plaats + 1 < len(woorden) or regel.rstrip().endswith(":")


def _woorden(tekst: str) -> Iterator[str]:
    """Letters and figures alone: "verboden:K7Q2" is two words."""
    yield from "".join(teken if teken.isalnum() else " " for teken in tekst[:200].lower()).split()


def afstand(een: str, ander: str) -> int:
    """How many letters must be put in, taken out, replaced or changed with the next one; AFSTAND + 1 when more."""
    if abs(len(een) - len(ander)) > AFSTAND:
        return AFSTAND + 1
    vorige, rij = [0] * (len(ander) + 1), list(range(len(ander) + 1))
    for nr, teken in enumerate(een, 1):
        nieuw = [nr]
        for plek, daar in enumerate(ander, 1):
            kost = min(rij[plek] + 1, nieuw[plek - 1] + 1, rij[plek - 1] + (teken != daar))
            if nr > 1 and plek > 1 and teken == ander[plek - 2] and een[nr - 2] == daar:
                kost = min(kost, vorige[plek - 2] + 1)
            nieuw.append(kost)
        vorige, rij = rij, nieuw
    return min(rij[-1], AFSTAND + 1)
