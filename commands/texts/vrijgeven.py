"""Sentences around the release of a plan, to the procesregisseur: the preview, and the receipt."""

from collections.abc import Sequence

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.planvraaggroep import groepeer
from commands.domain.rollen import Kanaal, Soort
from commands.messages import Bericht, Blok, Knop
from commands.texts import sjabloon as sjabloonteksten
from commands.texts.derde import WACHT_OP_VERKLARING, verklaring_nodig
from commands.texts.planvragen import zeg_groep

VRIJGEVEN = "Geef het plan vrij: de deelnemers krijgen het"


def niet_vrijgegeven_met_bestand() -> Blok:
    """A release came with a Word file: which plan is meant?"""
    return Blok(
        tekst="U stuurt een Word-bestand mee. Daarom is er niets vrijgegeven: het plan dat ik al heb, is misschien "
        "niet meer het goede. Klopt dat plan wel? Stuur de opdracht dan opnieuw, zonder bestand."
    )


def voorbeeld(code: str, document: PlanDocument, nieuw: Sequence[PlanDeelnemer] = ()) -> Bericht:
    """The preview, before anything goes to partners; `nieuw`: those who were not invited to the ICO."""
    blokken = [
        _hierna(code, document),
        Blok(
            kop="Casus",
            regels=(
                f"Code: {code}",
                "Datum ~ICO~: " + ("onbekend" if document.ico_op is None else schrijf_datum(document.ico_op)),
            ),
        ),
        Blok(kop="Deelnemers", regels=tuple(_voorbeeldlid(document, nr) for nr in range(len(document.deelnemers)))),
    ]
    if document.doelen:
        blokken.append(Blok(kop="Doelen", regels=tuple(f"{d.leefgebied}: {d.doel}" for d in document.doelen)))
    blokken.append(
        Blok(kop="Actiepunten", regels=tuple(_voorbeeldpunt(document, nr) for nr in range(len(document.acties))))
    )
    if nieuw:
        blokken.append(_niet_genodigd(code, nieuw))
    if document.zonder_actiepunt:
        blokken.append(_zonder_actiepunt(document.zonder_actiepunt))
    if document.vragen:
        blokken.append(Blok(kop="Open vragen", regels=tuple(zeg_groep(groep) for groep in groepeer(document))))
    gevuld = None if document.vrij_te_geven else sjabloonteksten.gevuld(code, document)
    return Bericht(onderwerp=f"Casus {code}: controleer het plan", blokken=tuple(blokken), formulier=gevuld)


def _niet_genodigd(code: str, nieuw: Sequence[PlanDeelnemer]) -> Blok:
    """Whoever comes in by the plan alone may have been put there by mistake, and would read all of it."""
    die = "Die krijgt" if len(nieuw) == 1 else "Die krijgen"
    namen = opgesomd([f"{een.organisatie} ({een.functie})" if een.functie else een.organisatie for een in nieuw])
    return Blok(
        tekst=f"Niet uitgenodigd voor het ~ICO~, wel in dit plan: {namen}. {die} het plan zodra u het vrijgeeft. Klopt "
        f"dat? Dan hoeft u niets te doen. Klopt het niet? Pas het Word-bestand aan en stuur het met: casus plan {code}"
    )


def _zonder_actiepunt(organisaties: Sequence[str]) -> Blok:
    """A plan fits together what each organisation can do; one of which nothing is asked may have been forgotten."""
    staan = "staat" if len(organisaties) == 1 else "staan"
    return Blok(
        tekst=f"Zonder actiepunt {staan} in dit plan: {opgesomd(organisaties)}. Klopt dat? Dan hoeft u niets te doen. "
        "Is er iets afgesproken, zet het dan in het plan."
    )


