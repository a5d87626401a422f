"""The sweep: due reminders are checked once more, merged per person and queued, all in one transaction.

Late reminders simply run at the next sweep (SOURCES: C2). Reminders that fell due while the bot was down are folded
into one message per person (SOURCES: C3). A row that cannot be read holds up no other (SOURCES: C5, C21).
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from commands.brakes.robotpost import is_verteld
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.rollen import Rol
from commands.domain.werkdagen import is_kantoortijd, lokale_dag, moment, tel_werkdagen, volgend_kantoormoment
from commands.door.gekeurd import Keuring
from commands.effects.uitgang import zet_klaar
from commands.klok.bundelen import Bundel, sleutel
from commands.klok.maandag import neem_overzichten
from commands.klok.meegeven import Meegaand, geef_mee, zoek_meegaand
from commands.klok.nagaan import Nagang
from commands.klok.samenvouwen import vouw_samen
from commands.klok.signaal import Signaal
from commands.klok.spreiden import spreid
from commands.klok.stilstaan import meldt, schuif_op, vertel_regie
from commands.klok.tegelijk import met_wat_ook_wacht
from commands.klok.vooruit import met_vragen_van_straks
from commands.messages import Effect, Say, Staf
from commands.ports import LogRegel, Transaction, Transactions, do_or_halve
from commands.texts import klok_casus
from commands.texts import overzicht as overzichtteksten

D = TypeVar("D")
U = TypeVar("U")
MAX_RIJEN = 2000
"""Rows in one sweep, so that it holds the database for seconds at most; the others go with the next sweep."""


async def veeg(transactions: Transactions, nu: datetime, *, met_overzicht: bool = False) -> int:
    """Queue the reminders that are due at `nu`; returns how many outbox rows are new.

    What is asked takes along the news that waits for the same reader. `met_overzicht`: an overview of Monday that is
    still to be sent goes with it too. Outside
    office hours nothing is said: due reminders move to the next opening, so that the bot can be at rest.
    """
    meegaand = await zoek_meegaand(transactions, nu, limit=MAX_RIJEN)
    async with transactions.begin(nu) as tx:
        rijen = await tx.uow.herinneringen.due_herinneringen(nu, limit=MAX_RIJEN)
        if not rijen:
            return 0
        if is_kantoortijd(nu, tx.beleid):
            rijen = await met_wat_ook_wacht(rijen, tx)
            rijen = await met_vragen_van_straks(rijen, tx, limit=MAX_RIJEN)
            overzichten = await neem_overzichten(tx) if met_overzicht else {}
            nieuw = await _Veger(tx, transactions.poort.opgeslagen(), meegaand).veeg(rijen, overzichten)
        else:
            later = volgend_kantoormoment(nu, tx.beleid)
            await tx.uow.herinneringen.put_off([rij.id for rij in rijen], due_at=later)
            nieuw = 0
        await tx.uow.commit()
    return nieuw


@dataclass
class _Uitslag:
    """The rows, by what the check made of them."""

    signalen: list[Signaal] = field(default_factory=list)
    vervallen: list[Herinnering] = field(default_factory=list)
    kapot: list[tuple[Herinnering, str]] = field(default_factory=list)
    """With the name of the exception alone: its words may hold something of a casus."""


def _met_overzicht(bundel: Bundel, overzicht: Say | None) -> Bundel:
    if overzicht is None:
        return bundel
    bericht = overzichtteksten.met_vragen(overzicht.bericht, bundel.say.bericht)
    return replace(bundel, say=replace(bundel.say, aan=overzicht.aan, bericht=bericht))


class _Veger:
    def __init__(self, tx: Transaction, keuring: Keuring, meegaand: Meegaand) -> None:
        self._tx = tx
        self._uow = tx.uow
        self._keuring = keuring
        self._meegaand = meegaand

    async def veeg(self, rijen: Sequence[Herinnering], overzichten: dict[str, Say]) -> int:
        """`overzichten`: of this morning, by persoon id; what is asked of their reader goes with them."""
        uitslag = await self._bekijk(rijen)
        vouw = vouw_samen(uitslag.signalen)
        zeg, berichten, later = await spreid(vouw.zeg, self._tx)
        nieuw = 0
        gezegd: set[str] = set()
        mislukt: dict[str, str] = {}
        bundels = [_met_overzicht(bundel, overzichten.get(bundel.staf)) for bundel in berichten]
        for groep, uitkomst in await self._probeer(bundels, self._zet_klaar):
            namen = [rij for bundel in groep for rij in bundel.rijen]
            if isinstance(uitkomst, Exception):
                mislukt |= dict.fromkeys(namen, type(uitkomst).__name__)
            else:
                nieuw += uitkomst
                gezegd.update(namen)
                overzichten = {wie: say for wie, say in overzichten.items() if wie not in {een.staf for een in groep}}
        nieuw += await self._zet_klaar([Bundel(say=say, rijen=(), staf=wie) for wie, say in overzichten.items()])
        kapot = uitslag.kapot + [(s.rij, mislukt[s.rij.id]) for s in zeg if s.rij.id in mislukt]
        verzonden = [signaal for signaal in zeg if signaal.rij.id in gezegd]
        for signaal in verzonden:
            if signaal.rij.soort is HerinneringSoort.POST:
                await is_verteld(signaal.rij.onderwerp_id, signaal.aantal, self._uow)
        await self._af("verzonden", [signaal.rij for signaal in verzonden if not signaal.vraagt_opschalen])
        await self._af("besluit_gevraagd", [signaal.rij for signaal in verzonden if signaal.vraagt_opschalen])
        await self._af("overgeslagen", [signaal.rij for signaal in vouw.overgeslagen])
        await self._af("vervallen", uitslag.vervallen)
        await self._uow.herinneringen.spread([rij.id for rij in later], due_at=self._morgen)
        await self._noteer("gespreid", later)
        await self._laat_wachten("wacht", [een.rij for een in vouw.wacht if een.rij.due_at <= self._tx.nu])
        await schuif_op(vouw.wacht, self._tx)
        for rij, fout in kapot:
            if rij.id not in gezegd:
                await self._laat_wachten(f"mislukt:{fout}", [rij])
        return nieuw + await self._alarm(uitslag.signalen, [rij for rij, _ in kapot])

    async def _bekijk(self, rijen: Sequence[Herinnering]) -> _Uitslag:
        nagang, uitslag = Nagang(self._tx), _Uitslag()

        async def bekijk(groep: Sequence[Herinnering]) -> list[Signaal | None]:
            if len(groep) > 1:
                await nagang.lees_vooruit(groep)
            return [await nagang.bekijk(rij) for rij in groep]

        for groep, uitkomst in await self._probeer(rijen, bekijk):
            if isinstance(uitkomst, Exception):
                uitslag.kapot += [(rij, type(uitkomst).__name__) for rij in groep]
                continue
            for rij, signaal in zip(groep, uitkomst, strict=True):
                if signaal is None:
                    uitslag.vervallen.append(rij)
                else:
                    uitslag.signalen.append(signaal)
        return uitslag

    async def _zet_klaar(self, bundels: Sequence[Bundel]) -> int:
        return await zet_klaar(await geef_mee(bundels, self._meegaand, self._tx), self._tx, self._keuring)

    async def _probeer(
        self, dingen: Sequence[D], doe: Callable[[Sequence[D]], Awaitable[U]]
    ) -> list[tuple[Sequence[D], U | Exception]]:
        """Do it for as many things at once as can be done; a thing that fails is undone and holds up no other."""

        async def los(deze: Sequence[D]) -> U:
            async with self._uow.savepoint():
                return await doe(deze)

        return await do_or_halve(dingen, los)

    async def _af(self, resultaat: str, rijen: Sequence[Herinnering]) -> None:
        await self._uow.herinneringen.mark_handled([rij.id for rij in rijen], at=self._tx.nu)
        await self._noteer(resultaat, rijen)

    async def _laat_wachten(self, resultaat: str, rijen: Sequence[Herinnering]) -> None:
        """Put them off to the next working day: nobody climbs the ladder at once (SOURCES: C24)."""
        await self._uow.herinneringen.put_off([rij.id for rij in rijen], due_at=self._morgen)
        await self._noteer(resultaat, rijen)

    async def _noteer(self, resultaat: str, rijen: Sequence[Herinnering]) -> None:
        await self._uow.logboek.write_lines(
            [
                LogRegel(
                    actor="klok",
                    actie=rij.stap.value,
                    object=rij.onderwerp_id,
                    resultaat=resultaat,
                    herkomst="klok",
                    op=self._tx.nu,
                    casus_id=rij.casus_id,
                )
                for rij in rijen
            ]
        )

    async def _alarm(self, signalen: Sequence[Signaal], kapot: Sequence[Herinnering]) -> int:
        """Tell each beheerder once, in codes only, of roles that nobody fills and of rows that failed.

        Returns how many outbox rows are new.
        """
        ontbreekt = [(signaal, gemis) for signaal in signalen for gemis in signaal.ontbreekt if meldt(signaal, gemis)]
        if not ontbreekt and not kapot:
            return 0
        bericht = klok_casus.alarm(
            sorted({(signaal.casus.code, gemis.rol) for signaal, gemis in ontbreekt if gemis.terug_na is None}),
            sorted({await self._code(rij.casus_id) for rij in kapot}),
            lokale_dag(self._morgen, self._tx.beleid),
            afwezig=sorted({(s.casus.code, gemis.rol, gemis.terug_na) for s, gemis in ontbreekt if gemis.terug_na}),
        )
        over = [f"{signaal.rij.id}/{gemis.rol.value}" for signaal, gemis in ontbreekt] + [rij.id for rij in kapot]
        effecten: list[Effect] = [
            Say(aan=Staf(medewerker_id=beheerder.id), bericht=bericht, sleutel=sleutel("alarm", over))
            for beheerder in await self._uow.medewerkers.with_rol(Rol.BEHEERDER)
        ]
        effecten += await vertel_regie(ontbreekt, self._tx)
        return await zet_klaar(effecten, self._tx, self._keuring)

    async def _code(self, casus_id: str) -> str:
        try:
            async with self._uow.savepoint():
                return (await self._uow.casussen.get_casus(casus_id)).code
        except Exception:  # a casus that cannot be read may not hold up the alarm
            return "onbekend"

    @property
    def _morgen(self) -> datetime:
        return moment(tel_werkdagen(self._tx.vandaag, 1, self._tx.beleid), self._tx.beleid)
