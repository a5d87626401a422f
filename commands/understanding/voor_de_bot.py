"""Short words for the bot that a reply would share with all: asked about, and shared with nobody."""

import re
from typing import Final

from commands.command import Opdracht
from commands.domain.beleid import Beleid
from commands.domain.clientwil import client_wil_niet
from commands.domain.rollen import Rol
from commands.domain.verzoek import VerzoekSoort
from commands.domain.weigering_terug import NietGedeeld, TerugnemenOnzeker
from commands.domain.werkdagen import lokale_dag
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.onderling.clientwil import CLIENTWIL
from commands.onderling.verkeerd import PERSOON, TERUGHALEN, VERKEERD
from commands.spreektaal.andercasus import hoort_elders
from commands.spreektaal.boos import is_boos_op_bot
from commands.spreektaal.wilterug import bedoelt_nummer, wil_ongedaan
from commands.understanding.clientrecht import lees_clientrecht
from commands.understanding.identiteit import Bekend
from commands.understanding.kaal_antwoord import laat_opschalen
from commands.understanding.over_rol import lees_over_rol
from commands.understanding.terughalen import wil_terughalen
from commands.understanding.uitwerken import is_van_ander, met_teken
from commands.understanding.vraag_aan_bot import lees_vraag_aan_bot
from commands.understanding.wil_pauze import eis_mag_pauzeren
from commands.understanding.zelf_weg import lees_zelf_weg

