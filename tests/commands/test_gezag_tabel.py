"""One table decides who may do what; the help shows exactly that.

After a wanted change: `python -m tests.commands.test_gezag_tabel` writes golden/gezag.txt and the table in the README.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from commands.command import LEDEN, Context, Opdracht, Wie, mag
from commands.domain.beleid import Beleid
from commands.domain.deelnemer import Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.messages import Inbound
from commands.ports import Ids, UnitOfWork
from commands.table import OPDRACHTEN
from commands.texts.gebruik import leesbaar
from commands.zelf.hulp_alles import HULP_ALLES
from tests.commands.gezag import gezagstabel, readmetabel
from tests.texts.klok_voorbeelden import een_casus, een_lid

GOLDEN = Path(__file__).parent / "golden" / "gezag.txt"
README = Path(__file__).parents[2] / "README.md"
SCHRIJF = ".venv/bin/python -m tests.commands.test_gezag_tabel writes it; read git diff"
NU = datetime(2026, 11, 3, tzinfo=UTC)
KAMER = "!kamer:demo.test"
CASUS = replace(een_casus(), kamer=KAMER)
PERSOON = Persoon(id="p", matrix_id="@iemand:demo.test")


def wie(rol: Rol) -> Wie:
    """Somebody who has this role and no other."""
    if rol in (Rol.PARTNER, Rol.CASUSHOUDER):
        return Wie(persoon=PERSOON, casus=CASUS, deelnemer=een_lid(casushouder=rol is Rol.CASUSHOUDER))
    staf = Medewerker(id="m", persoon=PERSOON, rol=rol, kanalen=(Kanaal.MATRIX,), token="a" * 20)
    return Wie(persoon=PERSOON, medewerkers=(staf,), casus=CASUS)


async def hulp(iemand: Wie, kamer: str) -> set[str]:
    """The usages that the help shows."""
    inbound = Inbound(bron="b", kanaal=Kanaal.MATRIX, afzender="", tekst="", ontvangen_op=NU, kamer=kamer)
    context = Context(
        uow=cast("UnitOfWork", None),
        ids=cast("Ids", None),
        beleid=Beleid(),
        nu=NU,
        wie=iemand,
        inbound=inbound,
        tabel=OPDRACHTEN,
    )
    uitkomst = await HULP_ALLES.run(Opdracht(command=HULP_ALLES), context)
    gebruik = (regel.partition(": ")[0] for regel in uitkomst.antwoord.blokken[0].regels)
    return {een.replace("~[", "").replace("]~", "").replace("~", "") for een in gebruik}


def test_the_table_of_authority_is_as_approved():
    assert gezagstabel() == GOLDEN.read_text(encoding="utf-8"), SCHRIJF


def test_the_readme_shows_the_commands_as_the_table_has_them():
    assert readmetabel() in README.read_text(encoding="utf-8"), SCHRIJF


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("kamer", [KAMER, "!prive:demo.test"], ids=["room", "private"])
async def test_the_help_shows_exactly_what_is_allowed(rol, kamer):
    mogelijk = {
        leesbaar(command.gebruik)
        for command in OPDRACHTEN
        if rol in command.rollen and not (command.prive and kamer == KAMER)
    }

    assert await hulp(wie(rol), kamer) == mogelijk


async def test_a_member_of_several_casussen_may_in_private_what_members_may():
    nergens = Wie(persoon=PERSOON)

    van_leden = {leesbaar(command.gebruik) for command in OPDRACHTEN if command.rollen & LEDEN}
    assert await hulp(nergens, "!prive:demo.test") == van_leden


@pytest.mark.parametrize("command", [een for een in OPDRACHTEN if een.rollen <= {Rol.PROCESREGISSEUR}])
def test_what_is_the_procesregisseurs_is_nobodys_by_having_no_role(command):
    assert not mag(command, Wie(persoon=PERSOON))
    assert not mag(command, Wie(persoon=PERSOON, casus=CASUS))


def _schrijf() -> None:
    GOLDEN.write_text(gezagstabel(), encoding="utf-8")
    rijen = r"(\| type \| what (?:happens|the help says) \| who \|\n\|---\|---\|---\|\n)(?:\|.*\n)+"
    kop = "| type | what the help says | who |\n|---|---|---|\n"
    nieuw, keer = re.subn(rijen, lambda _: f"{kop}{readmetabel()}\n", README.read_text(encoding="utf-8"))
    assert keer == 1
    README.write_text(nieuw, encoding="utf-8")


if __name__ == "__main__":
    _schrijf()
