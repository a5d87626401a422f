"""Sentences around the answers that calendars and people give to the invitation to a meeting (ICO)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst, DeelnameSoort
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok, Knop
from commands.texts.bijeenkomst import afspraak, gegevens, naam, wanneer
from commands.texts.nieuws import regel

ANTWOORD = "Laat weten of u naar het ~ICO~ komt; alleen de ~procesregisseur~ ziet het"
WOORDEN = "ico antwoord"
JA = f"{WOORDEN} {DeelnameSoort.JA.value}"
"""The answer for which a bare yes to an invitation, or to the reminder of it, stands; no other message has it."""
NEE = f"{WOORDEN} {DeelnameSoort.NEE.value}"
ANTWOORD_ALS = "ico bericht"
"""The command for which plain words in an answer to an invitation, or to the receipt of one, stand."""
_KOMT = {
    DeelnameSoort.JA: "komt",
    DeelnameSoort.NEE: "komt niet",
    DeelnameSoort.MISSCHIEN: "komt misschien",
}
_KNOPPEN = (("Ik kom", DeelnameSoort.JA), ("Ik kom niet", DeelnameSoort.NEE), ("Misschien", DeelnameSoort.MISSCHIEN))


def met_antwoord(bericht: Bericht, casus: Casus, *, bonnen: bool) -> Bericht:
    """An invitation, with the ways to answer it; `bonnen`: whether a bare yes has a receipt."""
    stil = "" if bonnen else "Bij een ja krijgt u geen bericht terug."
    keuzes = tuple(Knop(label=label, opdracht=f"{casus.code} {WOORDEN} {soort.value}") for label, soort in _KNOPPEN)
    per_mail = Blok(
        kanaal=Kanaal.MAIL,
        tekst="Komt u? Antwoord met de knoppen van uw agenda, of met een van deze. "
        "Alleen de ~procesregisseur~ ziet uw antwoord.",
        keuzes=keuzes,
        na=stil,
    )
    in_gesprek = Blok(
        kanaal=Kanaal.MATRIX,
        tekst=f"Komt u? Antwoord: {casus.code} {WOORDEN} ja. Komt u niet? Antwoord: {casus.code} {WOORDEN} nee. "
        "Alleen de ~procesregisseur~ ziet uw antwoord.",
    )
    return replace(
        bericht,
        blokken=(*bericht.blokken, per_mail, in_gesprek),
        bij_ja=JA,
        bij_nee=NEE,
    )


def wat_u_zei(bericht: Bericht, *, kan: bool) -> Bericht:
    """To somebody who answered the poll: whether they said that they can at the moment that it became."""
    zin = "U liet weten dat u dan kunt." if kan else "U liet weten dat u dan niet kunt. Kunt u toch? Laat het weten."
    return replace(bericht, blokken=(*bericht.blokken, Blok(tekst=zin)))


def zonder_vraag(bericht: Bericht, casus: Casus, antwoord: DeelnameSoort) -> Bericht:
    """To somebody whose answer holds: they need not answer again, unless it changes."""
    anders = DeelnameSoort.JA if antwoord is DeelnameSoort.NEE else DeelnameSoort.NEE
    toch = "Kunt u nu wel" if anders is DeelnameSoort.JA else "Kunt u hierdoor niet"
    blok = Blok(
        tekst=f"Wij weten al: u {_KOMT[antwoord]}. U hoeft niet opnieuw te antwoorden. {toch} komen? "
        f"Antwoord: {casus.code} {WOORDEN} {anders.value}"
    )
    return replace(
        bericht,
        blokken=(*bericht.blokken, blok),
        antwoord_als=ANTWOORD_ALS,
    )


def voor_agenda(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """To the procesregisseur, who planned it: the entry for their calendar, which does not ask whether they come."""
    in_agenda = afspraak(casus, ico, zone)
    return Bericht(
        onderwerp=f"Casus {casus.code}: het {naam(ico)} voor uw agenda",
        blokken=(Blok(kop=f"Voor uw agenda: het {naam(ico)}", regels=gegevens(casus, ico, zone)),),
        afspraak=None if in_agenda is None else replace(in_agenda, antwoord=DeelnameSoort.JA),
    )


def uit_agenda(casus: Casus, ico: Bijeenkomst, beleid: Beleid) -> Bericht:
    """To somebody who takes part no longer: the meeting leaves their calendar."""
    op = wanneer(ico.moment or ico.gemaakt_op, beleid.zone)
    return Bericht(
        onderwerp=f"Casus {casus.code}: het ~ICO~ gaat uit uw agenda",
        blokken=(Blok(tekst=f"U doet niet meer mee aan casus {casus.code}. Het ~ICO~ op {op} gaat uit uw agenda."),),
        afspraak=afspraak(casus, ico, beleid.zone, afgezegd=True),
    )


def genoteerd(casus: Casus, ico: Bijeenkomst, antwoord: DeelnameSoort, beleid: Beleid, woorden: str) -> Bericht:
    """Receipt of an answer that was typed."""
    hoe = {DeelnameSoort.JA: "u komt", DeelnameSoort.NEE: "u komt niet", DeelnameSoort.MISSCHIEN: "u komt misschien"}
    op = wanneer(ico.moment or ico.gemaakt_op, beleid.zone)
    rest = "Alleen de ~procesregisseur~ ziet dit."
    return Bericht(
        onderwerp=f"Casus {casus.code}: genoteerd, {hoe[antwoord]}",
        notice=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(
            Blok(
                tekst=f"Genoteerd: {hoe[antwoord]} naar het ~ICO~ van casus {casus.code} op {op}. {rest}",
                citaat=woorden,
            ),
        ),
    )


def zonder_bon(casus: Casus) -> Bericht:
    """No receipt: the calendar of its sender shows their answer already, or the invitation said that there is none."""
    return Bericht(onderwerp=f"Casus {casus.code}: uw antwoord op de uitnodiging", notice=True, blokken=())


def voor_regie(
    casus: Casus,
    ico: Bijeenkomst,
    lid: Deelnemer,
    antwoord: DeelnameSoort,
    beleid: Beleid,
    *,
    woorden: str = "",
    voorstel: datetime | None = None,
    ander: bool = False,
    haast: bool = True,
) -> Bericht:
    """To the procesregisseur: the answer of one member, with their words and another moment, if any.

    `ander`: they handed the invitation on; `haast`: whether it cannot wait for the news of the day.
    """
    op = wanneer(ico.moment or ico.gemaakt_op, beleid.zone)
    zin = f"{lid.aanduiding} {_KOMT[antwoord]} naar het ~ICO~ van casus {casus.code} op {op}."
    blokken = [Blok(tekst=zin, citaat=woorden)]
    if voorstel is not None:
        blokken.append(Blok(tekst=f"{lid.aanduiding} stelt een ander moment voor: {wanneer(voorstel, beleid.zone)}."))
    if ander:
        tekst = (
            f"De agenda van {lid.aanduiding} gaf de uitnodiging door aan een ander. Wie dat is, ziet de bot niet, en "
            "die persoon krijgt niets van de bot. Bel de deelnemer en vraag wie er komt. Doet die persoon mee? "
            f"Schrijf: deelnemer toevoegen {casus.code}"
        )
        blokken.append(Blok(tekst=tekst))
    return Bericht(
        onderwerp=f"Casus {casus.code}, ~ICO~: {lid.aanduiding} {_KOMT[antwoord]}",
        van=f"{lid.aanduiding} via casus {casus.code}" if woorden else "",
        blokken=tuple(blokken),
        nieuws=() if haast else regel(zin),
    )


def wie_komt(leden: Sequence[tuple[str, DeelnameSoort | None]]) -> Blok:
    """For the procesregisseur: by role, with those who did not answer yet."""
    koppen = (("Komt", DeelnameSoort.JA), ("Misschien", DeelnameSoort.MISSCHIEN), ("Komt niet", DeelnameSoort.NEE))
    regels = [
        (kop, [wie for wie, een in leden if een is soort]) for kop, soort in (*koppen, ("Nog geen antwoord", None))
    ]
    return Blok(kop="Wie komt", regels=tuple(f"{kop}: {', '.join(namen)}" for kop, namen in regels if namen))


def regie_komt_niet(casus: Casus, ico: Bijeenkomst, beleid: Beleid) -> Bericht:
    """To the procesregisseur, whose own calendar said no: the meeting stands until they change it."""
    op = wanneer(ico.moment or ico.gemaakt_op, beleid.zone)
    return Bericht(
        onderwerp=f"Casus {casus.code}: het ~ICO~ blijft staan",
        blokken=(
            Blok(
                tekst=f"Uw agenda liet weten: u komt niet naar het ~ICO~ van casus {casus.code} op {op}. "
                f"Het blijft voor de anderen staan, tot u het verzet of afzegt."
            ),
        ),
    )
