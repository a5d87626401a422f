"""Checks one due reminder against the state of now (SOURCES: C25)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from commands.brakes.robotpost import geteld
from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.casus import Casus
from commands.domain.contactbelofte import op_klok, volgende_vraag, zwijgt
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import aan_zet, eigenaars_van
from commands.domain.geldtnog import geldt_nog
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import laatst_gevraagd, plan_stap, volgend_contact, vraagt_besluit
from commands.domain.wachtend import WachtStatus
from commands.domain.werkdagen import lokale_dag
from commands.effects.opnieuw import plan_blijft, plan_vraag, plan_wacht
from commands.effects.statusbladen import statusblad
from commands.effects.termijnplan import maak_rij, plan_adres, plan_besluit, plan_uitnodiging_opnieuw
from commands.klok.aanmeldingen import OVER_AANMELDING
from commands.klok.bijeenkomsten import OVER_ICO
from commands.klok.gaande import OF_HET_GAAT
from commands.klok.ontvangers import ROLLEN, als_aanwezig, als_lid, is_bereikbaar, vind_gevraagden, vind_ontvangers
from commands.klok.over_einde import OVER_EINDE
from commands.klok.over_lid import OVER_LID
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.klok.verzoeken import WACHT_OP_JA
from commands.ports import Transaction
from commands.texts.klok import Vervolg

_APART = OVER_ICO | WACHT_OP_JA | OVER_LID | OF_HET_GAAT | OVER_AANMELDING | OVER_EINDE
_BOVEN_CASUSHOUDER = frozenset({Stap.ACTIE_PROCESREGISSEUR, Stap.ACTIE_MANAGER})


class Nagang:
    """Looks at due rows inside one transaction; rows that many of them share are read once."""

    def __init__(self, tx: Transaction, bekend: ReadOnce | None = None) -> None:
        self._tx = tx
        self._uow = tx.uow
        self._bekend = bekend or ReadOnce(tx.uow, tx.vandaag)

    async def lees_vooruit(self, rijen: Sequence[Herinnering]) -> None:
        """Read all that these rows need, in a few questions."""
        await self._bekend.read_ahead(rijen)

    async def bekijk(self, rij: Herinnering) -> Signaal | None:
        """The reminder with its people, or None when it no longer holds.

        A reminder that asks again plans its next row here.
        """
        casus = await self._bekend.casus(rij.casus_id)
        return await Nagang(self._tx.voor(casus), self._bekend).kijk_in(casus, rij)

    async def kijk_in(self, casus: Casus, rij: Herinnering) -> Signaal | None:
        """The same, by the rules of this transaction."""
        if not geldt_nog(rij, casus, self._tx.beleid):
            return None
        if casus.stil_sinds is not None and rij.soort is not HerinneringSoort.AANMELDING:
            return Signaal(rij=rij, casus=casus, ontvangers=(), wacht_op_eigenaar=True)
        if rij.soort in _APART:
            return await _APART[rij.soort](rij, casus, self._tx, self._bekend)
        kijk = {
            HerinneringSoort.ACTIE: self._actie,
            HerinneringSoort.BESLUIT: self._besluit,
            HerinneringSoort.PLAN: self._plan,
            HerinneringSoort.CONTACT: self._contact,
            HerinneringSoort.WACHTEND: self._wachtend,
            HerinneringSoort.UITNODIGING: self._uitnodiging,
            HerinneringSoort.ADRES: self._adres,
            HerinneringSoort.POST: self._post,
            HerinneringSoort.VRAAG: self._vraag,
        }
        return await kijk[rij.soort](rij, casus)

    async def _actie(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        punt = await self._bekend.actiepunt(rij.onderwerp_id)
        if punt is None or not punt.loopt or punt.versie != rij.versie:
            return None
        leden = {lid.id: lid for lid in await self._bekend.leden(casus)}
        eigenaars = tuple(leden[een] for een in aan_zet(punt) if een in leden)
        vraagt = rij.stap is Stap.ACTIE_MANAGER and self._tx.beleid.manager_na_besluit
        stap = Stap.ACTIE_PROCESREGISSEUR if vraagt else rij.stap
        ontvangers, ontbreekt = await vind_ontvangers(stap, casus, self._bekend, eigenaars, ieder=punt.ieder)
        weg = await self._afwezig(casus, eigenaars)
        gevraagd = laatst_gevraagd(punt, rij.stap, casus.vrijgegeven_op or casus.geopend_op, self._tx.beleid)
        wacht = rij.stap in _BOVEN_CASUSHOUDER and weg is not None and weg.is_zo_terug(gevraagd, self._tx.beleid)
        return Signaal(
            rij=rij,
            casus=casus,
            ontvangers=() if wacht else ontvangers,
            wacht_op_eigenaar=wacht,
            afwezig=None if weg is None else weg.tot,
            ontbreekt=ontbreekt,
            punt=punt,
            eigenaars=eigenaars,
            wacht_nog=await self._wacht_nog(punt, eigenaars),
            vervolg=await self._gepland(rij, met_besluit=vraagt),
            vraagt_opschalen=vraagt,
        )

    async def _afwezig(self, casus: Casus, eigenaars: Sequence[Deelnemer]) -> Afwezigheid | None:
        """The shortest absence of the owners, where all who could be asked are away and nobody stands in for them."""
        afwezigen, leden = await self._bekend.afwezigen(), await self._bekend.leden(casus)
        bereikt = [een for een in eigenaars if is_bereikbaar(een)]
        if any(als_aanwezig(Rol.PARTNER, een, leden, afwezigen) is not None for een in bereikt):
            return None
        weg = [een for een in (afwezigen.van(lid.persoon.id) for lid in bereikt) if een is not None]
        return min(weg, key=lambda een: een.tot, default=None)

    async def _besluit(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """The casushouder, later the procesregisseur, asked until somebody decides; the next question is planned."""
        punt = await self._bekend.actiepunt(rij.onderwerp_id)
        if punt is None or punt.voorbij or punt.versie != rij.versie:
            return None
        ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, self._bekend)
        volgend = await plan_besluit(self._tx, punt, rij.volgnummer + 1, self._tx.vandaag)
        dag = None if volgend is None else lokale_dag(volgend.due_at, self._tx.beleid)
        return Signaal(
            rij=rij,
            casus=casus,
            ontvangers=ontvangers,
            ontbreekt=ontbreekt,
            punt=punt,
            eigenaars=eigenaars_van(punt, await self._bekend.leden(casus)),
            vervolg=None if volgend is None or dag is None else Vervolg(stap=volgend.stap, dag=dag),
        )

    async def _wacht_nog(self, punt: Actiepunt, eigenaars: Sequence[Deelnemer]) -> dict[str, str]:
        """By persoon id the short number ("W12") of a text of an owner about it that nobody read yet."""
        if not eigenaars:
            return {}
        personen = {een.persoon.id for een in eigenaars}
        wachtenden = await self._bekend.open_wachtenden()
        hier = [een for een in wachtenden if een.persoon_id in personen and een.casus_id == punt.casus_id]
        return {een.persoon_id: een.kort for een in reversed(hier) if een.gaat_over(punt.nummer)}

    async def _wachtend(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """The procesregisseur, and the sender while it is their turn, asked ever less often; once the manager too."""
        wachtend = await self._uow.wachtenden.find_id(rij.onderwerp_id)
        if wachtend is None or not wachtend.open:
            return None
        ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, self._bekend)
        afzender = await self._lid(casus, wachtend.deelnemer_id)
        if rij.stap is Stap.WACHTEND_VRAAG:
            if wachtend.status is WachtStatus.BIJ_AFZENDER and afzender is not None and is_bereikbaar(afzender):
                ontvangers = (*ontvangers, als_lid(Rol.PARTNER, afzender))
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
        lid = await self._lid(casus, rij.onderwerp_id)
        if lid is None or not is_bereikbaar(lid) or lid.in_kamer_sinds is not None:
            return None
        ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, self._bekend)
        dag = await plan_uitnodiging_opnieuw(self._tx, lid, rij)
        vervolg = None if dag is None else Vervolg(stap=rij.stap, dag=dag)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid, vervolg=vervolg)

    async def _adres(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """The procesregisseur, asked ever less often until the address was changed or is known to work."""
        lid = await self._lid(casus, rij.onderwerp_id)
        if lid is None or not lid.actief or lid.persoon.mail_failed_at is None:
            return None
        ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, self._bekend)
        await plan_adres(self._tx, lid, rij.volgnummer + 1)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid)

    async def _post(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        lid = await self._lid(casus, rij.onderwerp_id)
        aantal = await geteld(rij.onderwerp_id, self._uow)
        if lid is None or not lid.actief or not aantal:
            return None
        ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, self._bekend)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid, aantal=aantal)

    async def _vraag(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """Asked until somebody answers, as long as the asker takes part."""
        vraag = await self._uow.voorgelegd.find_id(rij.onderwerp_id)
        steller = await self._lid(casus, vraag.van) if vraag is not None else None
        if vraag is None or steller is None or vraag.beantwoord_op is not None or not steller.actief:
            return None
        ontvangers, ontbreekt = await vind_gevraagden(rij, casus, steller, self._bekend)
        await plan_vraag(self._tx, vraag, rij.volgnummer + 1)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=steller, vraag=vraag)

    async def _plan(self, rij: Herinnering, casus: Casus) -> Signaal:
        """The procesregisseur, and at the term and each third time after it the manager, until the plan is released."""
        vervolg = await self._gepland(rij)
        if rij.stap is Stap.PLAN_TE_LAAT:
            dag = await plan_blijft(self._tx, casus, rij.volgnummer + 1)
            vervolg = Vervolg(stap=plan_stap(rij.stap, rij.volgnummer + 1), dag=dag)
        ontvangers, ontbreekt = await vind_ontvangers(plan_stap(rij.stap, rij.volgnummer), casus, self._bekend)
        return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, vervolg=vervolg)

    async def _contact(self, rij: Herinnering, casus: Casus) -> Signaal | None:
        """The role itself; when all its weeks are past, the procesregisseur decides."""
        besluit = vraagt_besluit(rij.volgnummer, self._tx.beleid)
        vervolg = await self._volgend_contact(rij, aan_regie=besluit or rij.stap is Stap.CONTACT_PROCESREGISSEUR)
        if zwijgt(rij, await self._bekend.planned_for(rij.onderwerp_id), self._tx.beleid):
            return None
        stap = Stap.CONTACT_PROCESREGISSEUR if besluit else rij.stap
        ontvangers, ontbreekt = await vind_ontvangers(stap, casus, self._bekend)
        blad = await statusblad(casus, date.fromordinal(rij.versie), self._tx)
        gevraagd = Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, vervolg=vervolg)
        return replace(gevraagd, besluit=besluit, blad=blad)

    async def _gepland(self, rij: Herinnering, *, met_besluit: bool = False) -> Vervolg | None:
        """The next planned step of the same thing; `met_besluit`: also the question for a decision after the ladder."""
        soorten = {rij.soort, HerinneringSoort.BESLUIT} if met_besluit else {rij.soort}
        for ander in await self._bekend.planned_for(rij.onderwerp_id):
            zelfde = ander.soort in soorten and ander.versie == rij.versie and ander.id != rij.id
            if zelfde and ander.due_at > self._tx.nu:
                return Vervolg(stap=ander.stap, dag=lokale_dag(ander.due_at, self._tx.beleid))
        return None

    async def _volgend_contact(self, rij: Herinnering, *, aan_regie: bool) -> Vervolg:
        """The next question of this clock, planned now if it was not: it goes on until contact was reported.

        `aan_regie`: as `volgende_vraag` has it.
        """
        nu, beleid = self._tx.nu, self._tx.beleid
        gepland = [een for een in await self._bekend.planned_for(rij.onderwerp_id) if een.id != rij.id]
        if op_klok(gepland, rij.stap, nu) is None:
            rol, laatste = ROLLEN[rij.stap][0], date.fromordinal(rij.versie)
            moment = volgend_contact(laatste, rij.volgnummer, beleid, rol, nu)
            gepland.append(maak_rij(moment, rij.casus_id, rij.onderwerp_id, rij.versie, self._tx.ids))
            await self._uow.herinneringen.plan_all(gepland[-1:])
        eerst = volgende_vraag(gepland, rij.stap, nu, beleid, aan_regie=aan_regie) or rij
        stap = Stap.CONTACT_PROCESREGISSEUR if vraagt_besluit(eerst.volgnummer, beleid) else eerst.stap
        return Vervolg(stap=stap, dag=lokale_dag(eerst.due_at, beleid))

    async def _lid(self, casus: Casus, deelnemer_id: str | None) -> Deelnemer | None:
        return next((lid for lid in await self._bekend.leden(casus) if lid.id == deelnemer_id), None)
