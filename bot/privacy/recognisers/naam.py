"""Names of people: by lists, by unknown words with a capital, by what stands before them.

Lists and a dictionary together find most (SOURCES: P12). A name that is also a word needs a capital inside the
sentence or a word before it that announces a name.
"""

from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.around_naam import (
    aaneen,
    als_maand,
    bij_iemand,
    ervoor,
    in_naam,
    in_titel,
    is_afkorting,
    is_voorletter,
    met_leeftijd,
    met_streepje_af,
    na_van,
    tot_punt,
    volgt_letter,
    volgt_naam,
    vreemde_zinnen,
    zonder_bezit,
)
from bot.privacy.recognisers.naam_words import (
    AANSPREEK,
    BEGIN_TUSSEN,
    GEEN_NAAM,
    GESPROKEN,
    HEET,
    PERSOONLIJK,
    TUSSEN,
    VERWANT,
    WERKWOORD,
)
from bot.privacy.recognisers.nationaliteit import is_volk
from bot.privacy.recognisers.ordinary import is_gewoon
from bot.privacy.recognisers.word_set import reeks

_MAANDEN: Final = reeks("jan feb mrt apr mei jun jul aug sep sept okt nov dec april augustus juli juni maart")
_NOEMT: Final = reeks("alias bijnaam genaamd genoemd heet noemt roepnaam")
_BIJ_MAAND: Final = reeks("in eind begin half sinds tot vanaf per medio halverwege maand vorige afgelopen komende")
_ROMEINS: Final = reeks("ii iii iv vi vii viii ix xi xii")


