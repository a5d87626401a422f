"""Walks the parts of a mail: what is text to read, what is an attachment, what cannot be read at all."""

from dataclasses import dataclass, field
from email.message import Message

from bot.mail.raw.characters import lees_tekens, schoon
from bot.mail.raw.headers import Koppen, leesbaar
from bot.mail.reading.flowed import ontvouw
from bot.mail.reading.html import heeft_doorgehaald
from bot.mail.reading.placeholder import is_stomp
from commands.messages import Bijlage

MAX_BIJLAGEN = 50
_MAX_DIEPTE = 12
_MAX_DELEN = 300
_MAX_TEKST = 400_000
_DICHT = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}
_HANDTEKENING = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_TERUG = {"message/rfc822", "text/rfc822-headers"}
_HEEL = {"message/rfc822", "message/delivery-status", "message/disposition-notification"}


@dataclass(slots=True)
class Delen:
    """What stood in one mail."""

    platte: list[str] = field(default_factory=list)
    """Plain texts to read, in order."""
    html: list[str] = field(default_factory=list)
    """HTML texts to read, where no plain text stood beside them."""
    bijlagen: list[Bijlage] = field(default_factory=list)
    soorten: set[str] = field(default_factory=set)
    """Every content type met."""
    rapporten: list[str] = field(default_factory=list)
    """The `Action` of every receiver in a delivery report."""
    mislukt: list[tuple[str, str]] = field(default_factory=list)
    """Address and status of every receiver that a delivery report says was not reached."""
    teruggekomen: list[str] = field(default_factory=list)
    """Message-IDs of what a delivery report is about."""
    kalender: str = ""
    """The method of an appointment, lower case."""
    genoemd: list[tuple[Message, str]] = field(default_factory=list)
    """Texts that have a file name and are not said to be attached, with their content type: a body, when there is no
    other one."""
    aantal: int = 0

    @property
    def dicht(self) -> bool:
        """Whether it is encrypted, or signed so that the text is inside the signature."""
        return bool(self.soorten & _DICHT) or any("-----BEGIN PGP MESSAGE-----" in tekst for tekst in self.platte)


def loop_door(mail: Message) -> Delen:
    """Read all parts, within limits of number and depth; what lies beyond them is left."""
    delen = Delen()
    _neem(mail, delen, 0)
    for nr, (deel, soort) in enumerate(delen.genoemd):
        if nr or any(tekst.strip() for tekst in delen.platte + delen.html):
            _neem_bijlage(deel, soort, delen)
        else:
            _neem_tekst(deel, soort, delen)
    return delen


def _neem(deel: Message, delen: Delen, diepte: int, *, in_related: bool = False) -> None:
    delen.aantal += 1
    if diepte > _MAX_DIEPTE or delen.aantal > _MAX_DELEN:
        return
    soort = deel.get_content_type()
    delen.soorten.add(soort)
    if soort == "multipart/alternative" and deel.is_multipart():
        _neem_beste(deel, delen, diepte)
    elif soort == "message/delivery-status":
        delen.rapporten += _acties(deel)
        delen.mislukt += _mislukt(deel)
    elif soort in _TERUG and "multipart/report" in delen.soorten:
        delen.teruggekomen += Koppen.van(_bytes(deel)).ids("Message-ID")
    elif deel.is_multipart() and soort not in _HEEL:
        for kind in _kinderen(deel):
            _neem(kind, delen, diepte + 1, in_related=soort == "multipart/related")
    elif soort == "text/calendar":
        delen.kalender = delen.kalender or str(deel.get_param("method") or "").lower()
    elif soort in {"text/plain", "text/html"} and not _is_bijlage(deel):
        if _naam(deel):
            delen.genoemd.append((deel, soort))
        else:
            _neem_tekst(deel, soort, delen)
    elif soort not in _HANDTEKENING and not (in_related and deel.get("Content-ID")):
        _neem_bijlage(deel, soort, delen)


def _neem_beste(deel: Message, delen: Delen, diepte: int) -> None:
    """Of an alternative the plain text if it says what was written, else the rest; attachments in it always."""
    voor = len(delen.platte), len(delen.html)
    for kind in _kinderen(deel):
        _neem(kind, delen, diepte + 1)
    platte, html = delen.platte[voor[0] :], delen.html[voor[1] :]
    if html and (all(is_stomp(tekst) for tekst in platte) or any(heeft_doorgehaald(een) for een in html)):
        del delen.platte[voor[0] :]
    elif any(tekst.strip() for tekst in platte):
        del delen.html[voor[1] :]


def _neem_tekst(deel: Message, soort: str, delen: Delen) -> None:
    tekst = schoon(lees_tekens(_bytes(deel)[:_MAX_TEKST], deel.get_content_charset("") or ""))
    if soort == "text/html":
        delen.html.append(tekst)
    elif str(deel.get_param("format") or "").lower() == "flowed":
        delen.platte.append(ontvouw(tekst, delsp=str(deel.get_param("delsp") or "").lower() == "yes"))
    else:
        delen.platte.append(tekst)


def _neem_bijlage(deel: Message, soort: str, delen: Delen) -> None:
    if len(delen.bijlagen) < MAX_BIJLAGEN:
        naam = _naam(deel) or ("winmail.dat" if soort in _TNEF else "bijlage")
        delen.bijlagen.append(Bijlage(naam=naam, mime=soort, inhoud=_bytes(deel)))


def _is_bijlage(deel: Message) -> bool:
    wijze = str(deel.get("Content-Disposition", "")).partition(";")[0].strip().lower()
    return wijze == "attachment"


def _naam(deel: Message) -> str:
    """The file name without any folder; empty when it has none."""
    try:
        naam = leesbaar(deel.get_filename("") or "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return "bijlage"
    return naam.replace("\\", "/").rpartition("/")[2][:120]


def _bytes(deel: Message) -> bytes:
    if deel.is_multipart():
        return b"".join(kind.as_bytes() for kind in _kinderen(deel))
    wijze = str(deel.get("Content-Transfer-Encoding", ""))
    if (kaal := wijze.partition(";")[0].partition("(")[0].strip(" \t\"'").lower()) != wijze:
        deel.replace_header("Content-Transfer-Encoding", kaal)  # "quoted-printable;" is no name that the library knows
    try:
        inhoud = deel.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return inhoud if isinstance(inhoud, bytes) else b""


def _kinderen(deel: Message) -> list[Message]:
    inhoud = deel.get_payload()
    return [kind for kind in inhoud if isinstance(kind, Message)] if isinstance(inhoud, list) else []


def _acties(deel: Message) -> list[str]:
    """Some write "failure", or "failed (no such user)"; a status of 5 without an action is one too."""
    acties = []
    for blok in _kinderen(deel):
        woorden = str(blok.get("Action", "")).lower().replace("(", " ").replace(";", " ").split()
        if woorden:
            acties.append("failed" if woorden[0].startswith(("fail", "undeliver")) else woorden[0])
        elif str(blok.get("Status", "")).strip().startswith("5"):
            acties.append("failed")
    return acties


def _mislukt(deel: Message) -> list[tuple[str, str]]:
    gevonden = []
    for blok in _kinderen(deel):
        actie, status = str(blok.get("Action", "")).strip().lower(), str(blok.get("Status", "")).strip()
        if actie.startswith(("fail", "undeliver")) or (not actie and status.startswith("5")):
            for naam in ("Original-Recipient", "Final-Recipient"):
                adres = str(blok.get(naam, "")).rpartition(";")[2].strip(" <>\t").lower()
                gevonden.append((adres, status))
    return gevonden
