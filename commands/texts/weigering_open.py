"""The sentence for loose words that may answer a question of the bot."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from commands.domain.openvraag import Openvraag, OpenvraagSoort
from commands.domain.weigering import Weigering
from commands.domain.weigering_open import VraagLeeg, WelkeVraag
from commands.domain.woorden import merk
from commands.messages import Bericht
from commands.texts import casushouder, einde
from commands.texts.bedoelt import KIES, LETTERS
from commands.texts.uitnodiging import WOORDEN as ICO_ANTWOORD


def _regel(vraag: Openvraag) -> str:
    """The question, with the answer as it can be typed in any place."""
    code, nummer = vraag.code, vraag.nummer
    match vraag.soort:
        case OpenvraagSoort.KOMT:
            return f"Of u naar het ~ICO~ komt? Schrijf: {code} {ICO_ANTWOORD} ja, of: {code} {ICO_ANTWOORD} nee"
        case OpenvraagSoort.MOMENTEN:
            return f"Welke momenten u kunt? Schrijf: {code} kan 1 2, met uw nummers, of: {code} kan geen"
        case OpenvraagSoort.AANBOD:
            ja, nee = merk(casushouder.JA), merk(casushouder.NEE)
            return f"Of u ~casushouder~ wordt? Schrijf: {code} {ja}, of: {code} {nee}"
        case OpenvraagSoort.VERZOEK:
            akkoord = f"{code} {nummer} akkoord, of: {code} {nummer} niet akkoord"
            return f"Het verzoek over actiepunt {nummer}{_wat(vraag)}? Schrijf: {akkoord}"
        case OpenvraagSoort.EINDE:
            return f"Of casus {code} kan worden afgesloten? Schrijf: {code} {einde.JA}, of: {code} {einde.NEE}"
        case OpenvraagSoort.CONTACT:
            return f"Of er contact was? Schrijf: {code} contact gehad vandaag"
        case OpenvraagSoort.BELLEN:
            return f"Of u {vraag.wat} sprak? Schrijf: {code} bezorging gesproken {vraag.wat}"
        case OpenvraagSoort.VRAAG:
            return f"De vraag V{nummer}? Schrijf: antwoord V{nummer}, met uw tekst"
        case OpenvraagSoort.TEKST:
            return f"Uw bericht W{nummer} dat wacht? Schrijf: voorstel W{nummer}, of: verwijder W{nummer}"
        case OpenvraagSoort.PUNT if nummer is not None:
            antwoord = f"{code} {nummer} klaar, of: {code} {nummer} bezig"
            return f"Actiepunt {nummer} van casus {code}{_wat(vraag)}? Schrijf: {antwoord}"
        case OpenvraagSoort.PUNT:
            return f"Uw actiepunten in casus {code}? Schrijf met het nummer, bijvoorbeeld: {code} 2 bezig"


def _kort_antwoord(vraag: Openvraag, zegt: str) -> str:
    """The whole command for which these few words stand as an answer to it; empty where they stand for none."""
    code, nummer = vraag.code, vraag.nummer
    if vraag.soort is OpenvraagSoort.PUNT:
        return f"{code} {nummer} {zegt}" if zegt in ("klaar", "bezig") and nummer is not None else ""
    if zegt != "ja":
        return ""
    match vraag.soort:
        case OpenvraagSoort.KOMT:
            return f"{code} {ICO_ANTWOORD} ja"
        case OpenvraagSoort.AANBOD:
            return f"{code} {casushouder.JA}"
        case OpenvraagSoort.VERZOEK:
            return f"{code} {nummer} akkoord"
        case OpenvraagSoort.CONTACT:
            return f"{code} contact gehad vandaag"
        case _:
            return ""


def _welke_vraag(g: Mapping[str, object]) -> str:
    vragen, zegt = _vragen(g), str(g.get("zegt", ""))
    kop = "Waarop antwoordt u? Uw bericht is naar niemand gestuurd, en er is niets veranderd."
    letters = iter(LETTERS)
    regels = [f"{next(letters)}. {_regel(een)}" if _kort_antwoord(een, zegt) else f"- {_regel(een)}" for een in vragen]
    if g.get("groep"):
        regels.append(f"- Is het voor alle deelnemers? Schrijf: {g.get('code', '')} bericht, met uw tekst")
    if any(_kort_antwoord(een, zegt) for een in vragen):
        regels.append("Antwoord met de letter die ervoor staat, of schrijf het helemaal.")
    return "\n".join([kop, *regels])


def _wat(vraag: Openvraag) -> str:
    return f' ("{vraag.wat}")' if vraag.wat else ""


def _vragen(g: Mapping[str, object]) -> tuple[Openvraag, ...]:
    gevonden = g.get("vragen")
    return gevonden if isinstance(gevonden, tuple) else ()


def als_keus(g: Mapping[str, object], bericht: Bericht) -> Bericht:
    """The message under its subject, with the commands among which a letter chooses."""
    casus = f"Casus {g['code']}: " if g.get("code") else ""
    kort = [_kort_antwoord(een, str(g.get("zegt", ""))) for een in _vragen(g)]
    zinnen = "\n".join(een for een in kort if een)
    return replace(
        bericht,
        onderwerp=f"{casus}{'w' if casus else 'W'}aarop antwoordt u?",
        over=str(g.get("code", "")),
        bij_ja=zinnen,
        bij_nee=KIES if zinnen else "",
    )


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    WelkeVraag: _welke_vraag,
    VraagLeeg: lambda g: f"Wat wilt u laten weten? Antwoord: {g.get('woord', '')}, met uw tekst",
}
