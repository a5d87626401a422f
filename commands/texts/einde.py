"""Sentences around the end of a casus: the proposal, its answer, the closing, and the opening again."""

from collections.abc import Mapping, Sequence
from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.sluiting import WOORD, Belet, Einde, Voorstel
from commands.messages import Bericht, Blok, Knop
from commands.texts.klok import Vervolg
from commands.texts.weigering_einde import belet_zinnen

AFSLUITEN = "Stel voor om de casus af te sluiten, en hoe"
AFSCHALEN = "Stel voor om de casus af te schalen en af te sluiten"
AKKOORD = "Ga akkoord met het voorstel om de casus af te sluiten"
NIET_AKKOORD = "Ga niet akkoord met het voorstel om de casus af te sluiten, met de reden"
HEROPENEN = "Open een afgesloten casus opnieuw, met de reden"
ANTWOORD = "Schrijf over het voorstel om de casus af te sluiten; alleen wie het voorstelde leest het"
TERUGBLIK = "Vertel de ~procesregisseur~ wat werkte in een afgesloten casus, en wat niet"

VAN_CASUSHOUDER, VAN_REGIE = "~casushouder~", "~procesregisseur~"
VAN_BOVEN = "~manager~ of een andere ~procesregisseur~"
"""The roles that answer a proposal, as people read them."""
JA, NEE = "casus akkoord", "casus niet akkoord"
"""The commands for an answer to a proposal; for a plain yes stands `ja`, which names its end."""
ANTWOORD_ALS = "casus antwoord"
"""The command for which other plain words stand."""
_ONDER_ONS = "Uw antwoord gaat alleen naar wie het voorstelt."
_ONDER_ONS_SCHREEF = "Uw antwoord gaat alleen naar wie het opschreef."
ICO_VERVALT = "De casus is afgesloten."


def ja(einde: Einde) -> str:
    """The command for which a plain yes stands, in answer to a proposal of this end."""
    return f"{JA} {WOORD[einde]}"


def gevraagd(casus: Casus, einde: Einde, van: str, besloten: str = "", nog: str = "") -> Bericht:
    """To each of those who may answer; `van`: the proposer's role; `besloten`: see `slot.in_overleg`; `nog`: what must
    be noted besides.

    What a meeting decided stands: then they are asked whether it was noted rightly.
    """
    hoe, klaar = f"casus {casus.code} af te sluiten: {einde.value}", "Elk actiepunt is klaar of vervallen."
    vraag, zin = (
        f"Casus {casus.code}: kan deze casus worden afgesloten?",
        f"De {van} stelt voor om {hoe}. {klaar} Bent u akkoord? Tot uw antwoord verandert er niets. {_ONDER_ONS}",
    )
    if besloten:
        vraag, zin = (
            f"Casus {casus.code}: klopt het besluit om af te sluiten?",
            f"De {van} schreef op dat is besloten om {hoe}.{besloten} {klaar} Klopt dit? Na uw ja is de casus "
            f"afgesloten. {_ONDER_ONS_SCHREEF}",
        )
    return Bericht(
        onderwerp=vraag,
        bij_ja=ja(einde),
        bij_nee=NEE,
        blokken=(
            Blok(tekst=zin, keuzes=keuzes_bij(casus, einde, in_overleg=bool(besloten))),
            *((Blok(tekst=nog),) if nog else ()),
        ),
    )


def onderwerp_opnieuw(casus: Casus) -> str:
    """The subject of a message about one proposal that waits."""
    return f"Casus {casus.code}: voorstel om af te sluiten wacht"


