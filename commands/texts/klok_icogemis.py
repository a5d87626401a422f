"""Sentences of the clock about what a planned meeting (ICO) lacks."""

from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.domain.icogemis import Icogemis
from commands.messages import Blok, Knop
from commands.texts.bijeenkomst import naam, wanneer
from commands.texts.derde import schrijf_verklaring
from commands.texts.klok import Vervolg
from commands.texts.klok_ico import knoppen, onderwerp_ico


def mist(casus: Casus, ico: Bijeenkomst, gemis: Icogemis, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, until all of it is arranged or the meeting begins."""
    op = "" if ico.moment is None else f" is op {wanneer(ico.moment, zone)}"
    zinnen = [f"Het {naam(ico)}{op}."]
    regels: list[str] = []
    keuzes: list[Knop] = []
    if gemis.niemand:
        zinnen.append("Er is nog niemand uitgenodigd.")
        keuzes.append(Knop(label="Iedereen uitnodigen", opdracht=f"{casus.code} ico uitnodigen"))
    if gemis.plaats:
        zinnen.append("De deelnemers weten nog niet waar het is.")
        keuzes += knoppen(casus.code, Stap.ICO_MIST)
    for een in gemis.derden:
        zinnen.append(f"{een.aanduiding} is derde en is niet uitgenodigd: er is nog geen geheimhoudingsverklaring.")
        regels.append(schrijf_verklaring(casus, een))
    dag = "" if dan is None else schrijf_datum(dan.dag)
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_MIST),
        tekst="\n".join(zinnen),
        keuzes=tuple(keuzes),
        na=f"Is het dan nog niet geregeld, dan vragen wij het opnieuw op {dag}." if dag else "",
        onder=tuple(regels),
        vervalt=True,
    )
