"""`ico client <akkoord of nee>`: whether the client attends, as agreed with the procesregisseur (SOURCES: S1)."""

from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import ClientErbij, met_client
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.icopost import vul_aan
from commands.ico.lezen import het_ico
from commands.texts import eersteico as teksten

_AKKOORD: Final = {"akkoord": True, "ja": True, "nee": False, "niet": False, "geen": False}


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Noted with its day; those who were invited hear it where it changes what they know. No other words are kept.

    Raises OpdrachtOnvolledig, IcoNietGepland.
    """
    akkoord = _AKKOORD.get(opdracht.tekst.strip(" .,!").lower())
    if akkoord is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    eerder = await het_ico(context)
    ico = met_client(eerder, akkoord=akkoord, dag=context.vandaag)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    anders = ClientErbij.AFGESPROKEN in (eerder.client, ico.client) and eerder.client is not ico.client
    effecten = await vul_aan(context, ico, teksten.over_client(akkoord=akkoord)) if anders else []
    bon = teksten.client_genoteerd(context.casus, ico, context.vandaag, verteld=bool(effecten))
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


CLIENT = Command(
    woorden="ico client",
    ook=("ico cliënt", "client ico", "cliënt ico"),
    gebruik="ico client <akkoord of nee>",
    samenvatting=teksten.CLIENT,
    rollen=REGIE,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
