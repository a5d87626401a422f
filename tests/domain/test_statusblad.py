"""The status sheet: each actiepunt in one place, and what was told since the last contact."""

from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.statusblad import Statusblad, Volgende, maak_statusblad
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
        volgende=Volgende(punt=(5, date(2026, 12, 20))),
    )


def test_without_actiepunten_it_is_empty():
    assert maak_statusblad([], [], VANDAAG, een_beleid()) == Statusblad()


def test_what_comes_next_is_the_first_date_the_first_step_above_the_owner_and_the_ico():
    punten = [een_punt(1, uiterlijk=date(2026, 12, 20)), een_punt(2, uiterlijk=date(2026, 12, 4))]
    rijen = [
        een_rij(punten[0], Stap.ACTIE_CASUSHOUDER, "2026-12-22 09:00"),
        een_rij(punten[1], Stap.ACTIE_VANDAAG, "2026-12-01 09:00"),
        een_rij(punten[1], Stap.ACTIE_PROCESREGISSEUR, "2026-12-08 09:00"),
        replace(een_rij(punten[1], Stap.ACTIE_CASUSHOUDER, "2026-12-02 09:00"), versie=7),
        replace(een_rij(punten[1], Stap.PAUZE_TOT, "2026-12-02 09:00"), soort=HerinneringSoort.PAUZE),
    ]
    venster = (date(2026, 12, 14), date(2026, 12, 28))

    blad = maak_statusblad(punten, [], VANDAAG, een_beleid(), gepland=rijen, venster=venster)

    assert blad.volgende == Volgende(
        punt=(2, date(2026, 12, 4)), trede=(2, Stap.ACTIE_PROCESREGISSEUR, date(2026, 12, 8)), venster=venster
    )


def test_a_step_of_today_is_not_what_comes_next():
    """It may be told in the same message."""
    punt = een_punt(1, uiterlijk=date(2026, 11, 20))
    rijen = [
        een_rij(punt, Stap.ACTIE_PROCESREGISSEUR, "2026-11-30 09:00"),
        een_rij(punt, Stap.ACTIE_MANAGER, "2026-12-07 09:00"),
    ]
    blad = maak_statusblad([punt], [], VANDAAG, een_beleid(), gepland=rijen)
    assert blad.volgende.trede == (1, Stap.ACTIE_MANAGER, date(2026, 12, 7))


def een_rij(punt: Actiepunt, stap: Stap, op: str) -> Herinnering:
    return Herinnering(
        id=f"h-{stap}-{punt.nummer}",
        casus_id=punt.casus_id,
        soort=HerinneringSoort.ACTIE,
        onderwerp_id=punt.id,
        stap=stap,
        volgnummer=0,
        versie=punt.versie,
        due_at=lokaal(op),
    )
