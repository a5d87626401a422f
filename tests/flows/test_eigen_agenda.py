"""A procesregisseur who plans a meeting gets one mail: the receipt is the entry for their calendar."""

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_agenda import afspraak_in
from tests.wereld import REGIE, Wereld

MOMENTEN = "ico momenten di 15 dec 10:00, wo 16 dec 14:30"


async def test_the_receipt_is_the_entry_and_nothing_follows_it(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {MOMENTEN}")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico vast 2")

    [bon] = wereld.post.aan(REGIE)
    assert "Het moment ligt vast. De deelnemers zijn uitgenodigd." in wereld.post.tekst(bon)
    assert afspraak_in(wereld, bon)["DTSTART"].dt == lokaal("2026-12-16 14:30")


async def test_a_cancellation_is_one_mail_too(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {MOMENTEN}")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico vast 2")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico afgezegd te veel zieken")

    [bon] = wereld.post.aan(REGIE)
    assert afspraak_in(wereld, bon)["STATUS"] == "CANCELLED"


async def test_two_meetings_in_one_mail_keep_an_entry_each(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    for een in (code, ander):
        await wereld.staf(Rol.PROCESREGISSEUR, f"{een} {MOMENTEN}")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico vast 1\n{ander} ico vast 2")

    bon, *agenda = sorted(wereld.post.aan(REGIE), key=lambda een: een.bericht.afspraak is not None)
    assert bon.bericht.afspraak is None
    assert len(agenda) == 2
    assert all("voor uw agenda" in een.bericht.onderwerp for een in agenda)
