"""Another place asks nobody again whether they come (SOURCES: RFC 5546)."""

from collections.abc import Sequence

import pytest
import vobject

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import afspraak_in, deelnames, druk, in_agenda
from tests.flows.conftest import Maak
from tests.flows.eersteico import icos, regie
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

MOMENTEN = "di 15 dec 10:00, wo 16 dec 14:30"


def stand_van(wereld: Wereld, wie: str) -> Sequence[str]:
    """What the last entry in their calendar says: SEQUENCE, PARTSTAT, RSVP and the place."""
    event = afspraak_in(wereld, next(een for een in reversed(wereld.post.aan(wie)) if een.bericht.afspraak is not None))
    params = event["ATTENDEE"].params
    return [str(event["SEQUENCE"]), params["PARTSTAT"], params.get("RSVP", ""), str(event.get("LOCATION", ""))]


@pytest.mark.story_of("ico plaats")
async def test_who_answered_keeps_the_answer_and_who_did_not_is_asked(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico vast 1")
    uitnodiging = wereld.post.laatste(GGZ)
    assert stand_van(wereld, GGZ) == ["0", "NEEDS-ACTION", "TRUE", ""]
    await druk(wereld, uitnodiging, "ACCEPTED")

    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")

    assert stand_van(wereld, GGZ) == ["0", "ACCEPTED", "", "Stadhuis, zaal 3"]
    assert stand_van(wereld, POLITIE) == ["0", "NEEDS-ACTION", "TRUE", "Stadhuis, zaal 3"]
    andere_lezer = vobject.readOne(in_agenda(wereld, wereld.post.laatste(GGZ)).to_ical().decode()).vevent
    assert andere_lezer.attendee.params["PARTSTAT"] == ["ACCEPTED"]
    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Wij weten al: u komt. U hoeft niet opnieuw te antwoorden." in gelezen
    assert "Komt u?" not in gelezen
    assert "Komt u?" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Komt: GGZ-instelling (behandelaar)" in await regie(wereld, f"{code} ico stand")


async def test_each_next_place_is_told_and_an_answer_to_the_first_entry_still_counts(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico vast 1")
    eerste = wereld.post.laatste(GGZ)
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")
    await regie(wereld, f"{code} ico plaats https://overleg.test/k7q2")
    assert stand_van(wereld, GGZ)[-1] == "https://overleg.test/k7q2"

    await druk(wereld, eerste, "DECLINED")

    [ico] = await icos(wereld)
    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.NEE
    await regie(wereld, f"{code} ico plaats Buurthuis")
    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Wij weten al: u komt niet." in gelezen
    assert f"Kunt u nu wel komen? Antwoord: {code} ico antwoord ja" in gelezen


@pytest.mark.parametrize("woorden", ["Dan kan ik niet, te ver", "ja toch wel", "ico antwoord nee"])
async def test_an_answer_to_the_message_about_the_place_is_read(wereld: Wereld, code: str, woorden: str) -> None:
    await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico vast 1")
    await druk(wereld, wereld.post.laatste(GGZ), "ACCEPTED")
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")
    bericht = wereld.post.laatste(GGZ)
    wereld.post.wis()

    await wereld.antwoord(bericht, woorden)

    [ico] = await icos(wereld)
    gegeven = (await deelnames(wereld, ico))[GGZ].antwoord
    assert gegeven is DeelnameSoort.NEE or woorden in wereld.post.teksten(REGIE)
    assert wereld.post.aan(POLITIE) == []


@pytest.mark.parametrize(
    ("plaats", "wacht"),
    [
        ("https://overleg.test/k7q2", False),
        ("bij ons op kantoor", False),
        ("stadskantoor Haarlem", False),
        ("Hoofdstraat 3", True),
        ("thuis bij mevrouw Jansen", True),
        ("https://overleg.test/k7q2, bel 06 12345678", True),
        ("https://overleg.test/sophie-van-den-berg", True),
        ("https://overleg.test/?q=Sophie%20van%20den%20Berg", True),
        ("https://overleg.test/0612345678", True),
        ("https://overleg.test/bsn/123456782", True),
        ("https://overleg.test/mevrouw-jansen-thuis-kerklaan-12-2011AB", True),
        ("https://overleg.test/zeepaardstra", True),
        ("https://zeepaardstra.overleg.test/x", True),
        ("https://overleg.test/x?zeepaardstra", True),
        ("www.overleg.test/zeepaardstra", True),
        ("Zeepaardstra-kliniek", True),
        ("Gemeentehuis Alkmaar, zaal 2", False),
    ],
)
async def test_a_place_passes_as_what_it_is_and_what_points_to_a_person_waits(
    maak: Maak, plaats: str, wacht: bool
) -> None:
    wereld = maak(toets=Bewaker(Toetser))
    code = wereld.code
    await regie(wereld, f"verboden {code} Zeepaardstra")
    await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico plaats {plaats}")
    await regie(wereld, f"{code} ico vast 1")

    assert ((await icos(wereld))[0].plaats == "") is wacht


async def test_another_moment_does_ask_again(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} ico momenten {MOMENTEN}")
    await regie(wereld, f"{code} ico vast 1")
    await druk(wereld, wereld.post.laatste(GGZ), "ACCEPTED")
    await regie(wereld, f"{code} ico plaats Stadhuis, zaal 3")

    await regie(wereld, f"{code} ico verzet do 17 dec 9:00")

    assert stand_van(wereld, GGZ) == ["1", "NEEDS-ACTION", "TRUE", "Stadhuis, zaal 3"]
    assert "Komt u?" in wereld.kamers.prive(WIJKTEAM).laatste
    assert stand_van(wereld, REGIE)[1:3] == ["ACCEPTED", ""]
