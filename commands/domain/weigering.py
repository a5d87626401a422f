"""Every refusal a person can meet: data only; the sentences are in `commands/texts/weigering.py`."""

from datetime import date


class Weigering(Exception):
    """A rule says no. Subclasses carry data, never prose."""

    def __init__(self, **gegevens: object) -> None:
        super().__init__(type(self).__name__)
        self.gegevens = gegevens


class CasusOnbekend(Weigering):
    """There is no such casus, or not for this person. `code`."""


class CasusOntbreekt(Weigering):
    """A casus code is needed here and none was given."""


class ActiepuntOnbekend(Weigering):
    """There is no such actiepunt in this casus. `code`, `nummer`."""


class NietBevoegd(Weigering):
    """This person may not do this here. `opdracht`."""


class OpdrachtOnbekend(Weigering):
    """The words are no command. `tekst`, `lijkt_op` (a command or empty)."""


class LijktVerboden(Weigering):
    """A line looks like `verboden`, whose words nobody may repeat, but is not written so."""


class OpdrachtOnvolledig(Weigering):
    """A known command with words that do not fit. `gebruik`."""


class WelkPunt(Weigering):
    """They have several open actiepunten, and named none. `voorbeeld`: words that would do."""


class TussendoorNietGevonden(Weigering):
    """They say that their words stand between ours, and there are none."""


class TeVeelOpdrachten(Weigering):
    """More commands in one message than anybody means. `hoogstens`."""


class DatumOnleesbaar(Weigering):
    """A word should be a date and is none. `tekst`."""


class DatumVoorbij(Weigering):
    """A date that should lie ahead lies behind. `datum`."""

    def __init__(self, *, datum: date) -> None:
        super().__init__(datum=datum)


class DatumInToekomst(Weigering):
    """A date that should lie behind lies ahead. `datum`."""


class AlGereed(Weigering):
    """The actiepunt was finished before. `code`, `nummer`."""


class PuntVervallen(Weigering):
    """The actiepunt was dropped. `code`, `nummer`."""


class NietsOngedaan(Weigering):
    """The asker did nothing here that can be taken back. `code`."""


class OngedaanTeLaat(Weigering):
    """The asker's last act here is longer ago than a day. `code`."""


class NietTerugTeNemen(Weigering):
    """The asker's last act here cannot be taken back. `opdracht`: its words."""


class DaarnaVeranderd(Weigering):
    """Somebody went on from what the asker would take back. `code`, `nummer`."""


class TeVeelActiepunten(Weigering):
    """The casus has as many actiepunten as it may have. `code`, `hoogstens`."""


class ActiepuntOnjuist(Weigering):
    """A new actiepunt cannot be made of these words."""


class AlEigenaar(Weigering):
    """The actiepunt stands in this name already. `nummer`, `wie`."""


class TredeOnbekend(Weigering):
    """The ladder has no such level, or none above the asker. `keuzes`: the levels that it has."""


class NiemandOpTrede(Weigering):
    """Nobody who can be reached has this role here. `nummer`, `wie`: the role."""


class GaatNietTerug(Weigering):
    """An actiepunt goes back to its owner, the casushouder or the procesregisseur, and not to this deelnemer. `wie`,
    `nummer`."""


class PlanOntbreekt(Weigering):
    """There is no plan yet for this casus. `code`."""


class GeenPlanantwoord(Weigering):
    """Nothing in the words answers a question about the plan. `code`."""


class PlanAlVrijgegeven(Weigering):
    """The plan was released before. `code`."""


class GeenNieuwPlan(Weigering):
    """No new version of the plan waits for its release. `code`."""


class PuntNietInPlan(Weigering):
    """The new plan has no actiepunt with this number. `nummer`."""


class KeuzeDubbel(Weigering):
    """Two actiepunten of the new plan cannot be the same one that runs. `nummer`."""


class PlanversieOnbekend(Weigering):
    """There is no such version of the plan that the asker may see. `code`, `versie`."""


class NietMeerWeg(Weigering):
    """A released casus cannot be thrown away. `code`."""


class PlanNietVolledig(Weigering):
    """Open questions stand in the way of the release. `code`, `aantal`."""


class CasusNietLopend(Weigering):
    """The casus has not been released yet, or is closed. `code`."""


class IcoDatumOntbreekt(Weigering):
    """A casus without a plan needs the date of its ICO."""


class BestandOnleesbaar(Weigering):
    """The attached plan cannot be read. `reden`: see PlanFout."""


class GeenBestand(Weigering):
    """A Word file was expected and none was sent."""


class DeelnemerOnbekend(Weigering):
    """No deelnemer of this casus fits these words. `tekst`; `lijkt_op`: how others see whoever has it in their name,
    `voorbeeld`: the command with the only one."""


class WelkeDeelnemer(Weigering):
    """Several deelnemers of this casus fit these words. `tekst`, `keuzes`: how others see them."""


class DeelnemerBestaatAl(Weigering):
    """This persoon takes part in this casus already. `code`."""


class DeelnemerOnjuist(Weigering):
    """A deelnemer cannot be made of these words. `reden`."""


class EigenAdres(Weigering):
    """This address is one of the bot's own."""


class KanaalUit(Weigering):
    """The bot does not work on this channel. `kanaal`."""


class AndereCasus(Weigering):
    """The address belongs to another casus than the one named. `code` of the address."""


class NietUwPunt(Weigering):
    """The actiepunt belongs to somebody else. `nummer`, `wie`."""


class AlleenPrive(Weigering):
    """Others read along here."""


class AlCasushouder(Weigering):
    """They are casushouder already. `wie`."""


class GeenAanbod(Weigering):
    """Nobody offers them the role of casushouder now, or another was first. `code`, `wie`: who has it, or empty."""


class AlProcesregisseur(Weigering):
    """They are procesregisseur of this casus already. `code`."""


class LaatsteCasushouder(Weigering):
    """A casus cannot go without a casushouder."""


class NavraagOnbekend(Weigering):
    """No confirmed address waits under this number. `nummer`."""


class AdresOntkend(Weigering):
    """Its member said that a message from the same address was not theirs. `nummer`, and `wie` by role."""


class VraagOnbekend(Weigering):
    """No question with this number was put to them, or its asker takes no part any more. `nummer`."""


class WachtendOnbekend(Weigering):
    """No text waits under this number, or it is somebody else's. `nummer` as typed, or empty when none waits;
    `geweigerd`: it waited, and the procesregisseur refused it."""


class GeenVoorstel(Weigering):
    """Nothing of the text could be proposed. `nummer`."""


class WachtendKiezen(Weigering):
    """Several texts wait and none was named. `nummers`: "W12, W13"."""
