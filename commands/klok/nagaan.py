"""Checks one due reminder against the state of now, and finds the people it is for now (SOURCES: C24, C25)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from commands.brakes.robotpost import geteld, teller
from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import volgend_contact
from commands.domain.wachtend import Wachtend, WachtStatus
from commands.domain.werkdagen import lokale_dag
from commands.effects.termijnplan import maak_rij, plan_adres, plan_wacht
from commands.klok.signaal import EIGENAAR_STAPPEN, Ontvanger, Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg

D = TypeVar("D")
_ROLLEN = {
    Stap.ACTIE_CASUSHOUDER: (Rol.CASUSHOUDER,),
    Stap.ACTIE_PROCESREGISSEUR: (Rol.PROCESREGISSEUR,),
    Stap.ACTIE_MANAGER: (Rol.MANAGER,),
    Stap.PLAN_GEVRAAGD: (Rol.PROCESREGISSEUR,),
    Stap.PLAN_TE_LAAT: (Rol.PROCESREGISSEUR, Rol.MANAGER),
    Stap.CONTACT_CASUSHOUDER: (Rol.CASUSHOUDER,),
    Stap.CONTACT_PROCESREGISSEUR: (Rol.PROCESREGISSEUR,),
    Stap.UITNODIGING_OPEN: (Rol.PROCESREGISSEUR,),
    Stap.ADRES_WEG: (Rol.PROCESREGISSEUR,),
    Stap.POST_AUTOMATISCH: (Rol.PROCESREGISSEUR,),
    Stap.WACHTEND_VRAAG: (Rol.PROCESREGISSEUR,),
    Stap.WACHTEND_MANAGER: (Rol.MANAGER,),
}


class Nagang:
    """Looks at due rows inside one transaction; what many rows share is read once."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._uow = tx.uow
        self._casussen: dict[str, Casus] = {}
        self._leden: dict[str, list[Deelnemer]] = {}
        self._medewerkers: dict[Rol, list[Medewerker]] = {}
        self._punten: dict[str, Actiepunt | None] = {}
        self._planning: dict[str, list[Herinnering]] = {}
        self._open: list[Wachtend] | None = None

    async def lees_vooruit(self, rijen: Sequence[Herinnering]) -> None:
        """Read what these rows need, in a few questions."""
        casussen = {rij.casus_id for rij in rijen}
        onderwerpen = {rij.onderwerp_id for rij in rijen}
        self._casussen |= {casus.id: casus for casus in await self._uow.casussen.find_ids(casussen)}
        leden = await self._uow.deelnemers.of_casussen(casussen)
        self._leden |= _per(casussen, leden, lambda lid: lid.casus_id)
        self._punten |= {punt.id: punt for punt in await self._uow.actiepunten.find_ids(onderwerpen)}
        gepland = await self._uow.herinneringen.planned_for_all(onderwerpen)
        self._planning |= _per(onderwerpen, gepland, lambda rij: rij.onderwerp_id)

    async def bekijk(self, rij: Herinnering) -> Signaal | None:
        """The reminder with its people, or None when it is no longer true."""
        if rij.casus_id not in self._casussen:
            self._casussen[rij.casus_id] = await self._uow.casussen.get_casus(rij.casus_id)
        casus = self._casussen[rij.casus_id]
        if not _geldt(rij, casus):
            return None
        match rij.soort:
            case HerinneringSoort.ACTIE:
                return await self._actie(rij, casus)
            case HerinneringSoort.PLAN:
                return await self._met(rij, casus, await self._gepland(rij))
            case HerinneringSoort.CONTACT:
                return await self._met(rij, casus, await self._volgend_contact(rij))
            case HerinneringSoort.WACHTEND:
                return await self._wachtend(rij, casus)
            case HerinneringSoort.UITNODIGING:
                return await self._uitnodiging(rij, casus)
            case HerinneringSoort.ADRES:
                return await self._adres(rij, casus)
            case HerinneringSoort.POST:
                return await self._post(rij, casus)

    async def _actie(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        if rij.onderwerp_id not in self._punten:
            self._punten[rij.onderwerp_id] = await self._uow.actiepunten.find_id(rij.onderwerp_id)
        punt = self._punten[rij.onderwerp_id]
        if punt is None or not punt.loopt or punt.versie != rij.versie:
            return None
        leden = await self._leden_van(casus)
        eigenaar = next((lid for lid in leden if lid.id == punt.eigenaar), None)
        if rij.stap not in EIGENAAR_STAPPEN:
            ontvangers, ontbreekt = await self._rollen(_ROLLEN[rij.stap], casus, leden)
        elif eigenaar is not None and _bereikbaar(eigenaar):
            ontvangers, ontbreekt = (_lid(Rol.PARTNER, eigenaar),), ()
        else:
            ontvangers, ontbreekt = await self._rollen((Rol.CASUSHOUDER,), casus, leden)
        return Signaal(
            rij=rij,
            casus=casus,
            ontvangers=ontvangers,
            ontbreekt=ontbreekt,
            punt=punt,
            eigenaar=eigenaar,
            wacht_nog=await self._wacht_nog(punt, eigenaar),
            vervolg=await self._gepland(rij),
        )

    async def _wacht_nog(self, punt: Actiepunt, eigenaar: Deelnemer | None) -> str:
        """The short number of what its owner wrote about it and nobody read yet; empty without any."""
        if eigenaar is None:
            return ""
        if self._open is None:
            self._open = await self._uow.wachtenden.open_wachtenden()
        hier = (een for een in self._open if (een.persoon_id, een.casus_id) == (eigenaar.persoon.id, punt.casus_id))
        return next((een.kort for een in hier if een.gaat_over(punt.nummer)), "")

    async def _wachtend(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """The procesregisseur, and the sender while it is his turn, asked ever less often; once the manager too."""
        wachtend = await self._uow.wachtenden.find_id(rij.onderwerp_id)
        if wachtend is None or not wachtend.open:
            return None
        leden = await self._leden_van(casus)
        ontvangers, ontbreekt = await self._rollen(_ROLLEN[rij.stap], casus, leden)
        afzender = next((lid for lid in leden if lid.id == wachtend.deelnemer_id), None)
        if rij.stap is Stap.WACHTEND_VRAAG:
            if wachtend.status is WachtStatus.BIJ_AFZENDER and afzender is not None and _bereikbaar(afzender):
                ontvangers = (*ontvangers, _lid(Rol.PARTNER, afzender))
            await plan_wacht(self._tx, wachtend, rij.volgnummer + 1)
        return Signaal(
            rij=rij,
            casus=casus,
            ontvangers=ontvangers,
            ontbreekt=ontbreekt,
            eigenaar=afzender,
            wachtend=wachtend,
        )

    async def _uitnodiging(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        leden = await self._leden_van(casus)
        lid = next((een for een in leden if een.id == rij.onderwerp_id), None)
        if lid is None or not _bereikbaar(lid) or lid.in_kamer_sinds is not None:
            return None
        ontvangers, ontbreekt = await self._rollen(_ROLLEN[rij.stap], casus, leden)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid)

    async def _adres(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """Asked again, ever less often, until the address was changed or is known to work."""
        leden = await self._leden_van(casus)
        lid = next((een for een in leden if een.id == rij.onderwerp_id), None)
        if lid is None or not lid.actief or lid.persoon.mail_failed_at is None:
            return None
        ontvangers, ontbreekt = await self._rollen(_ROLLEN[rij.stap], casus, leden)
        await plan_adres(self._tx, lid, rij.volgnummer + 1)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid)

    async def _post(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        leden = await self._leden_van(casus)
        lid = next((een for een in leden if een.id == rij.onderwerp_id), None)
        aantal = await geteld(rij.onderwerp_id, self._uow)
        if lid is None or not lid.actief or not aantal:
            return None
        ontvangers, ontbreekt = await self._rollen(_ROLLEN[rij.stap], casus, leden)
        if ontvangers:
            await self._uow.cursors.set(teller(lid.id), "0")
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid, aantal=aantal)

    async def _met(self, rij: Herinnering, casus: Casus, vervolg: Vervolg | None) -> Signaal:
        leden = await self._leden_van(casus)
        ontvangers, ontbreekt = await self._rollen(_ROLLEN[rij.stap], casus, leden)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, vervolg=vervolg)

    async def _gepland(self, rij: Herinnering) -> Vervolg | None:
        """The next planned step of the same thing."""
        if rij.onderwerp_id not in self._planning:
            self._planning[rij.onderwerp_id] = await self._uow.herinneringen.planned_for(rij.onderwerp_id)
        for ander in self._planning[rij.onderwerp_id]:
            zelfde = ander.soort is rij.soort and ander.versie == rij.versie
            if rij.soort is HerinneringSoort.CONTACT:
                zelfde = zelfde and ander.stap is rij.stap
            if zelfde and ander.due_at > self._tx.nu:
                return Vervolg(stap=ander.stap, dag=lokale_dag(ander.due_at, self._tx.beleid))
        return None

    async def _volgend_contact(self, rij: Herinnering) -> Vervolg | None:
        """The next week of this clock, planned now if it was not: it goes on until he himself has answered."""
        gepland = await self._gepland(rij)
        if gepland is not None:
            return gepland
        rol = _ROLLEN[rij.stap][0]
        laatste = date.fromordinal(rij.versie)
        moment = volgend_contact(laatste, rij.volgnummer, self._tx.beleid, rol, self._tx.nu)
        volgende = maak_rij(moment, rij.casus_id, rij.onderwerp_id, rij.versie, self._tx.ids)
        await self._uow.herinneringen.plan_all([volgende])
        return Vervolg(stap=moment.stap, dag=lokale_dag(moment.due_at, self._tx.beleid))

    async def _rollen(
        self, rollen: tuple[Rol, ...], casus: Casus, leden: Iterable[Deelnemer]
    ) -> tuple[tuple[Ontvanger, ...], tuple[Rol, ...]]:
        gevonden: list[Ontvanger] = []
        ontbreekt: list[Rol] = []
        for rol in rollen:
            if rol is Rol.CASUSHOUDER:
                deze = [_lid(rol, lid) for lid in leden if lid.casushouder and _bereikbaar(lid)]
            else:
                deze = [_staf(rol, een) for een in await self._staf(rol, casus) if een.kanalen]
            gevonden += deze
            if not deze:
                ontbreekt.append(rol)
        return tuple(gevonden), tuple(ontbreekt)

    async def _leden_van(self, casus: Casus) -> list[Deelnemer]:
        if casus.id not in self._leden:
            self._leden[casus.id] = await self._uow.deelnemers.of_casus(casus.id)
        return self._leden[casus.id]

    async def _staf(self, rol: Rol, casus: Casus) -> list[Medewerker]:
        """All with this role; of the procesregisseurs the one of the casus, if he is still there."""
        if rol not in self._medewerkers:
            self._medewerkers[rol] = await self._uow.medewerkers.with_rol(rol)
        allen = self._medewerkers[rol]
        eigen = [een for een in allen if een.id == casus.geopend_door]
        return eigen if rol is Rol.PROCESREGISSEUR and eigen else allen


def _per(sleutels: Iterable[str], dingen: Iterable[D], van: Callable[[D], str]) -> dict[str, list[D]]:
    """The things of each, in their order; those without any too."""
    per: dict[str, list[D]] = {sleutel: [] for sleutel in sleutels}
    for ding in dingen:
        per[van(ding)].append(ding)
    return per


def _geldt(rij: Herinnering, casus: Casus) -> bool:
    if rij.soort is HerinneringSoort.WACHTEND:
        return True
    if rij.soort is HerinneringSoort.PLAN:
        zelfde_ico = casus.ico_op is not None and casus.ico_op.toordinal() == rij.versie
        return casus.fase is Fase.CONCEPT and casus.vrijgegeven_op is None and zelfde_ico
    return casus.fase is Fase.LOPEND


def _bereikbaar(lid: Deelnemer) -> bool:
    return lid.wordt_gevraagd and bool(lid.bereikbaar_via)


def _lid(rol: Rol, lid: Deelnemer) -> Ontvanger:
    return Ontvanger(rol=rol, persoon_id=lid.persoon.id, deelnemer_id=lid.id)


def _staf(rol: Rol, een: Medewerker) -> Ontvanger:
    return Ontvanger(rol=rol, persoon_id=een.persoon.id, medewerker_id=een.id)
