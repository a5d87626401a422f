"""Sentences around words that stand in the wrong casus, and mail that came to the wrong person."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok


def voor_afzender(casus: Casus, *, gehoord: bool) -> Bericht:
    """What they can do themselves; `gehoord`: the procesregisseur hears it now."""
    hoort = " De ~procesregisseur~ hoort nu dat er iets in de verkeerde casus staat." if gehoord else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: staat er iets verkeerd?",
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
