"""The first message to somebody of the ZVH: what this is, who runs it, and how to answer."""

from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop
from commands.texts.klok import ROLNAAM

_BEGIN = {
    Rol.PROCESREGISSEUR: "Een casus beginnen? Schrijf: casus nieuw, met het Word-bestand van het ~afstemmingsplan~ "
    "erbij",
}
_OVERZICHT = (Knop(label="Zien wat op u wacht", opdracht="overzicht"),)
_KNOP = {
    Rol.PROCESREGISSEUR: _OVERZICHT,
    Rol.MANAGER: _OVERZICHT,
    Rol.AANMELDER: (Knop(label="Een casus aanmelden", opdracht="aanmelding"),),
    Rol.TRIAGELID: (Knop(label="Zien wat op een besluit wacht", opdracht="triagelijst"),),
}
_TAAK = {
    Rol.PROCESREGISSEUR: "U opent casussen, geeft plannen vrij, en krijgt bericht als een actiepunt blijft liggen.",
    Rol.MANAGER: "U krijgt bericht als een actiepunt blijft liggen nadat de ~procesregisseur~ ervan weet.",
    Rol.AANMELDER: "U meldt casussen aan, en hoort wat daarmee gebeurt.",
    Rol.TRIAGELID: "U beoordeelt aanmeldingen, en krijgt de lijst voor elke triage.",
    Rol.BEHEERDER: "U krijgt bericht als er iets aan de techniek mankeert. Daarin staan codes, en nooit de inhoud.",
}


def welkom(rol: Rol) -> Bericht:
    """To somebody who was added in this role."""
    return Bericht(
        onderwerp="Welkom bij Ketenbot",
        blokken=(
            Blok(
                kop="Welkom bij Ketenbot",
                tekst=f"U bent toegevoegd als {ROLNAAM[rol]}. {_TAAK[rol]}",
                keuzes=_KNOP.get(rol, ()),
                na=_BEGIN.get(rol, ""),
            ),
            Blok(
                kop="Wat is dit?",
                tekst="Ketenbot houdt de afspraken van een casusoverleg bij: wie doet wat, en wanneer. De bot vraagt "
                "deelnemers hoe het gaat, en herinnert hen. Een casus heeft een code, zoals K7Q2. Namen van cliënten "
                "staan er niet in.",
            ),
            Blok(
                kop="Wie beheert dit?",
                tekst="De beheerder van uw Zorg- en Veiligheidshuis heeft u toegevoegd. Klopt dit niet, of hebt u een "
                "vraag over de techniek? Vraag het daar.",
            ),
            Blok(
                kop="Hoe antwoordt u?",
                tekst="Antwoord op een bericht van de bot, of schrijf de bot zelf. Een computer leest het. "
                "Schrijf hulp om te zien wat u kunt doen.",
                regels=("Bent u er een tijd niet? Schrijf bijvoorbeeld: afwezig t/m vrijdag",),
            ),
        ),
    )
