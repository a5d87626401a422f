"""Every command about an actiepunt, in the order of the help."""

from commands.actie.akkoord import AKKOORD as ACTIE_AKKOORD
from commands.actie.besluit import BESLUIT
from commands.actie.bezig import BEZIG
from commands.actie.buiten import BUITEN
from commands.actie.geef import GEEF
from commands.actie.gereed import GEREED
from commands.actie.gezien import GEZIEN
from commands.actie.lijst import LIJST as ACTIE_LIJST
from commands.actie.lukt_niet import LUKT_NIET
from commands.actie.namens import NAMENS
from commands.actie.niet_akkoord import NIET_AKKOORD
from commands.actie.nieuw import NIEUW as ACTIE_NIEUW
from commands.actie.opgepakt import OPGEPAKT
from commands.actie.opmerking import OPMERKING
from commands.actie.opschalen import OPSCHALEN
from commands.actie.overdragen import OVERDRAGEN
from commands.actie.pauzeer import PAUZEER
from commands.actie.terug import TERUG
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.toon import TOON as ACTIE_TOON
from commands.actie.uitstel import UITSTEL
from commands.actie.vervalt import VERVALT
from commands.actie.wijzig import WIJZIG as ACTIE_WIJZIG
from commands.command import Command

ACTIES: tuple[Command, ...] = (
    GEREED,
    BEZIG,
    LUKT_NIET,
    UITSTEL,
    TERUGKOPPELING,
    NAMENS,
    OPGEPAKT,
    GEZIEN,
    OPMERKING,
    ACTIE_LIJST,
    ACTIE_TOON,
    OVERDRAGEN,
    ACTIE_AKKOORD,
    NIET_AKKOORD,
    ACTIE_NIEUW,
    ACTIE_WIJZIG,
    GEEF,
    VERVALT,
    BUITEN,
    PAUZEER,
    OPSCHALEN,
    BESLUIT,
    TERUG,
)