def opnieuw(
    casus: Casus, voorstel: Voorstel, *, sinds: date, belet: Belet | None, dan: Vervolg | None, zelf: bool
) -> Blok:
    """The proposal once more; `zelf`: they proposed it."""
    op, hoe = schrijf_datum(sinds), voorstel.einde.value
    wie = "u" if zelf else f"de {VAN_REGIE if voorstel.staf else VAN_CASUSHOUDER}"
    opnieuw = "" if dan is None else f", en vragen wij het opnieuw op {schrijf_datum(dan.dag)}"
    begin, vraag = (
        f"Op {op} stelde {wie} voor om casus {casus.code} af te sluiten ({hoe}).",
        f"Bent u akkoord? {_ONDER_ONS}",
    )
    zonder = f"Er is nog geen antwoord. Zonder antwoord blijft de casus lopen{opnieuw}."
    if voorstel.overleg_op is not None:
        dag = schrijf_datum(voorstel.overleg_op)
        begin = (
            f"Het ~ICO~ van {dag} besloot om casus {casus.code} af te sluiten ({hoe}). Op {op} schreef {wie} dat op."
        )
        zonder = f"Nog niemand zei of dat klopt. Zonder antwoord blijven de herinneringen komen{opnieuw}."
        vraag = f"Klopt het besluit? {_ONDER_ONS_SCHREEF}"
    zinnen = [
        f"{begin} {zonder}",
        *belet_zinnen(casus.code, belet),
        "Bel, of stel iets anders voor." if zelf else vraag,
    ]
    keuzes = () if zelf else keuzes_bij(casus, voorstel.einde, in_overleg=voorstel.overleg_op is not None)
    return Blok(kop=onderwerp_opnieuw(casus), tekst="\n".join(zinnen), keuzes=keuzes, vervalt=True)


def wacht_regel(casus: Casus, voorstel: Voorstel, *, op_lezer: bool) -> str:
    """One line about a proposal that waits; `op_lezer`: for the reader."""
    gevraagd: Mapping[tuple[Rol, ...], str] = {(Rol.PROCESREGISSEUR,): VAN_REGIE, (Rol.CASUSHOUDER,): VAN_CASUSHOUDER}
    wie = "uw akkoord" if op_lezer else f"akkoord van de {gevraagd.get(voorstel.rollen, VAN_BOVEN)}"
    return f"{casus.code}: het voorstel om af te sluiten ({voorstel.einde.value}) wacht op {wie}"


def voorgesteld(casus: Casus, einde: Einde, aan: str, besloten: str = "", nog: str = "") -> Bericht:
    """The receipt of a proposal; `aan`: the role that answers; `besloten` and `nog`: as above."""
    ook = f"\n{nog}" if nog else ""
    if besloten:
        begin = f"Genoteerd: casus {casus.code} wordt afgesloten ({einde.value}).{besloten}"
        return _bon(casus, f"{begin} De {aan} krijgt de vraag of dit klopt. Na dat ja is de casus afgesloten.{ook}")
    zin = f"Uw voorstel om casus {casus.code} af te sluiten ({einde.value}) is verstuurd aan de {aan}."
    return _bon(casus, f"{zin} Zonder akkoord blijft de casus lopen.{ook}")


def vervallen(casus: Casus, einde: Einde, *, zelf: bool) -> Bericht:
    """To the one who answers, and to the proposer (`zelf`): the proposer no longer has the role for it."""
    rol = "U hebt de rol niet meer" if zelf else "Degene die het voorstelde, heeft de rol niet meer"
    zin = f"Het voorstel om casus {casus.code} af te sluiten ({einde.value}) vervalt. {rol} waarin dat kan. "
    return Bericht(
        onderwerp=f"Casus {casus.code}: het voorstel om af te sluiten vervalt",
        blokken=(Blok(tekst=f"{zin}De casus blijft lopen. Er kan een nieuw voorstel komen."),),
    )


