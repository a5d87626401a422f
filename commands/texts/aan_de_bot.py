"""Answers of the bot to questions in plain words that are for itself."""

from collections.abc import Callable, Mapping
from typing import Final

from commands.texts.om_minder import NIETS, bel


def wie_leest(g: Mapping[str, object]) -> str:
    """To who asks who reads along, and what is kept."""
    code = g.get("code", "")
    return (
        f"Wat u aan de groep schrijft, lezen de deelnemers aan casus {code} en de ~procesregisseur~, onder uw rol en "
        "niet onder uw naam. De cliënt leest niet mee, en heeft wel het recht om te weten wat er staat. Zet dus "
        f"geen naam, adres of nummer in een bericht. Alles ligt versleuteld, en gaat na de bewaartermijn weg.\n"
        f"- Wie doen er mee? Schrijf: {code} casus toon\n"
        f"- Iets voor alleen de ~casushouder~? Schrijf: {code} vraag, met uw tekst\n"
        f"Weet u het niet zeker? {bel(g)} Deze vraag van u is naar niemand gestuurd."
    )


def wie_te_bereiken(g: Mapping[str, object]) -> str:
    """To who asks who leads the casus, or how to reach them."""
    code = g.get("code", "")
    houder = (
        f"- De ~casushouder~ iets vragen? Schrijf: {code} vraag, met uw tekst. Alleen de ~casushouder~ leest het.\n"
    )
    return (
        f"{NIETS} Wie meedoet, staat in de casus: daar staat ook wie ~casushouder~ is.\n"
        f"- Wie doen er mee? Schrijf: {code} casus toon\n{houder if g.get('houder') is not True else ''}"
        f"- Nummers geven wij niet per mail. {bel(g)}"
    )


def hoe_antwoorden(g: Mapping[str, object]) -> str:
    """To who does not know how to answer, or whom something fails."""
    code = g.get("code", "")
    return (
        f"{NIETS} Antwoorden kan in gewone woorden, op elke mail van ons. Begin met het nummer van het actiepunt.\n"
        f"- Is actiepunt 3 af? Schrijf: {code} 3 klaar\n- Wat wordt van u gevraagd? Schrijf: mijn\n"
        f"- Wat kan er nog meer? Schrijf: hulp\nLukt het niet? {bel(g)}"
    )


def tot_wanneer(_g: Mapping[str, object]) -> str:
    """To who is away, and does not say until when."""
    return (
        f"{NIETS} Bent u er een tijd niet? Dan vragen wij u zo lang niets. Tot en met welke dag?\n"
        "- Schrijf bijvoorbeeld: afwezig t/m 31 december\n"
        "- Neemt een deelnemer het over? Zet erachter: vervanger, met de organisatie of de rol"
    )


def wat_was_verkeerd(g: Mapping[str, object]) -> str:
    """To who says that their last message was wrong."""
    code = g.get("code", "")
    return (
        f"{NIETS} Wat klopt er niet?\n"
        f"- Meldde u iets over een actiepunt? Dat neemt u een dag lang terug. Schrijf: {code} ongedaan\n"
        f"- Moet een ander actiepunt op klaar? Schrijf bijvoorbeeld: {code} 3 klaar\n"
        f"- Hadden de anderen uw woorden niet mogen lezen? De bot haalt die niet terug. {bel(g)}"
    )


AAN_DE_BOT: Final[Mapping[str, Callable[[Mapping[str, object]], str]]] = {
    "leest": wie_leest,
    "houder": wie_te_bereiken,
    "hoe": hoe_antwoorden,
    "afwezig": tot_wanneer,
    "verkeerd": wat_was_verkeerd,
}
"""The answer to each `waarom` of NietGedeeld that is for the bot."""
