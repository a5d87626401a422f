"""Moments as people in the Netherlands write them: "di 8 dec 10:00, wo 9 dec om half drie".

Rules (own choices): an hour from 1 to 6 without more is in the afternoon, as nobody meets at night. A date without an
hour gets the hour that follows it, and an hour without a date belongs to the date before it.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.datum import lees_datum
from commands.domain.weigering_ico import MomentOnleesbaar

_MIDDAG: Final = 12
_GETALLEN: Final = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_WOORD: Final = {woord: nr for nr, woord in enumerate(_GETALLEN, 1)}
_TEL: Final = "|".join((*_GETALLEN, r"\d{1,2}"))
_TOT: Final = re.compile(
    r"\s*(?:-|–|tot|t/m)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:u|uur|h)?\b(?![-/.]\d)(?=\s*$|\s+(?:'s|in de))"
)
_DEEL: Final = re.compile(r"(?:'s |in de |s )?(ochtends|morgens|middags|avonds|ochtend|middag)\b")
_TIJDEN: Final = (
    re.compile(rf"(?:om\s+)?\b(?P<half>half)\s+(?P<uur>{_TEL})\b(?:\s*uur)?"),
    re.compile(rf"(?:om\s+)?\bkwart\s+(?P<kwart>over|voor)\s+(?P<uur>{_TEL})\b(?:\s*uur)?"),
    re.compile(r"(?:om\s+)?\b(?P<uur>\d{1,2})\s?(?:u|h)\s?(?P<minuut>\d{2})\b"),
    re.compile(r"(?:om\s+)?\b(?P<uur>\d{1,2})(?::|\.)(?P<minuut>\d{2})\b(?:\s*(?:uur|u|h)\b)?"),
    re.compile(rf"(?:om\s+)?\b(?P<uur>{_TEL})\s*(?:uur|u|h)\b"),
    re.compile(rf"\bom\s+(?P<uur>{_TEL})\b(?![-/.]\d)"),
)
_ALLEBEI: Final = re.compile(
    r"^(?:allebei|beide(?: keren| dagen)?|alle (?:drie|vier|vijf)|allemaal|steeds|telkens)\s+"
    r"(?:om\s+)?(?=\d|half|kwart)"
)
"""In front of the one hour of all the dates before it."""
_LANGST: Final = 400
"""Characters; a longer text is no list of moments."""


def lees_momenten(tekst: str, *, vandaag: date, zone: ZoneInfo) -> list[datetime]:
    """All moments (UTC) in the order in which they stand there; at least one. Raises MomentOnleesbaar."""
    gevonden: list[tuple[date, time]] = []
    zonder_uur: list[tuple[date, str]] = []
    laatste: date | None = None
    for stuk in _stukken(tekst):
        dag, uur = _lees_stuk(stuk, vandaag)
        if dag is None and uur is None:
            raise MomentOnleesbaar(tekst=stuk)
        if dag is not None:
            laatste = dag
            zonder_uur.append((dag, stuk))
        if uur is None:
            continue
        if laatste is None:
            raise MomentOnleesbaar(tekst=stuk)
        gevonden += [(een, uur) for een, _ in zonder_uur] or [(laatste, uur)]
        zonder_uur = []
    if zonder_uur or not gevonden:
        raise MomentOnleesbaar(tekst=zonder_uur[0][1] if zonder_uur else tekst.strip()[:60])
    return [datetime.combine(dag, uur, tzinfo=zone).astimezone(UTC) for dag, uur in gevonden]


def _stukken(tekst: str) -> Iterator[str]:
    if len(tekst) > _LANGST:
        raise MomentOnleesbaar(tekst=tekst[:60])
    schoon = tekst.lower().replace("’", "'").replace("\xa0", " ")
    for regel in re.split(r"[;\n,]|\s(?:en|of|ofwel)\s", schoon):
        stuk = re.sub(r"^\s*(?:\d\)|[-*•])\s+", "", regel).strip(" .")
        stuk = _ALLEBEI.sub("om ", stuk)
        if stuk:
            yield stuk


def _lees_stuk(stuk: str, vandaag: date) -> tuple[date | None, time | None]:
    """The date and the hour in it; (None, None) when it is neither, or holds more than these."""
    kaal = _TOT.sub("", stuk)
    deel = _DEEL.search(kaal)
    if deel is not None:
        kaal = f"{kaal[: deel.start()]} {kaal[deel.end() :]}"
    for vorm in _TIJDEN:
        for treffer in reversed(list(vorm.finditer(kaal))):
            uur = _tijd(treffer, "" if deel is None else deel[1])
            rest = f"{kaal[: treffer.start()]} {kaal[treffer.end() :]}".strip(" .()")
            dag = lees_datum(rest, vandaag=vandaag) if rest else None
            if uur is not None and (dag is not None or not rest):
                return dag, uur
    return lees_datum(kaal, vandaag=vandaag), None


def _tijd(treffer: re.Match[str], deel: str) -> time | None:
    groepen = treffer.groupdict()
    woord = groepen["uur"]
    uur = _WOORD.get(woord) or int(woord)
    minuut = int(groepen.get("minuut") or 0)
    if groepen.get("half"):
        uur, minuut = uur - 1, 30
    elif groepen.get("kwart"):
        uur, minuut = (uur, 15) if groepen["kwart"] == "over" else (uur - 1, 45)
    vroeg = deel in ("ochtends", "morgens", "ochtend")
    if (deel and not vroeg and uur < _MIDDAG) or (not deel and 1 <= uur <= 6):
        uur += _MIDDAG
    elif not deel and not uur and groepen.get("half"):  # "half een"
        uur = _MIDDAG
    return time(uur, minuut) if uur < 24 and minuut < 60 else None
