"""A ZVH in a real SQLite database, whose clock the test moves: the stories of the sweep are told with it."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count

from bot.base.clock import RealIds
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status, antwoord
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol, Soort
from commands.effects.termijnplan import plan_actie, plan_contact, plan_vrijgave
from commands.klok.veeg import veeg
from commands.ports import OutboxItem, OutboxTask, Transactions
from commands.texts.opmaak import als_tekst
from storage.way_in import Storage
from tests.domain.kalender import een_beleid, lokaal, wand
from tests.transacties import transacties


class Kantoor:
    """`nu` is the clock on the wall; `lees_post` gives what was queued since the last look."""

    def __init__(self, opslag: Storage, beleid: Beleid | None = None) -> None:
        self.opslag = opslag
        self.beleid = beleid or een_beleid()
        self.ids = RealIds()
        self.nu: datetime = lokaal("2026-11-02 10:00")
        self._namen = count(1)

    async def persoon(self, naam: str = "") -> Persoon:
        naam = naam or f"iemand{next(self._namen)}"
        persoon = Persoon(id=self.ids.new_id(), email=f"{naam}@partner.test")
        async with self.opslag.uow() as uow:
            await uow.personen.add_persoon(persoon)
            await uow.commit()
        return persoon

    async def medewerker(self, rol: Rol, persoon: Persoon | None = None) -> Medewerker:
        persoon = persoon or await self.persoon(rol.value + str(next(self._namen)))
        medewerker = Medewerker(
            id=self.ids.new_id(), persoon=persoon, rol=rol, kanalen=(Kanaal.MAIL,), token=self.ids.token()
        )
        async with self.opslag.uow() as uow:
            await uow.medewerkers.add_medewerker(medewerker)
            await uow.commit()
        return medewerker

    async def casus(self, code: str, regie: Medewerker, *, fase: Fase = Fase.LOPEND, ico: date | None = None) -> Casus:
        casus = Casus(id=self.ids.new_id(), code=code, fase=fase, geopend_op=self.nu, geopend_door=regie.id, ico_op=ico)
        async with self.opslag.uow() as uow:
            await uow.casussen.add_casus(casus)
            if fase is Fase.CONCEPT:
                await plan_vrijgave(self.transactions.within(uow, self.nu), casus)
            await uow.commit()
        return casus

    async def lid(self, casus: Casus, persoon: Persoon | None = None, **anders: object) -> Deelnemer:
        lid = Deelnemer(
            id=self.ids.new_id(),
            casus_id=casus.id,
            persoon=persoon or await self.persoon(),
            organisatie="GGZ",
            functie="behandelaar",
            soort=Soort.PRIVAAT,
            kanalen=(Kanaal.MAIL,),
            token=self.ids.token(),
        )
        lid = replace(lid, **anders)  # type: ignore[arg-type]
        async with self.opslag.uow() as uow:
            await uow.deelnemers.add_deelnemer(lid)
            await uow.commit()
        return lid

    async def punt(self, casus: Casus, nummer: int, wie: Deelnemer | None, uiterlijk: date) -> Actiepunt:
        punt = Actiepunt(
            id=self.ids.new_id(),
            casus_id=casus.id,
            nummer=nummer,
            wat=f"Afspraak nummer {nummer}",
            eigenaars=(wie.id,) if wie else (),
            uiterlijk=uiterlijk,
        )
        async with self.opslag.uow() as uow:
            await uow.actiepunten.add_actiepunt(punt)
            await plan_actie(self.transactions.within(uow, self.nu), punt)
            await uow.commit()
        return punt

    async def meld(self, punt: Actiepunt, soort: FeedbackSoort, *, uiterlijk: date | None = None) -> Actiepunt:
        status = Status(soort.value) if soort.value in set(Status) else None
        nieuw = antwoord(punt, op=self.nu, status=status, uiterlijk=uiterlijk)
        async with self.opslag.uow() as uow:
            await uow.actiepunten.save_actiepunt(nieuw)
            await plan_actie(self.transactions.within(uow, self.nu), nieuw, soort)
            await uow.commit()
        return nieuw

    async def vertrek(self, lid: Deelnemer) -> None:
        async with self.opslag.uow() as uow:
            await uow.deelnemers.save_deelnemer(replace(lid, vertrokken_op=self.nu))
            await uow.commit()

    async def contact(self, casus: Casus, rol: Rol, laatste: date) -> None:
        async with self.opslag.uow() as uow:
            await plan_contact(self.transactions.within(uow, self.nu), casus, rol, laatste)
            await uow.commit()

    @property
    def transactions(self) -> Transactions:
        """Transactions of this office."""
        return transacties(self.opslag, self.beleid, self.ids)

    async def veeg(self, op: str) -> int:
        """One sweep at this time of the clock on the wall."""
        self.nu = lokaal(op)
        return await veeg(self.transactions, self.nu)

    async def post(self, op: str) -> dict[str, str]:
        """Sweep, and give what was queued: mail address (local part) and the whole text. One message each."""
        await self.veeg(op)
        return await self.lees_post()

    async def lees_post(self) -> dict[str, str]:
        post: dict[str, str] = {}
        for naam, rij in await self._nieuw():
            assert naam not in post, f"two messages to {naam}"
            assert rij.bericht is not None
            bericht = rij.bericht.bericht
            post[naam] = f"{bericht.onderwerp}\n{als_tekst(bericht, proef=False)}"
        return post

    async def lees_losse_post(self) -> list[str]:
        """What was queued, when somebody may get more than one."""
        return [als_tekst(rij.bericht.bericht, proef=False) for _, rij in await self._nieuw() if rij.bericht]

    async def _nieuw(self) -> list[tuple[str, OutboxItem]]:
        gevonden = []
        async with self.opslag.uow() as uow:
            while rijen := await uow.outbox.due_items(Kanaal.MAIL, self.nu, limit=1000):
                for rij in rijen:
                    await uow.outbox.mark_sent(rij.id, external_id=f"<{rij.id}@bot.test>", at=self.nu)
                    if rij.task is OutboxTask.SAY and rij.persoon_id:
                        persoon = await uow.personen.get_persoon(rij.persoon_id)
                        gevonden.append(((persoon.email or "").split("@", maxsplit=1)[0], rij))
            await uow.commit()
        return gevonden

    async def volgende(self) -> str | None:
        """When the next reminder falls."""
        async with self.opslag.uow() as uow:
            moment = await uow.herinneringen.next_moment()
        return None if moment is None else wand(moment)

    async def logboek(self, casus: Casus) -> list[tuple[str, str]]:
        async with self.opslag.uow() as uow:
            return [(regel.actie, regel.resultaat) for regel in await uow.logboek.of_casus(casus.id)]
