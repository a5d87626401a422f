"""One sentence as it was made, and as a golden file shows it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from commands.domain.woorden import KENNEMERLAND, Woorden
from commands.messages import Bericht, Blok
from commands.messages.formulier import Formulier
from commands.messages.in_woorden import in_woorden
from commands.texts import knoppen
from commands.texts.opmaak import als_tekst, onderwerp

MATRIX = {"uitnodiging", "eerste_in_kamer", "plan_in_kamer", "nieuw_in_kamer", "welkom_in_kamer", "plan_in_gesprek"}


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence as it was made."""

    module: str
    functie: str
    geval: str
    gemaakt: Bericht | Blok | Formulier | str
    """In the words of Kennemerland."""
    geschreven: Bericht | Blok | Formulier | str
    """With the marks in it."""

    def in_woorden(self, woorden: Woorden) -> "Zin":
        """As a house with these words says it."""
        return replace(self, gemaakt=in_woorden(self.geschreven, woorden))

    def gelezen(self) -> str:
        """As a golden file shows it."""
        kop = f"[{self.functie}{': ' if self.geval else ''}{self.geval}]"
        if isinstance(self.gemaakt, str):
            return f"{kop}\n{self.gemaakt}\n"
        if isinstance(self.gemaakt, Formulier):
            return f"{kop}\n{_formulier(self.gemaakt)}\n"
        if isinstance(self.gemaakt, Blok):
            return f"{kop}\n{als_tekst(Bericht(onderwerp='', blokken=(self.gemaakt,)), proef=False)}\n"
        van = f"Van: {self.gemaakt.van}\n" if self.gemaakt.van else ""
        uitleg = knoppen.met_code if self.functie in MATRIX else knoppen.uitleg
        blokken = tuple(
            replace(blok, kop=f"({blok.kanaal.value}) {blok.kop}".strip()) if blok.kanaal else blok
            for blok in self.gemaakt.blokken
        )
        tekst = als_tekst(replace(self.gemaakt, blokken=blokken), proef=False, uitleg=uitleg)
        bij = f"Bijlage: {self.gemaakt.formulier.naam}\n" if self.gemaakt.formulier is not None else ""
        return f"{kop}\n{van}Onderwerp: {onderwerp(self.gemaakt, proef=False)}\n{bij}\n{tekst}\n"


def _formulier(formulier: Formulier) -> str:
    """As it reads in Word: a row on a line, an open cell between brackets."""
    regels = [formulier.naam, formulier.titel, *(" ".join(kader) for kader in formulier.kaders)]
    for tabel in formulier.tabellen:
        regels += ["", tabel.kop, *([tabel.uitleg] if tabel.uitleg else [])]
        regels.append(" | ".join(f"{een.kop} ({een.hint})" if een.hint else een.kop for een in tabel.kolommen))
        rijen = dict.fromkeys(
            " | ".join(f"[{vak.tekst}]" if vak.open else vak.tekst for vak in rij) for rij in tabel.rijen
        )
        regels += [rij.rstrip() for rij in rijen]
    return "\n".join([*regels, "", formulier.slot])


def zin(
    functie: Callable[..., Bericht | Blok | Formulier | str | tuple[str, ...]],
    geval: str,
    *args: object,
    **kwargs: object,
) -> Zin:
    """Make it and remember how."""
    gezegd = functie(*args, **kwargs)
    geschreven = "\n".join(gezegd) if isinstance(gezegd, tuple) else gezegd
    gemaakt = in_woorden(geschreven, KENNEMERLAND)
    return Zin(functie.__module__.rpartition(".")[2], functie.__name__, geval, gemaakt, geschreven)
