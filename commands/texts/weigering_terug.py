"""A sentence for every reply of which the meaning is asked first."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from commands.domain import weigering_terug as w
from commands.domain.weigering import AlGereed, DeelnemerOnbekend, Weigering
from commands.domain.weigering_open import WelkeVraag
from commands.domain.woorden import merk
from commands.messages import Bericht
from commands.texts.aan_de_bot import AAN_DE_BOT
from commands.texts.aan_wie import AAN_WIE
from commands.texts.bedoelt import NEE as TOCH_NIET
from commands.texts.bedoelt import antwoord_bij_ja, bedoelt, niet_gesproken
from commands.texts.casushouder import JA, NEE
from commands.texts.om_minder import NIETS, geen_verslag, niet_in_matrix, om_minder_mail, voorstel_niet_gezien
from commands.texts.voor_wie import nog_niet_gezegd
from commands.texts.weigering_open import als_keus

BEDOELT: Final = "bedoelt u dit?"
"""A subject that asks whether plain words stand for a command ends so."""


def _nieuwe_tekst(g: Mapping[str, object]) -> str:
    nummer = g.get("bericht", "")
    if g.get("voor_wie"):
        return nog_niet_gezegd(nummer)
    voorstel = f"- Is het voorstel goed? Schrijf: voorstel {nummer}\n" if g.get("voorstel") else ""
    return (
        f"Uw bericht {nummer} wacht nog en is niet doorgestuurd. Wat u nu schrijft ook niet: het is niet zeker of dit "
        "uw nieuwe tekst is.\n"
        f"{voorstel}"
        f"- Moet uw eigen tekst zo door? Schrijf: vrijgave {nummer}. Dan beslist de ~procesregisseur~.\n"
        f"- Toch maar niet? Schrijf: verwijder {nummer}\n"
        f"- Is dit uw nieuwe tekst? Schrijf: {g.get('schrijf', 'bericht')}, en daarachter de tekst."
    )


def _terugnemen(g: Mapping[str, object]) -> str:
    if g.get("kamer"):
        return "Wilt u uw laatste melding terugnemen? Schrijf: ongedaan"
    nummer = g.get("nummer", "")
    wat = f"uw laatste melding over actiepunt {nummer}" if nummer else "uw laatste melding"
    anders = f"{g['anders']} klaar" if g.get("anders") else f"{nummer or 3} bezig"
    return (
        f"Wilt u {wat} terugnemen? Schrijf: {_ongedaan(g)}\n"
        "Er is nog niets teruggenomen, en uw bericht is naar niemand gestuurd. Wilt u iets anders melden? Stuur dat in "
        f"een apart bericht, bijvoorbeeld: {anders}"
    )


def _ongedaan(g: Mapping[str, object]) -> str:
    return f"{g.get('code', '')} ongedaan {g.get('nummer', '')}".strip()


def _opdracht_of_bericht(g: Mapping[str, object]) -> str:
    """The command is filled in only where that asks nothing of others that cannot be taken back."""
    if g.get("kamer"):
        return (
            "Is dit voor alle deelnemers, ook per mail? Schrijf: bericht, met uw tekst. Is het een opdracht? "
            "Schrijf hulp om te zien hoe."
        )
    heel = str(g.get("voorbeeld", ""))
    opdracht = (
        f"Bedoelt u een opdracht? Schrijf: {heel}" if heel else f"Een opdracht schrijft u zo: {g.get('gebruik', '')}"
    )
    return (
        f"Is dit een opdracht, of een bericht voor anderen? Er is nog niets gedaan, en niemand heeft het gelezen.\n"
        f"- {opdracht}\n- Is het voor alle deelnemers? Schrijf: bericht, met uw tekst"
    )


def _aanbod(g: Mapping[str, object]) -> str:
    """The offer stays; who would rather talk first has a way to."""
    return (
        f"Wordt u nu ~casushouder~ van casus {g.get('code', '')}? Er is nog niets veranderd, en uw woorden zijn naar "
        f"niemand gestuurd.\n- Ja? Antwoord: {merk(JA)}\n- Nee, of nu niet? Antwoord: {merk(NEE)}, met de reden\n"
        "- Wilt u eerst overleggen met de ~casushouder~? Antwoord: vraag, met uw tekst"
    )


def _plan_klopt(g: Mapping[str, object]) -> str:
    """Nothing is sent by a yes: that takes the command."""
    code = g.get("code", "")
    return (
        f"Het plan van casus {code} wacht op u. Geen deelnemer heeft het nog.\n"
        f"- Klopt alles? Schrijf: vrijgeven {code}\n"
        f"- Moet er iets anders? Schrijf bijvoorbeeld: plan antwoord {code} punt 1: 9 november"
    )


_APART = {"mail": om_minder_mail, "matrix": niet_in_matrix, "verslag": geen_verslag, **AAN_WIE, **AAN_DE_BOT}


def _niet_gedeeld(g: Mapping[str, object]) -> str:
    code, nummer = g.get("code", ""), g.get("nummer", "")
    niets = NIETS
    if (apart := _APART.get(str(g.get("waarom", "")))) is not None:
        return apart(g)
    match g.get("waarom", ""):
        case "wie":
            telefoon = f": {g['telefoon']}" if g.get("telefoon") else ""
            bel = f"Bel de ~procesregisseur~{telefoon}. Zet de naam niet in een bericht."
            return f"Wij noemen nooit de naam van de cliënt. Weet u niet over wie casus {code} gaat? {bel}\n{niets}"
        case "herinnering":
            lijst = f"Schrijf: {code} actie lijst" if code else "Schrijf: overzicht"
            vraag = (
                f"- Iets vragen aan alle deelnemers? Schrijf: {code} bericht, en daarachter de vraag\n" if code else ""
            )
            return (
                "Een herinnering kunt u niet zelf sturen: de bot herinnert vanzelf, op vaste dagen. "
                f"{niets}\n- Wie is wanneer aan de beurt? {lijst}\n{vraag}- Moet het sneller? Bel de deelnemer."
            )
        case "mails_uit":
            regels = [
                f"Alle mails tegelijk uitzetten kan niet. {niets}",
                "- Wilt u zelf minder mail? Schrijf: meldingen wekelijks",
            ]
            if code:
                regels.append(
                    f"- Moet een actiepunt wachten? Schrijf: {code} pauzeer, met het nummer, tot wanneer en de reden"
                )
                regels.append(f"- Stopt de casus? Schrijf: casus afsluiten {code} ~voorlopig~")
            else:
                regels.append("- Moet een actiepunt wachten, of stopt een casus? Dat zegt u per casus. Schrijf: hulp")
            return "\n".join(regels)
        case "opschalen":
            return (
                f"{niets}\n"
                f"- Wilt u actiepunt {nummer} opschalen? Schrijf: {code} opschalen {nummer}, met de reden\n"
                f"- Meteen naar de ~manager~? Schrijf: {code} opschalen {nummer} naar ~manager~, met de reden"
            )
        case "uitleg":
            return _uitleg(g, code)
        case "groep":
            return (
                f"{niets} Wij lezen dat niet iedereen het mag lezen.\n"
                f"- Toch voor alle deelnemers? Schrijf: {code} bericht, met uw tekst\n"
                "- Voor één persoon? Bel die zelf."
            )
        case _:
            return (
                f"{niets}\n"
                f"- Doet een ander actiepunt {nummer}? Schrijf: {code} actie geef {nummer} aan, met de deelnemer\n"
                f"- Is het niet meer nodig? Schrijf: {code} actie vervalt {nummer}, met de reden\n"
                f"- Moet de afspraak anders? Schrijf: {code} actie wijzig {nummer}, met de nieuwe tekst"
            )


def _uitleg(g: Mapping[str, object], code: object) -> str:
    van = g.get("huis") or "het Zorg- en Veiligheidshuis"
    telefoon = f": {g['telefoon']}" if g.get("telefoon") else ""
    return (
        f"U schrijft met Ketenbot, het hulpmiddel van {van}. U krijgt deze berichten omdat u als {g.get('als', '')} "
        f"deelneemt aan casus {code}. Wij houden bij wat is afgesproken en vragen hoe het gaat. Wij noemen nooit de "
        "naam van de cliënt.\n"
        f"- Wat wordt er van u gevraagd? Schrijf: mijn\n- Wat staat er in het plan? Schrijf: {code} plan toon\n"
        f"- Stopt u met deze casus? Schrijf: {code} afmelden\n"
        f"Een andere vraag? Bel de ~procesregisseur~{telefoon}. Deze vraag van u is naar niemand gestuurd."
    )


ZINNEN: Mapping[type[Weigering], Callable[[Mapping[str, object]], str]] = {
    w.NieuweTekstOnzeker: _nieuwe_tekst,
    w.AlTeruggenomen: lambda g: (
        f"U hebt uw laatste melding in casus {g.get('code', '')} al teruggenomen. Wat u daarvoor meldde, blijft staan. "
        "Klopt dat niet? Meld hoe het nu is. Hoe een actiepunt ervoor staat, ziet u met: actie lijst"
    ),
    w.TerugnemenOnzeker: _terugnemen,
    w.OpdrachtOfBericht: _opdracht_of_bericht,
    w.BedoeltU: bedoelt,
    w.AanbodOnduidelijk: _aanbod,
    w.PlanKlopt: _plan_klopt,
    w.NietGedeeld: _niet_gedeeld,
    w.VoorstelNietGezien: voorstel_niet_gezien,
    w.NietGesproken: niet_gesproken,
}


_WAAROVER = {
    "wie": "over wie gaat het?",
    "uitleg": "wat is dit?",
    "matrix": "niet in Matrix",
    "verslag": "een verslag van het overleg",
    "herinnering": "een herinnering sturen",
    "mails_uit": "minder mail",
    "terug": "wat bedoelt u?",
    "was_goed": "wat bedoelt u?",
    "rol": "aan wie draagt u over?",
    "overdragen": "aan wie draagt u over?",
    "pauze": "wie kan dit pauzeren?",
    "mail": "minder mail",
    "leest": "wie leest mee?",
    "houder": "wie kunt u bereiken?",
    "hoe": "hoe antwoordt u?",
    "afwezig": "tot wanneer bent u weg?",
    "verkeerd": "wat klopt er niet?",
}
"""What the subject says of each reason."""


def _bedoelt(weigering: Weigering, bericht: Bericht) -> Bericht:
    g = weigering.gegevens
    code, ja = str(g.get("code", "")), antwoord_bij_ja(g)
    if isinstance(weigering, DeelnemerOnbekend):
        return replace(bericht, bij_ja=ja, bij_nee=TOCH_NIET) if ja else bericht
    onderwerp = f"Casus {code}: {BEDOELT}" if code else BEDOELT.capitalize()
    return replace(bericht, onderwerp=onderwerp, over=code, bij_ja=ja, bij_nee=TOCH_NIET)


def _met_naam(g: Mapping[str, object], bericht: Bericht) -> Bericht:
    naam = antwoord_bij_ja(g)
    return replace(bericht, bij_ja=naam, bij_nee=TOCH_NIET) if naam else bericht


def als_vraag(weigering: Weigering, bericht: Bericht) -> Bericht:
    """The message under a subject that says what is asked, with the answer for which a yes stands."""
    g = weigering.gegevens
    if isinstance(weigering, w.VoorstelNietGezien) or g.get("waarom") == "matrix":
        bericht = replace(bericht, heel=True)
    if isinstance(weigering, AlGereed):  # said twice is no mistake
        return replace(bericht, onderwerp=f"Casus {g['code']}: actiepunt {g['nummer']} staat al op klaar")
    if isinstance(weigering, w.NieuweTekstOnzeker):
        onderwerp = f"Casus {g.get('code', '')}: uw bericht wacht nog ({g.get('bericht', '')})"
        return replace(bericht, onderwerp=onderwerp, bij_ja=f"voorstel {g['bericht']}" if g.get("voorstel") else "")
    if isinstance(weigering, w.TerugnemenOnzeker):
        nummer = g.get("nummer", "")
        wat = f"uw melding over actiepunt {nummer}" if nummer else "uw melding"
        return replace(bericht, onderwerp=f"Casus {g.get('code', '')}: {wat} terugnemen?", bij_ja=_ongedaan(g))
    if isinstance(weigering, w.OpdrachtOfBericht):
        return replace(bericht, onderwerp="Is dit een opdracht?")
    if isinstance(weigering, w.BedoeltU | DeelnemerOnbekend):
        return _bedoelt(weigering, bericht)
    if isinstance(weigering, w.AanbodOnduidelijk):
        onderwerp = f"Casus {g.get('code', '')}: wordt u ~casushouder~?"
        return replace(bericht, onderwerp=onderwerp, bij_ja=JA, bij_nee=NEE)
    if isinstance(weigering, w.PlanKlopt):
        return replace(bericht, onderwerp=f"Casus {g.get('code', '')}: het plan wacht op u")
    if isinstance(weigering, WelkeVraag):
        return als_keus(g, bericht)
    if isinstance(weigering, w.NietGesproken):
        return replace(bericht, onderwerp=f"Casus {g.get('code', '')}: hebt u iemand gesproken?")
    if isinstance(weigering, w.NietGedeeld):
        wat = _WAAROVER.get(str(g.get("waarom")), "uw bericht is niet gedeeld")
        bericht = _met_naam(g, bericht)
        return replace(bericht, onderwerp=f"Casus {g['code']}: {wat}" if g.get("code") else wat.capitalize())
    return bericht
