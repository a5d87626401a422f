"""Questions about words that lead to another command than a report."""

from collections.abc import Iterator

from commands.texts import anders
from commands.texts.punt import verwijzing
from tests.texts.decor import CASUS, GGZ, PUNT
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each with and without an actiepunt, a name or a day."""
    code = CASUS.code
    yield zin(anders.hebt_u_een_vraag, "mail", code, 3, prive="", hier="ja", regie=False)
    yield zin(anders.hebt_u_een_vraag, "casushouder", code, 3, prive="", hier="ja", regie=True)
    yield zin(
        anders.hebt_u_een_vraag, "zonder actiepunt", code, None, prive="", hier="vraag, met uw vraag", regie=False
    )
    yield zin(anders.hebt_u_een_vraag, "kamer", code, 3, prive=code, hier="", regie=False)
    yield zin(anders.niet_van_u, "genoemd", 3, "3", GGZ.aanduiding)
    yield zin(anders.niet_van_u, "niemand genoemd", 3, f"{code} 3", "")
    yield zin(anders.stopt_u, "met actiepunt", code, 3, "3", "afmelden")
    yield zin(anders.stopt_u, "zonder actiepunt", code, None, "", f"{code} afmelden")
    yield zin(anders.neemt_waar, "laatste dag", 3, "3", "", "30 november 2026")
    yield zin(anders.neemt_waar, "zonder dag", None, "", "", "")
    yield zin(anders.bent_u_weg, "beide dagen", 3, "9 november 2026", "15 november 2026")
    yield zin(anders.bent_u_weg, "eerste dag", None, "1 november 2026", "")
    yield zin(anders.bent_u_weg, "geen dag", 3, "", "")
    yield zin(anders.vraag, "", CASUS, "Hebt u een vraag? Antwoord: ja", verwijzing(CASUS, PUNT), "vraag wat?")
