"""Every mail as a browser lays it out: it fits a small phone, asks at once, and whoever cannot see it can read it."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from commands.messages import Bericht, Blok, Knop, Rij
from commands.messages.paneel import Paneel
from tests.beeld.browser import AXE, CHROMIUM, Browser, start
from tests.beeld.soorten import SOORTEN, als_mail
from tests.bot.mail.sending.test_bad_input import planmail
from tests.bot.mail.sending.test_design import ALLE, STIJLBLOK, VREEMD, delen
from tests.texts.decor import PUNT

pytestmark = pytest.mark.browser
ASKS = (
    "reminder", "to the casushouder", "to the procesregisseur", "to the manager", "poll", "closing",
    "casushouder offered", "contact", "handover", "held", "held, to the procesregisseur", "plan",
)  # fmt: skip
"""Kinds with one question, and so with one filled button."""
NARROW, PHONE, FIRST_SCREEN, OWN_POINT = 320, 375, 400, 92
BOTTOM = "(one => one && one.getBoundingClientRect().bottom)(document.querySelector('.f'))"
META = re.compile('<meta name="(?:supported-)?color-schemes?"[^>]*>')


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests here."""
    if CHROMIUM is None or not AXE.is_file():
        pytest.fail("needs Chromium and axe-core: deploy/test lays both down")
    async with start() as started:
        yield started


@pytest.fixture(scope="module")
def mails() -> dict[str, str]:
    """The HTML of every message that there is."""
    return {name: delen(message)[1] for name, message in ALLE.items()}


async def test_no_mail_is_wider_than_a_small_phone(browser: Browser, mails: dict[str, str]) -> None:
    wide = {}
    for name, html in mails.items():
        await browser.show(html, NARROW)
        width = await browser.value("document.documentElement.scrollWidth")
        if width > NARROW:
            wide[name] = width
    assert wide == {}


async def test_what_is_too_wide_would_be_seen(browser: Browser) -> None:
    await browser.show('<html lang="nl"><body><p style="width:400px">Breed</p></body></html>', NARROW)
    assert await browser.value("document.documentElement.scrollWidth") > NARROW


@pytest.mark.parametrize("strange", VREEMD.values(), ids=VREEMD)
async def test_whatever_people_wrote_fits_and_stays_on_its_side(browser: Browser, strange: str) -> None:
    house = "Zorg- en Veiligheidshuis " + "V" * 65
    row = Rij(knop=Knop(label="K7Q2", opdracht="K7Q2 casus toon"), tekst=strange, rechts="te laat sinds wo 4 nov")
    panel = Paneel(label="Uw afspraak", woorden=strange, onder=strange)
    blocks = (Blok(kop=strange, paneel=panel, tekst=strange, regels=(strange,)), Blok(citaat=strange, rijen=(row,)))
    _, html = delen(Bericht(onderwerp=f"Casus K7Q2: {strange}", blokken=blocks), house=house)

    await browser.show(html, NARROW)

    assert await browser.value("document.documentElement.scrollWidth") == NARROW
    assert await browser.value("getComputedStyle(document.querySelector('h1')).direction") == "ltr"
    assert await browser.axe() == []


@pytest.mark.parametrize("kind", SOORTEN)
async def test_the_filled_button_stands_on_the_first_screen(browser: Browser, kind: str) -> None:
    _, html = als_mail(ALLE[SOORTEN[kind].sleutel], SOORTEN[kind])
    await browser.show(html, PHONE)
    bottom = await browser.value(BOTTOM)
    assert bottom is not None or kind not in ASKS
    assert (bottom or 0) <= FIRST_SCREEN


@pytest.mark.parametrize("own", range(1, 6))
async def test_the_button_of_a_plan_stands_right_below_the_own_points(browser: Browser, own: int) -> None:
    """What somebody is asked about comes first: of one or two points the button stands on the first screen,
    of more it comes as much lower as these need."""
    points = [
        replace(PUNT, id=f"p{nr}", nummer=nr, wat="Spreekt de school en maakt daar een afspraak voor")
        for nr in range(1, own + 1)
    ]
    await browser.show(delen(planmail(points, own))[1], PHONE)

    assert await browser.value(BOTTOM) <= FIRST_SCREEN + max(0, own - 2) * OWN_POINT


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_a_screen_reader_finds_its_way_and_all_contrast_holds(
    browser: Browser, mails: dict[str, str], dark: bool
) -> None:
    wrong = {}
    for kind, soort in SOORTEN.items():
        await browser.show(mails[soort.sleutel], PHONE, dark=dark)
        found = await browser.axe()
        if found:
            wrong[kind] = found
    assert wrong == {}


async def test_what_is_wrong_for_a_screen_reader_would_be_found(browser: Browser) -> None:
    page = (
        '<html><head><title>x</title></head><body><main><h1>x</h1><p style="color:#aaa">Grijs</p></main></body></html>'
    )
    await browser.show(page, PHONE)
    found = {line.partition(":")[0] for line in await browser.axe()}
    assert {"html-has-lang", "color-contrast"} <= found


async def test_without_the_style_block_a_mail_is_the_same_pixel_for_pixel(
    browser: Browser, mails: dict[str, str]
) -> None:
    other = []
    for kind, soort in SOORTEN.items():
        pictures = []
        for html in (mails[soort.sleutel], META.sub("", STIJLBLOK.sub("", mails[soort.sleutel]))):
            await browser.show(html, PHONE)
            pictures.append(await browser.picture())
        if pictures[0] != pictures[1]:
            other.append(kind)
    assert other == []


async def test_dark_mode_is_another_picture(browser: Browser, mails: dict[str, str]) -> None:
    shown = []
    for dark, forced in ((False, False), (True, False), (False, True)):
        await browser.show(mails[SOORTEN["reminder"].sleutel], PHONE, dark=dark, forced=forced)
        shown.append(await browser.picture())
    assert len(set(shown)) == len(shown)
