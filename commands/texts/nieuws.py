"""Sentences around the news of the day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_dag, schrijf_datum
from commands.domain.rollen import Kanaal
from commands.domain.standregel import Standregel
from commands.messages import Bericht, Blok

Dagregel = tuple[date, tuple[Blok, ...]]
"""The local calendar date of a piece of news, and its lines."""
_OOK = "Ook nieuws"
_NIETS_TE_DOEN = "Met dit nieuws hoeft u niets te doen."
_KEUZE = "Liever meteen of één keer per week? Schrijf: meldingen direct, of: meldingen wekelijks"


def regel(
    zin: str, punt: Actiepunt | None = None, *, citaat: str = "", stand: Standregel | None = None
) -> tuple[Blok, ...]:
    """The line that tells one piece of news; `citaat`: the words of a person that go with it, whole."""
    wat = "" if punt is None else f"\nActiepunt {punt.nummer}: {punt.wat}"
    return (Blok(tekst=f"{zin}{wat}", citaat=citaat, stand=stand),)


def gemeld(
    kop: str, van: str, punt: Actiepunt | None = None, *, citaat: str = "", extra: str = "", per_mail: bool = False
) -> Blok:
    """What somebody did, in one to three lines: `kop`, in bold, is sign, number and state; then who, the agreement, and
    their own words. `extra`: what must be said besides. `per_mail`: whether it came by mail."""
    regels = (f"{kop} · {van}", "" if punt is None else punt.wat, extra)
    tekst = "\n".join(een for een in regels if een)
    return Blok(tekst=tekst, vet=kop, citaat=citaat, deur="per mail" if per_mail else "")


def stand(aantal: int, klaar: int, laat: int, lukt_niet: int) -> str:
    """How the agreements of a casus stand, in one sentence; empty where there are none."""
    if not aantal:
        return ""
    if aantal == 1:
        eerste = "De afspraak is klaar" if klaar else "De afspraak is nog niet klaar"
    else:
        eerste = f"{klaar or 'Geen'} van de {aantal} afspraken {'is' if klaar < 2 else 'zijn'} klaar"
    delen = [eerste]
    delen += [f"{laat} {'is' if laat == 1 else 'zijn'} te laat"] if laat else []
    delen += [f"{lukt_niet} {'lukt' if lukt_niet == 1 else 'lukken'} niet"] if lukt_niet else []
    return f"{', '.join(delen)}."


def voor_lid(casus: Casus, regels: Sequence[Dagregel], hoe: str = "") -> Bericht:
    """The news of one casus to one deelnemer; `hoe`: see `stand`."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {_nieuws(regels)}",
        breed=True,
        blokken=(
            Blok(kop=f"Casus {casus.code}: {_nieuws(regels)}", tekst=f"U hoeft niets te doen. {hoe}".strip()),
            *_onder_elkaar(regels),
            Blok(tekst=f"Wilt u reageren? Antwoord op deze mail: uw antwoord gaat naar alle deelnemers.\n{_KEUZE}"),
        ),
    )


def voor_staf(per_casus: Sequence[tuple[Casus, Sequence[Dagregel]]]) -> Bericht:
    """The news of all casussen to one procesregisseur."""
    blokken: list[Blok] = []
    for casus, regels in per_casus:
        eerste, *rest = _onder_elkaar(regels, kop=f"Casus {casus.code}")
        blokken += [eerste, *rest]
    alle = [een for _, regels in per_casus for een in regels]
    codes = [casus.code for casus, _ in per_casus]
    waar = f"Casus {codes[0]}" if len(codes) == 1 else f"{len(codes)} casussen"
    return Bericht(
        onderwerp=f"{waar}: {_nieuws(alle)}",
        breed=True,
        blokken=(Blok(kop=f"{waar}: {_nieuws(alle)}", tekst="U hoeft niets te doen."), *blokken, Blok(tekst=_KEUZE)),
    )


def mee_voor_lid(vraag: Bericht, regels: Sequence[Dagregel]) -> Bericht:
    """What is asked of a deelnemer, and behind it the news of that casus, in mail alone."""
    einde = Blok(tekst=f"{_NIETS_TE_DOEN} Wilt u hierop reageren? Schrijf: bericht, en dan uw tekst.")
    return _met(vraag, [*_onder_elkaar(regels), einde])


def en_nieuws(bon: Bericht) -> Bericht:
    """A receipt with a subject that names the news behind it: nobody opens a receipt to look for more."""
    return replace(bon, onderwerp=f"{bon.onderwerp}, en nieuws")


