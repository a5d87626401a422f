"""What fuzzing led to is read again each time, without the fuzzer: no error, no endless work, no word in a log."""

import asyncio

import pytest
import structlog

from bot.documents.package import open_parts
from commands.domain.weigering import BestandOnleesbaar, OpdrachtOnbekend
from tests.fuzz import bewaard, kamer, kern, zaden
from tests.fuzz.doelen import DOELEN
from tests.fuzz.gevolgd import GEVOLGD
from tests.fuzz.oordeel import GEPLANT, Doel, Fout, beoordeel
from tests.fuzz.woord import als_word


@pytest.mark.parametrize("naam", DOELEN)
def test_all_that_is_kept_is_read_within_bounds(naam: str) -> None:
    alle = [*bewaard.lees(bewaard.VONDSTEN, naam), *bewaard.lees(bewaard.CORPUS, naam)]
    assert len(alle) > 10
    for invoer in alle:
        beoordeel(DOELEN[naam], invoer, traagheid=3.0)


@pytest.mark.parametrize("naam", DOELEN)
def test_the_seeds_are_read_within_bounds(naam: str) -> None:
    for invoer in zaden.van(naam)[:60]:
        beoordeel(DOELEN[naam], invoer, traagheid=3.0)


def test_what_is_kept_is_small() -> None:
    assert sum(een.stat().st_size for een in bewaard.CORPUS.iterdir()) < 2_000_000


def _struikelt(_: bytes) -> None:
    raise KeyError


def _draait(_: bytes) -> None:
    sum(range(10_000_000))


def _praat(invoer: bytes) -> None:
    structlog.get_logger().warning("read", words=invoer.decode())


def _weigert(invoer: bytes) -> None:
    raise BestandOnleesbaar(reden=invoer.decode())


def test_the_oracle_sees_an_error_endless_work_and_a_word_that_leaks() -> None:
    naam = GEPLANT[0].encode()
    with pytest.raises(KeyError):
        beoordeel(Doel(lees=_struikelt), b"x")
    with pytest.raises(Fout, match="bound"):
        beoordeel(Doel(lees=_draait, seconden=0.001), b"x")
    with pytest.raises(Fout, match="log"):
        beoordeel(Doel(lees=_praat), naam)
    with pytest.raises(Fout, match="refusal"):
        beoordeel(Doel(lees=_weigert, weigeringen=(BestandOnleesbaar,)), b"van @ggz:zvh.test")


def test_the_words_that_a_refusal_repeats_are_for_the_door_and_no_fault() -> None:
    def herhaalt(invoer: bytes) -> None:
        raise OpdrachtOnbekend(tekst=invoer.decode(), lijkt_op="")

    beoordeel(Doel(lees=herhaalt, weigeringen=(OpdrachtOnbekend,)), GEPLANT[0].encode())


def test_an_input_is_kept_as_it_was(tmp_path) -> None:
    alle = [b"", b"klaar\n3", "\u2028 é".encode(), bytes(range(256))]
    bewaard.schrijf(tmp_path, "mail", alle)
    assert set(bewaard.lees(tmp_path, "mail")) == set(alle)


def test_a_corpus_loses_what_leads_nowhere_new() -> None:
    over, _ = kern.kern(DOELEN["agenda"], GEVOLGD["agenda"], [b"x", b"y", b"zz"], 1000)
    assert over == [b"x"]
    over, _ = kern.kern(DOELEN["agenda"], GEVOLGD["agenda"], [b"x", *zaden.van("agenda")], 10_000)
    assert len(over) > 2


def test_the_lines_of_a_plan_become_a_file_that_is_read() -> None:
    open_parts(als_word(b"#kop\n|a|>b\n|Vc|+d\n~weg\n^erbij\n[keuze\n-punt"), max_bytes=20_000_000)


def test_an_event_goes_the_whole_way() -> None:
    [eerste, *_] = asyncio.run(kamer.lees(zaden.van("kamer")[0]))
    assert GEPLANT[0] in eerste.tekst  # type: ignore[union-attr]
