"""Contact is asked again on the day that was told or shortly before it: in every message of the question, to each."""

import re
from datetime import date, timedelta
from itertools import pairwise

from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.werkdagen import tel_werkdagen
from tests.domain.kalender import lokaal
from tests.flows.test_naast_contact import houder_per_mail
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld

_VRAAGT = ("is er contact geweest?", "hoe gaat het contact verder?")
_BELOFTE = re.compile(
    r"(?:Nog geen contact\? Dan vragen wij het|Blijft dat zo, dan vragen wij het|Wij vragen het u"
    r"|De bot vraagt u er weer naar)"
    r"(?: opnieuw|(?P<regie> aan de procesregisseur))?, uiterlijk op (?P<dag>\w+ \d+ \w+ \d+)"
)


def gevraagd(wereld: Wereld, wie: str) -> list[date]:
    """The days on which contact was asked of them."""
    return [een.date.date() for een in wereld.post.aan(wie) if any(w in wereld.post.tekst(een) for w in _VRAAGT)]


def gebroken(wereld: Wereld, *, vervalt: date | None = None) -> list[str]:
    """The promises after which contact was asked later than told, or more than three working days sooner; and that
    there were none at all. `vervalt`: on that day there was contact, so that what was told before it holds no more."""
    fout, aantal = [], 0
    for wie in (REGIE, POLITIE):
        for een in wereld.post.aan(wie):
            for belofte in _BELOFTE.finditer(wereld.post.tekst(een)):
                op, aan = een.date.date(), REGIE if belofte["regie"] else wie
                dan = next((dag for dag in gevraagd(wereld, aan) if dag > op), None)
                if dan is None or (vervalt is not None and op < vervalt <= dan):
                    continue
                aantal += 1
                if belofte["dag"] not in (schrijf_datum(tel_werkdagen(dan, nr, BELEID)) for nr in range(4)):
                    fout.append(f"{op}, {wie}: {belofte[0]}, but {dan}")
    return fout if aantal else ["nothing was promised"]


async def test_in_a_casus_where_much_is_asked_each_promised_day_is_kept(wereld: Wereld, code: str) -> None:
    await houder_per_mail(wereld, "2026-12-07 12:00")
    await wereld.antwoord(wereld.post.laatste(POLITIE), f"contact antwoord {code} nog niet gelukt")
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 bezig")
    await wereld.vooruit(tot=lokaal("2026-12-14 12:00"))
    await wereld.antwoord(wereld.post.laatste(REGIE), f"contact antwoord {code} nog geen contact")
    await wereld.vooruit(tot=lokaal("2027-03-20 12:00"))

    assert gebroken(wereld) == []
    assert any("aan de procesregisseur" in wereld.post.tekst(een) for een in wereld.post.aan(POLITIE))
    # of what is past its weeks the procesregisseur hears soon, and then ever less often
    besluiten = [dag for dag in gevraagd(wereld, REGIE) if dag > date(2026, 12, 14)]
    weken = [(later - eerder).days // 7 for eerder, later in pairwise(besluiten)]
    assert weken == sorted(weken)
    assert weken[0] == 1


async def test_so_it_is_after_contact_of_which_one_of_both_tells(wereld: Wereld, code: str) -> None:
    await houder_per_mail(wereld, "2026-12-02 12:00")
    await wereld.staf(Rol.PROCESREGISSEUR, f"contact gehad {code} gisteren")
    gehad = wereld.nu.date()
    await wereld.vooruit(tot=lokaal("2027-03-20 12:00"))

    assert gebroken(wereld, vervalt=gehad + timedelta(days=1)) == []
