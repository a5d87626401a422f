"""Plain words that would be shared with all are weighed first: for the group, for one person, or for the bot.

Only where nothing else was made of them: no command, no report of an actiepunt (own choice).
"""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.command import Opdracht
from commands.domain.aanspraak import AAN_HOUDER, TWIJFEL, Aan, Aanspraak, Oordeel, oordeel
from commands.domain.beleid import Beleid
from commands.domain.casus import Fase
from commands.domain.nietdelen import vraagt_niet_delen
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.onderling.bericht import BERICHT
from commands.ports.addressee import Addressee
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken
from commands.zelf.aan_de_bot import antwoord_op

_VRIJ: Final = (BERICHT, TERUGKOPPELING)
_REGIE: Final = ("regisseur", "regie")
"""Who is named so, is meant."""

_AANGESPROKEN: Final = re.compile(
    r"^\W*(?:(?:hoi|hallo|ff|even|nog)\W+)*(?:(?:vraagje|vraag|dit is|puur|alleen)\W+)?(?:aan|voor) (?:de )?"
    r"(?:casushouder|(?:proces)?regisseur|regie)\s*[:,]"
    r"|^\W*(?:(?:hoi|hallo|beste)\W+)*(?:de )?(?:casushouder|(?:proces)?regisseur)\W+"
    r"(?:kun|kan|wil|wilt|kunt|zou|mag|heb|hebt|weet|ga|ben) (?:jij|je|u|ik)\b",
    re.IGNORECASE,
)
"""They speak to one person of the casus."""
_AAN_ALLEN: Final = re.compile(
    r"^\W*(?:beste|hallo|hoi|dag|geachte|goede\w+)\W+(?:allen|allemaal|iedereen|collega'?s|deelnemers|partners)\b",
    re.IGNORECASE,
)
"""They greet all of it."""


def weeg(gezegd: Lezing | Weigering, inbound: Inbound, wie: Bekend, addressee: Addressee) -> Aanspraak | None:
    """For whom the words are; None where they are not plain words for all, or surely for all."""
    if not _mag_wegen(inbound, wie):
        return None
    tekst = " ".join(zonder_slot(inbound.tekst).split())
    if isinstance(gezegd, tuple):
        vrij = [een for een in gezegd if een.command in _VRIJ]
        vraagt = all(een in vrij or een.meldingen for een in gezegd)
        if not vrij or not vraagt or " ".join(vrij[0].tekst.split()) != tekst:
            return None
    elif not (isinstance(gezegd, OpdrachtOnbekend) and not gezegd.gegevens.get("lijkt_op")):
        return None
    gewogen = addressee.read(tekst)
    aangesproken = _AANGESPROKEN.search(tekst) is not None
    if aangesproken:
        gewogen = replace(gewogen, soort=Aan.EEN, kans=max(gewogen.kans, TWIJFEL), helder=max(gewogen.helder, 0.0))
    if gewogen.soort in AAN_HOUDER and any(een in tekst.lower() for een in _REGIE):
        gewogen = replace(gewogen, soort=Aan.REGIE)
    if oordeel(gewogen) is Oordeel.GROEP or (gewogen.soort in AAN_HOUDER and _AAN_ALLEN.search(tekst) is not None):
        return None
    vraagbaar = isinstance(gezegd, tuple) and (aangesproken or not _meldt(gezegd))
    return gewogen if vraagbaar or oordeel(gewogen) is Oordeel.BOT else None


def _meldt(gezegd: tuple[Opdracht, ...]) -> bool:
    """Whether they may report how an actiepunt is, which is asked beside them: then no second thing is asked."""
    return any(een.soort is not None for opdracht in gezegd for een in opdracht.meldingen)


def _mag_wegen(inbound: Inbound, wie: Bekend) -> bool:
    lid, casus = wie.wie.deelnemer, wie.wie.casus
    if casus is None or casus.fase is not Fase.LOPEND or wie.plek is Plek.KAMER:
        return False
    if wie.nummer is not None or wie.op_trede:
        return False  # of the actiepunt that they answer
    if (lid is not None and lid.is_derde) or wie.wachtend is not None or wie.antwoord_als or wie.verzoek is not None:
        return False
    anders = inbound.bewerkt or inbound.doorgestuurd or inbound.aangetikt or not inbound.versleuteld
    if anders or inbound.bijlagen:
        return False
    tekst = zonder_slot(inbound.tekst).strip()
    return bool(tekst) and not met_teken(tekst) and vraagt_niet_delen(tekst) is None


def voor_de_bot(gewogen: Aanspraak, inbound: Inbound, wie: Bekend, beleid: Beleid, dag: date) -> Lezing | Weigering:
    """The reading of words that are surely not for the group."""
    if wie.wie.casus is None:
        raise ValueError("weighed without a casus")
    gelezen = antwoord_op(gewogen.soort, zonder_slot(inbound.tekst), wie.wie, wie.wie.casus, beleid, dag)
    return (gelezen,) if isinstance(gelezen, Opdracht) else gelezen
