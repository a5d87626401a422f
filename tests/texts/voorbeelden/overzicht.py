"""The overview of a medewerker, and the list of all casussen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from commands.domain.actiepunt import Status
from commands.domain.casus import Fase
from commands.domain.overzicht import Zaak, maak_overzicht
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok
from commands.texts import casuslijst, overzicht, overzichtbeeld
from tests.domain.kalender import een_beleid
from tests.overzichten import MAANDAG, gevraagd, punt, stand, zestig
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin

REGIE, MANAGER = Rol.PROCESREGISSEUR, Rol.MANAGER


def zinnen() -> Iterator[Zin]:
    """Each at least once."""

    def toon(geval: str, standen: list, *rollen: Rol) -> Zin:
        gemaakt = [maak_overzicht(standen, rol, MAANDAG, een_beleid()) for rol in rollen or (REGIE,)]
        return zin(overzicht.overzicht, geval, gemaakt, MAANDAG)

    yield toon("", zestig())
    yield toon("alles rustig", [stand(), stand("B4T9")])
    yield toon("geen casussen", [], REGIE, MANAGER)
    for geval, standen in (("", zestig()), ("alles rustig", [stand()])):
        gemaakt = maak_overzicht(standen, REGIE, MAANDAG, een_beleid())
        yield zin(overzicht.titel, geval, gemaakt)
        for regel in gemaakt.regels[:1]:
            yield zin(overzicht.wat_het_vraagt, geval, regel)
            yield zin(overzicht.wanneer, geval, regel, MAANDAG)
        yield zin(overzichtbeeld.in_beeld, geval, gemaakt, standen, MAANDAG, een_beleid())
    yield toon(
        "één casus met van alles",
        [
            stand(
                "K7Q2",
                punt(2, "2025-12-04"),
                punt(3, "2026-11-02", Status.LUKT_NIET),
                gevraagd=(gevraagd(Zaak.NAVRAAG, 3),),
            )
        ],
    )
    ene = overzicht.overzicht([maak_overzicht([stand("K7Q2")], REGIE, MAANDAG, een_beleid())], MAANDAG, notice=False)
    vraag = Bericht(onderwerp="Casus K7Q2: is er contact geweest?", blokken=(Blok(tekst="Is er contact geweest?"),))
    yield zin(overzicht.met_vragen, "", ene, vraag)
    yield toon("plan over de termijn", [stand("B4T9", fase=Fase.CONCEPT, ico_op=date(2026, 11, 3), punten=())])
    yield toon("alles klaar", [stand("K7Q2", gevraagd=(gevraagd(Zaak.KLAAR),)), stand("B4T9")])
    yield toon("mail komt terug", [stand("K7Q2", gevraagd=(gevraagd(Zaak.ADRES),)), stand("B4T9")])
    yield toon("verklaring van een derde", [stand("K7Q2", gevraagd=(gevraagd(Zaak.VERKLARING),))])
    yield toon("een bijlage", [stand("K7Q2", gevraagd=(gevraagd(Zaak.BIJLAGE, 3), gevraagd(Zaak.BIJLAGE, 4)))])
    yield toon("contact gevraagd", [stand("K7Q2", gevraagd=(gevraagd(Zaak.CONTACT),))])
    later = replace(gevraagd(Zaak.VERZOEK, 5), anderen=True)
    yield toon(
        "verzoek, rol en uitnodiging",
        [
            stand("K7Q2", gevraagd=(gevraagd(Zaak.VERZOEK, 4),)),
            stand("B4T9", gevraagd=(gevraagd(Zaak.UITNODIGING),)),
            stand("M3XA", gevraagd=(later,)),
            stand("T3JW", gevraagd=(replace(gevraagd(Zaak.AANBOD), anderen=True),)),
        ],
    )
    sluit = gevraagd(Zaak.AFSLUITING)
    yield toon("afsluiten", [stand("K7Q2", gevraagd=(sluit,)), stand("B4T9", gevraagd=(replace(sluit, anderen=True),))])
    yield toon("veel te laat", [stand(f"{letter}2ZZ", punt(1, "2026-11-04")) for letter in "ABCDEFGHJKLMN"])
    yield toon("manager", [stand("K7Q2", gevraagd=(gevraagd(Zaak.BESLUIT, 2),)), stand("B4T9")], MANAGER)
    yield toon("manager rustig", [stand()], MANAGER)
    anders = [stand("E5WT", regie="m-ander"), stand("F6XU", punt(1, None, Status.GEREED), regie="m-weg")]
    mensen = (["m-pr"], ["m-pr", "m-ander"], MAANDAG)
    yield zin(casuslijst.lijst, "", [*zestig()[:7], *anders], ["H7YV"], *mensen)
    yield zin(casuslijst.lijst, "leeg", [], [], *mensen)
    op = datetime(2026, 11, 3, 9, tzinfo=UTC)
    dicht = replace(CASUS, fase=Fase.GESLOTEN, uitkomst="afgeschaald", uitkomst_op=op)
    yield zin(casuslijst.gesloten, "", [dicht], een_beleid(), MAANDAG)
    yield zin(casuslijst.gesloten, "geen", [], een_beleid(), MAANDAG)
