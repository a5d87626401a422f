"""Compares a new version of a plan with the plan that runs: by number, then by words and owner (own choice).

An actiepunt goes on under its number where the words there are alike. Its words under another number, while the old
number has other words or none is nearest, are asked about: nobody's answers may come to stand under another promise.

A field changes only where the new plan says something else than the running version of the plan did. What people
changed since then (a later date, another owner) stays.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from commands.domain.contactgegevens import woorden
from commands.domain.planverschil import NIEUW, Looppunt, Paar, Planpunt, Twijfel, Veld, Verschil

_LIJKT: Final = 0.6
"""Words alike enough under the same number (own choice)."""
_ZELFDE: Final = 0.75
"""Words alike enough under another number (own choice)."""
_MINST_HERKEND: Final = 3
"""Of so many actiepunten of the plan at least one must be known again."""
_KLEIN: Final = (
    "de het een en of in op te van voor met aan bij naar over om uit door tot dat die dit is wordt er zijn haar"
)
_STOPWOORDEN: Final = frozenset(woorden(_KLEIN))


def vergelijk(loopt: Sequence[Looppunt], nieuw: Sequence[Planpunt]) -> Verschil:
    """The difference. The order in which actiepunten are given does not matter; numbers are unique on each side."""
    vergelijking = _Vergelijking(loopt, nieuw)
    vergelijking.volg_keuzes()
    vergelijking.op_nummer()
    vergelijking.op_woorden()
    return vergelijking.uitslag()


def gelijkenis(een: str, ander: str) -> float:
    """How much two texts have the same words, from 0 to 1; small words, signs and capitals aside."""
    return _gelijkenis(woorden(een), woorden(ander))


def _gelijkenis(links: tuple[str, ...], rechts: tuple[str, ...]) -> float:
    if links == rechts:
        return 1.0
    kern, andere = frozenset(links) - _STOPWOORDEN, frozenset(rechts) - _STOPWOORDEN
    return 2 * len(kern & andere) / (len(kern) + len(andere)) if kern and andere else 0.0


class _Vergelijking:
    """Pairs them in rounds; a round looks only at what the rounds before it left over."""

    def __init__(self, loopt: Sequence[Looppunt], nieuw: Sequence[Planpunt]) -> None:
        self._loopt = {punt.nummer: punt for punt in sorted(loopt, key=lambda een: een.nummer)}
        self._nieuw = {punt.nummer: punt for punt in sorted(nieuw, key=lambda een: een.nummer)}
        self._paren: dict[int, int] = {}
        """Number in the new plan to number that runs."""
        self._los: set[int] = set()
        """Numbers in the new plan of what is new."""
        self._twijfel: dict[int, Twijfel] = {}
        self._gezien: dict[tuple[int, int], tuple[float, bool]] = {}
        self._vormen = {
            nr: {woorden(wat) for wat in (punt.wat, punt.plan.wat if punt.plan else punt.wat)}
            for nr, punt in self._loopt.items()
        }
        self._woorden = {nr: woorden(punt.wat) for nr, punt in self._nieuw.items()}

    def volg_keuzes(self) -> None:
        """A person's choice goes before all else, where both are there and nobody else was given it."""
        for punt in self._nieuw.values():
            if punt.keuze == NIEUW:
                self._los.add(punt.nummer)
            elif punt.keuze in self._loopt and punt.keuze not in self._paren.values():
                self._paren[punt.nummer] = punt.keuze

    def op_nummer(self) -> None:
        """The same number: first with the same words and owner, then with words that are alike and nearest."""
        self._koppel(nr for nr in self._over() if nr in self._vrij() and self._nabij(nr, nr) == (1.0, True))
        vrij = self._vrij()
        self._koppel(
            nr
            for nr in self._over()
            if nr in vrij
            and self._nabij(nr, nr)[0] >= _LIJKT
            and self._nabij(nr, nr) == max(self._nabij(nr, oud) for oud in vrij)
        )

    def op_woorden(self) -> None:
        """The rest, by words and owner: clear, new, or asked about."""
        over, vrij = self._over(), self._vrij()
        dichtst = {nr: self._dichtst(nr, vrij) for nr in over}
        elders = {oud for gevonden in dichtst.values() for oud in gevonden}
        for nr in over:
            gevonden = dichtst[nr]
            # the plan never gave this number to what a command made: that they are the same says nothing
            zelf = self._loopt[nr] if nr in vrij and self._loopt[nr].plan is not None else None
            anderen = {oud for ander in over if ander != nr for oud in dichtst[ander]}
            if len(gevonden) == 1 and zelf is None and gevonden[0] not in self._nieuw and gevonden[0] not in anderen:
                self._paren[nr] = gevonden[0]
            elif gevonden:
                eigen = (nr,) if zelf is not None else ()
                voorstel = gevonden[0] if len(gevonden) == 1 and gevonden[0] not in anderen else None
                self._vraag(nr, (*gevonden, *eigen), voorstel)
            elif zelf is None:
                self._los.add(nr)
            elif nr in elders or zelf.voorbij or zelf.door[0] != self._nieuw[nr].door[0]:
                self._vraag(nr, (nr,), NIEUW)
            else:
                self._paren[nr] = nr

    def uitslag(self) -> Verschil:
        """All of it, each in one class."""
        paren = [self._paar(oud, nr) for nr, oud in self._paren.items()]
        for paar in [een for een in paren if een.oud.vervallen and een.velden and een.nieuw.keuze is None]:
            self._vraag(paar.nieuw.nummer, (paar.oud.nummer,), None)  # it was dropped: does it live again?
            paren.remove(paar)
        paren.sort(key=lambda een: een.oud.nummer)
        gekoppeld = {paar.oud.nummer for paar in paren}
        gevraagd = {oud for een in self._twijfel.values() for oud in een.kandidaten} - gekoppeld
        rest = [punt for nr, punt in self._loopt.items() if nr not in gekoppeld | gevraagd]
        return Verschil(
            gelijk=tuple(paar for paar in paren if not paar.velden),
            gewijzigd=tuple(paar for paar in paren if paar.velden),
            nieuw=tuple(punt for nr, punt in self._nieuw.items() if nr in self._los),
            twijfel=tuple(self._twijfel[nr] for nr in sorted(self._twijfel)),
            betwijfeld=tuple(self._loopt[nr] for nr in sorted(gevraagd)),
            weg=tuple(punt for punt in rest if not punt.voorbij and punt.plan is not None),
            eigen=tuple(punt for punt in rest if not punt.voorbij and punt.plan is None),
            voorbij=tuple(punt for punt in rest if punt.voorbij),
            onbekend=self._is_onbekend(),
        )

    def _koppel(self, nummers: Iterable[int]) -> None:
        self._paren |= {nr: nr for nr in [*nummers]}

    def _over(self) -> list[int]:
        klaar = self._paren.keys() | self._los
        return [nr for nr in self._nieuw if nr not in klaar]

    def _vrij(self) -> list[int]:
        gekoppeld = set(self._paren.values())
        return [nr for nr in self._loopt if nr not in gekoppeld]

    def _vraag(self, nr: int, kandidaten: Iterable[int], voorstel: int | None) -> None:
        nieuw = self._nieuw[nr]
        uniek = tuple(sorted(set(kandidaten)))
        self._twijfel[nr] = Twijfel(nieuw=nieuw, kandidaten=uniek, voorstel=voorstel)

    def _nabij(self, nr: int, oud: int) -> tuple[float, bool]:
        """How near a new actiepunt is to one that runs: by words, then by owner."""
        sleutel = nr, oud
        if sleutel not in self._gezien:
            punt, loopt = self._nieuw[nr], self._loopt[oud]
            wie = [loopt.door[0]] if loopt.plan is None else [loopt.door[0], loopt.plan.door[0]]
            lijkt = max(_gelijkenis(self._woorden[nr], vorm) for vorm in self._vormen[oud])
            self._gezien[sleutel] = lijkt, punt.door[0] in wie
        return self._gezien[sleutel]

    def _dichtst(self, nr: int, vrij: Collection[int]) -> list[int]:
        """Those with the same words that are nearest, if any."""
        alike = {oud: self._nabij(nr, oud) for oud in vrij if self._nabij(nr, oud)[0] >= _ZELFDE}
        beste = max(alike.values(), default=None)
        return [oud for oud, nabij in alike.items() if nabij == beste]

    def _paar(self, oud: int, nr: int) -> Paar:
        loopt, nieuw = self._loopt[oud], self._nieuw[nr]
        basis = loopt.plan or loopt
        velden = set()
        if woorden(nieuw.wat) not in (woorden(basis.wat), woorden(loopt.wat)):
            velden.add(Veld.WAT)
        if nieuw.wie and nieuw.door not in (basis.door, loopt.door):
            velden.add(Veld.WIE)
        if nieuw.uiterlijk not in (basis.uiterlijk, loopt.uiterlijk):
            velden.add(Veld.UITERLIJK)
        if loopt.vervallen and nieuw.keuze == oud:
            velden |= {Veld.WAT}  # a person says that it lives again
        return Paar(oud=loopt, nieuw=nieuw, velden=frozenset(velden))

    def _is_onbekend(self) -> bool:
        """Whether hardly anything of the running plan is known again by its words, and nobody chose."""
        van_plan = [nr for nr, punt in self._loopt.items() if punt.plan is not None]
        if len(van_plan) < _MINST_HERKEND or not self._nieuw or any(een.keuze for een in self._nieuw.values()):
            return False
        bekend = [oud for oud in van_plan if any(self._nabij(nr, oud)[0] >= _LIJKT for nr in self._nieuw)]
        return len(bekend) * _MINST_HERKEND < len(van_plan)
