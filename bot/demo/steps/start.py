"""The installation: what an administrator does once, with the real commands."""

import asyncio
import re

from bot.demo.world import NietGezien, Wereld

_ADRES = re.compile(r"bot\+[a-z2-7]{20}@[\w.-]+")


async def installeer(wereld: Wereld, wachtwoord: str) -> None:
    """matrix inloggen, medewerker toevoegen, check, and then serve as its own process."""
    bot, verslag = wereld.bot, wereld.verslag
    async with asyncio.TaskGroup() as samen:
        samen.create_task(bot.draai("matrix", "inloggen", invoer=f"{wachtwoord}\n"))
        erbij = {
            rol: samen.create_task(bot.draai("medewerker", "toevoegen", "--rol", rol, "--email", mens.post.adres))
            for rol, mens in wereld.staf.items()
        }
    verslag.goed("ketenbot matrix inloggen: de bot heeft een eigen, ondertekend apparaat")
    for rol, taak in erbij.items():
        adres = _ADRES.search(taak.result())
        if adres is None:
            raise NietGezien(f"medewerker toevoegen noemt geen adres voor de {rol}")
        wereld.geheugen[f"adres {rol}"] = adres.group()
        verslag.goed(f"ketenbot medewerker toevoegen: {rol} schrijft naar een eigen adres")
    await asyncio.gather(bot.draai("check"), bot.status())  # the reader of the state warms up meanwhile
    verslag.goed("ketenbot check: alles is bereikbaar")
    await bot.start()
    await wereld.rust()
    verslag.goed("ketenbot serve draait als eigen proces")
