"""`ketenbot mail inloggen`: log in as the mailbox, once; from then on the bot renews its tokens by itself."""

from argparse import Namespace

from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.cli.login import explain
from bot.settings.sources import read_settings
from commands.ports import OpenUow, TemporaryFailure


def run(args: Namespace) -> int:
    """Show the code, wait until somebody typed it in, and store the tokens sealed; nothing of a token is shown."""
    from bot.app.logins import keep_mail_login  # late: it loads the libraries of HTTP
    from bot.oauth.device import begin, wait_for

    settings = read_settings(args.config)
    provider = settings.mail_provider()
    if provider is None:
        raise CliError('mail logs in with passwords: set mail.aanmelden = "oauth" first')
    if provider.grant != "refresh_token":
        raise CliError('the bot logs in as itself: this is for oauth_soort = "refresh_token"; run `ketenbot check`')
    if not provider.device_url:
        raise CliError("oauth_apparaat_url is empty: give the device authorization endpoint of the provider")

    async def log_in(open_uow: OpenUow) -> bool:
        async with open_uow():
            pass  # a database that cannot be used must not cost somebody a walk to the browser
        question = await begin(provider)
        print(
            f"open {question.where} on any machine, log in as {settings.mail.imap_gebruiker}, and type {question.code}"
        )
        print(f"waiting for at most {question.seconds / 60:.0f} minutes", flush=True)
        tokens = await wait_for(provider, question)
        await keep_mail_login(open_uow, tokens)
        return bool(tokens.refresh)

    try:
        lasting = with_storage(settings, log_in)
    except TemporaryFailure as failure:
        raise CliError(explain(str(failure))) from failure
    if not lasting:
        raise CliError("the provider gave no refresh token: add offline_access to oauth_scope, and do this again")
    print("logged in; a running `serve` uses it at once. Now run `ketenbot check`")
    return 0
