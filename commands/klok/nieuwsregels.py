"""From pieces of news to the lines of a mail: held words stay behind, and of a state only the last is told."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.rollen import Kanaal
from commands.domain.standregel import achterhaald
from commands.domain.vondst import Casuslijst
from commands.domain.werkdagen import lokale_dag
from commands.door.gekeurd import NietDoorgelaten, Poort
from commands.messages import Blok, Say, Staf
from commands.ports import Nieuws
from commands.texts import nieuws as teksten
from commands.texts.pauzeer import samen

Gehouden = frozenset[tuple[str, str]]
"""Casus ids and words that the door held."""


def citaten(een: Nieuws) -> list[str]:
    """The words of people in it that nobody released."""
    return [blok.citaat for blok in een.blokken or () if blok.citaat and not een.door_mens]


async def bij_de_deur(nieuws: Sequence[Nieuws], lijst: Mapping[str | None, Casuslijst], poort: Poort) -> Gehouden:
    """The words in these pieces that may not go out any more; `lijst`: the list of each casus, by id."""
    per_casus: dict[str, dict[str, None]] = defaultdict(dict)
    for een in nieuws:
        per_casus[een.casus_id].update(dict.fromkeys(citaten(een)))
    gehouden: set[tuple[str, str]] = set()
    for casus_id, woorden in per_casus.items():
        teksten_ = list(woorden)
        try:
            await poort.keur(teksten_, lijst.get(casus_id, Casuslijst()))
        except NietDoorgelaten as fout:
            gehouden |= {(casus_id, teksten_[een.tekst_nr]) for een in fout.vondsten if not een.waarschuwing}
    return frozenset(gehouden)


def maak_regels(nieuws: Sequence[Nieuws], gehouden: Gehouden, beleid: Beleid) -> dict[str, list[teksten.Dagregel]]:
    """The lines of these pieces, oldest first, by casus id.

    A line about a state that a later one tells anew is left out, unless it holds words of a person.
    """
    per_casus: dict[str, list[Nieuws]] = defaultdict(list)
    for een in nieuws:
        per_casus[een.casus_id].append(een)
    return {casus_id: _van_casus(deel, gehouden, beleid) for casus_id, deel in per_casus.items()}


def zijn_gehouden(nieuws: Collection[Nieuws], gehouden: Gehouden) -> list[Nieuws]:
    """The pieces of which words stay behind."""
    return [een for een in nieuws if any((een.casus_id, blok.citaat) in gehouden for blok in een.blokken or ())]


def vertel_gehouden(een: Nieuws, casus: Casus) -> Say:
    """To the procesregisseur, once for all readers: words of this piece stay behind."""
    feit = een.key.removesuffix(f"/{Kanaal.MAIL.value}/{een.persoon_id}")
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    return Say(aan=aan, bericht=teksten.gehouden(casus), sleutel=f"nieuws_gehouden/{feit}")


def _van_casus(nieuws: Sequence[Nieuws], gehouden: Gehouden, beleid: Beleid) -> list[teksten.Dagregel]:
    alle = [(een, blok) for een in nieuws for blok in een.blokken or ()]
    oud = achterhaald([blok.stand for _, blok in alle])
    regels: dict[str, list[Blok]] = defaultdict(list)
    for (een, blok), weg in zip(alle, oud, strict=True):
        if not weg or blok.citaat:
            is_gehouden = (een.casus_id, blok.citaat) in gehouden
            regels[een.id].append(replace(teksten.zonder_woorden(blok) if is_gehouden else blok, stand=None))
    per_dag: dict[date, list[Blok]] = defaultdict(list)
    for een in nieuws:
        per_dag[lokale_dag(een.op, beleid)] += regels.get(een.id, [])
    return [(dag, _samengevat(blokken)) for dag, blokken in per_dag.items() if blokken]


def _samengevat(blokken: Sequence[Blok]) -> tuple[Blok, ...]:
    """The lines, where several that follow each other tell of one pause as one."""
    uit: list[Blok] = []
    for blok in blokken:
        if uit and (beide := samen(uit[-1], blok)) is not uit[-1]:
            uit[-1] = beide
        else:
            uit.append(blok)
    return tuple(uit)
