"""A short question to the bot or the house: answered at once, and shared with nobody (own choice).

Only where the whole message is one: "kunt u mij het plan nogmaals sturen" asks for the plan, "wie kan mij het plan van
de school sturen" asks the others. Before the plan is released the procesregisseur reads such words, as all others.
"""

import re
from typing import Final

from commands.actie.lijst import LIJST
from commands.casus.toon import TOON as CASUS_TOON
from commands.command import Command, Opdracht
from commands.deelnemer.afmelden import AFMELDEN
from commands.domain.beleid import Beleid
from commands.domain.casus import Fase
from commands.domain.weigering_terug import NietGedeeld
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.ico.stand import STAND
from commands.messages import Inbound
from commands.plan.toon import TOON as PLAN_TOON
from commands.spreektaal.woorden import reeks
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken
from commands.zelf.mijn import MIJN

_HOOGSTENS: Final = 16
_PLAN: Final = reeks("plan afstemmingsplan actieplan actieplannen plannetje actielijst plannen")
_VRAAG_PLAN: Final = reeks(
    "sturen stuur mailen mail toesturen doorsturen opsturen toestuurt krijgen inzien kopie kwijt vind "
    "vinden opvragen doormailen stuurt mailt teruggestuurd hebben"
)
_BIJ_PLAN: Final = reeks(
    "kunt kan kun zou zouden willen wilt wil u je jij jullie ik wij we mij me ons het de een dat m hem "
    "n nog nogmaals keer keertje eens opnieuw weer even ff graag aub svp alstublieft alsjeblieft bvd dank "
    "bedankt alvast ben is zijn waar mag hoi hallo goedemorgen goedemiddag beste sorry helaas heb niet "
    "meer terug van voor deze casus naar ontvangen gekregen kunnen door toe op mijn verwijderd weggegooid "
    "per ongeluk en"
)
_GROEP: Final = r"(?:lijst|mailinglijst|maillijst|mailgroep|groep|casus)"
_DOE_MEE: Final = r"(?:mee|meedoen|mee te doen|deelnemen|deel te nemen|meewerken|mee te werken)"
_MIJ: Final = r"(?:mij|me|mezelf|ons)"
_VOORAF: Final = (
    r"\W*(?:(?:prima|top|ok|dank|hoi|hallo|goedemorgen|goedemiddag|beste|sorry|dag|maar|en|ketenbot|bot)\W+)*"
)
_SLOT: Final = (
    r"(?:\W+(?:eigenlijk|precies|toch|ook|alweer|nou|nu|hier|steeds|weer|allemaal|graag|svp|aub|dan|bot))*\W*"
)


def _heel(*vormen: str) -> re.Pattern[str]:
    return re.compile(rf"{_VOORAF}(?:{'|'.join(vormen)}){_SLOT}", re.IGNORECASE)


