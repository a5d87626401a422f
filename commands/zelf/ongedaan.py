"""`ongedaan [nummer]`: what the asker did last in this casus is taken back, within a day."""

from collections.abc import Iterable
from dataclasses import replace

from commands.actie.antwoord import aanduiding, feedback_op, lopend
from commands.actie.betrokkenen import vertel_betrokkenen, zeg_aan
from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.lukt_niet import LUKT_NIET
from commands.actie.uitstel import UITSTEL
from commands.actie.verandering import aan_elk, sleutel_van, vertel
from commands.actie.verzoeken import neem_terug
from commands.casushouder.overdragen import OVERDRAGEN, neem_aanbod_terug
from commands.command import EIGEN, HUIS, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import eigenaars_van
from commands.domain.ongedaan import is_verder_gegaan, nog_op_tijd, teruggezet
from commands.domain.weigering import DaarnaVeranderd, NietsOngedaan, NietTerugTeNemen, OngedaanTeLaat
from commands.domain.weigering_terug import AlTeruggenomen
from commands.effects.termijnplan import plan_actie, plan_zonder_woorden
from commands.messages import Bericht, Effect, Groep, Say
from commands.onderling.verkeerd import TERUGHALEN, VERKEERD
from commands.ports import LogRegel
from commands.texts import actie_verandering as verandering
from commands.texts import ongedaan as teksten
from commands.texts import opmerking
from commands.texts import verzoek as verzoekteksten

AFMELDEN, ZELF = "afmelden", "ongedaan"
VAN_AANBOD = OVERDRAGEN.woorden
"""Named in the place of a number: their offer of the role of casushouder alone. Nobody types it."""
_ZEI_HET = frozenset({VERKEERD.woorden, TERUGHALEN.woorden})
"""They changed nothing, and were answered with this command."""
_MELDT = frozenset(een.woorden for een in (GEREED, BEZIG, LUKT_NIET, UITSTEL))
"""Reports that may be asked about before anything changes."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """All that one message did, or what it did to the actiepunt that is named; whoever heard it hears that too.

    Raises NietsOngedaan, AlTeruggenomen, OngedaanTeLaat, NietTerugTeNemen, DaarnaVeranderd, ActiepuntOnbekend.
    """
    casus = lopend(context.casus)
    gedaan = await _gedaan(context, await _genoemd(opdracht, context), aanbod=opdracht.tekst == VAN_AANBOD)
    if not nog_op_tijd(gedaan[-1].op, context.nu):
        raise OngedaanTeLaat(code=casus.code)
    regels: list[str] = []
    effecten: list[Effect] = []
    for een in reversed(gedaan):
        regel, gevolg = await (_meld_aan(context) if een.actie == AFMELDEN else _zet_terug(context, een))
        regels.append(regel)
        effecten += gevolg
    return Uitkomst(antwoord=teksten.teruggenomen(casus, regels), effecten=tuple(effecten), object=gedaan[-1].object)


async def _genoemd(opdracht: Opdracht, context: Context) -> Actiepunt | None:
    woord = opdracht.tekst.strip(" .!")
    return await context.uow.actiepunten.get_actiepunt(context.casus, int(woord)) if woord.isdecimal() else None


async def _gedaan(context: Context, punt: Actiepunt | None, *, aanbod: bool) -> list[LogRegel]:
    """The acts of the asker's last message here that changed something; only those on `punt`, if one is named."""
    leest = {command.woorden for command in context.tabel if command.leest} | _ZEI_HET
    regels = [
        regel
        for regel in await context.uow.logboek.of_casus(context.casus.id)
        if regel.actor == context.wie.actor and regel.resultaat == "ok" and regel.actie not in leest
    ]
    if punt is not None:
        regels = [regel for regel in regels if regel.object == punt.id and regel.actie != ZELF]
    if aanbod:
        regels = [regel for regel in regels if regel.actie == VAN_AANBOD]
    while regels and regels[-1].actie in _MELDT and await _is_gevraagd(context, regels[-1]):
        regels.pop()
    if not regels:
        raise NietsOngedaan(code=context.casus.code)
    if regels[-1].actie == ZELF:
        raise AlTeruggenomen(code=context.casus.code)
    return [regel for regel in regels if regel.op == regels[-1].op]


async def _is_gevraagd(context: Context, gedaan: LogRegel) -> bool:
    """Whether a report noted nothing: the bot asked about it first, so that there is nothing to take back."""
    punt = await context.uow.actiepunten.find_id(gedaan.object)
    antwoorden = [] if punt is None else await context.uow.feedback.of_actiepunt(punt.id)
    return punt is not None and not any(een.door == gedaan.actor and een.op == gedaan.op for een in antwoorden)


