"""Sentences around what counts only after another agrees: the question, the receipts, the outcome."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Rol
from commands.domain.verzoek import Verzoek, VerzoekSoort
from commands.messages import Bericht, Blok, Knop
from commands.messages.paneel import Paneel
from commands.texts.actie import bon, vergissing
from commands.texts.punt import uiterlijk, verwijzing, wie
from commands.texts.vorm import hoofdletter

OVERDRAGEN = "Vraag een ander om uw actiepunt over te nemen"
AKKOORD = "Ga akkoord met wat over een actiepunt aan u is gevraagd"
NIET_AKKOORD = "Ga niet akkoord, met de reden"

VOORGESTELD = "U stelt voor om actiepunt"
"""Begins the receipt of a proposal to drop one."""
OP_UW_NAAM = "Het blijft op uw naam tot er akkoord is."
"""Ends the receipt of a hand-over that is offered."""
_NIETS = "De vraag aan u vervalt. U hoeft niets te doen."
_WACHT = "Tot er antwoord is, verandert er niets."


def voorstel_gevraagd(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer], van: str) -> Bericht:
    """To the casushouder, otherwise to the procesregisseur: a partner proposes an actiepunt."""
    zin = f"{van} stelt een nieuw actiepunt voor in casus {casus.code}:"
    voor = f"Voor: {wie(leden, ieder=punt.ieder)}, {uiterlijk(punt)}. Pas na uw akkoord krijgen de anderen het."
    return _vraag(casus, punt, f"voorstel voor een nieuw actiepunt {punt.nummer}", (zin, punt.wat), voor)


def voorstel_genoteerd(casus: Casus, punt: Actiepunt, leden: Sequence[Deelnemer]) -> Bericht:
    """Receipt of a proposal."""
    voor = f"Voor: {wie(leden, ieder=punt.ieder)}, {uiterlijk(punt)}."
    zin = f"Uw voorstel voor een nieuw actiepunt in casus {casus.code} heeft nummer {punt.nummer}. {voor}"
    waar = "De ~casushouder~ of de ~procesregisseur~ beslist. U hoort wat het wordt."
    return _bon(casus, punt, f"{zin} {waar}", punt.wat)


def overdracht_gevraagd(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """To whoever is asked to take it over."""
    onderwerp = f"Casus {casus.code}: neemt u actiepunt {punt.nummer} over?"
    vraag = Blok(
        kop=onderwerp,
        paneel=Paneel(label=f"De afspraak · {van}", woorden=punt.wat, onder=hoofdletter(uiterlijk(punt))),
        tekst=f"{van} vraagt of u dit actiepunt overneemt.",
        punt=verwijzing(casus, punt),
        keuzes=_keuzes(casus, punt),
        na=f"Het blijft van {van} tot u akkoord bent. Niet akkoord? Zet de reden erachter.",
    )
    waarom = (Blok(tekst=f"{van} schrijft:", citaat=reden),) if reden else ()
    return Bericht(onderwerp=onderwerp, blokken=(vraag, *waarom))


def overdracht_genoteerd(casus: Casus, punt: Actiepunt, aan: Sequence[Deelnemer], reden: str) -> Bericht:
    """Receipt of a hand-over that is offered."""
    zin = f"Aan {wie(aan)} is gevraagd om actiepunt {punt.nummer} van casus {casus.code} over te nemen."
    return _bon(casus, punt, f"{zin} {OP_UW_NAAM}", reden, terug=True)


def uitstel_gevraagd(casus: Casus, punt: Actiepunt, dag: date, van: str, reden: str) -> Bericht:
    """To the casushouder, otherwise to the procesregisseur: a date that its owner may not choose alone."""
    zin = f"{van} vraagt voor actiepunt {punt.nummer} van casus {casus.code} een latere datum: {schrijf_datum(dag)}."
    wat = f"{punt.wat}\nNu: {uiterlijk(punt)}. Dit is vaker of langer uitstel dan een deelnemer zelf kan geven."
    return _vraag(casus, punt, f"uitstel gevraagd voor actiepunt {punt.nummer}", (zin, reden), wat)


def uitstel_genoteerd(casus: Casus, punt: Actiepunt, dag: date, reden: str) -> Bericht:
    """Receipt of a date that is asked for."""
    zin = f"U vraagt voor actiepunt {punt.nummer} van casus {casus.code} een nieuwe datum: {schrijf_datum(dag)}."
    waarom = "Dit is vaker of langer uitstel dan u zelf kunt geven. De ~casushouder~ of de ~procesregisseur~ beslist."
    return _bon(casus, punt, f"{zin} {waarom} {_WACHT}", reden)


def verval_gevraagd(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """To the casushouder, otherwise to the procesregisseur: its owner says that it need not be done any more."""
    zin = f"{van} stelt voor om actiepunt {punt.nummer} van casus {casus.code} te laten vervallen:"
    wat = f"{punt.wat}\nNu: {uiterlijk(punt)}. Na uw akkoord vraagt de bot het niemand meer, en horen de anderen het."
    return _vraag(casus, punt, f"kan actiepunt {punt.nummer} vervallen?", (zin, reden), wat)


def verval_genoteerd(casus: Casus, punt: Actiepunt, reden: str) -> Bericht:
    """Receipt of that proposal."""
    zin = f"{VOORGESTELD} {punt.nummer} van casus {casus.code} te laten vervallen."
    return _bon(casus, punt, f"{zin} De ~casushouder~ of de ~procesregisseur~ beslist. {_WACHT}", reden, terug=True)


def teruggenomen(casus: Casus, punt: Actiepunt, soort: VerzoekSoort, van: str) -> Bericht:
    """To whoever was asked: the proposal is off, or its owner does it after all."""
    if soort is VerzoekSoort.OVERDRACHT:
        zin = f"{hoofdletter(van)} houdt actiepunt {punt.nummer} van casus {casus.code} toch zelf. {_NIETS}"
        return _uitkomst(casus, punt, f"actiepunt {punt.nummer} hoeft u niet over te nemen", zin, "")
    zin = f"{hoofdletter(van)} neemt het voorstel terug: actiepunt {punt.nummer} van casus {casus.code} blijft staan."
    return _uitkomst(casus, punt, f"actiepunt {punt.nummer} blijft staan", f"{zin} U hoeft niets te beslissen.", "")


def is_akkoord(casus: Casus, punt: Actiepunt, soort: VerzoekSoort, van: str) -> Bericht:
    """To whoever asked: it counts from now on."""
    nu = f"is nu {uiterlijk(punt)}" if soort is VerzoekSoort.UITSTEL else "loopt vanaf nu"
    nu = "vervalt" if soort is VerzoekSoort.VERVALT else nu
    zin = f"{hoofdletter(van)} is akkoord met {_WAT[soort]} in casus {casus.code}. Actiepunt {punt.nummer} {nu}."
    return _uitkomst(casus, punt, f"akkoord met {_WAT[soort]}", zin, "")


def overgenomen_van_u(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To the owner before: somebody took it over."""
    zin = f"{hoofdletter(van)} neemt actiepunt {punt.nummer} van casus {casus.code} over. U hoeft niets meer te doen."
    return _uitkomst(casus, punt, f"actiepunt {punt.nummer} is overgenomen", zin, "")


