"""The template of an afstemmingsplan: empty, or filled with what was read of a plan; and the sentences beside it."""

from collections.abc import Sequence
from typing import Final

from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.planbekend import AL_BEKEND
from commands.domain.planvakken import Rij, Vak, actievakken, casusvakken, deelnemervakken, doelvakken
from commands.messages import Bericht, Blok
from commands.messages.formulier import Formulier, Formuliertabel, Kolom

SJABLOON = "Krijg een leeg Word-bestand voor een ~afstemmingsplan~"
BREEDTE: Final = 25.7
"""Of a table on A4 on its side, in centimetres."""
TITEL: Final = "~Afstemmingsplan~"
NAMEN: Final = (
    "Schrijf geen namen in dit plan.",
    "Schrijf niets waaraan iemand de cliënt of de familie kan herkennen: geen naam, adres, geboortedatum of BSN. "
    "Gebruik alleen woorden voor een rol, zoals: de cliënt, de moeder, de buurman.",
)
_GELE_VAKKEN: Final = (
    "De gele vakken zijn nog open.",
    "De rest heeft de bot uit uw plan gelezen. Kijk het na, vul de gele vakken in en stuur dit bestand terug. "
    f'Staat er "{AL_BEKEND}"? Dan blijft het adres uit uw vorige bestand staan.',
)
_SLOT: Final = (
    "Meer rijen nodig? Druk op Tab in de laatste cel van een tabel. Klaar? Stuur dit bestand naar Ketenbot en schrijf "
    "erbij: {}. Dat kan in uw eigen gesprek met Ketenbot, of in een mail naar uw eigen adres bij Ketenbot. "
    "U krijgt eerst een voorbeeld te zien. De deelnemers krijgen het plan pas als u het vrijgeeft."
)
_CASUS: Final = (
    Kolom(kop="~ICO~-datum", hint="de dag van het overleg", breedte=7.0),
    Kolom(kop="~Casushouder~", hint="organisatie (rol)", breedte=7.0),
)
_DOELEN: Final = (
    Kolom(kop="Leefgebied", breedte=5.0),
    Kolom(kop="Doel", hint="wat is er straks anders?", breedte=20.7),
)
_DEELNEMERS: Final = (
    Kolom(kop="Organisatie", breedte=4.2),
    Kolom(kop="Rol", hint="functie, geen naam", breedte=4.2),
    Kolom(kop="~[Soort]~", hint="~[publiek, privaat of derde]~", breedte=3.7),
    Kolom(kop="E-mail", breedte=5.6),
    Kolom(kop="Matrix-id", hint="zoals @naam:server.nl", breedte=5.0),
    Kolom(kop="Kanaal", hint="mail, matrix of beide", breedte=3.0),
)
_ACTIEPUNTEN: Final = (
    Kolom(kop="Wat", hint="begin met een werkwoord", breedte=13.6),
    Kolom(kop="Wie", hint="organisatie (rol), zoals hierboven", breedte=7.3),
    Kolom(kop="Uiterlijk", hint="bijvoorbeeld 3 december 2026", breedte=4.8),
)
_LOPEND: Final = (
    Kolom(kop="Nr", breedte=1.3),
    Kolom(kop="Wat", hint="begin met een werkwoord", breedte=10.6),
    Kolom(kop="Wie", hint="organisatie (rol), zoals hierboven", breedte=6.6),
    Kolom(kop="Uiterlijk", hint="bijvoorbeeld 3 december 2026", breedte=4.5),
    Kolom(kop="Status", hint="open, bezig of klaar", breedte=2.7),
)


def leeg() -> Formulier:
    """The empty template."""
    return formulier(
        naam="afstemmingsplan.docx",
        casus=(Vak(), Vak()),
        doelen=_lege(7, _DOELEN),
        deelnemers=_lege(6, _DEELNEMERS),
        acties=_lege(6, _ACTIEPUNTEN),
        kaders=(NAMEN,),
        opdracht="casus nieuw",
    )


def gevuld(code: str, document: PlanDocument) -> Formulier:
    """The template with all that was read of the plan of a casus; `document` as it may be shown."""
    acties = actievakken(document)
    return formulier(
        naam=f"afstemmingsplan {code}.docx",
        casus=casusvakken(document),
        doelen=doelvakken(document) or _lege(3, _DOELEN),
        deelnemers=deelnemervakken(document) or _lege(6, _DEELNEMERS, open_=True),
        acties=acties or _lege(6, _ACTIEPUNTEN, open_=True),
        kaders=(_GELE_VAKKEN, NAMEN),
        opdracht=f"casus plan {code}",
    )


def formulier(
    *,
    naam: str,
    casus: Rij,
    doelen: Sequence[Rij],
    deelnemers: Sequence[Rij],
    acties: Sequence[Rij],
    kaders: tuple[tuple[str, str], ...] = (NAMEN,),
    opdracht: str = "casus nieuw",
    met_stand: bool = False,
) -> Formulier:
    """The template with these rows; `opdracht` is the command with which it is sent back; `met_stand`: with the numbers
    and the states of actiepunten."""
    return Formulier(
        naam=naam,
        titel=TITEL,
        kaders=kaders,
        tabellen=(
            Formuliertabel(kop="Casus", kolommen=_CASUS, rijen=(casus,), staand=True),
            Formuliertabel(
                kop="Doelen",
                uitleg="Wat wilt u samen bereiken? Kies per rij een leefgebied, zoals wonen, gezondheid, geld of "
                "justitie.",
                kolommen=_DOELEN,
                rijen=tuple(doelen),
            ),
            Formuliertabel(
                kop="Deelnemers",
                uitleg="Wie doen er mee? Een rij per deelnemer. Is er maar een adres nodig, laat het andere dan leeg.",
                kolommen=_DEELNEMERS,
                rijen=tuple(deelnemers),
                op_nieuwe_bladzijde=True,
            ),
            Formuliertabel(
                kop="Actiepunten",
                uitleg="Wie doet wat, en wanneer is het klaar? Een rij per actiepunt."
                "~[ Een derde noemt u apart: die hoort niet bij allen.]~",
                kolommen=_LOPEND if met_stand else _ACTIEPUNTEN,
                rijen=tuple(acties),
            ),
        ),
        slot=_SLOT.format(opdracht),
    )


def _lege(aantal: int, kolommen: Sequence[Kolom], *, open_: bool = False) -> tuple[Rij, ...]:
    return ((Vak(open=open_),) * len(kolommen),) * aantal


def hier_is_het() -> Bericht:
    """The answer to who asks for the empty template."""
    return Bericht(
        onderwerp="Het sjabloon voor een ~afstemmingsplan~",
        notice=True,
        blokken=(
            Blok(
                tekst="Bij dit bericht zit een leeg Word-bestand voor een ~afstemmingsplan~. "
                "Vul het in en stuur het met: casus nieuw\n"
                "U krijgt eerst een voorbeeld te zien. De deelnemers krijgen het plan pas als u het vrijgeeft."
            ),
        ),
        formulier=leeg(),
    )


def aanvullen(code: str) -> str:
    """The sentence of the preview about the filled template that goes with it."""
    return (
        "U kunt hier gewoon op antwoorden, een regel per vraag. Bijvoorbeeld: punt 1: 9 november\n"
        "Bij dit bericht zit ook het sjabloon, al gevuld met wat de bot uit uw plan las. De gele vakken zijn nog open. "
        f"Vul ze in en stuur dat bestand terug, of pas uw eigen bestand aan en stuur het met: casus plan {code}"
    )
