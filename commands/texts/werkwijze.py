"""Sentences about the werkwijze of a casus, and about one that changed while casussen run."""

from collections.abc import Mapping, Sequence
from typing import Final

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.werkwijzestand import Verandering
from commands.messages import Bericht, Blok, Knop

NAMEN: Final[Mapping[str, str]] = {
    "plan_grens_dagen": "Dagen waarin het ~afstemmingsplan~ gedeeld moet zijn",
    "plan_vraag_dagen": "Dagen na het ~ICO~ waarop wij naar het ~afstemmingsplan~ vragen",
    "contact_weken": "Weken na het vorige contact waarop wij ernaar vragen",
    "vervolg_weken": "Weken na het ~ICO~ waartussen het ~vervolg-ICO~ is",
    "vervolg_vraag_weken": "Weken na het ~ICO~ waarop wij om momenten vragen",
    "vooraf_werkdagen": "Werkdagen voor de datum dat iemand een herinnering krijgt",
    "casushouder_na": "Werkdagen te laat voordat de ~casushouder~ het hoort",
    "procesregisseur_na": "Werkdagen te laat voordat u het hoort",
    "manager_na": "Werkdagen te laat voordat een hogere laag het hoort",
    "manager_na_besluit": "U beslist of een hogere laag het hoort",
    "vergeten_na": "Werkdagen stilte waarna iemand moet beslissen",
    "stil_weken": "Weken zonder bericht waarna wij ernaar vragen",
    "uitstel_weken": "Weken uitstel die iemand zelf mag nemen",
    "na_begin_maanden": "Maanden bewaren na het begin",
    "na_einde_maanden": "Maanden bewaren na het einde",
    "verlengen_maanden": "Maanden dat bewaren verlengd mag worden",
    "waarschuw_maanden": "Maanden voor het einde van bewaren waarop wij u waarschuwen",
    "bedenktijd_dagen": "Dagen tussen het besluit en het vernietigen",
    "soorten": "Hoe een casus kan eindigen",
    "schaduw_maanden": "Maanden op de schaduwlijst",
    "in_overleg": "Afsluiten gebeurt in een overleg",
    "namens": "Wij vragen namens wie is afgesloten",
    "evaluatie": "Wij vragen iedereen hoe het ging",
    "afgeschermd": "Een afgesloten casus is afgeschermd",
}
"""What each of them is, to people."""
_NIET: Final = "niet"
WERKWIJZE = "Welke werkwijze een casus volgt, en wat de werkwijze van nu daaraan verandert"
OVERNEMEN = "Laat een casus, of al uw casussen, de werkwijze van nu volgen"
_OVERNEMEN: Final = "casus werkwijze overnemen"
_ZEKER: Final = "zeker"
_ONDERWERP: Final = "De werkwijze van uw casussen"


def toon(casus: Casus, waarden: Mapping[str, str], anders: Sequence[Verandering]) -> Bericht:
    """The terms of one casus; `anders`: what those of the house would change."""
    blokken = [Blok(tekst=f"Casus {casus.code} volgt de werkwijze van nu. U hoeft niets te doen.")]
    if anders:
        sinds = "" if casus.afspraken_op is None else f", zoals die was op {schrijf_datum(casus.afspraken_op)}"
        zin = (
            f"Casus {casus.code} volgt een oudere werkwijze{sinds}. Dat blijft zo, tot u de werkwijze van nu overneemt."
        )
        keuzes = (Knop(label="Overnemen", opdracht=f"{_OVERNEMEN} {casus.code}"),)
        blokken = [Blok(tekst=zin), Blok(kop="Dit verandert er dan", regels=_veranderingen(anders), keuzes=keuzes)]
    regels = tuple(f"{naam}: {waarden[sleutel] or _NIET}" for sleutel, naam in NAMEN.items())
    blokken.append(Blok(kop="Zo loopt deze casus nu", regels=regels))
    return Bericht(onderwerp=_onderwerp(casus), notice=True, breed=True, blokken=tuple(blokken))


def al_gelijk(casus: Casus) -> Bericht:
    """Nothing is to be taken over."""
    zin = f"Casus {casus.code} volgt de werkwijze van nu al. U hoeft niets te doen."
    return Bericht(onderwerp=_onderwerp(casus), notice=True, breed=True, blokken=(Blok(tekst=zin),))


def weet_u_het_zeker(casus: Casus, anders: Sequence[Verandering]) -> Bericht:
    """Before one casus takes it over."""
    zeker = f"{_OVERNEMEN} {casus.code} {_ZEKER}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: weet u het zeker?",
        bij_ja=zeker,
        notice=True,
        breed=True,
        blokken=(
            Blok(kop=f"Dit verandert er in casus {casus.code}", regels=_veranderingen(anders)),
            _gevolg(zeker),
        ),
    )


