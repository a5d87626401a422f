"""The release of a new version in a casus that runs: the difference comes true, and nobody hears more than theirs."""

from dataclasses import replace

from commands.command import Context, Uitkomst
from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort, Status, antwoord
from commands.domain.afstemmingsplan import Afstemmingsplan
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import eigenaars_van
from commands.domain.planverschil import Paar, Planpunt, Veld, met_nummers
from commands.domain.planwijziging import Planwijziging
from commands.domain.rollen import Kanaal
from commands.domain.weigering import DeelnemerBestaatAl, PlanAlVrijgegeven, PlanNietVolledig
from commands.door.planwoorden import HERKENBAAR, opnieuw_gekeurd, plan_kenmerken
from commands.effects.opnieuw import stop_nieuwplan
from commands.effects.planpost import begroet, derdenpost, nieuw_plan
from commands.effects.planversie import leg_voor, wachtend_plan, wijziging_van
from commands.effects.termijnplan import plan_actie, plan_uitnodiging
from commands.effects.uitgang import leden_met
from commands.effects.verklaringplan import begin_verklaring
from commands.messages import Effect, Groep, Lid, NodigUit, Say
from commands.plan.leden import maak_lid
from commands.texts import plan_gewijzigd as teksten
from commands.texts.plan_gewijzigd import Nieuws, Samenvatting, Verandering
from commands.texts.punt import met_wie, uiterlijk
from commands.texts.punt import wie as van_wie


async def geef_wijziging_vrij(context: Context) -> Uitkomst:
    """Make the version that waits the running one; actiepunten that go on keep their number, answers and state.

    When the casus changed since the preview, the difference is shown anew instead. Raises PlanAlVrijgegeven when none
    waits, PlanNietVolledig, DeelnemerBestaatAl.
    """
    casus = context.casus
    plan = await wachtend_plan(context, casus)
    if plan is None:
        raise PlanAlVrijgegeven(code=casus.code)
    plan = replace(plan, document=opnieuw_gekeurd(plan.document, context.plan_vragen))
    wijziging = await wijziging_van(context, casus, plan.document)
    if wijziging.merk != plan.document.getoond:
        return Uitkomst(
            antwoord=await leg_voor(plan, context, opnieuw=True), object=casus.id, casus_id=casus.id, geweigerd=True
        )
    if wijziging.open_vragen:
        raise PlanNietVolledig(
            code=casus.code,
            aantal=wijziging.open_vragen,
            herkenbaar=sum(vraag.blokkeert for vraag in plan.document.vragen if vraag.soort in HERKENBAAR),
        )
    doorvoer = _Doorvoer(context, plan, wijziging)
    await doorvoer.leden()
    await doorvoer.punten()
    await doorvoer.bewaar()
    effecten = await doorvoer.vertel()
    bon = teksten.versie_vrijgegeven(casus, doorvoer.samen, plan.versie, len(doorvoer.voor))
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=casus.id, casus_id=casus.id)


