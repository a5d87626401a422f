"""In the room a receipt is one line; by mail and in the private room it holds the words and how to take it back."""

import pytest

from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM, Wereld


def regels(tekst: str) -> list[str]:
    return [regel for regel in tekst.splitlines() if regel]


@pytest.mark.parametrize(
    ("wie", "gezegd", "bon"),
    [
        (WIJKTEAM, "!1 klaar, de school is gebeld", "actiepunt 1 is klaar. Dank u wel. Vergissing? Schrijf: !ongedaan"),
        (WIJKTEAM, "!5 bezig", "actiepunt 5 is in uitvoering. De datum blijft staan. Vergissing? Schrijf: !ongedaan"),
        (RECLASSERING, "!4 lukt niet geen plek", "De casushouder weet het. Vergissing? Schrijf: !ongedaan"),
        (WIJKTEAM, "!5 terugkoppeling ik bel morgen", "De andere deelnemers krijgen die ook."),
        (WIJKTEAM, "!bericht Wie komt er donderdag?", "Dit is gedeeld met de deelnemers van casus"),
        (WIJKTEAM, "!actie nieuw Belt school, politie, 18 december", "Vergissing? Schrijf: !ongedaan"),
        (WIJKTEAM, "!actie vervalt 5 niet nodig", "vervalt. Vergissing? Schrijf: !ongedaan"),
        (WIJKTEAM, "!pauzeer 4 tot 20 november vakantie", "Vergissing? Schrijf: !ongedaan"),
        (WIJKTEAM, "!opschalen 4 het wacht te lang", "Vergissing? Schrijf: !ongedaan"),
        (WIJKTEAM, "!namens politie 3 klaar", "actiepunt 3 is klaar"),
        (WIJKTEAM, "!afwezig t/m 20 november", "Eerder terug? Schrijf: !aanwezig"),
        (WIJKTEAM, "!5 uitstel tot 24 december 2026", "Die geeft u met: !5 terugkoppeling, en dan de reden."),
    ],
)
async def test_a_receipt_in_the_room_is_one_line(wereld: Wereld, code: str, wie: str, gezegd: str, bon: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(wie, kamer.id, gezegd)

    assert len(regels(kamer.laatste)) == 1
    assert bon in kamer.laatste


async def test_several_reports_in_one_message_are_one_line_with_one_way_back(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar\n!5 bezig")

    assert len(regels(kamer.laatste)) == 1
    assert "actiepunt 1 is klaar" in kamer.laatste
    assert "actiepunt 5 is in uitvoering" in kamer.laatste
    assert kamer.laatste.count("Vergissing?") == 1


async def test_by_mail_and_in_the_private_room_it_holds_the_words_and_the_whole_sentence(
    wereld: Wereld, code: str
) -> None:
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, f"{code} 1 klaar, de school is gebeld")
    assert "> de school is gebeld" in prive.laatste
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar, er is een afspraak")
    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "er is een afspraak" in bon
    assert "U kunt dit een dag lang terugnemen." in bon


async def test_news_in_the_room_is_one_line_and_the_words_of_who_told_it(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar, er is een afspraak")

    eerste, woorden = regels(wereld.kamers.casuskamer(code).laatste)
    assert eerste.startswith("✅ GGZ-instelling (behandelaar) meldt: actiepunt 2 is klaar. Actiepunt 2: Maakt een")
    assert woorden == "> er is een afspraak"
    assert "Actiepunt 2: Maakt een nieuwe afspraak" in wereld.post.teksten(POLITIE)
