"""A sentence for every refusal around a meeting (ICO)."""

from collections.abc import Callable, Mapping

from commands.domain import weigering_ico as w
from commands.domain.bijeenkomst import HOOGSTENS, MINSTENS
from commands.domain.weigering import Weigering
from commands.texts import klok_ico


def _zoek(gegevens: Mapping[str, object]) -> str:
    """What to do, for somebody who may."""
    code = gegevens.get("code", "")
    return f" Een moment zoeken? Schrijf: {code} ico momenten, met de dagen en uren" if code else ""


ZINNEN: dict[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.IcoInVerleden: lambda _: "Dat moment is al voorbij. Noem een moment dat nog komt.",
    w.IcoMomentenDubbel: lambda _: "Twee momenten zijn gelijk. Noem elk moment één keer.",
    w.IcoMomentenTeVeel: lambda g: (
        f"U noemt {g.get('aantal', '')} {'moment' if g.get('aantal') == 1 else 'momenten'}. "
        f"Noem er minstens {MINSTENS} en hoogstens {HOOGSTENS}, met een komma ertussen."
    ),
    w.EenMomentNodig: lambda _: "U noemt meer momenten. Noem er één, zoals: di 8 dec 10:00",
    w.IcoMomentOnbekend: lambda g: f"Moment {g.get('nummer', '')} bestaat niet. Kies een nummer uit de lijst.",
    w.WelkMoment: lambda g: (
        f"Welk moment wordt het?\n{g.get('lijst', '')}\nSchrijf: {g.get('code', '')} ico vast, en daarachter het nummer"
    ),
    w.PeilingVoorbij: lambda _: (
        "U hoeft niet meer te kiezen: het moment van het ~ICO~ ligt vast, of het ~ICO~ gaat niet door."
    ),
    w.MomentOnleesbaar: lambda g: (
        f"Ik lees hier geen dag en uur{': ' if g.get('tekst') else ''}{g.get('tekst', '')}. "
        "Schrijf het zo: di 8 dec 10:00, wo 9 dec 14:00"
    ),
    w.MomentTwijfel: lambda g: (
        f"Klopt dit? {g.get('redenen', '')} Zo ja, schrijf dezelfde opdracht opnieuw, met aan het eind: zeker"
    ),
    w.PeilantwoordOnduidelijk: lambda g: (
        f"Het is niet duidelijk welke momenten u kunt. Er is niets genoteerd.\n{g.get('lijst', '')}\n"
        f"{g.get('bedoeld', '')}Noem de nummers die kunnen, zoals: kan 1 3. "
        "Kunt u alles? Schrijf: kan alle. Kunt u niets? Schrijf: kan geen"
    ),
    w.GeenPeiling: lambda g: f"Er wordt nu geen moment voor een ~ICO~ gezocht in deze casus.{_zoek(g)}",
    w.IcoAlGepland: lambda g: (
        f"Er is al een ~ICO~ gepland, op {g.get('wanneer', '')}. Een ander moment? "
        "Schrijf: ico verzet, met de dag en het uur. Gaat het niet door? Schrijf: ico afgezegd, met de reden."
    ),
    w.IcoLoopt: lambda _: (
        "Er is nog een ~ICO~ gepland, of er wordt een moment gezocht. Schrijf eerst: ico afgezegd, met de reden."
    ),
    w.IcoUurOntbreekt: lambda g: f"Hoe laat is het ~ICO~? Schrijf: casus nieuw ico {g.get('dag', '')} 10:00",
    w.IcoNogNietGeweest: lambda g: (
        f"Het ~ICO~ van casus {g.get('code', '')} is pas op {g.get('wanneer', '')}. Stuur het plan daarna. "
        f"Ging het ~ICO~ niet door? Schrijf eerst: {g.get('code', '')} ico afgezegd, met de reden."
    ),
    w.IcoAlUitgenodigd: lambda _: (
        "Dit kan alleen voor een eerste ~ICO~ dat nog komt. Bij een ~vervolg-ICO~ krijgt iedereen de uitnodiging "
        "als u het moment kiest. Schrijf: ico vast, met het nummer van het moment."
    ),
    w.NiemandGenoemd: lambda g: (
        "Er is nog niemand om uit te nodigen. Schrijf voor elke deelnemer: "
        f"deelnemer toevoegen {g.get('code', '')}, met de organisatie, de rol~[, de soort]~ en het adres."
    ),
    w.StaatInPlan: lambda g: (
        f"Deze deelnemer staat in het plan: {g.get('wie', '')}. Haal de rij uit het Word-bestand en stuur het opnieuw."
    ),
    w.IcoNietGepland: lambda g: f"Er is geen ~ICO~ gepland in deze casus.{_zoek(g)}",
    w.IcoNogGepeild: lambda g: (
        f"Het moment van het ~ICO~ is nog niet gekozen. Wie kan wanneer? Schrijf: {g.get('code', '')} ico stand\n"
        f"Kies daarna met: {g.get('code', '')} ico vast, en het nummer"
    ),
    w.IcoKomtNog: lambda g: (
        f"Het ~ICO~ van casus {g.get('code', '')} is pas op {g.get('wanneer', '')}. Meld het daarna. "
        f"Was het eerder? Schrijf: {g.get('code', '')} ico afgezegd, met de reden."
    ),
    w.IcoUitnodigingOnbekend: lambda _: (
        "Uw agenda antwoordt op een uitnodiging die niet van deze casus is. Er is niets genoteerd."
    ),
    w.IcoAfgezegd: lambda _: "Dit ~ICO~ is afgezegd. Uw antwoord is niet genoteerd; u hoeft niets te doen.",
    w.IcoGeweest: lambda _: "Dit ~ICO~ is al geweest. Uw antwoord is niet genoteerd; u hoeft niets te doen.",
    w.IcoVerzet: lambda g: (
        f"Het ~ICO~ is intussen verzet naar {g.get('op', '')}. Uw antwoord hoort bij het oude moment en is niet "
        "genoteerd. Antwoord op de nieuwste uitnodiging."
    ),
    w.IcoAntwoordOnduidelijk: lambda g: "\n".join(
        ["Uw antwoord is nog niet genoteerd. Wat bedoelt u?", *klok_ico.keuzes(str(g.get("code", "")), g.get("stap"))]
    ),
}
