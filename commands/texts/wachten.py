"""Sentences of the clock about texts that wait."""

from commands.domain.casus import Casus
from commands.domain.rollen import Rol
from commands.domain.wachtend import Wachtend, WachtStatus
from commands.messages import Blok, Knop
from commands.texts.toets import GEEN_VOORSTEL, NIET_DELEN, NIEUW, besluit_keuzes, besluit_vraag, vrijgave_keus, waarom
from commands.texts.voor_wie import erbij, vraag
from commands.texts.voor_wie import keuzes as keuzes_voor_wie

_MELDING_TELT = "Wat u meldde, telt al; alleen uw woorden wachten. "


def herinner(casus: Casus, wachtend: Wachtend, rol: Rol, van: str, dag: str) -> Blok:
    """It still waits, for the sender or for the procesregisseur; the manager ZVH hears it once."""
    kort = wachtend.kort
    kop = f"Casus {casus.code}: bericht {kort} wacht"
    if rol is Rol.MANAGER:
        return Blok(
            kop=kop,
            tekst=f"Een bericht van {van} wacht sinds {dag} en is nog niet "
            "naar de anderen gegaan. De afzender en de ~procesregisseur~ kregen hier vragen over. "
            "Overleg met de ~procesregisseur~ of u kunt helpen.",
            vervalt=True,
        )
    if rol is not Rol.PROCESREGISSEUR:
        return _herinner_afzender(wachtend, kop, dag)
    gevraagd = NIET_DELEN if wachtend.niet_delen else erbij(wachtend)
    bij = "uw besluit" if wachtend.status is WachtStatus.BIJ_REGIE else "de afzender"
    return Blok(
        kop=kop,
        tekst=f"Een bericht van {van} wacht sinds {dag} op {bij}.{gevraagd}\n{besluit_vraag(wachtend)}",
        keuzes=(Knop(label="Eerst bekijken", opdracht="wacht"), *besluit_keuzes(wachtend)),
        vervalt=True,
    )


def _herinner_afzender(wachtend: Wachtend, kop: str, dag: str) -> Blok:
    """Ordinary talk in the room is not sent anywhere, so no other words for it are proposed."""
    if (aan := wachtend.voor_wie) is not None:
        tekst = f"Uw bericht {wachtend.kort} wacht sinds {dag}. Nog niemand heeft het gelezen. {vraag(aan)}"
        return Blok(kop=kop, tekst=tekst, keuzes=keuzes_voor_wie(wachtend, aan), vervalt=True)
    kort, praat = wachtend.kort, bool(wachtend.kamer) and len(wachtend.teksten) == 1
    reden = waarom(wachtend, "Misschien staat er iets in waaraan anderen de cliënt of de familie kunnen herkennen.")
    anders = NIEUW if wachtend.niet_delen else GEEN_VOORSTEL
    keuzes = (
        vrijgave_keus(wachtend)
        if wachtend.niet_delen
        else f"Moet het er echt staan? Schrijf: vrijgave {kort}. Dan beslist de ~procesregisseur~.",
        f"Toch maar niet? Schrijf: verwijder {kort}",
    )
    if praat:
        tekst = f"U krijgt dit omdat uw bericht {kort} in de kamer sinds {dag} op uw keuze wacht. {reden}"
        return Blok(kop=kop, tekst=tekst, regels=keuzes, vervalt=True)
    return Blok(
        kop=kop,
        tekst=f"U krijgt dit omdat uw bericht {kort} sinds {dag} wacht. Het is nog niet doorgestuurd. {reden} "
        f"{_MELDING_TELT if wachtend.telt_al else ''}"
        f"{'Onder de keuzes leest u het voorstel.' if wachtend.heeft_voorstel else anders}",
        regels=(f"Voorstel gebruiken? Schrijf: voorstel {kort}", *keuzes) if wachtend.heeft_voorstel else keuzes,
        citaat=wachtend.voorstel if wachtend.heeft_voorstel else "",
        vervalt=True,
    )


def onderwerp_herinnering(casus: Casus, wachtend: Wachtend) -> str:
    """The subject when it stands alone."""
    return f"Casus {casus.code}: bericht {wachtend.kort} wacht nog"