class Namen:
    """Finds names of people, in one pass over the words."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        woorden = lezing.woorden
        vreemd = vreemde_zinnen(lezing, self._boek)
        namen = [self._is_naam(lezing, plek, vreemd[plek]) for plek in range(len(woorden))]
        plek = 0
        while plek < len(woorden):
            if not namen[plek]:
                plek += 1
                continue
            begin, eind = self._rek_uit(lezing, namen, plek)
            yield Treffer(woorden[begin].begin, tot_punt(lezing, eind), Soort.NAAM, "namen")
            plek = eind + 1

    def _is_naam(self, lezing: Lezing, plek: int, vreemd: bool) -> bool:
        woord = lezing.woorden[plek]
        laag = woord.laag
        if (
            woord.toegestaan
            or is_volk(lezing, plek, self._boek)
            or len(laag) < 2
            or (laag.endswith("nr") and len(laag) > 3)
            or (laag in _MAANDEN and (als_maand(lezing, woord) or ervoor(lezing, plek) in _BIJ_MAAND))
        ):
            return False
        voor = ervoor(lezing, plek)
        if voor in AANSPREEK and self._na_aanspreek(lezing, plek):
            return True
        if not woord.hoofd:
            return self._klein(lezing, plek, voor, vreemd)
        if laag in TUSSEN or laag in AANSPREEK or laag in _ROMEINS:
            return False
        return self._met_hoofdletter(lezing, plek, voor, vreemd) and not is_gewoon(lezing, plek, self._boek)

    def _na_aanspreek(self, lezing: Lezing, plek: int) -> bool:
        woord = lezing.woorden[plek]
        if woord.laag in GEEN_NAAM or woord.laag in TUSSEN or woord.laag in AANSPREEK or woord.laag in VERWANT:
            return woord.hoofd and not woord.start and woord.laag not in TUSSEN | AANSPREEK and woord.laag in GEEN_NAAM
        boek = self._boek
        if woord.hoofd:
            return True
        return not boek.kent(woord.laag) or boek.is_veel_achternaam(woord.laag) or boek.is_roepnaam(woord.laag)

    def _klein(self, lezing: Lezing, plek: int, voor: str, vreemd: bool) -> bool:
        """A word without a capital."""
        boek, laag = self._boek, lezing.woorden[plek].laag
        if laag in GEEN_NAAM or laag in TUSSEN:
            return False
        if boek.is_altijd_naam(laag):
            return not vreemd
        if boek.is_roepnaam(laag) and self._klein_doet(lezing, plek, vreemd):
            return True
        gekend = boek.kent(laag)
        if (
            not vreemd
            and len(laag) > 2
            and (voor in VERWANT or voor in HEET)
            and (boek.is_roepnaam(laag) or (not gekend and boek.is_voornaam(laag)))
        ):
            return True
        if gekend or boek.is_vreemd(laag):
            return False
        if voor in HEET and voor not in {"naam", "namen", "dag"} and not vreemd and len(laag) > 3:
            return not boek.is_tikfout(laag)
        if vreemd or len(laag) < 4:
            return (
                len(laag) == 3
                and not vreemd
                and boek.is_voornaam(laag)
                and (voor in VERWANT or volgt_naam(lezing, plek))
            )
        kaal = zonder_bezit(laag)
        if any(boek.is_voornaam(vorm) or boek.is_achternaam(vorm) for vorm in kaal):
            return not boek.is_tikfout(laag) or any(boek.is_veel_achternaam(v) or len(v) < 7 for v in kaal)
        return boek.lijkt_achternaam(laag) or (not boek.is_tikfout(laag) and bij_iemand(lezing, plek, boek))

    def _klein_doet(self, lezing: Lezing, plek: int, vreemd: bool) -> bool:
        """`roos wil niet`, `bas gesproken`: no article before it, and behind it what only people do."""
        if vreemd or plek + 1 >= len(lezing.woorden) or lezing.woorden[plek].laag in _MAANDEN:
            return False
        volgend = lezing.woorden[plek + 1].laag
        return volgend in GESPROKEN or (lezing.woorden[plek].start and volgend in PERSOONLIJK)

    def _met_hoofdletter(self, lezing: Lezing, plek: int, voor: str, vreemd: bool) -> bool:
        boek, woord = self._boek, lezing.woorden[plek]
        laag = woord.laag
        kaal = zonder_bezit(laag)
        op_lijst = any(boek.is_voornaam(vorm) or boek.is_achternaam(vorm) for vorm in kaal)
        if boek.kent(laag) and not (boek.is_samenstelling(laag) and not boek.is_woord(laag) and op_lijst):
            return self._bekend_woord(lezing, plek, voor)
        if woord.kapitaal and len(laag) <= 4:
            return boek.is_altijd_naam(laag) or (op_lijst and (voor in VERWANT or voor in HEET))
        if woord.kapitaal and len(laag) <= 5:
            return op_lijst and boek.uitspreekbaar(laag) and len(laag) > 2
        if op_lijst and not (boek.is_papiaments(laag) and (vreemd or woord.start)):
            return True
        if boek.is_vreemd(laag) or (vreemd and woord.start):
            return False
        if not woord.kapitaal and is_afkorting(lezing, plek, boek):
            return False  # Wfz, CoVa, artikel 7:1 Xyz
        if len(laag) < 6 and lezing.tekst[woord.eind : woord.eind + 2] == ". ":
            return False  # Betr. Cl. Pt.
        return not (woord.start and boek.is_tikfout(laag)) and not met_streepje_af(lezing, plek, boek)

    def _bekend_woord(self, lezing: Lezing, plek: int, voor: str) -> bool:
        """A capital on an ordinary word."""
        boek, woord = self._boek, lezing.woorden[plek]
        laag = woord.laag
        naamwoord = boek.is_roepnaam(laag) or boek.is_veel_achternaam(laag)
        altijd = boek.is_altijd_naam(laag)
        if woord.kapitaal or woord.start:
            if laag in _MAANDEN and not altijd:
                return False
            if altijd and (not woord.kapitaal or len(laag) > 3):
                return True
            return (naamwoord or boek.is_achternaam(laag)) and self._begint_naam(lezing, plek, voor, naamwoord)
        if voor in _NOEMT or (voor and na_van(lezing, plek)):
            return True
        if voor in VERWANT and laag not in GEEN_NAAM and lezing.tussen(plek) == " " and not woord.kapitaal:
            return True
        if boek.is_verkleind(laag) and not woord.kapitaal:
            return True
        if altijd or naamwoord:
            return not in_titel(lezing, plek, boek)
        return na_van(lezing, plek) or (boek.is_achternaam(laag) and is_voorletter(lezing, plek))

    def _begint_naam(self, lezing: Lezing, plek: int, voor: str, naamwoord: bool) -> bool:
        """At the start of a sentence, or in capitals: is it followed by what makes it a name?"""
        boek, woorden = self._boek, lezing.woorden
        laag = woorden[plek].laag
        if is_voorletter(lezing, plek) or (voor in HEET and boek.is_roepnaam(laag)):
            return True
        if plek + 1 >= len(woorden):
            return boek.is_roepnaam(laag) and plek > 0
        volgend, tussen = woorden[plek + 1], lezing.tussen(plek + 1)
        if met_leeftijd(tussen):
            return boek.is_roepnaam(laag)
        if tussen.strip(" -") and tussen not in {", ", "'s "}:
            return boek.is_roepnaam(laag) and "\n" in tussen and plek > 0
        if volgend.laag in BEGIN_TUSSEN and volgend.laag != "te":
            na = woorden[plek + 2 : plek + 4]
            return boek.is_roepnaam(laag) and any(w.hoofd and not w.toegestaan for w in na)
        if volgend.hoofd and not volgend.toegestaan and boek.is_roepnaam(laag) and not woorden[plek].kapitaal:
            return self._is_naam(lezing, plek + 1, False)
        if not naamwoord or laag in GEEN_NAAM or woorden[plek].kapitaal:
            return False
        if volgend.laag == "is" and plek + 2 < len(woorden) and woorden[plek + 2].laag in {"een", "het", "de"}:
            return False
        doet = boek.is_roepnaam(laag) and volgend.laag.endswith(("te", "de", "t")) and len(volgend.laag) > 4
        return tussen == " " and (volgend.laag in WERKWOORD or (doet and volgend.laag not in GEEN_NAAM))

    def _rek_uit(self, lezing: Lezing, namen: list[bool], plek: int) -> tuple[int, int]:
        """The whole name around a part of it: prefixes and further capitals behind, a prefix or initials before."""
        woorden, eind = lezing.woorden, plek
        while eind + 1 < len(woorden):
            stap = eind + 1
            while (
                stap < len(woorden) - 1
                and woorden[stap].laag in TUSSEN
                and aaneen(lezing.tussen(stap))
                and stap < eind + 4
            ):
                stap += 1
            zinseinde = any(woorden[w].start and "." in lezing.tussen(w) for w in range(eind + 1, stap + 1))
            regeleinde = "\n" in lezing.tussen(stap) and not namen[stap]
            if not aaneen(lezing.tussen(stap)) or woorden[stap].toegestaan or zinseinde or regeleinde:
                break
            vervolgt = namen[stap] or (
                woorden[stap].hoofd and not woorden[stap].kapitaal and woorden[stap].laag not in TUSSEN
            )
            if not vervolgt or (stap > eind + 1 and not woorden[stap].hoofd and not namen[stap]):
                break
            eind = stap
        if eind + 1 < len(woorden) and volgt_letter(lezing, eind + 1):
            eind += 1
        begin = plek
        while begin and aaneen(lezing.tussen(begin)) and begin > plek - 4:
            vorig = woorden[begin - 1]
            if (
                not (vorig.laag in BEGIN_TUSSEN and (vorig.laag != "te") and not vorig.toegestaan)
                and len(vorig.laag) > 1
            ):
                break
            if not vorig.hoofd and vorig.laag in {"van", "de", "der"} and not in_naam(lezing, begin - 1):
                break
            if not vorig.hoofd and len(woorden[begin].laag) == 1 and woorden[begin].hoofd:
                break  # t.n.v. J. Kok
            begin -= 1
        while begin < plek and woorden[begin].laag in {"la", "le", "van"} and woorden[begin].start:
            begin += 1
        return begin, eind
