"""The sentence for loose words that may answer a question of the bot."""

from collections.abc import Callable, Mapping

from commands.domain.openvraag import Openvraag, OpenvraagSoort
from commands.domain.weigering import Weigering
from commands.domain.weigering_open import VraagLeeg, WelkeVraag
from commands.domain.woorden import merk
from commands.texts import casushouder, einde
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
            return f"Het verzoek over actiepunt {nummer}? Schrijf: {akkoord}"
        case OpenvraagSoort.EINDE:
            return f"Of casus {code} kan worden afgesloten? Schrijf: {code} {einde.JA}, of: {code} {einde.NEE}"
        case OpenvraagSoort.CONTACT:
            return f"Of er contact was? Schrijf: {code} contact gehad vandaag"
        case OpenvraagSoort.VRAAG:
            return f"De vraag V{nummer}? Schrijf: antwoord V{nummer}, met uw tekst"
        case OpenvraagSoort.TEKST:
            return f"Uw bericht W{nummer} dat wacht? Schrijf: voorstel W{nummer}, of: verwijder W{nummer}"
        case OpenvraagSoort.PUNT if nummer is not None:
            return f"Actiepunt {nummer} van casus {code}? Schrijf: {code} {nummer} klaar, of: {code} {nummer} bezig"
        case OpenvraagSoort.PUNT:
            return f"Uw actiepunten in casus {code}? Schrijf met het nummer, bijvoorbeeld: {code} 2 bezig"


def _welke_vraag(g: Mapping[str, object]) -> str:
    gevonden = g.get("vragen")
    vragen = gevonden if isinstance(gevonden, tuple) else ()
    kop = "Waarop antwoordt u? Uw bericht is naar niemand gestuurd, en er is niets veranderd."
    regels = [f"- {_regel(een)}" for een in vragen]
    if g.get("groep"):
        regels.append(f"- Is het voor alle deelnemers? Schrijf: {g.get('code', '')} bericht, met uw tekst")
    return "\n".join([kop, *regels])


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    WelkeVraag: _welke_vraag,
    VraagLeeg: lambda g: f"Wat wilt u laten weten? Antwoord: {g.get('woord', '')}, met uw tekst",
}
