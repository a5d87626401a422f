"""What a mail says to somebody whose mail may carry no content: that there is news or a question, or what became of
their answer, and about which casus and which number.

Nothing of the message itself is copied but its numbers, so that it holds for every sentence there is and will be.
"""

from dataclasses import dataclass, replace

from commands.domain.eigenaars import opgesomd
from commands.messages import Bericht, Blok
from commands.texts.weigering import ONDERWERP as NIET_UITGEVOERD

_WAAROM = "De inhoud staat niet in deze mail: uw organisatie wil geen inhoud per mail."


@dataclass(frozen=True, slots=True)
class _Wat:
    """The kind of a message, which its reader must know to see whether they can leave it: in the subject, and in the
    first sentence, up to the place that it is about."""

    kort: str
    zin: str


_NIEUWS = _Wat("nieuws", "Er is nieuws")
_ANTWOORD = _Wat("antwoord op uw bericht", "Er is een antwoord op uw bericht")
_VRAAG = _Wat("een vraag aan u", "Er is een vraag aan u")
_GENOTEERD = _Wat("uw antwoord is genoteerd", "Uw antwoord is genoteerd")
_NIET_GEDAAN = _Wat("uw bericht is niet uitgevoerd", "Uw bericht is niet uitgevoerd")


def _wat(bericht: Bericht, *, antwoord: bool) -> _Wat:
    """A question wins: who answered what was not understood, is asked again."""
    if bericht.bij_ja or bericht.antwoord_als or any(blok.knoppen or blok.keuzes for blok in bericht.blokken):
        return _GENOTEERD if bericht.terug else _VRAAG
    if bericht.onderwerp == NIET_UITGEVOERD:
        return _NIET_GEDAAN
    if bericht.afspraak is not None and not bericht.afspraak.afgezegd:
        return _VRAAG
    if bericht.terug:
        return _GENOTEERD
    return _ANTWOORD if antwoord else _NIEUWS


def zonder_inhoud(bericht: Bericht, code: str, *, antwoord: bool = False) -> Bericht:
    """The mail in its place. `code`: of the casus; empty where it is about none, or about several. `antwoord`: whether
    it answers a mail of its reader.

    A reply to it means what a reply to the message itself means, as that is what the bot remembers.
    """
    if bericht.heel:
        return replace(bericht, formulier=None, bijgevoegd=None)
    punten = {punt.nummer: punt for punt in bericht.punten if punt.code == code and code}
    nummers = opgesomd([str(nr) for nr in sorted(punten)]) if punten else ""
    soort = "actiepunt" if len(punten) == 1 else "actiepunten"
    over = f", {soort} {nummers}" if punten else ""
    waar = f" in casus {code}{over}" if code else ""
    wat = _wat(bericht, antwoord=antwoord) if not bericht.melding else _Wat("over uw bericht", bericht.melding)
    eerst = bericht.melding or f"{wat.zin}{waar}."
    lees = "Lees het in de kamer of in uw gesprek met de bot. Kunt u daar niet bij? Bel de ~procesregisseur~."
    knoppen = {blok.punt.nummer for blok in bericht.blokken if blok.punt is not None and blok.knoppen}
    afspraak = None if bericht.afspraak is None else replace(bericht.afspraak, plaats="")
    return Bericht(
        onderwerp=f"Casus {code}: {wat.kort}" if code else wat.kort.capitalize(),
        notice=bericht.notice,
        blokken=(
            Blok(tekst=f"{eerst}\n{_WAAROM}\n{lees}"),
            *(
                Blok(kop=f"Actiepunt {nr}", punt=punt, knoppen=True)
                for nr, punt in sorted(punten.items())
                if nr in knoppen
            ),
        ),
        afspraak=afspraak,
    )
