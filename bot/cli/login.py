"""The logins of mail and Matrix for one command; and what a provider means that gives no token, in plain words."""

from dataclasses import replace

from bot.base.tls_failure import EXPLANATIONS
from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.cli.matrix_words import explain as explain_matrix
from bot.mail.config import MailConfig
from bot.matrix.config import MatrixConfig
from bot.oauth.tokens import FixedToken
from bot.settings.settings import Settings
from commands.ports import OpenUow, TemporaryFailure

LOG_IN = "run `ketenbot mail inloggen`"
MEANS = {
    "OAUTH_INLOGGEN": f"nobody logged in as the mailbox yet: {LOG_IN}",
    "OAUTH_TOESTEMMING": "the provider takes this login no more (withdrawn, ended, or older than the last one, after a "
    f"restore): {LOG_IN}",
    "OAUTH_CLIENT": "the provider refuses oauth_client_id or oauth_client_geheim: see both, and the tenant in "
    "oauth_token_url",
    "OAUTH_GEHEIM_VERLOPEN": "the client secret has ended: make a new one at the provider, and put it into "
    "oauth_client_geheim_bestand",
    "OAUTH_SCOPE": "the provider refuses oauth_scope: for Microsoft 365 it is https://outlook.office365.com/.default",
    "OAUTH_GEWEIGERD": "the provider says no: its own log of sign-ins tells why",
    "OAUTH_AFGEWEZEN": f"the login was refused in the browser: {LOG_IN} again",
    "OAUTH_TE_LAAT": f"the code was not typed in in time: {LOG_IN} again",
    "OAUTH_WEG": "the provider of tokens cannot be reached: see oauth_token_url, and the firewall between",
    "OAUTH_GEEN_JSON": "a web page or a redirect stands at oauth_token_url, and no token endpoint: see its address",
    "OAUTH_GEEN_TOKEN": "the provider answers without a usable token: see oauth_token_url",
}
"""By code of a TokenSource."""


def explain(code: str) -> str:
    """What a code of a TokenSource means, and what to do."""
    tls = EXPLANATIONS.get(code.removeprefix("OAUTH_"))
    return MEANS.get(code) or (f"the provider of tokens: {tls}" if tls else f"no token ({code})")


def mail_for_command(settings: Settings) -> MailConfig | None:
    """The settings of the mail side, with a token that is good now where one is needed; None when mail is off.

    Raises SettingError, or CliError when there is no token.
    """
    config = settings.mail_config()
    if config is None or settings.mail_provider() is None:
        return config
    from bot.app.logins import mail_with_login  # late: it loads the libraries of HTTP

    async def ask(open_uow: OpenUow) -> str:
        kept = mail_with_login(settings, open_uow)
        return "" if kept is None or kept.tokens is None else await kept.tokens.token()

    try:
        return replace(config, tokens=FixedToken(with_storage(settings, ask)))
    except TemporaryFailure as failure:
        raise CliError(explain(str(failure))) from failure


def matrix_for_command(settings: Settings) -> MatrixConfig | None:
    """The settings of the Matrix side, with a token that is good now where tokens end; None when Matrix is off.

    Raises SettingError, or CliError when there is no token.
    """
    config = settings.matrix_config()
    if config is None or not (config.folder / "token.sealed").exists():
        return config
    from bot.matrix.device.folder import DeviceFolder, FolderBroken

    try:
        login = DeviceFolder(config.folder, config.seal).read_token()
    except (FolderBroken, OSError):
        return config  # whoever uses it says what is wrong
    if login is None or not login.client:
        return config
    from bot.app.matrix_login import matrix_with_login  # late: nio takes seconds to load

    async def ask(open_uow: OpenUow) -> str:
        kept = matrix_with_login(settings, open_uow)
        return "" if kept is None or kept.tokens is None else await kept.tokens.token()

    try:
        return replace(config, tokens=FixedToken(with_storage(settings, ask)))
    except TemporaryFailure as failure:
        raise CliError(explain_matrix(str(failure))) from failure
