"""What the other side asked for is kept, in real time, by all that is like what it refused."""

from bot.delivery.backoff import LONGEST_REST, SHUT_RETRY_AFTER, Backoff
from commands.ports import ChannelShut, OutboxTask, PermanentFailure, TemporaryFailure


class Uurwerk:
    """Real seconds, when the test says so."""

    nu = 100.0

    def __call__(self) -> float:
        return self.nu


def test_a_limit_counts_for_its_like_until_the_asked_time_is_over() -> None:
    klok = Uurwerk()
    kalmte = Backoff(klok)
    kalmte.after(OutboxTask.SAY, TemporaryFailure("M_LIMIT_EXCEEDED", retry_after=4.0))
    assert (kalmte.may(OutboxTask.SAY), kalmte.may(OutboxTask.INVITE)) == (False, True)
    klok.nu += 4.0
    assert kalmte.may(OutboxTask.SAY)


def test_nobody_is_believed_who_asks_for_days() -> None:
    klok = Uurwerk()
    kalmte = Backoff(klok)
    kalmte.after(OutboxTask.SAY, TemporaryFailure("M_LIMIT_EXCEEDED", retry_after=1e9))
    klok.nu += LONGEST_REST
    assert kalmte.may(OutboxTask.SAY)


def test_a_shut_door_is_left_alone_by_everything() -> None:
    klok = Uurwerk()
    kalmte = Backoff(klok)
    kalmte.after(OutboxTask.SAY, ChannelShut("M_UNKNOWN_TOKEN"))
    assert not any(kalmte.may(taak) for taak in OutboxTask)
    klok.nu += SHUT_RETRY_AFTER
    assert all(kalmte.may(taak) for taak in OutboxTask)


def test_what_went_well_and_what_concerns_one_row_alone_stops_nothing() -> None:
    kalmte = Backoff(Uurwerk())
    for fout in (None, PermanentFailure("M_FORBIDDEN"), TemporaryFailure("verbinding"), RuntimeError("x")):
        kalmte.after(OutboxTask.SAY, fout)
    assert kalmte.may(OutboxTask.SAY)
