"""The message under which a sign stands, and who tapped it there; and the answer for which the sign stands."""

from dataclasses import dataclass

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Hier, Inbound, Lid, Say
from commands.messages.in_kamers import Aangetikt, Ingetrokken
from commands.ports import OutboxItem, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekenplek:
    """A message of the bot in the room where it was said, and the deelnemer of its casus who tapped there."""

    onder: str
    """The event of that message."""
    rij: OutboxItem
    bericht: Bericht
    casus: Casus
    lid: Deelnemer
    gebeurd: Aangetikt | Ingetrokken
    """The tap, or its removal."""

    def antwoord(self, opdrachten: str) -> Inbound:
        """The commands, a line each, for which the sign stands, as if the deelnemer had typed them here."""
        return Inbound(
            bron=self.gebeurd.bron,
            kanaal=Kanaal.MATRIX,
            afzender=self.gebeurd.afzender,
            tekst=opdrachten,
            ontvangen_op=self.gebeurd.ontvangen_op,
            extern_id=self.onder,
            antwoord_op=(self.onder,),
            kamer=self.gebeurd.kamer,
            versleuteld=False,
            aangetikt=True,
        )

    def zeg(self, bericht: Bericht) -> Say:
        """Say something in answer to it, in this private room."""
        hier = Hier(
            persoon_id=self.lid.persoon.id,
            kamer=self.gebeurd.kamer,
            antwoord_op=self.onder,
            casus_id=self.casus.id,
            deelnemer_id=self.lid.id,
        )
        return Say(aan=hier, bericht=bericht, sleutel=f"reactie/{self.gebeurd.bron}")

    def zeg_apart(self, bericht: Bericht, sleutel: str) -> Say:
        """Say something to its deelnemer alone, once under this key."""
        return Say(aan=Lid(deelnemer_id=self.lid.id, kanaal=Kanaal.MATRIX), bericht=bericht, sleutel=sleutel)


async def vind(gebeurd: Aangetikt | Ingetrokken, onder: str, persoon: Persoon, uow: UnitOfWork) -> Tekenplek | None:
    """The place of a sign under the event `onder`.

    None where that is no message of the bot, stands in another room, or this person takes no part in its casus.
    """
    rij = await uow.outbox.find_external(onder)
    if rij is None or rij.bericht is None or rij.casus_id is None or rij.kanaal is not Kanaal.MATRIX:
        return None
    casus = await uow.casussen.get_casus(rij.casus_id)
    eigen = rij.persoon_id == persoon.id and persoon.prive_kamer == gebeurd.kamer
    if not (casus.kamer == gebeurd.kamer if rij.to_group else eigen):
        return None
    plaatsen = await uow.deelnemers.of_persoon(persoon.id)
    lid = next((een for een in plaatsen if een.actief and een.casus_id == casus.id), None)
    if lid is None:
        return None
    return Tekenplek(onder=onder, rij=rij, bericht=rij.bericht.bericht, casus=casus, lid=lid, gebeurd=gebeurd)
