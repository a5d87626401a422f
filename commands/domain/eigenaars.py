"""Whoever answers for an actiepunt: one deelnemer, several together, or several each for themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.deelnemer import Deelnemer


def is_eigenaar(punt: Actiepunt, deelnemer_id: str | None) -> bool:
    """Whether it is theirs, alone or with others."""
    return deelnemer_id in punt.eigenaars


def zichtbaar_voor(lid: Deelnemer | None, punten: Iterable[Actiepunt]) -> tuple[Actiepunt, ...]:
    """Those of which this deelnemer may know: all, and of a derde their own (SOURCES: BGS 2.21)."""
    return tuple(een for een in punten if lid is None or not lid.is_derde or is_eigenaar(een, lid.id))


def aan_zet(punt: Actiepunt) -> tuple[str, ...]:
    """Ids of the owners of whom an answer is expected: all of them, or where each answers apart those who still must.

    Empty when nothing is expected any more.
    """
    if not punt.loopt:
        return ()
    return tuple(een for een in punt.eigenaars if eigen_stand(punt, een) in (Status.OPEN, Status.BEZIG))


def eigen_stand(punt: Actiepunt, deelnemer_id: str | None) -> Status:
    """The state of the part of this owner; for anybody without a part of their own that of the actiepunt."""
    if not punt.ieder or punt.voorbij or not is_eigenaar(punt, deelnemer_id):
        return punt.status
    return next((status for wie, status in punt.delen if wie == deelnemer_id), Status.OPEN)


def voor_eigenaar(punt: Actiepunt, deelnemer_id: str) -> Actiepunt:
    """The actiepunt with the state of the part of this owner."""
    return replace(punt, status=eigen_stand(punt, deelnemer_id))


def eigenaars_van(punt: Actiepunt, leden: Iterable[Deelnemer]) -> tuple[Deelnemer, ...]:
    """The owners among these deelnemers, in the order of the actiepunt."""
    per_id = {lid.id: lid for lid in leden}
    return tuple(per_id[een] for een in punt.eigenaars if een in per_id)


def gemeld(punt: Actiepunt, door: str | None, status: Status) -> Actiepunt:
    """The actiepunt after this state was reported by the deelnemer `door`; None or no owner: it counts for the whole.

    Where each answers apart it is done when all are, and does not work when nobody goes on and somebody could not.
    """
    if not punt.ieder or len(punt.eigenaars) < 2 or not is_eigenaar(punt, door):
        return replace(punt, status=status, delen=())
    delen = {een: eigen_stand(punt, een) for een in punt.eigenaars} | {door or "": status}
    return replace(punt, status=_samen(list(delen.values())), delen=tuple(delen.items()))


def hervat(punt: Actiepunt) -> Actiepunt:
    """The actiepunt with what did not work open again, the parts of owners too."""
    if punt.status is not Status.LUKT_NIET:
        return punt
    delen = tuple((een, Status.OPEN if status is Status.LUKT_NIET else status) for een, status in punt.delen)
    return replace(punt, status=Status.OPEN, delen=delen)


def opgesomd(namen: Sequence[str]) -> str:
    """At least one name: "GGZ", "GGZ en Politie", "GGZ, Politie en School"."""
    *voor, laatste = namen
    return f"{', '.join(voor)} en {laatste}" if voor else laatste


def zonder(punt: Actiepunt, deelnemer_id: str) -> Actiepunt:
    """The actiepunt without this owner; the parts of the others stay."""
    over = tuple(een for een in punt.eigenaars if een != deelnemer_id)
    delen = tuple((een, status) for een, status in punt.delen if een != deelnemer_id)
    nieuw = replace(punt, eigenaars=over, delen=delen)
    if not punt.loopt or not punt.ieder or not over:
        return nieuw
    return replace(nieuw, status=_samen([eigen_stand(nieuw, een) for een in over]))


def met_eigenaars(punt: Actiepunt, leden: Sequence[Deelnemer], *, ieder: bool) -> Actiepunt:
    """The actiepunt with these owners, for whom it begins anew; `ieder`: each answers for themselves."""
    eigenaars = tuple(dict.fromkeys(lid.id for lid in leden))
    return replace(punt, eigenaars=eigenaars, ieder=ieder and len(eigenaars) > 1, delen=(), status=Status.OPEN)


def overgedragen(punt: Actiepunt, van: str, aan: str) -> Actiepunt:
    """The actiepunt with this owner in the place of the other; it begins anew for them, and for the others goes on."""
    eigenaars = tuple(dict.fromkeys(aan if een == van else een for een in punt.eigenaars))
    delen = tuple((een, status) for een, status in punt.delen if een not in (van, aan))
    nieuw = replace(punt, eigenaars=eigenaars, delen=delen, ieder=punt.ieder and len(eigenaars) > 1)
    return replace(nieuw, status=Status.BEZIG if len(eigenaars) > 1 and punt.status is Status.BEZIG else Status.OPEN)


def _samen(standen: Sequence[Status]) -> Status:
    """The state of the whole, of the states of its parts."""
    for status in (Status.BEZIG, Status.OPEN, Status.LUKT_NIET):
        if status in standen:
            return status
    return Status.GEREED
