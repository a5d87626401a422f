"""Sentences about a procesregisseur, or another of the ZVH, for whom a colleague stands in."""

from collections.abc import Sequence
from datetime import date

from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok
from commands.texts.afwezig import van_tot

WAARNEMING = "Geef al uw casussen een tijd aan een collega; het eindigt vanzelf"


def zo_lang_waarnemen(tot: date, woorden: str) -> Bericht:
    """So long a time is asked about first."""
    return Bericht(
        onderwerp="Neemt uw collega zo lang waar?",
        notice=True,
        blokken=(
            Blok(
                tekst=f"U geeft uw casussen aan een collega tot en met {schrijf_datum(tot)}. Dat is lang. Er is nog "
                "niets veranderd. Voor altijd overnemen kan uw collega met: casus overnemen, met de code.",
                regels=(f"Klopt het toch? Schrijf: waarneming zeker {woorden}",),
            ),
        ),
    )


def waargenomen(vanaf: date | None, tot: date, *, ook_weg_tot: date | None = None) -> Bericht:
    """The receipt of handing over all casussen for a while."""
    zin = (
        f"Genoteerd: uw collega neemt waar{van_tot(vanaf, tot)}, in al uw casussen. Uw collega krijgt bericht, en zo "
        "lang de berichten en herinneringen. Het eindigt vanzelf."
    )
    if ook_weg_tot is not None:
        zin += f" Let op: uw collega is zelf afwezig tot en met {schrijf_datum(ook_weg_tot)}."
    return Bericht(
        onderwerp="Uw collega neemt waar",
        notice=True,
        blokken=(Blok(tekst=zin, regels=("Eerder terug? Schrijf: aanwezig",)),),
    )


def waarneming_voorbij(rol: str, *, zelf: bool) -> Bericht:
    """It is over: to the colleague, or to whoever is back (`zelf`)."""
    if zelf:
        zin = "Uw collega neemt niet meer waar. Berichten en herinneringen komen weer bij u."
    else:
        zin = f"U neemt niet meer waar voor uw collega ({rol}). Berichten en herinneringen gaan weer naar uw collega."
    blokken = (Blok(tekst=f"{zin} U hoeft niets te doen."),)
    return Bericht(onderwerp="De waarneming is voorbij", breed=True, blokken=blokken)


def voor_collega(rol: str, codes: Sequence[str], vanaf: date | None, tot: date) -> Bericht:
    """To somebody of the ZVH who stands in for a colleague in the same role."""
    waar = "Dit zijn nu de casussen: " + ", ".join(codes) + "." if codes else "Er lopen nu geen casussen."
    return Bericht(
        onderwerp="U neemt waar voor een collega",
        blokken=(
            Blok(
                tekst=f"Een collega ({rol}) is afwezig{van_tot(vanaf, tot)}. U neemt zo lang waar, en krijgt de "
                f"berichten en herinneringen. {waar} Het eindigt vanzelf. Kan dit niet? Overleg met uw collega."
            ),
        ),
    )
