"""The settings: one TOML file and the environment, read once at start; what the other parts need is made here."""

import hashlib
import hmac
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.base.clock import ClockFailure, FileClock, system_clock
from bot.base.sealed import Seal
from bot.loops.breakpoint import Step
from bot.mail.config import MailConfig
from bot.matrix.config import MatrixConfig
from bot.oauth.provider import Provider
from bot.settings.breakpoint import named_step
from bot.settings.channels import Mail, Matrix
from bot.settings.errors import SettingError
from bot.settings.holidays import days_off
from bot.settings.lmtp import Lmtp
from bot.settings.master_key import read_master_key
from bot.settings.places import require_own_places
from bot.settings.secrets import secret
from bot.settings.sections import Database, Health, Log, Logboek, Plan, Privacy, Terms, TestMode, Zvh
from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.beleid import Beleid, EisBewijs
from commands.domain.eigen import EigenAdressen
from commands.domain.rollen import Kanaal
from commands.ports import Clock

LOOK_EVERY_SECONDS = 30.0
"""Real seconds between two looks at what is due, on the real clock."""
YEARS_AHEAD = 10  # so far ahead of the start holidays are known
DATABASES = ("sqlite+aiosqlite://", "postgresql+asyncpg://")


class Settings(BaseSettings):
    """All settings, checked; made by bot.settings.sources.read_settings."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, env_prefix="KETENBOT_", env_nested_delimiter="__", hide_input_in_errors=True
    )

    zvh: Zvh = Field(default_factory=Zvh)
    termijnen: Terms = Field(default_factory=Terms)
    plan: Plan = Field(default_factory=Plan)
    opslag: Database = Field(default_factory=Database)
    mail: Mail = Field(default_factory=Mail)
    lmtp: Lmtp = Field(default_factory=Lmtp)
    matrix: Matrix = Field(default_factory=Matrix)
    proef: TestMode = Field(default_factory=TestMode)
    privacy: Privacy = Field(default_factory=Privacy)
    gezondheid: Health = Field(default_factory=Health)
    logboek: Logboek = Field(default_factory=Logboek)
    log: Log = Field(default_factory=Log)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  (their signature)
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take what is handed in alone: file and environment are joined by bot.settings.sources."""
        return (init_settings,)

    @model_validator(mode="after")
    def _past_samen(self) -> Self:
        if not self.mail.aan and not self.matrix.aan:
            raise ValueError("nothing is on: set mail.aan or matrix.aan (or both) to true")
        self.lmtp.needs_mail(mail=self.mail.aan)
        require_own_places(self.opslag)
        self.logboek.must_arrive(self.own_addresses(), mail=self.mail.aan)
        return self

    @property
    def database_url(self) -> str:
        """SQLAlchemy address of the database; it may hold a password."""
        url = secret(self.opslag.url, self.opslag.url_bestand, "opslag.url_bestand")
        if not url.startswith(DATABASES):
            raise SettingError(f"opslag.url must start with {' or '.join(DATABASES)}")
        return url

    @property
    def key_path(self) -> Path:
        """Where the master key lies."""
        return Path(self.opslag.sleutel_bestand)

    @property
    def sluitbestand(self) -> Path:
        """Where the sluitsleutel lies."""
        return Path(self.opslag.sluitbestand)

    @property
    def sleutelkopie(self) -> Path | None:
        """Where the copy of the keys goes; None: nowhere, and then there is no sluitsleutel."""
        return Path(self.opslag.sleutelkopie) if self.opslag.sleutelkopie else None

    @property
    def look_every_seconds(self) -> float:
        """Real seconds between two looks at what is due."""
        return self.proef.tik_seconden if self.proef.klok else LOOK_EVERY_SECONDS

    @property
    def max_plan_bytes(self) -> int:
        """The largest Word plan that is read."""
        return self.plan.max_bytes

    def master_key(self) -> bytes:
        """The 32-byte master key; SettingError when it is not there or not whole."""
        return read_master_key(self.key_path)

    def id_secret(self) -> bytes:
        """What ids that follow from a message rest on: from the master key, so that it outlives a restore."""
        return hmac.digest(self.master_key(), b"ids", hashlib.sha256)

    def mail_config(self) -> MailConfig | None:
        """What the mail side needs; None when mail is off. SettingError when a secret file cannot be read."""
        if not self.mail.aan:
            return None
        mail, ours = self.mail, self.mail.addresses
        return MailConfig(
            domain=mail.domein,
            mailbox=ours.mailbox,
            plus=ours.plus,
            one_sender=ours.one_sender,
            display_name=mail.weergavenaam or self.zvh.naam or "Zorg- en Veiligheidshuis",
            imap_host=mail.imap_host,
            imap_port=mail.imap_poort,
            imap_user=mail.imap_gebruiker,
            imap_password=secret(mail.imap_wachtwoord, mail.imap_wachtwoord_bestand, "mail.imap_wachtwoord_bestand"),
            imap_tls=mail.imap_tls,
            imap_folder=mail.imap_map,
            smtp_host=mail.smtp_host,
            smtp_port=mail.smtp_poort,
            smtp_user=mail.smtp_gebruiker,
            smtp_password=secret(mail.smtp_wachtwoord, mail.smtp_wachtwoord_bestand, "mail.smtp_wachtwoord_bestand"),
            smtp_tls=mail.smtp_tls,
            ca_file=mail.ca_bestand,
            authserv_id=mail.authserv_id,
            max_bytes=mail.max_bytes,
            keep_days=mail.postbus_dagen,
            poll_seconds=mail.poll_seconden,
            idle_seconds=mail.idle_seconden,
            timeout_seconds=mail.timeout_seconden,
            training=self.proef.aan,
            house=self.zvh.naam,
            phone=self.zvh.telefoon,
            phone_admin=self.zvh.telefoon_beheer,
            colour=self.zvh.kleur,
        )

    def mail_provider(self) -> Provider | None:
        """Where mail gets its tokens; None when it logs in with passwords, or is off. Raises SettingError."""
        mail = self.mail
        if not mail.aan or mail.aanmelden != "oauth":
            return None
        where = "mail.oauth_client_geheim_bestand"
        return Provider(
            token_url=mail.oauth_token_url,
            client_id=mail.oauth_client_id,
            client_secret=secret(mail.oauth_client_geheim, mail.oauth_client_geheim_bestand, where),
            scope=mail.oauth_scope,
            grant=mail.oauth_soort,
            device_url=mail.oauth_apparaat_url,
            ca_file=mail.ca_bestand,
        )

    def store_key(self, master_key: bytes | None = None) -> str:
        """Of the crypto store of Matrix; without an opslag_sleutel it follows from the master key, one secret less."""
        matrix = self.matrix
        own = secret(matrix.opslag_sleutel, matrix.opslag_sleutel_bestand, "matrix.opslag_sleutel_bestand")
        return own or hmac.digest(master_key or self.master_key(), b"matrix", hashlib.sha256).hex()

    def matrix_config(self) -> MatrixConfig | None:
        """What the Matrix side needs; None when Matrix is off."""
        if not (matrix := self.matrix).aan:
            return None
        return MatrixConfig(
            server=matrix.server.rstrip("/"),
            user=matrix.gebruiker,
            folder=Path(matrix.map),
            store_key=self.store_key(),
            seal=Seal(self.master_key(), "matrix"),
            only_signed=matrix.alleen_ondertekend,
            threads=matrix.draden,
            federate=matrix.federatie,
            training=self.proef.aan,
            max_file_bytes=matrix.max_bijlage,
        )

    def beleid(self) -> Beleid:
        """The numbers and dates for the rules, from last year to YEARS_AHEAD years after the clock's moment."""
        jaar, zvh, werkwijze = self.clock()().year, self.zvh, read_werkwijze(self.zvh.werkwijze)
        return Beleid(
            zone=ZoneInfo(zvh.tijdzone),
            kantoor_open=zvh.kantoor_open,
            kantoor_dicht=zvh.kantoor_dicht,
            vrije_dagen=days_off(zvh, range(jaar - 1, jaar + YEARS_AHEAD + 1)),
            bewaren=werkwijze.keeping(),
            einden=werkwijze.ending(),
            delen="" if werkwijze.delen is None else werkwijze.delen.waarde,
            woorden=werkwijze.words(),
            aanmelden=werkwijze.reporting(),
            **werkwijze.meetings() | werkwijze.expectations(),
            huis=zvh.naam,
            telefoon=zvh.telefoon,
            leden_zien_namen=zvh.leden_zien_namen,
            mozaiek_grens=self.privacy.limit,
            plan_als_pdf=zvh.plan_als_pdf,
            overzicht_op_maandag=zvh.overzicht_op_maandag,
            berichten_per_uur=zvh.berichten_per_uur,
            **zvh.news(),
            max_actiepunten=self.plan.max_actiepunten,
            kop_aan=self.logboek.kop_aan,
            reacties=not self.matrix.alleen_ondertekend,
            logboek_jaren=self.logboek.bewaar_jaren,
            kanalen=frozenset(kanaal for kanaal, aan in self._kanalen() if aan),
            eigen=self.own_addresses(),
            eis_bewijs=EisBewijs(self.mail.eis_bewijs),
            geheim_verloopt=(self.mail.geheim_verloopt or None) if self.mail.aan else None,
            **self.termijnen.model_dump(),
        )

    def own_addresses(self) -> EigenAdressen:
        """The bot's own addresses on the channels that are on."""
        mail, matrix = self.mail, self.matrix
        return EigenAdressen(
            domein=mail.domein if mail.aan and not mail.addresses.plus else "",
            postbus=mail.mailbox if mail.aan else "",
            matrix_id=matrix.gebruiker if matrix.aan else "",
        )

    def _kanalen(self) -> tuple[tuple[Kanaal, bool], ...]:
        return (Kanaal.MAIL, self.mail.aan), (Kanaal.MATRIX, self.matrix.aan)

    def clock(self) -> Clock:
        """The clock of the domain: the system's, or the test clock; SettingError when its file is no good."""
        try:
            return FileClock(Path(self.proef.klok)) if self.proef.klok else system_clock
        except ClockFailure as fout:
            raise SettingError(f"proef.klok: {fout}") from fout

    def step(self) -> Step:
        """What each step of the flow is told to; SettingError when no step has that name."""
        return named_step(self.proef.breekpunt)
