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
        "tests/flows/test_afspraken.py",
        "test_each_term_of_the_clock_acts_on_its_own_day",
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

WACHT = {
    "a text of two hundred kilobytes": (
        "tests/bot/privacy/test_slechte_invoer.py",
        "test_a_text_of_two_hundred_kilobytes_without_an_end_is_read_in_seconds",
    ),
    "a text of one word, of figures, of emoji": (
        "tests/bot/privacy/test_slechte_invoer.py",
        "test_one_word_figures_or_signs_alone_pass",
    ),
    "a text in three languages": (
        "tests/bot/privacy/test_slechte_invoer.py",
        "test_of_three_languages_each_sentence_is_read_by_itself",
    ),
    "a text that identifies only with the one before": (
        "tests/flows/test_mozaiek.py",
        "test_the_third_fact_waits_and_its_sender_reads_with_which_it_stands",
    ),
    "a forbidden word that is an organisation too": (
        "tests/bot/privacy/test_slechte_invoer.py",
        "test_a_forbidden_word_that_is_an_organisation_is_held_although_organisations_pass",
    ),
    "a member whose surname is a word": (
        "tests/bot/privacy/test_slechte_invoer.py",
        "test_a_member_whose_surname_is_a_word_is_held_as_a_name_alone",
    ),
    "weights that are missing or damaged": (
        "tests/bot/cli/test_guard.py",
        "test_serve_and_toets_refuse_without_whole_weights",
    ),
    "an address of an officer that bounces": (
        "tests/flows/test_logboekkop.py",
        "test_an_address_that_bounces_is_told_to_the_beheerder_once_a_day",
    ),
    "a logboek that was cut or doubled": (
        "tests/storage/test_logboek_knoeien.py",
        "test_each_way_of_tampering_is_seen_as_the_table_says",
    ),
    "a logboek of another installation": (
        "tests/storage/test_logboek_knoeien.py",
        "test_a_head_of_another_installation_is_not_ours",
    ),
}
"""The same of the guard and of the logboek."""

DEUREN = {
    "a token file readable by others": (
        "tests/bot/cli/test_matrix_inloggen.py",
        "test_a_token_file_that_others_can_read_is_refused_before_it_is_read",
    ),
    "a client secret file readable by others": (
        "tests/bot/settings/test_oauth.py",
        "test_a_secret_that_everybody_can_read_is_refused_with_the_remedy",
    ),
    "a client secret that ends in two weeks": (
        "tests/flows/test_geheim_verloopt.py",
        "test_it_is_said_two_weeks_and_one_before_and_then_daily",
    ),
    "a client secret that ended": (
        "tests/bot/oauth/test_keeper.py",
        "test_what_only_a_person_can_mend_says_so",
    ),
    "a provider that answers html": (
        "tests/bot/oauth/test_keeper.py",
        "test_nonsense_passes_and_the_next_answer_counts",
    ),
    "a provider of the homeserver that answers html": (
        "tests/bot/matrix/test_zonder_wachtwoord.py",
        "test_a_provider_that_is_away_for_an_hour_or_answers_html_blames_nobody",
    ),
    "a clock ten minutes off, mail": (
        "tests/bot/oauth/test_keeper.py",
        "test_a_clock_that_is_ten_minutes_off_costs_a_question_at_most",
    ),
    "a clock ten minutes off, matrix": (
        "tests/bot/matrix/test_zonder_wachtwoord.py",
        "test_a_clock_that_is_ten_minutes_off_costs_nothing",
    ),
    "a homeserver that rotates its issuer": (
        "tests/bot/matrix/test_zonder_wachtwoord.py",
        "test_another_issuer_gets_no_refresh_token_and_a_person_is_asked",
    ),
    "two processes that refresh one token at once": (
        "tests/bot/oauth/test_keeper.py",
        "test_two_processes_at_once_ask_once",
    ),
    "a mailbox moved to another server": (
        "tests/bot/mail/mailbox/test_listener.py",
        "test_a_mailbox_that_moved_to_a_server_with_the_same_numbers_loses_no_mail",
    ),
    "a loop mail that never comes back": (
        "tests/bot/cli/test_check_forgery.py",
        "test_what_does_not_come_back_is_not_waited_for_without_end",
    ),
    "a photo with gps": (
        "tests/flows/test_bijlage.py",
        "test_released_the_group_gets_the_file_that_was_made_anew",
    ),
    "a photo of an iphone with gps": (
        "tests/flows/test_bijlage.py",
        "test_a_photo_of_an_iphone_goes_on_as_a_jpeg_without_its_place",
    ),
    "a pdf with javascript": (
        "tests/flows/test_bijlage.py",
        "test_a_pdf_is_printed_anew_without_script_and_name",
    ),
    "a word file with tracked changes": (
        "tests/flows/test_bijlage_weg.py",
        "test_a_word_file_with_tracked_changes_goes_on_as_its_last_words",
    ),
    "a video of 25 megabytes": (
        "tests/flows/test_bijlage_weg.py",
        "test_a_video_of_25_megabytes_is_refused_with_what_to_do",
    ),
}
"""The same of the doors: logins, mailbox, relay, homeserver, files."""


@pytest.mark.parametrize(
    ("bestand", "test"), [*SLECHT.values(), *WACHT.values(), *DEUREN.values()], ids=[*SLECHT, *WACHT, *DEUREN]
)
def test_it_leads_to_a_test(bestand, test):
    assert bestaat(f"{bestand}::{test}")
