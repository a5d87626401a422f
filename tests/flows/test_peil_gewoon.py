"""Plain lines in the room of a casus while its poll runs, and answers by mail with a reason or another day behind."""

from commands.domain.actiepunt import Status
from tests.flows.test_peiling_in_kamer import kan
from tests.flows.test_peilwoorden_door import antwoorden
from tests.flows.test_vervolg_ico import kamer, mail, peil
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, Wereld


async def test_a_plain_line_in_the_room_counts_when_it_can_be_nothing_else(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    for tekst, nummers in {
        "wo en do kan ik": (2, 3),
        "wo kan ik": (2,),
        "1 en 3 is goed": (1, 3),
        "alleen donderdag": (3,),
        "\u270b alle drie goed": (1, 2, 3),
        "di is prima": (1,),
    }.items():
        assert "u kunt op" in await kamer(wereld, RECLASSERING, tekst), tekst
        assert await kan(wereld, code) == nummers, tekst
    stil = wereld.kamers.casuskamer(code).tekst
    for tekst in (
        "dinsdag kan ik haar bellen",
        "donderdag is goed gegaan",
        "dinsdag",
        "alles goed",
        "2 is goed gegaan",
    ):
        await kamer(wereld, RECLASSERING, tekst)
    assert wereld.kamers.casuskamer(code).tekst == stil
    assert await kan(wereld, code) == (1,)


async def test_without_a_poll_such_lines_are_talk(wereld: Wereld, code: str) -> None:
    stil = wereld.kamers.casuskamer(code).tekst
    for tekst in ("wo en do kan ik", "1 en 3 is goed"):
        await kamer(wereld, RECLASSERING, tekst)
    assert wereld.kamers.casuskamer(code).tekst == stil


async def test_only_one_day_with_its_reason_counts_and_the_room_does_not_read_it_again(
    wereld: Wereld, code: str
) -> None:
    await peil(wereld)
    woorden = "alleen donderdag, dinsdag heb ik client X zelf"
    bon = await kamer(wereld, RECLASSERING, f"!kan {woorden}")
    assert await kan(wereld, code) == (3,)
    assert "client X" not in bon
    assert "Niemand anders" not in bon
    assert "client X" in wereld.post.tekst(wereld.post.laatste(REGIE))
    bon = await kamer(wereld, RECLASSERING, "!kan ik moet eerst even met mijn leiding spreken")
    assert "Uw bericht is naar de procesregisseur" in bon
    assert "leiding" not in bon
    assert "Niemand anders" not in bon
    for tekst in ("alleen do, di heb ik zitting", "enkel donderdag; dinsdag ben ik op cursus"):
        await mail(wereld, GGZ, tekst)
        assert (3,) in await antwoorden(wereld), tekst
    voor = await antwoorden(wereld)
    for tekst in ("alleen donderdag, dinsdag eventueel", "alleen donderdag, donderdag moet ik om 10 uur weg"):
        await mail(wereld, POLITIE, tekst)
        assert await antwoorden(wereld) == voor, tekst


async def test_none_with_another_day_reaches_the_procesregisseur_alone(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    for woorden in (
        "kan niet maar 18 dec wel de hele dag",
        "Helaas, ik kan dan niet, maar vrijdag 18 december kan ik wel",
        "kan geen van deze dagen maar 18/12 wel",
    ):
        bon = await mail(wereld, GGZ, woorden)
        assert "geen van deze momenten" in bon, woorden
        assert woorden in wereld.post.tekst(wereld.post.laatste(REGIE))
        assert woorden not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst
        assert await antwoorden(wereld) == [()]
    await mail(wereld, GGZ, "kan niet maar 16 dec wel")
    assert await antwoorden(wereld) == [(2,)]


async def test_a_report_in_front_and_a_preference_behind(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    for woorden, nummers in {
        "3 klaar, en kan 2": (2,),
        "3 is klaar en ik kan 1": (1,),
        "1 of 3, 3 liefst": (1, 3),
        "2 of 3, liefst 2": (2, 3),
        "1 en 2, 2 heeft mijn voorkeur": (1, 2),
    }.items():
        await mail(wereld, POLITIE, woorden)
        assert await antwoorden(wereld) == [nummers], woorden
        if "klaar" in woorden:
            assert "3" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert (await wereld.punt(code, 3)).status is Status.OPEN
