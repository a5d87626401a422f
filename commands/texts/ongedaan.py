"""Sentences for what is taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from commands.domain.actiepunt import Actiepunt, FeedbackSoort
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.standregel import standregel
from commands.messages import Bericht, Blok
from commands.texts.bericht import voet
from commands.texts.melding import kop
from commands.texts.nieuws import gemeld
from commands.texts.punt import STAND, puntregel, uiterlijk, wie_van

ONGEDAAN = "Neem terug wat u het laatst hebt gemeld, een dag lang"


def voor_groep(casus: Casus, punt: Actiepunt, leden: Iterable[Deelnemer], van: str) -> Bericht:
    """What the group hears; `van`: who takes it back, by role."""
    extra = f"Het staat weer op {STAND[punt.status]} ({wie_van(punt, leden)}, {uiterlijk(punt)})."
    melding = gemeld(kop(punt, FeedbackSoort.TERUGGENOMEN, eigen_deel=False), van, punt, extra=extra)
    return Bericht(
        onderwerp=f"Casus {casus.code}: melding over actiepunt {punt.nummer} teruggenomen",
        van=f"{van} via casus {casus.code}",
        breed=True,
        draad=punt.nummer,
        nieuws=(replace(melding, stand=standregel(FeedbackSoort.TERUGGENOMEN, punt.id)),),
        blokken=(melding, *voet()),
    )


def stand(punt: Actiepunt, leden: Iterable[Deelnemer]) -> str:
    """One line of the receipt: how an actiepunt stands now."""
    return puntregel(punt, leden)


def teruggenomen(casus: Casus, regels: Sequence[str]) -> Bericht:
    """Receipt; `regels`: how things stand now."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: teruggenomen",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Teruggenomen in casus {casus.code}. Het staat nu weer zo:",
                regels=tuple(regels),
                kort=f"↩️ Teruggenomen. Nu weer: {'; '.join(regels)}",
            ),
        ),
    )


def doet_weer_mee(casus: Casus, lid: Deelnemer) -> Bericht:
    """What the group hears of one who stopped by mistake."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {lid.aanduiding} blijft meedoen",
        breed=True,
        blokken=(Blok(tekst=f"{lid.aanduiding} neemt de afmelding voor casus {casus.code} terug."), *voet()),
    )


def u_doet_mee(casus: Casus) -> str:
    """One line of the receipt, to one who stopped by mistake."""
    return f"U doet weer mee aan casus {casus.code}."
