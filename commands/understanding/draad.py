"""The person behind an address: by its token, and of the bare mailbox by the mail of the bot that it answers."""

from commands.adres import Postadres, lees_postadres
from commands.domain.casus import Casus
from commands.domain.deelnemer import Persoon
from commands.domain.rollen import Kanaal
from commands.messages import Inbound
from commands.ports import UnitOfWork

_HOOGUIT = 20
"""So many ids of one mail are looked up."""


def is_kaal(lokaal: str) -> bool:
    """Whether an address names neither a casus nor a person: then only the answered message tells whose it is."""
    adres = lees_postadres(lokaal)
    return adres is None or (adres.code is None and adres.token is None)


async def adres_in_draad(inbound: Inbound, persoon: Persoon, uow: UnitOfWork) -> Postadres | None:
    """Their address in an answered mail that went to this person alone; None when it answers no such mail.

    Whoever got that mail forwarded knows its id too, so it proves less than a token.
    """
    for extern_id in inbound.antwoord_op[:_HOOGUIT]:
        rij = await uow.outbox.find_external(extern_id)
        if rij is None or rij.kanaal is not Kanaal.MAIL or rij.persoon_id != persoon.id:
            continue
        if rij.bericht is None or rij.bericht.bericht.reply_to:
            continue  # the question "was u dit?" is answered at its own address alone
        if rij.deelnemer_id is not None:
            lid = await uow.deelnemers.get_deelnemer(rij.deelnemer_id)
            if Kanaal.MAIL not in lid.kanalen:
                continue  # they read no mail any more: the address was corrected
            casus = await uow.casussen.get_casus(lid.casus_id)
            return Postadres(code=casus.code, token=lid.token)
        if rij.medewerker_id is not None:
            staf = await uow.medewerkers.of_persoon(persoon.id)
            eigen = next((een for een in staf if een.id == rij.medewerker_id), None)
            return None if eigen is None else Postadres(token=eigen.token)
    return None


async def eigenaar(adres: Postadres, casus: Casus | None, uow: UnitOfWork) -> Persoon | None:
    """The person whose token stands in this address, if they may act."""
    if adres.token is None or adres.vraag:
        return None
    if adres.code is None:
        medewerker = await uow.medewerkers.find_token(adres.token)
        return medewerker.persoon if medewerker is not None else None
    lid = await uow.deelnemers.find_token(adres.token)
    goed = lid is not None and (lid.ontvangt or lid.krijgt_eigen) and casus is not None and lid.casus_id == casus.id
    return lid.persoon if lid is not None and goed else None
