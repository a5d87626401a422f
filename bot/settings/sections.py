"""The sections of the settings file, one class each; the channels have a file of their own.

All keys with their defaults: deploy/ketenbot.example.toml.
An empty text means "not filled in". A key that ends in `_bestand` names a file that holds the value, so that a secret
needs to stand neither in the settings file nor in the environment (systemd credentials, container secrets).
"""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator, model_validator

from bot.base.contrast import ENOUGH, contrast, is_colour
from bot.settings.kinds import Section
from commands.domain.eigen import EigenAdressen
from commands.domain.meldingen import Meldingen


@dataclass(frozen=True, slots=True)
class PathName:
    """Marks a key that holds a path: relative to the folder of the settings file, `$NAMES` from the environment."""


PathText = Annotated[str, PathName()]
OneLine = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]*$")]
"""Text on one line."""
_ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+")
_ADDRESS_OR_DOMAIN = re.compile(r"([^@\s,;<>]+@)?([a-z0-9-]+\.)+[a-z0-9-]{2,}")
Days = Annotated[int, Field(ge=0, le=366)]
Seconds = Annotated[float, Field(gt=0, le=3600)]
Port = Annotated[int, Field(ge=1, le=65535)]
Bytes = Annotated[int, Field(ge=1024, le=1024**3)]
Holidays = Literal["NL", "BQ-BON", "BQ-SAB", "BQ-STA", "geen"]


class Zvh(Section):
    """The house and its calendar."""

    werkwijze: OneLine = "kennemerland"
    """Name of a shipped one, or path of a file; see bot.settings.werkwijze_reading."""
    naam: OneLine = ""
    telefoon: OneLine = ""
    telefoon_beheer: OneLine = ""
    kleur: OneLine = ""
    tijdzone: str = "Europe/Amsterdam"
    kantoor_open: time = time(9, 0)
    kantoor_dicht: time = time(17, 0)
    feestdagen: Holidays = "NL"
    goede_vrijdag: bool = True
    bevrijdingsdag: Literal["lustrum", "elk_jaar", "nooit"] = "lustrum"
    toevoegen: tuple[date, ...] = ()
    weglaten: tuple[date, ...] = ()
    leden_zien_namen: bool = False
    plan_als_pdf: bool = False
    overzicht_op_maandag: bool = True
    berichten_per_uur: Annotated[int, Field(ge=1, le=1000)] = 20
    meldingen: Literal["direct", "dagelijks", "wekelijks", "samen"] = "dagelijks"
    nieuws_om: time = time(16, 0)
    spreid_werkdagen: Annotated[int, Field(ge=0, le=5)] = 2
    klaar_vandaag: bool = False
    ico_bonnen: bool = False
    kamer_naar_mail: bool = False
    alleen_melding: tuple[OneLine, ...] = ()
    bijlagen_dagen: Annotated[int, Field(ge=1, le=31)] = 14

    def news(self) -> dict[str, Any]:
        """What Beleid holds of the form and the hour of messages, by the names of its fields."""
        return {
            "meldingen": Meldingen(self.meldingen),
            "nieuws_om": self.nieuws_om,
            "spreid_werkdagen": self.spreid_werkdagen,
            "klaar_vandaag": self.klaar_vandaag,
            "ico_bonnen": self.ico_bonnen,
            "kamer_naar_mail": self.kamer_naar_mail,
            "alleen_melding": frozenset(self.alleen_melding),
            "bijlagen_dagen": self.bijlagen_dagen,
        }

    @field_validator("alleen_melding")
    @classmethod
    def _adressen(cls, lijst: tuple[str, ...]) -> tuple[str, ...]:
        klein = tuple(een.lower().removeprefix("@") for een in lijst)
        if not all(_ADDRESS_OR_DOMAIN.fullmatch(een) for een in klein):
            raise ValueError('each is an address or a domain, such as "ggz.example" or "iemand@politie.example"')
        return klein

    @field_validator("kleur")
    @classmethod
    def _kleur(cls, kleur: str) -> str:
        if kleur and not is_colour(kleur):
            raise ValueError('a colour in six figures, such as "#0B5563"')
        if kleur and contrast(kleur, "#FFFFFF") < ENOUGH:
            raise ValueError(
                f"white words cannot be read on {kleur}: its contrast with white is {contrast(kleur, '#FFFFFF'):.1f} "
                f"and must be {ENOUGH}; take a darker one"
            )
        return kleur.upper()

    @field_validator("tijdzone")
    @classmethod
    def _zone(cls, naam: str) -> str:
        try:
            ZoneInfo(naam)
        except (OSError, ValueError, KeyError) as fout:
            raise ValueError("no such time zone; write e.g. Europe/Amsterdam") from fout
        return naam

    @model_validator(mode="after")
    def _uren(self) -> Self:
        if self.kantoor_open >= self.kantoor_dicht:
            raise ValueError("kantoor_open must be earlier than kantoor_dicht")
        return self


