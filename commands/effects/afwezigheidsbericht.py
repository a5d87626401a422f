"""Somebody hears that an automatic mail of theirs spoke of an absence: when they write again, or when it is over."""

from datetime import date

from commands.domain.afwezigheid import Afwezigheid
from commands.messages import Effect, Lid, Say
from commands.ports import Transaction
from commands.texts import afwezigheidsmail as teksten

GENOTEERD, ONBEWEZEN, LANG_GEVRAAGD = "genoteerd", "onbewezen", "lang"
"""It was noted; nothing was noted, as nobody vouches for the mail, or as it lasts too long."""


async def onthoud(weg: Afwezigheid, soort: str, tx: Transaction) -> None:
    """Its person must still hear of it; what was noted stands before what was not."""
    bekend = await tx.uow.cursors.get(_teller(weg.persoon_id)) or ""
    if soort == GENOTEERD or not bekend.startswith(GENOTEERD):
        await tx.uow.cursors.set(_teller(weg.persoon_id), f"{soort} {weg.tot.isoformat()}")


async def vertel_zelf(persoon_id: str, deelnemer_id: str, tx: Transaction) -> list[Effect]:
    """What they did not hear yet of their own automatic mail, once; nothing where they said so themselves since."""
    waarde = await tx.uow.cursors.get(_teller(persoon_id))
    if not waarde:
        return []
    await tx.uow.cursors.set(_teller(persoon_id), "")
    soort, dag = waarde.split()
    tot = date.fromisoformat(dag)
    nu = [een for een in await tx.uow.afwezigheden.since(date.min) if een.persoon_id == persoon_id]
    if (soort == GENOTEERD) != any(een.uit_post for een in nu) or (soort != GENOTEERD and tot < tx.vandaag):
        return []
    if soort == GENOTEERD:
        bericht = teksten.mail_zei_afwezig(tot, voorbij=tot < tx.vandaag)
    else:
        bericht = teksten.mail_niet_genoteerd(tot, bewezen=soort == LANG_GEVRAAGD)
    sleutel = f"afwezig/{deelnemer_id}/zelf/{tx.vandaag.isoformat()}"
    return [Say(aan=Lid(deelnemer_id=deelnemer_id), bericht=bericht, sleutel=sleutel)]


def _teller(persoon_id: str) -> str:
    return f"afwezigheidsmail.zelf.{persoon_id}"
