"""Runs the commands of one message: each in its own savepoint, all answers in one receipt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from commands.actie.namens import met_naam_erachter
from commands.command import Command, Context, Opdracht, Uitkomst, Wie, is_dicht, mag
from commands.domain.afscherming import mag_lezen, sleutel
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import (
    AlleenPrive,
    AndereCasus,
    BestandOnleesbaar,
    CasusOnbekend,
    CasusOntbreekt,
    NietBevoegd,
    Weigering,
)
from commands.domain.weigering_aanmelding import CasusLigtStil
from commands.domain.weigering_einde import Afgeschermd, CasusGesloten
from commands.domain.weigering_vernietigen import CasusIsVernietigd
from commands.domain.werkdagen import lokale_dag
from commands.effects.aanmeldplek import rollen_bij_aanmelding
from commands.effects.vervangen import neemt_casushouder_waar
from commands.effects.vouwen import vouw
from commands.grammar.lezing import Plek
from commands.line.agenda import met_eigen_agenda
from commands.line.echo import EchoNodig, weiger
from commands.line.raden import met_hele_naam
from commands.line.stil import mag_stil
from commands.messages import Blok
from commands.ports import LogRegel


async def voer_uit(
    opdrachten: Sequence[Opdracht], context: Context, *, plek: Plek, planfout: BestandOnleesbaar | None
) -> Uitkomst:
    """Run them in order, all answers in one; a refusal undoes that one command alone and becomes its answer.

    Raises EchoNodig."""
    uitkomsten: list[Uitkomst] = []
    nodig: list[str] = []
    for opdracht in opdrachten:
        try:
            uitkomsten.append(await _voer_een_uit(opdracht, context, plek, planfout))
        except EchoNodig as fout:  # all of it is undone, so all that must be seen is asked for at once
            nodig += fout.teksten
    if nodig:
        raise EchoNodig(nodig)
    berichten = [uitkomst.antwoord for uitkomst in uitkomsten]
    antwoord = replace(
        berichten[0],
        blokken=_eenmaal([blok for bericht in berichten for blok in bericht.blokken]),
        notice=all(bericht.notice for bericht in berichten),
        breed=all(bericht.breed for bericht in berichten),
        terug=tuple(punt for bericht in berichten for punt in bericht.terug),
        bij_ja=_enige([bericht.bij_ja for bericht in berichten]),
        bijgevoegd=next((een.bijgevoegd for een in berichten if een.bijgevoegd is not None), None),
        ernaast=next((een.ernaast for een in berichten if een.ernaast is not None), None),
        formulier=next((bericht.formulier for bericht in berichten if bericht.formulier is not None), None),
    )
    effecten = tuple(vouw([effect for uitkomst in uitkomsten for effect in uitkomst.effecten]))
    antwoord, effecten = met_eigen_agenda(antwoord, effecten, context)
    return Uitkomst(
        antwoord=antwoord,
        effecten=effecten,
        casus_id=next((uitkomst.casus_id for uitkomst in uitkomsten if uitkomst.casus_id), None),
        geweigerd=any(uitkomst.geweigerd for uitkomst in uitkomsten),
        bewaar_bestand=any(uitkomst.bewaar_bestand for uitkomst in uitkomsten),
    )


def _enige(antwoorden: Sequence[str]) -> str:
    """The one command for which a yes to all of it stands; empty where it may be several."""
    gevraagd = [een for een in antwoorden if een]
    return gevraagd[0] if len(gevraagd) == 1 else ""


def _eenmaal(blokken: Sequence[Blok]) -> tuple[Blok, ...]:
    """What several of the answers say in the same words stands once, at the end."""
    aantal = Counter(blokken)
    return (*(blok for blok in blokken if aantal[blok] == 1), *(blok for blok, keer in aantal.items() if keer > 1))


async def _voer_een_uit(
    opdracht: Opdracht, context: Context, plek: Plek, planfout: BestandOnleesbaar | None
) -> Uitkomst:
    eigen = context
    try:
        async with context.uow.savepoint():
            eigen = await _context_van(opdracht, context, plek)
            if opdracht.command.met_plan and planfout is not None:
                raise planfout
            opdracht, eigen = await met_naam_erachter(opdracht, eigen)
            uitkomst = await opdracht.command.run(opdracht, eigen)
    except Weigering as weigering:
        await noteer(context, opdracht.command.woorden, context.wie.actor, type(weigering).__name__)
        return Uitkomst(antwoord=weiger(met_hele_naam(weigering, opdracht, eigen), context), geweigerd=True)
    await noteer(eigen, opdracht.command.woorden, uitkomst.object, "ok", casus_id=uitkomst.casus_id)
    if eigen.wie.casus is not None and not opdracht.command.leest:
        await context.uow.casussen.note_heard(eigen.wie.casus.id, context.nu)
    if context.wie.casus is None and eigen.wie.casus is not None and not uitkomst.antwoord.over:
        return replace(uitkomst, antwoord=replace(uitkomst.antwoord, over=eigen.wie.casus.code))  # a reply is about it
    return uitkomst


async def _context_van(opdracht: Opdracht, context: Context, plek: Plek) -> Context:
    """The command in its casus, allowed there; raises a Weigering."""
    command = opdracht.command
    # a token binds a deelnemer to its casus; the room of a casus binds everybody
    vast = plek is Plek.KAMER or (plek is Plek.MAIL and context.wie.deelnemer is not None)
    eigen = replace(context, wie=await _in_casus(context, opdracht, vast=vast))
    eigen = eigen if eigen.wie.casus is None else eigen.voor(eigen.wie.casus)
    eigen = replace(eigen, wie=replace(eigen.wie, neemt_waar=await neemt_casushouder_waar(eigen.wie, eigen)))
    if command.in_casus and eigen.wie.casus is None:
        raise NietBevoegd if eigen.wie.rollen <= {Rol.BEHEERDER} and eigen.wie.rollen else CasusOntbreekt
    if not mag(command, eigen.wie):
        raise NietBevoegd
    if command.prive and eigen.in_casuskamer:
        raise AlleenPrive
    if eigen.wie.casus is not None and eigen.wie.casus.stil_sinds is not None and not mag_stil(command):
        raise CasusLigtStil(code=eigen.casus.code)
    if is_dicht(command, eigen.wie):
        raise CasusGesloten(code=eigen.casus.code)
    await _niet_afgeschermd(command, eigen)
    return eigen


async def _niet_afgeschermd(command: Command, eigen: Context) -> None:
    """Raises Afgeschermd where the casus is closed and shielded, and they told no reason today."""
    casus = eigen.wie.casus
    leest = command.leest and command.in_casus and not command.na_sluiting
    if casus is None or casus.fase is not Fase.GESLOTEN or not leest or not eigen.beleid.einden.afgeschermd:
        return
    regie = Rol.PROCESREGISSEUR in eigen.wie.rollen
    bewaard = await eigen.uow.cursors.get(sleutel(casus.id, eigen.wie.persoon.id))
    if not regie or not mag_lezen(bewaard, eigen.vandaag):
        raise Afgeschermd(code=casus.code, regie=regie)


async def _in_casus(context: Context, opdracht: Opdracht, *, vast: bool) -> Wie:
    """Move to the casus that the command names; `vast`: the token or the room binds to the present one.

    Raises AndereCasus, and CasusOnbekend also where the casus exists but is not theirs (SOURCES: C17), they are
    only named for its first ICO, or they are a derde in it, who has mail alone. Who reported it, and who judges that,
    come in as long as they may speak of it.
    """
    wie, uow, code = context.wie, context.uow, opdracht.code
    if code is None or (wie.casus is not None and wie.casus.code == code):
        return wie
    if vast and wie.casus is not None:
        raise AndereCasus(code=wie.casus.code)
    casus = await uow.casussen.find_code(code)
    if casus is None:
        await _niet_vernietigd(code, context)
        raise CasusOnbekend(code=code)
    plaatsen = await uow.deelnemers.of_persoon(wie.persoon.id)
    lid = next((een for een in plaatsen if een.weet_ervan and een.casus_id == casus.id), None)
    if lid is not None and lid.is_derde and context.inbound.kanaal is Kanaal.MATRIX:
        lid = None
    leest_alles = any(een.rol in (Rol.PROCESREGISSEUR, Rol.MANAGER) for een in wie.medewerkers)
    if lid is None and not leest_alles:
        staf = {een.rol for een in wie.medewerkers}
        if not await rollen_bij_aanmelding(casus, wie.persoon.id, staf, uow):
            raise CasusOnbekend(code=code)
    return replace(wie, casus=casus, deelnemer=lid)


async def _niet_vernietigd(code: str, context: Context) -> None:
    """Raises CasusIsVernietigd, to somebody of the house alone; nothing but its day outlives it."""
    een = await context.uow.vernietigingen.find_code(code) if context.wie.is_staf else None
    if een is not None and een.gewist_op is not None:
        raise CasusIsVernietigd(code=code, dag=lokale_dag(een.gewist_op, context.beleid))


async def noteer(context: Context, actie: str, voorwerp: str, resultaat: str, *, casus_id: str | None = None) -> None:
    """One line in the logboek: codes only. `casus_id`: the casus it made, where the asker stood in none."""
    casus = context.wie.casus
    await context.uow.logboek.write_line(
        LogRegel(
            actor=context.wie.actor,
            actie=actie,
            object=voorwerp,
            resultaat=resultaat,
            herkomst=context.inbound.kanaal.value,
            op=context.nu,
            casus_id=casus.id if casus is not None else casus_id,
        )
    )
