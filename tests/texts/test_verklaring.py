"""The verklaring never says more than was seen, and holds nothing that points to a person."""

from dataclasses import replace

import pytest

from commands.domain.vernietiging import VernietigStand
from commands.texts.verklaring import NIET, SERVER, ZELF, regels, verklaring
from tests.domain.kalender import een_beleid
from tests.texts.voorbeelden.vernietigen import KLAAR


def zelf(**anders: object) -> str:
    """All that is said to be seen, by us or by the server, of a destruction with this changed."""
    een = replace(KLAAR, **anders)  # type: ignore[arg-type]
    return "\n".join(wat for wat, bron in regels(een, een_beleid()) if bron in (ZELF, SERVER))


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"gewist_op": None}, "alle teksten, namen en adressen"),
        ({"klaar_op": None, "stand": VernietigStand.GEWIST}, "sleutel vervangen"),
        ({"mislukt": 1}, "iedereen eruit gehaald"),
        ({"kamers": 0}, "verlaten"),
        ({"personen": 0}, "Personen"),
    ],
)
def test_what_was_not_seen_is_not_said(anders, woorden):
    assert woorden in zelf()
    assert woorden not in zelf(**anders)


def test_what_nobody_looked_at_is_said_to_be_so():
    open_ = "\n".join(wat for wat, bron in regels(KLAAR, een_beleid()) if bron == NIET)
    for woord in ("Reservekopieën", "postbus van de bot", "eigen toestel", "chatserver zelf", "Bestanden"):
        assert woord in open_
    assert "overal" not in open_ + zelf()


def test_no_id_of_anybody_stands_in_it():
    assert not any(een in repr(verklaring(KLAAR, een_beleid())) for een in ("p-pr", "m-pr", "p-mgr", "c-K7Q2"))