class _Doorvoer:
    """Carries out one difference; remembers who must hear what."""

    def __init__(self, context: Context, plan: Afstemmingsplan, wijziging: Planwijziging) -> None:
        self._context, self._uow, self._casus = context, context.uow, context.casus
        self._plan, self._wijziging, self._verschil = plan, wijziging, wijziging.verschil
        self._leden: dict[str, Deelnemer] = {}
        self._erbij: list[Deelnemer] = []
        self._nummers = {
            paar.nieuw.nummer: paar.oud.nummer for paar in (*self._verschil.gelijk, *self._verschil.gewijzigd)
        }
        self.voor: dict[str, list[Verandering]] = {}
        """By deelnemer id, what changes for them."""
        self._derden: dict[str, dict[str, Actiepunt]] = {}
        self.samen = Samenvatting()

    async def leden(self) -> None:
        """Who is new takes part, and who is called otherwise is so from now on."""
        wie = self._wijziging.leden
        bekend = await self._uow.deelnemers.of_casus(self._casus.id)
        self._leden = {lid.id: lid for lid in bekend}
        for nr in wie.anders:
            lid, rij = wie.van[nr], wie.rijen[nr]
            if lid is not None:
                anders = replace(lid, organisatie=rij.organisatie, functie=rij.functie, soort=rij.soort)
                self._leden[lid.id] = anders
                await self._uow.deelnemers.save_deelnemer(anders)
        for nr in wie.erbij:
            lid = await maak_lid(self._context, self._casus, wie.rijen[nr], casushouder=False)
            if any(een.actief and een.persoon.id == lid.persoon.id for een in bekend):
                raise DeelnemerBestaatAl(code=self._casus.code)
            self._leden[wie.merk(nr)] = self._leden[lid.id] = lid
            self._erbij.append(lid)

    async def punten(self) -> None:
        """Each actiepunt that changes gets a new version, so that its older reminders lapse (SOURCES: C25)."""
        lopend = {punt.nummer: punt for punt in await self._uow.actiepunten.of_casus(self._casus.id)}
        for paar in self._verschil.gewijzigd:
            await self._wijzig(lopend[paar.oud.nummer], paar)
        af = {punt.nummer for punt in self._wijziging.klaar}
        for oud in self._verschil.weg:
            klaar = oud.nummer in af
            await self._eindig(lopend[oud.nummer], Status.GEREED if klaar else Status.VERVALLEN)
        nieuw = list(met_nummers(self._verschil.nieuw, lopend))
        for punt, nummer in nieuw:
            self._nummers[punt.nummer] = nummer
            await self._maak(punt, nummer)
        for lid in dict.fromkeys(lid.id for lid in self._leden.values() if lid.mist_verklaring):
            await begin_verklaring(self._context, self._leden[lid])
        self.samen = Samenvatting(
            nieuw=tuple(nummer for _, nummer in nieuw),
            gewijzigd=tuple(paar.oud.nummer for paar in self._verschil.gewijzigd),
            klaar=tuple(sorted(af)),
            vervallen=tuple(oud.nummer for oud in self._verschil.weg if oud.nummer not in af),
            erbij=tuple(self._erbij),
            doelen=bool(self._wijziging.doelen_erbij or self._wijziging.doelen_weg),
        )

    async def bewaar(self) -> None:
        """The version runs, under the numbers that people know."""
        document = self._plan.document
        acties = [replace(een, nummer=self._nummers[een.nummer], keuze=None) for een in document.acties]
        rijen = [replace(rij, lid=self._lid_van(nr)) for nr, rij in enumerate(document.deelnemers)]
        acties.sort(key=lambda een: een.nummer)
        loopt = replace(document, acties=tuple(acties), deelnemers=tuple(rijen), getoond="")
        await self._uow.plannen.save_plan(replace(self._plan, document=loopt, vrijgegeven_op=self._context.nu))
        await self._uow.kenmerken.add_kenmerken(self._casus.id, plan_kenmerken(loopt), self._context.nu)
        await stop_nieuwplan(self._uow, self._casus.id)
        if self._wijziging.ico_op is not None:
            await self._uow.casussen.save_casus(replace(self._casus, ico_op=self._wijziging.ico_op))

    async def vertel(self) -> list[Effect]:
        """Each deelnemer of whom something changes hears that alone, the group a summary, who is new all of it."""
        context, casus = self._context, self._casus
        apart = [lid for lid in self._leden.values() if lid.id in self.voor]
        sleutel = f"plan_gewijzigd/{self._plan.id}"
        niet = (context.wie.actor, *self.voor, *(lid.id for lid in self._erbij))
        groep = Groep(casus_id=casus.id, behalve=niet, zonder_kamer=True)
        effecten: list[Effect] = [Say(aan=groep, bericht=teksten.voor_groep(casus, self.samen), sleutel=sleutel)]
        effecten += [
            Say(
                aan=Lid(deelnemer_id=lid.id),
                bericht=teksten.voor_u(casus, self.voor[lid.id]),
                sleutel=f"{sleutel}/{lid.id}",
            )
            for lid in {een.id: een for een in apart}.values()
        ]
        effecten += [await nieuw_plan(context, casus, self.samen, sleutel), *derdenpost(casus, self._derden, sleutel)]
        for lid in self._erbij:
            effecten += await begroet(context, casus, lid)
            await plan_uitnodiging(context, lid)
        if leden_met(self._erbij, Kanaal.MATRIX) and Kanaal.MATRIX in context.procesregisseur.kanalen:
            effecten.append(NodigUit(casus_id=casus.id, medewerker_id=context.procesregisseur.id))
        return effecten

    async def _wijzig(self, punt: Actiepunt, paar: Paar) -> None:
        velden, plan = paar.velden, paar.nieuw
        nieuw = replace(
            antwoord(punt, op=self._context.nu),
            wat=plan.wat if Veld.WAT in velden else punt.wat,
            eigenaars=self._eigenaars(plan) if Veld.WIE in velden else punt.eigenaars,
            ieder=plan.ieder if Veld.WIE in velden else punt.ieder,
            delen=() if Veld.WIE in velden and not punt.voorbij else punt.delen,
            uiterlijk=plan.uiterlijk if Veld.UITERLIJK in velden else punt.uiterlijk,
            status=_status(punt, velden),
        )
        eerst = ", ".join(self._eerst(punt, nieuw))
        await self._noteer(nieuw, FeedbackSoort.GEWIJZIGD, f"Eerst stond er: {eerst}" if eerst else "")
        if nieuw.voorbij:
            return
        for wie in nieuw.eigenaars:
            soort = Nieuws.GEWIJZIGD if wie in punt.eigenaars else Nieuws.VAN_U
            self._meld(wie, soort, nieuw, eerst if wie in punt.eigenaars else "")
        for wie in punt.eigenaars:
            if wie not in nieuw.eigenaars:
                self._meld(wie, Nieuws.NIET_VAN_U, nieuw)

    async def _maak(self, plan: Planpunt, nummer: int) -> None:
        punt = Actiepunt(
            id=self._context.ids.new_id(),
            casus_id=self._casus.id,
            nummer=nummer,
            wat=plan.wat,
            eigenaars=self._eigenaars(plan),
            ieder=plan.ieder,
            uiterlijk=plan.uiterlijk,
        )
        await self._uow.actiepunten.add_actiepunt(punt)
        await plan_actie(self._context, punt)
        await self._uow.feedback.add_feedback(self._feedback(punt, FeedbackSoort.NIEUW, ""))
        for wie in punt.eigenaars:
            self._meld(wie, Nieuws.NIEUW, punt)

    async def _eindig(self, punt: Actiepunt, status: Status) -> None:
        nieuw = antwoord(punt, op=self._context.nu, status=status)
        klaar = status is Status.GEREED
        soort = FeedbackSoort.GEREED if klaar else FeedbackSoort.VERVALLEN
        await self._noteer(nieuw, soort, "Klaar volgens het nieuwe plan." if klaar else "Staat niet meer in het plan.")
        for wie in punt.eigenaars:
            self._meld(wie, Nieuws.KLAAR if klaar else Nieuws.VERVALT, nieuw)

    async def _noteer(self, punt: Actiepunt, soort: FeedbackSoort, tekst: str) -> None:
        await self._uow.actiepunten.save_actiepunt(punt)
        await plan_actie(self._context, punt, FeedbackSoort.BEZIG if punt.status is Status.BEZIG else None)
        await self._uow.feedback.add_feedback(self._feedback(punt, soort, tekst))

    def _feedback(self, punt: Actiepunt, soort: FeedbackSoort, tekst: str) -> Feedback:
        """Without a way back: a release cannot be undone."""
        return Feedback(
            id=self._context.ids.new_id(),
            casus_id=punt.casus_id,
            actiepunt_id=punt.id,
            door=self._context.wie.actor,
            soort=soort,
            tekst=tekst,
            op=self._context.nu,
        )

    def _meld(self, wie: str, soort: Nieuws, punt: Actiepunt, eerst: str = "") -> None:
        lid = self._leden.get(wie)
        if lid is not None and lid.krijgt_eigen:
            self._derden.setdefault(wie, {})[punt.id] = punt
        if lid is None or not lid.ontvangt or lid in self._erbij:
            return
        nu = eigenaars_van(punt, self._leden.values())
        met = met_wie(punt, [een for een in nu if een.id != wie])
        een = Verandering(soort=soort, punt=punt, eerst=eerst, wie=van_wie(nu, ieder=punt.ieder), met=met)
        self.voor.setdefault(wie, []).append(een)

    def _eerst(self, oud: Actiepunt, nieuw: Actiepunt) -> list[str]:
        anders = (set(oud.eigenaars), oud.ieder) != (set(nieuw.eigenaars), nieuw.ieder)
        return [
            *([oud.wat] if oud.wat != nieuw.wat else []),
            *([van_wie(eigenaars_van(oud, self._leden.values()), ieder=oud.ieder)] if anders else []),
            *([uiterlijk(oud)] if oud.uiterlijk != nieuw.uiterlijk else []),
        ]

    def _eigenaars(self, plan: Planpunt) -> tuple[str, ...]:
        return tuple(self._leden[merk].id for merk in plan.wie if merk in self._leden)

    def _lid_van(self, nr: int) -> str:
        lid = self._leden.get(self._wijziging.leden.merk(nr))
        return "" if lid is None else lid.id


def _status(punt: Actiepunt, velden: frozenset[Veld]) -> Status:
    """Done stays done; for another owner it begins anew, and with another day what did not work is tried again."""
    if punt.status is Status.GEREED:
        return punt.status
    opnieuw = Veld.WIE in velden or (Veld.UITERLIJK in velden and punt.status is Status.LUKT_NIET)
    return Status.OPEN if opnieuw or punt.status is Status.VERVALLEN else punt.status
