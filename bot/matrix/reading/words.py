"""The person's own words in a message: without the quoted reply, and without the bot's name. Pure, linear."""

from typing import Any

from bot.matrix.reading.mentions import without_links


def text(content: dict[str, Any]) -> str:
    """Return the text of a message: of an edit the new text, of a reply without the quoted fallback."""
    new = content.get("m.new_content")
    body = (new if is_edit(content) and isinstance(new, dict) else content).get("body")
    if not isinstance(body, str):
        return ""
    body = clean(body).replace("\r\n", "\n").replace("\r", "\n")
    return (without_quote(body) if _reply(content) else body).strip()


def clean(text: str) -> str:
    """Return a text without NUL, and without the half characters that JSON can hold and UTF-8 cannot."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def is_edit(content: dict[str, Any]) -> bool:
    """Tell whether the message replaces an earlier event."""
    return _relation(content).get("rel_type") == "m.replace"


def edited_event(content: dict[str, Any]) -> str:
    """Return the event that an edit replaces; "" for any other message."""
    return _id(_relation(content).get("event_id")) if is_edit(content) else ""


def answered(content: dict[str, Any]) -> tuple[str, ...]:
    """Return the events that a message answers: first the one it replies to, then the root of its thread.

    In a thread the reply may be a mere fallback for old clients; then the root comes first.
    """
    reply, root = _reply(content), thread_root(content)
    order = (root, reply) if _relation(content).get("is_falling_back") is True else (reply, root)
    return tuple(dict.fromkeys(part for part in order if part))


def thread_root(content: dict[str, Any]) -> str:
    """Return the root of the thread in which a message stands; "" outside any."""
    relation = _relation(content)
    return _id(relation.get("event_id")) if relation.get("rel_type") == "m.thread" else ""


def without_quote(body: str) -> str:
    """Cut the rich reply fallback off: lines with "> " and one empty line at the start (Matrix specification)."""
    if not body.startswith("> <"):
        return body
    lines = body.split("\n")
    first = next((n for n, line in enumerate(lines) if not line.startswith(">")), len(lines))
    if first < len(lines) and not lines[first].strip():
        first += 1
    return "\n".join(lines[first:])


_TYPED = ("@ketenbot", "@bot")
"""What somebody types who does not pick the bot from a list."""


def without_name(words: str, names: tuple[str, ...]) -> tuple[str, bool]:
    """Take the bot's name off the start, or its id off the end; return the rest, and whether a name stood there.

    "@ketenbot" and "@bot" are meant for it whatever it is called here.
    """
    me = next((name for name in names if name.startswith("@") and ":" in name), "")
    words = without_links(words, me) if me else words
    bare = words.lstrip()
    lower = bare.casefold()
    for name in sorted({*(name for name in names if name), *_TYPED}, key=len, reverse=True):
        for form in (f"@{name}", name):
            if lower.startswith(form.casefold()):
                rest = bare[len(form) :]
                if not rest or rest[0] in ":, \n\t":
                    return rest.lstrip(":, \n\t"), True
    end = bare.rstrip(" \t\n.,:;!?")
    for name in (me, *_TYPED):
        front = end[: -len(name)] if name and end.casefold().endswith(name.casefold()) else ""
        if front[-1:] and front[-1:] in " ,\n\t":
            return front.rstrip(" ,\n\t"), True
    return words, False


def is_mentioned(content: dict[str, Any], me: str) -> bool:
    """Tell whether the bot is among the intentional mentions."""
    new = content.get("m.new_content")
    source = new if is_edit(content) and isinstance(new, dict) else content
    mentions = source.get("m.mentions")
    users = mentions.get("user_ids") if isinstance(mentions, dict) else None
    return isinstance(users, list) and me in users


def _relation(content: dict[str, Any]) -> dict[str, Any]:
    relation = content.get("m.relates_to")
    return relation if isinstance(relation, dict) else {}


def _reply(content: dict[str, Any]) -> str:
    reply = _relation(content).get("m.in_reply_to")
    return _id(reply.get("event_id")) if isinstance(reply, dict) else ""


def _id(value: Any) -> str:
    return clean(value) if isinstance(value, str) else ""
