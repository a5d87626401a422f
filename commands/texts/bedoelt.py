"""The question whether plain words stand for commands; nothing is done before a yes."""

from collections.abc import Mapping
from typing import Final

from commands.messages import Bericht, Blok

NEE: Final = "toch niet"
"""What a no to this question stands for."""
KIES: Final = "welke"
"""What a no stands for where one of several questions must be chosen: nothing, and neither does a bare yes."""
VRAAGT: Final = frozenset((NEE, KIES))
"""Whatever asks what is meant, casus or not."""
REDEN: Final = "{reden}"
"""In the answer for which a yes stands: the place of a reason that is still to come."""
AAN_WIE: Final = f"aan {REDEN}"
"""The same, where a name stands there."""
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_PAUZE: Final = (
    "Tot die dag vraagt de bot hierover niemand iets, en gaat er niets door naar een volgende stap. Daarna gaat het "
    "verder waar het was. De deelnemers horen dit."
)
"""What a pause of several actiepunten means; of one its receipt says so."""
_NIETS: Final = "Er is nog niets gedaan."


def bedoelt(g: Mapping[str, object]) -> str:
    """Each command is shown whole, so that nobody says yes to something else."""
    if g.get("weg"):
        return _weg(g)
    if g.get("opnieuw"):
        return (
            f"De bot stuurt een ander het plan niet opnieuw. Een deelnemer krijgt het met: plan toon\n"
            f"Wat kwam aan? Schrijf: {g.get('code', '')} bezorging {g.get('wie', '')}".rstrip()
        )
    if g.get("zelf") and g["zelf"] != g.get("voorbeeld"):  # a yes cannot stand for what is not shown
        zo = "Een deel tonen wij niet in een mail. Stuur de opdracht daarom zelf, met dat deel erbij:"
        met = f", met {g['mist']}" if g.get("mist") else ""
        return f"{_NIETS} Bedoelt u dit? {zo}\n{g.get('voorbeeld', '')}{met}"
    over = f"\nDit deel begrijp ik niet: {g['tekst']}\nStuur dat apart." if g.get("tekst") else ""
    heel, mist = str(g.get("voorbeeld", "")), g.get("elk_mist")
    if isinstance(mist, tuple) and mist:
        return f"{_alles(heel.split(chr(10)), mist, kamer=bool(g.get('kamer')))}{over}"
    klaar = f"\nIs het klaar? Schrijf: {g['klaar']}" if g.get("klaar") else ""
    if g.get("mist"):
        reden = "\nU kunt ook alleen de reden antwoorden." if g["mist"] == "de reden" and not g.get("kamer") else ""
        return f"{_NIETS} Bedoelt u dit? Schrijf: {heel}, met {g['mist']}{reden}{klaar}{over}"
    if g.get("kamer"):
        return f"{_NIETS} Bedoelt u dit? Schrijf: {heel}{klaar}{over}"
    return f"{_NIETS} Bedoelt u dit? Antwoord: ja\n{heel}{klaar}{over}"


def _alles(zinnen: list[str], mist: tuple[object, ...], *, kamer: bool) -> str:
    met = [f"{zin}, met {wat}" if wat else zin for zin, wat in zip(zinnen, mist, strict=False)]
    if kamer:
        return "\n".join((f"{_NIETS} Bedoelt u dit?", *(f"- Schrijf: {zin}" for zin in met)))
    regels = [f"{_NIETS} Bedoelt u dit?", *(f"{letter}. {zin}" for letter, zin in zip(LETTERS, met, strict=False))]
    if all(not wat for wat in mist):
        regels.append("Klopt alles? Antwoord: ja")
    elif all(wat in ("", "de reden") for wat in mist):
        regels.append("Klopt alles? Antwoord dan alleen met de reden.")
    if all(wat in ("", "de reden") for wat in mist):
        regels.append("Alleen een deel? Antwoord met de letter die ervoor staat.")
    else:
        regels.append("Schrijf elke opdracht zelf, met wat er nog bij hoort.")
    if all(" pauzeer " in f" {zin}" and " tot " in zin for zin in zinnen):
        regels.append(_PAUZE)
    return "\n".join(regels)


def antwoord_bij_ja(g: Mapping[str, object]) -> str:
    """What a yes sends, a line for each command; where one lacks a reason its place stands open. Empty where the words
    were blotted, or it lacks more. To the question to whom they hand over, the name alone is what lacks."""
    if g.get("waarom") == "rol":
        return f"{g.get('code', '')} casushouder overdragen {AAN_WIE}"
    if g.get("waarom") == "overdragen":
        return "" if g.get("rol") else f"{g.get('code', '')} overdragen {g.get('nummer', '')} {AAN_WIE}"
    heel, mist = str(g.get("zelf", "")), g.get("elk_mist") or (g.get("mist", ""),)
    if g.get("zelf") != g.get("voorbeeld") or not heel or not isinstance(mist, tuple) or g.get("kamer"):
        return ""
    zinnen = heel.split("\n")
    if len(zinnen) != len(mist) or any(wat not in ("", "de reden") for wat in mist):
        return ""
    return "\n".join(f"{zin} {REDEN}" if wat else zin for zin, wat in zip(zinnen, mist, strict=True))


def _weg(g: Mapping[str, object]) -> str:
    wie, pauzes = g.get("wie") or "Die deelnemer", g.get("pauzes")
    zelf = f"{_NIETS} Dat iemand afwezig is, meldt die zelf, met: afwezig t/m, en de laatste dag."
    if not isinstance(pauzes, tuple) or not pauzes:
        return f"{zelf} {wie} heeft hier nu geen open actiepunt."
    if g.get("voorbeeld"):
        return f"{zelf} Zullen wij zo lang niets vragen aan {wie}? Antwoord: ja\n{g['voorbeeld']}"
    return "\n".join((f"{zelf} Zullen wij zo lang niets vragen aan {wie}?", *(f"- Schrijf: {een}" for een in pauzes)))


def niet_gesproken(g: Mapping[str, object]) -> str:
    """To whoever was asked to call, and spoke nobody yet."""
    wie, code = g.get("wie", ""), g.get("code", "")
    hulp = (
        f"\n- Komt u er niet uit? Vraag het de ~procesregisseur~. Schrijf: {code} vraag [tekst]" if g.get("lid") else ""
    )
    return (
        "Uw bericht is naar niemand gestuurd, en er is niets veranderd.\n"
        f"- Sprak u {wie}? Schrijf: {code} bezorging gesproken {wie}\n"
        f"- Nog niet? U hoeft niets te doen: wij vragen het later opnieuw.{hulp}"
    )


def niets_gedaan(code: str) -> Bericht:
    """The receipt for a no."""
    onderwerp = f"Casus {code}: er is niets veranderd" if code else "Er is niets veranderd"
    return Bericht(onderwerp=onderwerp, notice=True, breed=True, blokken=(Blok(tekst="Goed. Er is niets veranderd."),))
