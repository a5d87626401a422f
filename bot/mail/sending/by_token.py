"""Logs in at the relay with a token, which goes after the 334: on the AUTH line it would be cut (RFC 4954)."""

import aiosmtplib
from aiosmtplib import errors

from bot.mail.config import MailConfig
from bot.mail.sasl import choose, exchange
from commands.ports import ChannelRefused

_GO_ON, _WELCOME = 334, 235


async def log_in(client: aiosmtplib.SMTP, token: str, config: MailConfig) -> None:
    """Log in on a connection that is open; raises SMTPAuthenticationError; ChannelRefused when it takes no tokens."""
    await client.ehlo()
    mechanism = choose(client.server_auth_methods)
    if not mechanism:
        raise ChannelRefused("SMTP_GEEN_OAUTH", needs_person=True)
    login = exchange(mechanism, config.smtp_user, token, host=config.smtp_host, port=config.smtp_port)
    answer = await client.execute_command(b"AUTH", login.mechanism.encode())
    for words in (login.first, login.last):
        if answer.code == _GO_ON:
            answer = await client.execute_command(words)
    if answer.code != _WELCOME:
        raise errors.SMTPAuthenticationError(answer.code, "")
