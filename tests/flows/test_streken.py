"""A casus of each region from aanmelding to verklaring, as its people read it: golden/streek_*.txt, for a colleague.

After a wanted change: SCHRIJF=1 python -m pytest tests/flows/test_streken.py writes them anew; read what changed.
"""

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings.holidays import days_off
from bot.settings.sections import Zvh
from bot.settings.werkwijze_reading import names, read_werkwijze
from commands.domain.beleid import Beleid
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.domain.sluiting import WOORD
from commands.klok.vernietigen import vernietig
from storage.sluitsleutel import Places
from storage.way_in import Storage
from tests.binnenkomst import CONFIG
from tests.flows import bonaireplan
from tests.flows.aanmeldwereld import AANMELDER, HEEL, OM, beleid_van, code_van
from tests.flows.bonaireplan import bonaire_plan
from tests.flows.streekverhaal import Verhaal
from tests.foto import Foto
from tests.halfjaar.ids import ZaadIds
from tests.texts.test_werkwijzen import vreemd
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, VOORBEELD, WIJKTEAM, Wereld

GOLDEN = Path(__file__).parent / "golden"
STAF = ((Rol.PROCESREGISSEUR, REGIE), (Rol.MANAGER, MANAGER), (Rol.BEHEERDER, BEHEER), (Rol.AANMELDER, AANMELDER))


def als_dit_huis(naam: str) -> Beleid:
    """Also its zone and holidays."""
    huis = read_werkwijze(naam)
    kalender, nummer = huis.kalender, huis.telefoon.waarde if huis.telefoon else "0100 000000"
    vrij = days_off(Zvh(feestdagen=kalender.feestdagen.waarde), range(2026, 2029))
    zone = ZoneInfo(kalender.tijdzone.waarde)
    return replace(
        beleid_van(naam),
        zone=zone,
        vrije_dagen=vrij,
        meldingen=Meldingen.DAGELIJKS,
        ico_bonnen=False,
        huis=huis.naam.waarde,
        telefoon=nummer,
    )


class Streek:
    """The people of one region, and what they do with one casus."""

    def __init__(self, wereld: Wereld, naam: str, plan: Path, wie: tuple[str, ...]) -> None:
        self.wereld, self.naam, self.plan, self.wie = wereld, naam, plan, wie
        self.beleid = wereld.huis.beleid
        self.verhaal = Verhaal(wereld)

    def om(self, dag: str, uur: int) -> datetime:
        """On the clock of this house."""
        return datetime.fromisoformat(dag).replace(hour=uur, tzinfo=self.beleid.zone)

    async def meld_aan(self) -> None:
        self.wereld.nu = self.om("2026-10-22", 10)
        self.verhaal.hoofdstuk("een aanmelding zonder naam")
        vragen = await self.verhaal.staf(Rol.AANMELDER, "aanmelding")
        self.verhaal.noem(code_van(vragen))
        await self.verhaal.antwoord(vragen, HEEL[self.naam])

    async def besluit(self) -> None:
        await self.verhaal.tot(self.om("2026-10-27", 10))
        self.verhaal.hoofdstuk("opgenomen")
        regels, code = self.beleid.aanmelden, self.verhaal.code
        doe = "triage" if regels.triage_dag is not None else "aanmelding besluit"
        ico = " ico 2 november 10:00" if regels.meteen_datum else ""
        namens = " namens politie en gemeente" if regels.namens else ""
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{doe} {code} ja{ico}{namens}")
        hoort = self.wereld.post.laatste(AANMELDER)
        if "Vertel de cliënt" in self.wereld.post.tekst(hoort):
            await self.verhaal.antwoord(hoort, "ja hoor, vandaag verteld")
        if regels.client_brief:
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{code} client brief")
        if not ico:
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{code} ico plannen maandag 2 november 10:00")
        await self.nodig_uit()

    async def nodig_uit(self) -> None:
        code, (wijkteam, politie, ggz) = self.verhaal.code, self.wie
        for wie in (
            (wijkteam, "wijkteam", "publiek", WIJKTEAM),
            (politie, "wijkagent", "publiek", POLITIE),
            (ggz, "behandelaar", "privaat", GGZ),
        ):
            delen = wie if self.beleid.kent_soorten else (*wie[:2], wie[3])
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} {', '.join(delen)}")
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{code} ico plaats zaal 3")
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{code} ico uitnodigen")
        await self.verhaal.antwoord(self.wereld.post.laatste(GGZ), "ja, ik kom")

    async def geef_plan(self) -> None:
        await self.verhaal.tot(self.om("2026-11-03", 10))
        self.verhaal.hoofdstuk("het plan")
        await self.verhaal.antwoord(self.wereld.post.laatste(REGIE), "ja, geweest")
        code = self.verhaal.code
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=self.plan)
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"vrijgeven {code}")
        kamer = self.wereld.kamers.casuskamer(code)
        for wie in (WIJKTEAM, RECLASSERING):
            await self.wereld.lid(wie, kamer.id)
        self.verhaal.hoor()
        if self.beleid.aanmelden.vastleggen:
            await self.verhaal.tot(self.om("2026-11-09", 10))
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{code} vastgelegd")

    async def antwoord_terug(self) -> None:
        await self.verhaal.tot(self.om("2026-11-10", 10))
        self.verhaal.hoofdstuk("wat er terugkomt")
        for wie, zegt in ((GGZ, "klaar"), (POLITIE, "3 is gedaan hoor")):
            post = self.wereld.post.aan(wie)
            plan = next(een for een in post if f"{self.verhaal.code}: het plan" in een.bericht.onderwerp)
            await self.verhaal.antwoord(plan, zegt)
        await self.verhaal.tot(self.om("2026-12-22", 10))

    async def rond_af(self) -> None:
        code = self.verhaal.code
        self.verhaal.hoofdstuk("de rest vervalt, en het einde")
        casus = await self.wereld.casus(code)
        async with self.wereld.opslag.uow() as uow:
            open_ = [punt.nummer for punt in await uow.actiepunten.of_casus(casus.id) if not punt.voorbij]
        for nummer in open_:
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"{code} actie vervalt {nummer} niet meer nodig")
        if self.beleid.einden.schaduw_maanden:
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus schaduwlijst {code}")
            await self.verhaal.tot(self.om("2027-06-24", 10))
            self.verhaal.hoofdstuk("na de schaduwlijst")

    async def sluit(self) -> None:
        code, einden = self.verhaal.code, self.beleid.einden
        nu = self.wereld.nu.astimezone(self.beleid.zone)
        met = (
            f", in het overleg van {nu.day}-{nu.month} met {self.wie[1]} en {self.wie[2]}" if einden.in_overleg else ""
        )
        hoe = WOORD[einden.soorten[0]]
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus afsluiten {code} {hoe}{met}")
        await self.verhaal.zeg(WIJKTEAM, self.wereld.kamers.prive(WIJKTEAM).id, "akkoord")
        if einden.namens:
            await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus namens {code} politie en gemeente")
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus toon {code}")

    async def vernietig(self) -> None:
        await self.verhaal.tot(self.wereld.nu + timedelta(days=1))
        self.verhaal.hoofdstuk("twee besluiten tot vernietigen")
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus vernietigen {self.verhaal.code} zeker niet meer nodig")
        await self.verhaal.antwoord(self.wereld.post.laatste(MANAGER), "ja")
        await self.verhaal.tot(self.wereld.nu + timedelta(days=self.beleid.bewaren.bedenktijd_dagen + 6))
        self.verhaal.hoofdstuk("de verklaring")
        for _ in range(3):
            await vernietig(self.wereld.huis.work, self.wereld.nu)
            await self.wereld.rust()
        assert await self.wereld.opslag.sluitsleutel.replace(self.wereld.nu)
        for _ in range(2):
            await vernietig(self.wereld.huis.work, self.wereld.nu)
            await self.wereld.rust()
        self.verhaal.hoor()
        await self.verhaal.staf(Rol.PROCESREGISSEUR, f"casus toon {self.verhaal.code}")