def mee_voor_staf(vraag: Bericht, per_casus: Sequence[tuple[Casus, Sequence[Dagregel]]]) -> Bericht:
    """What is asked of a procesregisseur, and behind it the news of all casussen, in mail alone."""
    blokken = [blok for casus, regels in per_casus for blok in _onder_elkaar(regels, kop=f"Casus {casus.code}")]
    return _met(vraag, [*blokken, Blok(tekst=_NIETS_TE_DOEN)])


def samen(aantallen: Sequence[tuple[str, int]]) -> Bericht:
    """The news of all casussen to one person who wants codes and counts alone."""
    regels = tuple(f"{code}: {'1 bericht' if aantal == 1 else f'{aantal} berichten'}" for code, aantal in aantallen)
    return Bericht(
        onderwerp="Nieuws uit uw casussen",
        blokken=(
            Blok(kop="Nieuws uit uw casussen", regels=regels),
            Blok(
                tekst="U hoeft niets te doen. Wilt u een casus bekijken? Antwoord op een mail van die casus met: "
                "actie lijst\nOp deze mail kunt u niet antwoorden. Wilt u weer lezen wat er is gebeurd? "
                "Antwoord op een mail van een casus met: meldingen dagelijks"
            ),
        ),
    )


def zonder_woorden(blok: Blok) -> Blok:
    """The line without the words that were held: the news itself is no secret."""
    return replace(blok, tekst=f"{blok.tekst}\nDe toelichting is niet doorgegeven.", citaat="")


def gehouden(casus: Casus) -> Bericht:
    """To the procesregisseur: words in the news hold something that must not go out any more."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een toelichting is vastgehouden",
        blokken=(
            Blok(
                tekst=f"In het nieuws van casus {casus.code} stond een toelichting met woorden die niet naar buiten "
                "mogen. Het nieuws zelf is verteld, de toelichting niet. U leest die met: "
                f"{casus.code} actie lijst, en dan: {casus.code} actie toon, met het nummer.\n"
                f"Mogen de anderen iets weten? Schrijf het zelf: {casus.code} bericht, en dan uw tekst."
            ),
        ),
    )


def mislukt(opnieuw_op: date) -> Bericht:
    """To the beheerder: news that could not be made."""
    return Bericht(
        onderwerp="Nieuws dat niet kon worden gemaakt",
        blokken=(
            Blok(
                tekst="Het nieuws van de dag kon voor iemand niet worden gemaakt. Wij proberen het opnieuw op "
                f"{schrijf_datum(opnieuw_op)}. Kijk in het logboek van de bot."
            ),
        ),
    )


METEEN_GEHOORD = "U schreef dat het haast heeft. De anderen horen dit meteen."


def dan_gehoord(moment: datetime, vandaag: date, *, rustig: bool = False, uiterlijk: date | None = None) -> str:
    """On the receipt of a report: when those who read mail hear it; `moment` in local time. `rustig`: at the latest
    then, with other news. `uiterlijk`: the local date on which it has been told to all of them, where not at once."""
    dag = "vandaag" if moment.date() == vandaag else schrijf_datum(moment.date())
    if uiterlijk is not None:
        dag, rustig = schrijf_datum(uiterlijk), True
    if rustig:
        return f"Wie mail gebruikt, leest dit in het volgende nieuws, uiterlijk {dag}."
    return f"Wie mail gebruikt, leest dit in het nieuws van {dag}, of kort daarna."


def _met(vraag: Bericht, nieuws: Sequence[Blok]) -> Bericht:
    mee = (replace(blok, kanaal=Kanaal.MAIL) for blok in (Blok(kop=_OOK), *nieuws))
    return replace(vraag, blokken=(*vraag.blokken, *mee))


def _nieuws(regels: Sequence[Dagregel]) -> str:
    eerste, laatste = min(dag for dag, _ in regels), max(dag for dag, _ in regels)
    if eerste == laatste:
        return f"nieuws van {schrijf_datum(eerste)}"
    return f"nieuws van {schrijf_dag(eerste)} t/m {schrijf_dag(laatste)}"


def _onder_elkaar(regels: Sequence[Dagregel], kop: str = "") -> list[Blok]:
    """The lines in order, under `kop` and, where there are several days, each day under its date."""
    dagen = len({dag for dag, _ in regels}) > 1
    blokken: list[Blok] = []
    vorige: date | None = None
    for dag, eigen in regels:
        for blok in eigen:
            datum = schrijf_datum(dag).capitalize() if dagen and dag != vorige else ""
            boven = " · ".join(deel for deel in (kop if not blokken else "", datum) if deel)
            blokken.append(replace(blok, kop=boven or blok.kop))
            vorige = dag
    return blokken
