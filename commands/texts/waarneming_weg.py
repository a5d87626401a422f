"""Sentences about somebody who was named to stand in and cannot."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_kort
from commands.messages import Bericht, Blok
from commands.texts.afwezig import van_tot


def u_vervangt_niet(wie: str) -> Bericht:
    """The receipt; `wie`: the one who is away, as others see them."""
    zin = f"Genoteerd: u vervangt {wie} niet. Dit geldt in al uw casussen, en wij laten het weten."
    return Bericht(onderwerp=f"U vervangt {wie} niet", notice=True, breed=True, blokken=(Blok(tekst=zin),))


def kan_u_niet_vervangen(casus: Casus, vervanger: str, vanaf: date, tot: date) -> Bericht:
    """To the one who will be away."""
    zin = (
        f"{vervanger} kan u niet vervangen. Uw afwezigheid blijft genoteerd{van_tot(vanaf, tot)}. "
        "In die tijd wachten de herinneringen aan u."
    )
    dagen = f"van {schrijf_kort(vanaf)} t/m {schrijf_kort(tot)}"
    regel = f"Vervangt een ander u? Schrijf: afwezig {dagen} vervanger, met de organisatie, de rol of het adres"
    return Bericht(
        onderwerp=f"Casus {casus.code}: {vervanger} kan u niet vervangen",
        breed=True,
        blokken=(Blok(tekst=zin, regels=(regel,)),),
    )


def niemand_vervangt(casus: Casus, wie: str, vervanger: str, vanaf: date | None, tot: date) -> Bericht:
    """To the casushouder, or to the procesregisseur."""
    zin = (
        f"{vervanger} kan {wie} niet vervangen in casus {casus.code}. {wie} is afwezig{van_tot(vanaf, tot)}. "
        "Niemand vervangt deze deelnemer. Overleg zo nodig wie het overneemt."
    )
    onderwerp = f"Casus {casus.code}: niemand vervangt {wie}"
    return Bericht(onderwerp=onderwerp, breed=True, blokken=(Blok(tekst=zin),))
