"""Read receipts of Matrix: what they show in `bezorging`, and what they do not."""

from datetime import timedelta

from bot.matrix.listening.receipts import note_receipts
from tests.flows.eersteico import regie
from tests.wereld import RECLASSERING, WIJKTEAM, Wereld


async def test_what_was_read_in_the_room_and_in_private_is_shown_and_a_stranger_is_nobody(
    wereld: Wereld, code: str
) -> None:
    casuskamer, prive = wereld.kamers.casuskamer(code).id, wereld.kamers.prive(RECLASSERING).id
    gelezen = {
        (casuskamer, WIJKTEAM): wereld.nu,
        (prive, RECLASSERING): wereld.nu,
        (casuskamer, "@vreemd:demo.test"): wereld.nu,
        ("!weg:demo.test", WIJKTEAM): wereld.nu,
    }
    async with wereld.opslag.uow() as uow:
        await note_receipts(gelezen, uow)
        await note_receipts({een: op - timedelta(days=1) for een, op in gelezen.items()}, uow)
        await uow.commit()

    allen, wijkteam = await regie(wereld, f"{code} bezorging"), await regie(wereld, f"{code} bezorging wijkteam")
    toezicht = await regie(wereld, f"{code} bezorging reclassering")

    assert "Gemeente (wijkteam): las mee in de kamer op dinsdag 3 november 2026" in allen
    assert "het plan, in de kamer: geplaatst, gelezen" in wijkteam
    assert "in het gesprek met de bot: geplaatst, gelezen" not in wijkteam
    assert "in het gesprek met de bot: geplaatst, gelezen" in toezicht
    assert "in de kamer: geplaatst, gelezen" not in toezicht
