"""The verklaring van vernietiging: what was done, when, on whose order, and what was not; each line with its source.

It never says more than was seen, and holds nothing that points to a person.
"""

from collections.abc import Iterator
from datetime import datetime

from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.domain.eigenaars import opgesomd
from commands.domain.planvakken import Vak
from commands.domain.rollen import Rol
from commands.domain.vernietiging import Vernietiging
from commands.domain.werkdagen import lokale_dag
from commands.messages import Bericht, Blok
from commands.messages.blad import Verklaringblad
from commands.messages.formulier import Formulier, Formuliertabel, Kolom
from commands.texts.klok import ROLNAAM

ZELF, SERVER, NIET = "zelf gezien", "bevestigd door de chatserver", "niet nagegaan"
_WAARNEMING = (
    'Wat "zelf gezien" is, heeft Ketenbot zelf gedaan en gezien. Wat "niet nagegaan" is, kan Ketenbot niet zien.'
)


def regels(een: Vernietiging, beleid: Beleid) -> Iterator[tuple[str, str]]:
    """Each line with its source."""
    if een.gewist_op is not None:
        yield (
            f"{_moment(een.gewist_op, beleid)} zijn in Ketenbot alle teksten, namen en adressen van deze casus "
            "verwijderd.",
            ZELF,
        )
    if een.klaar_op is not None:
        yield f"{_moment(een.klaar_op, beleid)} was de sleutel vervangen waarmee de teksten te lezen waren.", ZELF
    yield (
        "Reservekopieën van voor dat moment kunnen er nog zijn. Daarin zijn de teksten van deze casus niet meer te "
        "lezen, en ook niet de mails die binnenkwamen en de adressen van wie in geen andere casus zit. Dat geldt als "
        "er nergens een oude kopie van de sleutels of van de hele machine is. Leesbaar blijven wel: de casuscode, "
        "data, aantallen~[ en soorten]~ deelnemers, en met de sleutels van nu de adressen van wie ook in een andere "
        "casus zit of bij het huis werkt.",
        NIET,
    )
    yield from _kamers(een)
    yield "Mails van en aan Ketenbot in de postbus van de bot, en kopieën bij de mailserver.", NIET
    if een.besloten_op is not None:
        aan = "1 deelnemer" if een.gevraagd == 1 else f"{een.gevraagd} deelnemers"
        yield (
            "Wat deelnemers in hun eigen postbus of op hun eigen toestel hebben, kan Ketenbot niet wissen. Op "
            f"{schrijf_datum(een.besloten_op)} is aan {aan} gevraagd dat zelf te doen{_ook(een)}.",
            NIET,
        )
    if een.personen:
        yield f"Personen die in geen andere casus zitten, en ook zijn verwijderd: {een.personen}.", ZELF
    yield (
        f"Met opzet bewaard: de casuscode, en {een.logregels} regels van het logboek, waarvan niemand de inhoud nog "
        "kan lezen.",
        ZELF,
    )


def _ook(een: Vernietiging) -> str:
    """The others who were asked, by role."""
    wie = [f"{ROLNAAM[Rol(rol)]}{f' ({aantal})' if aantal > 1 else ''}" for rol, aantal in een.ook]
    return f", en ook aan wie er anders mails over kreeg: {opgesomd(wie)}" if wie else ""


def _kamers(een: Vernietiging) -> Iterator[tuple[str, str]]:
    if not een.kamers:
        yield "Er was geen chatkamer.", ZELF
        return
    if een.mislukt:
        yield (
            f"Chatkamers: {een.kamers}. Van de handelingen om ze leeg te maken en te verlaten lukten er {een.mislukt} "
            "niet. "
            "De beheerder van de chatserver kan de rest weghalen.",
            SERVER,
        )
    else:
        yield (
            f"Chatkamers: {een.kamers}. Berichten van de bot ingetrokken ({een.berichten}), iedereen eruit gehaald, "
            "verlaten.",
            SERVER,
        )
        yield (
            "De sleutels waarmee de bot die chatkamers kon lezen, zijn bij de bot gewist. In een oudere kopie van de "
            "map met die sleutels kunnen ze nog staan.",
            ZELF,
        )
    yield "Wat de chatserver zelf nog bewaart. De beheerder van de chatserver kan dat verwijderen.", NIET
    if een.bestanden:
        yield f"Bestanden op de chatserver die de bot niet kan verwijderen: {een.bestanden}.", NIET


def verklaring(een: Vernietiging, beleid: Beleid) -> Bericht:
    """With the verklaring as PDF and as Word file."""
    titel = f"Verklaring van vernietiging, casus {een.code}"
    order = _order(een)
    alle = tuple(regels(een, beleid))
    gemaakt = lokale_dag(een.klaar_op or een.sinds, beleid)
    huis = beleid.huis or "Zorg- en Veiligheidshuis"
    blad = Verklaringblad(
        naam=f"verklaring {een.code}",
        huis=huis,
        titel=titel,
        onder=order,
        regels=alle,
        uitleg=_WAARNEMING,
        gemaakt_op=gemaakt,
    )
    tabel = Formuliertabel(
        kop="Wat is gedaan, en wat niet",
        kolommen=(Kolom(kop="Wat", breedte=19.0), Kolom(kop="Hoe wij dat weten", breedte=6.0)),
        rijen=tuple((Vak(tekst=wat), Vak(tekst=bron)) for wat, bron in alle),
    )
    word = Formulier(
        naam=f"verklaring {een.code}.docx",
        titel=titel,
        kaders=((f"{huis}.", order),),
        tabellen=(tabel,),
        slot=_WAARNEMING,
    )
    return Bericht(
        onderwerp=f"Casus {een.code} is vernietigd",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Casus {een.code} is vernietigd. Bij dit bericht zit de verklaring van vernietiging, als PDF en "
                "als Word-bestand. Bewaar die zelf: de bot kent deze casus niet meer.",
                regels=tuple(f"{wat} ({bron})" for wat, bron in alle),
            ),
        ),
        formulier=word,
        bijgevoegd=blad,
    )


def _order(een: Vernietiging) -> str:
    rol = ROLNAAM[Rol(een.door_rol)] if een.door_rol else "een ander"
    wie = f"een andere {rol}" if een.door_rol == Rol.PROCESREGISSEUR.value else f"de {rol}"
    dag = "" if een.besloten_op is None else f" op {schrijf_datum(een.besloten_op)}"
    eerder = "" if een.vroeger is None else f" Voor het einde van de bewaartermijn, met als reden: {een.vroeger.value}."
    return f"In opdracht van een ~procesregisseur~, en{dag} akkoord van {wie}.{eerder}"


def _moment(op: datetime, beleid: Beleid) -> str:
    hier = op.astimezone(beleid.zone)
    return f"Op {schrijf_datum(hier.date())} om {hier:%H.%M} uur"
