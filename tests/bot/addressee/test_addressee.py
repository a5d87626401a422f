"""The model that tells for whom words are: what it reaches on the set aside, and that anybody can make it again."""

import json
import time
from pathlib import Path

import pytest

from bot.addressee import train
from bot.addressee.features import buckets_of
from bot.addressee.reader import MODELS, AddresseeReader, shipped
from bot.addressee.texts import ASIDE, all_learned, all_own, careless, read_labelled, read_shared
from bot.base.weights import DamagedWeights, unpacked
from commands.domain.aanspraak import Oordeel, oordeel

GEWICHTEN = Path(train.__file__).parent
PRIVACY = Path(__file__).parents[1] / "privacy/teksten"
ONGEZIEN = Path(__file__).parents[2] / "antwoorden/ongezien.jsonl"


def test_the_weights_are_of_these_texts() -> None:
    for naam in MODELS:
        assert shipped(naam).texts == train.fingerprint(), "run: python -m bot.addressee.train"


@pytest.mark.lang
def test_training_gives_the_same_octets_again() -> None:
    for naam, opnieuw in zip(MODELS, train.trained(all_learned()), strict=True):
        assert opnieuw == (GEWICHTEN / f"{naam}.weights").read_bytes(), naam


def test_nothing_of_the_set_aside_was_learned() -> None:
    geleerd = {careless(tekst) for tekst, _ in all_own()}
    assert not geleerd & {careless(tekst) for pad in ASIDE for tekst, _ in read_labelled(pad)}


@pytest.mark.parametrize("pad", ASIDE, ids=lambda pad: pad.stem)
def test_on_a_set_aside_half_of_the_words_for_the_bot_are_answered_or_asked_and_next_to_no_news(pad: Path) -> None:
    gezien = train.reached(read_labelled(pad), [shipped(naam) for naam in MODELS])
    bot = {een: sum(n for (groep, o, _), n in gezien.items() if not groep and o is een) for een in Oordeel}
    assert bot[Oordeel.GROEP] / sum(bot.values()) <= 0.52, train.table(gezien)
    nieuws = {een: sum(n for (groep, o, _), n in gezien.items() if groep and o is een) for een in Oordeel}
    assert nieuws[Oordeel.BOT] + nieuws[Oordeel.VRAAG] <= max(1, 0.015 * sum(nieuws.values())), train.table(gezien)


def test_of_news_that_it_never_saw_next_to_nothing_is_withheld_and_little_asked() -> None:
    lezer = AddresseeReader()
    nieuws = [tekst for pad in ASIDE for tekst, soort in read_labelled(pad) if soort is None]
    nieuws += read_shared(ONGEZIEN)
    for naam in ("hand_c", "ongezien_5", "ongezien_6"):
        nieuws += [json.loads(regel)["text"] for regel in (PRIVACY / f"{naam}.jsonl").read_text("utf-8").splitlines()]
    oordelen = [oordeel(lezer.read(tekst)) for tekst in nieuws]
    assert len(nieuws) > 1500
    assert oordelen.count(Oordeel.BOT) / len(nieuws) <= 0.02
    assert oordelen.count(Oordeel.VRAAG) / len(nieuws) <= 0.01


def test_a_slip_a_capital_and_a_greeting_change_little() -> None:
    lezer = AddresseeReader()
    for tekst in ("hou eens op met al die mails", "HOU EENS OP MET AL DIE MAILS", "hoi, hou eens op met al die mails"):
        assert oordeel(lezer.read(tekst)) is not Oordeel.GROEP, tekst


@pytest.mark.parametrize("tekst", ["", "?", "\ud800", "💬" * 500, "a" * 30_000, "wie " * 8_000])
def test_no_text_stops_it(tekst: str) -> None:
    assert isinstance(oordeel(AddresseeReader().read(tekst)), Oordeel)
    assert buckets_of(tekst)


def test_a_message_takes_about_a_millisecond() -> None:
    lezer = AddresseeReader()
    teksten = [tekst for tekst, _ in read_labelled(ASIDE[0])]
    begin = time.process_time()
    for tekst in teksten:
        lezer.read(tekst)
    assert (time.process_time() - begin) / len(teksten) < 0.005  # about a millisecond; the machine may be busy


@pytest.mark.parametrize("naam", MODELS)
def test_damaged_weights_are_refused(naam: str) -> None:
    inhoud = bytearray((GEWICHTEN / f"{naam}.weights").read_bytes())
    inhoud[-1] ^= 1
    with pytest.raises(DamagedWeights):
        unpacked(naam, bytes(inhoud))
