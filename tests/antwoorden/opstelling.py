"""Puts one labelled text through the real line: a casus as its row says, a message of the bot, and the answer to it."""

import shutil
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.eigenaars import eigenaars_van
from commands.domain.herinnering import Stap
from commands.domain.rollen import Kanaal, Rol, Soort
from commands.door.gekeurd import Toets
from commands.effects.uitgang import zet_klaar
from commands.messages import Bericht, Effect, Groep, Lid, Say, Staf
from commands.texts import actielijst as actieteksten
from commands.texts import bericht as berichtteksten
from commands.texts import klok
from commands.texts import plan as planteksten
from commands.texts.opmaak import als_tekst
from commands.texts.vertrouwen import om_wie_het_gaat
from tests.antwoorden.rij import Rij
from tests.plekken import Plekken
from tests.wereld import AMSTERDAM, Wereld, maak_wereld

CODE = "K7Q2"
KAMER = f"!casus-{CODE}"
PRIVE = "!prive-schrijver"
SCHRIJVER, SCHRIJVER_MX = "schrijver@partners.test", "@schrijver:partners.test"
ANDER, HOUDER = "ander@partners.test", "houder@partners.test"
REGIE, MANAGER = "regie@zvh-huis.test", "manager@zvh-huis.test"


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What the line made of one text."""

    gezet: dict[int, str]
    """The states that changed, as the rows write them."""
    antwoord: str
    """All that the writer was answered."""
    gedeeld: bool
    """Whether another member was sent his words."""
    wacht: bool
    """Whether the guard holds his words."""


async def doe(rij: Rij, leeg: Path, plekken: Plekken, toets: Toets | None = None) -> Uitslag:
    """The answer of this row in a fresh world; `leeg`: a migrated database, of which a copy gets a place."""
    pad, opslag = plekken.neem()
    shutil.copy(leeg, pad / "ketenbot.db")
    wereld = maak_wereld(pad / "ketenbot.db", toets=toets, opslag=opslag)
    wereld.nu = datetime.combine(rij.vandaag, time(10, 0), AMSTERDAM)
    try:
        return await _Proef(wereld, rij).speel()
    finally:
        await plekken.geef_terug(pad, opslag)


class _Proef:
    def __init__(self, wereld: Wereld, rij: Rij) -> None:
        self.wereld, self.rij = wereld, rij
        self.mail = rij.deur.startswith("mail")

    async def speel(self) -> Uitslag:
        await self._bouw()
        voor = await self._punten()
        await self._zeg_eerst()
        self.wereld.post.wis()
        for kamer in self.wereld.kamers.kamers.values():
            kamer.berichten.clear()
        await self._antwoord()
        na = await self._punten()
        gezet = {nummer: wat for nummer in self.rij.punten if (wat := _verschil(voor[nummer], na[nummer]))}
        async with self.wereld.opslag.uow() as uow:
            wacht = bool(await uow.wachtenden.open_wachtenden())
        anderen = "\n".join(self.wereld.post.teksten(adres) for adres in (ANDER, HOUDER, REGIE) if adres != self.van)
        return Uitslag(gezet, self._gelezen(), self._stuk() in " ".join(anderen.replace("\n> ", " ").split()), wacht)

    async def _punten(self) -> dict[int, Actiepunt]:
        """How they stand, by number."""
        async with self.wereld.opslag.read() as uow:
            return {punt.nummer: punt for punt in await uow.actiepunten.of_casus(self.casus.id)}

    def _stuk(self) -> str:
        """Enough of the words to find them again."""
        regels = [regel.strip() for regel in self.rij.tekst.splitlines() if regel.strip()]
        langste = max(regels, key=len, default="")
        return " ".join(langste.split()[-4:])[:40]

    @property
    def van(self) -> str:
        return REGIE if self.rij.rol == "procesregisseur" else SCHRIJVER

    def _gelezen(self) -> str:
        """What he read: mail, private room, or the room where he asked."""
        kamers = self.wereld.kamers.kamers
        stukken = [self.wereld.post.teksten(self.van)] if self.mail else []
        if not self.mail:
            welke = [kamers[PRIVE]] if self.rij.deur == "prive" else [kamers[KAMER], kamers[PRIVE]]
            stukken = [als_tekst(bericht, proef=False) for kamer in welke for bericht in kamer.berichten]
        return "\n\n".join(stukken)

    async def _bouw(self) -> None:
        wereld, rij = self.wereld, self.rij
        regie_schrijft = rij.rol == "procesregisseur"
        matrix = None if self.mail or not regie_schrijft else SCHRIJVER_MX
        self.regie = await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix=matrix)
        await wereld.medewerker(Rol.MANAGER, email=MANAGER)
        ids = wereld.huis.ids
        self.casus = Casus(
            id=ids.new_id(), code=CODE, fase=Fase.LOPEND, geopend_op=wereld.nu, geopend_door=self.regie.id,
            ico_op=rij.vandaag, vrijgegeven_op=wereld.nu, kamer=KAMER,
        )  # fmt: skip
        wereld.kamers._open(KAMER, f"Casus {CODE}", "")
        wereld.kamers._open(PRIVE, f"prive {SCHRIJVER_MX}", "")
        async with wereld.opslag.uow() as uow:
            await uow.casussen.add_casus(self.casus)
            self.ander = self._lid("Woonstichting", "consulent", ANDER)
            self.houder = self._lid("Wijkteam", "casemanager", HOUDER, houder=rij.rol != "casushouder")
            leden = [self.ander, self.houder]
            if regie_schrijft and not self.mail:
                await uow.personen.save_persoon(replace(self.regie.persoon, prive_kamer=PRIVE))
            if not regie_schrijft:
                self.zelf = self._lid(
                    "Politie", "wijkagent", None if not self.mail else SCHRIJVER, houder=rij.rol == "casushouder"
                )
                leden.append(self.zelf)
            for lid in leden:
                await uow.personen.add_persoon(lid.persoon)
                await uow.deelnemers.add_deelnemer(lid)
            for nummer, dag in rij.punten.items():
                eigenaar = self.zelf.id if not regie_schrijft and nummer in rij.eigen else self.ander.id
                status = Status.GEREED if nummer in rij.gereed else Status.OPEN
                await uow.actiepunten.add_actiepunt(
                    Actiepunt(
                        id=ids.new_id(), casus_id=self.casus.id, nummer=nummer, wat="Doet wat is afgesproken",
                        eigenaars=(eigenaar,), uiterlijk=dag, status=status,
                    )
                )  # fmt: skip
            await uow.commit()

    def _lid(self, organisatie: str, functie: str, email: str | None, *, houder: bool = False) -> Deelnemer:
        ids = self.wereld.huis.ids
        matrix = SCHRIJVER_MX if email is None else None
        return Deelnemer(
            id=ids.new_id(),
            casus_id=self.casus.id,
            persoon=Persoon(id=ids.new_id(), email=email, matrix_id=matrix, prive_kamer=PRIVE if matrix else None),
            organisatie=organisatie,
            functie=functie,
            soort=Soort.PUBLIEK,
            kanalen=(Kanaal.MAIL,) if email else (Kanaal.MATRIX,),
            token=ids.token(),
            casushouder=houder,
            in_kamer_sinds=self.wereld.nu if matrix else None,
            uitgenodigd_op=self.wereld.nu,
        )

    async def _zeg_eerst(self) -> None:
        """The message of the bot that will be answered."""
        wereld = self.wereld
        async with wereld.opslag.uow() as uow:
            leden = {lid.id: lid for lid in await uow.deelnemers.of_casus(self.casus.id)}
            punten = await uow.actiepunten.of_casus(self.casus.id)
            effect = Say(aan=self._aan(), bericht=self._bericht(punten, leden), sleutel="eerst")
            effecten: list[Effect] = [effect]
            await zet_klaar(effecten, wereld.huis.work.within(uow, wereld.nu), wereld.huis.poort.opgeslagen())
            await uow.commit()
        await wereld.rust()

    def _aan(self) -> Groep | Lid | Staf:
        if self.rij.deur in ("kamer", "kamer_antwoord"):
            return Groep(casus_id=self.casus.id)
        if self.rij.rol == "procesregisseur":
            return Staf(medewerker_id=self.regie.id, casus_id=self.casus.id)
        return Lid(deelnemer_id=self.zelf.id)

    def _bericht(self, punten: list[Actiepunt], leden: dict[str, Deelnemer]) -> Bericht:
        rij, casus = self.rij, self.casus
        punt = next((een for een in punten if een.nummer == rij.over), None)
        if punt is None:
            if rij.deur == "mail_plan" and rij.rol != "procesregisseur":
                eigen = [een for een in punten if een.nummer in rij.eigen]
                return planteksten.plan_voor_lid(casus, self.zelf, eigen, (), om_wie_het_gaat(""), namen=False)
            return berichtteksten.bericht_voor_groep(casus, self.ander.aanduiding, "Wij bellen volgende week weer.")
        if rij.deur == "kamer_antwoord":
            return actieteksten.toon(casus, punt, leden.values(), ())
        om = klok.Aanleiding(stap=Stap.ACTIE_VANDAAG, vandaag=rij.vandaag)
        if punt.nummer in rij.eigen and rij.rol != "procesregisseur":
            blok = klok.eigenaar(casus, punt, om)
        else:
            stap = Stap.ACTIE_PROCESREGISSEUR if rij.rol == "procesregisseur" else Stap.ACTIE_CASUSHOUDER
            om = replace(om, stap=stap)
            blok = klok.ladder(casus, punt, om, [Rol(_ROL[rij.rol])], eigenaars_van(punt, leden.values()))
        return Bericht(onderwerp=klok.onderwerp_actie(casus, punt, rij.vandaag), blokken=(blok,))

    async def _antwoord(self) -> None:
        wereld, rij = self.wereld, self.rij
        if self.mail:
            eerst = wereld.post.pogingen[-1]
            assert eerst.recipient == self.van, (rij.id, eerst.recipient)
            await wereld.antwoord(eerst, rij.tekst)
            return
        kamer = PRIVE if rij.deur == "prive" else KAMER
        extra: dict[str, object] = {}
        if rij.deur == "kamer_antwoord" or (rij.deur == "prive" and rij.over is not None):
            events = wereld.kamers.kamers[kamer].events
            extra["antwoord_op"] = [list(events.values())[-1]]
        await wereld.zeg(SCHRIJVER_MX, kamer, rij.tekst, **extra)


_ROL = {"eigenaar": "partner", "casushouder": "casushouder", "procesregisseur": "procesregisseur"}


def _verschil(voor: Actiepunt, na: Actiepunt) -> str:
    if na.uiterlijk != voor.uiterlijk and na.uiterlijk is not None:
        return f"uitstel:{na.uiterlijk.isoformat()}"
    return na.status.value if na.status is not voor.status else ""
