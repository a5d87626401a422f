"""How every installation begins: what its administrator does once, and how a casus is opened and released."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path

from bot.demo.seen import Seen
from tests.servers.bewoond import Huis
from tests.servers.bewoond_instellingen import schrijf_plan
from tests.servers.mailservers import WACHTWOORD
from tests.servers.programma import Gezegd

_ADRES = re.compile(r"bot\+[a-z2-7]{20}@[\w.-]+")


async def log_in(huis: Huis, *hoe: str) -> Gezegd:
    """`ketenbot matrix inloggen`, the password on standard input."""
    return await huis.bot.zeg("matrix", "inloggen", *hoe, invoer=f"{WACHTWOORD}\n")


async def stel_in(huis: Huis, *, regisseur: str = "matrix") -> str:
    """Database, device, staff; returns the personal address of the procesregisseur (empty without mail)."""
    gemaakt = await huis.bot.zeg("migrate")
    assert gemaakt.status == 0, gemaakt.tekst
    taken = []
    if huis.synapse is not None:
        await huis.synapse.register(huis.matrix_bot.removeprefix("@").partition(":")[0], WACHTWOORD)
        taken = [log_in(huis)]
    waar = ("--matrix", huis.mxid("regisseur")) if regisseur == "matrix" else ("--email", huis.adres("regie"))
    staf = [("procesregisseur", *waar)]
    if huis.post is not None:
        staf += [(rol, "--email", huis.adres(rol)) for rol in ("manager", "beheerder")]
    toevoegen = [huis.bot.zeg("medewerker", "toevoegen", "--rol", *wie) for wie in staf]
    gezegd = await asyncio.gather(*toevoegen, *taken)
    assert {een.status for een in gezegd} == {0}, gezegd
    adres = _ADRES.search(gezegd[0].tekst)
    return adres.group() if adres is not None else ""


def maak_plan(huis: Huis) -> Path:
    """The shipped example, for the people of this house."""
    adressen = {
        "wijkagent@partners.test": huis.adres("politie"),
        "behandelaar@partners.test": huis.adres("ggz"),
        "consulent@partners.test": huis.adres("woningcorporatie"),
    }
    if huis.synapse is not None:
        adressen |= {f"@{wie}:demo.test": huis.mxid(wie) for wie in ("wijkteam", "reclassering")}
    return schrijf_plan(huis.map / "plan.docx", adressen, (huis.nu() - timedelta(days=1)).date())


async def lever_plan_aan(huis: Huis, *, in_twee_berichten: bool = False) -> Seen:
    """The procesregisseur puts the plan in his private room; returns the preview that he gets."""
    plan = await asyncio.to_thread(maak_plan, huis)
    regisseur, kamer = await huis.chatter("regisseur"), await huis.prive("regisseur")
    await huis.ziet("regisseur", "matrix", "uw eigen gesprek met de bot")
    if in_twee_berichten:
        await regisseur.send_file(kamer, plan, plan.name)
        await huis.ziet("regisseur", "matrix", "Word-bestand")
        await regisseur.say(kamer, "casus nieuw")
    else:
        await regisseur.send_file(kamer, plan, "casus nieuw")
    return await huis.ziet("regisseur", "matrix", "nog niets verstuurd", kamer=kamer)


def code_in(voorbeeld: Seen) -> str:
    """The casus code that a preview names."""
    gevonden = re.search(r"[Cc]asus ([A-Z2-9]{4})\b", voorbeeld.text)
    assert gevonden is not None, voorbeeld.text
    return gevonden.group(1)


async def geef_vrij(huis: Huis, code: str) -> str:
    """The release; returns the room of the casus, once the wijkteam is in and has read the plan."""
    await huis.chats["regisseur"].say(await huis.prive("regisseur"), f"vrijgeven {code}")
    kamer = await huis.casuskamer("wijkteam", code)
    await huis.ziet("wijkteam", "matrix", "Welkom, ", kamer=kamer)
    await huis.ziet("wijkteam", "matrix", "Het afstemmingsplan van casus")
    return kamer


async def lopende_casus(huis: Huis) -> tuple[str, str]:
    """Everything up to a running casus with the wijkteam in its room; returns code and room."""
    await asyncio.gather(stel_in(huis), huis.chatter("regisseur"), huis.chatter("wijkteam"))
    await huis.bot.start()
    code = code_in(await lever_plan_aan(huis))
    return code, await geef_vrij(huis, code)
