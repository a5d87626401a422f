"""Knows the lines that mail programs write above a quotation, in the languages of the partners and their programs."""

_FIELDS = {
    "van": "from", "from": "from", "von": "from", "de": "from", "afzender": "from",
    "verzonden": "date", "sent": "date", "gesendet": "date", "envoyé": "date", "datum": "date", "date": "date",
    "verzonden op": "date", "verstuurd": "date", "enviado": "date", "enviado el": "date", "enviado em": "date",
    "enviada": "date", "enviada em": "date", "fecha": "date", "data": "date", "inviato": "date", "manda": "date",
    "mandá": "date", "wysłano": "date", "gönderildi": "date",
    "da": "from", "di": "from", "kimden": "from", "od": "from",
    "para": "to", "pa": "to", "a": "to", "kime": "to",
    "asunto": "subject", "assunto": "subject", "oggetto": "subject", "tema": "subject", "temat": "subject",
    "konu": "subject", "suheto": "subject", "tópiko": "subject",
    "aan": "to", "to": "to", "an": "to", "à": "to",
    "cc": "cc", "kopie": "cc",
    "onderwerp": "subject", "subject": "subject", "betreff": "subject", "objet": "subject",
    "beantwoorden aan": "reply", "reply-to": "reply", "antwoord aan": "reply",
}  # fmt: skip
_DIVIDERS = {
    "oorspronkelijk bericht", "origineel bericht", "oorspronkelijke e-mail", "oorspronkelijke afspraak",
    "doorgestuurd bericht", "original message", "original appointment", "forwarded message",
    "ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine", "message transféré",
    "mensaje original", "mensaje reenviado", "mensagem original", "mensagem encaminhada", "mensahe original",
    "mensahe reenviá", "messaggio originale", "messaggio inoltrato", "cita original",
}  # fmt: skip
_FORWARD_STARTS = {
    "begin doorgestuurd bericht",
    "begin forwarded message",
    "anfang der weitergeleiteten nachricht",
    "inicio del mensaje reenviado",
    "início da mensagem encaminhada",
    "début du message transféré",
}
_FORWARDED = {
    "doorgestuurd bericht",
    "forwarded message",
    "weitergeleitete nachricht",
    "message transféré",
    "mensaje reenviado",
    "mensagem encaminhada",
    "mensahe reenviá",
    "messaggio inoltrato",
} | _FORWARD_STARTS
_VERBS = (
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
_MAX_LINE = 500


def is_divider(line: str) -> bool:
    """Whether this is "-----Oorspronkelijk bericht-----" or its like; nobody types the dashes by hand."""
    return (_title(line) in _DIVIDERS and line.strip().startswith(("--", "__"))) or _bare(line) in _FORWARD_STARTS


def is_forwarding(line: str) -> bool:
    """Whether a line starts a forwarded message."""
    return is_divider(line) and (_title(line) in _FORWARDED or _bare(line) in _FORWARD_STARTS)


def _title(line: str) -> str:
    """The words between the dashes; some programs write the whole header block behind them, on the same line."""
    return line[:_MAX_LINE].strip(" -_*=\t").partition("--")[0].strip(" -_*=\t:").lower()


def is_head_block(lines: list[str], index: int) -> bool:
    """Whether a block of Van, Verzonden, Aan and Onderwerp starts here: three of these in six lines that hold words."""
    if field_of(lines[index]) != "from":
        return False
    if len({"date", "to", "subject"} & _fields_in(lines[index])) >= 2:
        return True
    filled = [line for line in lines[index : index + 12] if line.strip()][:6]
    seen = {field_of(line) for line in filled} - {""}
    return len(seen) >= 3 and bool(seen & {"date", "subject"})


def _fields_in(line: str) -> set[str]:
    """The fields of a block that a program put on one line."""
    pieces = line[:_MAX_LINE].split(":")[:-1]
    return {_FIELDS.get(piece.rpartition(" ")[2].strip("*").lower(), "") for piece in pieces if "@" in line} - {""}


def field_of(line: str) -> str:
    """The field of such a block that a line is: from, date, to, cc, subject or reply; empty for any other line."""
    name, colon, _ = line[:60].partition(":")
    return _FIELDS.get(name.strip(" \t*").lower(), "") if colon else ""


def intro_length(lines: list[str], index: int) -> int:
    """The number of lines of an "Op <datum> schreef <naam>:" that begins here; 0 when none does.

    It needs a whole date, and also a time, an address in brackets, ">" lines below it or nothing below it, as people
    type "Op dinsdag schreef ik:" themselves. "<naam> schreef op <datum>:" counts only with an address in it, or above
    ">" lines. Programs break it over lines, never by a blank one: "op straat gesproken" above it is the sender's own.
    """
    length = _intro_from(lines, index)
    later = range(index + 1, index + length)
    return 0 if any(_opens_intro(lines[at]) and _intro_from(lines, at) for at in later) else length


def _opens_intro(line: str) -> bool:
    return line[:20].strip().lower().startswith(_STARTS)


def _intro_from(lines: list[str], index: int) -> int:
    """The number of lines up to the end of such a sentence, whatever stands at its start."""
    machine = _opens_intro(lines[index]) or _has_address(lines[index][:_MAX_LINE])
    sentence = ""
    for length, line in enumerate(lines[index : index + (4 if machine else 1)], start=1):
        sentence = f"{sentence} {line.strip()}".strip()
        if not line.strip() or len(sentence) > _MAX_LINE:
            return 0
        if sentence.endswith(":") and _names_writer(sentence):
            certain = machine and (
                _has_address(sentence) or _has_time(sentence) or not _next_filled(lines, index + length)
            )
            return length if certain or _next_filled(lines, index + length).startswith(">") else 0
    return 0


def _names_writer(sentence: str) -> bool:
    lower = sentence.lower()
    return any(word in lower for word in _VERBS) and any(_is_date(word) for word in lower.split())


def _is_date(word: str) -> bool:
    core = word.strip(",.;()")
    if core.isdigit():
        return len(core) == 4 and core.startswith(("19", "20"))
    return any(_are_numbers(core.split(separator), {3}) for separator in "-/.")


def _has_time(sentence: str) -> bool:
    return any(_are_numbers(word.strip(",.;()").split(":"), {2, 3}) for word in sentence.split())


def _are_numbers(parts: list[str], counts: set[int]) -> bool:
    return len(parts) in counts and all(part.isdigit() for part in parts)


def _has_address(sentence: str) -> bool:
    return "@" in sentence and (("<" in sentence and ">" in sentence) or "[mailto" in sentence)


def _next_filled(lines: list[str], index: int) -> str:
    """The next line that is not blank; empty when there is none near."""
    return next((line.strip() for line in lines[index : index + 4] if line.strip()), "")


def _bare(line: str) -> str:
    return line[:_MAX_LINE].strip(" -_*=\t:").lower()
