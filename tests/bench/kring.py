"""Running casussen of ten mail members each, put into the database before the bot starts, and the mails they send."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

from bot.base.clock import RealIds
from commands.adres import antwoordadres
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol, Soort
from commands.ports import UnitOfWork
from storage.way_in import Storage
from tests.servers.mailservers import DOMEIN, PARTNERDOMEIN

LEDEN = 10
KOPIEEN = 10
"""Of one post: the nine other members and the procesregisseur; the sender gets a receipt besides."""
_SINDS = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
_ZINNEN = (
    "Wij hebben vandaag met elkaar gesproken over de afspraken in het plan.",
    "De hulp thuis is gestart en loopt volgens afspraak.",
    "Het gesprek over de financien staat voor volgende week.",
    "Er is nog geen nieuws over de woning; dat volgt zo snel mogelijk.",
    "Wie ziet nog iets dat wij nu moeten doen?",
)


@dataclass(frozen=True, slots=True)
class Afzender:
    """One member, as he writes."""

    adres: str
    aan: str
    """His own reply address in his casus."""

    def mail(self, nummer: int) -> bytes:
        """A mail of some 2 kB with a word to all."""
        mail = EmailMessage(policy=SMTP)
        mail["From"] = self.adres
        mail["To"] = self.aan
        mail["Subject"] = "Stand van zaken"
        mail["Date"] = _SINDS
        mail["Message-ID"] = f"<post-{nummer}@{PARTNERDOMEIN}>"
        mail.set_content("bericht " + "\n".join(_ZINNEN * 5) + "\n")
        return mail.as_bytes()


async def vorm_kringen(opslag: Storage, aantal: int) -> list[Afzender]:
    """So many casussen; returns all members, of each casus the first, then of each the second."""
    ids = RealIds()
    async with opslag.uow() as uow:
        regie = Persoon(id=ids.new_id(), email=f"regie@{PARTNERDOMEIN}")
        staf = Medewerker(
            id=ids.new_id(), persoon=regie, rol=Rol.PROCESREGISSEUR, kanalen=(Kanaal.MAIL,), token=ids.token()
        )
        await uow.personen.add_persoon(regie)
        await uow.medewerkers.add_medewerker(staf)
        kringen = [[lid async for lid in _kring(uow, ids, staf, nummer)] for nummer in range(aantal)]
        await uow.commit()
    return [kring[plaats] for plaats in range(LEDEN) for kring in kringen]


async def _kring(uow: UnitOfWork, ids: RealIds, staf: Medewerker, nummer: int) -> Iterator[Afzender]:
    while await uow.casussen.find_code(code := ids.casuscode()) is not None:
        pass
    casus = Casus(
        id=ids.new_id(), code=code, fase=Fase.LOPEND, geopend_op=_SINDS, geopend_door=staf.id, vrijgegeven_op=_SINDS
    )
    await uow.casussen.add_casus(casus)
    for plaats in range(LEDEN):
        persoon = Persoon(id=ids.new_id(), email=f"lid-{nummer}-{plaats}@{PARTNERDOMEIN}")
        lid = Deelnemer(
            id=ids.new_id(),
            casus_id=casus.id,
            persoon=persoon,
            organisatie=f"Organisatie {plaats}",
            functie="medewerker",
            soort=Soort.PUBLIEK,
            kanalen=(Kanaal.MAIL,),
            token=ids.token(),
            casushouder=plaats == 0,
            uitgenodigd_op=_SINDS,
        )
        await uow.personen.add_persoon(persoon)
        await uow.deelnemers.add_deelnemer(lid)
        yield Afzender(f"lid-{nummer}-{plaats}@{PARTNERDOMEIN}", f"{antwoordadres(code, lid.token)}@{DOMEIN}")
