"""An unanswered question is asked again, ever less often, until somebody answers."""

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.vraagwereld import VRAAG, groep, houder, laat_politie_houden
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def test_a_signaal_is_not_asked_about_again(wereld: Wereld, code: str) -> None:
    await groep(wereld, "signaal De opname gaat niet door.")

    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))

    assert houder(wereld).tekst.count("De opname gaat niet door.") == 1


async def test_an_unanswered_question_is_asked_again_and_then_reaches_the_procesregisseur(wereld, code) -> None:
    await groep(wereld, f"vraag {VRAAG}")  # Tuesday the 3rd
    telling = []
    for dag in ("2026-11-04", "2026-11-05", "2026-11-10", "2026-11-11", "2026-11-12"):
        await wereld.vooruit(tot=lokaal(f"{dag} 17:00"))
        telling.append((houder(wereld).tekst.count(VRAAG), wereld.post.teksten(REGIE).count(VRAAG)))

    assert telling == [(1, 0), (2, 0), (3, 0), (3, 0), (4, 1)]
    assert "wacht op antwoord" in wereld.post.teksten(REGIE)

    vraag = next(een for een in reversed(wereld.post.aan(REGIE)) if VRAAG in wereld.post.tekst(een))
    await wereld.antwoord(vraag, "Dat mag.")
    assert "Procesregisseur antwoordt" in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.vooruit(tot=lokaal("2026-12-04 17:00"))
    assert (houder(wereld).tekst.count(VRAAG), wereld.post.teksten(REGIE).count(VRAAG)) == (4, 1)


async def test_a_reply_to_the_repeated_question_is_the_answer(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    await wereld.vooruit(tot=lokaal("2026-11-05 17:00"))
    kamer = houder(wereld)
    nr = max(nr for nr, een in enumerate(kamer.zendingen) if "wacht op antwoord" in een.bericht.onderwerp)

    await wereld.zeg(WIJKTEAM, kamer.id, "Ja hoor", antwoord_op=[kamer.events[kamer.zendingen[nr].txn_id]])

    assert "> Ja hoor" in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.vooruit(tot=lokaal("2026-11-20 17:00"))
    assert kamer.tekst.count(VRAAG) == 2


async def test_of_an_asker_who_left_nothing_is_asked_again(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} {GGZ}")

    await wereld.vooruit(tot=lokaal("2026-11-20 17:00"))
    assert houder(wereld).tekst.count(VRAAG) == 1
    await wereld.zeg(WIJKTEAM, houder(wereld).id, "antwoord V1 ja")
    assert "Er ligt geen vraag V1 bij u" in houder(wereld).laatste


async def test_a_colleague_is_asked_in_the_place_of_a_casushouder_who_changed(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    await laat_politie_houden(wereld, code)

    await wereld.vooruit(tot=lokaal("2026-11-05 17:00"))

    assert VRAAG in wereld.post.teksten(POLITIE)
    assert houder(wereld).tekst.count(VRAAG) == 1
