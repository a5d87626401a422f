"""Makes the bot's device: log in, publish the keys, cross-sign, keep all in one folder. And makes all of it anew."""

import asyncio

from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Klant
from bot.matrix.device.cross_signing import Identiteit, nieuwe_zaden, teken
from bot.matrix.device.folder import Toestand, ToestandKapot, Token, wipe
from bot.matrix.wire.answers import veld
from bot.matrix.wire.api import Api, profile_path
from bot.matrix.wire.failures import eis, verbinding
from commands.ports import PermanentFailure, TemporaryFailure

NAAM = "Ketenbot"


class AlIngelogd(Exception):
    """There is a device already; nothing was changed. `opnieuw=True` replaces it."""


async def inloggen(
    config: MatrixConfig, wachtwoord: str, *, opnieuw: bool = False, nieuwe_identiteit: bool = False
) -> str:
    """Make the device; returns its id. The password is not kept.

    Raises AlIngelogd, ToestandKapot, PermanentFailure (`M_FORBIDDEN`: wrong password) or TemporaryFailure (server
    away). With `opnieuw` a new device takes the place of the old one, which may be lost or broken; it is signed with
    the same seeds, so nobody need trust it anew, unless `nieuwe_identiteit` makes new ones.
    The login is written last: what stops halfway can be done again.
    """
    toestand = Toestand(config.map, config.seal)
    await asyncio.to_thread(toestand.maak)
    oud = _oud(toestand, opnieuw=opnieuw)
    if oud is not None and not opnieuw:
        raise AlIngelogd
    zaden = None if nieuwe_identiteit else toestand.lees_zaden()
    if zaden is not None:
        toestand.schrijf_zaden(zaden)
    login = await _login(config, toestand, wachtwoord)
    klant = Klant(config, toestand, login.apparaat)
    try:
        klant.herstel(login)
        toestand.sluit_af(login.apparaat)
        with verbinding():
            eis(await klant.keys_upload())
        if zaden is None:
            zaden = nieuwe_zaden()
            toestand.schrijf_zaden(zaden)
        api = Api(klant)
        await teken(api, Identiteit(config.gebruiker, zaden), config.gebruiker, klant.apparaat_sleutels(), wachtwoord)
        await _noem(api, config.gebruiker)
        toestand.schrijf_token(login)
    finally:
        await klant.sluit()
    if oud is not None:
        await _meld_af(config, toestand, oud)
    return login.apparaat


async def vernieuw(config: MatrixConfig, wachtwoord: str) -> tuple[str, int]:
    """After a theft: a new device, new seeds, and every other device of the account put out, whoever made it.

    Returns the id of the new device and how many went. Raises as `inloggen`; it can be done again.
    """
    apparaat = await inloggen(config, wachtwoord, opnieuw=True, nieuwe_identiteit=True)
    toestand = Toestand(config.map, config.seal)
    login = toestand.lees_token()
    if login is None:
        raise ToestandKapot("token_kapot")
    klant = Klant(config, toestand, apparaat)
    klant.access_token = login.token
    try:
        weg = await _zet_anderen_uit(Api(klant), login, wachtwoord)
    finally:
        await klant.sluit()
    for pad in toestand.other_stores(apparaat):
        wipe(pad)
    return apparaat, weg


async def _zet_anderen_uit(api: Api, login: Token, wachtwoord: str) -> int:
    lijst = veld(await api.vraag("GET", "/_matrix/client/v3/devices"), "devices", list)
    anderen = [een["device_id"] for een in lijst if een["device_id"] != login.apparaat]
    if anderen:
        pad = "/_matrix/client/v3/delete_devices"
        await api.vraag_met_wachtwoord("POST", pad, {"devices": anderen}, login.gebruiker, wachtwoord)
    return len(anderen)


def _oud(toestand: Toestand, *, opnieuw: bool) -> Token | None:
    try:
        return toestand.lees_token()
    except ToestandKapot:
        if not opnieuw:
            raise
        return None


async def _login(config: MatrixConfig, toestand: Toestand, wachtwoord: str) -> Token:
    klant = Klant(config, toestand, "")
    try:
        antwoord = await Api(klant).vraag(
            "POST",
            "/_matrix/client/v3/login",
            {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": config.gebruiker},
                "password": wachtwoord,
                "initial_device_display_name": NAAM,
            },
        )
    finally:
        await klant.sluit()
    if antwoord["user_id"] != config.gebruiker:
        raise PermanentFailure("andere_gebruiker")
    return Token(gebruiker=antwoord["user_id"], apparaat=antwoord["device_id"], token=antwoord["access_token"])


async def _noem(api: Api, gebruiker: str) -> None:
    """Give the account a name people can mention, unless somebody chose one."""
    profiel = await api.vraag("GET", profile_path(gebruiker))
    if profiel.get("displayname") in {None, "", gebruiker.removeprefix("@").partition(":")[0]}:
        await api.vraag("PUT", f"{profile_path(gebruiker)}/displayname", {"displayname": NAAM})


async def _meld_af(config: MatrixConfig, toestand: Toestand, oud: Token) -> None:
    """Remove the old device; that it is gone already is fine."""
    klant = Klant(config, toestand, oud.apparaat)
    klant.access_token = oud.token
    try:
        await Api(klant).vraag("POST", "/_matrix/client/v3/logout", {})
    except (TemporaryFailure, PermanentFailure):
        return
    finally:
        await klant.sluit()
