"""The moments of reminders: actiepunten, the plan after the ICO, the contact rhythm.

Each moment is the opening of the office on a working day. The ladder of overdue actiepunten is an own choice
(SOURCES: D1); the week for the plan and the rhythm of contact are what Kennemerland expects (SOURCES: S2).
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from commands.domain.actiepunt import Actiepunt, FeedbackSoort
from commands.domain.beleid import Beleid
from commands.domain.herhaling import herhaaldag, tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen, werkdag_op_of_na, werkdag_op_of_voor

_BEVESTIGD = (
    FeedbackSoort.BEZIG,
    FeedbackSoort.TERUGKOPPELING,
    FeedbackSoort.OPGEPAKT,
    FeedbackSoort.BESLUIT,
    FeedbackSoort.OPMERKING,
)
_BESLUIT_NA = (1, 2, 4)
_BESLUIT_WEKEN = 4
STAP_CONTACT = {Rol.CASUSHOUDER: Stap.CONTACT_CASUSHOUDER, Rol.PROCESREGISSEUR: Stap.CONTACT_PROCESREGISSEUR}
"""The step with which the clock of each role asks."""


def actie_momenten(
    punt: Actiepunt, beleid: Beleid, nu: datetime, na: FeedbackSoort | None = None
) -> tuple[Moment, ...]:
    """The reminders of one actiepunt as planned at `nu`, in order of time; none when nothing is expected any more.

    `na`: the answer just given, None when there is none. Acknowledged is not done (`bezig`, a terugkoppeling): before
    the due date only the early reminder is dropped; after it the ladder starts again from that answer (for a
    terugkoppeling only where no step was planned any more: see `ophouden`). What lies
    before `nu` is left out, and of two overdue steps on one day the higher is kept. A due date that was past before
    anybody could be reminded (a plan released late) gives the owner one reminder on the next working day and counts
    the ladder from today, so that never two steps fall at once.
    """
    if not punt.loopt or punt.uiterlijk is None:
        return ()
    vandaag = lokale_dag(nu, beleid)
    dagen = {Stap.ACTIE_VANDAAG: werkdag_op_of_voor(punt.uiterlijk, beleid)}
    vanaf = punt.uiterlijk
    if punt.uiterlijk >= vandaag:
        vooraf = tel_werkdagen(punt.uiterlijk, -beleid.vooraf_werkdagen, beleid)
        if na not in _BEVESTIGD and vooraf < dagen[Stap.ACTIE_VANDAAG]:
            dagen[Stap.ACTIE_VOORAF] = vooraf
    else:
        vanaf = vandaag
        if na not in _BEVESTIGD:
            dagen[Stap.ACTIE_VANDAAG] = tel_werkdagen(vandaag, 1, beleid)
    dagen |= _ladder(vanaf, beleid)
    return _vanaf(nu, (_moment(HerinneringSoort.ACTIE, stap, 0, dag, beleid) for stap, dag in dagen.items()))


def treden(beleid: Beleid) -> dict[Stap, int]:
    """The steps of the ladder that are on, with their working days after the due date."""
    treden = {
        Stap.ACTIE_CASUSHOUDER: beleid.casushouder_na,
        Stap.ACTIE_PROCESREGISSEUR: beleid.procesregisseur_na,
        Stap.ACTIE_MANAGER: beleid.manager_na,
    }
    return {stap: na for stap, na in treden.items() if na}


def laatst_gevraagd(punt: Actiepunt, stap: Stap, sinds: datetime, beleid: Beleid) -> date:
    """The local date on which somebody was last asked about an overdue actiepunt, or answered, when this step is due:
    that of the step below it as the ladder has it; never before `sinds`, from when people could be asked at all."""
    dagen = [lokale_dag(een, beleid) for een in (sinds, punt.beantwoord_op) if een is not None]
    if punt.uiterlijk is not None:
        onder = max((na for na in treden(beleid).values() if na < treden(beleid).get(stap, 0)), default=0)
        dagen.append(tel_werkdagen(punt.uiterlijk, onder, beleid))
    return max(dagen)


def _ladder(vanaf: date, beleid: Beleid) -> dict[Stap, date]:
    hoogste = {tel_werkdagen(vanaf, na, beleid): stap for stap, na in treden(beleid).items()}
    return {stap: dag for dag, stap in hoogste.items()}


def plan_momenten(ico_op: date, beleid: Beleid) -> tuple[Moment, ...]:
    """When an unreleased plan is asked for: days 3, 5 and 6 after the ICO, and the limit on day 7 (SOURCES: S2).

    Each moves to the working day before, but never to the day of the ICO or earlier (then to the first working day
    after it). Two on one day become one, the later number, and on the day of the limit only the limit is said.
    """
    grens = _na_ico(ico_op, beleid.plan_grens_dagen, beleid) if beleid.plan_grens_dagen else None
    dagen = {_na_ico(ico_op, nummer, beleid): nummer for nummer in sorted(beleid.plan_vraag_dagen)}
    gevraagd = (
        _moment(HerinneringSoort.PLAN, Stap.PLAN_GEVRAAGD, nummer, dag, beleid)
        for dag, nummer in dagen.items()
        if grens is None or dag < grens
    )
    if grens is None:
        return tuple(gevraagd)
    return (*gevraagd, _moment(HerinneringSoort.PLAN, Stap.PLAN_TE_LAAT, 0, grens, beleid))


def plan_momenten_vanaf(ico_op: date, beleid: Beleid, nu: datetime) -> tuple[Moment, ...]:
    """The `plan_momenten` from `nu` on; once the limit is past, the limit alone on the next working day."""
    over = _vanaf(nu, plan_momenten(ico_op, beleid))
    if over or not beleid.plan_grens_dagen:
        return over
    morgen = tel_werkdagen(lokale_dag(nu, beleid), 1, beleid)
    return (_moment(HerinneringSoort.PLAN, Stap.PLAN_TE_LAAT, 0, morgen, beleid),)


def _na_ico(ico_op: date, dagen: int, beleid: Beleid) -> date:
    dag = werkdag_op_of_voor(ico_op + timedelta(days=dagen), beleid)
    eerste = ico_op + timedelta(days=1)
    return dag if dag >= eerste else werkdag_op_of_na(eerste, beleid)


def contact_momenten(laatste: date, beleid: Beleid, rol: Rol) -> tuple[Moment, ...]:
    """When a casushouder or procesregisseur is asked for contact: 4, 5 and 6 weeks after the last one.

    At least ("in ieder geval") every 4 to 6 weeks, for both roles (SOURCES: S2); each role has its own clock. A week
    that falls on a free day moves to the first working day after; two on one day become one. After the last week the
    procesregisseur is asked for a decision: see `volgend_contact`.
    """
    dagen = {_contactdag(laatste, week, beleid): week for week in sorted(beleid.contact_weken)}
    return tuple(_moment(HerinneringSoort.CONTACT, STAP_CONTACT[rol], week, dag, beleid) for dag, week in dagen.items())


def vraagt_besluit(week: int, beleid: Beleid) -> bool:
    """Whether the question of this week is no longer for one role, but asks the procesregisseur for a decision."""
    return week > max(beleid.contact_weken, default=week)


def volgend_contact(laatste: date, volgnummer: int, beleid: Beleid, rol: Rol, nu: datetime) -> Moment:
    """The next time to ask after week `volgnummer`: the first later week whose moment is not before `nu`.

    After the last week of the setting that is one, two and four weeks later, and from then on every four weeks (own
    choice): the weeks of the setting are a minimum, so what is past them is asked soon (SOURCES: S2).
    """
    laatste_week = max(beleid.contact_weken, default=volgnummer)
    weken = (*beleid.contact_weken, *(laatste_week + na for na in _BESLUIT_NA))
    week = min((een for een in weken if een > volgnummer), default=volgnummer + _BESLUIT_WEKEN)
    while moment(dag := _contactdag(laatste, week, beleid), beleid) < nu:
        week += 1
    return _moment(HerinneringSoort.CONTACT, STAP_CONTACT[rol], week, dag, beleid)


def contact_momenten_vanaf(
    laatste: date, beleid: Beleid, rol: Rol, nu: datetime, *, gevraagd: bool = True
) -> tuple[Moment, ...]:
    """The `contact_momenten` from `nu` on; once all are past, the next question for a decision alone.

    `gevraagd`: whether the role could be asked before; if not, and all are past as the weeks became fewer, it is asked
    once on the next working day. None where the setting holds no weeks: then nobody is asked.
    """
    if not beleid.contact_weken:
        return ()
    over, laatste_week = _vanaf(nu, contact_momenten(laatste, beleid, rol)), max(beleid.contact_weken)
    if over or gevraagd:
        return over or (volgend_contact(laatste, laatste_week, beleid, rol, nu),)
    dag = tel_werkdagen(lokale_dag(nu, beleid), 1, beleid)
    return (_moment(HerinneringSoort.CONTACT, STAP_CONTACT[rol], laatste_week, dag, beleid),)


_WACHT_NA = (1, 2, 4)
_WACHT_MANAGER = timedelta(weeks=2)


def wacht_dag(sinds: date, keer: int, beleid: Beleid) -> date:
    """The day of question `keer` (from 1) about a text that waits since `sinds`: after 1, 3 and 7 working days, then
    ever less often (own choice)."""
    return herhaaldag(sinds, keer, _WACHT_NA, beleid)


def wacht_manager_dag(sinds: date, beleid: Beleid) -> date:
    """The day on which the manager ZVH hears that it still waits: after two weeks (own choice)."""
    return werkdag_op_of_na(sinds + _WACHT_MANAGER, beleid)


_VRAAG_NA = (2, 3, 2, 5)
VRAAG_KEREN = 2
"""So often a question is asked again of the casushouder alone; from then on the procesregisseur hears of it too."""


def vraag_dag(sinds: date, keer: int, beleid: Beleid) -> date:
    """The day on which question `keer` (from 1) is asked again: after 2, 5, 7 and 12 working days, then ever less often
    (own choice)."""
    return herhaaldag(sinds, keer, _VRAAG_NA, beleid)


_AFSLUITING_NA = (3, 5, 10)


def afsluiting_dag(sinds: date, keer: int, beleid: Beleid) -> date:
    """The day of question `keer` (from 1) about a proposal to close that waits since `sinds`: after 3, 8 and 18 working
    days, then ever less often (own choice)."""
    return herhaaldag(sinds, keer, _AFSLUITING_NA, beleid)


_NIEUWPLAN_NA = (2, 3, 5)


def nieuwplan_dag(sinds: date, keer: int, beleid: Beleid) -> date:
    """The day of question `keer` (from 1) about a new version that waits since `sinds`: after 2, 5 and 10 working days,
    then ever less often (own choice)."""
    return herhaaldag(sinds, keer, _NIEUWPLAN_NA, beleid)


_PLAN_NA = (1, 2, 4)
_PLAN_HOOGSTENS = 5
_PLAN_MANAGER_OM = 3


def plan_blijft_dag(laatst: date, keer: int, beleid: Beleid) -> date:
    """The day of question `keer` (from 1) for a plan past its term, counted from the question before, on `laatst`:
    1, 2 and 4 working days later, then each week (own choice): while there is no plan nobody has an agreement."""
    return tel_werkdagen(laatst, tussentijd(keer, _PLAN_NA, _PLAN_HOOGSTENS), beleid)


def plan_stap(stap: Stap, keer: int) -> Stap:
    """The step as which question `keer` about a plan is said: the manager is left out between their turns."""
    return stap if stap is not Stap.PLAN_TE_LAAT or plan_bij_manager(keer) else Stap.PLAN_GEVRAAGD


def plan_bij_manager(keer: int) -> bool:
    """Whether the manager ZVH hears question `keer` too: the first one, at the term (0), and each third after it."""
    return keer % _PLAN_MANAGER_OM == 0


def _contactdag(laatste: date, week: int, beleid: Beleid) -> date:
    return werkdag_op_of_na(laatste + timedelta(weeks=week), beleid)


def _moment(soort: HerinneringSoort, stap: Stap, volgnummer: int, dag: date, beleid: Beleid) -> Moment:
    return Moment(soort=soort, stap=stap, volgnummer=volgnummer, due_at=moment(dag, beleid))


def _vanaf(nu: datetime, momenten: Iterable[Moment]) -> tuple[Moment, ...]:
    return tuple(sorted((m for m in momenten if m.due_at >= nu), key=lambda m: m.due_at))
