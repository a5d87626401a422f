"""What a file that was made anew no longer has, and how else it differs, in words."""

from typing import Final

from commands.domain.bestanden import Weggelaten

ZONDER: Final = {
    Weggelaten.PLAATS: "waar, wanneer en waarmee de foto is gemaakt",
    Weggelaten.EIGENSCHAPPEN: "schrijver, titel en andere eigenschappen",
    Weggelaten.OPMERKINGEN: "opmerkingen en aantekeningen",
    Weggelaten.WIJZIGINGEN: "bijgehouden wijzigingen: u ziet de tekst alsof alles is aanvaard",
    Weggelaten.VERBORGEN: "verborgen tekst",
    Weggelaten.RAND: "kop- en voetteksten en voetnoten",
    Weggelaten.BEELD: "plaatjes in het document",
    Weggelaten.SCRIPT: "een script (JavaScript)",
    Weggelaten.FORMULIER: "het formulier, met wat erin is ingevuld",
    Weggelaten.INGEPAKT: "bestanden in het bestand",
}
ANDERS: Final = {
    Weggelaten.VERKLEIND: "De foto is verkleind.",
    Weggelaten.TEKSTLAAG: "Elke bladzijde is nu een plaatje.",
    Weggelaten.INGEKORT: "Van de tekst ziet u hier alleen het begin, en alleen dat is nagekeken.",
}
