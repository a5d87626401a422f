"""The lines above a quotation, as mail programs write them in the tongues of the partners and their programs."""

_VELDEN = {
    "van": "van", "from": "van", "von": "van", "de": "van", "afzender": "van",
    "verzonden": "datum", "sent": "datum", "gesendet": "datum", "envoyé": "datum", "datum": "datum", "date": "datum",
    "verzonden op": "datum", "verstuurd": "datum", "enviado": "datum", "enviado el": "datum", "enviado em": "datum",
    "enviada": "datum", "enviada em": "datum", "fecha": "datum", "data": "datum", "inviato": "datum", "manda": "datum",
    "mandá": "datum", "wysłano": "datum", "gönderildi": "datum",
    "da": "van", "di": "van", "kimden": "van", "od": "van",
    "para": "aan", "pa": "aan", "a": "aan", "kime": "aan",
    "asunto": "onderwerp", "assunto": "onderwerp", "oggetto": "onderwerp", "tema": "onderwerp", "temat": "onderwerp",
    "konu": "onderwerp", "suheto": "onderwerp", "tópiko": "onderwerp",
    "aan": "aan", "to": "aan", "an": "aan", "à": "aan",
    "cc": "cc", "kopie": "cc",
    "onderwerp": "onderwerp", "subject": "onderwerp", "betreff": "onderwerp", "objet": "onderwerp",
    "beantwoorden aan": "terug", "reply-to": "terug", "antwoord aan": "terug",
}  # fmt: skip
_SCHEIDINGEN = {
    "oorspronkelijk bericht", "origineel bericht", "oorspronkelijke e-mail", "oorspronkelijke afspraak",
    "doorgestuurd bericht", "original message", "original appointment", "forwarded message",
    "ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine", "message transféré",
    "mensaje original", "mensaje reenviado", "mensagem original", "mensagem encaminhada", "mensahe original",
    "mensahe reenviá", "messaggio originale", "messaggio inoltrato", "cita original",
}  # fmt: skip
_BEGIN = {
    "begin doorgestuurd bericht",
    "begin forwarded message",
    "anfang der weitergeleiteten nachricht",
    "inicio del mensaje reenviado",
    "início da mensagem encaminhada",
    "début du message transféré",
}
_DOORGESTUURD = {
    "doorgestuurd bericht",
    "forwarded message",
    "weitergeleitete nachricht",
    "message transféré",
    "mensaje reenviado",
    "mensagem encaminhada",
    "mensahe reenviá",
    "messaggio inoltrato",
} | _BEGIN
_WERKWOORDEN = (
    "schreef",
    "geschreven",
    "wrote",
    "schrieb",
    "a écrit",
    "escribió",
    "escreveu",
    "ha scritto",
    "a skirbi",
    "skirbi",
)
_STARTS = ("op ", "on ", "am ", "le ", "el ", "em ", "no dia ", "a ", "il ", "riba ", "dia ")
_MAX_REGEL = 500


def is_scheiding(regel: str) -> bool:
    """ "-----Oorspronkelijk bericht-----" and its like: with dashes, so that nobody writes it himself."""
    return (_titel(regel) in _SCHEIDINGEN and regel.strip().startswith(("--", "__"))) or _kaal(regel) in _BEGIN


def is_doorsturing(regel: str) -> bool:
    """Whether a line starts a forwarded message."""
    return is_scheiding(regel) and (_titel(regel) in _DOORGESTUURD or _kaal(regel) in _BEGIN)


def _titel(regel: str) -> str:
    """The words between the dashes; some programs write the whole header block behind them on the same line."""
    return regel[:_MAX_REGEL].strip(" -_*=\t").partition("--")[0].strip(" -_*=\t:").lower()


def is_kopblok(regels: list[str], plek: int) -> bool:
    """Whether a block of Van, Verzonden, Aan, Onderwerp starts here: three of these in six lines, wrapped or not."""
    if veld(regels[plek]) != "van":
        return False
    if len({"datum", "aan", "onderwerp"} & _velden_in(regels[plek])) >= 2:
        return True
    gevuld = [regel for regel in regels[plek : plek + 12] if regel.strip()][:6]
    gezien = {veld(regel) for regel in gevuld} - {""}
    return len(gezien) >= 3 and bool(gezien & {"datum", "onderwerp"})


def _velden_in(regel: str) -> set[str]:
    """The fields of a block that a program has put on one line."""
    stukken = regel[:_MAX_REGEL].split(":")[:-1]
    return {_VELDEN.get(stuk.rpartition(" ")[2].strip("*").lower(), "") for stuk in stukken if "@" in regel} - {""}


def veld(regel: str) -> str:
    """Which field of such a block a line is; empty for any other line."""
    naam, teken, _ = regel[:60].partition(":")
    return _VELDEN.get(naam.strip(" \t*").lower(), "") if teken else ""


def aanhef(regels: list[str], plek: int) -> int:
    """Over how many lines a "Op <datum> schreef <naam>:" stands here; 0 when it does not.

    It needs a whole date, and besides that a time, an address in brackets, ">" lines below it or nothing below it:
    people write "Op dinsdag schreef ik:" themselves. "<naam> schreef op <datum>:" counts only with an address in it, or
    above ">" lines.
    """
    machine = regels[plek][:20].strip().lower().startswith(_STARTS) or _heeft_adres(regels[plek][:_MAX_REGEL])
    zin = ""
    for lengte, regel in enumerate(regels[plek : plek + (4 if machine else 1)], start=1):
        zin = f"{zin} {regel.strip()}".strip()
        if len(zin) > _MAX_REGEL:
            return 0
        if zin.endswith(":") and _noemt_schrijver(zin):
            zeker = machine and (_heeft_adres(zin) or _heeft_tijd(zin) or not _volgende(regels, plek + lengte))
            return lengte if zeker or _volgende(regels, plek + lengte).startswith(">") else 0
    return 0


def _noemt_schrijver(zin: str) -> bool:
    klein = zin.lower()
    return any(woord in klein for woord in _WERKWOORDEN) and any(_is_datum(woord) for woord in klein.split())


def _is_datum(woord: str) -> bool:
    kern = woord.strip(",.;()")
    if kern.isdigit():
        return len(kern) == 4 and kern.startswith(("19", "20"))
    return any(_zijn_getallen(kern.split(teken), {3}) for teken in "-/.")


def _heeft_tijd(zin: str) -> bool:
    return any(_zijn_getallen(woord.strip(",.;()").split(":"), {2, 3}) for woord in zin.split())


def _zijn_getallen(delen: list[str], aantallen: set[int]) -> bool:
    return len(delen) in aantallen and all(deel.isdigit() for deel in delen)


def _heeft_adres(zin: str) -> bool:
    return "@" in zin and (("<" in zin and ">" in zin) or "[mailto" in zin)


def _volgende(regels: list[str], plek: int) -> str:
    """The next line with anything on it; empty when there is none near."""
    return next((regel.strip() for regel in regels[plek : plek + 4] if regel.strip()), "")


def _kaal(regel: str) -> str:
    return regel[:_MAX_REGEL].strip(" -_*=\t:").lower()
