"""Files of deelnemers."""

from collections.abc import Iterator
from dataclasses import replace

from commands.domain.bestanden import Bestandsfout, Bestandsoort, Bestandstand, Wachtbestand, Weggelaten
from commands.domain.vondst import Vondst
from commands.texts import bijlage as teksten
from commands.texts import bijlage_niet
from tests.domain.kalender import AMSTERDAM as ZONE
from tests.domain.kalender import lokaal
from tests.texts.decor import CASUS, POLITIE
from tests.texts.zin import Zin, zin

VAN = POLITIE.aanduiding
FOTO = Wachtbestand(
    id="b1",
    casus_id=CASUS.id,
    nummer=1,
    deelnemer_id=POLITIE.id,
    sinds=lokaal("2026-11-03 10:00"),
    tot=lokaal("2026-11-17 10:00"),
    soort=Bestandsoort.FOTO,
    naam="bijlage-K7Q2-1.jpg",
    mime="image/jpeg",
    zonder=(Weggelaten.PLAATS, Weggelaten.VERKLEIND),
)
WORD = replace(
    FOTO,
    id="b2",
    nummer=2,
    soort=Bestandsoort.WORD,
    naam="bijlage-K7Q2-2.docx",
    tekst="Afgesproken met de buurvrouw: elke maandag bellen.",
    zonder=(Weggelaten.EIGENSCHAPPEN, Weggelaten.WIJZIGINGEN, Weggelaten.OPMERKINGEN),
)
MET_VONDST = replace(
    WORD, vondsten=(Vondst(tekst_nr=0, begin=16, eind=28, soort="name", voorstel="betrokkene"),), nummer=3
)
PDF = replace(WORD, nummer=4, soort=Bestandsoort.PDF, zonder=tuple(Weggelaten), naam="bijlage-K7Q2-4.pdf")
TEKST = replace(WORD, nummer=5, soort=Bestandsoort.TEKST, naam="", mime="", zonder=())
IN_KAMER = replace(FOTO, in_kamer=True)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.ontvangen, "", CASUS, (FOTO,), ZONE)
    yield zin(teksten.ontvangen, "twee", CASUS, (FOTO, WORD), ZONE)
    yield zin(teksten.ontvangen, "in de kamer", CASUS, (IN_KAMER,), ZONE)
    for fout in Bestandsfout:
        yield zin(bijlage_niet.niet_aangenomen, fout.value, (fout,))
    yield zin(bijlage_niet.niet_aangenomen, "meer", (Bestandsfout.ARCHIEF, Bestandsfout.FILM, Bestandsfout.FILM))
    yield zin(teksten.over_bestanden, "", CASUS, (teksten.ontvangen(CASUS, (FOTO,), ZONE),))
    for fouten in ((Bestandsfout.TE_GROOT,), tuple(Bestandsfout)):
        yield zin(bijlage_niet.niet_aangenomen_voor_regie, str(len(fouten)), CASUS, VAN, fouten)
    for naam, een in _elk():
        yield zin(teksten.aangeboden, naam, CASUS, een, VAN, ZONE)
    yield zin(teksten.voor_groep, "foto", CASUS, FOTO, VAN)
    yield zin(teksten.voor_groep, "pdf", CASUS, PDF, VAN)
    yield zin(teksten.tekst_voor_groep, "", CASUS, WORD, VAN)
    yield zin(teksten.tekst_voor_groep, "alleen het begin", CASUS, PDF, VAN)
    for wat in (Bestandstand.GEDEELD, Bestandstand.TEKST, Bestandstand.WEG):
        yield zin(teksten.besloten, wat.value, CASUS, FOTO, wat, VAN)
        yield zin(teksten.besloten_voor_afzender, wat.value, CASUS, FOTO, wat)
    yield zin(teksten.lijst, "", CASUS, [(FOTO, VAN), (WORD, VAN)], ZONE)
    yield zin(teksten.lijst, "leeg", CASUS, [], ZONE)
    yield zin(teksten.onderwerp_opnieuw, "", CASUS, FOTO)
    yield zin(teksten.opnieuw, "", CASUS, WORD, VAN, ZONE)
    for aan_afzender in (True, False):
        naam = "aan de afzender" if aan_afzender else "aan de procesregisseur"
        yield zin(teksten.verlopen, naam, CASUS, FOTO, aan_afzender=aan_afzender)
    yield zin(bijlage_niet.weg_bij_sluiten, "", CASUS, FOTO)


def _elk() -> Iterator[tuple[str, Wachtbestand]]:
    yield "foto", FOTO
    yield "word", WORD
    yield "word met een naam", MET_VONDST
    yield "pdf", PDF
    yield "tekst", TEKST
    yield "in de kamer", IN_KAMER
