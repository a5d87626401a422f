"""A real homeserver whose logins a provider does: it takes no password, of nobody."""

from pathlib import Path
from typing import Any

from bot.demo.provider import TokenProvider
from bot.demo.synapse import Synapse


class DelegatedSynapse(Synapse):
    """As Synapse; accounts are made, and tokens given, by the provider."""

    def __init__(
        self, folder: Path, provider: TokenProvider, *, name: str = "zvh.test", in_memory: bool = True
    ) -> None:
        super().__init__(folder, name=name, in_memory=in_memory)
        self.provider = provider
        provider.homeserver = self.address

    async def register(self, user: str, password: str, *, admin: bool = False) -> str:
        """Make a user; returns an access token of a device of theirs. The password is of no use."""
        del password
        _, token = await self.provider.let_in(user, admin=admin)
        return token

    def _config(self) -> dict[str, Any]:
        config = super()._config()
        del config["registration_shared_secret"]
        return config | {
            "password_config": {"enabled": False},
            "matrix_authentication_service": {
                "enabled": True,
                "endpoint": f"{self.provider.base}/",
                "secret": self.provider.secret,
            },
        }
