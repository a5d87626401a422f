"""The new words of a mail that has only HTML: cut what mail programs mark as quoted, then make text of the rest."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from bot.mail.citaat_kop import veld
from bot.mail.tekens import schoon

_MAX = 1_000_000
_WEG = {"script", "style", "head", "title", "template", "object", "svg"}
_CITAAT_KLASSEN = {
    "gmail_quote", "gmail_quote_container", "gmail_attr", "gmail_signature", "yahoo_quoted", "protonmail_quote",
    "protonmail_signature_block", "moz-cite-prefix", "moz-signature", "tutanota_quote",
}  # fmt: skip
_HANDTEKENING_IDS = ("signature", "ms-outlook-mobile-signature")
_AFKAP_IDS = ("divrplyfwdmsg", "mail-editor-reference-message-container", "zwchr", "reply-intro")


def naar_tekst(html: str) -> str:
    """Plain text with LF; empty when there is nothing in it. Never fetches anything."""
    from inscriptis import Inscriptis

    boom = _lees(html)
    if boom is None:
        return ""
    _snij(boom)
    tekst = schoon(str(Inscriptis(boom).get_text()))
    return "\n".join(regel.strip() for regel in tekst.split("\n")).strip()


def _lees(html: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        return document_fromstring(html[:_MAX].encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _snij(boom: HtmlElement) -> None:
    for element in boom.iter("*"):
        if _is_afkap(element):
            _kap_alles_na(element, boom)
            break
    weg = [element for element in boom.iter("*") if element is not boom and _moet_weg(element)]
    for element in weg:
        if element.getparent() is not None:
            element.drop_tree()


def _moet_weg(element: HtmlElement) -> bool:
    return (
        element.tag in _WEG
        or (element.tag == "blockquote" and element.get("type", "").lower() == "cite")
        or not _CITAAT_KLASSEN.isdisjoint(element.get("class", "").lower().split())
        or element.get("id", "").lower().removeprefix("x_") in _HANDTEKENING_IDS
    )


def _is_afkap(element: HtmlElement) -> bool:
    """The header block of Outlook: by name, or a line drawn above "Van:"."""
    if element.get("id", "").lower().removeprefix("x_") in _AFKAP_IDS:
        return True
    stijl = element.get("style", "").lower()
    if "border-top" not in stijl or element.tag not in {"div", "table", "td", "p"}:
        return False
    begin = ""
    for stuk in element.itertext():
        begin += stuk
        if len(begin) > 400 or len(begin.strip()) > 40:
            break
    return veld(begin.strip()[:60]) == "van"


def _kap_alles_na(element: HtmlElement, boom: HtmlElement) -> None:
    """Drop an element and all that comes after it in the document."""
    knoop = element
    while knoop is not None and knoop is not boom:
        ouder = knoop.getparent()
        if ouder is None:
            break
        for later in list(knoop.itersiblings()):
            ouder.remove(later)
        knoop.tail = None
        knoop = ouder
    if element is not boom and element.getparent() is not None:
        element.getparent().remove(element)