def niet_akkoord(casus: Casus, reden: str) -> Bericht:
    """To the proposer: it goes on, with the reason."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: niet akkoord met afsluiten",
        blokken=(Blok(tekst=f"Uw voorstel om casus {casus.code} af te sluiten gaat niet door.", citaat=reden),),
    )


def niet_akkoord_genoteerd(casus: Casus) -> Bericht:
    """The receipt of `niet akkoord`."""
    zin = f"Genoteerd: niet akkoord. Casus {casus.code} blijft lopen. Uw reden gaat naar wie het voorstelde."
    return _bon(casus, zin)


def afgesloten_genoteerd(casus: Casus, verder: Sequence[str] = ()) -> Bericht:
    """The receipt of `akkoord`; `verder`: what a procesregisseur must still do."""
    zin = f"Genoteerd: akkoord. Casus {casus.code} is {casus.uitkomst}. Alle deelnemers krijgen bericht."
    return _bon(casus, "\n".join((zin, *verder)))


def vraag_vervalt(casus: Casus, kort: str) -> Bericht:
    """To whoever asked something that nobody answered before the closing."""
    return _vervalt(casus, f"Op uw vraag {kort} kwam geen antwoord, en wij vragen er niet meer naar.")


def navraag_vervalt(casus: Casus, dag: date) -> Bericht:
    """To whoever did not say in time whether a message of this day is theirs."""
    welk = f"Het bericht van {schrijf_datum(dag)}, waarvan wij vroegen of u het schreef,"
    return _vervalt(casus, f"{welk} is niet verwerkt en is gewist.")


def _vervalt(casus: Casus, zin: str) -> Bericht:
    zinnen = f"Casus {casus.code} is afgesloten. {zin} Is het nog nodig? Bel de ~procesregisseur~."
    return Bericht(onderwerp=f"Casus {casus.code}: dit is niet meer afgehandeld", blokken=(Blok(tekst=zinnen),))


def terugblik(casus: Casus, van: str, tekst: str) -> Bericht:
    """To the procesregisseur alone: an answer to the two questions."""
    zin = f"{van} antwoordt op de twee vragen over casus {casus.code}. Alleen u leest dit."
    return Bericht(
        onderwerp=f"Casus {casus.code}: een terugblik",
        blokken=(Blok(tekst=zin, citaat=tekst),),
    )


def terugblik_genoteerd(casus: Casus) -> Bericht:
    """The receipt of an answer to the two questions."""
    return _bon(casus, f"Bedankt. Uw antwoord over casus {casus.code} gaat alleen naar de ~procesregisseur~.")


def na_afsluiting(casus: Casus, van: str, tekst: str) -> Bericht:
    """To the procesregisseur alone, at once: something that came to a closed casus."""
    zin = f"{van} schrijft over casus {casus.code}, die is afgesloten. Alleen u leest dit. Het kan haast hebben."
    return Bericht(
        onderwerp=f"Casus {casus.code} is afgesloten: moet die weer open?",
        blokken=(
            Blok(
                tekst=f"{zin} Bel de schrijver, en beslis of de casus weer open gaat.",
                citaat=tekst,
                keuzes=(Knop(label="Heropenen, met de reden", opdracht=f"casus heropenen {casus.code}"),),
            ),
        ),
    )


def na_afsluiting_genoteerd(casus: Casus, telefoon: str) -> Bericht:
    """To its writer: who reads it, and what to do in haste; `telefoon`: of the procesregisseurs, may be empty."""
    nummer = f": {telefoon}" if telefoon else ""
    return Bericht(
        onderwerp=f"Casus {casus.code} is afgesloten: uw bericht",
        blokken=(
            Blok(
                tekst=f"Casus {casus.code} is afgesloten. Alleen de ~procesregisseur~ krijgt uw bericht, nu meteen, en "
                f"beslist of de casus weer open gaat. Heeft het haast? Bel de ~procesregisseur~{nummer}. Is er gevaar? "
                "Bel 112."
            ),
        ),
    )


def heropend(casus: Casus, reden: str) -> Bericht:
    """To everybody: it runs again, and why."""
    zin = f"De ~procesregisseur~ heeft casus {casus.code} heropend. Vanaf nu werkt de groep weer zoals eerst. De reden:"
    return Bericht(onderwerp=f"Casus {casus.code} is heropend", blokken=(Blok(tekst=zin, citaat=reden),))


def heropend_genoteerd(casus: Casus) -> Bericht:
    """The receipt of an opening again."""
    verder = f"Nieuwe actiepunten maakt u met: {casus.code} actie nieuw, of met een nieuw plan: casus plan {casus.code}"
    return _bon(casus, f"Casus {casus.code} is heropend. Alle deelnemers krijgen bericht. {verder}")


def keuzes_bij(casus: Casus, einde: Einde, *, in_overleg: bool = False) -> tuple[Knop, ...]:
    eens, oneens = ("Het klopt", "Het klopt niet") if in_overleg else ("Akkoord", "Niet akkoord")
    return (
        Knop(label=eens, opdracht=f"{casus.code} {ja(einde)}"),
        Knop(label=oneens, opdracht=f"{casus.code} {NEE} [reden]"),
    )


def _bon(casus: Casus, zin: str) -> Bericht:
    return Bericht(onderwerp=f"Casus {casus.code}: genoteerd", notice=True, blokken=(Blok(tekst=zin),))
