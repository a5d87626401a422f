"""Sentences about the destruction of a casus, up to the verklaring."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_in_lijst
from commands.domain.vernietiging import Vernietiging
from commands.messages import Bericht, Blok, Knop, Rij
from commands.texts.klok import Vervolg

VERNIETIGEN = "Stel voor om een afgesloten casus te vernietigen"
AKKOORD = "Ga akkoord met het voorstel om een casus te vernietigen"
NIET = "Een casus wordt toch niet vernietigd, met de reden"
JA, NEE = "casus vernietigen akkoord", "casus niet vernietigen"
"""The commands for which a plain yes and no stand, in answer to a proposal."""
LIJST = "Welke casussen deze maand vernietigd moeten worden"
LIJST_AKKOORD = "Ga akkoord met alle casussen die een ander voorstelde om te vernietigen"
_EIGEN = (
    "Wat u op uw eigen telefoon of computer hebt, kan Ketenbot niet wissen. Verwijder de kamer daar zelf, en ook de "
    "mails."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """What goes with one casus, in counts."""

    leden: int
    punten: int
    plannen: int


def _onderwerp(code: str) -> str:
    return f"Casus {code}: vernietigen"


def weet_u_het_zeker(casus: Casus, inhoud: Inhoud, laatste: date | None) -> Bericht:
    """Asked before it is proposed: what exactly goes, and that it cannot be undone."""
    termijn = "" if laatste is None else f"De casus mag bewaard blijven tot en met {schrijf_datum(laatste)}. "
    return Bericht(
        onderwerp=_onderwerp(casus.code),
        blokken=(
            Blok(
                kop=f"Casus {casus.code} vernietigen?",
                tekst=f"{termijn}Als een ander akkoord is, verdwijnt dit voorgoed. Dat kan niet worden teruggedraaid.",
                regels=(
                    f"{_aantal(inhoud.plannen, 'versie', 'versies')} van het plan",
                    f"{_aantal(inhoud.punten, 'actiepunt', 'actiepunten')} met alle antwoorden",
                    f"{_aantal(inhoud.leden, 'deelnemer', 'deelnemers')} met naam en adres, behalve wie ook in een "
                    "andere casus zit",
                    "alle berichten en mails die Ketenbot over deze casus heeft, en de kamer",
                ),
            ),
            Blok(tekst=f"Weet u het zeker? Schrijf: casus vernietigen {casus.code} zeker"),
        ),
    )


def voorgesteld(code: str) -> Bericht:
    """Receipt of the proposal."""
    return Bericht(
        onderwerp=_onderwerp(code),
        notice=True,
        blokken=(
            Blok(
                tekst=f"Uw voorstel om casus {code} te vernietigen is verstuurd aan de ~manager~ en de andere "
                "~procesregisseur~s. Een van hen moet akkoord zijn. Er is nog niets vernietigd."
            ),
        ),
    )


def gevraagd(code: str, bedenktijd: int) -> Bericht:
    """To each of those of whom one must agree."""
    return Bericht(
        onderwerp=_onderwerp(code),
        bij_ja=JA,
        bij_nee=NEE,
        blokken=(vraag(code, bedenktijd),),
    )


def vraag(code: str, bedenktijd: int, vervolg: Vervolg | None = None) -> Blok:
    """The question, the first time and again."""
    nog = "" if vervolg is None else f" Zonder antwoord vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    na = "meteen" if not bedenktijd else f"{_aantal(bedenktijd, 'dag', 'dagen')} na uw akkoord"
    return Blok(
        kop=f"Casus {code} vernietigen?",
        tekst=f"U krijgt dit omdat twee personen samen besluiten of een casus wordt vernietigd. Een ~procesregisseur~ "
        f"stelt het voor casus {code} voor. Bent u akkoord? Dan krijgen de deelnemers bericht, en wordt {na} alles van "
        f"deze casus vernietigd. Dat kan dan niet meer worden teruggedraaid.{nog}",
        keuzes=(
            Knop(label="Akkoord", opdracht=f"casus vernietigen akkoord {code}"),
            Knop(label="Niet akkoord", opdracht=f"casus niet vernietigen {code}"),
        ),
        vervalt=True,
    )


def onderwerp_opnieuw(casus: Casus) -> str:
    """The subject of a question that is asked again."""
    return _onderwerp(casus.code)


def besloten(code: str, dag: date) -> Bericht:
    """Receipt of the agreement, and word to whoever proposed it."""
    return Bericht(
        onderwerp=_onderwerp(code),
        notice=True,
        blokken=(
            Blok(
                tekst=f"Besloten: casus {code} wordt vernietigd vanaf {schrijf_datum(dag)}. De deelnemers krijgen "
                "bericht. Daarna krijgt u een verklaring van vernietiging.",
                regels=(f"Moet het toch niet? Schrijf voor die dag: casus niet vernietigen {code}, met de reden",),
            ),
        ),
    )


def aangekondigd(code: str, dag: date) -> Bericht:
    """To everybody in the casus, once."""
    return Bericht(
        onderwerp=f"Casus {code} wordt vernietigd",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Casus {code} is afgesloten en wordt vernietigd vanaf {schrijf_datum(dag)}. De kamer verdwijnt, "
                f"en wij sturen u hierover niets meer. {_EIGEN} Hebt u nog iets uit deze casus nodig, of bent u het er "
                "niet mee eens? Bel dan de ~procesregisseur~ voor die dag."
            ),
        ),
    )


def teruggenomen(code: str, reden: str) -> Bericht:
    """To the two who decide: it is not destroyed."""
    blok = Blok(tekst=f"Casus {code} wordt niet vernietigd. Alles blijft zoals het was.", citaat=reden)
    return Bericht(onderwerp=_onderwerp(code), notice=True, blokken=(blok,))


def toch_niet(code: str) -> Bericht:
    """To everybody in the casus who heard that it would go."""
    return Bericht(
        onderwerp=f"Casus {code} wordt niet vernietigd",
        breed=True,
        blokken=(
            Blok(tekst=f"Casus {code} wordt toch niet vernietigd. De casus blijft afgesloten. U hoeft niets te doen."),
        ),
    )


def gestopt(code: str) -> Bericht:
    """To the procesregisseur: an objection came while it was being done."""
    return Bericht(
        onderwerp=_onderwerp(code),
        blokken=(
            Blok(
                tekst=f"De vernietiging van casus {code} wacht: er loopt een bezwaar of een verzoek. De kamer is al "
                "leeggemaakt. De gegevens in Ketenbot zijn er nog. Zodra het bezwaar of verzoek klaar is, gaat het "
                "verder."
            ),
        ),
    )


def lijst(beurt: Sequence[tuple[Casus, date]], open_: Sequence[Vernietiging], vandaag: date) -> Bericht:
    """What is due this month: by code and day, and how far it is."""
    ver = {een.code: een for een in open_}
    rijen = tuple(
        Rij(
            knop=Knop(label=casus.code, opdracht=f"casus vernietigen {casus.code}"),
            tekst=ver[casus.code].stand.value if casus.code in ver else "nog niet voorgesteld",
            rechts=f"tot en met {schrijf_in_lijst(dag, vandaag)}",
        )
        for casus, dag in beurt
    )
    if not rijen:
        return Bericht(
            onderwerp="Vernietigen",
            notice=True,
            blokken=(Blok(tekst="Deze maand hoeft er geen casus te worden vernietigd."),),
        )
    return Bericht(
        onderwerp="Vernietigen",
        notice=True,
        breed=True,
        blokken=(
            Blok(kop=f"Deze maand te vernietigen ({len(rijen)})", rijen=rijen),
            Blok(tekst="Stelt u ze allemaal voor? Dat kan niet worden teruggedraaid. Schrijf: vernietigen lijst zeker"),
        ),
    )


def lijst_voorgesteld(codes: Sequence[str]) -> Bericht:
    """Receipt of the whole list."""
    zin = f"Voorgesteld om te vernietigen: {', '.join(codes)}. Een ander moet akkoord zijn. Er is nog niets vernietigd."
    return Bericht(onderwerp="Vernietigen", notice=True, blokken=(Blok(tekst=zin),))


def lijst_gevraagd(codes: Sequence[str]) -> Bericht:
    """To each of those of whom one must agree to the whole list."""
    return Bericht(
        onderwerp="Casussen vernietigen",
        blokken=(
            Blok(
                kop=f"{_aantal(len(codes), 'casus', 'casussen')} vernietigen?",
                tekst="U krijgt dit omdat twee personen samen besluiten of een casus wordt vernietigd. Een "
                f"~procesregisseur~ stelt het voor: {', '.join(codes)}. Dat kan daarna niet worden teruggedraaid.",
                keuzes=(Knop(label="Akkoord met alle", opdracht="vernietigen lijst akkoord"),),
                regels=("Een ervan niet? Schrijf: casus niet vernietigen, met de code en de reden",),
            ),
        ),
    )


def lijst_besloten(codes: Sequence[str], dag: date) -> Bericht:
    """Receipt of the agreement to all of them."""
    zin = f"Besloten: vanaf {schrijf_datum(dag)} worden vernietigd: {', '.join(codes)}. De deelnemers krijgen bericht."
    return Bericht(onderwerp="Vernietigen", notice=True, blokken=(Blok(tekst=zin),))


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
