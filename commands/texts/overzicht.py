"""Sentences of the overview: a line a casus by code, number and date, never with words of people or a role."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from commands.domain.datum import schrijf_in_lijst
from commands.domain.overzicht import Overzicht, Regel, Rubriek, Zaak
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop, Rij

OVERZICHT = "Wat op u wacht, wat te laat is en wat deze week komt"
MAX_RIJEN = 10
"""Lines of one part; of the other casussen the codes alone follow."""
_KOP = {
    Rubriek.WACHT: "Wacht op u",
    Rubriek.LAAT: "Te laat",
    Rubriek.STIL: "Stil",
    Rubriek.ANDEREN: "Wacht op anderen",
    Rubriek.WEEK: "Deze week",
}
LIJST = Knop(label="De hele lijst", opdracht="casus lijst")


def overzicht(gemaakt: Sequence[Overzicht], vandaag: date, *, notice: bool = True) -> Bericht:
    """All overviews of one reader in one message."""
    blokken = [blok for een in gemaakt for blok in _blokken(een, vandaag)]
    onderwerp = titel(gemaakt[0]) if gemaakt else "Uw overzicht"
    return Bericht(onderwerp=onderwerp, notice=notice, breed=True, blokken=tuple(blokken))


def met_vragen(overzicht: Bericht, vragen: Bericht) -> Bericht:
    """What its reader is asked at the same moment, and the overview below it; one that asks nothing has no heading."""
    if any(blok.rijen for blok in overzicht.blokken):
        return replace(overzicht, blokken=(Blok(kop="Nu van u gevraagd"), *vragen.blokken, *overzicht.blokken))
    return replace(overzicht, onderwerp=vragen.onderwerp, blokken=(*vragen.blokken, *overzicht.blokken[1:]))


def _blokken(een: Overzicht, vandaag: date) -> list[Blok]:
    blokken = [Blok(kop=titel(een))]
    for rubriek, kop in _KOP.items():
        regels = een.van(rubriek)
        if regels:
            rest = [regel.code for regel in regels[MAX_RIJEN:]]
            blokken.append(
                Blok(
                    kop=f"{kop} ({len(regels)})",
                    rijen=tuple(_rij(regel, vandaag) for regel in regels[:MAX_RIJEN]),
                )
            )
            if rest:
                blokken.append(Blok(tekst=f"En nog {len(rest)}: {', '.join(rest)}"))
    regie = een.rol is Rol.PROCESREGISSEUR
    if een.aantal and regie:
        tekst = f"{_casussen(een.rustig)} zonder bijzonderheden." if een.rustig else ""
        blokken.append(Blok(tekst=tekst, keuzes=(LIJST,)))
    return blokken


def titel(een: Overzicht) -> str:
    """How many of the casussen ask something."""
    regie, vraagt = een.rol is Rol.PROCESREGISSEUR, len(een.regels)
    aan = "" if regie else " van u"
    if not een.aantal:
        return "U hebt geen open casussen" if regie else "Er zijn geen open casussen"
    if een.aantal == 1:
        return f"{'Uw' if regie else 'De'} ene casus vraagt {'iets' if vraagt else 'niets'}{aan}"
    geteld = f"{vraagt or 'Geen'} van {'uw' if regie else 'de'} {een.aantal} casussen"
    return f"{geteld} {'vragen' if vraagt > 1 else 'vraagt'} iets{aan}"


def _casussen(aantal: int) -> str:
    return "1 casus" if aantal == 1 else f"{aantal} casussen"


def _rij(regel: Regel, vandaag: date) -> Rij:
    knop = Knop(label=regel.code, opdracht=_opdracht(regel))
    return Rij(knop=knop, tekst=wat_het_vraagt(regel), rechts=wanneer(regel, vandaag))


def wat_het_vraagt(regel: Regel) -> str:
    """What a casus asks: "punt 2 en 5, en nog 1"."""
    return _ding(regel) + (f", en nog {regel.meer}" if regel.meer else "")


def _opdracht(regel: Regel) -> str:
    """A command that only shows, so that it is never wrong when it is sent as it stands."""
    if regel.zaak in (Zaak.BERICHT, Zaak.NAVRAAG) and regel.rubriek is Rubriek.WACHT:
        return "wacht"
    if regel.zaak is Zaak.BIJLAGE:
        return f"{regel.code} bijlage"
    if regel.zaak is Zaak.NIEUW_PLAN:
        return f"{regel.code} plan verschil"
    if regel.zaak in (Zaak.BESLUIT, Zaak.VERZOEK, Zaak.PUNT, Zaak.LUKT_NIET):
        return f"{regel.code} actie lijst"
    return f"{regel.code} casus toon"


_VAST = {
    Zaak.ADRES: "mail komt terug",
    Zaak.VERKLARING: "verklaring van een derde",
    Zaak.ICO: "het (vervolg-)~ICO~",
    Zaak.PLAN: "plan vrijgeven",
    Zaak.NIEUW_PLAN: "nieuw plan: vrijgeven of weg",
    Zaak.KLAAR: "alle punten klaar: hoe verder?",
    Zaak.AFSLUITING: "afsluiten voorgesteld: akkoord?",
    Zaak.AANBOD: "andere ~casushouder~ gevraagd",
    Zaak.UITNODIGING: "uitgenodigd, niet in de kamer",
    Zaak.STIL: "niemand liet iets weten",
}


def _ding(regel: Regel) -> str:
    nummers = [str(nummer) for nummer in regel.nummers]
    eerste = nummers[0] if nummers else ""
    punten = f"punt {' en '.join(filter(None, (', '.join(nummers[:-1]), *nummers[-1:])))}"
    match regel.zaak:
        case Zaak.BERICHT:
            return f"bericht W{eerste}: besluit"
        case Zaak.BIJLAGE:
            return f"bijlage {eerste}: besluit"
        case Zaak.VRAAG:
            return f"vraag V{eerste}: antwoord"
        case Zaak.NAVRAAG:
            return f"adres N{eerste}: akkoord"
        case Zaak.BESLUIT:
            return f"{punten}: besluit"
        case Zaak.VERZOEK:
            return f"{punten}: akkoord"
        case Zaak.CONTACT:
            return "vraag naar contact" if regel.rubriek is Rubriek.WACHT else "contact met de ~casushouder~"
        case Zaak.LUKT_NIET:
            return f"{punten} lukt niet"
        case _:
            return _VAST.get(regel.zaak, punten)


def wanneer(regel: Regel, vandaag: date) -> str:
    """Since when it waits, or on which day it comes; empty when nobody knows."""
    if regel.dag is None:
        return ""
    if regel.zaak is Zaak.PLAN and regel.termijn:
        grens = regel.dag + timedelta(days=regel.termijn)
        dag = (vandaag - regel.dag).days
        if grens < vandaag:
            return f"te laat sinds {schrijf_in_lijst(grens, vandaag)}"
        return f"dag {dag} van {regel.termijn}"
    if regel.zaak is Zaak.STIL:
        return f"{(vandaag - regel.dag).days // 7} weken"
    geschreven = schrijf_in_lijst(regel.dag, vandaag)
    if regel.rubriek is Rubriek.WEEK:
        return geschreven
    laat = regel.rubriek is Rubriek.LAAT and regel.zaak is Zaak.PUNT
    return f"{'te laat ' if laat else ''}sinds {geschreven}"
