"""The part of the composition root that names the places where this installation leaves its mark."""

from bot.mail.config import MailConfig
from bot.mail.mailbox.mark import MailMark
from bot.matrix.mark import MatrixMark
from bot.settings.settings import Settings
from bot.watch.owner import Place


def places(settings: Settings, mail: MailConfig | None) -> list[Place]:
    """The places where this installation leaves its mark: the mailbox and the Matrix account, as far as in use.

    `mail`: with its login; None when it is off.
    """
    matrix = settings.matrix_config()
    return [
        *([MailMark(mail)] if mail is not None else []),
        *([MatrixMark(matrix)] if matrix is not None else []),
    ]