async def _zet_terug(context: Context, gedaan: LogRegel) -> tuple[str, tuple[Effect, ...]]:
    if gedaan.actie == VAN_AANBOD:
        return await neem_aanbod_terug(context, gedaan.op)
    punt = await context.uow.actiepunten.find_id(gedaan.object)
    antwoorden = [] if punt is None else await context.uow.feedback.of_actiepunt(punt.id)
    eigen = [een for een in antwoorden if een.door == context.wie.actor and een.op == gedaan.op and een.terug]
    if punt is not None and not eigen and (voorstel := await _zonder_voorstel(context, punt, gedaan)) is not None:
        return voorstel
    if punt is None or not eigen or (terug := eigen[-1].terug) is None:
        raise NietTerugTeNemen(opdracht=gedaan.actie)
    if is_verder_gegaan(antwoorden, eigen[-1]):
        if antwoorden[-1].soort is FeedbackSoort.TERUGGENOMEN and antwoorden[-1].door == context.wie.actor:
            raise AlTeruggenomen(code=context.casus.code)
        raise DaarnaVeranderd(code=context.casus.code, nummer=punt.nummer)
    leden = {lid.id: lid for lid in await context.uow.deelnemers.of_casus(punt.casus_id) if lid.actief}
    if eigen[-1].soort is FeedbackSoort.OPMERKING:
        return await _zonder_opmerking(context, punt, leden.values())
    nieuw = teruggezet(punt, terug, weg=set(terug.eigenaars) - leden.keys())
    await context.uow.actiepunten.save_actiepunt(nieuw)
    na = FeedbackSoort.BEZIG if nieuw.status is Status.BEZIG else None
    einde = context.vandaag if eigen[-1].soort is FeedbackSoort.GEPAUZEERD else None
    await plan_actie(context, nieuw, na, pauze=einde)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.TERUGGENOMEN))
    bericht = teksten.voor_groep(context.casus, nieuw, leden.values(), aanduiding(context))
    apart = _apart(context, punt, nieuw, leden.values())
    terug_te_nemen = (f"feedback/{eigen[-1].id}", sleutel_van(punt))
    zelf = context.wie.deelnemer
    gezien = [zelf] if zelf is not None and zelf.is_derde else leden.values()  # a derde knows of no other owner
    return teksten.stand(nieuw, gezien), await vertel(context, nieuw, bericht, apart, herstelt=terug_te_nemen)


async def _zonder_opmerking(
    context: Context, punt: Actiepunt, leden: Iterable[Deelnemer]
) -> tuple[str, tuple[Effect, ...]]:
    """Words that the group never heard, and that changed nothing: whoever read them hears it."""
    await plan_zonder_woorden(context, punt)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.TERUGGENOMEN))
    bericht = opmerking.teruggenomen(context.casus, punt, aanduiding(context))
    return teksten.stand(punt, leden), await vertel_betrokkenen(context, punt, bericht)


async def _zonder_voorstel(
    context: Context, punt: Actiepunt, gedaan: LogRegel
) -> tuple[str, tuple[Effect, ...]] | None:
    """What the asker asked about it, which changed nothing: whoever was asked hears that it is off; None without."""
    if (terug := await neem_terug(context, punt, gedaan.op)) is None:
        return None
    verzoek, plekken = terug
    await plan_zonder_woorden(context, punt)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.TERUGGENOMEN))
    bericht = verzoekteksten.teruggenomen(context.casus, punt, verzoek.soort, aanduiding(context))
    leden = await context.uow.deelnemers.of_casus(punt.casus_id)
    return teksten.stand(punt, leden), zeg_aan(plekken, bericht, f"verzoek/{verzoek.id}/terug")


def _apart(context: Context, punt: Actiepunt, nieuw: Actiepunt, leden: Iterable[Deelnemer]) -> dict[str, Bericht]:
    """To the owners, where the actiepunt went back from one to the other."""
    casus, van = context.casus, aanduiding(context)
    leden = list(leden)
    weer, eerst = eigenaars_van(nieuw, leden), eigenaars_van(punt, leden)
    if not weer or set(nieuw.eigenaars) == set(punt.eigenaars):
        return {}
    apart = aan_elk(weer, lambda anderen: verandering.nu_van_u(casus, nieuw, van, anderen))
    return apart | {een.id: verandering.niet_meer_van_u(casus, nieuw, weer, van) for een in eerst if een not in weer}


async def _meld_aan(context: Context) -> tuple[str, tuple[Effect, ...]]:
    lid = context.wie.deelnemer
    if lid is None or lid.afgemeld_op is None:
        raise NietTerugTeNemen(opdracht=AFMELDEN)
    await context.uow.deelnemers.save_deelnemer(replace(lid, afgemeld_op=None))
    say = Say(
        aan=Groep(casus_id=lid.casus_id, behalve=(lid.id,), zonder_kamer=context.in_casuskamer),
        bericht=teksten.doet_weer_mee(context.casus, lid),
        sleutel=f"afmelden/{lid.id}/terug/{context.ids.new_id()}",
    )
    return teksten.u_doet_mee(context.casus), (say,)


ONGEDAAN = Command(
    woorden="ongedaan",
    ook=("maak ongedaan", "ongedaan maken", "neem terug"),
    gebruik="ongedaan [nummer]",
    samenvatting=teksten.ONGEDAAN,
    rollen=EIGEN | REGIE,
    doorgeef=lambda _tekst: (),
    past=lambda woorden: not woorden.strip(" .!") or woorden.strip(" .!").isdecimal(),
    bewijs=HUIS,
    run=run,
)
