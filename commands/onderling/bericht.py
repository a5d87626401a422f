"""`bericht <tekst>`: a message to all deelnemers, across the channels."""

import re
from typing import Final

from commands.command import EIGEN, HUIS, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.domain.terugblik import begint_met_spoed
from commands.domain.voorrang import MET_SPOED
from commands.domain.weigering import CasusNietLopend, OpdrachtOnvolledig
from commands.messages import Groep, Say
from commands.spreektaal.woorden import reeks
from commands.texts import bericht as teksten

_GEDAAN: Final = reeks("gestuurd verstuurd gehad ontvangen gekregen gelezen gezien gemist achtergelaten ingesproken")
"""With one of these behind it, "bericht" is what they sent or got, and no command."""
_OVER_EEN: Final = reeks(
    "van aan over uit in op bij per via voor met naar is was waren zijn wordt werd komt kwam gaat volgt staat klopt "
    "binnen terug ter die dat of en maar krijgen krijg kreeg kregen heb heeft hebben doorgestuurd doorgezet begrepen "
    "genoteerd nog niet wel al net zojuist hieronder hierboven"
)
"""With one of these it is a message that they speak of, and only a sign between makes it the command."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Share the words under the role of the sender, who gets no copy; a room that has read them gets none either.

    Raises CasusNietLopend, OpdrachtOnvolledig.
    """
    casus, lid = context.casus, context.wie.deelnemer
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    if not opdracht.tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    van = "~procesregisseur~" if lid is None else lid.aanduiding
    if lid is not None and lid.naam and context.beleid.leden_zien_namen:
        van = f"{lid.naam}, {van}"
    groep = Groep(casus_id=casus.id, behalve=(context.wie.actor,), zonder_kamer=context.in_casuskamer)
    say = Say(
        aan=groep,
        bericht=teksten.bericht_voor_groep(
            casus,
            van,
            opdracht.tekst,
            context.eerder_dan_vandaag(opdracht.geschreven_op),
            per_mail=context.inbound.kanaal is Kanaal.MAIL,
        ),
        sleutel=f"{MET_SPOED if begint_met_spoed(opdracht.tekst) else 'bericht/'}{context.inbound.bron}/{casus.id}",
        samen=True,
    )
    return Uitkomst(antwoord=teksten.gedeeld(casus, opdracht.tekst), effecten=(say,), object=casus.id)


def _eerste(rest: str) -> str:
    return next(iter(re.findall(r"\w+", rest.lower())), "")


BERICHT = Command(
    woorden="bericht",
    gebruik="bericht <tekst>",
    samenvatting=teksten.BERICHT,
    rollen=EIGEN | REGIE,
    afgebakend=True,
    zonder_teken=lambda rest: not _eerste(rest).isdecimal() and _eerste(rest) not in _OVER_EEN,
    past=lambda rest: _eerste(rest) not in _GEDAAN,
    vrij=True,
    bewijs=HUIS,
    run=run,
)
