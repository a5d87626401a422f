"""What all changes of an actiepunt after the release share: note it, plan its reminders anew, tell who must know."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from commands.actie.antwoord import feedback_op, lopend, zoek
from commands.actie.derden import aan_derden
from commands.command import Context, Opdracht
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status, antwoord
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import Gezocht, zoek_eigenaars
from commands.domain.eigenaars import eigenaars_van
from commands.domain.rollen import Rol
from commands.domain.weigering import AlGereed, PuntVervallen
from commands.domain.weigering_verzoek import PuntVoorgesteld
from commands.effects.planpost import plan_bij
from commands.effects.termijnplan import plan_actie
from commands.messages import Bericht, Effect, Groep, Lid, Say

BEHEER = frozenset({Rol.CASUSHOUDER, Rol.PROCESREGISSEUR})
"""Who changes the actiepunten of a running casus."""


async def zoek_open(opdracht: Opdracht, context: Context) -> Actiepunt:
    """The actiepunt that is meant, if it has not ended; raises as `zoek`, AlGereed, PuntVervallen, PuntVoorgesteld."""
    punt = await zoek(opdracht, context)
    if punt.status is Status.GEREED:
        raise AlGereed(code=context.casus.code, nummer=punt.nummer)
    if punt.status is Status.VERVALLEN:
        raise PuntVervallen(code=context.casus.code, nummer=punt.nummer)
    if punt.status is Status.VOORGESTELD:
        raise PuntVoorgesteld(code=context.casus.code, nummer=punt.nummer)
    return punt


async def eigenaars_in(tekst: str, context: Context) -> Gezocht:
    """The owners whom these words name; raises DeelnemerOnbekend, WelkeDeelnemer."""
    leden = await context.uow.deelnemers.of_casus(lopend(context.casus).id)
    return zoek_eigenaars(tekst, [een for een in leden if een.actief])


async def eigenaars(context: Context, punt: Actiepunt) -> tuple[Deelnemer, ...]:
    """The owners, in the order of the actiepunt."""
    return eigenaars_van(punt, await context.uow.deelnemers.find_ids(punt.eigenaars))


def aan_elk(leden: Sequence[Deelnemer], bericht: Callable[[Sequence[Deelnemer]], Bericht]) -> dict[str, Bericht]:
    """A message to each of these owners, for `vertel`; `bericht` makes it of the other owners."""
    return {lid.id: bericht([een for een in leden if een != lid]) for lid in leden if lid.ontvangt}


async def verander(
    context: Context,
    punt: Actiepunt,
    soort: FeedbackSoort,
    tekst: str,
    *,
    pauze: date | None = None,
    **nieuws: object,
) -> Actiepunt:
    """Store `punt` with these fields changed, under a new version; note that, and plan its reminders anew.

    `pauze`: the local date up to which nothing is said about it.
    """
    nieuw = replace(antwoord(punt, op=context.nu), **nieuws)  # type: ignore[arg-type]  # names of fields
    await context.uow.actiepunten.save_actiepunt(nieuw)
    await plan_actie(context, nieuw, FeedbackSoort.BEZIG if nieuw.status is Status.BEZIG else None, pauze=pauze)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, soort, tekst, terug=punt))
    return nieuw


async def geef_over(context: Context, punt: Actiepunt, aan: Actiepunt) -> Actiepunt:
    """Store that the actiepunt has the owners, parts and state of `aan` from now on."""
    return await verander(
        context,
        punt,
        FeedbackSoort.OVERGEDRAGEN,
        "",
        status=aan.status,
        eigenaars=aan.eigenaars,
        ieder=aan.ieder,
        delen=aan.delen,
    )


def sleutel_van(punt: Actiepunt) -> str:
    """Key of what is told of the change that led to this version."""
    return f"verandering/{punt.id}/{punt.versie}"


async def vertel(
    context: Context,
    punt: Actiepunt,
    groep: Bericht,
    apart: Mapping[str, Bericht],
    *,
    herstelt: tuple[str, ...] = (),
    eerder: Sequence[Deelnemer] = (),
) -> tuple[Effect, ...]:
    """The news to the group; each deelnemer in `apart` gets a message of their own instead of a copy, and so does a
    derde who owns it, or owned it (`eerder`).

    Whoever asked gets neither: they have the receipt. `herstelt`: the keys of what it takes back.
    """
    sleutel, zelf = sleutel_van(punt), context.wie.actor
    aan = Groep(casus_id=punt.casus_id, behalve=(zelf, *apart), zonder_kamer=context.in_casuskamer)
    return (
        Say(aan=aan, bericht=groep, sleutel=sleutel, herstelt=herstelt, samen=True),
        *(
            Say(aan=Lid(deelnemer_id=wie), bericht=bericht, sleutel=f"{sleutel}/{wie}")
            for wie, bericht in apart.items()
            if wie != zelf
        ),
        *await aan_derden(context, punt, f"{punt.id}/{punt.versie}", eerder),
        *await plan_bij(context, context.casus, sleutel),
    )
