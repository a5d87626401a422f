"""What people really write, at every door: a reading in each place, with and without a reply to a point.

Columns: K room, P private, M mail; `K7`, `P7`, `M7` the same as an answer to the message about actiepunt 7. A door
that is not named reads nothing there (K, K7) or asks or takes it as free words.
"""

import pytest

from commands.grammar.grammar import lees
from commands.grammar.lezing import Niets, Plek, VrijeTekst
from commands.table import OPDRACHTEN
from tests.commands.lezen import ALLES, PRIVE_EN_MAIL, lees_kort

ANTWOORD = ("K7", "P7", "M7")
NIET_IN_DE_KAMER = ("K7", "P", "P7", "M", "M7")

OVERAL = [
    ("/actie gereed 3", "actie gereed 3"),
    ("!actie gereed 3", "actie gereed 3"),
    ("//actie gereed 3", "actie gereed 3"),
    ("! actie gereed 3", "actie gereed 3"),
    ("3 klaar", "actie gereed 3"),
    ("3 KLAAR", "actie gereed 3"),
    ("3 Klaar.", "actie gereed 3"),
    ("actie 3: gereed", "actie gereed 3"),
    ("Actiepunt 3 is afgerond", "actie gereed 3"),
    ("punt 2 lukt niet voor vrijdag", "actie lukt niet 2 | voor vrijdag"),
    ("K7Q2 3 klaar", "actie gereed K7Q2 3"),
    ("k7q2 3 klaar", "actie gereed K7Q2 3"),
    ("#3 klaar", "actie gereed 3"),
    ("nr. 3 klaar", "actie gereed 3"),
    ("3. klaar", "actie gereed 3"),
    ("3) klaar", "actie gereed 3"),
    ("3:klaar", "actie gereed 3"),
    ("3 - klaar", "actie gereed 3"),
    ("- 3 klaar", "actie gereed 3"),
    ("3 = klaar", "actie gereed 3"),
    ("3 is klaar", "actie gereed 3"),
    ("3 is nu klaar", "actie gereed 3"),
    ("3 heb ik gedaan", "actie gereed 3"),
    ("3 is gebeurd", "actie gereed 3"),
    ("3 gelukt!", "actie gereed 3"),
    ("3 ok klaar", "actie gereed 3"),
    ("3 done", "actie gereed 3"),
    ("3 klaar, vrijdag gebeld", "actie gereed 3 | vrijdag gebeld"),
    ("3 klaar. Hoe gaat het verder?", "actie gereed 3 | Hoe gaat het verder?"),
    ("3 nog niet klaar", "actie bezig 3"),
    ("3 is nog niet klaar", "actie bezig 3"),
    ("3 is niet af", "actie bezig 3"),
    ("3 daar ben ik mee bezig", "actie bezig 3"),
    ("3 bezig, maar het duurt langer", "actie bezig 3 | maar het duurt langer"),
    ("3 loopt", "actie bezig 3"),
    ("3 loopt vast", "actie lukt niet 3"),
    ("3 gaat niet lukken", "actie lukt niet 3"),
    ("3 lukt me niet", "actie lukt niet 3"),
    ("3 lukt niet meer", "actie lukt niet 3"),
    ("3 niet haalbaar", "actie lukt niet 3"),
    ("3 uitstel tot 3 december, ziek", "actie uitstel 3 | tot 3 december, ziek"),
    ("3 uitstel 2 weken", "actie uitstel 3 | 2 weken"),
    ("3 graag uitstel tot vrijdag", "actie uitstel 3 | tot vrijdag"),
    ("3 terugkoppeling hoe nu verder?", "actie terugkoppeling 3 | hoe nu verder?"),
    ("3 en 4 klaar", "actie gereed 3 + actie gereed 4"),
    ("punt 3, 4 en 5 zijn klaar", "actie gereed 3 + actie gereed 4 + actie gereed 5"),
    ("3 klaar\n4 bezig", "actie gereed 3 + actie bezig 4"),
    ("3 klaar\ngebeld\nmorgen weer", "actie gereed 3 | gebeld/morgen weer"),
    ("!bericht wij zijn er niet", "bericht | wij zijn er niet"),
    ("!mijn", "mijn"),
    ("/hulp", "hulp"),
    ("Beste allen,\n\n!actie gereed 3", "actie gereed 3"),
    ("Hoi,\n3 klaar\n\nMet vriendelijke groet,\nWijkagent", "actie gereed 3"),
    ("Even tussendoor.\n!actie gereed 3", "actie gereed 3 | Even tussendoor."),
    ("3\u00a0klaar", "actie gereed 3"),
    ("\u200b3 klaar\ufeff", "actie gereed 3"),
    ("“3 klaar”", "actie gereed 3"),
    ("**3 klaar**", "actie gereed 3"),
    ("3 klaar 👍", "actie gereed 3 | 👍"),
    ("3 klaar👍", "actie gereed 3 | "),
    ("✅ 3 klaar", "actie gereed 3"),
    ("3\ufe0f\u20e3 klaar", "actie gereed 3"),
    ("3 klaar\r\n4 bezig", "actie gereed 3 + actie bezig 4"),
]
DEUREN = [
    ("gereed K7Q2 3", NIET_IN_DE_KAMER, "actie gereed K7Q2 3"),
    ("actie gereed 3", NIET_IN_DE_KAMER, "actie gereed 3"),
    ("gereed 3 en 4", NIET_IN_DE_KAMER, "actie gereed 3 + actie gereed 4"),
    ("uitstel 3, 4 december", NIET_IN_DE_KAMER, "actie uitstel 3 | 4 december"),
    ("uitstel 3 en 4 tot vrijdag", NIET_IN_DE_KAMER, "actie uitstel 3 | tot vrijdag + actie uitstel 4 | tot vrijdag"),
    ("Hoi, 3 is klaar", NIET_IN_DE_KAMER, "actie gereed 3"),
    ("Dank u wel, 3 klaar", NIET_IN_DE_KAMER, "actie gereed 3"),
    ("actie lijst graag", NIET_IN_DE_KAMER, "actie lijst"),
    ("mijn", NIET_IN_DE_KAMER, "mijn"),
    ("?", NIET_IN_DE_KAMER, "hulp"),
    ("contact gehad op 3 december", NIET_IN_DE_KAMER, "contact gehad | op 3 december"),
    ("contact gehad 3dec", NIET_IN_DE_KAMER, "contact gehad | 3dec"),
    ("bericht: wij zijn er niet", NIET_IN_DE_KAMER, "bericht | wij zijn er niet"),
    ("bericht Ik bel morgen.", NIET_IN_DE_KAMER, "bericht | Ik bel morgen."),
    ("bericht wij zijn er morgen niet", NIET_IN_DE_KAMER, "bericht | wij zijn er morgen niet"),
    ("Bericht betrokkene is terug thuis", NIET_IN_DE_KAMER, "bericht | betrokkene is terug thuis"),
    ("bericht, van de huisarts hoor ik niets", NIET_IN_DE_KAMER, "bericht | van de huisarts hoor ik niets"),
    ("bericht: wie kan morgen?", NIET_IN_DE_KAMER, "bericht | wie kan morgen?"),
    ("casus plan K7Q2", NIET_IN_DE_KAMER, "casus plan K7Q2"),
    ("K7Q2 casus plan", NIET_IN_DE_KAMER, "casus plan K7Q2"),
    ("k7q2: actie lijst", NIET_IN_DE_KAMER, "actie lijst K7Q2"),
    ("K7Q2 lijst graag", NIET_IN_DE_KAMER, "actie lijst K7Q2"),
    ("Hallo, K7Q2 casus toon", NIET_IN_DE_KAMER, "casus toon K7Q2"),
    ("K7Q2 actie toon 3", NIET_IN_DE_KAMER, "actie toon K7Q2 3"),
    ("K7Q2 actie gereed K7Q2 3", NIET_IN_DE_KAMER, "actie gereed K7Q2 3"),
    ("K7Q2 uitstel 3 tot 4 december", NIET_IN_DE_KAMER, "actie uitstel K7Q2 3 | tot 4 december"),
    ("K7Q2 bericht: wij zijn er niet", NIET_IN_DE_KAMER, "bericht K7Q2 | wij zijn er niet"),
    ("K7Q2 contact gehad gisteren", NIET_IN_DE_KAMER, "contact gehad K7Q2 | gisteren"),
    ("K7Q2 actie nieuw Belt, Politie, 4 december", NIET_IN_DE_KAMER, "actie nieuw K7Q2 | Belt, Politie, 4 december"),
    ("K7Q2 actie geef 3 aan politie", NIET_IN_DE_KAMER, "actie geef K7Q2 3 | aan politie"),
    ("K7Q2 vrijgeven", NIET_IN_DE_KAMER, "vrijgeven K7Q2"),
    ("Wij hebben gebeld.\n3 klaar", NIET_IN_DE_KAMER, "actie gereed 3 | Wij hebben gebeld."),
    ("Klaar", ANTWOORD, "actie gereed 7"),
    ("klaar!", ANTWOORD, "actie gereed 7"),
    ("Klaar, gebeld", ANTWOORD, "actie gereed 7 | gebeld"),
    ("ok klaar", ANTWOORD, "actie gereed 7"),
    ("Is gebeurd.", ANTWOORD, "actie gereed 7"),
    ("heb ik gedaan", ANTWOORD, "actie gereed 7"),
    ("K7Q2 klaar", ANTWOORD, "actie gereed K7Q2 7"),
    ("bezig met huisvesting", ANTWOORD, "actie bezig 7 | met huisvesting"),
    ("Ik ben ermee bezig", ANTWOORD, "actie bezig 7"),
    ("nog niet klaar", ANTWOORD, "actie bezig 7"),
    ("Lukt niet, moeder is ziek", ANTWOORD, "actie lukt niet 7 | moeder is ziek"),
    ("graag uitstel tot vrijdag", ANTWOORD, "actie uitstel 7 | tot vrijdag"),
    ("K7Q2 klaar", ("P", "M"), "actie gereed K7Q2"),
]
VRIJ = [
    "3 klaar?",
    "is 3 klaar?",
    "3 klaar, toch?",
    "klaar om te starten",
    "klaar voor vrijdag, denk ik",
    "Klaar, maar nog niet gebeld",
    "Mijn collega belt morgen",
    "contact gehad met de moeder",
    "Contact gehad?",
    "bericht van de huisarts ontvangen",
    "bericht is nog niet binnen bij ons",
    "bericht komt morgen",
    "Bericht 4.",
    "Bericht ontvangen!",
    "Bericht gelezen, dank",
    "casus plan is besproken met iedereen die erbij was vanmorgen",
    "kan dit een week later",
    "kan niet wachten tot het weer rustig is",
    "50% klaar",
    "€ 5 gedaan",
    "3 mensen waren aanwezig",
    "2 uur geleden gebeld",
    "3dec klaar",
    "B12A klaar",
    "0 klaar",
    "1000 klaar",
    "³ klaar",
    "> 3 klaar",
    "dank u wel",
    "Fijn",
    "👍",
    "!! let op !!",
    "1. eerst bellen\n2. dan langsgaan",
]
VRAAGT = [
    ("3 klaar maar nog niet alles", ALLES, "actie gereed"),
    ("3 klaar voor vrijdag", ALLES, "actie gereed"),
    ("3 klaar, denk ik", ALLES, "actie gereed"),
    ("3 klaar en 4 bezig", ALLES, "actie gereed"),
    ("!actie gereet 3", ALLES, "actie gereed"),
    ("/foo", ALLES, ""),
    ("3 klaar\n!foo", ALLES, ""),
    ("3 klaar\nactie foo 4", ALLES, "actie toon"),
    ("gereet 3", PRIVE_EN_MAIL, "actie gereed"),
    ("3 gerede", PRIVE_EN_MAIL, "actie gereed"),
    ("actei lijst", PRIVE_EN_MAIL, "actie lijst"),
    ("hlup", PRIVE_EN_MAIL, "hulp"),
    ("actie lijst van iedereen", PRIVE_EN_MAIL, "actie lijst"),
    ("gereed 3 en 4 gebeld", PRIVE_EN_MAIL, "actie gereed"),
    ("gereed 3 maar nog niet alles", PRIVE_EN_MAIL, "actie gereed"),
    ("3 is bijna klaar", PRIVE_EN_MAIL, ""),
    ("3 bijna klaar", PRIVE_EN_MAIL, ""),
    ("punt 3 gaat goed", PRIVE_EN_MAIL, ""),
    ("casus foo K7Q2", PRIVE_EN_MAIL, "casus toon"),
    ("K7Q2 actie gereed B4T9 3", PRIVE_EN_MAIL, ""),
    ("actie vervat 3 het is over", PRIVE_EN_MAIL, "actie lijst"),
]


