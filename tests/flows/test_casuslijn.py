"""The whole line of a casus, driven at random: people in any order, the right ones and the wrong ones.

The table of `toestanden` says what may follow; the model here keeps only who proposed what, and which actiepunten run.
"""

import asyncio
import shutil
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from commands.adres import antwoordadres
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.toestanden import Casusstap, begin, leidt_naar, mag_stap
from commands.texts.opmaak import als_tekst
from tests.foto import Foto
from tests.wereld import POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

WIE = {
    "houder": frozenset({Rol.CASUSHOUDER}),
    "partner": frozenset({Rol.PARTNER}),
    "regie": frozenset({Rol.PROCESREGISSEUR}),
    "manager": frozenset({Rol.MANAGER}),
    "beheerder": frozenset({Rol.BEHEERDER}),
}
STAF = {"regie": Rol.PROCESREGISSEUR, "manager": Rol.MANAGER, "beheerder": Rol.BEHEERDER}
ANDER = {"houder": Rol.PROCESREGISSEUR, "regie": Rol.CASUSHOUDER}
"""Whose answer a proposal of each of these waits for."""
iemand = st.sampled_from(sorted(WIE))


@dataclass
class Speelcasus:
    """What the model knows of one casus."""

    code: str
    fase: Fase
    open: bool = False
    """Whether an actiepunt is not over."""
    voorstel: str = ""
    """Who proposed to close it; empty: nobody."""
    gesloten_door: list[tuple[str, str]] = field(default_factory=list)
    """Who proposed and who agreed, each time it closed."""


