"""The names of what is remembered about the mailbox, beside how far it was read."""


def held_cursor(folder: str) -> str:
    """The cursor that names the last mail of this folder that a backup holds."""
    return f"mail.{folder}.backup"


def emptied_cursor(folder: str) -> str:
    """The cursor that names the moment at which mail of this folder was last erased."""
    return f"mail.{folder}.geleegd"


BACKUP_MADE = "backup.gemaakt"
"""The cursor that names the moment at which the last backup was begun."""
