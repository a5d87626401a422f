"""Sentences about an absence that was noted before: a second one beside it, or one that does not go on."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.messages import Bericht, Blok
from commands.texts.afwezig import van_tot
from commands.texts.bedoelt import NEE


def opdracht(vanaf: date, tot: date, vervanger: str = "") -> str:
    """The command for these days, whatever else is known; `vervanger`: as others see whoever stands in."""
    wie = f" vervanger {vervanger}" if vervanger else ""
    return f"afwezig zeker van {schrijf_kort(vanaf)} t/m {schrijf_kort(tot)}{wie}"


def al_afwezig(vanaf: date | None, tot: date, nieuw_vanaf: date, nieuw_tot: date, nieuw: str) -> Bericht:
    """Only one absence of a person is kept: asked which. `vanaf`: the first day of the one that is known, None when it
    has begun; `nieuw`: what takes the new one in its place."""
    if tot < nieuw_vanaf:
        regels = (
            f"Geldt het nog? Meld de nieuwe dan na {schrijf_kort(tot)}.",
            f"Geldt alleen de nieuwe? Schrijf: {nieuw}",
        )
    else:
        regels = (
            f"Geldt alleen de nieuwe? Schrijf: {nieuw}",
            f"Gelden beide? Schrijf dit ook, en meld de andere opnieuw na {schrijf_kort(nieuw_tot)}.",
        )
    return Bericht(
        onderwerp="U bent al afwezig: geldt dat nog?",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"U bent al afwezig{van_tot(vanaf, tot)}. Geldt dat nog? Wij bewaren één afwezigheid tegelijk. "
                f"De nieuwe, vanaf {schrijf_datum(nieuw_vanaf)} tot en met {schrijf_datum(nieuw_tot)}, is nog niet "
                "genoteerd.",
                regels=regels,
            ),
        ),
        bij_ja=NEE,
        bij_nee=nieuw,
    )


def gaat_niet_door(vanaf: date, tot: date) -> Bericht:
    """The receipt where an absence that was still to come is taken away."""
    zin = f"Genoteerd: uw afwezigheid{van_tot(vanaf, tot)} gaat niet door. Vragen en herinneringen komen gewoon bij u."
    return Bericht(onderwerp="U bent er", notice=True, breed=True, blokken=(Blok(tekst=zin),))


def toch_aanwezig(casus: Casus, wie: str, tot: date) -> Bericht:
    """To the casushouder, or of a casushouder to the procesregisseur: an absence that they heard of does not go on."""
    zin = (
        f"{wie} meldde zich eerder afwezig{van_tot(None, tot)}. Dat geldt niet meer in casus {casus.code}. "
        "U hoeft niets te doen."
    )
    return Bericht(onderwerp=f"Casus {casus.code}: {wie} is niet meer afwezig", breed=True, blokken=(Blok(tekst=zin),))


def is_dat(wie: str) -> Blok:
    """Beside the receipt: whom they may have named as the one who stands in."""
    return Blok(tekst=f"Bedoelt u {wie} als vervanger? Antwoord: ja")
