"""Tells the others of an answer to an actiepunt."""

from collections.abc import Iterable, Sequence

from commands.actie.samen import wie_meedoet
from commands.command import Context, Opdracht
from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort
from commands.domain.deelnemer import Deelnemer
from commands.domain.meldingen import heeft_haast
from commands.domain.rollen import Kanaal
from commands.effects.planpost import plan_bij
from commands.messages import Bericht, Effect, Groep, Lid, Say, Staf
from commands.texts import actie as teksten


async def vertel(
    context: Context, punt: Actiepunt, feedback: Feedback, opdracht: Opdracht, van: str, nog: Sequence[str] | None
) -> list[Effect]:
    """The answer to the group, under the role `van`; `lukt niet` to the casushouder apart, and another date to whoever
    must do it too.

    `nog`: where it is about a part, the owners of whom an answer is still expected.
    """
    casus, lid, wachten = context.casus, context.wie.deelnemer, opdracht.zonder_woorden
    signalen: list[Effect] = []
    if feedback.soort is FeedbackSoort.LUKT_NIET:
        signaal = teksten.lukt_niet_voor_casushouder(casus, punt, van, feedback.tekst, woorden_wachten=wachten)
        leden = await context.uow.deelnemers.of_casus(casus.id)
        houders = [ander for ander in leden if ander.casushouder and ander.wordt_gevraagd]
        signalen = _signalen(context, houders, lid, signaal, feedback.id)
    if feedback.soort is FeedbackSoort.UITSTEL:
        apart = await wie_meedoet(context, punt, van, feedback.tekst)
        kanaal = Kanaal.MAIL if context.in_casuskamer else None
        signalen += [
            Say(
                aan=Lid(deelnemer_id=wie, kanaal=kanaal), bericht=een, sleutel=f"verzet/{feedback.id}/{wie}", samen=True
            )
            for wie, een in apart.items()
        ]
    # somebody who gets a message of their own hears it there, not in the group
    behalve = (context.wie.actor, *_gehoord(signalen))
    groep = Groep(casus_id=casus.id, behalve=behalve, zonder_kamer=context.in_casuskamer)
    bericht = teksten.voor_groep(
        casus,
        punt,
        feedback.soort,
        van,
        feedback.tekst,
        woorden_wachten=wachten,
        geschreven_op=context.eerder_dan_vandaag(opdracht.geschreven_op),
        haast=heeft_haast(feedback.tekst),
        nog=nog,
        per_mail=context.inbound.kanaal is Kanaal.MAIL,
    )
    signalen += _voor_wie_het_is(context, punt, feedback, van)
    if punt.voorbij or feedback.soort is FeedbackSoort.UITSTEL:
        signalen += await plan_bij(context, casus, f"feedback/{feedback.id}")
    return [Say(aan=groep, bericht=bericht, sleutel=f"feedback/{feedback.id}", samen=True), *signalen]


def _voor_wie_het_is(context: Context, punt: Actiepunt, feedback: Feedback, van: str) -> list[Effect]:
    """To the owner for whom it was reported, in their private room: who reads mail has it in the news."""
    eigenaar = context.namens
    if eigenaar is None or not eigenaar.wordt_gevraagd or Kanaal.MATRIX not in eigenaar.kanalen:
        return []
    if feedback.soort is FeedbackSoort.UITSTEL:  # another date is told to each owner anyway
        return []
    aan = Lid(deelnemer_id=eigenaar.id, kanaal=Kanaal.MATRIX)
    bericht = teksten.namens_u(context.casus, punt, feedback.soort, van.partition(" namens ")[0], feedback.tekst)
    return [Say(aan=aan, bericht=bericht, sleutel=f"namens/{feedback.id}", samen=True)]


async def vertel_vaak_bezig(context: Context, punt: Actiepunt, feedback: Feedback, van: str) -> list[Effect]:
    """To the casushouder, or the procesregisseur: somebody works on it for the third time."""
    if context.wie.deelnemer is not None and context.wie.deelnemer.casushouder:
        return []
    leden = await context.uow.deelnemers.of_casus(punt.casus_id)
    houders = [lid for lid in leden if lid.casushouder and lid.wordt_gevraagd]
    signaal = teksten.vaak_bezig(context.casus, punt, van)
    return _signalen(context, houders, context.wie.deelnemer, signaal, feedback.id)


def _gehoord(signalen: Iterable[Effect]) -> Iterable[str]:
    for signaal in signalen:
        if isinstance(signaal, Say) and isinstance(signaal.aan, Lid):
            yield signaal.aan.deelnemer_id
        elif isinstance(signaal, Say) and isinstance(signaal.aan, Staf):
            yield signaal.aan.medewerker_id


def _signalen(
    context: Context, houders: Iterable[Deelnemer], asker: Deelnemer | None, signaal: Bericht, sleutel: str
) -> list[Effect]:
    """To each casushouder but the asker (SOURCES: S1, S2); when there is none, to the procesregisseur."""
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=houder.id), bericht=signaal, sleutel=f"lukt_niet/{sleutel}/{houder.id}", samen=True)
        for houder in houders
        if asker is None or houder.id != asker.id
    ]
    if not effecten:
        regie = context.casus.geopend_door
        effecten.append(
            Say(
                aan=Staf(medewerker_id=regie, casus_id=context.casus.id),
                bericht=signaal,
                sleutel=f"lukt_niet/{sleutel}/{regie}",
                samen=True,
            )
        )
    return effecten
