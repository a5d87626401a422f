"""Sentences about the destruction of a casus, up to the verklaring."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Kanaal
from commands.domain.sluiting import Einde
from commands.domain.vernietiging import Vroeger
from commands.messages import Bericht, Blok, Knop
from commands.texts.gesloten import Gesloten
from commands.texts.klok import Vervolg

VERNIETIGEN = "Stel voor om een afgesloten casus te vernietigen"
AKKOORD = "Ga akkoord met het voorstel om een casus te vernietigen"
NIET = "Een casus wordt toch niet vernietigd, met de reden"
JA, NEE = "casus vernietigen akkoord", "casus niet vernietigen"
"""The commands for which a plain yes and no stand, in answer to a proposal."""
MANAGER = ("~manager~", "~manager~")
ANDERE_REGIE = ("andere ~procesregisseur~", "andere ~procesregisseur~s")
"""Who may agree, one of them and several."""
_EIGEN = "Wat u op uw eigen telefoon of computer hebt, kan Ketenbot niet wissen."
SAMEN = "Twee personen besluiten samen of een casus wordt vernietigd."


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """What goes with one casus, in counts."""

    leden: int
    punten: int
    plannen: int


def _onderwerp(code: str) -> str:
    return f"Casus {code}: vernietigen"


def weet_u_het_zeker(gesloten: Gesloten, inhoud: Inhoud) -> Bericht:
    """Asked before it is proposed: what exactly goes, and that it cannot be undone."""
    casus, einde = gesloten.casus, gesloten.zin
    voorgoed = "Als een ander akkoord is, verdwijnt dit voorgoed. Dat kan niet worden teruggedraaid."
    return Bericht(
        onderwerp=_onderwerp(casus.code),
        blokken=(
            Blok(
                kop=f"Casus {casus.code} vernietigen?",
                tekst="\n".join(filter(None, (einde, *gesloten.mist, voorgoed))),
                regels=(
                    f"{hoeveel(inhoud.plannen, 'versie', 'versies')} van het plan",
                    f"{hoeveel(inhoud.punten, 'actiepunt', 'actiepunten')} met alle antwoorden",
                    f"{hoeveel(inhoud.leden, 'deelnemer', 'deelnemers')} met naam en adres, behalve wie ook in een "
                    "andere casus zit",
                    "alle berichten en mails die Ketenbot over deze casus heeft, en de kamer",
                ),
            ),
            _waarom_nu(casus.code) if gesloten.loopt_nog else _zeker(casus.code),
        ),
    )


def _zeker(code: str) -> Blok:
    return Blok(tekst=f"Weet u het zeker? Schrijf: casus vernietigen {code} zeker")


def _waarom_nu(code: str) -> Blok:
    """Before its term is over, with the reasons to choose from."""
    return Blok(
        tekst="De bewaartermijn is nog niet voorbij. U kunt wachten: op tijd vragen wij het u vanzelf. Wilt u de casus "
        "toch nu vernietigen? Kies dan de reden. Die komt in het logboek en in de verklaring van vernietiging.",
        keuzes=tuple(
            Knop(label=een.value.capitalize(), opdracht=f"casus vernietigen {code} zeker {een.value}")
            for een in Vroeger
        ),
    )


def voorgesteld(code: str, aan: Sequence[str]) -> Bericht:
    """Receipt of the proposal; `aan`: the roles of those who were asked, each once; nobody: there is none."""
    wie = " en ".join(f"de {een}" for een in aan)
    verstuurd = f"is verstuurd aan {wie}. Zonder akkoord gebeurt er niets."
    niemand = "is genoteerd. Een ander moet akkoord zijn, en er is nu niemand die dat kan. De beheerder hoort dit."
    return Bericht(
        onderwerp=_onderwerp(code),
        notice=True,
        blokken=(
            Blok(
                tekst=f"Uw voorstel om casus {code} te vernietigen {verstuurd if aan else niemand} Er is nog niets "
                "vernietigd."
            ),
        ),
    )


def gevraagd(gesloten: Gesloten, bedenktijd: int) -> Bericht:
    """To each of those of whom one must agree."""
    return Bericht(
        onderwerp=_onderwerp(gesloten.casus.code),
        bij_ja=JA,
        bij_nee=NEE,
        blokken=(vraag(gesloten, bedenktijd),),
    )


def vraag(gesloten: Gesloten, bedenktijd: int, vervolg: Vervolg | None = None) -> Blok:
    """The question, the first time and again."""
    code = gesloten.casus.code
    nog = "" if vervolg is None else f" Zonder antwoord vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    na = "meteen" if not bedenktijd else f"{hoeveel(bedenktijd, 'dag', 'dagen')} na uw akkoord"
    voorstel = f"Een ~procesregisseur~ stelt voor om casus {code} te vernietigen. {SAMEN}"
    dan = (
        f"Bent u akkoord? Dan krijgen de deelnemers bericht, en wordt {na} alles van deze casus vernietigd. Dat kan "
        f"dan niet meer worden teruggedraaid.{nog}"
    )
    return Blok(
        kop=f"Casus {code} vernietigen?",
        tekst="\n".join(filter(None, (voorstel, gesloten.zin, *gesloten.mist, dan))),
        keuzes=(
            Knop(label="Akkoord", opdracht=f"casus vernietigen akkoord {code}"),
            Knop(label="Niet akkoord", opdracht=f"casus niet vernietigen {code}"),
        ),
        vervalt=True,
    )


def aan_huis(casus: Casus, dag: date) -> Bericht:
    """To whoever judged its aanmelding or heard of it in the house: they have copies too."""
    return Bericht(
        onderwerp=f"Casus {casus.code} wordt vernietigd",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} wordt vernietigd vanaf {schrijf_datum(dag)}. Kreeg u mails met deze code, "
                "zoals over de aanmelding of over een actiepunt? Verwijder die zelf. Bent u het er niet mee eens? Bel "
                "de ~procesregisseur~ voor die dag."
            ),
        ),
    )


def onderwerp_opnieuw(casus: Casus) -> str:
    """The subject of a question that is asked again."""
    return _onderwerp(casus.code)


def besloten(code: str, dag: date) -> Bericht:
    """Receipt of the agreement, and word to whoever proposed it; both get the verklaring."""
    return Bericht(
        onderwerp=_onderwerp(code),
        notice=True,
        blokken=(
            Blok(
                tekst=f"Besloten: casus {code} wordt vernietigd vanaf {schrijf_datum(dag)}. De deelnemers krijgen "
                "bericht. Daarna krijgt u een verklaring van vernietiging. Verwijder dan ook zelf uw mails met deze "
                "code.",
                regels=(f"Moet het toch niet? Schrijf voor die dag: casus niet vernietigen {code}, met de reden",),
            ),
        ),
    )


def aangekondigd(casus: Casus, dag: date) -> Bericht:
    """To everybody in the casus, once."""
    einde = casus.uitkomst if casus.uitkomst == Einde.VOORLOPIG.value else "afgesloten"
    begin = f"Casus {casus.code} is {einde} en wordt vernietigd vanaf {schrijf_datum(dag)}."
    daarna = "Daarna kan de casus niet meer open, en wij sturen u hierover niets meer."
    bel = (
        "Hebt u nog iets uit deze casus nodig, of bent u het er niet mee eens? Bel dan de ~procesregisseur~ voor die "
        "dag."
    )
    mails, kamer = "Verwijder de mails zelf.", "De kamer verdwijnt. Verwijder de kamer ook op uw eigen toestel."
    return Bericht(
        onderwerp=f"Casus {casus.code} wordt vernietigd",
        breed=True,
        blokken=(
            Blok(tekst=f"{begin} {daarna} {_EIGEN} {mails} {bel}", kanaal=Kanaal.MAIL),
            Blok(tekst=f"{begin} {daarna} {_EIGEN} {kamer} {bel}", kanaal=Kanaal.MATRIX),
        ),
    )


def teruggenomen(code: str, reden: str) -> Bericht:
    """To the two who decide: it is not destroyed."""
    blok = Blok(tekst=f"Casus {code} wordt niet vernietigd. Alles blijft zoals het was.", citaat=reden)
    return Bericht(onderwerp=_onderwerp(code), notice=True, blokken=(blok,))


def na_vernietiging(code: str, dag: date) -> Bericht:
    """To the procesregisseur: somebody wrote to a casus that is gone."""
    return Bericht(
        onderwerp=f"Casus {code} is vernietigd: er kwam nog een bericht",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Er kwam een bericht voor casus {code}, die op {schrijf_datum(dag)} is vernietigd. Het ging "
                "naar niemand. Wat erin staat en wie het schreef, ziet u hier niet. Verwacht u nog iets van een "
                "deelnemer? Bel die zelf. U hoort dit hooguit één keer per dag."
            ),
        ),
    )


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


def hoeveel(aantal: int, een: str, meer: str) -> str:
    """A number with its word."""
    return f"{aantal} {een if aantal == 1 else meer}"
