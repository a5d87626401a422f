"""The part of the composition root that looks whose mailbox and account this is."""

from bot.mail.mailbox.mark import MailMark
from bot.matrix.mark import MatrixMerk
from bot.settings.settings import Settings
from bot.watch.owner import Place


def places(settings: Settings) -> list[Place]:
    """Where this installation leaves its mark."""
    mail, matrix = settings.mail_config(), settings.matrix_config()
    return [
        *([MailMark(mail)] if mail is not None else []),
        *([MatrixMerk(matrix)] if matrix is not None else []),
    ]
