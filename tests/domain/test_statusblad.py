"""The status sheet: each actiepunt in one place, and what was told since the last contact."""

from datetime import date

from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.statusblad import Statusblad, maak_statusblad
from tests.domain.kalender import een_beleid, lokaal
from tests.texts.klok_voorbeelden import een_punt

VANDAAG = date(2026, 11, 30)


def test_each_actiepunt_stands_in_one_place():
    punten = [
        een_punt(1, status=Status.GEREED),
        een_punt(2, uiterlijk=date(2026, 11, 20)),
        een_punt(3, uiterlijk=date(2026, 11, 12)),
        een_punt(4, status=Status.LUKT_NIET),
        een_punt(5, uiterlijk=date(2026, 12, 20)),
        een_punt(6, uiterlijk=None),
        een_punt(7, status=Status.VERVALLEN),
    ]
    gezegd = [
        (5, FeedbackSoort.BEZIG, lokaal("2026-11-10 10:00")),
        (5, FeedbackSoort.BEZIG, lokaal("2026-11-23 00:30")),
        (1, FeedbackSoort.GEREED, lokaal("2026-11-12 10:00")),
    ]

    assert maak_statusblad(punten, gezegd, VANDAAG, een_beleid()) == Statusblad(
        klaar=(1, 7),
        laat=((3, date(2026, 11, 12)), (2, date(2026, 11, 20))),
        vast=(4,),
        stil=(6,),
        verder=(5,),
        gezegd=((5, FeedbackSoort.BEZIG, date(2026, 11, 23)), (1, FeedbackSoort.GEREED, date(2026, 11, 12))),
    )


def test_without_actiepunten_it_is_empty():
    assert maak_statusblad([], [], VANDAAG, een_beleid()) == Statusblad()
