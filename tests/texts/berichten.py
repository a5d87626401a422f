"""Every message of which there is an example, in the words of Kennemerland."""

from commands.domain.woorden import KENNEMERLAND
from commands.messages import Bericht
from commands.messages.in_woorden import in_woorden
from tests.texts.klok_ico_voorbeelden import ico_voorbeelden
from tests.texts.klok_ja_voorbeelden import ja_voorbeelden
from tests.texts.klok_voorbeelden import voorbeelden
from tests.texts.voorbeelden import alle_zinnen

KLOK: dict[str, Bericht] = {
    naam: in_woorden(bericht, KENNEMERLAND) for naam, bericht in (*voorbeelden(), *ico_voorbeelden(), *ja_voorbeelden())
}
"""Those of the clock."""
ALLE: dict[str, Bericht] = KLOK | {
    f"{een.module}.{een.functie}.{een.geval}": een.gemaakt for een in alle_zinnen() if isinstance(een.gemaakt, Bericht)
}
