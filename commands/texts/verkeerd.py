"""Sentences around words that stand in the wrong casus or should not be read, and mail to the wrong person."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok

_WOORDEN = frozenset({"vraag", "bericht", "actie terugkoppeling"})
"""Acts of which nobody typed the name, or which are words alone."""


def voor_afzender(casus: Casus, *, gehoord: bool) -> Bericht:
    """What they can do themselves; `gehoord`: the procesregisseur hears it now."""
    hoort = " De ~procesregisseur~ hoort nu dat er iets in de verkeerde casus staat." if gehoord else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: staat er iets verkeerd?",
        bij_ja=f"{casus.code} ongedaan",
        blokken=(
            Blok(
                tekst=f"Uw bericht is naar niemand gestuurd, en er is niets veranderd.{hoort}\n"
                "- Meldde u iets in de verkeerde casus? Dat neemt u een dag lang terug. "
                f"Schrijf: {casus.code} ongedaan\n"
                "- Zijn uw woorden al gedeeld? De bot kan die niet terughalen. Bel de ~procesregisseur~."
            ),
        ),
    )


def voor_regie(casus: Casus, van: str) -> Bericht:
    """To the procesregisseur: somebody says so; `van`: their role."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: misschien de verkeerde casus",
        blokken=(
            Blok(
                tekst=f"{van} schrijft dat er iets in de verkeerde casus staat. Wij noemen die woorden hier niet. "
                f"Bel {van}, en ga na wat anderen in casus {casus.code} al lazen. "
                "Wat gedeeld is, haalt de bot niet terug."
            ),
        ),
    )


def terughalen(casus: Casus, *, gehoord: bool) -> Bericht:
    """To who wants words back that others read; `gehoord`: the procesregisseur hears it now."""
    hoort = "De ~procesregisseur~ hoort nu dat u het terug wilt" if gehoord else "Bel de ~procesregisseur~"
    return Bericht(
        onderwerp=f"Casus {casus.code}: wilt u iets terughalen?",
        blokken=(
            Blok(
                tekst="Uw bericht is naar niemand gestuurd, en er is niets veranderd.\n"
                "- Zijn uw woorden al gedeeld? Dan hebben anderen ze gekregen, en kan de bot ze niet weghalen. "
                f"{hoort}.\n"
                f"- Meldde u iets over een actiepunt? Dat neemt u een dag lang terug. Schrijf: {casus.code} ongedaan"
            ),
        ),
    )


def terughalen_voor_regie(casus: Casus, van: str) -> Bericht:
    """To the procesregisseur: somebody wants words back; `van`: their role."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {van} wil iets terughalen",
        blokken=(
            Blok(
                tekst=f"{van} wil een bericht terug dat misschien al gedeeld is. Bel {van}, en ga na wat anderen in "
                f"casus {casus.code} al lazen. Wat gedeeld is, haalt de bot niet terug."
            ),
        ),
    )


def niet_terug(opdracht: str) -> str:
    """To who takes back what cannot be taken back; `opdracht`: what it was."""
    if opdracht in _WOORDEN:
        return (
            "Uw laatste bericht hier bestond uit woorden. Die kunt u niet terugnemen: wat al bij anderen is, haalt de "
            "bot niet weg. Klopt er iets niet? Bel de ~procesregisseur~."
        )
    return (
        f"Uw laatste opdracht was: {opdracht}. Die kunt u niet terugnemen. "
        "Klopt er iets niet? Stuur een nieuw bericht, of bel de ~procesregisseur~."
    )


def persoon(casus: Casus, *, gehoord: bool) -> Bericht:
    """To who says that the mail is not for them; `gehoord`: the procesregisseur hears it now."""
    hoort = "De ~procesregisseur~ hoort nu dat deze mail niet bij u hoort" if gehoord else "Bel de ~procesregisseur~"
    daarna = " en zoekt het uit. U hoeft niets te doen." if gehoord else "."
    return Bericht(
        onderwerp=f"Casus {casus.code}: niet voor u?",
        blokken=(
            Blok(
                tekst=f"Uw bericht is naar geen andere deelnemer gestuurd. {hoort}{daarna}\n"
                "- Bewaar deze mails niet, en stuur ze niet door.\n"
                f"- Doet u wel mee, en wilt u stoppen? Schrijf: {casus.code} afmelden"
            ),
        ),
    )


def persoon_voor_regie(casus: Casus, van: str) -> Bericht:
    """To the procesregisseur: who has this address says that it is the wrong one; `van`: their role."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: misschien de verkeerde persoon",
        blokken=(
            Blok(
                tekst=f"Wie de mail van {van} krijgt, schrijft dat die daar niet hoort. Wij delen die woorden "
                f"niet. Ga na of het adres van {van} klopt: wie daar leest, kan het plan al hebben.\n"
                f"- Ander adres? Schrijf: {casus.code} deelnemer wijzig {van}, met het goede adres\n"
                f"- Doet niemand daar nog mee? Schrijf: {casus.code} deelnemer verwijder {van}"
            ),
        ),
    )


def opvolger(casus: Casus, *, gehoord: bool) -> Bericht:
    """To who says that another follows them; `gehoord`: the procesregisseur hears it now."""
    hoort = (
        "De ~procesregisseur~ hoort nu dat u stopt of het overdraagt, en vraagt u wie het overneemt."
        if gehoord
        else "Bel de ~procesregisseur~, en zeg wie het overneemt."
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: neemt een ander het over?",
        blokken=(
            Blok(
                tekst=f"Uw bericht is naar geen andere deelnemer gestuurd. {hoort} "
                "Tot dan blijven uw actiepunten bij u, en krijgt u de berichten.\n"
                f"- Neemt niemand het over? Schrijf: {casus.code} afmelden"
            ),
        ),
    )


def opvolger_voor_regie(casus: Casus, van: str) -> Bericht:
    """To the procesregisseur: another takes part in the place of this member; `van`: their role."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een deelnemer draagt het over",
        blokken=(
            Blok(
                tekst=f"{van} schrijft dat deze deelnemer stopt, of dat een ander het overneemt. Wij delen die woorden "
                f"niet. Vraag {van} wie het overneemt, en vanaf wanneer.\n"
                f"- Een ander op die plaats? Schrijf: {casus.code} deelnemer wijzig {van}, met het nieuwe adres. "
                "De actiepunten gaan mee.\n"
                f"- Komt er niemand? Schrijf: {casus.code} deelnemer verwijder {van}"
            ),
        ),
    )
