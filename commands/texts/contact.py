"""Sentences around plain words in answer to the question for contact."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop
from commands.texts.gaande import andere_dag, andere_uitkomst, gesproken
from commands.texts.klok import ROLNAAM, Vervolg

ANTWOORD_ALS = "contact antwoord"
"""The command for which a plain reply to the question stands."""
ANTWOORD = "Schrijf over het contact tussen ~casushouder~ en ~procesregisseur~; de groep leest het niet"


def over_contact(casus: Casus, van: str, tekst: str) -> Bericht:
    """To the procesregisseur alone: the words of a casushouder; nothing was noted."""
    zin = f"{van}, ~casushouder~, antwoordt op onze vraag naar contact over casus {casus.code}. Alleen u leest dit."
    return Bericht(
        onderwerp=f"Casus {casus.code}: de ~casushouder~ over het contact",
        blokken=(
            Blok(
                tekst=f"{zin} Er is nog geen contact genoteerd.",
                citaat=tekst,
                keuzes=(gesproken(casus, Rol.CASUSHOUDER),),
                na=andere_uitkomst(),
            ),
        ),
    )


def nog_niet_genoteerd(
    casus: Casus, ander: Rol, *, doorgegeven: bool, ook_ico: bool = False, of_punt: tuple[int, bool] | None = None
) -> Bericht:
    """To the writer: the question stays, with the ready answers; `doorgegeven`: the other role reads the words;
    `ook_ico`: it is asked too whether a meeting was held; `of_punt`: an actiepunt of which they may speak, and whether
    it is theirs."""
    code, over = casus.code, ""
    if of_punt is not None:
        nummer, eigen = of_punt
        hier = f"{code} {nummer}"
        kan = f"{hier} klaar, of: {hier} bezig" if eigen else f"{hier} opgepakt, of: {code} actie opmerking {nummer}"
        over = f"Gaat het over actiepunt {nummer}? Antwoord: {kan}, met uw tekst"
    ico = Blok(
        tekst="Is het ~ICO~ geweest?", keuzes=(Knop(label="Ja, geweest", opdracht=f"{casus.code} ico gehouden"),)
    )
    wie = "Uw woorden gaan alleen naar de ~procesregisseur~." if doorgegeven else "Niemand anders leest uw antwoord."
    return Bericht(
        bij_ja="" if ook_ico else f"contact gehad {code} met de {ROLNAAM[ander]}",
        onderwerp=f"Casus {casus.code}: wat mogen wij noteren?",
        blokken=(
            Blok(
                tekst=f"{wie} Over contact met de {ROLNAAM[ander]} is nog niets genoteerd. Was het vandaag?",
                regels=(over,) if over else (),
                keuzes=(gesproken(casus, ander),),
                na=f"{andere_uitkomst()}\n{andere_dag(casus, ander)}",
            ),
            *((ico,) if ook_ico else ()),
        ),
    )


def al_genoteerd(casus: Casus, ander: Rol, op: date) -> Bericht:
    """To who tells of a talk with somebody else, where contact with the other role was noted on that day."""
    rol = ROLNAAM[ander]
    zin = f"Het contact met de {rol} is al genoteerd, op {schrijf_datum(op)}."
    return Bericht(
        onderwerp=f"Casus {casus.code}: het contact is al genoteerd",
        blokken=(
            Blok(
                tekst=f"{zin} Een gesprek met een ander noteren wij niet. Niemand anders leest uw antwoord.",
                regels=(f"Was er daarna nog contact? Schrijf: contact gehad {casus.code} met de {rol}",),
            ),
        ),
    )


def welke_dag(casus: Casus, ander: Rol, week: date | None) -> Bericht:
    """To who tells of contact without its day: the one question for that; `week`: the Monday of the week in which it
    was, None where that was not said."""
    wanneer = "" if week is None else f" in de week van {schrijf_datum(week)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: op welke dag was het contact?",
        blokken=(
            Blok(
                tekst=f"Niemand anders leest uw antwoord. Op welke dag{wanneer} sprak u de {ROLNAAM[ander]}?",
                na="Antwoord met alleen de dag of de datum.",
            ),
        ),
    )


def nog_geen(casus: Casus, ander: Rol, vervolg: Vervolg | None, *, doorgegeven: bool) -> Bericht:
    """To who says that there was none yet; `vervolg`: who is asked again, and when."""
    wie = "Uw woorden gaan alleen naar de ~procesregisseur~." if doorgegeven else "Niemand anders leest uw antwoord."
    weer = "" if vervolg is None else f" Wij vragen het u opnieuw, uiterlijk op {schrijf_datum(vervolg.dag)}."
    if vervolg is not None and ander is Rol.PROCESREGISSEUR and vervolg.stap is Stap.CONTACT_PROCESREGISSEUR:
        dag = schrijf_datum(vervolg.dag)
        weer = f" Blijft dat zo, dan vragen wij het aan de ~procesregisseur~, uiterlijk op {dag}."
    return Bericht(
        onderwerp=f"Casus {casus.code}: nog geen contact",
        blokken=(
            Blok(
                tekst=f"{wie} Er is niets genoteerd.{weer}",
                regels=(f"Is er eerder contact? Schrijf: contact gehad {casus.code} met de {ROLNAAM[ander]}",),
            ),
        ),
    )
