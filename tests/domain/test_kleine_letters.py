"""Every letter keeps its place: what is found in lower case stands there in the text itself."""

from hypothesis import example, given
from hypothesis import strategies as st

from commands.domain.kenmerken import lees_kenmerken
from commands.domain.kleine_letters import in_kleine_letters
from commands.domain.nietdelen import vraagt_niet_delen


@given(st.text())
@example("İstanbul ALLEEN")
def test_it_is_as_long_and_the_same_in_lower_case(tekst: str) -> None:
    laag = in_kleine_letters(tekst)
    assert len(laag) == len(tekst)
    assert in_kleine_letters(laag) == laag
    assert [een.lower() for een in laag] == [een.lower() for een in tekst]


def test_places_are_those_of_the_text() -> None:
    tekst = "İİ Zij heeft VIER kinderen. NIET delen!"
    [gezien] = lees_kenmerken(tekst)
    assert tekst[gezien.begin : gezien.eind] == "VIER kinderen"
    plek = vraagt_niet_delen(tekst)
    assert plek is not None
    assert tekst[slice(*plek)] == "NIET delen"
