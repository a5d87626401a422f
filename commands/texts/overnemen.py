"""Sentences around a casus that gets another procesregisseur."""

from commands.domain.casus import Casus
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.texts.nieuws import regel

OVERNEMEN = "Word ~procesregisseur~ van een casus van een collega"


def weet_u_het_zeker(casus: Casus) -> Bericht:
    """The former procesregisseur is still there."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: weet u het zeker?",
        bij_ja=f"casus overnemen {casus.code} zeker",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} heeft een andere ~procesregisseur~. Neemt u de casus over? Dan krijgt die "
                "collega er niets meer over en gaat uit de kamer. De deelnemers horen dat er een andere "
                "~procesregisseur~ is. Er is nog niets veranderd.\n"
                f"Weet u het zeker? Schrijf: casus overnemen {casus.code} zeker"
            ),
        ),
    )


def overgenomen(casus: Casus, wachten: int) -> Bericht:
    """Receipt; `wachten`: how many held texts wait in it."""
    regels = [
        f"Hoe de casus ervoor staat: casus toon {casus.code}",
        f"Alle actiepunten: actie lijst {casus.code}",
    ]
    if wachten:
        wat = "Er wacht 1 bericht" if wachten == 1 else f"Er wachten {wachten} berichten"
        regels.append(f"{wat} op een besluit. Bekijken? Schrijf: wacht")
    return Bericht(
        onderwerp=f"Casus {casus.code}: u bent nu ~procesregisseur~",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"U bent nu ~procesregisseur~ van casus {casus.code}. U krijgt vanaf nu de berichten en "
                "herinneringen van deze casus. Is het plan al vrijgegeven? Dan horen de deelnemers dit van de bot."
            ),
            Blok(kop="Wat kunt u nu doen?", regels=tuple(regels)),
        ),
    )


def voor_groep(casus: Casus) -> Bericht:
    """To the group: another procesregisseur. People tell each other who it is."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een andere ~procesregisseur~",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} heeft vanaf nu een andere ~procesregisseur~. Verder verandert er niets: u "
                "antwoordt zoals u gewend bent."
            ),
            Blok(
                kanaal=Kanaal.MAIL,
                tekst="U hoeft niets te doen.",
            ),
        ),
        nieuws=regel("De casus heeft een andere ~procesregisseur~. Verder verandert er niets."),
    )


def afscheid(casus: Casus) -> Bericht:
    """The last message to the former procesregisseur, when they are still there."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een collega heeft de casus overgenomen",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Een andere ~procesregisseur~ heeft casus {casus.code} van u overgenomen. U krijgt er geen "
                "berichten en herinneringen meer over. U hoeft niets te doen.\n"
                f"Klopt dit niet? Overleg met uw collega. Terugnemen kan met: casus overnemen {casus.code}"
            ),
        ),
    )