_UITLEG: Final = _heel(
    r"(?:waarom|waarvoor|hoezo) (?:krijg|kreeg|ontvang|ontving) (?:ik|wij|we) (?:\w+ )?"
    r"(?:dit|deze|die)(?: (?:mail|mails|mailtjes?|bericht|berichten|herinnering|herinneringen))?",
    r"(?:wie|wat) (?:bent|ben|is) (?:u|jij|je|deze? bot|ketenbot|dit voor iemand)",
    r"(?:van )?wie (?:is|komt|stuurt|mailt|verstuurt) (?:dit|deze) (?:mail|bericht|vandaan)?",
    r"wat (?:is|was) dit(?: voor (?:mail|bericht|iets|een mail|een bericht))?",
    r"met wie (?:spreek|mail|praat|schrijf) ik",
    r"(?:deze mail|dit bericht|dit|deze) (?:is|was) (?:vast |denk ik )?niet voor (?:mij|ons)(?: bedoeld| bestemd)?",
    r"is (?:deze casus|dit|deze zaak) nog (?:actief|open|actueel|lopend)",
    r"is (?:dit|deze mail|dit bericht) (?:phishing|spam|nep|echt|een robot|een bot|te vertrouwen|veilig)",
    r"hoe werkt (?:dit|deze mail|de bot|ketenbot)",
    r"wat (?:moet|kan) ik (?:met deze mail|met dit bericht|op deze mail)(?: doen)?",
    r"wat (?:wordt|word) er van mij verwacht",
    r"(?:ik |wij |we )?(?:snap|snappen|begrijp|begrijpen) (?:niet|echt niet) (?:wat|waar) (?:ik|wij|we) "
    r"(?:met (?:dit|deze|die) (?:mail|bericht|berichten|mails)|hiermee|ermee) (?:moet|moeten)(?: doen)?",
    r"(?:ik |wij |we )?(?:snap|snappen|begrijp|begrijpen) (?:dit|deze|die) (?:mail|bericht|mails"
    r"|berichten) (?:echt )?niet",
    r"wat moet ik (?:hiermee|hier mee|met deze berichten|met al die mails)(?: doen)?",
    r"hoe kom(?:t|en) (?:u|jullie|je) aan mijn (?:mail|adres|gegevens|mailadres|e-mailadres)",
)
_STOPT: Final = _heel(
    rf"(?:wil|wens) (?:(?:liever|graag|ook) )*niet (?:langer|meer) (?:er )?{_DOE_MEE}"
    r"(?: (?:aan|met|in) (?:deze casus|deze zaak|dit|deze groep))?",
    rf"(?:ik|wij|we) (?:wil|willen|wens) (?:(?:liever|graag|ook) )*niet (?:langer|meer) (?:er )?{_DOE_MEE}"
    r"(?: (?:aan|met|in) (?:deze casus|deze zaak|dit|deze groep))?",
    r"(?:ik|wij|we) (?:wens|wil|wensen|willen|doe|doen|kan|kunnen)(?: hier)?(?: liever)? "
    r"(?:niet (?:langer|meer)|niet)(?: hier| er)?(?: aan)?(?: deze casus| dit)? "
    rf"{_DOE_MEE}(?: aan (?:deze casus|dit|deze groep))?",
    rf"(?:haal|schrap|verwijder) {_MIJ} (?:maar )?(?:van|uit) (?:de|deze|die) {_GROEP}",
    rf"(?:ik wil|graag wil ik|ik wens) {_MIJ} (?:graag )?(?:afmelden|uitschrijven|af te melden|uit te schrijven)",
    rf"hoe (?:kan|moet) ik {_MIJ} (?:hier )?(?:voor |van )?(?:afmelden|uitschrijven)",
    rf"hoe meld ik {_MIJ} (?:hier )?af",
    r"(?:ik|wij|we) (?:wil|willen|wens) geen deelnemer (?:meer )?(?:zijn|meer)",
    rf"(?:kunt|kan|kun|wilt|wil) (?:u|je|jij|jullie) {_MIJ} (?:van|uit) (?:de|deze|die) {_GROEP} (?:halen|verwijderen)",
    rf"schrijf {_MIJ} (?:maar )?uit",
    r"uitschrijven",
    rf"(?:ik|wij|we) (?:wil|willen) (?:graag )?(?:van|uit) (?:de|deze|die|jullie) {_GROEP}(?: af)?",
)
_WANNEER: Final = _heel(
    r"(?:wanneer|hoe laat|waar|op welke (?:dag|datum)) (?:is|was|staat|valt|begint|start) "
    r"(?:(?:het|de) )?(?:(?:volgende?|eerstvolgende|nieuwe|vervolg) ?)?"
    r"(?:overleg|ico|vervolgoverleg|casusoverleg|vergadering|bijeenkomst|vervolg-ico)(?: (?:gepland|weer))?",
    r"is er (?:al |nog )*(?:een |iets )?(?:datum|dag|moment|bekend|gepland)(?: bekend| gepland)? (?:voor|van|over) "
    r"(?:het|de|een) (?:(?:volgende?|eerstvolgende|nieuwe) )?"
    r"(?:overleg|ico|vervolgoverleg|casusoverleg|vergadering|bijeenkomst|vervolg-ico)(?: bekend| gepland)?",
)
_WAAR_PLAN: Final = _heel(r"waar (?:staat|vind ik|is|kan ik) (?:het|dit) plan(?: (?:ook al ?weer|vinden|lezen|nog))*")
_OPENT_NIET: Final = _heel(
    r"(?:(?:ik|wij|we) (?:heb|hebben) (?:hier )?geen word[ ,.]+(?:en |dus )?)?(?:(?:ik|wij|we) )?(?:kan|kunnen|krijg"
    r"|krijgen)"
    r"(?: ik| wij| we)? (?:het plan|de bijlage|het bestand|het document|die bijlage)(?: (?:ook|dus|helaas|hier))* "
    r"(?:niet (?:openen|lezen|open|bekijken))(?: (?:op|in) .{1,25})?",
)
_AFSPRAAK: Final = _heel(r"wat (?:is|was|hebben we) (?:er )?(?:ook weer )?afgesproken", r"wat staat er in het plan")
_MIJN: Final = _heel(
    r"(?:welke|wat voor) (?:actie)?(?:punten|acties) (?:staan er |staan |heb ik )?(?:op mijn naam|nog)?",
    r"wat staat er (?:nog )?op mijn naam",
    r"(?:welke|hoeveel) (?:(?:actie)?punten|acties) heb(?: ik| wij| we)(?: er| nog| open| staan)*",
    r"wat moet ik (?:allemaal |precies |nou |nu |dan |eigenlijk |hier )*(?:nog )?doen",
    r"wat (?:zijn|waren|is|was) (?:ook (?:al ?)?weer )?mijn (?:actie)?(?:punten|punt|acties|actie|taken|taak"
    r"|afspraken)",
    r"(?:klopt het|is het zo) dat (?:ik|wij|we) (?:(?:actie)?punt )?\d{1,2} (?:moet(?:en)? doen|doen?|heb(?:ben)?)",
    r"moet ik (?:hier|hiermee|nu|nog)(?: (?:hier|nog|nu))* (?:iets|wat)(?: mee)?(?: doen)?",
    r"wat (?:staat|ligt) er (?:nog |allemaal )*(?:bij|voor|open voor) mij(?: open)?",
)
_NOU: Final = r"(?:nou|nu|al|eigenlijk|ondertussen|inmiddels|verder|ook|dan|toch)"
_REST: Final = (
    r"(?:de |alle )?(?:rest|anderen|andere (?:punten|actiepunten|acties|deelnemers|partners)|overige (?:punten|acties))"
)
_LIJST: Final = _heel(
    r"(?:hoeveel|wat) staat (?:er )?(?:allemaal )?nog open",
    r"(?:hoeveel|welke) (?:(?:actie)?punten|acties) (?:staan|zijn) (?:er )?nog open",
    r"hoe staa[nt](?: het| alles| de casus| deze casus| de zaak| deze zaak| de punten)? er ?voor",
    r"hoe staat het met (?:de|deze|alle) (?:casus|zaak|punten|acties|actiepunten)",
    rf"hoe (?:staat|gaat|zit) (?:het|t|'t) (?:{_NOU} )*(?:met|bij) {_REST}(?: (?:ervoor|er voor))?",
    rf"hoe ver (?:is|zijn) (?:{_NOU} )*{_REST}(?: (?:ermee|er mee|inmiddels))?",
    rf"(?:is|zijn) er (?:{_NOU} )*(?:iets|nieuws|wat|meer) (?:bekend )?(?:over|van|bij) {_REST}",
    rf"wat (?:doet|doen|heeft|hebben) {_REST} (?:{_NOU} )*(?:gedaan|gemeld)?",
    rf"(?:is|zijn) {_REST} (?:{_NOU} )*(?:klaar|bezig|verder)",
    r"(?:hoeveel|welke) (?:(?:actie)?punten|acties) (?:staan|zijn) (?:er )?nog open (?:bij|van|voor) (?:iedereen"
    r"|allemaal"
    r"|alle deelnemers)",
    r"(?:wat is )?de (?:stand|status)(?: van zaken)?(?: (?:in|van) (?:de|deze) (?:casus|zaak))?",
    r"(?:stand van zaken|status)",
)
_NUMMER: Final = r"(?:telefoonnummer|tel\.?(?: ?nr\.?| ?nummer)?|nummer|06(?:-nummer)?|mailadres|e-mailadres)"
_BEREIK: Final = (
    r"(?:[,.?]? (?:en )?(?:(?:hoe|waar|waarop) (?:bereik|bel|mail|vind) ik (?:die|hem|haar|deze)"
    r"|(?:heb je|heeft u|hebt u|hebben jullie|wat is|mag ik|weet u|weet je)(?: daar| daarvan)? (?:een|het"
    rf"|de) {_NUMMER}))?"
)
_HOUDER: Final = _heel(
    r"wie (?:doet|doen|zit|zitten|neemt|nemen) er (?:allemaal |nog meer )?(?:mee|in (?:de|deze|dit) (?:groep|casus"
    r"|overleg)"
    r"|deel)",
    r"met wie (?:zit|werk|doe) ik (?:hier |in deze casus )?(?:samen|in de groep)?",
    r"wie (?:is|was) (?:de |onze |hier de |hier )?(?:casushouder|procesregisseur)(?: (?:van|in) (?:deze casus"
    rf"|dit))?{_BEREIK}",
    rf"(?:wat is|heb je|heeft u|hebt u|hebben jullie|mag ik) (?:het|een|de) {_NUMMER} van de (?:casushouder"
    r"|procesregisseur)",
    r"(?:hoe|waar|waarop) (?:bereik|bel|mail|vind) ik de (?:casushouder|procesregisseur)",
)


