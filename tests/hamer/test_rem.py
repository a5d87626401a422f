"""The brake of the load: fewer free texts and mails in an hour than the product answers."""

from datetime import UTC, datetime, timedelta

from commands.brakes.antwoordrem import MAX_ANTWOORDEN, MAX_BEWIJZEN, VENSTER
from tests.hamer import rem

NU = datetime(2026, 11, 3, 10, tzinfo=UTC)


def test_it_stays_below_what_the_product_answers():
    assert (rem.VRIJ < MAX_ANTWOORDEN, rem.ALLES < MAX_BEWIJZEN, rem.VENSTER > VENSTER) == (True, True, True)


def test_an_hour_after_the_receipts_he_may_write_again_and_without_receipts_not():
    bewezen: set[str] = set()
    postrem = rem.Postrem(bewezen.__contains__)
    for nummer in range(rem.VRIJ):
        assert postrem.mag("ggz", NU, vrij=True)
        postrem.tel("ggz", str(nummer), NU, vrij=True)
    later = NU + timedelta(minutes=62)

    assert not postrem.mag("ggz", NU, vrij=True)
    assert postrem.mag("ggz", NU, vrij=False)
    assert postrem.mag("politie", NU, vrij=True)
    assert not postrem.mag("ggz", later, vrij=True)
    bewezen.update(map(str, range(rem.VRIJ)))
    assert not postrem.mag("ggz", later, vrij=True)
    assert postrem.mag("ggz", later + timedelta(minutes=62), vrij=True)
