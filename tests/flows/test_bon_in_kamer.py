"""In the room a receipt is one line; by mail and in the private room a whole sentence. None repeats what was sent."""

import pytest

from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM, Wereld


def regels(tekst: str) -> list[str]:
    return [regel for regel in tekst.splitlines() if regel]


@pytest.mark.parametrize(
    ("wie", "gezegd", "bon"),
    [
        (WIJKTEAM, "!1 klaar, de school is gebeld", "✅ 1 klaar. Vergist? Schrijf: !ongedaan"),
        (WIJKTEAM, "!5 bezig", "⏳ 5 bezig. De datum blijft 21 december. Vergist? Schrijf: !ongedaan"),
        (
            RECLASSERING,
            "!4 lukt niet geen plek",
            "❌ 4 lukt niet. De casushouder weet het. Vergist? Schrijf: !ongedaan",
        ),
        (WIJKTEAM, "!5 terugkoppeling ik bel morgen", "💬 5 bericht. De anderen krijgen het ook."),
        (WIJKTEAM, "!bericht Wie komt er donderdag?", "Dit is gedeeld met de deelnemers."),
        (WIJKTEAM, "!actie nieuw Belt school, politie, 18 december", "Vergist? Schrijf: !ongedaan"),
        (WIJKTEAM, "!actie vervalt 5 niet nodig", "vervalt. Vergist? Schrijf: !ongedaan"),
        (WIJKTEAM, "!pauzeer 4 tot 20 november vakantie", "Vergist? Schrijf: !ongedaan"),
        (WIJKTEAM, "!opschalen 4 het wacht te lang", "Vergist? Schrijf: !ongedaan"),
        (WIJKTEAM, "!namens politie 3 klaar", "✅ 3 klaar, namens Politie."),
        (WIJKTEAM, "!afwezig t/m 20 november", "Eerder terug? Schrijf: !aanwezig"),
        (WIJKTEAM, "!5 uitstel tot 24 december 2026", "Die geeft u met: !5 terugkoppeling, en dan de reden."),
    ],
)
async def test_a_receipt_in_the_room_is_one_line(wereld: Wereld, code: str, wie: str, gezegd: str, bon: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(wie, kamer.id, gezegd)

    assert len(regels(kamer.laatste)) == 1
    assert bon in kamer.laatste


async def test_several_reports_in_one_message_are_a_line_each_with_one_way_back(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar\n!5 bezig")

    eerste, tweede = regels(kamer.laatste)
    assert eerste == "✅ 1 klaar."
    assert tweede == "⏳ 5 bezig. De datum blijft 21 december. Vergist? Schrijf: !ongedaan"


async def test_by_mail_and_in_the_private_room_it_is_a_whole_sentence(wereld: Wereld, code: str) -> None:
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, f"{code} 1 klaar, de school is gebeld")
    assert "school" not in prive.laatste  # it stands right above
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar, er is een afspraak")
    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "er is een afspraak" not in bon  # who sent it has it
    assert "U kunt dit een dag lang terugnemen." in bon


async def test_news_in_the_room_is_sign_number_and_state_then_the_agreement_and_the_words(
    wereld: Wereld, code: str
) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar, er is een afspraak")

    eerste, wat, woorden = regels(wereld.kamers.casuskamer(code).laatste)
    assert eerste == "✅ 2 klaar · GGZ-instelling (behandelaar), per mail"
    assert wat.startswith("Maakt een nieuwe afspraak")
    assert woorden == "> er is een afspraak"
    assert "✅ Actiepunt 2 is klaar · GGZ-instelling (behandelaar)\nMaakt een nieuwe afspraak" in wereld.post.teksten(
        POLITIE
    )
