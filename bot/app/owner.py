"""The part of the composition root that names the places where this installation leaves its mark."""

from bot.mail.mailbox.mark import MailMark
from bot.matrix.mark import MatrixMark
from bot.settings.settings import Settings
from bot.watch.owner import Place


def places(settings: Settings) -> list[Place]:
    """The places where this installation leaves its mark: the mailbox and the Matrix account, as far as in use."""
    mail, matrix = settings.mail_config(), settings.matrix_config()
    return [
        *([MailMark(mail)] if mail is not None else []),
        *([MatrixMark(matrix)] if matrix is not None else []),
    ]
