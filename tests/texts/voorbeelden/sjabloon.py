"""The template of a plan, and the sentences beside it."""

from collections.abc import Iterator

from commands.texts import sjabloon
from tests.texts.plan_voorbeelden import DOCUMENT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(sjabloon.hier_is_het, "")
    yield zin(sjabloon.aanvullen, "", "K7Q2")
    yield zin(sjabloon.leeg, "")
    yield zin(sjabloon.gevuld, "", "K7Q2", DOCUMENT)
    yield zin(sjabloon.formulier, "", naam="plan.docx", casus=(), doelen=(), deelnemers=(), acties=())
