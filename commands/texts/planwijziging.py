"""The preview of a new version of a plan that runs, to the procesregisseur, before anything goes out."""

from collections.abc import Sequence

from commands.domain.casus import Casus
from commands.domain.planverschil import NIEUW, Looppunt, Twijfel
from commands.domain.planwijziging import Planwijziging
from commands.messages import Bericht, Blok, Knop
from commands.texts.planverschil import Namen, verschilblokken
from commands.texts.planvragen import zeg_vraag

PLAN_ANTWOORD = "plan antwoord"
"""The command for which a plain answer to the preview stands."""
PUNT = "Zeg welk actiepunt een punt uit het nieuwe plan is"


def voorbeeld(casus: Casus, wijziging: Planwijziging, namen: Namen, *, opnieuw: bool = False) -> Bericht:
    """All that the release would change; `opnieuw`: it is shown again, for the casus changed meanwhile."""
    zin = f"Hieronder staat wat er verandert in casus {casus.code} als u dit plan vrijgeeft. Er is nog niets verstuurd."
    if opnieuw:
        anders = f"De casus is veranderd nadat u het nieuwe plan van casus {casus.code} zag."
        zin = f"{anders} Daarom is er niets vrijgegeven. {zin}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: controleer het nieuwe plan",
        blokken=(
            Blok(tekst=zin),
            *verschilblokken(wijziging, namen),
            *_vragen(casus, wijziging),
            _hierna(casus, wijziging),
        ),
        antwoord_als=PLAN_ANTWOORD,
        bij_ja=_voorstellen(casus.code) if any(een.voorstel is not None for een in wijziging.verschil.twijfel) else "",
    )


def niets_gewijzigd(casus: Casus, *, wacht: int | None) -> Bericht:
    """The file says what the running plan says; `wacht`: the version that still waits for its release, if any."""
    nog = "" if wacht is None else f" Versie {wacht} wacht nog op vrijgave. Bekijk die met: plan verschil {casus.code}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: niets gewijzigd",
        notice=True,
        blokken=(Blok(tekst=f"Dit is het plan dat al loopt in casus {casus.code}. Er is niets gewijzigd.{nog}"),),
    )


def andere_casus(casus: Casus) -> Bericht:
    """Hardly anything in the file is known again: is it of this casus?"""
    return Bericht(
        onderwerp=f"Casus {casus.code}: is dit het goede plan?",
        blokken=(
            Blok(
                tekst=f"Bijna niets in dit bestand lijkt op het plan dat loopt in casus {casus.code}. Misschien is het "
                "het plan van een andere casus. Er is niets veranderd. Het bestand ligt klaar, een uur lang."
            ),
            Blok(
                regels=(
                    f"Is het wel van deze casus? Schrijf: casus plan {casus.code} zeker",
                    "Is het van een andere casus? Schrijf: casus plan, met de code van die casus",
                )
            ),
        ),
    )


def zonder_punten(casus: Casus, wijziging: Planwijziging) -> Bericht:
    """No actiepunt could be read in the file: nothing is compared with it."""
    regels = tuple(zeg_vraag(vraag) for vraag in wijziging.vragen)
    return Bericht(
        onderwerp=f"Casus {casus.code}: geen actiepunten in het bestand",
        blokken=(
            Blok(
                tekst="In dit bestand vind ik geen actiepunten. Er is niets veranderd: het plan dat loopt in casus "
                f"{casus.code} gaat door."
            ),
            *((Blok(kop="Open vragen", regels=regels),) if regels else ()),
            Blok(
                kop="Wat nu?",
                tekst=f"Pas het Word-bestand aan en stuur het met: casus plan {casus.code}\n"
                "Vervalt een actiepunt? Schrijf: 3 vervalt, met de reden.",
            ),
        ),
    )


