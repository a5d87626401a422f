"""Who is away, and who stands in."""

from collections.abc import Iterator
from datetime import date

from commands.domain.rollen import Rol
from commands.texts import afwezig, afwezig_eerder, afwezigheidsmail, waarneming, waarneming_weg
from tests.texts.decor import CASUS, GGZ, POLITIE, PUNT
from tests.texts.zin import Zin, zin

BEGIN, TOT, TERUG = date(2026, 12, 7), date(2026, 12, 11), date(2026, 12, 14)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(afwezig.genoteerd, "", None, TOT, TERUG, "", [(CASUS, PUNT)])
    yield zin(afwezig.genoteerd, "een vervanger", BEGIN, TOT, TERUG, POLITIE.aanduiding, [(CASUS, PUNT)], rest=True)
    yield zin(afwezig.genoteerd, "ook weg", None, TOT, TERUG, POLITIE.aanduiding, [], ook_weg_tot=date(2026, 12, 9))
    yield zin(afwezig.genoteerd, "een medewerker", None, TOT, TERUG, "", [], staf=True)
    yield zin(afwezig.genoteerd, "een onbekende", None, TOT, TERUG, "", [], onbekend=True)
    nieuw = afwezig_eerder.opdracht(date(2026, 12, 21), date(2026, 12, 24), POLITIE.aanduiding)
    yield zin(afwezig_eerder.opdracht, "", BEGIN, TOT)
    yield zin(afwezig_eerder.al_afwezig, "", None, TOT, date(2026, 12, 21), date(2026, 12, 24), nieuw)
    eerst = (date(2026, 11, 9), date(2026, 11, 13))
    yield zin(afwezig_eerder.al_afwezig, "eerst", BEGIN, TOT, *eerst, afwezig_eerder.opdracht(*eerst))
    yield zin(afwezig_eerder.gaat_niet_door, "", BEGIN, TOT)
    yield zin(afwezig_eerder.toch_aanwezig, "", CASUS, GGZ.aanduiding, TOT)
    yield zin(waarneming_weg.u_vervangt_niet, "", POLITIE.aanduiding)
    yield zin(waarneming_weg.kan_u_niet_vervangen, "", CASUS, GGZ.aanduiding, BEGIN, TOT)
    yield zin(waarneming_weg.niemand_vervangt, "", CASUS, POLITIE.aanduiding, GGZ.aanduiding, None, TOT)
    yield zin(afwezig_eerder.is_dat, "", GGZ.aanduiding)
    yield zin(afwezig.van_tot, "", BEGIN, TOT)
    yield zin(afwezig.regel, "", PUNT)
    yield zin(afwezig.zo_lang, "", date(2027, 12, 10), "t/m 10 december 2027")
    yield zin(waarneming.zo_lang_waarnemen, "", date(2027, 12, 10), "collega@zvh.test t/m 10 december 2027")
    yield zin(waarneming.waargenomen, "", None, TOT)
    yield zin(waarneming.waargenomen, "ook weg", BEGIN, TOT, ook_weg_tot=date(2026, 12, 9))
    yield zin(waarneming.waarneming_voorbij, "", "~procesregisseur~", zelf=False)
    yield zin(waarneming.waarneming_voorbij, "zelf", "~procesregisseur~", zelf=True)
    yield zin(afwezig.niet_meer_vervangen, "", CASUS, GGZ.aanduiding)
    yield zin(afwezig.weer_aanwezig, "")
    yield zin(afwezig.was_niet_afwezig, "")
    yield zin(afwezig.voor_vervanger, "", CASUS, GGZ.aanduiding, None, TOT, [PUNT])
    yield zin(afwezig.voor_vervanger, "casushouder", CASUS, POLITIE.aanduiding, BEGIN, TOT, [], casushouder=True)
    yield zin(waarneming.voor_collega, "", "~procesregisseur~", [CASUS.code, "B4T9"], None, TOT)
    yield zin(waarneming.voor_collega, "zonder casussen", "~manager~", [], BEGIN, TOT)
    yield zin(afwezig.voor_casushouder, "", CASUS, GGZ, None, TOT, "", [PUNT])
    yield zin(afwezig.voor_casushouder, "een onbekende", CASUS, GGZ, None, TOT, "", [PUNT], afwezig.doet_niet_mee())
    yield zin(afwezig.voor_casushouder, "een vervanger", CASUS, GGZ, BEGIN, TOT, POLITIE.aanduiding, [PUNT])
    yield zin(afwezigheidsmail.uit_automatische_mail, "", "", noemt_ander=False)
    yield zin(afwezigheidsmail.uit_automatische_mail, "zonder adres", "", noemt_ander=True, adres=False)
    yield zin(afwezigheidsmail.uit_automatische_mail, "een deelnemer", POLITIE.aanduiding, noemt_ander=True)
    for bewezen in (False, True):
        hoe = "te lang" if bewezen else ""
        yield zin(afwezigheidsmail.misschien_afwezig, hoe, CASUS, GGZ, BEGIN, TOT, [PUNT], bewezen=bewezen)
        yield zin(afwezigheidsmail.mail_niet_genoteerd, hoe, TOT, bewezen=bewezen)
    yield zin(afwezigheidsmail.mail_zei_afwezig, "", TOT, voorbij=False)
    yield zin(afwezigheidsmail.mail_zei_afwezig, "voorbij", TOT, voorbij=True)
    post = afwezigheidsmail.uit_automatische_mail("", noemt_ander=True)
    yield zin(afwezig.voor_casushouder, "uit een mail", CASUS, GGZ, None, TOT, "", [PUNT], post)
    yield zin(afwezig.casushouder_afwezig, "uit een mail", CASUS, POLITIE, None, TOT, "", post)
    yield zin(afwezig.casushouder_afwezig, "", CASUS, POLITIE, None, TOT, "")
    yield zin(afwezig.casushouder_afwezig, "een vervanger", CASUS, POLITIE, None, TOT, GGZ.aanduiding)
    yield zin(afwezig.u_neemt_waar, "", GGZ.aanduiding, TOT)
    yield zin(afwezig.doet_niet_mee, "")
    yield zin(afwezig.actiepunt_van, "", GGZ.aanduiding, TOT)
    yield zin(afwezig.eigenaar_is_weg, "", TOT)
    yield zin(afwezig.niemand_aanwezig, "casushouder", [(CASUS, Rol.CASUSHOUDER, TOT)])
    yield zin(afwezig.niemand_aanwezig, "procesregisseur", [(CASUS, Rol.PROCESREGISSEUR, TOT)])
    beide = [(CASUS, Rol.CASUSHOUDER, TOT), (CASUS, Rol.MANAGER, TOT)]
    yield zin(afwezig.niemand_aanwezig, "samen", beide)
    yield zin(afwezig.niemand_aanwezig, "manager", [(CASUS, Rol.MANAGER, TOT)])
