"""Sentences about signs that somebody tapped under a message of the bot."""

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.messages import Bericht
from commands.texts.bijeenkomst import naam
from commands.texts.vorm import kort_bericht

ONDERWERP = "Over uw reactie"


def voorbij(casus: Casus, punt: Actiepunt) -> Bericht:
    """The actiepunt is done or dropped."""
    if punt.status is Status.VERVALLEN:
        return kort_bericht(ONDERWERP, f"Actiepunt {punt.nummer} is vervallen. Uw reactie verandert niets.")
    return kort_bericht(
        ONDERWERP,
        f"Actiepunt {punt.nummer} is al klaar. Uw reactie verandert niets. "
        f"Is het toch niet klaar? Schrijf: {casus.code} {punt.nummer} bezig zeker",
    )


def duim(casus: Casus, punt: Actiepunt, teken: str) -> Bericht:
    """A thumb under a reminder, which may mean more than one thing."""
    return kort_bericht(
        ONDERWERP,
        f"U gaf {teken}. Wij weten niet wat dat betekent voor actiepunt {punt.nummer}. Er is niets veranderd. "
        f"Druk op ✅ klaar, ⏳ bezig of ❌ lukt niet, of schrijf: {casus.code} {punt.nummer} klaar",
    )


def niet_meer_van_u(punt: Actiepunt) -> Bericht:
    """The actiepunt has another owner by now."""
    return kort_bericht(
        ONDERWERP,
        f"Actiepunt {punt.nummer} staat niet meer op uw naam. Uw reactie verandert niets. U hoeft niets te doen.",
    )


def daarna_gemeld(casus: Casus, punt: Actiepunt, teken: str) -> Bericht:
    """They took a sign away after something else was reported."""
    return kort_bericht(
        ONDERWERP,
        f"U haalde uw {teken} weg. Daarna is er iets anders gemeld bij actiepunt {punt.nummer}, dus er verandert "
        f"niets. Hoe staat het nu? Schrijf: {casus.code} actie toon {punt.nummer}",
    )


def peiling_voorbij(casus: Casus, ico: Bijeenkomst) -> Bericht:
    """The poll is over, or has other moments by now."""
    return kort_bericht(
        ONDERWERP,
        f"Over deze momenten voor het {naam(ico)} wordt niet meer gevraagd. Uw reactie telt niet. "
        f"Hoe staat het? Schrijf: {casus.code} ico stand",
    )


def antwoord_weg(casus: Casus, ico: Bijeenkomst) -> Bericht:
    """They took away the last sign under the poll."""
    return kort_bericht(
        ONDERWERP,
        f"U hebt geen moment meer aangetikt. Uw antwoord over het {naam(ico)} in casus {casus.code} is weg. "
        "Kunt u op geen van de momenten? Tik dan ❌.",
    )
