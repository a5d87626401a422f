"""Sentences around the meetings of the house: their days, their agendas and the themes for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.huisoverleg import Agendapunt, Gepland, Thema, Waarom
from commands.domain.overleggen import Agendasoort, Huisoverleg
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok
from commands.texts.klok import ROLNAAM

HUISOVERLEG: Final = "Zie de overleggen van het huis, of noem de dag van het volgende"
ANTWOORD_ALS: Final = "huisoverleg"
THEMA: Final = "Zet een thema op de lijst voor het overleg van het huis"
_ROL: Final = {Rol.CASUSHOUDER: "~casushouder~", Rol.PROCESREGISSEUR: "~procesregisseur~"}


def overzicht(
    rijen: Sequence[tuple[Huisoverleg, Gepland]],
    punten: Sequence[Agendapunt],
    themas: Sequence[Thema],
    triage: date | None,
) -> Bericht:
    """All kinds with the day of the next one, and what is on the lists now."""
    regels = [_regel(een, gepland) for een, gepland in rijen]
    if triage is not None:
        regels.append(f"Triage: {schrijf_datum(triage)}. De lijst? Schrijf: triagelijst")
    blokken = [Blok(kop="Overleggen", regels=tuple(regels) or ("Dit huis heeft geen vaste overleggen.",))]
    if punten:
        blokken.append(Blok(kop="Casussen voor de agenda", regels=tuple(map(_punt, punten))))
    if themas:
        blokken.append(Blok(kop="Thema's", regels=_genummerd(themas)))
    if rijen:
        naam = rijen[0][0].naam
        blokken.append(Blok(tekst=f"Een andere dag? Schrijf: huisoverleg {naam} 10 november"))
    return Bericht(onderwerp="Overleggen van het huis", notice=True, breed=True, blokken=tuple(blokken))


def genoteerd(dagen: Sequence[tuple[Huisoverleg, date]]) -> Bericht:
    """The receipt, for each kind whose day was named."""
    zinnen = []
    for een, dag in dagen:
        daarna = f" Daarna elke {een.weken} weken." if een.weken else ""
        zinnen.append(f"Het volgende overleg ({een.naam}) is op {schrijf_datum(dag)}.{daarna} {_gaat(een)}")
    return Bericht(
        onderwerp="Overleg: genoteerd", notice=True, breed=True, blokken=tuple(Blok(tekst=zin) for zin in zinnen)
    )


def vraag_dag(soorten: Sequence[Huisoverleg]) -> Bericht:
    """To each procesregisseur: of these kinds the day of the next one is not known."""
    eerste = soorten[0].naam
    kop = f"Wanneer is het overleg ({eerste})?" if len(soorten) == 1 else "Wanneer zijn deze overleggen?"
    hoe = "Antwoord met de dag." if len(soorten) == 1 else "Antwoord met de dag van elk, ieder op een regel."
    zin = f"{kop} {hoe} U kunt ook later schrijven: huisoverleg {eerste} 10 november"
    return Bericht(
        onderwerp=kop,
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(Blok(tekst=zin, regels=tuple(map(_vaak, soorten))),),
    )


def agenda_casussen(een: Huisoverleg, dag: date, punten: Sequence[Agendapunt], *, regie: bool) -> Bericht:
    """The agenda by code alone, to those who sit there; `regie`: with what can be changed."""
    blokken = [
        Blok(kop=_KOP[waarom], regels=tuple(f"{punt.code}{_wens(punt)}" for punt in punten if punt.waarom is waarom))
        for waarom in Waarom
        if any(punt.waarom is waarom for punt in punten)
    ] or [Blok(tekst="Er staat geen casus op de agenda.")]
    blokken.append(Blok(tekst="Zoek in uw eigen dossier om wie het gaat. Hier staan alleen codes."))
    if regie:
        zin = (
            "Een casus erbij of eraf? Schrijf: agenderen, met de code, en eventueel: eraf. Na het overleg gaan deze "
            "casussen van de agenda."
        )
        blokken.append(Blok(tekst=zin))
    return _agenda(een, dag, blokken)


def agenda_themas(een: Huisoverleg, dag: date, themas: Sequence[Thema], *, regie: bool) -> Bericht:
    """The themes, to those who sit there."""
    blokken = [Blok(kop="Thema's", regels=_genummerd(themas) or ("Er staat nog geen thema op de lijst.",))]
    if regie:
        blokken.append(Blok(tekst="Een thema erbij of eraf? Schrijf: thema, met het onderwerp, of: thema weg 1"))
    return _agenda(een, dag, blokken)


def lege_plaatsen(bericht: Bericht, weg: Sequence[tuple[Rol, date]]) -> Bericht:
    """The agenda to the procesregisseur, with the roles of those who are away on that day."""
    zin = "Op die dag afwezig, en niemand neemt waar. Deze agenda gaat daarom niet naar:"
    regels = tuple(f"{ROLNAAM[rol]}, afwezig tot en met {schrijf_datum(tot)}" for rol, tot in weg)
    return replace(bericht, blokken=(*bericht.blokken, Blok(tekst=zin, regels=regels)))


def thema_genoteerd(themas: Sequence[Thema]) -> Bericht:
    """The receipt, with the whole list."""
    regels = _genummerd(themas) or ("De lijst is leeg.",)
    return Bericht(
        onderwerp="Thema's", notice=True, breed=True, blokken=(Blok(kop="Thema's voor het overleg", regels=regels),)
    )


_KOP: Final[Mapping[Waarom, str]] = {
    Waarom.NIEUW: "Nieuw",
    Waarom.TERUG: "Opnieuw bespreken",
    Waarom.VERVOLG: "Vervolg",
    Waarom.SCHADUWLIJST: "Van de schaduwlijst: kan de casus eindigen?",
}


def _punt(punt: Agendapunt) -> str:
    wat = "opnieuw bespreken" if punt.waarom is Waarom.TERUG else punt.waarom.value
    return f"{punt.code}: {wat}{_wens(punt)}"


def _wens(punt: Agendapunt) -> str:
    door = " en ".join(f"de {_ROL[rol]}" for rol in punt.door if rol in _ROL)
    wens = f", op verzoek van {door}" if door else ""
    return wens if punt.sinds is None else f"{wens}, sinds {schrijf_datum(punt.sinds)}"


def _regel(een: Huisoverleg, gepland: Gepland) -> str:
    wanneer = "dag nog niet bekend" if gepland.op is None else schrijf_datum(gepland.op)
    return f"{een.naam.capitalize()}: {wanneer}"


def _vaak(een: Huisoverleg) -> str:
    vaak = f"elke {een.weken} weken" if een.weken else f"{een.per_jaar} keer per jaar"
    return f"{een.naam.capitalize()}: in dit huis {vaak}"


def _gaat(een: Huisoverleg) -> str:
    wat = "de casussen" if een.agenda is Agendasoort.CASUSSEN else "de thema's"
    return f"De agenda met {wat} gaat {een.vooraf_werkdagen} werkdagen ervoor naar wie daar zitten."


def _genummerd(themas: Sequence[Thema]) -> tuple[str, ...]:
    return tuple(f"{nr}. {een.tekst}" for nr, een in enumerate(themas, 1))


def _agenda(een: Huisoverleg, dag: date, blokken: Sequence[Blok]) -> Bericht:
    return Bericht(onderwerp=f"Agenda {een.naam}, {schrijf_kort(dag)}", breed=True, blokken=tuple(blokken))
