"""Sentences about a meeting (ICO): the poll, the invitation, and what becomes of it."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst, ClientErbij, IcoSoort, Peilmoment
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.eigenaars import opgesomd
from commands.domain.icomoment import Twijfel
from commands.domain.reactie import GENOTEERD, tekens_van_peiling
from commands.messages import Bericht, Blok, Knop
from commands.messages.afspraak import Afspraak
from commands.messages.paneel import Afspraakregel
from commands.texts.vorm import hoofdletter, kort_bericht

MOMENTEN = "Leg de deelnemers twee tot vijf momenten voor een ~ICO~ voor"
KAN = "Antwoord welke momenten voor een ~ICO~ u kunt"
VAST = "Kies het moment van het ~ICO~: iedereen wordt uitgenodigd"
VERZET = "Zet het ~ICO~ op een ander moment"
AFGEZEGD = "Zeg het ~ICO~ af, met de reden"
PLAATS = "Zeg waar het ~ICO~ is, of met welke link"
GEHOUDEN = "Meld dat het ~ICO~ is geweest"
VOORAF = "Bespreek vooraf in uw eigen organisatie hoe het staat met de actiepunten."
_ALLE = {1: "dan", 2: "beide", 3: "alle drie", 4: "alle vier", 5: "alle vijf"}


def wanneer(op: datetime, zone: ZoneInfo) -> str:
    """A moment as people write it: "dinsdag 8 december 2026 om 10:00 uur"."""
    lokaal = op.astimezone(zone)
    return f"{schrijf_datum(lokaal.date())} om {lokaal:%H:%M} uur"


def naam(ico: Bijeenkomst) -> str:
    """The kind of meeting in words."""
    return "~ICO~" if ico.soort is IcoSoort.EERSTE else "~vervolg-ICO~"


def twijfel(gevonden: Sequence[tuple[datetime, Twijfel]], zone: ZoneInfo, grens: date | None) -> str:
    """Why it is asked whether these moments are right."""
    laatst = "" if grens is None else schrijf_datum(grens)
    reden = {
        Twijfel.VRIJE_DAG: "is geen werkdag.",
        Twijfel.BUITEN_KANTOORTIJD: "is buiten kantoortijd.",
        Twijfel.NA_GRENS: f"is later dan afgesproken: uiterlijk {laatst}.",
    }
    return " ".join(f"{hoofdletter(wanneer(op, zone))} {reden[een]}" for op, een in gevonden)


_GEEN_BON = (
    "Antwoordt u met alleen nummers of met een knop? Dan krijgt u geen bericht terug. "
    "Uw antwoord staat straks in de uitnodiging."
)


def peiling(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, *, bonnen: bool) -> Bericht:
    """To each member: the moments, with a button each; `bonnen`: whether a bare answer has a receipt."""
    alle = Knop(label=f"Ik kan {_ALLE.get(len(ico.momenten), 'alle')}", opdracht=f"{casus.code} kan alle")
    paar = () if len(ico.momenten) == 1 else (Knop(label="Ik kan er een paar", opdracht=f"{casus.code} kan [nummers]"),)
    geen = Knop(label="Ik kan niet", opdracht=f"{casus.code} kan geen")
    return Bericht(
        onderwerp=f"Casus {casus.code}: wanneer kunt u voor het {naam(ico)}?",
        blokken=(
            Blok(
                kop=f"Wanneer kunt u voor het {naam(ico)}?",
                afspraken=_momenten(ico.momenten, zone),
                keuzes=(alle, *paar, geen),
                na="Zelf antwoorden mag ook, bijvoorbeeld: kan 1 3",
            ),
            Blok(
                tekst="De ~procesregisseur~ kiest dan één moment. U krijgt daarna een uitnodiging voor uw agenda. "
                f"Daarin staat alleen de code {casus.code}.\n"
                "Schrijft u er iets bij? Dat leest alleen de ~procesregisseur~." + ("" if bonnen else f"\n{_GEEN_BON}")
            ),
        ),
        antwoord_als="kan",
    )


def _momenten(momenten: Sequence[Peilmoment], zone: ZoneInfo) -> tuple[Afspraakregel, ...]:
    return tuple(Afspraakregel(nummer=een.nr, woorden=hoofdletter(wanneer(een.op, zone)), onder="") for een in momenten)


def peiling_in_kamer(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, *, reacties: bool) -> Bericht:
    """The same in the room; `reacties`: with a sign to tap for each moment."""
    tik = "Tik hieronder op de nummers die u kunt, of op ❌ als u op geen moment kunt.\n" if reacties else ""
    bon = f"\nStaat er {GENOTEERD} onder uw antwoord? Dan is het genoteerd." if reacties else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wanneer kunt u voor het {naam(ico)}?",
        breed=True,
        blokken=(
            Blok(
                kop=f"Wanneer kunt u voor het {naam(ico)}?",
                afspraken=_momenten(ico.momenten, zone),
            ),
            Blok(tekst=f"{tik}Antwoord met: !kan 1 3, met: !kan alle, of met: !kan geen.{bon}"),
        ),
        tekens=tekens_van_peiling(len(ico.momenten)) if reacties else (),
    )


def peiling_begonnen(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, aantal: int) -> Bericht:
    """Receipt for the procesregisseur: what was asked of how many."""
    wie = "1 deelnemer" if aantal == 1 else f"{aantal} deelnemers"
    return Bericht(
        onderwerp=f"Casus {casus.code}: momenten voorgelegd",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Deze momenten voor casus {casus.code} zijn voorgelegd aan {wie}:",
                regels=_genummerd(ico.momenten, zone),
            ),
            Blok(
                regels=(
                    f"Hoe staat het? Schrijf: {casus.code} ico stand",
                    f"Kiezen? Schrijf: {casus.code} ico vast, met het nummer",
                )
            ),
        ),
    )


def antwoord_genoteerd(
    casus: Casus, ico: Bijeenkomst, kan: Sequence[int], zone: ZoneInfo, woorden: str = ""
) -> Bericht:
    """Receipt for a member: what they can, and the words beside it that the procesregisseur reads."""
    gekozen = [een for een in ico.momenten if een.nr in kan]
    op = "op" if gekozen else "op geen van deze momenten."
    tekst = f"Genoteerd voor casus {casus.code}: u kunt {op}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw antwoord over het {naam(ico)}",
        notice=True,
        breed=True,
        blokken=(
            Blok(tekst=tekst, regels=_genummerd(gekozen, zone)),
            *((Blok(tekst="Alleen de ~procesregisseur~ leest:", citaat=woorden),) if woorden else ()),
            Blok(tekst="Verandert het? Antwoord opnieuw: uw laatste antwoord telt."),
        ),
        antwoord_als="kan",
    )


def lijst(ico: Bijeenkomst, zone: ZoneInfo) -> str:
    """The moments of a poll under their numbers, a line each."""
    return "\n".join(_genummerd(ico.momenten, zone))


def bedoelt_u(ico: Bijeenkomst, nrs: Sequence[int]) -> str:
    """A question with the answer to copy, on a line of its own; empty when nobody can tell what was meant."""
    if not nrs:
        return ""
    antwoord = f"Antwoord: kan {' '.join(str(nr) for nr in nrs)}"
    if len(nrs) == len(ico.momenten):
        return f"Bedoelt u alle momenten? {antwoord}\n"
    return f"Bedoelt u dat u {opgesomd([str(nr) for nr in nrs])} wel kunt? {antwoord}\n"


def aangetikt(casus: Casus, ico: Bijeenkomst, wie: str, kan: Sequence[int]) -> Bericht:
    """In the room, at the first tap of a member: it counts, and so do later ones."""
    wat = f"op moment {opgesomd([str(nr) for nr in kan])}" if kan else "op geen van deze momenten"
    tekst = f"Genoteerd: {wie} kan {wat}. Nog een nummer aantikken of een nummer weghalen telt ook."
    return kort_bericht(f"Casus {casus.code}: uw antwoord over het {naam(ico)}", tekst)


def uitnodiging(
    casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, tekst: str = VOORAF, meer: tuple[Blok, ...] = ()
) -> Bericht:
    """To each member: when it is; it goes into their calendar. `meer`: blocks behind it."""
    blok = Blok(kop=f"U bent uitgenodigd voor het {naam(ico)}", regels=gegevens(casus, ico, zone), tekst=tekst)
    return Bericht(
        onderwerp=f"Casus {casus.code}: uitnodiging voor het {naam(ico)}",
        blokken=(blok, *meer),
        afspraak=afspraak(casus, ico, zone),
    )


def verzet(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, *, plaats: bool = False) -> Bericht:
    """To each member: another moment or another place; `plaats`: where it is, which nobody knew yet."""
    wat = f"de plaats van het {naam(ico)} is bekend" if plaats else f"het {naam(ico)} is gewijzigd"
    return Bericht(
        onderwerp=f"Casus {casus.code}: {wat}",
        blokken=(Blok(kop=hoofdletter(wat), regels=gegevens(casus, ico, zone)),),
        afspraak=afspraak(casus, ico, zone),
    )


def afspraak(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, *, afgezegd: bool = False) -> Afspraak | None:
    """The entry for a calendar, with the code alone; None without a moment."""
    if ico.moment is None:
        return None
    return Afspraak(
        uid=ico.uid,
        volgnummer=ico.volgnummer,
        titel=f"{hoofdletter(naam(ico))} casus {casus.code}",
        begin=ico.moment,
        duur_min=ico.duur_min,
        plaats=ico.plaats,
        tijdzone=zone.key,
        afgezegd=afgezegd,
    )


def genoteerd(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, gebeurd: str) -> Bericht:
    """Receipt for the procesregisseur; `gebeurd`: what was done, a sentence."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {naam(ico)}",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=gebeurd, regels=gegevens(casus, ico, zone)),),
    )


