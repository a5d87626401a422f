"""Sentences of the auditor to the beheerder: the casus, number and kind of a finding, never its content."""

from collections.abc import Sequence

from commands.domain.bevinding import Bevinding, BevindingSoort
from commands.messages import Bericht, Blok

MAX_REGELS = 40
"""A longer list is no message any more."""
_ZINNEN = {
    BevindingSoort.ONLEESBAAR: "Gegevens van {code} zijn niet te lezen: de sleutel ontbreekt of past niet.",
    BevindingSoort.ACTIEPUNT: "Casus {code}, actiepunt {nummer}: nog open, maar er komt geen herinnering meer.",
    BevindingSoort.PLAN: "Casus {code}: het plan is te lang niet vrijgegeven, en er komt geen herinnering meer.",
    BevindingSoort.CONTACT_CASUSHOUDER: "Casus {code}: de ~casushouder~ heeft te lang geen contact gemeld.",
    BevindingSoort.CONTACT_PROCESREGISSEUR: "Casus {code}: de ~procesregisseur~ heeft te lang geen contact gemeld.",
    BevindingSoort.ZONDER_CASUSHOUDER: "Casus {code}: er is geen ~casushouder~.",
    BevindingSoort.ZONDER_PROCESREGISSEUR: "Casus {code}: de ~procesregisseur~ van deze casus is er niet meer.",
    BevindingSoort.VREEMD_IN_KAMER: "Casus {code}: in de kamer zit iemand die er niet hoort.",
    BevindingSoort.NIET_IN_KAMER: "Casus {code}: iemand die in de kamer hoort, is er niet en is niet uitgenodigd.",
    BevindingSoort.VREEMD_IN_GESPREK: "Eigen gesprek van persoon {code}: er zit iemand bij die er niet hoort.",
    BevindingSoort.NIET_IN_GESPREK: "Eigen gesprek van persoon {code}: de persoon zelf is er niet meer.",
    BevindingSoort.ADRES: "Casus {code}: een mailadres werkt niet, en er komt geen vraag meer over.",
    BevindingSoort.UITNODIGING: "Casus {code}: een deelnemer is niet in de kamer, en er komt geen bericht meer over.",
    BevindingSoort.WACHTEND: "Casus {code}, W{nummer}: dit bericht wacht langer dan twee werkdagen op een besluit.",
    BevindingSoort.HERINNERING: "Casus {code}: een herinnering is meer dan een uur te laat.",
    BevindingSoort.BINNENGEKOMEN: "Binnengekomen berichten ({code}) wachten langer dan een uur.",
    BevindingSoort.UITGAAND: "Uitgaande berichten ({code}) wachten langer dan een uur.",
    BevindingSoort.GEPARKEERD: "Storing {code}: dit bericht staat nog apart.",
}
_REGIE = "Bel de ~procesregisseur~ en noem de code van de casus."
_DRAAIT = "Voer uit: ketenbot check. Start de bot opnieuw als alles goed is, en kijk in het logbestand."
_VREEMD = (
    "Zit er iemand die er niet hoort? De bot zegt daar niets meer. Vraag de beheerder van de Matrix-server om de "
    "persoon uit de kamer te zetten."
)
_WEG = (
    "Is er iemand niet die er hoort? Vraag de ~procesregisseur~ om de deelnemer te bellen. Een nieuwe uitnodiging "
    "volgt na deelnemer wijzig, met hetzelfde adres."
)
_RAAD = {
    BevindingSoort.ONLEESBAAR: "Niet te lezen? Vertel het de ~procesregisseur~: de bot kan daar niets meer doen. "
    "Zet een backup terug van voor die tijd. Zie het draaiboek.",
    BevindingSoort.ACTIEPUNT: "Geen herinnering meer? Vraag de ~procesregisseur~ om bij het actiepunt te antwoorden, "
    "bijvoorbeeld met bezig. Dan maakt de bot nieuwe herinneringen.",
    BevindingSoort.PLAN: "Plan niet vrijgegeven? Vraag de ~procesregisseur~ het plan opnieuw te sturen of vrij "
    "te geven.",
    BevindingSoort.CONTACT_CASUSHOUDER: f"Geen contact? {_REGIE}",
    BevindingSoort.CONTACT_PROCESREGISSEUR: f"Geen contact? {_REGIE}",
    BevindingSoort.ZONDER_CASUSHOUDER: "Geen ~casushouder~? Vraag de ~procesregisseur~ om er een aan te wijzen.",
    BevindingSoort.ZONDER_PROCESREGISSEUR: "~Procesregisseur~ weg? Bespreek met de ~manager~ wie de casus overneemt. "
    "Die schrijft: casus overnemen, met de code.",
    BevindingSoort.VREEMD_IN_KAMER: _VREEMD,
    BevindingSoort.NIET_IN_KAMER: _WEG,
    BevindingSoort.VREEMD_IN_GESPREK: _VREEMD,
    BevindingSoort.NIET_IN_GESPREK: _WEG,
    BevindingSoort.ADRES: f"Werkt een mailadres niet? {_REGIE}",
    BevindingSoort.UITNODIGING: _WEG,
    BevindingSoort.WACHTEND: f"Wacht er een bericht? {_REGIE}",
    BevindingSoort.HERINNERING: f"Te laat of in de wacht? {_DRAAIT}",
    BevindingSoort.BINNENGEKOMEN: f"Te laat of in de wacht? {_DRAAIT}",
    BevindingSoort.UITGAAND: f"Te laat of in de wacht? {_DRAAIT}",
    BevindingSoort.GEPARKEERD: "Nog apart? Bied het bericht opnieuw aan met ketenbot bied-aan en de code. "
    "Gaat het om rommel? Zet dan --weg achter de code.",
}


def bevindingen(nieuw: Sequence[Bevinding], eerder: int) -> Bericht:
    """The new findings; `eerder`: how many that were told before are still open."""
    regels = [_ZINNEN[een.soort].format(code=een.code, nummer=een.nummer) for een in nieuw[:MAX_REGELS]]
    if len(nieuw) > MAX_REGELS:
        regels.append(f"En nog {len(nieuw) - MAX_REGELS} meer.")
    staat = "staat er 1 ding" if eerder == 1 else f"staan er {eerder} dingen"
    ook = f" Daarnaast {staat} open die u al weet." if eerder else ""
    return Bericht(
        onderwerp=f"Over tijd: {len(nieuw)} nieuw",
        blokken=(
            Blok(
                kop="Over tijd",
                tekst="De bot kijkt elk uur alle casussen na. Dit is blijven liggen."
                f"{ook} U hoort het als alles weer op tijd is.",
                regels=tuple(regels),
            ),
            Blok(kop="Wat kunt u doen?", regels=tuple(dict.fromkeys(_RAAD[een.soort] for een in nieuw))),
        ),
    )


def alles_op_tijd() -> Bericht:
    """Nothing is past its time any more."""
    return Bericht(
        onderwerp="Alles is weer op tijd",
        blokken=(
            Blok(tekst="De bot heeft alle casussen nagekeken. Wat was blijven liggen, is gedaan of niet meer nodig. "),
        ),
    )


def stil() -> Bericht:
    """The auditor itself is silent."""
    return Bericht(
        onderwerp="Alarm: de casussen worden niet nagekeken",
        blokken=(
            Blok(
                tekst="De bot kijkt elk uur na of er iets is blijven liggen. Dat is nu meer dan drie uur niet gebeurd. "
                "Herinneringen gaan nog wel uit. Start de bot opnieuw en kijk in het logbestand. "
                ""
            ),
        ),
    )
