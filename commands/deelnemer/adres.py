"""Reads the address under which somebody takes part, and finds the persoon behind it."""

from commands.command import Context
from commands.domain.contactgegevens import lees_email, lees_matrix_id
from commands.domain.deelnemer import Persoon
from commands.domain.rollen import Kanaal


def lees_adres(tekst: str) -> tuple[str, Kanaal] | None:
    """A mail address in lower case, or a Matrix id, with its channel; None for anything else."""
    kaal = tekst.strip()
    if kaal.startswith("@"):
        matrix_id = lees_matrix_id(kaal)
        return None if matrix_id is None else (matrix_id, Kanaal.MATRIX)
    email = lees_email(kaal)
    return None if email is None else (email, Kanaal.MAIL)


async def vind_persoon(context: Context, adres: str, kanaal: Kanaal) -> Persoon:
    """The persoon with this address; a new one when nobody is known by it."""
    personen = context.uow.personen
    bekend = await (personen.find_matrix(adres) if kanaal is Kanaal.MATRIX else personen.find_email(adres))
    if bekend is not None:
        return bekend
    nieuw = context.ids.new_id()
    persoon = Persoon(id=nieuw, matrix_id=adres) if kanaal is Kanaal.MATRIX else Persoon(id=nieuw, email=adres)
    await personen.add_persoon(persoon)
    return persoon
