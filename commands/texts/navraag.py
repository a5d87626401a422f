"""Sentences about a message that waits until its member says whether they wrote it. Never a word of that message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from commands.adres import vraagadres
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.navraag import Navraag, NavraagReden, NavraagStatus
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.texts.vorm import hoofdletter, kort_bericht

AKKOORD = "Neem een tweede e-mailadres aan dat een deelnemer heeft bevestigd"
ONDERWERP = "Was u dit?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wachtregel:
    """One kept message, as the procesregisseur sees it."""

    navraag: Navraag
    van: str
    """The role of the person under whose token or address it came."""
    code: str
    """Of the casus; empty when it is about none."""
    sinds: datetime
    """Local time."""


def vraag(navraag: Navraag, code: str, sinds: datetime, tot: date) -> Bericht:
    """The member is asked, at the address that is known; `sinds` local, `tot`: the day on which it lapses."""
    domein = navraag.afzender.rpartition("@")[2]
    reden = {
        NavraagReden.ANDER_ADRES: "Het kwam van een adres dat wij niet van u kennen"
        + (f" (bij {domein})." if domein else "."),
        NavraagReden.ONBEWEZEN: "Uw adres stond erboven, maar wij kunnen niet zien of het echt van u komt. Voor deze "
        "opdracht willen wij dat zeker weten.",
        NavraagReden.VALS: "Uw adres stond erboven, maar volgens onze mailserver komt het misschien niet van u.",
    }[navraag.reden]
    over = f" over casus {code}" if code else ""
    return Bericht(
        onderwerp=f"Casus {code}: was u dit?" if code else ONDERWERP,
        breed=True,
        reply_to=vraagadres(navraag.token),
        blokken=(
            Blok(
                tekst=f"Op {schrijf_datum(sinds.date())} om {sinds:%H.%M} uur kwam er een bericht{over} binnen dat "
                f"van u lijkt te zijn. {reden} Er is nog niets mee gedaan."
            ),
            Blok(kop="Wat het bericht vraagt", regels=navraag.opdrachten or ("Een bericht zonder opdracht.",)),
            Blok(
                kop="Was u dit?",
                tekst="Antwoord op dit bericht met één woord: ja\nDan wordt dit ene bericht alsnog uitgevoerd.",
                kanaal=Kanaal.MAIL,
            ),
            Blok(
                kop="Was u dit?",
                tekst=f"Antwoord op dit bericht met één woord: ja\nOf schrijf hier: ja {navraag.kort}\n"
                "Dan wordt dit ene bericht alsnog uitgevoerd.",
                kanaal=Kanaal.MATRIX,
            ),
            Blok(
                tekst=f"Was u dit niet? Schrijf dan: nee {navraag.kort}\n"
                "Wij gooien het bericht weg en de ~procesregisseur~ hoort het. "
                f"Zonder antwoord vervalt het bericht op {schrijf_datum(tot)}."
            ),
        ),
    )


def bevestigd(navraag: Navraag) -> Bericht:
    """Receipt of a yes."""
    tekst = "Dank u. Het bericht wordt nu uitgevoerd."
    if navraag.status is NavraagStatus.ADRES_ONTKEND:
        tekst += (
            " U schreef eerder dat een bericht vanaf dat adres niet van u was. Daarom telt het adres niet vanzelf mee."
        )
    elif navraag.reden is NavraagReden.ANDER_ADRES and navraag.bewezen:
        tekst += " De ~procesregisseur~ krijgt de vraag of u voortaan ook vanaf dat adres mag schrijven."
    elif navraag.reden is NavraagReden.ANDER_ADRES:
        tekst += " Schrijft u weer vanaf dat adres? Dan vragen wij het opnieuw."
    return kort_bericht(ONDERWERP, tekst)


def weggegooid() -> Bericht:
    """Receipt of a no."""
    return kort_bericht(
        ONDERWERP, "Dank u. Het bericht is weggegooid. Er is niets mee gedaan. De ~procesregisseur~ hoort het."
    )


def al_beslist(navraag: Navraag) -> Bericht:
    """The question was answered before, or lapsed."""
    was = {
        NavraagStatus.VERLOPEN: "Dit bericht is vervallen, want er kwam geen antwoord. "
        "Stuur het opnieuw als het nog nodig is.",
        NavraagStatus.AFGEWEZEN: "Dit bericht is al weggegooid. Stuur het opnieuw als het toch van u was.",
    }
    return kort_bericht(ONDERWERP, was.get(navraag.status, "Dit bericht was al bevestigd. U hoeft niets meer te doen."))


def was_het_niet(regel: Wachtregel) -> Bericht:
    """To the procesregisseur: somebody says that they did not write it."""
    hoe = {
        NavraagReden.ANDER_ADRES: f"Het kwam van {regel.navraag.afzender}, met het persoonlijke antwoordadres van "
        f"{regel.van}. Iemand anders kent dat antwoordadres dus.",
    }.get(regel.navraag.reden, f"Het e-mailadres van {regel.van} stond erboven. Iemand anders heeft dat gebruikt.")
    return Bericht(
        onderwerp=f"{_casus(regel)}iemand deed zich voor als {regel.van}",
        blokken=(
            Blok(
                tekst=f"Er kwam een bericht binnen onder de naam van {regel.van}. {hoe} {hoofdletter(regel.van)} "
                "schrijft dat het bericht van iemand anders is. Er is niets mee gedaan en het is weggegooid.\n"
                "Bel met de beheerder, en spreek af wat er nodig is."
            ),
        ),
    )


_WAAROM = {
    NavraagReden.ANDER_ADRES: "Het kwam van een adres dat de bot niet kent, met het antwoordadres van een ander.",
    NavraagReden.ONBEWEZEN: "Het adres van een ander stond erboven. De mailserver kon niet zien of dat klopte.",
    NavraagReden.VALS: "Het adres van een ander stond erboven. De mailserver zag dat het misschien vals was.",
}


def was_het_niet_beheer(regel: Wachtregel) -> Bericht:
    """The same to the beheerder, in codes."""
    waar = f" (casus {regel.code})" if regel.code else ""
    return Bericht(
        onderwerp="Iemand deed zich voor als een ander",
        blokken=(
            Blok(
                tekst=f"Bericht {regel.navraag.kort}{waar} is niet van wie het leek te zijn. "
                f"{_WAAROM[regel.navraag.reden]} Er is niets mee gedaan en het is weggegooid. "
                "Kijk in het logboek van de mailserver waar het vandaan kwam, en bel de ~procesregisseur~."
            ),
        ),
    )


def verlopen(regel: Wachtregel) -> Bericht:
    """To the member who never answered: it lapsed."""
    tekst = (
        f"Het bericht van {schrijf_datum(regel.sinds.date())} is vervallen, want er kwam geen antwoord op onze vraag. "
        "Er is niets mee gedaan. Was het van u, en is het nog nodig? Stuur het dan opnieuw."
    )
    return kort_bericht(f"{_casus(regel)}een bericht is vervallen", tekst)


def verlopen_regie(regel: Wachtregel) -> Bericht:
    """The same to the procesregisseur."""
    tekst = (
        f"Er kwam op {schrijf_datum(regel.sinds.date())} een bericht binnen dat van {regel.van} leek te zijn "
        f"({regel.navraag.kort}). {hoofdletter(regel.van)} heeft niet laten weten of dat klopt. Het bericht is "
        "vervallen en er is niets mee gedaan. Bel als u wilt weten wat erin stond."
    )
    return kort_bericht(f"{_casus(regel)}een bericht van {regel.van} is vervallen", tekst)


def te_veel(regel: Wachtregel) -> Bericht:
    """To the procesregisseur, once a day: more messages come than are kept for one member."""
    tekst = (
        f"Er komen veel berichten binnen die van {regel.van} lijken te zijn, en {regel.van} heeft nog niet laten "
        "weten of dat klopt. De bot bewaart alleen de nieuwste. Wat ouder is, vervalt, en er is niets mee gedaan. "
        "Wilt u bellen?"
    )
    return kort_bericht(f"{_casus(regel)}veel berichten onder de naam van {regel.van}", tekst)


def tweede_adres(regel: Wachtregel) -> Bericht:
    """To the procesregisseur: they may accept the address as that of the member."""
    return Bericht(
        onderwerp=f"{_casus(regel)}tweede adres van {regel.van}",
        blokken=(
            Blok(
                tekst=f"{hoofdletter(regel.van)} schreef vanaf een adres dat wij niet kenden, en heeft bevestigd "
                "dat het bericht klopt. Onze mailserver zegt dat het echt van dat adres komt.",
                regels=(f"Adres: {regel.navraag.afzender}",),
            ),
            Blok(
                tekst=f"Mogen berichten vanaf dat adres voortaan meetellen? Schrijf: akkoord {regel.navraag.kort}\n"
                "Wij sturen nooit iets naar dat adres. Zegt u niets, dan vragen wij het bij elk bericht opnieuw."
            ),
        ),
    )


def toegevoegd(regel: Wachtregel) -> Bericht:
    """Receipt of `akkoord`."""
    return kort_bericht(
        "Tweede adres",
        f"{hoofdletter(regel.van)} kan voortaan ook vanaf {regel.navraag.afzender} schrijven.",
    )


def al_van_iemand(regel: Wachtregel) -> Bericht:
    """The address belongs to somebody already."""
    return kort_bericht(
        "Tweede adres", f"Het adres {regel.navraag.afzender} hoort al bij iemand. Er is niets veranderd."
    )


def lijst(regels: Sequence[Wachtregel], *, met_adres: bool) -> tuple[Blok, ...]:
    """The messages that wait for a confirmation, and the addresses that wait for `akkoord`; empty when none wait."""
    if not regels:
        return ()
    return (Blok(kop="Wacht op een bevestiging", regels=tuple(_regel(regel, met_adres) for regel in regels)),)


def _regel(regel: Wachtregel, met_adres: bool) -> str:
    navraag = regel.navraag
    adres = f" ({navraag.afzender})" if met_adres and navraag.reden is NavraagReden.ANDER_ADRES else ""
    waar = f", casus {regel.code}" if regel.code else ""
    kop = f"{navraag.kort}: een bericht van {schrijf_kort(regel.sinds.date())} dat van {regel.van} lijkt te zijn{waar}"
    if navraag.voorgesteld:
        return f"{kop}, bevestigd. Mag het adres{adres} erbij? Schrijf: akkoord {navraag.kort}"
    hoe = {
        NavraagReden.ANDER_ADRES: f"het kwam van een ander adres{adres}",
        NavraagReden.ONBEWEZEN: "niet te zien is of het echt is",
        NavraagReden.VALS: "volgens onze mailserver is het misschien vals",
    }[navraag.reden]
    return f"{kop}; {hoe}. Er is niets mee gedaan. Het wacht op een ja of nee van {regel.van}."


def _casus(regel: Wachtregel) -> str:
    return f"Casus {regel.code}: " if regel.code else ""