def lees_vraag_aan_bot(inbound: Inbound, wie: Bekend, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """The command that answers it; None for other words. In the room of a casus only where the bot is spoken to.

    Raises NietGedeeld, with the answer, where no command gives it.
    """
    lid, casus = wie.wie.deelnemer, wie.wie.casus
    if lid is None or lid.is_derde or casus is None or casus.fase is not Fase.LOPEND or wie.antwoord_als:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return None
    tekst = _zonder_code(zonder_slot(inbound.tekst), casus.code)
    if not tekst or met_teken(tekst) or len(tekst.split()) > _HOOGSTENS:
        return None
    if wie.plek is Plek.KAMER and not inbound.vermeld:
        return None
    if (command := welke_vraag(tekst)) is not None:
        return (Opdracht(command=command),) if command is not AFMELDEN or wie.plek is not Plek.KAMER else None
    if wie.plek is not Plek.KAMER and _UITLEG.fullmatch(tekst):
        raise NietGedeeld(
            code=casus.code, waarom="uitleg", huis=beleid.huis, als=lid.aanduiding, telefoon=beleid.telefoon
        )
    return None


def _zonder_code(tekst: str, code: str) -> str:
    """The text without the code of the casus that it is read for, wherever that stands."""
    zonder = re.sub(rf"\b(?:(?:in|van|voor) )?(?:casus )?{code}\b[:,]?", " ", tekst, flags=re.IGNORECASE)
    return " ".join(zonder.split())


def welke_vraag(tekst: str) -> Command | None:
    """The command that answers a whole text which is such a question; None for any other."""
    if _STOPT.fullmatch(tekst):
        return AFMELDEN
    if _vraagt_plan(tekst) or _AFSPRAAK.fullmatch(tekst):
        return PLAN_TOON
    if _MIJN.fullmatch(tekst):
        return MIJN
    if _WANNEER.fullmatch(tekst):
        return STAND
    if _LIJST.fullmatch(tekst):
        return LIJST
    return CASUS_TOON if _HOUDER.fullmatch(tekst) else None


def _vraagt_plan(tekst: str) -> bool:
    """Whether they want the plan once more: "ik heb het plan niet meer, kunt u het sturen"."""
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    alle = {*woorden}
    niet = "niet" in alle and not alle.isdisjoint(("ontvangen", "gekregen", "meer"))
    if _OPENT_NIET.fullmatch(tekst) or _WAAR_PLAN.fullmatch(tekst):
        return True
    niet = niet or {"mag", "ik"} <= alle
    return bool(alle & _PLAN) and alle <= _PLAN | _VRAAG_PLAN | _BIJ_PLAN and (bool(alle & _VRAAG_PLAN) or niet)
