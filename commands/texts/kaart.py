"""The cards: how it works for a deelnemer, a casushouder and a procesregisseur, with the terms of the house."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok
from commands.messages.kaart import Kaart, Kaartbeeld, Kaartdeel
from commands.texts.casus import elke_weken
from commands.texts.kaart_regie import regie_delen

HULP_KAART = "Hoe het werkt, op een kaart om te printen"
_ANONIEM: Final = Kaartdeel(
    kop="Schrijf nooit een naam",
    zinnen=(
        "Schrijf geen naam, adres, geboortedatum of nummer van de cliënt of de familie. Ook niet in een bijlage.",
        "Gebruik woorden voor een rol: de cliënt, de moeder, de buurman.",
        "Staat er toch iets herkenbaars in? Dan wacht uw bericht, en u hoort het als eerste. Uw melding telt al wel.",
        "Weet u niet om welke cliënt het gaat? Bel de ~procesregisseur~.",
    ),
)
_MAIL: Final = Kaartbeeld(
    naam="mail", zegt="Een mail: het actiepunt, de datum, en de knoppen Klaar, Bezig, Meer tijd en Lukt niet."
)
_KAMER: Final = Kaartbeeld(naam="kamer", zegt="De kamer van een casus: wat deelnemers schrijven, en wat Ketenbot zegt.")
_MAANDAG: Final = Kaartbeeld(naam="maandag", zegt="Het overzicht: een regel voor elke casus die iets vraagt.")
_WACHT: Final = Kaartbeeld(naam="wacht", zegt="Een mail aan de ~casushouder~: een actiepunt wacht sinds een datum.")
_TIJDLIJN: Final = Kaartbeeld(
    naam="tijdlijn", zegt="De tijdlijn: een balk voor elk actiepunt, met de stand als woord.", breed=True
)
_MELDEN: Final = Kaartdeel(
    kop="Zo antwoordt u",
    zinnen=(
        "Druk in de mail op een knop, of antwoord met een van deze regels. Het nummer is dat van uw actiepunt.",
        "In de kamer van de casus zet u er een uitroepteken voor: !3 klaar. In uw eigen gesprek met Ketenbot zet u de "
        "code van de casus ervoor: K7Q2 3 klaar.",
    ),
    voorbeelden=(
        ("3 klaar", "Het is gedaan."),
        ("3 bezig, eerste gesprek is geweest", "U werkt eraan. De datum blijft staan."),
        ("3 uitstel tot 12 december, school is dicht", "U krijgt meer tijd, met een reden."),
        ("3 lukt niet, er is geen plek", "Het lukt niet. De ~casushouder~ kijkt met u mee."),
        ("ongedaan", "Vergist? Dit neemt uw laatste melding terug, een dag lang."),
    ),
)


def kaart_voor(rol: Rol, beleid: Beleid) -> Kaart:
    """The card for this role; everybody who is neither procesregisseur nor casushouder gets that for a deelnemer."""
    return _KAARTEN.get(rol, deelnemer)(beleid)


def deelnemer(beleid: Beleid) -> Kaart:
    """For a partner."""
    return _kaart(
        beleid,
        naam="kaart deelnemer",
        titel="Zo werkt Ketenbot voor u als deelnemer",
        onder="Ketenbot houdt na het ~casusoverleg~ bij wat er is afgesproken. U hoeft niets te installeren.",
        delen=(
            _MELDEN,
            Kaartdeel(kop="Als u niet antwoordt", zinnen=_ladder(beleid)),
            _ANONIEM,
            Kaartdeel(
                kop="Ook handig",
                voorbeelden=(
                    ("mijn", "Wat op u wacht, in al uw casussen."),
                    ("tijdlijn", "De casus als plaatje."),
                    ("plan pdf", "Het plan om te lezen of te printen."),
                    ("agenda", "Uw datums als bestand voor uw agenda."),
                    ("bericht De moeder is verhuisd.", "Aan alle deelnemers."),
                    ("vraag Mag ik de school bellen?", "Alleen aan de ~casushouder~."),
                    ("meldingen wekelijks", "Minder mail: nieuws een keer per week."),
                    ("afwezig t/m 20 december", "U bent er even niet."),
                    ("afmelden", "U stopt met deze casus."),
                    ("hulp", "Alles wat u kunt schrijven."),
                ),
            ),
            Kaartdeel(
                kop="Zo ziet het eruit",
                zinnen=("Een mail op uw telefoon, de kamer van de casus, en de tijdlijn. De casus is verzonnen.",),
                beelden=(_MAIL, _KAMER, _TIJDLIJN),
            ),
        ),
    )


def casushouder(beleid: Beleid) -> Kaart:
    """For a casushouder, beside what a deelnemer does."""
    weken = elke_weken(beleid.contact_weken) if beleid.contact_weken else ""
    contact = (
        f"U en de ~procesregisseur~ spreken elkaar in ieder geval {weken}. Ketenbot vraagt ernaar."
        if weken
        else "Spreek de ~procesregisseur~ zo vaak als nodig is."
    )
    return _kaart(
        beleid,
        naam="kaart casushouder",
        titel="Zo werkt Ketenbot voor u als ~casushouder~",
        onder="U houdt zicht op alle afspraken in de casus. U kunt alles wat een deelnemer kan, en dit erbij.",
        delen=(
            Kaartdeel(
                kop="Als een afspraak blijft liggen",
                zinnen=(*_ladder(beleid), "Pakt u het op? Dan wacht de volgende stap."),
                voorbeelden=(
                    ("3 opgepakt", "U pakt het bericht over actiepunt 3 op."),
                    ("namens politie 3 klaar", "U meldt wat de deelnemer u vertelde."),
                    ("pauzeer 3 tot 15 januari, wacht op de rechter", "Tot die dag geen herinneringen."),
                    ("opschalen 3 er komt geen reactie", "U vraagt hulp aan de ~procesregisseur~."),
                    ("actie vervalt 3 niet meer nodig", "Het hoeft niet meer."),
                ),
            ),
            Kaartdeel(
                kop="Afspraken maken en verdelen",
                voorbeelden=(
                    ("actie nieuw Belt de school, GGZ, 3 december", "Een nieuw actiepunt."),
                    ("actie geef 3 aan politie", "Een ander doet het."),
                    ("antwoord V3 Dat kan.", "Antwoord op een vraag die alleen u kreeg."),
                ),
            ),
            Kaartdeel(
                kop="Contact en afsluiten",
                zinnen=(contact,),
                voorbeelden=(
                    ("contact gehad gisteren met de procesregisseur", "U sprak elkaar."),
                    ("casus afsluiten K7Q2 ~voorlopig~", "Een voorstel; de ~procesregisseur~ beslist mee."),
                    ("casushouder overdragen aan GGZ", "U vraagt een ander om ~casushouder~ te worden."),
                ),
            ),
            replace(_ANONIEM, beelden=(_WACHT,)),
        ),
    )


def procesregisseur(beleid: Beleid) -> Kaart:
    """For a procesregisseur: a casus from its plan to its closing."""
    return _kaart(
        beleid,
        naam="kaart procesregisseur",
        titel="Een casus van plan tot afsluiting",
        onder="Voor de ~procesregisseur~. Schrijf vanaf uw eigen mailadres, of in uw eigen gesprek met Ketenbot.",
        delen=(
            *regie_delen(beleid),
            Kaartdeel(kop="Als een deelnemer niet antwoordt", zinnen=_ladder(beleid)),
            _ANONIEM,
            Kaartdeel(
                kop="Zo ziet het eruit",
                zinnen=(
                    "Het overzicht van maandag, de mail van een deelnemer, en de tijdlijn. De casus is verzonnen.",
                ),
                beelden=(_MAANDAG, _MAIL, _TIJDLIJN),
            ),
        ),
    )


def hier_is_de_kaart(kaart: Kaart) -> Bericht:
    """The message with which it comes."""
    return Bericht(
        onderwerp="Uw kaart: hoe het werkt",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst="Bij dit bericht zit een kaart als PDF: wat u kunt schrijven, en wat er dan gebeurt. "
                "U kunt de kaart printen. Alle opdrachten leest u met: hulp"
            ),
        ),
        bijgevoegd=kaart,
    )


def als_markdown(kaart: Kaart) -> str:
    """The same card as Markdown."""
    regels = [f"# {kaart.titel}", "", kaart.onder, ""]
    for deel in kaart.delen:
        regels += [f"## {deel.kop}", ""]
        for zin in deel.zinnen:
            regels += [zin, ""]
        for beeld in deel.beelden:
            regels += [f"![{beeld.zegt}](../../bot/paper/beeld/{beeld.naam}.png)", ""]
        if deel.stappen:
            regels += [*(f"{nummer}. {stap}" for nummer, stap in enumerate(deel.stappen, 1)), ""]
        if deel.voorbeelden:
            regels += ["| u schrijft | dan gebeurt dit |", "|---|---|"]
            regels += [*(f"| `{woorden}` | {gevolg} |" for woorden, gevolg in deel.voorbeelden), ""]
    return "\n".join([*regels, kaart.voet, ""])


def _kaart(beleid: Beleid, *, naam: str, titel: str, onder: str, delen: tuple[Kaartdeel, ...]) -> Kaart:
    bellen = f": {beleid.telefoon}" if beleid.telefoon else ""
    return Kaart(
        naam=naam,
        huis=beleid.huis or "Zorg- en Veiligheidshuis",
        titel=titel,
        onder=onder,
        delen=delen,
        voet=f"Vragen, of twijfelt u of een mail echt is? Bel de ~procesregisseur~{bellen}. "
        "Wij sturen geen links naar websites en vragen nooit een wachtwoord.",
    )


def _ladder(beleid: Beleid) -> tuple[str, ...]:
    """The steps that are on, in the terms of the house."""
    voor = beleid.vooraf_werkdagen
    eerst = f"Ongeveer {_dagen(voor)} voor de datum vraagt Ketenbot hoe het gaat. " if voor else ""
    zinnen = [f"{eerst}Op de dag zelf vraagt Ketenbot het {'nog een keer' if voor else 'ook'}."]
    stappen = (
        (beleid.casushouder_na, "de ~casushouder~"),
        (beleid.procesregisseur_na, "de ~procesregisseur~"),
        (0 if beleid.manager_na_besluit else beleid.manager_na, "de ~manager~"),
    )
    gezet = [f"na {_dagen(na)} {wie}" for na, wie in stappen if na]
    if gezet:
        rest = f"{', '.join(gezet[:-1])} en {gezet[-1]}" if len(gezet) > 1 else gezet[0]
        zinnen.append(f"Komt er geen antwoord? Dan horen anderen het: {rest}. Een antwoord stopt dat.")
    if beleid.manager_na and beleid.manager_na_besluit:
        na = _dagen(beleid.manager_na)
        zinnen.append(f"De ~manager~ hoort het niet vanzelf: na {na} beslist de ~procesregisseur~ daarover.")
    return tuple(zinnen)


def _dagen(aantal: int) -> str:
    woorden = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
    return f"{woorden[aantal] if aantal < len(woorden) else aantal} {'werkdag' if aantal == 1 else 'werkdagen'}"


_KAARTEN: Final[Mapping[Rol, Callable[[Beleid], Kaart]]] = {
    Rol.CASUSHOUDER: casushouder,
    Rol.PROCESREGISSEUR: procesregisseur,
}
