"""One example of every message of the clock about meetings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand
from commands.domain.herinnering import Stap
from commands.domain.icogemis import Icogemis
from commands.messages import Bericht
from tests.domain.kalender import lokaal
from tests.texts.decor import DERDE
from tests.texts.klok_voorbeelden import EIGENAAR, MANAGER, PROCESREGISSEUR, een_signaal, het_bericht


def ico_voorbeelden() -> Iterator[tuple[str, Bericht]]:
    """Asked, polled, late, and whether it was held."""
    s, ico_op, weer = Stap, date(2026, 11, 2).toordinal(), date(2026, 12, 14)
    vraag = een_signaal(s.VERVOLG_VRAAG, PROCESREGISSEUR, versie=ico_op, vervolg=(s.VERVOLG_VRAAG, weer))
    yield "vervolg_ico", het_bericht("2026-11-23", vraag)
    ico = Bijeenkomst(
        id="i",
        casus_id="c",
        soort=IcoSoort.VERVOLG,
        stand=IcoStand.PEILING,
        uid="u",
        gemaakt_op=lokaal("2026-11-24 09:00"),
    )
    yield "vervolg_ico_gepeild", het_bericht("2026-12-07", replace(vraag, ico=ico))
    laat = een_signaal(s.VERVOLG_LAAT, MANAGER, versie=ico_op, vervolg=(s.VERVOLG_VRAAG, date(2027, 1, 11)))
    yield "vervolg_ico_manager", het_bericht("2027-01-04", laat)
    yield "vervolg_ico_te_laat", het_bericht("2027-01-04", replace(laat, ontvangers=(PROCESREGISSEUR,)))
    gepland = replace(ico, stand=IcoStand.GEPLAND, moment=lokaal("2026-12-15 10:00"))
    geweest = een_signaal(s.ICO_GEWEEST, PROCESREGISSEUR, vervolg=(s.ICO_GEWEEST, date(2026, 12, 23)))
    yield "ico_geweest", het_bericht("2026-12-16", replace(geweest, ico=gepland))
    eerste = replace(gepland, soort=IcoSoort.EERSTE, plaats="Stadhuis, zaal 3")
    yield "ico_voorbereiden", het_bericht("2026-12-08", replace(een_signaal(s.ICO_VOORBEREIDEN, EIGENAAR), ico=eerste))
    yield "ico_eerste_geweest", het_bericht("2026-12-16", replace(geweest, ico=eerste))
    nog = een_signaal(s.ICO_NOG, PROCESREGISSEUR, vervolg=(s.ICO_NOG, date(2027, 2, 16)))
    yield "ico_nog", het_bericht("2027-01-26", replace(nog, ico=replace(gepland, stand=IcoStand.GEHOUDEN)))
    vooraf = replace(gepland, plaats="")
    yield (
        "vervolg_ico_vooraf",
        het_bericht("2026-12-10", replace(een_signaal(s.ICO_VOORBEREIDEN, EIGENAAR), ico=vooraf)),
    )
    mist = een_signaal(s.ICO_MIST, PROCESREGISSEUR, vervolg=(s.ICO_MIST, date(2026, 12, 9)))
    alles = Icogemis(plaats=True, niemand=True, derden=(DERDE,))
    yield "ico_mist", het_bericht("2026-12-04", replace(mist, ico=eerste, icogemis=alles))
    yield "ico_mist_plaats", het_bericht("2026-12-04", replace(mist, ico=vooraf, icogemis=Icogemis(plaats=True)))
    kies = een_signaal(s.ICO_KIEZEN, PROCESREGISSEUR, vervolg=(s.ICO_KIEZEN, date(2026, 12, 23)))
    gepeild = replace(eerste, stand=IcoStand.PEILING, moment=None)
    yield "ico_kiezen", het_bericht("2026-12-16", replace(kies, ico=gepeild))
    ander = een_signaal(s.ICO_ANDER, PROCESREGISSEUR, vervolg=(s.ICO_ANDER, date(2026, 12, 23)))
    yield "ico_ander", het_bericht("2026-12-16", replace(ander, ico=replace(eerste, stand=IcoStand.AFGEZEGD)))
