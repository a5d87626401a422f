"""What a homeserver or its provider means when the bot cannot log in, in words for the operator."""

from bot.base.tls_failure import EXPLANATIONS

AGAIN = "`ketenbot matrix inloggen --opnieuw`"
_ASK_FOR_ONE = (
    "ask its administrator for an access token made for the bot, with a device of its own, and use --token-bestand"
)
_OTHER = "damaged, or sealed under another master key"
REFUSED = {
    "M_FORBIDDEN": "the homeserver refuses: see matrix.gebruiker and the password",
    "M_USER_DEACTIVATED": "this account has been closed on the homeserver",
    "M_UNKNOWN_TOKEN": "the homeserver does not know this token: it has ended, or it is of another server",
    "andere_gebruiker": "that login is of another account: log in as the one in matrix.gebruiker",
    "geen_apparaat": "this token belongs to no device, so no keys can be published with it: ask for one with a device "
    "of its own (at MAS: a scope urn:matrix:client:device:ID)",
    "apparaat_weg": "the device of this token was deleted, and is never used again: ask for a token with "
    "a new device id",
    "apparaat_bezet": "the device of this token has keys that are not the bot's: ask for a token with a new device id",
    "bewijs_onbekend": "the account has other signing keys, and this homeserver asks for its password before they are "
    "replaced: put your backup of seeds.sealed back, or log in without --token-bestand",
    "geen_bevestiging": "nobody allowed the new signing keys in time: begin again, and nothing is left of this try",
}
"""By code of a PermanentFailure."""
FOLDER = {
    "token_kapot": f"the token in matrix.map is {_OTHER}: with --opnieuw a new device takes its place",
    "zaden_kapot": f"the seeds in matrix.map are {_OTHER}: put your backup of them back; or take seeds.sealed away "
    "and use --opnieuw, and people see that the bot has a new identity",
}
PROVIDER = {
    "OAUTH_INLOGGEN": f"the tokens of the bot's login are gone (a database put back?): run {AGAIN}, and restart",
    "OAUTH_TOESTEMMING": "the provider takes this login no more (it was ended, or is older than the last one, after "
    f"a restore): run {AGAIN}, and restart",
    "OAUTH_CLIENT": f"the provider does not know this program any more: run {AGAIN}, and restart",
    "OAUTH_UITGEVER": f"the homeserver has another provider of logins now: run {AGAIN}, and restart",
    "OAUTH_SCOPE": "the provider does not let this account have a device: ask its administrator",
    "OAUTH_GEWEIGERD": f"the provider says no to a program that logs in by a code: {_ASK_FOR_ONE}",
    "OAUTH_AFGEWEZEN": "the login was refused in the browser: begin again",
    "OAUTH_TE_LAAT": "the code was not typed in in time: begin again",
    "OAUTH_GEEN_VERNIEUWING": f"the provider gave no refresh token, so the login would end soon: {_ASK_FOR_ONE}",
    "OAUTH_WEG": "the provider of logins cannot be reached: see that it runs, and the firewall between",
    "OAUTH_GEEN_JSON": "a web page stands where the provider gives tokens: see the proxy before it",
    "OAUTH_GEEN_TOKEN": "the provider answers without a usable token: see its log",
}
"""By code of what gives tokens."""
BY_BROWSER = f"this homeserver lets people in by a browser alone (single sign-on): {_ASK_FOR_ONE}"
NO_CODE = f"this homeserver leaves logins to {{issuer}}, which offers no login by a code: {_ASK_FOR_ONE}"
NO_WAY = f"this homeserver knows no login with a password or a code: {_ASK_FOR_ONE}"
NOTHING_GIVEN = "no password was given, and this homeserver asks for one: type it, or hand it in on standard input"


def explain(code: str) -> str:
    """What a code of the provider means, and what to do."""
    tls = EXPLANATIONS.get(code.removeprefix("OAUTH_"))
    return PROVIDER.get(code) or (f"the provider of logins: {tls}" if tls else f"no token ({code})")


def no_way_in(flows: tuple[str, ...]) -> str:
    """Why no password is asked."""
    return BY_BROWSER if {"m.login.sso", "m.login.cas"} & set(flows) else NO_WAY
