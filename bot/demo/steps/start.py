"""The installation: what an administrator does once, with the real commands."""

import asyncio
import re

from bot.demo.tokens import Tokens
from bot.demo.world import NotSeen, World

_ADDRESS = re.compile(r"bot\+[a-z2-7]{20}@[\w.-]+")


async def install(world: World, password: str, tokens: Tokens | None = None) -> None:
    """`matrix inloggen`, `medewerker toevoegen`, `check`, and then `serve` as its own process.

    With `tokens` nobody types a password: `mail inloggen` too gets a code that somebody types in elsewhere.
    """
    bot, report = world.bot, world.report
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(bot.run("matrix", "inloggen", typed="" if tokens else f"{password}\n"))
        if tokens:
            tasks.create_task(bot.run("mail", "inloggen"))
        added = {
            rol: tasks.create_task(bot.run("medewerker", "toevoegen", "--rol", rol, "--email", person.post.address))
            for rol, person in world.staff.items()
        }
    report.confirm("ketenbot matrix inloggen: de bot heeft een eigen, ondertekend apparaat")
    for rol, task in added.items():
        address = _ADDRESS.search(task.result())
        if address is None:
            raise NotSeen(f"medewerker toevoegen noemt geen adres voor de {rol}")
        world.memory[f"adres {rol}"] = address.group()
        report.confirm(f"ketenbot medewerker toevoegen: {rol} schrijft naar een eigen adres")
    await asyncio.gather(bot.run("check"), bot.status())  # the reader of the state warms up meanwhile
    report.confirm("ketenbot check: alles is bereikbaar")
    await bot.start()
    await world.settle()
    report.confirm("ketenbot serve draait als eigen proces")
    if tokens:
        report.confirm("ketenbot mail inloggen: iemand typte de code in; de bot kent geen wachtwoord")
        await tokens.go_wrong()
        await world.settle()
        report.confirm("de aanbieder lag even plat en de tokens van de mail vervielen: de bot is weer binnen")
