"""The part of the composition root that looks whose mailbox and account this is."""

from bot.mail.mailbox.mark import MailMerk
from bot.matrix.merk import MatrixMerk
from bot.settings.settings import Instellingen
from bot.watch.owner import Plek


def plekken(instellingen: Instellingen) -> list[Plek]:
    """Where this installation leaves its mark."""
    mail, matrix = instellingen.mail_config(), instellingen.matrix_config()
    return [
        *([MailMerk(mail)] if mail is not None else []),
        *([MatrixMerk(matrix)] if matrix is not None else []),
    ]