class Terms(Section):
    """The terms of commands.domain.beleid.Beleid."""

    vooraf_werkdagen: Days = 3
    casushouder_na: Days = 2
    procesregisseur_na: Days = 5
    manager_na: Days = 10
    manager_na_besluit: bool = True
    plan_vraag_dagen: tuple[Days, ...] = (3, 5, 6)
    plan_grens_dagen: Days = 7
    uitnodiging_na: Days = 3
    vergeten_na: Days = 10
    stil_weken: Annotated[int, Field(ge=0, le=52)] = 3
    ver_weg_dagen: Annotated[int, Field(ge=1, le=36600)] = 180
    uitstel_weken: Annotated[int, Field(ge=0, le=52)] = 6
    contact_weken: tuple[Annotated[int, Field(ge=1, le=52)], ...] = (4, 5, 6)

    vervolg_weken: tuple[Annotated[int, Field(ge=1, le=52)], ...] = (6, 8)
    vervolg_vraag_weken: tuple[Annotated[int, Field(ge=1, le=52)], ...] = (3, 5)

    @field_validator("plan_vraag_dagen", "contact_weken", "vervolg_weken", "vervolg_vraag_weken")
    @classmethod
    def _oplopend(cls, getallen: tuple[int, ...]) -> tuple[int, ...]:
        if list(getallen) != sorted(set(getallen)):
            raise ValueError("the numbers must rise, each once")
        return getallen

    @model_validator(mode="after")
    def _ladder(self) -> Self:
        treden = [na for na in (self.casushouder_na, self.procesregisseur_na, self.manager_na) if na]
        if treden != sorted(set(treden)):
            raise ValueError("the ladder must rise: casushouder_na < procesregisseur_na < manager_na")
        return self


class Plan(Section):
    """Limits of a Word plan."""

    max_bytes: Bytes = 5 * 1024 * 1024
    max_actiepunten: Annotated[int, Field(ge=1, le=1000)] = 100


class Database(Section):
    """The database and the master key."""

    url: SecretStr = SecretStr("sqlite+aiosqlite:///ketenbot.db")
    url_bestand: PathText = ""
    sleutel_bestand: PathText = "ketenbot.sleutel"
    sluitbestand: PathText = "ketenbot.sluit/sluitsleutel"
    sleutelkopie: PathText = ""


class TestMode(Section):
    """Tests, training and demo; with aan = true every message carries the word PROEF."""

    aan: bool = False
    klok: PathText = ""
    tik_seconden: Seconds = 1.0
    breekpunt: Annotated[str, Field(pattern=r"^([a-z_.]+(:[1-9][0-9]*)?)?$")] = ""
    """The named step at which the process kills itself, "matrix.inname.na_vastleggen:3" at the third time."""

    @model_validator(mode="after")
    def _klok_alleen_bij_proef(self) -> Self:
        if self.klok and not self.aan:
            raise ValueError("proef.klok works only with proef.aan = true; real casussen live in real time")
        if self.breekpunt and not self.aan:
            raise ValueError("proef.breekpunt works only with proef.aan = true; no real process may break on purpose")
        return self


class Privacy(Section):
    """The anonymity guard at the door of every text."""

    toets: Literal["aan", "uit"] = "aan"
    mozaiek_grens: Annotated[int, Field(ge=0, le=99)] = 3
    """So many facts about a client together hold a text that adds one; 0: nothing is weighed (own choice)."""

    @property
    def limit(self) -> int:
        """That number; 0 without the guard."""
        return self.mozaiek_grens if self.toets == "aan" else 0


class Health(Section):
    """What is seen from outside: /healthz, /readyz and /metrics; poort 0 is off."""

    host: OneLine = "127.0.0.1"
    poort: Annotated[int, Field(ge=0, le=65535)] = 0
    geduld_seconden: Seconds = 120.0
    """How long a loop may be silent beyond its own interval before /readyz says no."""
    hartslag_url: OneLine = ""
    """Asked (GET) after each round of the auditor; whoever listens there alarms when it stays silent."""

    @field_validator("hartslag_url")
    @classmethod
    def _adres(cls, url: str) -> str:
        delen = urlsplit(url)
        if url and (delen.scheme not in ("https", "http") or not delen.hostname or " " in url):
            raise ValueError("an address that is asked, such as https://toezicht.zvh.test/ketenbot; empty: nobody is")
        return url


class Logboek(Section):
    """The logboek in the database, and who keeps its end outside."""

    kop_aan: OneLine = ""
    """Mail address of the officer who gets the end of the logboek each working day; empty: nobody."""
    bewaar_jaren: Annotated[int, Field(ge=0, le=100)] = 0

    @field_validator("kop_aan")
    @classmethod
    def _klein(cls, adres: str) -> str:
        if adres and not _ADDRESS.fullmatch(adres):
            raise ValueError("one mail address, such as fg@zvh.test; empty: nobody")
        return adres.lower()

    def must_arrive(self, own: EigenAdressen, *, mail: bool) -> None:
        """Raises ValueError when the officer would get nothing, or is the bot itself."""
        if self.kop_aan and not mail:
            raise ValueError("logboek.kop_aan is told by mail: set mail.aan to true, or leave it empty")
        if self.kop_aan and own.heeft(self.kop_aan):
            raise ValueError("logboek.kop_aan is an address of the bot itself: name an officer outside this machine")


class Log(Section):
    """What is logged, and how."""

    niveau: Literal["debug", "info", "warning", "error"] = "info"
    vorm: Literal["json", "tekst"] = "json"
