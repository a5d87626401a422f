"""The answer that a bare yes stands for: only where the bot asked one yes or no about one state of one actiepunt."""

import re
from collections.abc import Sequence
from typing import Final

from commands.domain.actiepunt import Actiepunt
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import is_eigenaar
from commands.messages import Bericht, Inbound
from commands.ports import OutboxItem
from commands.texts.bedoelt import NEE, VRAAGT
from commands.texts.uitnodiging import ANTWOORD_ALS
from commands.texts.vraag import OVER

_OPSCHALEN: Final = re.compile(r"\S+ opschalen \d+")
"""Without a reason: as it stands only in the question whether the manager must hear of it."""


def bij_ja(inbound: Inbound, rij: OutboxItem | None, punten: Sequence[Actiepunt], lid: Deelnemer | None) -> str:
    """The answer as it can be typed, to the question in the bot's message `rij`; empty where a yes says nothing sure.

    It counts in an answer to the question itself, of the owner, while the actiepunt stands as it was asked.
    """
    if rij is None or rij.bericht is None or not rij.is_known_as(inbound.antwoord_op[0]):
        return ""
    bericht = rij.bericht.bericht
    if bericht.bij_ja:
        return bericht.bij_ja
    if (opschalen := _opschalen(bericht)) and _staat_nog(bericht, punten):
        return opschalen
    if lid is None or bericht.antwoord_als == ANTWOORD_ALS:  # it may also ask whether they come
        return ""
    nu = {(punt.id, punt.versie) for punt in punten if is_eigenaar(punt, lid.id)}
    gevraagd = {(punt.actiepunt_id, punt.versie) for punt in bericht.punten}
    return _uit(bericht) if gevraagd <= nu else ""


def zonder_casus(inbound: Inbound, rij: OutboxItem | None) -> tuple[str, str]:
    """The same outside every casus, with what a no stands for: of what is asked twice, or of what is meant."""
    ja, nee = bij_ja(inbound, rij, (), None), rij.bericht.bericht.bij_nee if rij is not None and rij.bericht else ""
    nee = nee if nee in VRAAGT or ja == NEE else ""
    return (ja if nee or ja.endswith(" zeker") else "", nee)


def vraag_ico(inbound: Inbound, rij: OutboxItem | None) -> str:
    """The step of the question about a meeting in the bot's message `rij`, where that itself is answered."""
    if rij is None or rij.bericht is None or not rij.is_known_as(inbound.antwoord_op[0]):
        return ""
    return rij.bericht.bericht.vraag_ico


def _opschalen(bericht: Bericht) -> str:
    """The decision, where the message asks nothing but whether the manager must hear of one actiepunt."""
    keuzes = [[knop.opdracht for knop in blok.keuzes] for blok in bericht.blokken if blok.keuzes or blok.punt]
    eerste = keuzes[0][0] if len(keuzes) == 1 and keuzes[0] else ""
    return eerste if _OPSCHALEN.fullmatch(eerste) else ""


def _staat_nog(bericht: Bericht, punten: Sequence[Actiepunt]) -> bool:
    """Whether each actiepunt of the message stands as it was asked about."""
    nu = {(punt.id, punt.versie) for punt in punten}
    return {(punt.actiepunt_id, punt.versie) for punt in bericht.punten} <= nu


def _uit(bericht: Bericht) -> str:
    """Of a question with "niet" in it, or with a second one beside it, nobody can tell what a yes means."""
    vragen = [blok.tekst for blok in bericht.blokken if blok.punt is not None]
    if len(vragen) != 1 or not vragen[0].startswith(OVER):
        return ""
    antwoord = vragen[0].rpartition(" Antwoord: ")[2]
    return "" if "," in antwoord or "\n" in antwoord else antwoord