_HOOGSTENS: Final = 12
"""A message of more words tells something too."""
_TERUGHALEN: Final = 20
"""The same where its writer asks to take back what they sent, and tells which it was."""
_EERST: Final = (
    r"^\W*(?:(?:sorry|oeps|hallo|hoi|helaas|nee|dit is|dit was|u|je|jullie|jij|hebt|heeft|hebben|heb|bij"
    r"|het|ik ben|ben|volgens mij|beste|geachte|heer|mevrouw)\W+)*"
)
_NIET_VOOR_MIJ: Final = re.compile(
    rf"{_EERST}verkeerde? (?:persoon|afdeling|organisatie|team|geadresseerde|(?:(?:e-?)?mail ?)?adres(?:se)?)"
    r"(?=\W*$|\W*[,.!;:\n(-]| hier\b| voor\b| gemaild| aangeschreven| benaderd)"
    r"|\b(?:deze|dit|die|uw) (?:e-?mails?|mails?|berichte?n?|post) (?:is|zijn|was|waren|lijkt) niet "
    r"(?:voor (?:mij|ons)\b|(?:bedoeld|bestemd) voor (?:mij|ons)\b|aan (?:mij|ons) gericht)"
    r"|^\W*(?:deze|die|mijn|uw) (?:oud-?)?(?:collega|medewerker|persoon) (?:is|werkt) (?:al |hier |nu )*"
    r"(?:uit dienst|niet meer (?:in dienst|hier|bij (?:ons|de|het)|werkzaam))"
    r"|\b(?:dit|het) is (?:een|mijn) priv[eé][- ]?(?:mail|adres|e-?mail|post)\w*"
    r"|^\W*unsubscribe\W*$"
    r"|\bik (?:ken|herken) (?:deze|dit|die) (?:zaak|casus|dossier) niet\b"
    r"|\b(?:ik|wij|we) (?:zit|zitten) (?:al )?niet (?:meer|langer) (?:op|in|bij) (?:deze|die|dit) "
    r"(?:zaak|casus|dossier)\b",
    re.IGNORECASE,
)
"""Whoever reads the mail is not who takes part, or no longer; of the client these say nothing."""
_ERBIJ: Final = (
    r"(?: (?:ook|al|weer|alweer|eigenlijk|precies|nou|nu|hier|dan|nog|het|gaat|betreft|bedoelt|u|je))*\W*(?:$|\n)"
)
_CLIENT: Final = r"(?:cli[ëe]nt|persoon|burger|betrokkene|gezin|familie)"
_WIE: Final = re.compile(
    rf"\b(?:over|om) wie (?:gaat|ging|gaan) (?:dit|het|deze (?:casus|mail|zaak)){_ERBIJ}"
    rf"|\b(?:wie (?:is|zijn)|wie bedoel(?:t|en)? (?:u|je|jullie) met) (?:dit|de {_CLIENT}){_ERBIJ}"
    rf"|\b(?:over|om|van) welke? {_CLIENT} (?:gaat|ging|betreft|is|heeft|hebben)\b"
    rf"|\b(?:welke?|wat is de naam van (?:de|deze|het)|hoe heet (?:de|deze|het)) {_CLIENT}{_ERBIJ}",
    re.IGNORECASE,
)
"""They ask for the name of the client, and say nothing else."""
_MAIL: Final = re.compile(
    r"\W*(?:(?:kunt u|kun je|wilt u|wil je|graag|svp|aub|nu|eens) )*"
    r"(?:stop(?:pen)?(?: (?:eens|nu|svp|aub))* met "
    r"(?:mailen|(?:(?:deze|die|al die) )?(?:mails?|mailtjes|herinneringen))"
    r"|stop(?:pen)?(?: (?:hier|maar|ermee|hiermee|nu))*"
    r"|houd? op met mailen|geen (?:mails?|mailtjes) meer)(?: (?:sturen|aub|svp|graag))*\W*",
    re.IGNORECASE,
)
_MINDER: Final = re.compile(
    r"\W*(?:(?:nou|kom|zeg|sorry|hoi|hallo|alsjeblieft|graag|jullie|u|je)\b\W*)*"
    r"(?:hou[dt]? (?:eens |es |nou |nu |toch |aub )*op met (?:(?:die|al die|deze|dat|al dat) )?"
    r"(?:mails?|mailtjes|gemail|herinneringen|berichten)"
    r"|(?:zet|doe) (?:mij|me|ons|mijn mails?|alles|het|de mails?) (?:(?:maar|even|ff|graag|voortaan|liever) )*(?:op )?"
    r"(?:1 ?x|1 keer|een keer|één keer|eens|wekelijks)(?: (?:per|in de) week)?"
    r"|(?:kan|kunnen|mag|mogen) (?:dit|deze|die|de)(?: mails?| mailtjes| berichten)? (?:ook |niet |graag |misschien )*"
    r"(?:(?:1 ?x|1 keer|een keer|één keer|eens) (?:per|in de) week|wekelijks|minder)"
    r"(?: (?:in plaats van|ipv|i\.p\.v\.) (?:elke|iedere) dag)?)"
    r"(?: (?:aub|svp|graag|hoor|zeg))*\W*",
    re.IGNORECASE,
)
_WEG_UIT: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|helaas|goedemorgen|goedemiddag|beste allen)\b\W*)*"
    r"(?:(?:ik|wij|we) stop(?:pen)? (?:er ?mee|hier ?mee|met deze (?:casus|zaak))\b"
    r"(?!.{0,40}\b(?:cli[eë]nt|punt|actie)\b)"
    r"|afmelden\b(?=\W+(?:per|vanaf|want|omdat|ik|graag|nieuwe?|andere?|met)\b)).*",
    re.IGNORECASE | re.DOTALL,
)
"""Who leaves says so to the bot; of one actiepunt they say it under that."""
_MATRIX: Final = re.compile(
    r"\b(?:kan|kunnen|kom|komen|lukt|mag|mogen) (?:\w+ ){0,4}?niet (?:\w+ ){0,4}?(?:matrix|element|(?:die|de|het|deze) "
    r"(?:chat|kamer|app)|chat(?:kamer|groep|app)?)\b"
    r"|\b(?:heb|hebben|gebruik|gebruiken|ken) (?:\w+ ){0,3}?geen (?:matrix|element|chat)\b"
    r"|\b(?:matrix|element|de chat|de kamer) (?:\w+ ){0,3}?(?:werkt|doet het|lukt|opent|mag) (?:\w+ ){0,3}?niet\b"
    r"|\bgeen toegang (?:tot|in|op) (?:matrix|element|de (?:chat|kamer))",
    re.IGNORECASE,
)
"""They cannot read where it is read: of interest to nobody but the bot and who helps them."""
_NOTULEN: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|beste|sorry|goedemorgen|goedemiddag|graag)\b\W*)*(?:(?:kan|mag|zou|kunnen|mogen)(?: ik| wij"
    r"| we)"
    r"(?: ook| graag| misschien| nog)*|(?:kunt|kan|kun|wilt|wil)(?: u| je| jij)(?: mij| me| ons)?|waar (?:vind|staan"
    r"|staat)"
    r"(?: ik)?|(?:ik|wij) (?:heb|hebben) nog geen|(?:ik|wij) (?:wil|willen)(?: graag)?|heeft u|heb je|hebt u)"
    r" (?:de |het |een )?(?:notulen|verslag|gespreksverslag|overlegverslag)(?: van (?:het|de) (?:overleg|ico"
    r"|vergadering"
    r"|bijeenkomst|casusoverleg))?(?: (?:krijgen|hebben|inzien|ontvangen|gekregen|sturen|mailen|toesturen|opvragen"
    r"|voor mij"
    r"|nog|graag|aub|svp))*\W*",
    re.IGNORECASE,
)
"""They ask the bot for what it does not have."""
_TERUG: Final = re.compile(r"\W*terug\W*", re.IGNORECASE)
"""They are back, or want something back."""
_WAS_GOED: Final = re.compile(
    r"\W*(?:(?:nee|wacht|sorry|oh|o|oeps|toch|hm+|ho|stop|even|foutje|oké|ok|oke)\b\W*)+"
    r"(?:(?:het|dat|die|was|is|stond|klopte|toch|wel|gewoon|eigenlijk|al|echt|goed|juist|zo|hoor)\b\W*)*"
    r"\b(?:goed|juist|klopte|klopt)\b(?:\W+(?:hoor|wel|toch|zo))*\W*",
    re.IGNORECASE,
)
"""What they took back was right after all; which of both they want, a person cannot tell either."""
_PUNT: Final = re.compile(
    r"\blaat (?:(?:maar|het|dat|dit|hem|dan) )*vervallen\b"
    r"|\b(?:mag|kan) (?:(?:wat|mij|betreft|wel|dan|maar) )*vervallen\b"
    r"|\blaat (?:(?:de|het) )?\w+ (?:(?:het|dit|dat|dan|maar) )*(?:doen|oppakken|regelen|overnemen)\b"
    r"|\bniet mijn probleem\b|\bwat een gedoe\b",
    re.IGNORECASE,
)


_ERVOOR: Final = (
    r"(?:(?:doe|ja|oke?|oké|prima|goed|dan|maar|graag|we|ik|wil|ga|gaan|moeten|mag|kan|laten|dit|hem|het|deze|nu|direct"
    r"|svp|aub|wel|meteen|toch|actie)\W+)*"
)
_OPSCHALEN: Final = re.compile(rf"\W*{_ERVOOR}(?:op ?schalen|schaal (?:\w+ ){{0,3}}op|opgeschaald)\b", re.IGNORECASE)
_GEEF: Final = re.compile(rf"\W*{_ERVOOR}geef (?:(?!\d)\w+ ){{0,3}}aan\b", re.IGNORECASE)


def lees_voor_de_bot(inbound: Inbound, wie: Bekend, beleid: Beleid) -> tuple[Opdracht, ...] | None:
    """The command for which such words stand; None where they are for people. Raises NietGedeeld."""
    gelezen = (
        lees_clientrecht(inbound, wie)
        or lees_zelf_weg(inbound, wie, lokale_dag(inbound.ontvangen_op, beleid))
        or _lees_clientwil(inbound, wie)
        or _lees_verkeerde_casus(inbound, wie)
        or lees_vraag_aan_bot(inbound, wie, beleid)
        or lees_over_rol(inbound, wie)
    )
    if gelezen is None:
        eis_mag_pauzeren(inbound, wie)
        _eis_voor_anderen(inbound, wie, beleid)
    return gelezen


def _eis_voor_anderen(inbound: Inbound, wie: Bekend, beleid: Beleid) -> None:
    """Raises NietGedeeld for a question which client it is, for words about the mails of the bot, and of a casushouder
    who is asked about the actiepunt of another, about who does it.
    """
    lid, casus, tekst = wie.wie.deelnemer, wie.wie.casus, _kort_voor_de_bot(inbound, wie)
    if casus is None or not tekst:
        return
    _eis_een_opdracht(tekst, casus.code, wie)
    if lid is None:
        return
    if _WIE.search(tekst) and not lid.is_derde:
        raise NietGedeeld(code=casus.code, waarom="wie", telefoon=beleid.telefoon)
    if wie.antwoord_als or lid.is_derde:
        return
    if wie.plek is Plek.MAIL and _MATRIX.search(tekst):
        raise NietGedeeld(code=casus.code, waarom="matrix", telefoon=beleid.telefoon)
    if _TERUG.fullmatch(tekst) or (wie.verzoek is None and _WAS_GOED.fullmatch(tekst)):
        raise NietGedeeld(code=casus.code, waarom="terug" if _TERUG.fullmatch(tekst) else "was_goed")
    weg = wie.nummer is None and not wie.wie.is_staf and _WEG_UIT.fullmatch(tekst) is not None
    if weg or _MAIL.fullmatch(tekst) or _MINDER.fullmatch(tekst) or is_boos_op_bot(tekst):
        raise NietGedeeld(code=casus.code, waarom="mail", houder=not lid.casushouder)
    _eis_geen_correctie(tekst, casus.code, wie)
    if _NOTULEN.fullmatch(tekst):
        raise NietGedeeld(code=casus.code, waarom="verslag", telefoon=beleid.telefoon)
    over_ander = wie.nummer is not None and is_van_ander(wie, wie.nummer) and not _gevraagd(wie)
    if lid.casushouder and over_ander and _PUNT.search(tekst):
        raise NietGedeeld(code=casus.code, waarom="punt", nummer=wie.nummer)


def _eis_geen_correctie(tekst: str, code: str, wie: Bekend) -> None:
    """Raises TerugnemenOnzeker for "zet dat terug" and "bedoel 3 natuurlijk": whatever they reported last is asked."""
    anders = bedoelt_nummer(tekst)
    if anders is not None or wil_ongedaan(tekst):
        raise TerugnemenOnzeker(code=code, nummer="", anders=anders if anders in wie.eigen_punten else None)


def _eis_een_opdracht(tekst: str, code: str, wie: Bekend) -> None:
    """Raises NietGedeeld where casushouder or procesregisseur tells the bot in plain words what to do with the
    actiepunt of another: their words are for nobody else, and the command needs a reason or a name."""
    lid = wie.wie.deelnemer
    beheert = lid.casushouder if lid is not None else Rol.PROCESREGISSEUR in wie.wie.rollen
    if not beheert or wie.antwoord_als or wie.nummer is None or not is_van_ander(wie, wie.nummer):
        return
    if _OPSCHALEN.match(tekst) and not laat_opschalen(tekst, wie):
        raise NietGedeeld(code=code, waarom="opschalen", nummer=wie.nummer)
    if _GEEF.match(tekst) or (lid is None and not _gevraagd(wie) and _PUNT.search(tekst)):
        raise NietGedeeld(code=code, waarom="punt", nummer=wie.nummer)


def _gevraagd(wie: Bekend) -> bool:
    """Whether they were asked if the actiepunt may be dropped: "mag vervallen" is a yes."""
    return wie.verzoek is not None and wie.verzoek.soort is VerzoekSoort.VERVALT


def _lees_verkeerde_casus(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """That something stands in the wrong casus, should not be read, or came to the wrong person; None for others."""
    lid, tekst = wie.wie.deelnemer, _kort_voor_de_bot(inbound, wie)
    if lid is None or lid.is_derde or wie.antwoord_als:
        return None
    if wie.plek is Plek.MAIL and not (wie.wie.is_staf or lid.casushouder) and _NIET_VOOR_MIJ.search(tekst):
        return (Opdracht(command=PERSOON, tekst=""),)
    if hoort_elders(tekst):
        return (Opdracht(command=VERKEERD, tekst=""),)
    lang = _kort_voor_de_bot(inbound, wie, hoogstens=_TERUGHALEN)
    return (Opdracht(command=TERUGHALEN, tekst=""),) if wil_terughalen(lang) else None


def _lees_clientwil(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """That the client withdraws consent or objects, for the procesregisseur alone; None for other words."""
    lid, tekst = wie.wie.deelnemer, _kort_voor_de_bot(inbound, wie)
    hier = lid is not None and not lid.is_derde and not wie.antwoord_als and not wie.wie.is_staf
    return (Opdracht(command=CLIENTWIL, tekst=tekst),) if hier and client_wil_niet(tekst) else None


def _kort_voor_de_bot(inbound: Inbound, wie: Bekend, *, hoogstens: int = _HOOGSTENS) -> str:
    """The words of a short message to the bot; empty for any other."""
    tekst = zonder_slot(inbound.tekst).strip()
    anders = wie.plek is Plek.KAMER or inbound.bewerkt or inbound.doorgestuurd or wie.wachtend is not None
    return "" if anders or met_teken(tekst) or len(tekst.split()) > hoogstens else tekst
