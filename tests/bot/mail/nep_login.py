"""A login by token as servers hold it: a challenge after a refusal, which waits for an answer."""

import asyncio
from base64 import b64decode
from collections.abc import Collection


async def neemt_token(
    begin: bytes, lezer: asyncio.StreamReader, uit: asyncio.StreamWriter, tokens: Collection[str] | None
) -> bool:
    """Whether the token that comes is one of these; `begin` is how the protocol asks for more."""
    uit.write(begin + b"\r\n")
    if token_in(await lezer.readline()) in (tokens or ()):
        return True
    uit.write(begin + b"eyJzdGF0dXMiOiI0MDEifQ==\r\n")
    await lezer.readline()
    return False


def token_in(regel: bytes) -> str:
    """The token in a login."""
    woorden = b64decode(regel.strip()).decode().split("\1")
    return next(woord.removeprefix("auth=Bearer ") for woord in woorden if woord.startswith("auth="))
