"""Whether somebody comes, as people write it under an invitation."""

import pytest

from commands.domain.bijeenkomst import DeelnameSoort
from commands.domain.komst import lees_komst


@pytest.mark.parametrize(
    "woorden",
    [
        "kom",
        "ja kom wel",
        "Ik zal aanwezig zijn.",
        "Dank voor de uitnodiging; ik ben aanwezig.",
        "is goed, tot dinsdag",
        "prima, tot dinsdag",
        "Hoi,\n\nIk kom wel.\n",
        "Ja, ik kom graag. Tot dan!",
        "top staat in de agenda",
        "Prima, zet ik in mijn agenda",
    ],
)
def test_a_yes(woorden: str) -> None:
    assert lees_komst(woorden) == (DeelnameSoort.JA, "")


@pytest.mark.parametrize(
    "woorden",
    [
        "Ik zie mij genoodzaakt af te zeggen.",
        "helaas lukt het toch niet, dochter ziek",
        "Het spijt mij, maar ik ben die dag verhinderd",
        "ben ziek vandaag, kom niet",
        "kom niet dinsdag, ziek",
        "Ik kom dinsdag niet, ben ziek",
        "Beste allen, helaas kan ik er niet bij zijn",
        "Hoi, ik ben ziek. Ik kom dus niet",
    ],
)
def test_a_no_keeps_all_words(woorden: str) -> None:
    assert lees_komst(woorden) == (DeelnameSoort.NEE, woorden)


@pytest.mark.parametrize(
    "woorden",
    [
        "is er parkeerplek?",
        "staat niet in mijn agenda",
        "staat in de agenda maar kan later worden",
        "kom, maar pas om elf uur",
        "kom niet voor 11 uur",
        "kom je ook?",
        "ik kom wel later",
        "het lukt niet om 10 uur, om 11 wel",
        "kom niet dinsdag, woensdag wel",
        "ben ziek geweest, kom wel",
        "is goed",
        "tot dinsdag kan ik niet",
        "kan niet wachten",
        "ik kom niet alleen",
        "kan het niet een week later",
    ],
)
def test_anything_else_is_neither(woorden: str) -> None:
    assert lees_komst(woorden) is None
