"""One example of every message of the clock about what waits for a yes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.bestanden import Bestandsoort, Wachtbestand
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol, Soort
from commands.domain.sluiting import Einde, Voorstel
from commands.messages import Bericht
from tests.domain.kalender import lokaal
from tests.texts.klok_voorbeelden import (
    CASUSHOUDER,
    EIGENAAR,
    PROCESREGISSEUR,
    een_lid,
    een_signaal,
    het_bericht,
)

FOTO = Wachtbestand(
    id="b1",
    casus_id="K7Q2",
    nummer=1,
    deelnemer_id="ggz",
    sinds=lokaal("2026-11-03 10:00"),
    tot=lokaal("2026-11-17 10:00"),
    soort=Bestandsoort.FOTO,
    naam="bijlage-K7Q2-1.jpg",
)


def ja_voorbeelden() -> Iterator[tuple[str, Bericht]]:
    """A new plan, an offered role, and a proposal to close."""
    yield from _afsluiten()
    s, sinds, opnieuw = Stap, date(2026, 11, 3), date(2026, 11, 10)
    plan = een_signaal(s.NIEUWPLAN_VRAAG, PROCESREGISSEUR, versie=2, sinds=sinds, vervolg=(s.NIEUWPLAN_VRAAG, opnieuw))
    yield "nieuw_plan", het_bericht("2026-11-05", plan)
    houder = een_lid("ch", organisatie="Gemeente", functie="wijkteam", casushouder=True)
    rol = een_signaal(s.AANBOD_OPEN, EIGENAAR, versie=1, sinds=sinds, eigenaar=houder, eigenaars=(een_lid(),))
    yield "aanbod", het_bericht("2026-11-05", rol)
    verklaring = een_signaal(s.VERKLARING_VRAAG, PROCESREGISSEUR, eigenaar=een_lid("woonstichting", soort=Soort.DERDE))
    yield "verklaring_derde", het_bericht("2026-11-05", verklaring)
    bestand = een_signaal(s.BIJLAGE_VRAAG, PROCESREGISSEUR, bestand=FOTO, eigenaar=een_lid())
    yield "bijlage", het_bericht("2026-11-05", bestand)
    teken = een_signaal(
        s.TEKEN_VRAAG, CASUSHOUDER, sinds=sinds, eigenaar=een_lid(), kort="GGZ", vervolg=(s.TEKEN_VRAAG, opnieuw)
    )
    yield "teken", het_bericht("2026-11-17", teken)
    for wie, naam in ((CASUSHOUDER, "casushouder"), (PROCESREGISSEUR, "procesregisseur")):
        yield f"aanbod_{naam}", het_bericht("2026-11-12", replace(rol, ontvangers=(wie,)))


def _afsluiten() -> Iterator[tuple[str, Bericht]]:
    s, dan = Stap.AFSLUITING_PROCESREGISSEUR, (Stap.AFSLUITING_PROCESREGISSEUR, date(2026, 11, 27))
    voorstel = Voorstel(
        id="v",
        einde=Einde.VOORLOPIG,
        van="p-ch",
        lid="d-ch",
        rollen=(Rol.PROCESREGISSEUR,),
        sinds=lokaal("2026-11-03 10:00"),
    )
    vraag = een_signaal(
        s, PROCESREGISSEUR, versie=voorstel.merk, sinds=date(2026, 11, 3), vervolg=dan, voorstel=voorstel
    )
    yield "afsluiten", het_bericht("2026-11-13", vraag)
    yield "afsluiten_casushouder", het_bericht("2026-11-13", replace(vraag, ontvangers=(CASUSHOUDER,)))
