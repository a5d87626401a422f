"""What is asked of whoever reports a case: as sentences, as a form to fill in, and as it may come back copied."""

from collections.abc import Sequence
from typing import Final

from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe, Criterium
from commands.domain.aanmelding import CRITERIUM, WAAROM, Veld
from commands.domain.aanmeldlezing import FORMULIER_KOPPEN, vragen
from commands.domain.planvakken import Vak
from commands.domain.woorden import Woorden
from commands.messages.formulier import Formulier, Formuliertabel, Kolom

GEEN_NAAM: Final = "Noem geen naam, adres of geboortedatum."
_VRAAG: Final = {
    Veld.AANPAK: "Welke aanpak past erbij?",
    Veld.ORGANISATIES: "Welke organisaties zijn betrokken? Alleen de organisaties, geen namen.",
    Veld.DOEL: "Wat is het doel van het ~ICO~?",
}
_TOESTEMMING: Final = "Wie vroeg de cliënt om toestemming, en met welke organisaties mag informatie worden gedeeld?"
_NIET_GEGEVEN: Final = {
    Veld.REDEN: "Waarom niet?",
    Veld.BESLIST: "Wie beslist daarover?",
    Veld.HERZIEN: "Op welke dag kijkt u er opnieuw naar?",
}


def vraag(sleutel: str, beleid: Aanmeldbeleid) -> str:
    """One question, as it is put."""
    if sleutel == f"{Veld.CLIENT}{WAAROM}":
        return f"{_TOESTEMMING} Noem organisaties, geen namen."
    if sleutel.endswith(WAAROM):
        nr = int(sleutel.removesuffix(WAAROM).removeprefix(CRITERIUM))
        return f"Waarom is dit zo? {beleid.criteria[nr - 1].tekst}"
    if sleutel.startswith(CRITERIUM):
        criterium = beleid.criteria[int(sleutel.removeprefix(CRITERIUM)) - 1]
        return f"{of(criterium)}{criterium.tekst} Ja of nee? En waarom?"
    if sleutel == Veld.CLIENT:
        if beleid.client_hoe is ClientHoe.TOESTEMMING:
            mag = "Gaf de cliënt toestemming om informatie te delen? Die mag de cliënt altijd intrekken. Ja of nee?"
            return f"{mag} Zo ja: wie vroeg het, en met welke organisaties mag u delen?"
        return "Weet de cliënt van deze aanmelding? Ja of nee?"
    if sleutel in _NIET_GEGEVEN and beleid.client_hoe is ClientHoe.TOESTEMMING:
        return f"Geen toestemming? {_NIET_GEGEVEN[Veld(sleutel)]}"
    if sleutel in _NIET_GEGEVEN:
        return f"Weet de cliënt het niet? {_NIET_GEGEVEN[Veld(sleutel)]}"
    if sleutel == Veld.AANPAK:
        namen = "; ".join(f"{'abcdefghij'[nr]}. {naam}" for nr, naam in enumerate(beleid.aanpakken))
        return f"{_VRAAG[Veld.AANPAK]} {namen}"
    return _VRAAG[Veld(sleutel)]


def of(criterium: Criterium) -> str:
    """What stands before a criterium of which one is enough, with the one before it (SOURCES: S1)."""
    return "En/of dit: " if criterium.of else ""


def genummerd(sleutels: Sequence[str], beleid: Aanmeldbeleid) -> tuple[str, ...]:
    """These questions, each with its number."""
    alle = vragen(beleid)
    return tuple(f"{alle.index(een.removesuffix(WAAROM)) + 1}. {vraag(een, beleid)}" for een in sleutels)


def gesteld(beleid: Aanmeldbeleid, woorden: Woorden) -> dict[str, tuple[str, ...]]:
    """How each question was put, in the words of this house; a criterium may also stand bare in a form elsewhere."""
    gevraagd = {sleutel: (woorden.zeg(vraag(sleutel, beleid)),) for sleutel in vragen(beleid)}
    return {
        sleutel: (*zo, beleid.criteria[int(sleutel.removeprefix(CRITERIUM)) - 1].tekst)
        if sleutel.startswith(CRITERIUM)
        else zo
        for sleutel, zo in gevraagd.items()
    }


def in_word(code: str, beleid: Aanmeldbeleid) -> Formulier:
    """The same questions to fill in; a test holds that what comes back is read."""
    vraagkop, antwoordkop = (kop.capitalize() for kop in FORMULIER_KOPPEN)
    return Formulier(
        naam=f"aanmelding {code}.docx",
        titel=f"Aanmelding {code}",
        kaders=((GEEN_NAAM, "Vul in wat u weet. Wat ontbreekt, vraagt de bot."),),
        tabellen=(
            Formuliertabel(
                kop="Vragen",
                kolommen=(Kolom(kop=vraagkop, breedte=12.0), Kolom(kop=antwoordkop, breedte=13.7)),
                rijen=tuple((Vak(tekst=regel), Vak(open=True)) for regel in genummerd(vragen(beleid), beleid)),
            ),
        ),
        slot="Sla het bestand op en stuur het mee als antwoord op de mail waar het bij zat.",
    )