def overgenomen(casus: Casus, anders: Sequence[Verandering]) -> Bericht:
    """Receipt of one."""
    zin = f"Casus {casus.code} volgt vanaf nu de nieuwe werkwijze. Dit is nu anders:"
    blok = Blok(tekst=zin, regels=_veranderingen(anders))
    return Bericht(onderwerp=_onderwerp(casus), notice=True, breed=True, blokken=(blok,))


def welke_zeker(codes: Sequence[str], welke: str, anders: Sequence[Verandering]) -> Bericht:
    """Before all of a procesregisseur take it over. `welke`: the word with which they are typed; `anders`: what
    changes, where that is the same for all.
    """
    gesloten = "afgesloten" if welke == "gesloten" else "lopende"
    if not codes:
        zin = f"Geen van uw {gesloten} casussen volgt een oudere werkwijze. U hoeft niets te doen."
        return Bericht(onderwerp=_ONDERWERP, notice=True, breed=True, blokken=(Blok(tekst=zin),))
    zeker = f"{_OVERNEMEN} {welke} {_ZEKER}"
    zin = f"{_geteld(codes, gesloten)} {'volgt' if len(codes) == 1 else 'volgen'} een oudere werkwijze:"
    eerst = "" if anders else f"Wat er per casus verandert, ziet u met: casus werkwijze {codes[0]}"
    wat = (Blok(kop="Dit verandert er", regels=_veranderingen(anders)),) if anders else ()
    return Bericht(
        onderwerp="De werkwijze overnemen: weet u het zeker?",
        bij_ja=zeker,
        notice=True,
        breed=True,
        blokken=(Blok(tekst=zin, regels=tuple(filter(None, (", ".join(codes), eerst)))), *wat, _gevolg(zeker)),
    )


def allen_overgenomen(codes: Sequence[str]) -> Bericht:
    """Receipt of several."""
    zin = f"{'Deze casus volgt' if len(codes) == 1 else 'Deze casussen volgen'} vanaf nu de nieuwe werkwijze:"
    blok = Blok(tekst=zin, regels=(", ".join(codes),))
    return Bericht(onderwerp=_ONDERWERP, notice=True, breed=True, blokken=(blok,))


def veranderd(anders: Sequence[Verandering], lopend: int, gesloten: int) -> Bericht:
    """To a procesregisseur with so many open and closed casussen that have other terms."""
    zin = (
        f"De beheerder heeft de werkwijze van dit huis veranderd. {_blijven(lopend, gesloten)} Nieuwe casussen volgen "
        "de nieuwe werkwijze. Klopt dit niet? Bel de beheerder."
    )
    regels = []
    if lopend:
        regels.append(f"De nieuwe werkwijze ook in wat al loopt? Schrijf: {_OVERNEMEN} alle")
    if gesloten:
        regels.append(f"De nieuwe werkwijze ook in wat al is afgesloten? Schrijf: {_OVERNEMEN} gesloten")
    regels.append("Er verandert pas iets nadat u ja zegt. Zonder antwoord blijft alles zoals het was.")
    return Bericht(
        onderwerp="De werkwijze is veranderd",
        breed=True,
        blokken=(
            Blok(tekst=zin),
            Blok(kop="Dit is er anders", regels=_veranderingen(anders)),
            Blok(kop="Wat kunt u doen?", regels=tuple(regels)),
        ),
    )


def _blijven(lopend: int, gesloten: int) -> str:
    delen = [_aantal(lopend, "lopende"), _aantal(gesloten, "afgesloten")]
    wie = " en ".join(filter(None, delen))
    return f"{wie[:1].upper()}{wie[1:]} {'blijft' if lopend + gesloten == 1 else 'blijven'} de oude werkwijze volgen."


def _aantal(aantal: int, soort: str) -> str:
    if not aantal:
        return ""
    return f"uw {soort} casus" if aantal == 1 else f"uw {aantal} {soort} casussen"


def _geteld(codes: Sequence[str], soort: str) -> str:
    return f"Een van uw {soort} casussen" if len(codes) == 1 else f"{len(codes)} van uw {soort} casussen"


def _gevolg(zeker: str) -> Blok:
    return Blok(
        tekst="Wat nog komt, plannen wij dan opnieuw. Een actiepunt dat al te laat is, houdt zijn dagen. De deelnemers "
        "krijgen hierover geen bericht. U kunt dit niet terugnemen. Er is nog niets veranderd.\n"
        f"Weet u het zeker? Schrijf: {zeker}"
    )


def _veranderingen(anders: Sequence[Verandering]) -> tuple[str, ...]:
    return tuple(f"{NAMEN[een.sleutel]}: was {een.was or _NIET}, wordt {een.is_nu or _NIET}" for een in anders)


def _onderwerp(casus: Casus) -> str:
    return f"Casus {casus.code}: de werkwijze"
