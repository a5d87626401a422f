"""The part of the composition root that names the places where this installation leaves its mark."""

from bot.mail.config import MailConfig
from bot.mail.mailbox.mark import MailMark
from bot.matrix.config import MatrixConfig
from bot.matrix.mark import MatrixMark
from bot.watch.owner import Place


def places(mail: MailConfig | None, matrix: MatrixConfig | None) -> list[Place]:
    """The places where this installation leaves its mark: the mailbox and the Matrix account, as far as in use.

    Each with its login; None when it is off.
    """
    return [
        *([MailMark(mail)] if mail is not None else []),
        *([MatrixMark(matrix)] if matrix is not None else []),
    ]
