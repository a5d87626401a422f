"""Questions about words that may report something."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import FeedbackSoort, Status
from commands.texts import vraag
from tests.texts.decor import BEZIG, CASUS, GEMELD, GGZ, PUNT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    een, ander = vraag.Vraag(punt=PUNT), vraag.Vraag(punt=BEZIG)
    yield zin(vraag.hoe_staat_het, "", CASUS, [een], met_code=False)
    yield zin(vraag.hoe_staat_het, "welk punt", CASUS, [een, ander], met_code=True, kies=True)
    yield zin(vraag.hoe_staat_het, "onbekend", CASUS, [], [9], met_code=False)
    namens = replace(een, soort=FeedbackSoort.GEREED, van_ander=True, namens=GGZ.aanduiding)
    yield zin(vraag.hoe_staat_het, "namens", CASUS, [namens], met_code=True)
    samen = replace(een, soort=FeedbackSoort.GEREED, van_ander=True, meldt_voor_ander=True)
    yield zin(vraag.hoe_staat_het, "voor meer eigenaars", CASUS, [samen], met_code=False)
    gevallen = [("geen stand", een), ("klaar of later", replace(een, dag=date(2027, 1, 8)))]
    gevallen += [(soort.value, replace(een, soort=soort)) for soort in GEMELD]
    gevallen += [
        ("gereed, van een ander", replace(een, soort=FeedbackSoort.GEREED, van_ander=True)),
        ("gereed, stond al zo", vraag.Vraag(punt=replace(PUNT, status=Status.GEREED), soort=FeedbackSoort.GEREED)),
        ("bezig, staat op klaar", vraag.Vraag(punt=replace(PUNT, status=Status.GEREED), soort=FeedbackSoort.BEZIG)),
    ]
    for naam, dag in (("later", date(2027, 1, 8)), ("eerder", date(2026, 11, 13)), ("gelijk", PUNT.uiterlijk)):
        gevallen.append((f"uitstel, {naam}", replace(een, soort=FeedbackSoort.UITSTEL, dag=dag)))
    for geval, deze in gevallen:
        yield zin(vraag.zin, geval, deze, "3")
