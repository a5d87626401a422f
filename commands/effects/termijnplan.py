"""Plans and stops reminders, in the transaction of the fact that asks for them.

Each function first voids what was planned for the same thing, so that a fact always leaves one plan behind.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from commands.domain.actiepunt import WOORDEN, Actiepunt, FeedbackSoort
from commands.domain.besluit import Knelpunt, besluit_moment, knelpunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, HerinneringSoort, Moment, Stap
from commands.domain.ophouden import als_momenten, houd_op, laat_los, met_pauze, pauze_tot
from commands.domain.rollen import Kanaal, Rol
from commands.domain.termijnen import (
    STAP_CONTACT,
    actie_momenten,
    contact_momenten_vanaf,
    plan_momenten_vanaf,
    treden,
)
from commands.domain.werkdagen import lokale_dag, tel_werkdagen
from commands.domain.werkdagen import moment as open_om
from commands.ports import Ids, Transaction, UnitOfWork

_ADRES_NA = (1, 2, 4, 5)
"""Working days from one question to the next: the 1st, 3rd, 7th and 12th day, then ever less often."""
_EIGEN_DEEL = (FeedbackSoort.GEREED, FeedbackSoort.BEZIG, FeedbackSoort.LUKT_NIET)
_UITNODIGING_WEER = 5
_BEGIN = datetime(2020, 1, 1, tzinfo=UTC)


async def plan_actie(
    tx: Transaction, punt: Actiepunt, na: FeedbackSoort | None = None, *, pauze: date | None = None
) -> date | None:
    """Plan the reminders of an actiepunt as it now stands, and the question for a decision after them; nothing when it
    is over.

    `na`: the answer that was just given (None at release, at a new owner). Pass it: after `bezig` or a terugkoppeling
    the early reminder is dropped, after `uitstel` it is not; words (WOORDEN) on or after the due date hold the next
    step; an answer of one owner for their own part leaves the steps as they are. `pauze`: the local date up to which
    nothing is said; without it an earlier pause stays, and that of today ends it. Returns the local date to which the
    next step now waits because of `na`; None when none waits longer.
    """
    rijen = await tx.uow.herinneringen.planned_for(punt.id)
    tot = None if punt.voorbij else pauze or pauze_tot(rijen, tx.beleid)
    houdt = na in WOORDEN and _is_aan_de_beurt(punt, tx.vandaag)
    oud = als_momenten(rij for rij in rijen if not (houdt and rij.stap in VAN_EIGENAAR))
    if oud and houdt:
        momenten = houd_op(oud, tx.vandaag, tx.beleid)
    elif oud and ((pauze is not None and pauze > tx.vandaag) or (na in _EIGEN_DEEL and punt.delen and punt.loopt)):
        momenten = oud
    else:
        momenten, houdt = _nieuw(tx, punt, na), False
    if tot is not None and tot > tx.vandaag:
        momenten = met_pauze(momenten, tot, tx.beleid)
    await stop_actie(tx.uow, punt)
    await tx.uow.herinneringen.plan_all(_rijen(momenten, punt.casus_id, punt.id, punt.versie, tx.ids))
    return lokale_dag(momenten[0].due_at, tx.beleid) if houdt and momenten[0].due_at > oud[0].due_at else None


async def plan_zonder_woorden(tx: Transaction, punt: Actiepunt) -> None:
    """The steps as they were before words held the next one; nothing where none was held."""
    momenten = als_momenten(await tx.uow.herinneringen.planned_for(punt.id))
    na = treden(tx.beleid).get(momenten[0].stap) if momenten else None
    if punt.voorbij or punt.uiterlijk is None or na is None:
        return
    eigen = tel_werkdagen(punt.uiterlijk, na, tx.beleid)
    eerder = laat_los(momenten, eigen, tx.vandaag, tx.beleid)
    if eerder != momenten:
        await stop_actie(tx.uow, punt)
        await tx.uow.herinneringen.plan_all(_rijen(eerder, punt.casus_id, punt.id, punt.versie, tx.ids))


def _nieuw(tx: Transaction, punt: Actiepunt, na: FeedbackSoort | None) -> tuple[Moment, ...]:
    momenten = actie_momenten(punt, tx.beleid, tx.nu, na)
    pas_daarna = momenten and knelpunt(punt) is Knelpunt.NA_LADDER
    besluit = besluit_moment(
        punt, 1, lokale_dag(momenten[-1].due_at, tx.beleid) if pas_daarna else tx.vandaag, tx.beleid
    )
    return momenten if besluit is None else tuple(sorted((*momenten, besluit), key=lambda een: een.due_at))


def _is_aan_de_beurt(punt: Actiepunt, vandaag: date) -> bool:
    """Whether steps are said about it now: not when its date is still to come."""
    return not punt.voorbij and (not punt.loopt or punt.uiterlijk is None or punt.uiterlijk <= vandaag)


async def plan_besluit(tx: Transaction, punt: Actiepunt, keer: int, vanaf: date) -> Moment | None:
    """Ask for a decision about it, `keer` counted from 1; returns the moment, as `besluit_moment` does."""
    moment = besluit_moment(punt, keer, vanaf, tx.beleid)
    if moment is not None:
        await tx.uow.herinneringen.plan_all(_rijen((moment,), punt.casus_id, punt.id, punt.versie, tx.ids))
    return moment


async def stop_actie(uow: UnitOfWork, punt: Actiepunt) -> None:
    """No more reminders of this actiepunt, and no more questions about it."""
    await uow.herinneringen.make_void(punt.id)


async def plan_vrijgave(tx: Transaction, casus: Casus) -> None:
    """Ask for the release of the plan of a casus, counted from its ICO; without an ICO date there is nothing to count.

    The version of these rows is the ICO date as an ordinal; another version of the plan changes nothing about them.
    """
    if casus.ico_op is not None and casus.vrijgegeven_op is None:
        gepland = await tx.uow.herinneringen.planned_for(casus.id)
        if any(een.soort is HerinneringSoort.PLAN and een.versie == casus.ico_op.toordinal() for een in gepland):
            return
    await stop_vrijgave(tx.uow, casus)
    if casus.ico_op is not None and casus.vrijgegeven_op is None:
        momenten = plan_momenten_vanaf(casus.ico_op, tx.voor(casus).beleid, tx.nu)
        await tx.uow.herinneringen.plan_all(_rijen(momenten, casus.id, casus.id, casus.ico_op.toordinal(), tx.ids))


async def stop_vrijgave(uow: UnitOfWork, casus: Casus) -> None:
    """The plan is released: ask no more."""
    await uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.PLAN.value)


async def plan_contact(tx: Transaction, casus: Casus, rol: Rol, laatste: date, *, gevraagd: bool = True) -> date | None:
    """Start the contact clock of one role (casushouder or procesregisseur) anew from the last contact; returns the
    local date of its first question, None where nobody is asked.

    `laatste`: the local date of the contact, or of the ICO when there was none yet; as an ordinal it is the version of
    these rows. `gevraagd`: see `contact_momenten_vanaf`.
    """
    await tx.uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.CONTACT.value, stap=STAP_CONTACT[rol].value)
    momenten = contact_momenten_vanaf(laatste, tx.voor(casus).beleid, rol, tx.nu, gevraagd=gevraagd)
    await tx.uow.herinneringen.plan_all(_rijen(momenten, casus.id, casus.id, laatste.toordinal(), tx.ids))
    return lokale_dag(momenten[0].due_at, tx.beleid) if momenten else None


async def stop_casus(uow: UnitOfWork, casus: Casus) -> None:
    """A casus that ends asks nothing more, of anybody."""
    await uow.herinneringen.make_void(casus.id)
    for punt in await uow.actiepunten.of_casus(casus.id):
        await stop_actie(uow, punt)


async def plan_uitnodiging(tx: Transaction, lid: Deelnemer) -> None:
    """Look whether they came into the room, some working days after this invitation."""
    await stop_uitnodiging(tx.uow, lid)
    if lid.ontvangt and Kanaal.MATRIX in lid.kanalen and tx.beleid.uitnodiging_na:
        await _plan_uitnodiging(tx, lid, 0, (tx.nu - _BEGIN) // timedelta(minutes=1))


async def plan_uitnodiging_opnieuw(tx: Transaction, lid: Deelnemer, rij: Herinnering) -> date | None:
    """Look again, ever less often, after this look; returns its local date. None for somebody who gets mail as well:
    they miss nothing, so once is enough."""
    if Kanaal.MAIL in lid.bereikbaar_via:
        return None
    return await _plan_uitnodiging(tx, lid, rij.volgnummer + 1, rij.versie)


async def _plan_uitnodiging(tx: Transaction, lid: Deelnemer, keer: int, versie: int) -> date:
    na = tussentijd(keer + 1, (tx.beleid.uitnodiging_na, _UITNODIGING_WEER))
    dag = tel_werkdagen(tx.vandaag, na, tx.beleid)
    moment = Moment(
        soort=HerinneringSoort.UITNODIGING, stap=Stap.UITNODIGING_OPEN, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all(_rijen((moment,), lid.casus_id, lid.id, versie, tx.ids))
    return dag


def uitgenodigd_op(rij: Herinnering) -> datetime:
    """The moment of the invitation that it is about: its version, counted in minutes."""
    return _BEGIN + timedelta(minutes=rij.versie)


async def stop_uitnodiging(uow: UnitOfWork, lid: Deelnemer) -> None:
    """They came in, or it is known that they do not."""
    await uow.herinneringen.make_void(lid.id, soort=HerinneringSoort.UITNODIGING.value)


async def plan_adres(tx: Transaction, lid: Deelnemer, keer: int) -> None:
    """Ask for another address, ever less often: after 1, 3, 7 and 12 working days, and on. `keer`: from 1."""
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, _ADRES_NA), tx.beleid)
    moment = Moment(soort=HerinneringSoort.ADRES, stap=Stap.ADRES_WEG, volgnummer=keer, due_at=open_om(dag, tx.beleid))
    await tx.uow.herinneringen.plan_all(_rijen((moment,), lid.casus_id, lid.id, _versie(lid), tx.ids))


def _versie(lid: Deelnemer) -> int:
    """Of this failing of this address: the minute in which it began."""
    sinds = lid.persoon.mail_failed_at
    return 0 if sinds is None else (sinds - _BEGIN) // timedelta(minutes=1)


async def stop_adres(uow: UnitOfWork, lid: Deelnemer) -> None:
    """The address is known to work, or another one took its place."""
    await uow.herinneringen.make_void(lid.id, soort=HerinneringSoort.ADRES.value)


async def plan_post(tx: Transaction, lid: Deelnemer) -> None:
    """Tell of automatic mail of this member on the next working day: planned once for all that comes until then."""
    dag = tel_werkdagen(tx.vandaag, 1, tx.beleid)
    moment = Moment(
        soort=HerinneringSoort.POST, stap=Stap.POST_AUTOMATISCH, volgnummer=0, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all(_rijen((moment,), lid.casus_id, lid.id, dag.toordinal(), tx.ids))


def maak_rij(moment: Moment, casus_id: str, onderwerp_id: str, versie: int, ids: Ids) -> Herinnering:
    """A reminder whose id follows from what makes it the only one of its kind: planned anew it is the same one."""
    uniek = f"{moment.soort.value}/{onderwerp_id}/{moment.stap.value}/{moment.volgnummer}/{versie}"
    return Herinnering(
        id=ids.following(f"herinnering/{uniek}").new_id(),
        casus_id=casus_id,
        soort=moment.soort,
        onderwerp_id=onderwerp_id,
        stap=moment.stap,
        volgnummer=moment.volgnummer,
        versie=versie,
        due_at=moment.due_at,
    )


def _rijen(
    momenten: Sequence[Moment], casus_id: str, onderwerp_id: str, versie: int, ids: Ids
) -> tuple[Herinnering, ...]:
    return tuple(maak_rij(moment, casus_id, onderwerp_id, versie, ids) for moment in momenten)
