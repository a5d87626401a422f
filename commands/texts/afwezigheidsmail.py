"""Sentences about an absence of which only an automatic mail speaks."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok
from commands.texts.afwezig import regel, van_tot


def uit_automatische_mail(genoemd: str, *, noemt_ander: bool, adres: bool = True) -> str:
    """Behind the news of an absence: a program said it. `genoemd`: the deelnemers of this casus whom it names;
    `noemt_ander`: it names somebody, `adres`: by an address."""
    if genoemd:
        ander = f" Daarin staat als vervanger: {genoemd}. Dat geldt pas als een mens het regelt."
    elif noemt_ander and not adres:
        ander = (
            " Daarin staat ook een vervanger. De bot kan niet zien wie dat is, en vraagt die persoon niets. De naam "
            "geven wij niet door. Wilt u overleggen? Bel de organisatie."
        )
    elif noemt_ander:
        ander = (
            " Daarin staat wie u kunt vragen. Die persoon doet niet mee in deze casus, en krijgt niets van de bot. De "
            "naam geven wij niet door. Wilt u overleggen? Bel de organisatie."
        )
    else:
        ander = ""
    return f"\nDit stond in een automatische mail.{ander}"


def misschien_afwezig(
    casus: Casus, lid: Deelnemer, vanaf: date | None, tot: date, punten: Sequence[Actiepunt], *, bewezen: bool
) -> Bericht:
    """Nothing was noted of it. `bewezen`: the mail is real, but lasts too long to note without asking."""
    wie = lid.aanduiding
    waarom = "Dat is lang." if bewezen else "Wij kunnen niet zien of die mail echt is."
    return Bericht(
        onderwerp=f"Casus {casus.code}: misschien is {wie} afwezig",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Er kwam een automatische mail uit naam van {wie}: afwezig{van_tot(vanaf, tot)}. {waarom} "
                "Er is niets genoteerd, en vragen gaan gewoon door.",
                regels=tuple(regel(punt) for punt in punten),
            ),
            Blok(tekst="Wilt u het zeker weten? Bel de organisatie. De deelnemer kan zich zelf afwezig melden."),
        ),
    )


def mail_zei_afwezig(tot: date, *, voorbij: bool) -> Bericht:
    """To whoever is away by an automatic mail of theirs; `voorbij`: it is over."""
    wat = "Tot en met die dag vroegen wij u niets." if voorbij else "Dat is genoteerd: zo lang vragen wij u niets."
    return Bericht(
        onderwerp="Uw automatische mail",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Een automatische mail van u zei dat u afwezig bent tot en met {schrijf_datum(tot)}. {wat}",
                regels=() if voorbij else ("Bent u er weer? Schrijf: aanwezig",),
            ),
            Blok(tekst="Was die mail niet van u? Bel dan de ~procesregisseur~."),
        ),
    )


def mail_niet_genoteerd(tot: date, *, bewezen: bool) -> Bericht:
    """To whoever may be away by an automatic mail; `bewezen`: it is theirs, but lasts too long."""
    waarom = "Dat is lang." if bewezen else "Wij kunnen niet zien of die mail echt van u is."
    zeker = "zeker " if bewezen else ""
    return Bericht(
        onderwerp="Een automatische mail met uw adres",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Er kwam een automatische mail met uw adres: afwezig tot en met {schrijf_datum(tot)}. {waarom} "
                "Er is niets genoteerd.",
                regels=(f"Klopt het? Schrijf: afwezig {zeker}t/m {schrijf_kort(tot)}",),
            ),
            Blok(tekst="Was die mail niet van u? Bel dan de ~procesregisseur~."),
        ),
    )
