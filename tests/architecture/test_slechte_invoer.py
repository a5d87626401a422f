"""Each bad input that the work on the regions foresaw leads to the test that shows what becomes of it."""

import pytest

from tests.architecture.test_plichten import bestaat

SLECHT = {
    "a ladder that goes round in a circle": (
        "tests/bot/settings/test_werkwijze.py",
        "test_a_ladder_that_cannot_be_climbed_is_refused",
    ),
    "an unknown word in a werkwijze": (
        "tests/bot/settings/test_werkwijze.py",
        "test_a_wrong_file_is_told_with_its_line_and_what_to_do",
    ),
    "a term of 0": (
        "tests/bot/settings/test_werkwijze.py",
        "test_the_line_of_a_fault_is_that_of_its_key",
    ),
    "another werkwijze while casussen run": (
        "tests/flows/test_werkwijze_veranderd.py",
        "test_it_is_told_once_with_what_was_and_what_is_and_a_planned_day_stays",
    ),
    "an aanmelding with a name in it": (
        "tests/flows/test_aanmelding_wie.py",
        "test_a_name_in_an_answer_is_held_and_nobody_of_the_triage_reads_it",
    ),
    "an aanmelding without its criteria": (
        "tests/flows/test_aanmelding.py",
        "test_what_is_missing_is_asked_back_and_nothing_else",
    ),
    "an aanmelding twice for one client": (
        "tests/flows/test_twee_huizen.py",
        "test_twice_for_one_client_cannot_be_seen_and_that_is_said",
    ),
    "a bezwaar during a destruction": (
        "tests/flows/test_vernietigen_bezwaar.py",
        "test_an_objection_holds_it_at_every_step_and_afterwards_it_goes_on",
    ),
    "a request during a destruction": (
        "tests/flows/test_clientverzoek.py",
        "test_destruction_waits_for_each_request_and_goes_on_after_the_last",
    ),
    "a consent withdrawn in the middle": (
        "tests/flows/test_client.py",
        "test_without_consent_nothing_is_taken_up_and_a_withdrawal_stops_all",
    ),
    "a triage day on Koningsdag": (
        "tests/flows/test_aanmelding_wie.py",
        "test_a_triage_day_on_koningsdag_moves_and_the_receipt_says_so",
    ),
    "two houses on one machine": (
        "tests/flows/test_twee_huizen.py",
        "test_kralendijk_and_amsterdam_open_at_their_own_hour_and_know_nothing_of_each_other",
    ),
    "a destruction killed at every step": (
        "tests/storage/test_sluitsleutel.py",
        "test_killed_at_any_step_it_goes_on_and_loses_nothing",
    ),
    "a backup from before a destruction put back": (
        "tests/deploy/test_sluitsleutel.py",
        "test_a_backup_from_before_a_destruction_brings_back_all_that_lives_and_destroys_the_rest_again",
    ),
}


@pytest.mark.parametrize(("bestand", "test"), SLECHT.values(), ids=SLECHT)
def test_it_leads_to_a_test(bestand, test):
    assert bestaat(f"{bestand}::{test}")