@pytest.mark.parametrize(("tekst", "lezing"), OVERAL)
@pytest.mark.parametrize("deur", ALLES)
def test_what_opens_every_door(tekst, lezing, deur):
    assert lees_kort(tekst, deur).rstrip(" |") == lezing.rstrip(" |")


@pytest.mark.parametrize(("tekst", "deuren", "lezing"), DEUREN)
def test_what_opens_some_doors(tekst, deuren, lezing):
    assert {deur: lees_kort(tekst, deur) for deur in deuren} == dict.fromkeys(deuren, lezing)


@pytest.mark.parametrize("tekst", [tekst for tekst, deuren, _ in DEUREN if "K" not in deuren])
def test_ordinary_chat_stays_chat(tekst):
    assert lees(tekst, OPDRACHTEN, plek=Plek.KAMER) == Niets()


@pytest.mark.parametrize("tekst", VRIJ)
def test_sentences_and_questions_are_no_commands(tekst):
    assert lees(tekst, OPDRACHTEN, plek=Plek.KAMER) == Niets()
    assert lees(tekst, OPDRACHTEN, plek=Plek.KAMER, nummer=7, gericht=True) == Niets()
    for plek in (Plek.PRIVE, Plek.MAIL):
        assert lees(tekst, OPDRACHTEN, plek=plek, nummer=7, gericht=True) == VrijeTekst(tekst)
    if not tekst.startswith("klaar"):
        assert lees(tekst, OPDRACHTEN, plek=Plek.MAIL) == VrijeTekst(tekst)


@pytest.mark.parametrize(("tekst", "deuren", "gebruik"), VRAAGT)
def test_what_is_half_understood_is_asked(tekst, deuren, gebruik):
    """Then nothing of the message runs (SOURCES: M11)."""
    for deur in deuren:
        assert lees_kort(tekst, deur).startswith("onbekend"), deur
    if gebruik:
        assert lees_kort(tekst, deuren[0]).startswith(f"onbekend, misschien {gebruik}")


@pytest.mark.parametrize("tekst", ["klaar", "Klaar, gebeld", "lukt niet", "graag uitstel tot vrijdag", "is gebeurd"])
@pytest.mark.parametrize("deur", ["P", "M"])
def test_a_verb_without_a_point_asks_which(tekst, deur):
    assert lees_kort(tekst, deur).startswith("onvolledig")
