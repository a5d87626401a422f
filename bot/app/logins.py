"""The part of the composition root that lets mail log in: with passwords, or with tokens that are kept fresh."""

from dataclasses import replace

from bot.base.clock import system_clock
from bot.mail.config import MailConfig
from bot.oauth.keeper import TokenKeeper, made_login
from bot.oauth.provider import Tokens
from bot.settings.settings import Settings
from commands.ports import OpenUow

MAIL = "mail"
"""The name under which the tokens of mail are stored."""


def mail_with_login(settings: Settings, open_uow: OpenUow) -> MailConfig | None:
    """The settings of the mail side with its tokens; None when mail is off. Tokens live in real time."""
    config, provider = settings.mail_config(), settings.mail_provider()
    if config is None or provider is None:
        return config
    return replace(config, tokens=TokenKeeper(MAIL, provider, open_uow, system_clock))


async def keep_mail_login(open_uow: OpenUow, tokens: Tokens) -> None:
    """Store what came of a login by a person; a running process finds it at its next try."""
    async with open_uow() as uow:
        await uow.logins.keep(MAIL, made_login(tokens, system_clock()))
        await uow.commit()
