"""A post office that keeps what it was handed, and can be told to fail."""

from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage

from bot.mail.config import MailConfig
from bot.mail.sending.composing import compose
from bot.privacy.last_look import LastLook
from commands.domain.laatste_blik import REDEN, staat_in_mail
from commands.ports import PermanentFailure
from commands.ports.outgoing import MailToErase, OutgoingMail
from tests.merken import geen_merken


class NepPost:
    """Implements MailSender and MailEraser."""

    def __init__(self, config: MailConfig) -> None:
        self.config = config
        self.verzonden: list[OutgoingMail] = []
        self.gewist: list[str] = []
        self.faal_wissen: Exception | None = None
        """Message-IDs taken out of the bot's own mailbox."""
        self.pogingen: list[OutgoingMail] = []
        """Every try, the failed ones too."""
        self.faal: BaseException | None = None
        """Raised at every try while it is set."""
        self.faal_voor: dict[str, Exception] = {}
        """The same for one address."""
        self.kijkt = False
        """Whether it looks at the finished mail once more, as the real one does."""
        self.eigen_ids = False
        """Whether the relay gives each mail a Message-ID of its own, as Exchange Online does."""
        self.val_na_zenden: BaseException | None = None
        """Raised after the relay took a mail, before anybody hears of it."""
        self.kijker: Callable[[str], None] | None = None
        """Told of each call before anything happens."""

    async def send(self, zending: OutgoingMail) -> str:
        if self.kijker is not None:
            self.kijker("mail send")
        self.pogingen.append(zending)
        geen_merken(zending.bericht, zending.head, zending.helped_by)
        fout = self.faal or self.faal_voor.get(zending.recipient)
        if fout is not None:
            raise fout
        if self.kijkt and self._ziet(zending):
            raise PermanentFailure(REDEN)
        self.verzonden.append(zending)
        if self.val_na_zenden is not None:
            raise self.val_na_zenden
        return nieuw_id(zending) if self.eigen_ids else zending.message_id

    def _ziet(self, zending: OutgoingMail) -> bool:
        octetten = compose(zending, self.config)
        namen = LastLook().in_mail(octetten, zending.names, zending.permitted)
        in_bestand = LastLook().address_in_files(octetten, zending.never)
        return namen or in_bestand or staat_in_mail(octetten, zending.never)

    async def erase_mail(self, opdracht: MailToErase) -> None:
        if self.kijker is not None:
            self.kijker("mail erase")
        fout = self.faal or self.faal_wissen
        if fout is not None:
            raise fout
        self.gewist.append(opdracht.message_id or opdracht.source)

    def aan(self, adres: str) -> list[OutgoingMail]:
        """What one person got, oldest first."""
        return [zending for zending in self.verzonden if zending.recipient == adres]

    def laatste(self, adres: str) -> OutgoingMail:
        """What one person got last."""
        return self.aan(adres)[-1]

    def mail(self, zending: OutgoingMail) -> EmailMessage:
        """As it goes over the wire, with the line ends of this machine."""
        return message_from_bytes(compose(zending, self.config).replace(b"\r\n", b"\n"), policy=policy.default)

    def tekst(self, zending: OutgoingMail) -> str:
        """Its plain text part."""
        deel = self.mail(zending).get_body(("plain",))
        assert deel is not None
        return str(deel.get_content())

    def teksten(self, adres: str) -> str:
        """All that one person ever read."""
        return "\n\n".join(f"{een.bericht.onderwerp}\n{self.tekst(een)}" for een in self.aan(adres))

    def wis(self) -> None:
        """Forget what was sent."""
        self.verzonden.clear()


def nieuw_id(zending: OutgoingMail) -> str:
    """The Message-ID that such a relay gives this mail, which its receiver sees."""
    return zending.message_id.replace("<", "<AM9PR08").replace(">", ".prod.outlook.test>")


def onder_elkaar(tekst: str, op: OutgoingMail) -> str:
    """A reply as Gmail writes it: own words, then the quote."""
    citaat = "\n".join(f"> {regel}" for regel in (op.bericht.onderwerp, "actie gereed 1", "3 klaar"))
    return f"{tekst}\n\nOp di 3 nov 2026 om 10:00 schreef Ketenbot <bot@zvh.test>:\n{citaat}\n"
