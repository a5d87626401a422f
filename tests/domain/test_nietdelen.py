"""Words that ask that not everybody reads a message."""

import pytest

from commands.domain.nietdelen import vraagt_niet_delen


@pytest.mark.parametrize(
    "tekst",
    [
        "Deel dit niet met iedereen: ik twijfel of de moeder veilig is.",
        "deel dit svp niet",
        "Graag niet delen met de anderen. Ik maak mij zorgen.",
        "Niet doorsturen! De vader is boos.",
        "Ik maak mij zorgen. Wilt u dit niet doorsturen",
        "Stuur dit bericht niet door",
        "Vertrouwelijk, alleen voor de procesregisseur: ik twijfel.",
        "VERTROUWELIJK. Ik twijfel.",
        "Strikt vertrouwelijk: ik twijfel.",
        "Ik twijfel. (vertrouwelijk)",
        "Dit bericht is vertrouwelijk.",
        "Alleen voor procesregisseur: ik twijfel",
        "Uitsluitend bestemd voor de casushouder.",
        "Dit blijft onder ons.",
        "Even tussen ons: ik twijfel.",
        "Onder ons gezegd: ik twijfel.",
        "Dit is niet voor iedereen bedoeld.",
        "Dit graag niet in de groep zetten",
        "Ik zeg dit in vertrouwen",
    ],
)
def test_who_asks_not_to_share_is_understood(tekst: str) -> None:
    plek = vraagt_niet_delen(tekst)
    assert plek is not None
    begin, eind = plek
    assert 0 <= begin < eind <= len(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Het gesprek was vertrouwelijk en verliep rustig.",
        "De vader heeft er vertrouwen in.",
        "Moeder wil haar zorgen niet delen met school.",
        "De afspraken tussen ons en de gemeente staan.",
        "Ik deel dit graag met iedereen.",
        "Niet gelukt, ik bel morgen.",
        "De huisarts mag dossiers niet zomaar aan ons geven.",
        "Wij hebben dit alleen voor de zekerheid gedaan.",
        "De kinderen kunnen speelgoed niet goed samen gebruiken.",
    ],
)
def test_ordinary_words_are_shared_as_ever(tekst: str) -> None:
    assert vraagt_niet_delen(tekst) is None
