"""Sentences about texts that wait: what was seen, what can be done, who decides. Never accusing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Kanaal
from commands.domain.vondst import gemerkt, weggehaald
from commands.domain.wachtend import Wachtend, WachtStatus
from commands.messages import Bericht, Blok, Knop, PuntVerwijzing
from commands.texts.mozaiek import ANDERE_CASUS, samen
from commands.texts.voor_wie import erbij, voor_wie_is_het

WACHT = "Welke berichten wachten, en sinds wanneer"
GEEN_VOORSTEL = "Voor deze tekst is er geen voorstel. Schrijf het opnieuw, korter of in andere woorden."

_IN_MATRIX = " De woorden leest u in uw eigen gesprek met de bot in Matrix. Schrijf daar: wacht"
_BIJ_AFZENDER = " Wilt u de woorden weten? Vraag de afzender wat er stond."


def _elders(*, in_matrix: bool) -> str:
    """For the procesregisseur, who must decide about words that their mail does not show."""
    return _IN_MATRIX if in_matrix else _BIJ_AFZENDER


def _woorden(wachtend: Wachtend, kop: str, elders: str = "") -> tuple[Blok, ...]:
    """The text with its places: readable in a private room, blotted out in a mail, which can be forwarded.

    `elders`: where the reader of the mail finds them.
    """
    if not wachtend.herkenbaar:
        return (Blok(kop=kop, citaat="\n".join(wachtend.teksten[nr] for nr in wachtend.getoond)),)
    chat = "\n".join(gemerkt(wachtend.teksten[nr], wachtend.in_tekst(nr)) for nr in wachtend.getoond)
    mail = "\n".join(weggehaald(wachtend.teksten[nr], wachtend.in_tekst(nr)) for nr in wachtend.getoond)
    return (
        Blok(kop=kop, tekst="Het gaat om de woorden tussen « en ».", citaat=chat, kanaal=Kanaal.MATRIX),
        Blok(
            kop=kop,
            tekst=f"De woorden waar het om gaat staan hier niet: een mail wordt soms doorgestuurd.{elders}",
            citaat=mail,
            kanaal=Kanaal.MAIL,
        ),
    )


def _voorstel(wachtend: Wachtend) -> Blok:
    if not wachtend.heeft_voorstel:
        return Blok(kop="Voorstel", tekst=GEEN_VOORSTEL)
    return Blok(kop="Voorstel: zo kan het verder", citaat=wachtend.voorstel)


def _keuzes(wachtend: Wachtend) -> tuple[Knop, ...]:
    """What its sender may do with it, the likeliest first."""
    kort = wachtend.kort
    goed = (Knop(label="Zo is het goed", opdracht=f"voorstel {kort}"),) if wachtend.heeft_voorstel else ()
    return (*goed, Knop(label="Niet sturen", opdracht=f"verwijder {kort}"))


_HERKENBAAR = "Misschien staat er iets in waaraan anderen de cliënt of de familie kunnen herkennen. Dat is zo gebeurd."
_NIET_DELEN = (
    "Wij lezen in uw bericht dat niet iedereen het mag lezen. De andere deelnemers lezen het niet. De "
    "~procesregisseur~ kan het zien."
)
NIET_DELEN = " De afzender vraagt om het niet met iedereen te delen."
NIEUW = "Mag iedereen het lezen? Stuur het dan opnieuw, zonder die vraag."


def waarom(wachtend: Wachtend, herkenbaar: str = _HERKENBAAR) -> str:
    """Why it waits, for its sender."""
    delen = (
        (wachtend.niet_delen, _NIET_DELEN),
        (wachtend.andere_casus, ANDERE_CASUS),
        (not wachtend.andere_casus and (wachtend.herkenbaar or not wachtend.niet_delen), herkenbaar),
        (bool(wachtend.samen), samen(wachtend).rstrip()),
    )
    return " ".join(zin for waar, zin in delen if waar)


def vrijgave_keus(wachtend: Wachtend) -> str:
    """The way to the procesregisseur, for its sender."""
    if wachtend.niet_delen:
        return (
            f"Moet de ~procesregisseur~ het nu lezen? Schrijf: vrijgave {wachtend.kort}. De ~procesregisseur~ krijgt "
            "het dan meteen, en beslist of het ook naar de anderen gaat."
        )
    return (
        f"Klopt dit niet, of moet het er echt staan? Schrijf: vrijgave {wachtend.kort}. Dan beslist de "
        "~procesregisseur~."
    )


_TELT_AL = "Wat u meldt, telt al. Alleen uw woorden erbij wachten nog."


def _telt(wachtend: Wachtend, gezegd: Sequence[Blok]) -> tuple[Blok, ...]:
    """The answers to what counted at once, or was refused as any command is."""
    return (*gezegd, Blok(tekst=_TELT_AL)) if wachtend.telt_al else tuple(gezegd)


def voor_afzender(
    casus: Casus, wachtend: Wachtend, punt: PuntVerwijzing | None, gezegd: Sequence[Blok] = ()
) -> Bericht:
    """The sender hears it first: what counts already (`gezegd`), their text, a proposal, and what they can do."""
    if (aan := wachtend.voor_wie) is not None:
        return voor_wie_is_het(casus, wachtend, aan, punt, _woorden(wachtend, "Dit schreef u"))
    kort, wat = wachtend.kort, "tekst" if wachtend.telt_al else "bericht"
    voorstel = () if wachtend.niet_delen else (_voorstel(wachtend),)
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht wacht nog ({kort})",
        melding=f"Uw bericht {kort} in casus {casus.code} wacht nog. Er is niets van gestuurd."
        + (f" {_TELT_AL}" if wachtend.telt_al else ""),
        blokken=(
            Blok(
                kop=f"Casus {casus.code}: uw bericht wacht op u",
                tekst=f"Uw {wat} is nog niet doorgestuurd. {waarom(wachtend)}",
                punt=punt,
            ),
            *_telt(wachtend, gezegd),
            *voorstel,
            Blok(
                keuzes=_keuzes(wachtend),
                na="\n".join((vrijgave_keus(wachtend), *((NIEUW,) if wachtend.niet_delen else ()))),
            ),
            Blok(
                tekst=f"Liever eigen woorden? Antwoord op dit bericht met uw nieuwe tekst. Dit is nummer {kort}.",
                kanaal=Kanaal.MAIL,
            ),
            Blok(
                tekst="Liever eigen woorden? Stuur uw bericht of opdracht opnieuw, met andere woorden, "
                f"als antwoord op dit bericht. Dit is nummer {kort}.",
                kanaal=Kanaal.MATRIX,
            ),
            *_woorden(wachtend, "Dit schreef u"),
        ),
    )


def voor_afzender_kamer(casus: Casus, wachtend: Wachtend, gezegd: Sequence[Blok] = ()) -> Bericht:
    """A message in the room cannot be held back: its sender hears it at once, and privately."""
    kort, met_opdracht = wachtend.kort, len(wachtend.teksten) > 1
    niet_gedaan = met_opdracht and not wachtend.telt_al
    opdracht = " Uw opdracht is nog niet uitgevoerd." if niet_gedaan else ""
    regels = [f"Zal ik het weghalen uit de kamer? Schrijf: verwijder {kort}"]
    if met_opdracht:
        wat = "Opdracht uitvoeren met" if niet_gedaan else "De anderen per mail"
    if met_opdracht and wachtend.heeft_voorstel:
        regels.append(f"{wat} de woorden van het voorstel{'' if niet_gedaan else ' sturen'}? Schrijf: voorstel {kort}")
    regels.append(f"Mag het er staan? Schrijf: vrijgave {kort}. Dan beslist de ~procesregisseur~.")
    blokken = [
        *_telt(wachtend, gezegd),
        Blok(
            tekst=f"Uw bericht in de kamer van casus {casus.code} is daar te lezen. "
            f"{ANDERE_CASUS if wachtend.andere_casus else _HERKENBAAR} {samen(wachtend)}"
            f"De woorden zijn niet per mail verstuurd.{opdracht} Het bericht heeft nummer {kort}. "
            "De ~procesregisseur~ weet ervan."
        ),
        *_woorden(wachtend, "Uw bericht"),
    ]
    if met_opdracht:
        blokken.append(_voorstel(wachtend))
    blokken.append(Blok(kop="Wat kunt u doen?", regels=tuple(regels)))
    return Bericht(onderwerp=f"Casus {casus.code}: uw bericht in de kamer ({kort})", blokken=tuple(blokken))


def voor_regie(casus: Casus, wachtend: Wachtend, van: str, *, in_matrix: bool = False) -> Bericht:
    """The procesregisseur is asked to decide, or hears of words in the room. `in_matrix`: they read there too."""
    kort = wachtend.kort
    if wachtend.status is WachtStatus.BIJ_REGIE and wachtend.niet_delen:
        aanleiding = (
            f"{van} schreef bericht {kort} in casus {casus.code} en vroeg om het niet met iedereen te delen. U "
            "krijgt het als enige. Bel de afzender als u er iets mee wilt doen."
        )
    elif wachtend.van_derde:
        aanleiding = (
            f"{van} is derde en schreef bericht {kort} in casus {casus.code}. U krijgt het als enige, en beslist of "
            "het naar de deelnemers gaat. Een melding bij een eigen actiepunt telt al."
        )
    elif wachtend.status is WachtStatus.BIJ_REGIE:
        aanleiding = f"{van} vraagt of bericht {kort} zo door mag in casus {casus.code}."
    else:
        wat = "Misschien kunnen anderen de cliënt of de familie eraan herkennen."
        aanleiding = f"{van} schreef dit in de kamer van casus {casus.code}. "
        aanleiding += ANDERE_CASUS if wachtend.andere_casus else wat
    return Bericht(
        onderwerp=f"Casus {casus.code}: bericht {kort} vraagt uw besluit",
        breed=True,
        blokken=(
            Blok(tekst=f"{aanleiding} {samen(wachtend)}".rstrip()),
            *_voor_besluit(wachtend, _elders(in_matrix=in_matrix)),
        ),
    )


def _voor_besluit(wachtend: Wachtend, elders: str) -> Iterator[Blok]:
    """The text, the question, and only then why a mail does not hold all of it."""
    for blok in _woorden(wachtend, "", elders):
        yield replace(blok, tekst="") if blok.kanaal is Kanaal.MAIL else blok
    yield besluit_gevraagd(wachtend)
    yield from (
        Blok(tekst=een.tekst, kanaal=een.kanaal) for een in _woorden(wachtend, "", elders) if een.kanaal is Kanaal.MAIL
    )


def besluit_gevraagd(wachtend: Wachtend) -> Blok:
    """The question to the procesregisseur about one text that waits, with its answers."""
    laat, niet = besluit_keuzes(wachtend)
    if wachtend.status is not WachtStatus.BIJ_REGIE and wachtend.kamer:
        weg = Knop(label="Uit de kamer halen", opdracht=f"verwijder {wachtend.kort}")
        return Blok(
            tekst="Mag het zo blijven staan?",
            keuzes=(replace(laat, label="Laten staan"), weg, niet),
            na="De afzender weet dit. De woorden zijn niet per mail verstuurd.",
        )
    weg_uit = (Knop(label="Uit de kamer halen", opdracht=f"verwijder {wachtend.kort}"),) if wachtend.kamer else ()
    return Blok(tekst=besluit_vraag(wachtend), keuzes=(laat, niet, *weg_uit))


def besluit_vraag(wachtend: Wachtend) -> str:
    """What the procesregisseur decides."""
    return "Mag het toch naar alle deelnemers?" if wachtend.niet_delen else "Mag het door?"


def besluit_keuzes(wachtend: Wachtend) -> tuple[Knop, ...]:
    """The two decisions about it."""
    kort = wachtend.kort
    return (
        Knop(label="Doorlaten", opdracht=f"vrijlaten {kort}"),
        Knop(label="Niet doorlaten", opdracht=f"weiger {kort} [reden]"),
    )


def lijst(wachtenden: Sequence[tuple[Wachtend, Casus, str, datetime]], *, in_matrix: bool = False) -> Bericht:
    """The texts that wait, each with its sender by role and since when (local). `in_matrix`: they read there too."""
    if not wachtenden:
        leeg = Blok(tekst="Er wachten geen berichten.")
        return Bericht(onderwerp="Wat er wacht", notice=True, breed=True, blokken=(leeg,))
    blokken: list[Blok] = []
    for wachtend, casus, van, sinds in wachtenden:
        bij = "uw besluit" if wachtend.status is WachtStatus.BIJ_REGIE else "de afzender"
        waar = " Het staat in de kamer." if wachtend.kamer else ""
        regel = f"Van {van}, sinds {schrijf_datum(sinds.date())} {sinds:%H:%M} uur. Het wacht op {bij}.{waar}"
        regel += NIET_DELEN if wachtend.niet_delen else erbij(wachtend)
        blokken.append(Blok(kop=f"{wachtend.kort}, casus {casus.code}", tekst=regel))
        blokken += _woorden(wachtend, "", _elders(in_matrix=in_matrix))
    eerste = wachtenden[0][0].kort
    slot = f"Doorlaten? Schrijf: vrijlaten {eerste}. Niet doorlaten? Schrijf: weiger {eerste}, met een reden."
    blokken.append(Blok(tekst=slot))
    return Bericht(onderwerp="Wat er wacht", notice=True, breed=True, blokken=tuple(blokken))
