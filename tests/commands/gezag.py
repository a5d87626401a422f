"""Who may do what, as a table that a colleague can approve."""

from commands.command import IEDEREEN, Command
from commands.domain.rollen import Rol
from commands.domain.woorden import KENNEMERLAND
from commands.table import OPDRACHTEN
from commands.texts.gebruik import leesbaar


def gezagstabel() -> str:
    """One row a command: each role "ja", "prive" (not in the room of a casus) or "-", and whose mail with it must be
    proven."""
    breed = max(len(command.woorden) for command in OPDRACHTEN) + 2
    regels = ["opdracht".ljust(breed) + "".join(rol.value.ljust(17) for rol in Rol) + "bewijs"]
    for command in OPDRACHTEN:
        vakken = [_vak(command, rol) for rol in Rol]
        regels.append(command.woorden.ljust(breed) + "".join(vak.ljust(17) for vak in vakken) + _bewijs(command))
    return "\n".join(regels) + "\n"


def _vak(command: Command, rol: Rol) -> str:
    if rol not in command.rollen:
        return "-"
    return "prive" if command.prive else "ja"


def _bewijs(command: Command) -> str:
    if not command.bewijs:
        return "-"
    van = (
        "ieder"
        if command.bewijs is True
        else ", ".join(rol.value for rol in Rol if rol in command.bewijs & command.rollen)
    )
    return van if command.bewijs_als is None else f"{van} (bij sommige woorden)"


def readmetabel() -> str:
    """The rows under "Commands" in the README."""
    zeg = KENNEMERLAND.zeg
    return "\n".join(f"| `{leesbaar(een.gebruik)}` | {zeg(een.samenvatting)} | {_wie(een)} |" for een in OPDRACHTEN)


def _wie(command: Command) -> str:
    if command.rollen == frozenset(Rol):
        return "everybody"
    if command.rollen == IEDEREEN:
        return "everybody but a derde"
    if command.rollen == IEDEREEN - {Rol.BEHEERDER}:
        return "everybody but beheerder and derde"
    return ", ".join(rol.value for rol in Rol if rol in command.rollen)