def niet_meer_nodig(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To the others who were asked to take it over: one was first."""
    zin = f"{hoofdletter(van)} neemt actiepunt {punt.nummer} van casus {casus.code} over. U hoeft niets te doen."
    return _uitkomst(casus, punt, f"actiepunt {punt.nummer} is overgenomen", zin, "")


def niet_akkoord(casus: Casus, punt: Actiepunt, verzoek: Verzoek, van: str, reden: str) -> Bericht:
    """To whoever asked: it does not come, with the reason."""
    zin = (
        f"{hoofdletter(van)} is niet akkoord met {_WAT[verzoek.soort]} in casus {casus.code}. {_BLIJFT[verzoek.soort]}"
    )
    return _uitkomst(casus, punt, f"niet akkoord met {_WAT[verzoek.soort]}", zin, reden)


def akkoord_genoteerd(casus: Casus, punt: Actiepunt, soort: VerzoekSoort, van: str) -> Bericht:
    """Receipt of `akkoord`."""
    nu = {
        VerzoekSoort.NIEUW: f"Actiepunt {punt.nummer} van casus {casus.code} loopt nu, {uiterlijk(punt)}.",
        VerzoekSoort.OVERDRACHT: f"Actiepunt {punt.nummer} van casus {casus.code} is nu van u, {uiterlijk(punt)}.",
        VerzoekSoort.UITSTEL: f"Actiepunt {punt.nummer} van casus {casus.code} is nu {uiterlijk(punt)}.",
        VerzoekSoort.VERVALT: f"Actiepunt {punt.nummer} van casus {casus.code} vervalt.",
    }[soort]
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(bon(f"Genoteerd: akkoord. {nu} {van} krijgt bericht."), vergissing(casus)),
    )


def niet_akkoord_genoteerd(casus: Casus, punt: Actiepunt, van: str, reden: str) -> Bericht:
    """Receipt of `niet akkoord`."""
    wat = "uw reden:" if reden else "bericht."
    zin = f"Genoteerd: niet akkoord, over actiepunt {punt.nummer} van casus {casus.code}. {van} krijgt {wat}"
    return _bon(casus, punt, zin, reden)


def staat_open(casus: Casus, punt: Actiepunt, verzoek: Verzoek, *, voorwaarde: bool, gevraagd: bool = False) -> Bericht:
    """To whoever answered in words that are no certain yes or no. `voorwaarde`: with a date or a condition in them;
    `gevraagd`: they asked something back, and that went on."""
    niet = "" if gevraagd else "Uw antwoord is niet doorgestuurd. "
    zin = f"De vraag over actiepunt {punt.nummer} staat nog open. {niet}"
    datum = f"uiterlijk {_dag(verzoek)}" if verzoek.soort is VerzoekSoort.UITSTEL else uiterlijk(punt)
    vraag = "Bent u akkoord? Antwoord met een van deze."
    if voorwaarde and verzoek.soort is not VerzoekSoort.VERVALT:
        vraag = f"Bedoelt u akkoord met {datum}, of een andere datum? Zet die dan achter: niet akkoord"
    return Bericht(
        onderwerp=f"Casus {casus.code}: bent u akkoord, over actiepunt {punt.nummer}?",
        blokken=(Blok(tekst=zin + vraag, punt=verwijzing(casus, punt), keuzes=_keuzes(casus, punt)),),
    )


def opnieuw(
    casus: Casus, punt: Actiepunt, verzoek: Verzoek, van: str, sinds: date, rol: Rol, aan: Sequence[Deelnemer]
) -> Blok:
    """The question once more, in the role of the reader; `aan`: who was asked to take it over."""
    op, keuzes = schrijf_datum(sinds), _keuzes(casus, punt)
    if verzoek.soort is VerzoekSoort.OVERDRACHT and rol is not Rol.PARTNER:
        tekst = (
            f"Op {op} vroeg {van} om actiepunt {punt.nummer} over te dragen aan {wie(aan)}. Er is nog geen antwoord. "
            f"Het actiepunt is nog van {van}. Spreek af wie het doet. "
            f"Schrijf: {casus.code} actie geef {punt.nummer} aan, met de deelnemer."
        )
        keuzes = ()
    else:
        vraag = {
            VerzoekSoort.NIEUW: f"stelde {van} dit nieuwe actiepunt voor ({uiterlijk(punt)})",
            VerzoekSoort.OVERDRACHT: f"vroeg {van} of u dit actiepunt overneemt ({uiterlijk(punt)})",
            VerzoekSoort.UITSTEL: f"vroeg {van} voor dit actiepunt een latere datum: {_dag(verzoek)}",
            VerzoekSoort.VERVALT: f"stelde {van} voor om dit actiepunt te laten vervallen",
        }[verzoek.soort]
        tekst = f"Op {op} {vraag}. Er is nog geen antwoord. Laat weten of u akkoord bent. {_WACHT}"
    return Blok(
        kop=onderwerp_opnieuw(casus, punt), tekst=tekst, citaat=punt.wat, punt=verwijzing(casus, punt), keuzes=keuzes
    )


def onderwerp_opnieuw(casus: Casus, punt: Actiepunt) -> str:
    """The subject of a question that nobody answered yet."""
    return f"Casus {casus.code}: een vraag over actiepunt {punt.nummer} wacht op antwoord"


_WAT = {
    VerzoekSoort.NIEUW: "uw voorstel",
    VerzoekSoort.OVERDRACHT: "het overnemen",
    VerzoekSoort.UITSTEL: "uw uitstel",
    VerzoekSoort.VERVALT: "het laten vervallen",
}
_BLIJFT = {
    VerzoekSoort.NIEUW: "Het actiepunt komt er niet.",
    VerzoekSoort.OVERDRACHT: "Het actiepunt blijft van u.",
    VerzoekSoort.UITSTEL: "De datum blijft zoals die was.",
    VerzoekSoort.VERVALT: "Het actiepunt blijft staan.",
}


def _dag(verzoek: Verzoek) -> str:
    return "" if verzoek.dag is None else schrijf_datum(verzoek.dag)


def _keuzes(casus: Casus, punt: Actiepunt) -> tuple[Knop, ...]:
    hier = f"{casus.code} {punt.nummer}"
    return (
        Knop(label="Akkoord", opdracht=f"{hier} akkoord"),
        Knop(label="Niet akkoord", opdracht=f"{hier} niet akkoord"),
    )


def _vraag(casus: Casus, punt: Actiepunt, onderwerp: str, zin: tuple[str, str], wat: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp}",
        blokken=(
            Blok(tekst=zin[0], citaat=zin[1]),
            Blok(kop=f"Actiepunt {punt.nummer}", tekst=wat, punt=verwijzing(casus, punt), keuzes=_keuzes(casus, punt)),
            Blok(tekst="Niet akkoord? Zet de reden erachter. Antwoorden op dit bericht is genoeg."),
        ),
    )


def _uitkomst(casus: Casus, punt: Actiepunt, onderwerp: str, zin: str, reden: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: {onderwerp}",
        breed=True,
        blokken=(Blok(tekst=zin, citaat=reden), Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}")),
    )


def _bon(casus: Casus, punt: Actiepunt, zin: str, citaat: str, *, terug: bool = False) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(bon(zin, citaat), *((vergissing(casus),) if terug else ())),
        terug=(verwijzing(casus, punt),) if terug else (),
    )
