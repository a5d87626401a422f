"""Makes failures of ours from the errors of the SMTP library."""

from aiosmtplib import errors

from bot.base.tls_failure import tls_code
from bot.mail.sending.refusal import About, Refusal, read_refusal
from commands.ports import PermanentFailure, TemporaryFailure

SmtpAnswer = errors.SMTPResponseException | errors.SMTPRecipientsRefused
"""The errors that hold an answer of the relay."""
_TOO_LARGE = 552
"""The one refusal of a sender that is about this mail (RFC 1870); any other is about us."""


def answer_in(error: SmtpAnswer) -> errors.SMTPResponseException | None:
    """The answer to the envelope or the text; None when the connection was still being made."""
    if isinstance(error, errors.SMTPRecipientsRefused):
        return max(error.recipients, key=lambda refused: refused.code)
    return error if isinstance(error, errors.SMTPSenderRefused | errors.SMTPDataError) else None


def refusal_in(error: SmtpAnswer) -> Refusal | None:
    """The refusal of the receiver or the text, for good; None when it is something else, or will pass."""
    answer = None if isinstance(error, errors.SMTPSenderRefused) else answer_in(error)
    return read_refusal(answer.code, answer.message) if answer is not None and 500 <= answer.code < 600 else None


def may_mind_null_sender(error: SmtpAnswer) -> bool:
    """Whether the relay may have refused the mail because it has no envelope sender."""
    if isinstance(error, errors.SMTPSenderRefused):
        about = read_refusal(error.code, error.message).about
        return 500 <= error.code < 600 and about is not About.LOGIN and error.code != _TOO_LARGE
    refusal = refusal_in(error)
    return refusal is not None and refusal.about is About.DOUBT


def as_failure(error: Exception) -> TemporaryFailure | PermanentFailure:
    """An error of the library as a failure of ours, without the addresses that stand in it."""
    if tls := tls_code(error):
        return TemporaryFailure(f"SMTP_{tls}")
    match error:
        case errors.SMTPAuthenticationError() if error.code >= 500:
            return TemporaryFailure("SMTP_AANMELDEN")
        case errors.SMTPRecipientsRefused():
            return _by_code(max((refused.code for refused in error.recipients), default=0))
        case errors.SMTPConnectResponseError() | errors.SMTPHeloError() | errors.SMTPNotSupported():
            return TemporaryFailure("SMTP_VERBINDING")
        case errors.SMTPSenderRefused() if 500 <= error.code < 600 and error.code != _TOO_LARGE:
            login = read_refusal(error.code, error.message).about is About.LOGIN
            return TemporaryFailure("SMTP_AANMELDEN" if login else "SMTP_AFZENDER")
        case errors.SMTPSenderRefused() | errors.SMTPDataError():
            return _by_code(error.code)
        case errors.SMTPResponseException():  # while the connection was made, so it says nothing of this mail
            return TemporaryFailure("SMTP_VERBINDING")
        case errors.SMTPTimeoutError() | TimeoutError():
            return TemporaryFailure("SMTP_STIL")
        case errors.SMTPException() | OSError():
            return TemporaryFailure("SMTP_VERBINDING")
        case _:
            return PermanentFailure("SMTP_ADRES")


def _by_code(code: int) -> TemporaryFailure | PermanentFailure:
    """RFC 5321, 4.2.1: only a 5 is for good, unless it is our password that is refused (RFC 4954)."""
    if code in (530, 534, 535, 538):
        return TemporaryFailure("SMTP_AANMELDEN")
    if not 400 <= code < 600:
        return TemporaryFailure("SMTP_VERBINDING")
    return PermanentFailure(f"SMTP_{code}") if 500 <= code < 600 else TemporaryFailure(f"SMTP_{code}")
