"""The words of a person in a message: without quoted reply, without the bot's name in front. Pure, linear."""

from typing import Any

from bot.matrix.reading.mentions import zonder_links


def tekst(inhoud: dict[str, Any]) -> str:
    """The text of a message; of an edit the new text; of a reply without the quoted fallback."""
    nieuw = inhoud.get("m.new_content")
    body = (nieuw if is_bewerking(inhoud) and isinstance(nieuw, dict) else inhoud).get("body")
    if not isinstance(body, str):
        return ""
    body = schoon(body).replace("\r\n", "\n").replace("\r", "\n")
    return (zonder_citaat(body) if _antwoord(inhoud) else body).strip()


def schoon(tekst: str) -> str:
    """Without NUL, and without the half characters that JSON can hold and UTF-8 cannot."""
    return tekst.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def is_bewerking(inhoud: dict[str, Any]) -> bool:
    """Whether it replaces an earlier event."""
    return _relatie(inhoud).get("rel_type") == "m.replace"


def bewerkt_event(inhoud: dict[str, Any]) -> str:
    """The event that an edit replaces."""
    return _id(_relatie(inhoud).get("event_id")) if is_bewerking(inhoud) else ""


def antwoord_op(inhoud: dict[str, Any]) -> tuple[str, ...]:
    """The events a message answers: what it replies to, then the root of its thread.

    In a thread the reply may be a mere fallback for old clients; then the root comes first.
    """
    relatie = _relatie(inhoud)
    antwoord = _antwoord(inhoud)
    wortel = _id(relatie.get("event_id")) if relatie.get("rel_type") == "m.thread" else ""
    volgorde = (wortel, antwoord) if relatie.get("is_falling_back") is True else (antwoord, wortel)
    return tuple(dict.fromkeys(deel for deel in volgorde if deel))


def zonder_citaat(body: str) -> str:
    """Cut the rich reply fallback: lines with "> " and one empty line at the start (Matrix specification)."""
    if not body.startswith("> <"):
        return body
    regels = body.split("\n")
    eerste = next((n for n, regel in enumerate(regels) if not regel.startswith(">")), len(regels))
    if eerste < len(regels) and not regels[eerste].strip():
        eerste += 1
    return "\n".join(regels[eerste:])


def zonder_naam(woorden: str, namen: tuple[str, ...]) -> tuple[str, bool]:
    """Take the bot's name from the start, or its id from the end; and whether it stood there."""
    ik = next((naam for naam in namen if naam.startswith("@") and ":" in naam), "")
    woorden = zonder_links(woorden, ik) if ik else woorden
    kaal = woorden.lstrip()
    laag = kaal.casefold()
    for naam in sorted({naam for naam in namen if naam}, key=len, reverse=True):
        for vorm in (f"@{naam}", naam):
            if laag.startswith(vorm.casefold()):
                rest = kaal[len(vorm) :]
                if not rest or rest[0] in ":, \n\t":
                    return rest.lstrip(":, \n\t"), True
    einde = kaal.rstrip(" \t\n.,:;!?")
    if ik and einde.endswith(ik) and einde != ik and einde[: -len(ik)][-1:] in " ,\n\t":
        return einde.removesuffix(ik).rstrip(" ,\n\t"), True
    return woorden, False


def vermeld(inhoud: dict[str, Any], ik: str) -> bool:
    """Whether the bot is among the intentional mentions."""
    nieuw = inhoud.get("m.new_content")
    bron = nieuw if is_bewerking(inhoud) and isinstance(nieuw, dict) else inhoud
    vermeldingen = bron.get("m.mentions")
    gebruikers = vermeldingen.get("user_ids") if isinstance(vermeldingen, dict) else None
    return isinstance(gebruikers, list) and ik in gebruikers


def _relatie(inhoud: dict[str, Any]) -> dict[str, Any]:
    relatie = inhoud.get("m.relates_to")
    return relatie if isinstance(relatie, dict) else {}


def _antwoord(inhoud: dict[str, Any]) -> str:
    antwoord = _relatie(inhoud).get("m.in_reply_to")
    return _id(antwoord.get("event_id")) if isinstance(antwoord, dict) else ""


def _id(waarde: Any) -> str:
    return schoon(waarde) if isinstance(waarde, str) else ""
