"""`consultatie antwoord <tekst>`: a procesregisseur answers; then nothing of question and answer stays."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.consultatie.lezen import de_consultatie
from commands.domain.toestanden import Casusstap
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.aanmeldplan import stop_vragen
from commands.effects.aannemen import zeg_aanmelder
from commands.effects.weggooien import gooi_casus_weg
from commands.texts import consultatie as teksten

TELLER = "consultaties"
"""Cursor: the year and how many were answered in it ("2026:3")."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Told to whoever asked, counted, and removed. Raises OpdrachtOnvolledig, ConsultatieVoorbij, CasusOnbekend."""
    casus, een, tekst = context.casus, await de_consultatie(context), opdracht.tekst.strip()
    if not tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    await stop_vragen(context.uow, casus.id)
    await gooi_casus_weg(casus, context, Casusstap.BEANTWOORDEN)
    jaar, _, aantal = (await context.uow.cursors.get(TELLER) or "").partition(":")
    nu = str(context.vandaag.year)
    keer = int(aantal) + 1 if jaar == nu else 1
    await context.uow.cursors.set(TELLER, f"{nu}:{keer}")
    zeg = zeg_aanmelder(context, een, teksten.antwoord(casus.code, tekst), "antwoord", los=True)
    return Uitkomst(antwoord=teksten.beantwoord(casus.code, keer), effecten=(zeg,), object=casus.id)


CONSULTATIE_ANTWOORD = Command(
    woorden="consultatie antwoord",
    gebruik="consultatie antwoord <tekst>",
    samenvatting=teksten.ANTWOORD,
    rollen=REGIE,
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