def gehouden(casus: Casus, ico: Bijeenkomst) -> Bericht:
    """Receipt for the procesregisseur: what comes next."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het {naam(ico)} is geweest",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: het {naam(ico)} is geweest.",
                regels=(
                    f"Nieuwe afspraken gemaakt? Schrijf: casus plan {casus.code}, met het Word-bestand erbij",
                    f"Nog een ~vervolg-ICO~? Schrijf: {casus.code} ico momenten, met twee tot vijf momenten",
                ),
            ),
        ),
    )


def gegevens(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> tuple[str, ...]:
    """Its casus, when and where it is, and who leads it; whether the client comes (SOURCES: S1)."""
    op = () if ico.moment is None else (f"Wanneer: {wanneer(ico.moment, zone)}",)
    waar = (f"Waar: {ico.plaats}",) if ico.plaats else ("Waar: dat hoort u nog",)
    client = ("Cliënt: is erbij, in overleg met de ~procesregisseur~",) if ico.client is ClientErbij.AFGESPROKEN else ()
    return (f"Casus: {casus.code}", *op, *waar, f"Voorzitter: {ico.voorzitter or 'de ~procesregisseur~'}", *client)


def _genummerd(momenten: Sequence[Peilmoment], zone: ZoneInfo) -> tuple[str, ...]:
    return tuple(f"{een.nr}. {wanneer(een.op, zone)}" for een in momenten)
