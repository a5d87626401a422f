"""Sentences about what a mail to somebody may carry."""

from typing import Final

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.inhoud import Inhoud
from commands.messages import Bericht, Blok

INHOUD = "Kies of mail aan u inhoud mag hebben"
_WAT: Final = {
    Inhoud.VOL: "In uw mail staat de inhoud van berichten.",
    Inhoud.MELDING: "In uw mail staat alleen dat er iets is, met de code en het nummer. De inhoud leest u in de kamer "
    "of in uw gesprek met de bot.",
}
_HUIS: Final = "Zo is het ingesteld voor uw organisatie. Dat kunt u hier niet veranderen."


def stand(nu: Inhoud, *, huis: bool) -> Bericht:
    """How it is now. `huis`: the house decided."""
    ander = Inhoud.MELDING if nu is Inhoud.VOL else Inhoud.VOL
    return _bericht(f"{_WAT[nu]} {_HUIS if huis else f'Wilt u het anders? Schrijf: inhoud {ander.value}'}")


def gekozen(keuze: Inhoud, *, huis: bool) -> Bericht:
    """Receipt."""
    if huis and keuze is Inhoud.VOL:
        return _bericht(f"Genoteerd, maar uw mail blijft zonder inhoud. {_HUIS}")
    return _bericht(f"Genoteerd. Vanaf nu: {_WAT[keuze][0].lower()}{_WAT[keuze][1:]}")


def gekozen_voor(casus: Casus, lid: Deelnemer, keuze: Inhoud, *, huis: bool, elders: bool) -> Bericht:
    """To the procesregisseur, who chose it for a deelnemer. `elders`: whether they take part in another casus too."""
    if huis and keuze is Inhoud.VOL:
        zin = f"{lid.aanduiding} blijft mail zonder inhoud krijgen: zo is het ingesteld voor die organisatie."
    elif keuze is Inhoud.VOL:
        zin = f"{lid.aanduiding} krijgt vanaf nu mail met inhoud."
    else:
        zin = f"{lid.aanduiding} krijgt vanaf nu mail zonder inhoud: alleen dat er iets is, met code en nummer."
    ook = " Dat geldt ook in andere casussen." if elders else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: mail aan een deelnemer", notice=True, blokken=(Blok(tekst=f"{zin}{ook}"),)
    )


def voor_u(casus: Casus, keuze: Inhoud) -> Bericht:
    """To the deelnemer: the procesregisseur chose it."""
    zin = f"De ~procesregisseur~ heeft uw mail veranderd. {_WAT[keuze]}"
    return Bericht(onderwerp=f"Casus {casus.code}: uw mail", notice=True, blokken=(Blok(tekst=zin),), heel=True)


def _bericht(tekst: str) -> Bericht:
    return Bericht(onderwerp="Inhoud per mail", notice=True, breed=True, blokken=(Blok(tekst=tekst),), heel=True)
