"""The place for which words are read, where that is not the place where they were written."""

from commands.grammar.lezing import Plek
from commands.understanding.identiteit import Bekend


def leesplek(wie: Bekend) -> Plek:
    """What a medewerker writes to their own address is meant for the bot, but a reply to the group is for the group."""
    eigen_adres = wie.plek is Plek.MAIL and wie.wie.deelnemer is None
    return Plek.PRIVE if eigen_adres and not wie.op_groep else wie.plek
