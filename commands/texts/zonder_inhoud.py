"""What a mail says to somebody whose mail may carry no content: that there is news, about which casus and which number.

Nothing of the message itself is copied but its numbers, so that it holds for every sentence there is and will be.
"""

from dataclasses import replace

from commands.domain.eigenaars import opgesomd
from commands.messages import Bericht, Blok

_WAAROM = "De inhoud staat niet in deze mail: uw organisatie wil geen inhoud per mail."


def zonder_inhoud(bericht: Bericht, code: str) -> Bericht:
    """The mail in its place. `code`: of the casus; empty where it is about none, or about several.

    A reply to it means what a reply to the message itself means, as that is what the bot remembers.
    """
    punten = {punt.nummer: punt for punt in bericht.punten if punt.code == code and code}
    nummers = opgesomd([str(nr) for nr in sorted(punten)]) if punten else ""
    soort = "actiepunt" if len(punten) == 1 else "actiepunten"
    over = f", {soort} {nummers}" if punten else ""
    waar = f" in casus {code}{over}" if code else " voor u"
    lees = "Lees het in de kamer of in uw gesprek met de bot. Kunt u daar niet bij? Bel de ~procesregisseur~."
    knoppen = {blok.punt.nummer for blok in bericht.blokken if blok.punt is not None and blok.knoppen}
    afspraak = None if bericht.afspraak is None else replace(bericht.afspraak, plaats="")
    return Bericht(
        onderwerp=f"Casus {code}: nieuws" if code else "Nieuws",
        notice=bericht.notice,
        blokken=(
            Blok(tekst=f"Er is nieuws{waar}.\n{_WAAROM}\n{lees}"),
            *(
                Blok(kop=f"Actiepunt {nr}", punt=punt, knoppen=True)
                for nr, punt in sorted(punten.items())
                if nr in knoppen
            ),
        ),
        afspraak=afspraak,
    )
