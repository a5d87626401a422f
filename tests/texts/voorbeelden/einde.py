"""A casus ends, and opens again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from commands.domain.actiepunt import Status
from commands.domain.bewaren import Bewaarduur
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.sluiting import BOVEN, Belet, Einde, Voorstel
from commands.texts import afgesloten, einde, slot
from commands.texts.bewaren import loopt_tot
from commands.texts.klok import Vervolg
from tests.texts.decor import CASUS, GGZ, POLITIE, PUNT, ZONDER_DATUM
from tests.texts.zin import Zin, zin

VOORSTEL = Voorstel(
    id="v",
    einde=Einde.VOORLOPIG,
    van="p",
    lid="d",
    rollen=(Rol.PROCESREGISSEUR,),
    sinds=datetime(2026, 11, 3, tzinfo=UTC),
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    gesloten = replace(CASUS, uitkomst=Einde.VOORLOPIG.value)
    lager = replace(CASUS, uitkomst=Einde.AFGESCHAALD.value)
    yield zin(einde.gevraagd, "", CASUS, Einde.AFGESCHAALD, "~casushouder~")
    besloten = slot.in_overleg(date(2026, 11, 10), [GGZ, POLITIE])
    yield zin(einde.gevraagd, "besloten in een overleg", CASUS, Einde.BEEINDIGD, "~casushouder~", besloten)
    yield zin(einde.gevraagd, "namens wie", CASUS, Einde.AFGESCHAALD, "~casushouder~", "", slot.vraag_namens(CASUS))
    aan = "~casushouder~"
    yield zin(einde.voorgesteld, "namens wie", CASUS, Einde.AFGESCHAALD, aan, "", slot.vraag_namens(CASUS))
    stabiel = replace(CASUS, uitkomst=Einde.BEEINDIGD.value)
    yield zin(afgesloten.afgesloten, "besloten in een overleg", stabiel, [], {}, besloten, vragen_na=False)
    bewaard = loopt_tot(Bewaarduur(tot=date(2027, 11, 10), maanden=12, na_einde=True), date(2026, 11, 10))
    yield zin(afgesloten.afgesloten, "met de bewaartermijn", stabiel, [], {}, besloten, bewaard=bewaard)
    nog_te_doen = (slot.vraag_namens(CASUS), slot.afgeschermd(CASUS), slot.weg_na(bewaard))
    yield zin(slot.weg_na, "", bewaard)
    yield zin(einde.afgesloten_genoteerd, "wat nog moet", stabiel, nog_te_doen)
    yield zin(einde.voorgesteld, "", CASUS, Einde.VOORLOPIG, "~procesregisseur~")
    yield zin(einde.voorgesteld, "besloten in een overleg", CASUS, Einde.BEEINDIGD, "~casushouder~", besloten)
    vast = {"sinds": date(2026, 11, 3), "dan": Vervolg(stap=Stap.AFSLUITING_PROCESREGISSEUR, dag=date(2026, 11, 13))}
    nog = Belet(punten=(3,), teksten=("W12",), plan=True)
    yield zin(einde.onderwerp_opnieuw, "", CASUS)
    yield zin(einde.opnieuw, "", CASUS, VOORSTEL, belet=None, zelf=False, **vast)
    yield zin(einde.opnieuw, "nog open", CASUS, VOORSTEL, belet=nog, zelf=False, **vast)
    yield zin(einde.opnieuw, "aan wie het voorstelde", CASUS, VOORSTEL, belet=None, zelf=True, **vast)
    in_overleg = replace(VOORSTEL, overleg_op=date(2026, 11, 2))
    yield zin(einde.opnieuw, "besloten in een overleg", CASUS, in_overleg, belet=None, zelf=False, **vast)
    yield zin(einde.wacht_regel, "", CASUS, VOORSTEL, op_lezer=True)
    yield zin(einde.wacht_regel, "boven", CASUS, replace(VOORSTEL, rollen=BOVEN), op_lezer=False)
    yield zin(einde.ja, "", Einde.AFGESCHAALD)
    yield zin(einde.vervallen, "", CASUS, Einde.VOORLOPIG, zelf=False)
    yield zin(einde.vervallen, "aan wie het voorstelde", CASUS, Einde.VOORLOPIG, zelf=True)
    yield zin(einde.niet_akkoord, "", CASUS, "Er komt nog een gesprek.")
    yield zin(einde.niet_akkoord_genoteerd, "", CASUS)
    yield zin(einde.afgesloten_genoteerd, "", gesloten)
    yield zin(
        afgesloten.afgesloten,
        "",
        gesloten,
        (replace(PUNT, status=Status.GEREED), replace(ZONDER_DATUM, status=Status.VERVALLEN)),
        {ZONDER_DATUM.id: "Stichting Bewind Noord"},
    )
    yield zin(afgesloten.afgesloten, "zonder actiepunten", gesloten, (), {})
    yield zin(afgesloten.afgesloten, "afgeschaald", lager, (), {})
    yield zin(afgesloten.voor_regie, "", lager, (PUNT,), {}, "", nog_te_doen)
    yield zin(afgesloten.voor_regie, "zonder evaluatie", stabiel, (), {}, besloten, vragen_na=False)
    yield zin(einde.vraag_vervalt, "", gesloten, "V3")
    yield zin(einde.navraag_vervalt, "", gesloten, date(2026, 11, 3))
    yield zin(einde.na_afsluiting, "", gesloten, "Politie (wijkagent)", "Hij heeft weer gedreigd.")
    yield zin(einde.na_afsluiting_genoteerd, "", gesloten, "0800-1234")
    yield zin(einde.na_afsluiting_genoteerd, "zonder telefoon", gesloten, "")
    yield zin(einde.terugblik, "", gesloten, "GGZ-instelling (behandelaar)", "De lijnen waren kort.")
    yield zin(einde.terugblik_genoteerd, "", gesloten)
    yield zin(einde.heropend, "", CASUS, "Er is weer overlast.")
    yield zin(einde.heropend_genoteerd, "", CASUS)