def _vragen(casus: Casus, wijziging: Planwijziging) -> tuple[Blok, ...]:
    leden = wijziging.leden
    wisselt = (leden.rijen[nr].aanduiding for nr in leden.derde)
    regels = [
        *(_twijfel(een, wijziging) for een in wijziging.verschil.twijfel),
        *(
            f"{wie} wordt in het nieuwe plan derde, of is dat niet meer. Dat kan niet zomaar: een derde krijgt niets. "
            f"Schrijf eerst: deelnemer verwijder {casus.code} {wie}"
            for wie in wisselt
        ),
        *(
            f"Punt {een.nummer} in het bestand is van een deelnemer die niet meer meedoet. Kies een andere deelnemer."
            for een in wijziging.zonder_eigenaar
        ),
        *(zeg_vraag(vraag) for vraag in wijziging.vragen),
    ]
    return (Blok(kop="Open vragen", regels=tuple(regels)),) if regels else ()


def _twijfel(een: Twijfel, wijziging: Planwijziging) -> str:
    loopt = {punt.nummer: punt for punt in wijziging.verschil.betwijfeld}
    loopt |= {paar.oud.nummer: paar.oud for paar in wijziging.verschil.gelijk + wijziging.verschil.gewijzigd}
    keuzes = [f"actiepunt {nr} ({loopt[nr].wat}{_stand(loopt[nr])})" for nr in een.kandidaten]
    vraag = f"Punt {een.nieuw.nummer} in het bestand ({een.nieuw.wat}): is dat {', '.join(keuzes)}, of iets nieuws?"
    if een.voorstel is None:
        return vraag
    return f"{vraag} Voorstel: {'nieuw' if een.voorstel == NIEUW else f'actiepunt {een.voorstel}'}."


def _stand(punt: Looppunt) -> str:
    if punt.vervallen:
        return ", vervallen"
    return ", klaar" if punt.voorbij else ""


def _hierna(casus: Casus, wijziging: Planwijziging) -> Blok:
    code = casus.code
    if wijziging.verschil.twijfel:
        return _kies(code, wijziging.verschil.twijfel)
    if not wijziging.open_vragen:
        return Blok(
            kop="Wat nu?",
            tekst=f"Klopt alles? Schrijf: vrijgeven {code}\n"
            f"Klopt iets niet? Pas het Word-bestand aan en stuur het met: casus plan {code}\n"
            f"Toch geen nieuw plan? Schrijf: plan weg {code}\n"
            "Pas na vrijgeven verandert er iets. Elke deelnemer hoort dan alleen wat voor die deelnemer verandert.",
        )
    laat = ""
    if any(vraag.blokkeert and vraag.voorstel for vraag in wijziging.vragen):
        laat = f"Mogen de genoemde woorden blijven staan? Schrijf: vrijlaten {code}\n"
    return Blok(
        kop="Wat nu?",
        tekst=f"Er zijn nog vragen. U kunt hier gewoon op antwoorden, een regel per vraag. Of pas het Word-bestand "
        f"aan en stuur het met: casus plan {code}\n{laat}"
        "Daarna kunt u het plan vrijgeven. Tot dan verandert er niets.",
    )


def _kies(code: str, twijfel: Sequence[Twijfel]) -> Blok:
    """Which is which: with one word for all proposals, where there are any."""
    met_voorstel = [een for een in twijfel if een.voorstel is not None]
    punt = next((een for een in twijfel if een.voorstel is None), twijfel[0])
    zelf = f"plan punt {code} {punt.nieuw.nummer} is {punt.kandidaten[0]}"
    anders = f"Schrijf bijvoorbeeld: {zelf}\nIs een punt nieuw? Schrijf dan nieuw in plaats van het laatste nummer."
    slot = "Tot dan verandert er niets."
    if not met_voorstel:
        return Blok(kop="Wat nu?", tekst=f"Ik weet niet zeker welk punt wat is. {anders}\n{slot}")
    return Blok(
        kop="Wat nu?",
        tekst="De nummers in het bestand zijn anders dan in het plan dat loopt.\n"
        f"Klopt een voorstel niet? {anders}\n{slot}",
        keuzes=(Knop(label="De voorstellen kloppen", opdracht=_voorstellen(code)),),
    )


def _voorstellen(code: str) -> str:
    """The command that takes all proposals as they are shown."""
    return f"plan punt {code} akkoord"