class Casuslijn(RuleBasedStateMachine):
    """One world; each rule is one thing that somebody writes."""

    foto: ClassVar[Foto]
    casussen = Bundle("casussen")

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.map = Path(mkdtemp(dir=self.foto.database.parent))
        self.wereld: Wereld = self.foto.wereld(self.map)
        self.alle: list[Speelcasus] = []

    def teardown(self) -> None:
        self.doe(self.wereld.opslag.close())
        self.runner.close()
        shutil.rmtree(self.map)

    def doe(self, werk: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(werk)

    def zeg(self, wie: str, casus: Speelcasus, tekst: str) -> None:
        """Their own door: private room, mail to the group's own reply address, or the personal address."""
        woorden = f"{casus.code} {tekst}"
        if wie in STAF:
            self.doe(self.wereld.staf(STAF[wie], woorden))
        elif wie == "houder":
            self.doe(self.wereld.zeg(WIJKTEAM, self.wereld.kamers.prive(WIJKTEAM).id, woorden))
        elif casus.fase is not Fase.WEG and (lid := self.doe(self.wereld.leden(casus.code)).get(POLITIE)):
            self.doe(self.wereld.mail(POLITIE, antwoordadres(casus.code, lid.token), woorden))

    def mag(self, wie: str, casus: Speelcasus, stap: Casusstap) -> bool:
        """By the table alone. In a casus that was not released nobody but medewerkers has a role."""
        rollen = WIE[wie] if wie in STAF or casus.fase is not Fase.CONCEPT else frozenset()
        return mag_stap(casus.fase, stap, rollen)

    def stap(self, casus: Speelcasus, stap: Casusstap) -> None:
        naar = leidt_naar(casus.fase, stap)
        assert naar is not None
        casus.fase = naar

    # --- rules --------------------------------------------------------------------------------------------------------

    @rule(target=casussen)
    def die_loopt(self) -> Speelcasus:
        """The casus with which the world begins."""
        if not self.alle:
            self.alle.append(Speelcasus(code=self.wereld.code, fase=Fase.LOPEND, open=True))
        return self.alle[0]

    @rule(target=casussen, _=casussen)
    def openen(self, _: Speelcasus) -> Speelcasus:
        """At most one beside it."""
        if len(self.alle) < 2:
            self.doe(self.wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD))
            code = self.wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
            self.alle.append(Speelcasus(code=code, fase=begin(Casusstap.OPENEN)))
        return self.alle[-1]

    @rule(casus=casussen, wie=iemand)
    def vrijgeven(self, casus: Speelcasus, wie: str) -> None:
        self.zeg(wie, casus, "vrijgeven")
        if self.mag(wie, casus, Casusstap.VRIJGEVEN):
            self.stap(casus, Casusstap.VRIJGEVEN)
            casus.open = True

    @rule(casus=casussen, wie=iemand, zeker=st.booleans())
    def weggooien(self, casus: Speelcasus, wie: str, zeker: bool) -> None:
        self.zeg(wie, casus, "casus weg zeker" if zeker else "casus weg")
        if zeker and self.mag(wie, casus, Casusstap.WEGGOOIEN):
            self.stap(casus, Casusstap.WEGGOOIEN)

    @rule(casus=casussen)
    def alles_over(self, casus: Speelcasus) -> None:
        """All actiepunten end: dropped, done or handed to the outside."""
        if casus.fase is not Fase.LOPEND or not casus.open:
            return
        einden = ("actie vervalt {} niet meer nodig", "actie buiten {} Stichting Bewind Noord")
        for nummer in self.doe(self._open(casus.code)):
            self.zeg("regie", casus, einden[nummer % 2].format(nummer))
        casus.open = False

    @rule(casus=casussen)
    def nieuw_actiepunt(self, casus: Speelcasus) -> None:
        self.zeg("regie", casus, "actie nieuw Gaat langs, Politie, 26 februari 2027")
        casus.open = casus.open or casus.fase is Fase.LOPEND

    @rule(casus=casussen, wie=iemand, hoe=st.sampled_from(("casus afsluiten voorlopig", "casus afschalen")))
    def voorstellen(self, casus: Speelcasus, wie: str, hoe: str) -> None:
        self.zeg(wie, casus, hoe)
        wacht_op_ander = casus.voorstel not in ("", wie)
        if self.mag(wie, casus, Casusstap.VOORSTELLEN) and not casus.open and not wacht_op_ander:
            casus.voorstel = wie

    @rule(casus=casussen, wie=iemand)
    def akkoord(self, casus: Speelcasus, wie: str) -> None:
        self.zeg(wie, casus, "casus akkoord")
        if self.beslist(casus, wie, Casusstap.AKKOORD) and not casus.open:
            self.stap(casus, Casusstap.AKKOORD)
            casus.gesloten_door.append((casus.voorstel, wie))
            casus.voorstel = ""

    @rule(casus=casussen, paar=st.sampled_from((("houder", "regie"), ("regie", "houder"))))
    def samen_sluiten(self, casus: Speelcasus, paar: tuple[str, str]) -> None:
        """The way that is meant, so that much happens after it."""
        self.alles_over(casus)
        self.voorstellen(casus, paar[0], "casus afschalen")
        self.akkoord(casus, paar[1])

    @rule(casus=casussen, wie=iemand, reden=st.sampled_from(("", " er komt nog een gesprek")))
    def niet_akkoord(self, casus: Speelcasus, wie: str, reden: str) -> None:
        self.zeg(wie, casus, f"casus niet akkoord{reden}")
        if reden and self.beslist(casus, wie, Casusstap.NIET_AKKOORD):
            self.stap(casus, Casusstap.NIET_AKKOORD)
            casus.voorstel = ""

    @rule(casus=casussen, wie=iemand, reden=st.sampled_from(("", " er is weer overlast")))
    def heropenen(self, casus: Speelcasus, wie: str, reden: str) -> None:
        self.zeg(wie, casus, f"casus heropenen{reden}")
        if reden and self.mag(wie, casus, Casusstap.HEROPENEN):
            self.stap(casus, Casusstap.HEROPENEN)
            assert self.doe(self._klokken(casus.code)) > 0

    @rule(dagen=st.integers(1, 9))
    def tijd(self, dagen: int) -> None:
        """Days go by: nothing is said of a casus that is closed or thrown away."""
        mails = len(self.wereld.post.verzonden)
        gezegd = {een.id: len(een.berichten) for een in self.wereld.kamers.kamers.values()}
        self.doe(self.wereld.vooruit(tot=self.wereld.nu + timedelta(days=dagen)))
        nieuw = [een.bericht for een in self.wereld.post.verzonden[mails:]]
        nieuw += [b for een in self.wereld.kamers.kamers.values() for b in een.berichten[gezegd.get(een.id, 0) :]]
        for casus in self.alle:
            if casus.fase in (Fase.GESLOTEN, Fase.WEG):
                assert [een.onderwerp for een in nieuw if casus.code in als_tekst(een, proef=False)] == []

    def beslist(self, casus: Speelcasus, wie: str, stap: Casusstap) -> bool:
        """Whether the answer of this person counts: the table, and the role that was asked."""
        gevraagd = ANDER.get(casus.voorstel)
        return self.mag(wie, casus, stap) and wie != casus.voorstel and gevraagd in WIE[wie]

    async def _open(self, code: str) -> list[int]:
        casus = await self.wereld.casus(code)
        async with self.wereld.opslag.uow() as uow:
            return [punt.nummer for punt in await uow.actiepunten.of_casus(casus.id) if not punt.voorbij]

    async def _klokken(self, code: str) -> int:
        casus = await self.wereld.casus(code)
        async with self.wereld.opslag.uow() as uow:
            return len(await uow.herinneringen.planned_for(casus.id))

    # --- what always holds --------------------------------------------------------------------------------------------

    @invariant()
    def stands_as_the_table_says(self) -> None:
        async def fasen() -> dict[str, tuple[str, Fase]]:
            async with self.wereld.opslag.uow() as uow:
                return {een.code: (een.id, een.fase) for een in await uow.casussen.all_casussen()}

        staat = self.doe(fasen())
        assert {code: fase for code, (_, fase) in staat.items()} | {
            een.code: een.fase for een in self.alle if een.fase is Fase.WEG
        } == {self.wereld.code: Fase.LOPEND} | {een.code: een.fase for een in self.alle}

    @invariant()
    def the_bot_alone_speaks_in_the_room_of_a_closed_one(self) -> None:
        for casus in self.alle:
            if kamer := self.wereld.kamers.kamers.get(f"!casus-{casus.code}"):
                assert kamer.alleen_bot == (casus.fase is Fase.GESLOTEN)

    @invariant()
    def two_people_closed_it(self) -> None:
        assert all(een != ander for casus in self.alle for een, ander in casus.gesloten_door)


def drijf(foto: Foto, *, voorbeelden: int, stappen: int, vast: bool) -> None:
    """Play so many lines of so many steps."""
    machine = type("Lijn", (Casuslijn,), {"foto": foto})
    keuze = settings(
        max_examples=voorbeelden,
        stateful_step_count=stappen,
        deadline=None,
        derandomize=vast,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=keuze)


def test_people_in_any_order_lead_a_casus_only_along_the_table(lopend_huis: Foto) -> None:
    drijf(lopend_huis, voorbeelden=4, stappen=12, vast=True)


@pytest.mark.lang
def test_many_people_in_any_order_lead_a_casus_only_along_the_table(lopend_huis: Foto) -> None:
    drijf(lopend_huis, voorbeelden=60, stappen=40, vast=False)
