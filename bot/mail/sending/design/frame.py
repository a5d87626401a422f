"""What stands around the blocks of a mail: the head, the card and the foot; and dark mode, the one use of a style
block. Without that block the mail is the same."""

import re
from functools import lru_cache
from html import escape

from bot.mail.sending.design.blocks import lines
from bot.mail.sending.design.colours import DARK, TRAINING_GROUND, TRAINING_INK, Colours, link_on_panel
from commands.texts.omslag import OEFENING, Omslag, hoofd, voet

_FONT = "'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',Arial,sans-serif"
_TEXT = f"font-family:{_FONT};font-size:16px;line-height:24px;text-align:left"
_SPREAD = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'
_MSO = '<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->'
_MSO_END = "<!--[if mso]></td></tr></table><![endif]-->"
_BREAK = "overflow-wrap:anywhere;word-break:break-word"
_PREHEADER = 90
_BEFORE_TITLE = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no"><title>'
)


def page(omslag: Omslag, content: str, colours: Colours, *, subject: str, preheader: str, training: bool) -> str:
    """The whole mail in HTML; `content` is HTML, all else plain words."""
    first, second = hoofd(omslag)
    proef = ""
    if training:
        proef = (
            f'<tr><td class="p" bgcolor="{TRAINING_GROUND}" style="background:{TRAINING_GROUND};color:{TRAINING_INK};'
            f'padding:8px 20px;{_TEXT};font-weight:bold">{OEFENING}</td></tr>'
        )
    under = (
        f'<p class="q" style="margin:0;font-size:14px;line-height:20px;color:{colours.second}">{lines(second)}</p>'
        if second
        else ""
    )
    return (
        f"{_BEFORE_TITLE}{escape(subject)}{_behind_title()}"
        f'<body class="s" style="margin:0;padding:0;background:{colours.page};color:{colours.ink}">'
        f'<div role="main">{_hidden(preheader)}<table {_SPREAD} class="s" bgcolor="{colours.page}" '
        f'style="background:{colours.page};color:{colours.ink}"><tr><td align="center" style="padding:0">{_MSO}'
        f'<table {_SPREAD} style="max-width:600px;width:100%;table-layout:fixed">{proef}'
        f'<tr><td class="h" bgcolor="{colours.head}" style="background:{colours.head};color:{colours.house};'
        f'padding:12px 20px;{_TEXT};{_BREAK}"><p style="margin:0;font-size:15px;line-height:20px;font-weight:bold">'
        f"{lines(first)}</p>{under}</td></tr>"
        f'<tr><td class="k" bgcolor="{colours.card}" style="background:{colours.card};color:{colours.ink};'
        f'padding:20px 20px 12px;{_TEXT};{_BREAK}">{content}</td></tr>'
        f'<tr><td class="v g" bgcolor="{colours.panel}" style="background:{colours.panel};color:{colours.grey};'
        f'padding:16px 20px;{_TEXT};font-size:14px;line-height:20px">{_foot(omslag, colours)}</td></tr>'
        f"</table>{_MSO_END}</td></tr></table></div></body></html>\n"
    )


def _hidden(preheader: str) -> str:
    """What a list of mails shows beside the subject."""
    if not preheader:
        return ""
    short = preheader if len(preheader) <= _PREHEADER else preheader[:_PREHEADER].rpartition(" ")[0]
    return f'<div style="display:none;mso-hide:all;max-height:0;overflow:hidden">{escape(short)}</div>'


def _foot(omslag: Omslag, colours: Colours) -> str:
    return "".join(
        f'<p style="margin:0 0 8px">{_with_phone(zin, omslag.telefoon, colours)}</p>' for zin in voet(omslag, html=True)
    )


def _with_phone(zin: str, telefoon: str, colours: Colours) -> str:
    """The sentence with the number as the one link that is no button."""
    figures = re.sub("[^0-9+]", "", telefoon.replace("(0)", ""))
    if not figures or telefoon not in zin:
        return escape(zin)
    before, _, after = zin.partition(telefoon)
    colour = link_on_panel(colours)
    link = f'<a class="l" href="tel:{figures}" style="color:{colour};text-decoration:underline">{escape(telefoon)}</a>'
    return f"{escape(before)}{link}{escape(after)}"


@lru_cache(maxsize=1)
def _behind_title() -> str:
    rules = {
        ".s": f"background:{DARK.page}!important;color:{DARK.ink}!important",
        ".k": f"background:{DARK.card}!important;color:{DARK.ink}!important",
        ".v": f"background:{DARK.panel}!important;color:{DARK.ink}!important",
        ".b": f"border-color:{DARK.main}!important",
        ".g": f"color:{DARK.grey}!important",
        ".h": f"background:{DARK.head}!important;color:{DARK.house}!important",
        ".q": f"color:{DARK.second}!important",
        ".r": f"border-color:{DARK.line}!important",
        "a.l": f"color:{DARK.main}!important",
        ".f,.f a": f"background:{DARK.main}!important;color:{DARK.on_main}!important;"
        f"border-color:{DARK.main}!important",
        ".o,.o a": f"background:{DARK.card}!important;color:{DARK.ink}!important;border-color:{DARK.border}!important",
    }
    dark = "".join(f"{name}{{{rule}}}" for name, rule in rules.items())
    return f"</title><style>@media (prefers-color-scheme:dark){{{dark}}}</style></head>"