def _hierna(code: str, document: PlanDocument) -> Blok:
    kop = f"Casus {code}: controleer het plan"
    zin = "Hieronder staat het plan zoals de deelnemers het krijgen. Er is nog niets verstuurd."
    if document.vrij_te_geven:
        return Blok(
            kop=kop,
            tekst=f"{zin}\nKlopt alles?",
            keuzes=(Knop(label="Vrijgeven", opdracht=f"vrijgeven {code}"),),
            na=f"Klopt iets niet? Pas het Word-bestand aan en stuur het met: casus plan {code}",
        )
    vragen = f"{zin}\nEr zijn nog vragen. {sjabloonteksten.aanvullen(code)}"
    laten = any(vraag.blokkeert and vraag.voorstel for vraag in document.vragen)
    return Blok(
        kop=kop,
        tekst=f"{vragen}\nMogen de genoemde woorden blijven staan?" if laten else vragen,
        keuzes=(Knop(label="Laat ze staan", opdracht=f"vrijlaten {code}"),) if laten else (),
        na="Daarna kunt u het plan vrijgeven. De deelnemers krijgen tot dan niets.",
    )


def _voorbeeldlid(document: PlanDocument, nr: int) -> str:
    lid = document.deelnemers[nr]
    naam = f"{lid.organisatie} ({lid.functie})" if lid.functie else lid.organisatie
    kanaal = " en ".join("Matrix" if kanaal is Kanaal.MATRIX else "mail" for kanaal in lid.kanalen) or "geen kanaal"
    extra = ", ~casushouder~" if nr == document.casushouder else ""
    if lid.soort is Soort.DERDE:
        extra += f", {WACHT_OP_VERKLARING}"
    return f"{naam}: ~[{lid.soort.value}, ]~{kanaal}{extra}"


def _voorbeeldpunt(document: PlanDocument, nr: int) -> str:
    actie = document.acties[nr]
    eigenaar = actie.wie_tekst or "nog niemand"
    if actie.wie is not None:
        leden = [document.deelnemers[een] for een in actie.eigenaars]
        namen = [f"{lid.organisatie} ({lid.functie})" if lid.functie else lid.organisatie for lid in leden]
        eigenaar = opgesomd(namen) + (", ieder apart" if actie.ieder else "")
    datum = "geen datum" if actie.uiterlijk is None else f"uiterlijk {schrijf_kort(actie.uiterlijk)}"
    return f"{actie.nummer}. {actie.wat} ({eigenaar}, {datum})"


def vrijgegeven(
    casus: Casus,
    aantal_mail: int,
    aantal_matrix: int,
    derden: Sequence[Deelnemer] = (),
    zonder_matrix: Sequence[Deelnemer] = (),
    vastleggen: str = "",
) -> Bericht:
    """Receipt of the release; `derden`: those without a statement of secrecy, `zonder_matrix`: deelnemers whose Matrix
    id in the plan is that of another persoon, `vastleggen`: the system of record of the house (SOURCES: S1, S3, S4)."""
    regels = [f"Per mail: {aantal_mail}", f"Via Matrix: {aantal_matrix}"]
    if derden:
        regels.append(f"Derden, die nog niets krijgen: {len(derden)}")
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan is vrijgegeven",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Het plan van casus {casus.code} is vrijgegeven. De deelnemers krijgen het nu.",
                regels=tuple(regels),
            ),
            *(verklaring_nodig(casus, lid) for lid in derden),
            *(_alleen_mail(casus, lid) for lid in zonder_matrix),
            *((_leg_vast(casus, vastleggen),) if vastleggen else ()),
            Blok(
                tekst="De bot herinnert de deelnemers aan hun actiepunten. U hoort het als een actiepunt blijft liggen."
            ),
        ),
    )


def _leg_vast(casus: Casus, waar: str) -> Blok:
    return Blok(tekst=f"Zet de afspraken ook in {waar}. Staan die erin? Schrijf: {casus.code} vastgelegd")


def _alleen_mail(casus: Casus, lid: Deelnemer) -> Blok:
    return Blok(
        tekst=f"{lid.aanduiding} krijgt alles alleen per mail. De bot kent het e-mailadres en het Matrix-id "
        "uit het plan als twee verschillende mensen. Moet alles via Matrix in plaats van mail? "
        f"Schrijf: deelnemer wijzig {casus.code} {lid.aanduiding}, en na de komma het Matrix-id."
    )
