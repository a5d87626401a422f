"""An owner's question or grumble under a reminder by mail reaches the casushouder alone; a report reaches all."""

import pytest

from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture
async def herinnerd(wereld: Wereld, code: str) -> str:
    """The GGZ was just reminded of actiepunt 2."""
    await wereld.vooruit(tot=lokaal("2026-11-25 12:00"))
    assert "ctiepunt 2" in wereld.post.laatste(GGZ).bericht.onderwerp
    return code


def anderen(wereld: Wereld, code: str) -> str:
    """What those read who need not know."""
    return wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "woorden",
    [
        "waarom krijg ik dit elke keer?",
        "ik vind dit echt geen taak voor ons",
        "kan iemand mij bellen?",
        "Is dit nog nodig dan",
        "wat een gedoe met die mails steeds",
        "Daar begin ik niet aan.",
        "bel me hier even over",
        "Graag even overleg",
        "ik snap niet wat jullie van mij willen",
        "kan dit ook door de politie gedaan worden?",
        "hier heb ik geen tijd voor, sorry",
        "Heb een vraagje, is mevrouw al geindiceerd?",
        "wij zijn het hier niet mee eens",
    ],
)
async def test_a_question_or_a_grumble_goes_to_the_casushouder_alone(
    wereld: Wereld, herinnerd: str, woorden: str
) -> None:
    voor, prive = anderen(wereld, herinnerd), wereld.kamers.prive(WIJKTEAM).tekst
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert anderen(wereld, herinnerd) == voor
    assert f"over actiepunt 2: {woorden}" in wereld.kamers.prive(WIJKTEAM).tekst.removeprefix(prive)
    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "doorgegeven aan de casushouder" in bon
    assert "aan niemand anders" in bon
    assert (await wereld.punt(herinnerd, 2)).status is Status.OPEN


async def test_what_is_for_somebody_else_is_also_led_to_a_hand_over(wereld: Wereld, herinnerd: str) -> None:
    voor = anderen(wereld, herinnerd)
    await wereld.antwoord(wereld.post.laatste(GGZ), "Dit is niet onze taak, dit hoort bij de politie")

    assert anderen(wereld, herinnerd) == voor
    assert "Dit is niet onze taak" in wereld.kamers.prive(WIJKTEAM).laatste
    assert "2 overdragen aan Politie" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    "woorden",
    [
        "School gebeld, wie pakt dit verder op?",
        "Moeder vindt het onzin en wil niet meewerken",
        "Cliënt heeft geen zin en kwam niet",
        "Ik heb de brief gekregen. Weet de politie hiervan?",
        "Ik ga er vrijdag heen, kan de wijkagent mee?",
        "alweer geen gehoor aan de deur",
    ],
)
async def test_what_reports_on_the_point_is_shared_as_before(wereld: Wereld, herinnerd: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert woorden in wereld.kamers.casuskamer(herinnerd).tekst


async def test_in_answer_to_the_group_a_question_is_for_the_group(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", "buren melden weer overlast op de galerij")
    await wereld.antwoord(wereld.post.laatste(GGZ), "Sinds wanneer is dat?")

    assert "Sinds wanneer is dat?" in wereld.kamers.casuskamer(code).tekst


async def test_the_casushouder_who_asks_is_not_sent_to_themselves(wereld: Wereld, code: str) -> None:
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    await wereld.zeg(WIJKTEAM, prive.id, "wat wordt hier precies bedoeld?", antwoord_op=[prive.laatste_event])

    assert "aan de procesregisseur stellen" in prive.laatste
    assert "aan de casushouder stellen" not in prive.laatste
