"""Casussen as they may stand, for the overview: one that needs nothing, and changes of it."""

from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Status
from commands.domain.casus import Fase
from commands.domain.overzicht import Casusstand, Gevraagd, Puntstand, Zaak
from tests.domain.kalender import lokaal

MAANDAG = date(2026, 11, 16)
VORIGE_WEEK = lokaal("2026-11-13 15:00")


def punt(nummer: int = 1, uiterlijk: str | None = "2026-12-03", status: Status = Status.OPEN, **anders) -> Puntstand:
    dag = None if uiterlijk is None else date.fromisoformat(uiterlijk)
    return Puntstand(nummer=nummer, status=status, uiterlijk=dag, beantwoord_op=VORIGE_WEEK, **anders)


def stand(code: str = "K7Q2", *punten: Puntstand, **anders) -> Casusstand:
    """Running, with one actiepunt of a later week unless others are given."""
    rustig = Casusstand(
        id=f"c-{code}", code=code, fase=Fase.LOPEND, begin=VORIGE_WEEK, regie="m-pr", punten=punten or (punt(),)
    )
    return replace(rustig, **anders)


def gevraagd(zaak: Zaak, nummer: int = 0) -> Gevraagd:
    return Gevraagd(zaak=zaak, sinds=VORIGE_WEEK, nummer=nummer)


def zestig() -> list[Casusstand]:
    """A Monday of a procesregisseur with 60 casussen, of which nine ask something."""
    druk = [
        stand("K7Q2", gevraagd=(gevraagd(Zaak.BERICHT, 12),)),
        stand("B4T9", fase=Fase.CONCEPT, ico_op=date(2026, 11, 10), punten=()),
        stand("5G68", punt(4, "2026-11-02"), gevraagd=(gevraagd(Zaak.BESLUIT, 4), gevraagd(Zaak.VRAAG, 3))),
        stand("M3XA", punt(2, "2026-11-04"), punt(5, "2026-11-11")),
        stand("T3JW", punt(1, "2026-11-09")),
        stand("H2PD", punt(3, "2026-12-01", Status.LUKT_NIET)),
        stand("W9KC", begin=lokaal("2026-10-20 10:00"), gehoord_op=lokaal("2026-10-25 10:00")),
        stand("R6NE", punt(2, "2026-11-19")),
        stand("4LU2", contact_op=lokaal("2026-11-20 09:00")),
    ]
    return druk + [stand(f"{letter}{cijfer}ZZ") for letter in "ABCDEFGHJKL" for cijfer in range(2, 7)][:51]
