"""A room as a phone shows it, imitated: what the bot says there, in the HTML that it sends."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from commands.domain.datum import schrijf_dag
from commands.texts.opmaak import als_html
from tests.beeld.verhaal import Gezegd
from tests.wereld import AMSTERDAM

_STYLE = """
body{margin:0;font:15px/22px Roboto,'Noto Color Emoji',sans-serif;background:#fff;color:#1b1d22}
header{padding:12px 16px;border-bottom:1px solid #e3e8f0}header b{display:block;font-size:16px}
header span,.dag,time{color:#656d77;font-size:13px}.dag{text-align:center;margin:14px 0 8px}
.een{display:flex;gap:12px;padding:6px 16px}.wie{flex:none;width:32px;height:32px;border-radius:50%;
background:#0b5563;color:#fff;text-align:center;font-weight:700;line-height:32px}.mens{background:#7a4b9a}
.tekst{min-width:0;overflow-wrap:anywhere}.tekst p,.tekst ul,.tekst ol,.tekst blockquote{margin:0 0 2px}
.tekst ul,.tekst ol{padding-left:20px}h4{margin:0;font-size:18px;line-height:26px}
blockquote{border-left:3px solid #d9dee5;padding-left:8px;color:#4b5259}
.teken{display:inline-block;border:1px solid #e3e8f0;background:#f0f2f5;border-radius:12px;padding:0 8px;
margin:4px 6px 0 0;font-size:14px}
@media (prefers-color-scheme:dark){body{background:#101317;color:#ebeef2}header,.teken{border-color:#394049}
.teken{background:#26282d}header span,.dag,time{color:#a9b2bc}blockquote{border-color:#394049;color:#c2c9d1}}
"""


def als_kamer(titel: str, gezegd: Sequence[Gezegd], namen: dict[str, str], *, onder: str) -> str:
    """The page; `namen`: of people, by Matrix id."""
    delen, dag = [], ""
    for een in gezegd:
        op = een.op.astimezone(AMSTERDAM)
        if (vandaag := schrijf_dag(op.date())) != dag:
            dag = vandaag
            delen.append(f'<div class="dag">{_dag(op)}</div>')
        delen.append(_een(een, namen.get(een.wie, een.wie), op))
    return (
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{escape(titel)}</title>'
        f"<style>{_STYLE}</style></head><body><header><b>{escape(titel)}</b><span>{escape(onder)}</span></header>"
        f"{''.join(delen)}<p>&#160;</p></body></html>"
    )


def _dag(op: datetime) -> str:
    dagen = ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag")
    return f"{dagen[op.weekday()]} {schrijf_dag(op.date())}"


def _een(een: Gezegd, naam: str, op: datetime) -> str:
    wie = naam if een.wie else "Ketenbot"
    inhoud = escape(een.tekst) if een.bericht is None else als_html(een.bericht, proef=False)
    tekens = "".join(f'<span class="teken">{teken} 1</span>' for teken in een.tekens)
    mens = " mens" if een.wie else ""
    return (
        f'<div class="een"><div class="wie{mens}">{escape(wie[:1])}</div><div class="tekst"><b>{escape(wie)}</b> '
        f"<time>{op:%H.%M}</time><div>{inhoud}</div>{tekens}</div></div>"
    )
