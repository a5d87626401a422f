"""One example, or some, of every sentence about a text that waits."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from commands.domain.nietdelen import NIET_DELEN
from commands.domain.rollen import Kanaal, Rol
from commands.domain.vondst import ANDERE_CASUS, Vondst
from commands.domain.wachtend import Bewaard, Wachtend, WachtStatus
from commands.messages import Bericht, Blok
from commands.texts import besluit, mozaiek, te_veel, toestaan, toets, wachten
from tests.domain.kalender import lokaal
from tests.texts.klok_voorbeelden import een_casus, een_lid

CASUS, GGZ = een_casus(), een_lid()
TEKST = "Proefpersoon was er niet. Wij gaan langs op Voorbeeldweg 1."


def plekken(nr: int, na: int = 0) -> tuple[Vondst, ...]:
    return (
        Vondst(tekst_nr=nr, begin=na, eind=na + 12, soort="name", voorstel="betrokkene"),
        Vondst(tekst_nr=nr, begin=na + 44, eind=na + 58, soort="address", voorstel="[adres]"),
    )


WACHTEND = Wachtend(
    id="w",
    nummer=12,
    casus_id=CASUS.id,
    inbox_id="i",
    persoon_id="p",
    deelnemer_id=GGZ.id,
    kanaal=Kanaal.MAIL,
    sinds=lokaal("2026-11-10 15:00"),
    teksten=(TEKST,),
    vondsten=plekken(0),
)
GEVRAAGD = replace(WACHTEND, status=WachtStatus.BIJ_REGIE)
IN_KAMER = replace(WACHTEND, kanaal=Kanaal.MATRIX, kamer="!k:demo.test", extern_id="$e")
TELT = (Bewaard(woorden="actie gereed", nummer=3, tekst=TEKST, telt=True),)
MET_OPDRACHT = replace(IN_KAMER, teksten=(f"!3 klaar {TEKST}", TEKST), vondsten=(*plekken(0, 9), *plekken(1)))
ALLES = tuple(
    Vondst(tekst_nr=nr, begin=0, eind=len(tekst), soort="indirect", voorstel="[weggelaten]")
    for nr, tekst in enumerate(MET_OPDRACHT.teksten)
)
ZONDER = replace(WACHTEND, vondsten=(replace(ALLES[1], tekst_nr=0),))
_VRAAG = "Deel dit niet met iedereen. "
STIL = replace(
    WACHTEND,
    teksten=(f"{_VRAAG}Ik maak mij zorgen.",),
    vondsten=(Vondst(tekst_nr=0, begin=0, eind=13, soort=NIET_DELEN, voorstel=""),),
)
SAMEN = replace(STIL, teksten=(_VRAAG + TEKST,), vondsten=(*STIL.vondsten, *plekken(0, len(_VRAAG))))

_ELDERS = Vondst(tekst_nr=0, begin=8, eind=12, soort=ANDERE_CASUS, voorstel="een andere casus")
ELDERS = replace(WACHTEND, teksten=("Zie ook 4LU2.",), vondsten=(_ELDERS,))

Geval = tuple[Callable[..., Bericht | Blok | str], str, tuple[object, ...], dict[str, object]]


def toetszinnen() -> Iterator[Geval]:
    """All of them."""
    yield toets.voor_afzender, "", (CASUS, WACHTEND, None), {}
    yield toets.voor_afzender_kamer, "", (CASUS, IN_KAMER), {}
    yield toets.voor_afzender_kamer, "met opdracht", (CASUS, MET_OPDRACHT), {}
    yield toets.voor_afzender, "zonder voorstel", (CASUS, ZONDER, None), {}
    yield toets.voor_afzender_kamer, "zonder voorstel", (CASUS, replace(MET_OPDRACHT, vondsten=ALLES)), {}
    yield toets.voor_afzender, "niet delen", (CASUS, STIL, None), {}
    elders_kamer = replace(ELDERS, kanaal=Kanaal.MATRIX, kamer="!k:demo.test", extern_id="$e")
    yield toets.voor_afzender, "code van een andere casus", (CASUS, ELDERS, None), {}
    yield toets.voor_afzender_kamer, "code van een andere casus", (CASUS, elders_kamer), {}
    yield toets.voor_regie, "code van een andere casus", (CASUS, elders_kamer, GGZ.aanduiding), {}
    yield toets.voor_afzender, "niet delen en herkenbaar", (CASUS, SAMEN, None), {}
    yield toets.voor_regie, "niet delen", (CASUS, replace(STIL, status=WachtStatus.BIJ_REGIE), GGZ.aanduiding), {}
    yield toets.voor_regie, "leest in Matrix", (CASUS, GEVRAAGD, GGZ.aanduiding), {"in_matrix": True}
    for naam, geval in (("", WACHTEND), ("niet delen", STIL)):
        yield toets.waarom, naam, (geval,), {}
        yield toets.besluit_vraag, naam, (geval,), {}
        yield toets.vrijgave_keus, naam, (geval,), {}
    stil = (CASUS, STIL, Rol.PARTNER, GGZ.aanduiding, "10 november 2026")
    yield wachten.herinner, "partner, niet delen", stil, {}
    yield wachten.herinner, "procesregisseur, niet delen", (CASUS, STIL, Rol.PROCESREGISSEUR, *stil[3:]), {}
    yield besluit.toch_delen, "", (STIL,), {}
    yield toets.lijst, "niet delen", ([(STIL, CASUS, GGZ.aanduiding, lokaal("2026-11-10 15:00"))],), {}
    zonder = (CASUS, ZONDER, Rol.PARTNER, GGZ.aanduiding, "10 november 2026")
    yield wachten.herinner, "partner, zonder voorstel", zonder, {}
    gezegd = (Blok(tekst="Genoteerd: casus K7Q2, actiepunt 3 is klaar. Dank u wel."),)
    yield toets.voor_afzender, "melding telt", (CASUS, replace(WACHTEND, opdrachten=TELT), None, gezegd), {}
    yield toets.voor_afzender_kamer, "melding telt", (CASUS, replace(MET_OPDRACHT, opdrachten=TELT), gezegd), {}
    telt = (CASUS, replace(WACHTEND, opdrachten=TELT), Rol.PARTNER, GGZ.aanduiding, "10 november 2026")
    yield wachten.herinner, "partner, melding telt", telt, {}
    yield wachten.herinner, "manager", (CASUS, WACHTEND, Rol.MANAGER, GGZ.aanduiding, "10 november 2026"), {}
    for samen in (("gezondheid", "kinderen", "werk"), ("opvallend",)):
        geval = replace(WACHTEND, vondsten=(replace(plekken(0)[0], soort="mozaiek", voorstel="[werk]", samen=samen),))
        yield toets.voor_afzender, f"samen {len(samen)}", (CASUS, geval, None), {}
        yield toets.voor_afzender_kamer, f"samen {len(samen)}", (CASUS, replace(geval, kamer="!k:demo.test")), {}
        yield toets.voor_regie, f"samen {len(samen)}", (CASUS, replace(geval, status=GEVRAAGD.status), "GGZ"), {}
    yield toets.voor_regie, "vrijgave gevraagd", (CASUS, GEVRAAGD, GGZ.aanduiding), {}
    yield toets.voor_regie, "in de kamer", (CASUS, IN_KAMER, GGZ.aanduiding), {}
    for rol, geval in ((Rol.PARTNER, WACHTEND), (Rol.PROCESREGISSEUR, WACHTEND), (Rol.PROCESREGISSEUR, GEVRAAGD)):
        args = (CASUS, geval, rol, GGZ.aanduiding, "10 november 2026")
        yield wachten.herinner, f"{rol.value} {geval.status.value}", args, {}
    in_kamer = (CASUS, IN_KAMER, Rol.PARTNER, GGZ.aanduiding, "10 november 2026")
    yield wachten.herinner, "partner, praat in de kamer", in_kamer, {}
    yield wachten.onderwerp_herinnering, "", (CASUS, WACHTEND), {}
    sinds = lokaal("2026-11-10 15:00")
    yield toets.lijst, "", ([(GEVRAAGD, CASUS, GGZ.aanduiding, sinds), (IN_KAMER, CASUS, "Politie", sinds)],), {}
    yield toets.lijst, "leeg", ([],), {}
    geval = replace(WACHTEND, nummer=21, status=WachtStatus.BIJ_REGIE, vondsten=(), teksten=("Ik ben er niet.",))
    yield toets.lijst, "te veel", ([(geval, CASUS, GGZ.aanduiding, sinds)],), {}
    yield te_veel.voor_afzender, "", (CASUS, geval), {}
    yield te_veel.even_stil, "", (CASUS, GGZ.aanduiding), {}
    yield te_veel.niet_doorgegeven, "", (), {}
    yield te_veel.voor_regie, "", (CASUS, geval, GGZ.aanduiding, 20), {}
    yield mozaiek.let_op, "", (), {}
    yield besluit.voorstel_gebruikt, "", (WACHTEND,), {}
    yield besluit.vrijgave_gevraagd, "", (WACHTEND,), {}
    for uit_kamer in (False, True):
        yield besluit.verwijderd, "uit de kamer" if uit_kamer else "", (WACHTEND,), {"uit_kamer": uit_kamer}
    yield besluit.vrijgelaten, "", (WACHTEND,), {}
    for aantal in (0, 1, 3):
        yield besluit.plan_vrijgelaten, str(aantal), (CASUS, aantal), {}
    yield besluit.geweigerd, "", (WACHTEND,), {}
    yield besluit.geweigerd_voor_afzender, "", (CASUS, WACHTEND, "Schrijf liever: de wijk."), {}
    for nieuw in (True, False):
        yield toestaan.toegestaan, "nieuw" if nieuw else "bekend", (), {"nieuw": nieuw}
    for aantal in (1, 3):
        yield besluit.verboden, str(aantal), (CASUS, aantal), {}