async def speel(wereld: Wereld, naam: str, tmp_path: Path) -> str:
    for rol, adres in STAF:
        await wereld.medewerker(rol, email=adres)
    regels = wereld.huis.beleid.aanmelden
    if regels is not None and regels.triage_dag is not None:
        await wereld.medewerker(Rol.TRIAGELID, email=OM)
    await wereld.opslag.sluitsleutel.replace(wereld.nu)
    plan, wie = VOORBEELD, ("Gemeente", "Politie", "GGZ-instelling")
    if naam == "bonaire":
        plan, wie = bonaire_plan(tmp_path), (bonaireplan.OLB, bonaireplan.POLITIE, bonaireplan.GGZ)
    streek = Streek(wereld, naam, plan, wie)
    for deel in (
        streek.meld_aan,
        streek.besluit,
        streek.geef_plan,
        streek.antwoord_terug,
        streek.rond_af,
        streek.sluit,
        streek.vernietig,
    ):
        await deel()
    return "\n".join(streek.verhaal.regels).strip() + "\n"


@pytest.mark.breed
@pytest.mark.parametrize("naam", names())
async def test_a_casus_from_aanmelding_to_verklaring_reads_as_approved(leeg_huis: Foto, tmp_path: Path, naam: str):
    plek = Places(file=tmp_path / "sluitbestand", copy=tmp_path / "kopie")
    opslag = Storage(f"sqlite+aiosqlite:///{tmp_path / 'ketenbot.db'}", bytes(range(32)), sluit=plek)
    beleid = als_dit_huis(naam)
    config = replace(CONFIG, house=beleid.huis, phone=beleid.telefoon, phone_admin=beleid.telefoon)
    wereld = leeg_huis.wereld(tmp_path, opslag=opslag, beleid=beleid, config=config, ids=ZaadIds(naam))
    try:
        gelezen = await speel(wereld, naam, tmp_path)
    finally:
        await opslag.close()
    golden = GOLDEN / f"streek_{naam}.txt"
    if os.environ.get("SCHRIJF"):
        golden.write_text(gelezen, encoding="utf-8")
    assert set(vreemd(naam).findall(gelezen)) == set()
    assert "De bot weet er niets meer van." in gelezen
    assert gelezen == golden.read_text(encoding="utf-8")
