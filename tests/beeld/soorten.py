"""A mail of each kind, as its reader gets it."""

from dataclasses import dataclass, replace
from email import message_from_bytes, policy

from bot.mail.sending.composing import compose
from commands.domain.casus import Casus
from commands.domain.rollen import Kanaal, Rol
from commands.domain.woorden import KENNEMERLAND
from commands.messages import Bericht
from commands.messages.in_woorden import in_woorden
from commands.texts.omslag import regel, wie_helpt
from tests.bot.mail.hulp import config, zending
from tests.texts.decor import CASUS

HUIS, TELEFOON = "Zorg- en Veiligheidshuis Voorbeeldregio", "000-0000000"


@dataclass(frozen=True, slots=True)
class Soort:
    """Where its example stands, and who reads it."""

    sleutel: str
    """As in `ALLE` of test_design."""
    rol: Rol | None = None
    """Of a medewerker; None: of a deelnemer."""
    in_casus: bool = True


REGIE, MANAGER, BEHEER = Rol.PROCESREGISSEUR, Rol.MANAGER, Rol.BEHEERDER
SOORTEN = {
    "plan": Soort("plan.plan_voor_lid."),
    "reminder": Soort("1_vooraf"),
    "reminder of three": Soort("drie_punten"),
    "to the casushouder": Soort("3_casushouder"),
    "to the procesregisseur": Soort("4_procesregisseur", REGIE),
    "to the manager": Soort("5_manager", MANAGER),
    "held": Soort("toets.voor_afzender."),
    "held, to the procesregisseur": Soort("toets.voor_regie.in de kamer", REGIE),
    "digest": Soort("nieuws.voor_lid."),
    "digest of staff": Soort("nieuws.voor_staf.", REGIE, in_casus=False),
    "Monday": Soort("overzicht.overzicht.", REGIE, in_casus=False),
    "poll": Soort("bijeenkomst.peiling."),
    "appointment": Soort("bijeenkomst.uitnodiging."),
    "receipt": Soort("actie.ontvangen.gereed"),
    "news": Soort("actie.voor_groep.lukt_niet"),
    "closing": Soort("einde.gevraagd."),
    "closed": Soort("afgesloten.afgesloten."),
    "handover": Soort("verzoek.overdracht_gevraagd."),
    "casushouder offered": Soort("casushouder.aanbod."),
    "contact": Soort("contact_casushouder"),
    "preview": Soort("vrijgeven.voorbeeld.met vragen", REGIE),
    "welcome": Soort("welkom.welkom.procesregisseur", REGIE, in_casus=False),
    "alarm": Soort("alarm.niet_verzonden.", BEHEER, in_casus=False),
    "timeline": Soort("tijdlijn.tijdlijn."),
    "help": Soort("hulp.hulp."),
}


def als_mail(bericht: Bericht, soort: Soort, casus: Casus = CASUS) -> tuple[str, str]:
    """The text and the HTML of an example."""
    blokken = tuple(blok for blok in bericht.blokken if blok.kanaal in (None, Kanaal.MAIL))
    hoofd = regel(casus if soort.in_casus else None, soort.rol)
    post = zending(bericht=replace(bericht, blokken=blokken), head=hoofd, helped_by=wie_helpt(soort.rol))
    woorden = KENNEMERLAND
    post = replace(
        post,
        bericht=in_woorden(post.bericht, woorden),
        head=in_woorden(post.head, woorden),
        helped_by=in_woorden(post.helped_by, woorden),
    )
    raw = compose(post, config(house=HUIS, phone=TELEFOON, phone_admin=TELEFOON))
    mail = message_from_bytes(raw.replace(b"\r\n", b"\n"), policy=policy.default)
    text, html = (str(mail.get_body((kind,)).get_content()) for kind in ("plain", "html"))
    return text, html
