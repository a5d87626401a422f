"""A mark `story_of` is held to what was carried out in the story, and to nothing else."""

from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.verteld import einde, uitgevoerd
from tests.wereld import GGZ


async def test_what_was_carried_out_here_counts_and_what_was_refused_or_came_before_does_not(maak: Maak) -> None:
    wereld = maak()
    begin = einde(wereld.database)

    await wereld.antwoord(wereld.post.laatste(GGZ), "mijn")
    await wereld.antwoord(wereld.post.laatste(GGZ), "casus lijst")
    await wereld.staf(Rol.PROCESREGISSEUR, "actie gereed XXXX 3")
    await wereld.opslag.close()

    assert set(uitgevoerd(wereld.database, begin)) == {"mijn"}
    assert set(uitgevoerd(wereld.database, 0)) >= {"casus nieuw", "vrijgeven", "mijn"}
