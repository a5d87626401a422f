"""Answers typed between the lines of our own mail, as Outlook and Gmail leave them (SOURCES: M39)."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.wereld import DOMEIN, GGZ, Wereld

KOP = "Van: Ketenbot <casus@zvh.test>\nVerzonden: dinsdag 3 november 2026 10:00\nAan: GGZ\nOnderwerp: Casus"
Tussen = dict[int, str]
"""What is typed under the block of an actiepunt."""


def met_invoegingen(tekst: str, tussen: Tussen) -> list[str]:
    """Our text with words typed under the first line that begins with the number."""
    uit, nog = [], dict(tussen)
    for regel in tekst.rstrip("\n").split("\n"):
        uit.append(regel)
        uit += [nog.pop(nummer) for nummer in tussen if regel.startswith(f"{nummer}. ") and nummer in nog]
    return uit


def outlook(tekst: str, tussen: Tussen, boven: str) -> str:
    return f"{boven}\n\n{KOP}\n\n" + "\n".join(met_invoegingen(tekst, tussen)) + "\n"


def gmail(tekst: str, tussen: Tussen, boven: str) -> str:
    regels = [regel if regel in tussen.values() else f"> {regel}" for regel in met_invoegingen(tekst, tussen)]
    return f"{boven}\n\nOp di 3 nov 2026 om 10:00 schreef Ketenbot <bot@zvh.test>:\n\n" + "\n".join(regels) + "\n"


def gebroken(tekst: str, tussen: Tussen, boven: str) -> str:
    """As a program that wraps what it quotes."""
    uit = []
    for regel in met_invoegingen(tekst, tussen):
        if regel in tussen.values():
            uit.append(regel)
            continue
        while len(regel) > 72 and " " in regel[:72]:
            knip = regel.rindex(" ", 0, 72)
            uit.append(f"> {regel[:knip]}")
            regel = regel[knip + 1 :]
        uit.append(f"> {regel}")
    return f"{boven}\n\nOp di 3 nov 2026 om 10:00 schreef Ketenbot <bot@zvh.test>:\n" + "\n".join(uit) + "\n"


VORMEN = [outlook, gmail, gebroken]
Vorm = Callable[[str, Tussen, str], str]


async def planmail(wereld: Wereld) -> OutgoingMail:
    """The plan as the GGZ got it: it names several points."""
    return next(een for een in wereld.post.aan(GGZ) if "het plan" in een.bericht.onderwerp)


async def stuur(wereld: Wereld, op: OutgoingMail, tekst: str, *, html: str = "") -> None:
    wereld.teller += 1
    mail = EmailMessage()
    mail["Delivered-To"] = mail["To"] = f"{op.reply_local}@{DOMEIN}"
    mail["From"], mail["Subject"] = GGZ, "Re: casus"
    mail["Message-ID"], mail["In-Reply-To"] = f"<tussen-{wereld.teller}@partners.test>", op.message_id
    mail.set_content(html or tekst, subtype="html" if html else "plain")
    await wereld.rauw(mail.as_bytes(), f"mail:tussen-{wereld.teller}")


@pytest.mark.parametrize("opmaak", VORMEN)
@pytest.mark.parametrize(
    "boven", ["Zie mijn reactie hieronder in rood.", "Beste,\n\nZie mijn antwoorden in de tekst.", ""]
)
async def test_words_under_a_point_are_an_answer_about_that_point(
    wereld: Wereld, code: str, opmaak: Vorm, boven: str
) -> None:
    op = await planmail(wereld)
    tekst = opmaak(wereld.post.tekst(op), {2: "is gedaan", 3: "De school wil eerst overleg."}, boven)
    await stuur(wereld, op, tekst)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    kamer = wereld.kamers.casuskamer(code).tekst
    assert "De school wil eerst overleg." in kamer
    assert "hieronder in rood" not in kamer
    assert "in de tekst" not in kamer
    gedeeld = [regel for regel in kamer.split("\n") if "De school wil eerst overleg." in regel]
    assert len(gedeeld) == 1
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_words_typed_on_behind_our_line_count_too(wereld: Wereld, code: str) -> None:
    op = await planmail(wereld)
    regels = [
        f"{regel} --> is gedaan" if regel.startswith("2. ") else regel for regel in wereld.post.tekst(op).split("\n")
    ]
    await stuur(wereld, op, f"Zie onder.\n\n{KOP}\n\n" + "\n".join(regels))
    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_red_words_in_html_are_found(wereld: Wereld, code: str) -> None:
    op = await planmail(wereld)
    alinea = "".join(
        f'<p style="color:red">{regel}</p>' if regel == "is gedaan" else f"<p>{regel}</p>"
        for regel in met_invoegingen(wereld.post.tekst(op), {2: "is gedaan"})
    )
    kop = "".join(f"<p><b>{regel.partition(':')[0]}:</b>{regel.partition(':')[2]}</p>" for regel in KOP.split("\n"))
    html = f"<p>Zie mijn reactie hieronder in rood</p><div id='divRplyFwdMsg'>{kop}</div><div>{alinea}</div>"
    await stuur(wereld, op, "", html=html)
    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.parametrize("opmaak", VORMEN)
async def test_a_plain_answer_above_the_whole_mail_is_what_it_was(wereld: Wereld, code: str, opmaak: Vorm) -> None:
    op = await planmail(wereld)
    await stuur(wereld, op, opmaak(wereld.post.tekst(op), {}, "Ik bel de school morgen."))

    assert "> Ik bel de school morgen." in wereld.kamers.casuskamer(code).tekst
    assert [(await wereld.punt(code, nr)).status for nr in (1, 2, 3)] == [Status.OPEN] * 3


async def test_who_points_at_words_that_are_not_there_is_asked(wereld: Wereld, code: str) -> None:
    op = await planmail(wereld)
    voor = wereld.kamers.casuskamer(code).tekst
    await stuur(wereld, op, outlook(wereld.post.tekst(op), {}, "Zie mijn reactie hieronder in rood."))

    assert wereld.kamers.casuskamer(code).tekst == voor
    assert "daar vind ik niets van u" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_quotation_of_something_else_is_never_said_again(wereld: Wereld, code: str) -> None:
    op = await planmail(wereld)
    voor = wereld.kamers.casuskamer(code).tekst
    await stuur(wereld, op, f"2 klaar\n\n{KOP}\n\nDag collega,\nDe buurvrouw belde over hem.\n3 klaar\n")

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert "buurvrouw" not in wereld.kamers.casuskamer(code).tekst
    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert voor


async def test_a_signature_under_it_is_no_answer(wereld: Wereld, code: str) -> None:
    op = await planmail(wereld)
    tekst = outlook(wereld.post.tekst(op), {2: "is gedaan"}, "Zie onder.") + "\nMet vriendelijke groet,\nGGZ\n"
    await stuur(wereld, op, tekst)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "vriendelijke groet" not in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("nee lukt niet, zit tot 16 dec in training", "2 lukt niet"),
        ("graag, tot 20 dec", "2 uitstel tot 20 december 2026"),
        ("ja", "2 klaar, of: 2 bezig, of: 2 lukt niet"),
    ],
)
async def test_own_words_under_a_point_are_asked_as_words_on_top_are(
    wereld: Wereld, code: str, woorden: str, antwoord: str
) -> None:
    op = await planmail(wereld)
    voor = await wereld.punt(code, 2)

    await stuur(wereld, op, gmail(wereld.post.tekst(op), {2: woorden}, ""))

    assert f"Antwoord: {antwoord}" in wereld.post.tekst(wereld.post.laatste(GGZ))
    na = await wereld.punt(code, 2)
    assert (na.status, na.uiterlijk) == (voor.status, voor.uiterlijk)
