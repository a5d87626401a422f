"""The addresses of the bot as others see them: every local part of a domain, or one mailbox with a tag.

With a catch-all `casus-k7q2+token` is an address by itself. With one mailbox that address is
`ketenbot+casus-k7q2-token`: a hyphen stands for its plus, as not every server takes two.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from commands.adres import lees_postadres

ITSELF = "bot"
"""The local part for the bot itself, which names no casus and no person."""
_BREAK = r"(?:[\u00ad\u200b]|[ \t]{0,9}\r?\n[ \t>]{0,9}){0,2}"
"""Between two characters of a mark that a program broke over lines, with the marks of a quotation or without."""
_CASUS, _BOT, _QUESTION = (_BREAK.join(word) + _BREAK for word in ("casus", "bot", "vraag"))
_NAME = rf"(?:{_CASUS}-{_BREAK}(?:[a-z0-9]{_BREAK}){{4,8}}|{_BOT}|{_QUESTION})"
_LOCAL = rf"{_NAME}(?:[-+]|%2b){_BREAK}(?:[a-z2-7]{_BREAK}){{20}}(?:-{_BREAK}(?:[a-z0-9]{_BREAK}){{1,8}})?"
_MARK = re.compile(rf"[\[(<{{][\s>\u00ad\u200b]{{0,9}}({_LOCAL})[\s>\u00ad\u200b]{{0,9}}[\])>}}]", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![a-z0-9])(?:[a-z0-9._]{1,64}\+)?(?:casus-[a-z0-9]{4,8}|bot|vraag)(?:[-+]|%2b)[a-z2-7]{20}(?:-[a-z0-9]{1,8})?(?![a-z0-9-])"
    r"(?:@[a-z0-9.-]{0,200}[a-z0-9])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Makes addresses of local parts, and local parts of addresses."""

    domain: str
    mailbox: str = ""
    """Local part of the one mailbox; empty: it is no address of the domain."""
    plus: bool = False
    """Whether each address is that of the mailbox, with a tag behind a plus."""
    one_sender: bool = False
    """Whether all mail goes out under the address of the mailbox."""

    def of(self, local: str) -> str:
        """The whole address of a local part."""
        if not self.plus:
            return f"{local}@{self.domain}"
        tag = "" if local == ITSELF else f"+{local.replace('+', '-')}"
        return f"{self.mailbox}{tag}@{self.domain}"

    def sender(self, local: str) -> str:
        """The address under which mail of a local part goes out."""
        return f"{self.mailbox}@{self.domain}" if self.one_sender else self.of(local)

    def local(self, address: str) -> str:
        """The local part in one of our addresses, in lower case; empty for any other address.

        Without a catch-all, addresses from a time with one count too, but for that of the bot itself: the domain may
        be that of the house, and the name a person's.
        """
        local, _, host = address.strip().lower().rpartition("@")
        if host != self.domain.lower() or not local:
            return ""
        name, plus, tag = local.replace("%2b", "+").partition("+")
        if self.mailbox and name == self.mailbox.lower():
            if plus and lees_postadres(tag) is not None:
                return tag
            if self.plus or not plus:
                return ITSELF
        if lees_postadres(local) is None or (self.plus and local == ITSELF):
            return ""
        return local


def mark_of(local: str) -> str:
    """A local part as it stands in the words of a mail, where its address cannot: a plus does not survive each link.

    It counts as the address does: its token is random, and nobody else knows it.
    """
    return f"[{local.replace('+', '-')}]"


def without_marks(words: str) -> tuple[str, str]:
    """The local part in the first such mark, empty when there is none; and the words without any of them, and without
    any address of ours with a token.

    A mark may be broken over lines, and may stand between other brackets.
    """
    found = [re.sub(r"[\s>\u00ad\u200b]", "", mark[1]).lower() for mark in _MARK.finditer(words)]
    left = _BARE.sub("", _MARK.sub("", words))
    return next(iter(found), ""), words if left == words else left.strip()


def without_tokens(words: str, locals_: Iterable[str]) -> str:
    """The words without the tokens of these local parts, also where one was broken over lines."""
    tokens = {address.token for local in locals_ if (address := lees_postadres(local)) is not None and address.token}
    for token in tokens:
        words = re.sub(_BREAK.join(token), "", words, flags=re.IGNORECASE)
    return words
