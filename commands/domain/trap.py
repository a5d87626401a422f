"""The ladder of an actiepunt moved by hand: up to a level above, or back down to whoever must act (own choices)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from commands.domain.actiepunt import Actiepunt
from commands.domain.beleid import Beleid
from commands.domain.besluit import BIJ_CASUSHOUDER, besluit_moment
from commands.domain.herinnering import VAN_EIGENAAR, HerinneringSoort, Moment, Stap
from commands.domain.ophouden import HOUD_WERKDAGEN, schuif_op
from commands.domain.rollen import Rol
from commands.domain.termijnen import treden
from commands.domain.weigering import TredeOnbekend
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen
from commands.domain.woorden import ANDERS, Woorden

TREDE = {
    Rol.CASUSHOUDER: Stap.ACTIE_CASUSHOUDER,
    Rol.PROCESREGISSEUR: Stap.ACTIE_PROCESREGISSEUR,
    Rol.MANAGER: Stap.ACTIE_MANAGER,
}
"""The levels of the ladder, lowest first, with the step of each; below them stands the owner (Rol.PARTNER)."""
_HOOGTE = (Rol.PARTNER, *TREDE)
_NAMEN = {
    Rol.CASUSHOUDER: ("casushouder", *ANDERS["casushouder"]),
    Rol.PROCESREGISSEUR: ("procesregisseur", *ANDERS["procesregisseur"], "regisseur"),
    Rol.MANAGER: ("manager zvh", "manager"),
    Rol.PARTNER: ("eigenaar", "deelnemer", "partner"),
}
_VOORZETSELS = ("naar", "aan")
_GEEN_TREDE = ("aanleiding", "verwachting", "mijn", "onze")
"""Words behind "naar" that begin a reason: "naar aanleiding van het gesprek"."""


def treden_aan(beleid: Beleid) -> tuple[Rol, ...]:
    """The levels that are on, lowest first."""
    return tuple(rol for rol, stap in TREDE.items() if stap in treden(beleid))


def iemand_boven(rollen: Sequence[Rol], beleid: Beleid) -> bool:
    """Whether a level of this house stands above the highest of these roles."""
    hoogste = max((_HOOGTE.index(een) for een in rollen if een in _HOOGTE), default=0)
    return any(_HOOGTE.index(een) > hoogste for een in treden_aan(beleid))


def lees_rol(tekst: str, woorden: Woorden) -> tuple[Rol | None, str]:
    """The role in front of these words ("de manager ZVH: ..."), and the words behind it; None where none stands.

    `woorden`: how this house calls them.
    """
    eigen = {Rol(naam): getattr(woorden, naam).lower() for naam in ("manager", "casushouder", "procesregisseur")}
    kaal = tekst.strip()
    for lidwoord in ("de ", "het "):
        kaal = kaal[len(lidwoord) :] if kaal.lower().startswith(lidwoord) else kaal
    for rol, namen in _NAMEN.items():
        for naam in (eigen[rol], *namen) if rol in eigen else namen:
            rest = kaal[len(naam) :]
            if kaal.lower().startswith(naam) and not rest[:1].isalnum():
                return rol, rest.strip(" ,.:;-")
    return None, tekst.strip()


def lees_opschalen(tekst: str, van: frozenset[Rol], beleid: Beleid) -> tuple[Rol, str]:
    """The level that is meant, and the reason; without a level the first one above the roles `van` of the asker.

    Raises TredeOnbekend for a level that the ladder does not have.
    """
    aan = treden_aan(beleid)
    eerste, _, rest = tekst.strip().partition(" ")
    rol, reden = lees_rol(rest if eerste.lower() in _VOORZETSELS else tekst, beleid.woorden)
    if rol is None and eerste.lower() == "naar" and rest.split(" ")[0].lower() not in _GEEN_TREDE:
        raise TredeOnbekend(keuzes=", ".join(f"~{een.value}~" for een in aan))
    if rol is None:
        hoogste = max(_HOOGTE.index(een) for een in van if een in _HOOGTE)
        rol, reden = next((een for een in aan if _HOOGTE.index(een) > hoogste), None), tekst.strip()
    if rol is None or rol not in aan:
        raise TredeOnbekend(keuzes=", ".join(f"~{een.value}~" for een in aan))
    return rol, reden


def na_opschalen(gepland: Sequence[Moment], naar: Rol, vandaag: date, beleid: Beleid) -> tuple[Moment, ...]:
    """The planned steps, soonest first, after this level was asked by hand on `vandaag`: it has 5 working days.

    Steps up to that level were said with it. The owner is still reminded of a date that is to come.
    """
    gehad = {stap for rol, stap in TREDE.items() if _HOOGTE.index(rol) <= _HOOGTE.index(naar)}
    eigen = [een for een in gepland if een.stap in VAN_EIGENAAR]
    hoger = [een for een in gepland if een.stap not in VAN_EIGENAAR and een.stap not in gehad]
    if naar is not Rol.CASUSHOUDER:
        hoger = [_aan_regie(een) for een in hoger]
    return (*eigen, *schuif_op(hoger, tel_werkdagen(vandaag, HOUD_WERKDAGEN, beleid), beleid))


def _aan_regie(een: Moment) -> Moment:
    """A question for a decision no longer goes to the casushouder."""
    if een.stap is not Stap.BESLUIT_CASUSHOUDER:
        return een
    return replace(een, stap=Stap.BESLUIT_PROCESREGISSEUR, volgnummer=BIJ_CASUSHOUDER + 1)


def na_teruggeven(
    punt: Actiepunt, gepland: Sequence[Moment], naar: Rol, nu: datetime, beleid: Beleid
) -> tuple[Moment, ...]:
    """The steps after the actiepunt was given back down to this role at `nu`: those above it, 5 working days from now
    or, where its date is to come, in their time; and the question for a decision after them."""
    vandaag = lokale_dag(nu, beleid)
    eigen = tuple(een for een in gepland if een.stap in VAN_EIGENAAR and naar is Rol.PARTNER)
    hoger = {stap: na for rol, stap in TREDE.items() if _is_hoger(rol, naar) and (na := treden(beleid).get(stap, 0))}
    momenten: list[Moment] = []
    if punt.loopt and punt.uiterlijk is not None and hoger:
        laagste = min(hoger.values())
        vroegst = tel_werkdagen(vandaag, HOUD_WERKDAGEN, beleid)
        begin = max(vroegst, tel_werkdagen(punt.uiterlijk, laagste, beleid))
        dagen = {tel_werkdagen(begin, na - laagste, beleid): stap for stap, na in hoger.items()}
        momenten = [
            Moment(soort=HerinneringSoort.ACTIE, stap=stap, volgnummer=0, due_at=moment(dag, beleid))
            for dag, stap in sorted(dagen.items())
        ]
    vanaf = lokale_dag(momenten[-1].due_at, beleid) if momenten else vandaag
    keer = BIJ_CASUSHOUDER + 1 if naar is Rol.PROCESREGISSEUR else 1
    besluit = besluit_moment(punt, keer, vanaf, beleid)
    return (*eigen, *momenten, *(() if besluit is None else (besluit,)))


def _is_hoger(rol: Rol, dan: Rol) -> bool:
    return _HOOGTE.index(rol) > _HOOGTE.index(dan)
