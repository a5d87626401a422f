"""The bot's own keys on the homeserver: device keys, one-time keys, and the fallback key that nio lacks.

Anybody may ask for one-time keys until none are left; whoever comes then gets the fallback key, so that a new device
can always speak to the bot. Once the homeserver gave it away it is replaced, and the one before stays good for what is
under way; but not more than once an hour, or who asks for it without end would outrun those who mean it.
"""

import time
from collections.abc import Callable
from typing import Any

SIGNED = "signed_curve25519"
ROTATE = 3600.0
"""Real seconds between two new fallback keys; until then the one that was given away is given again."""


def lacks_fallback(unused: object) -> bool:
    """Whether the homeserver has no fallback key that nobody used yet; what it does not tell is taken as well."""
    return isinstance(unused, list) and SIGNED not in unused


class OwnKeys:
    """What is to be published of the account of one device."""

    def __init__(self, olm: Any, clock: Callable[[], float] = time.monotonic) -> None:
        self._olm = olm
        self._clock = clock
        self._lacking = False
        self._not_before: float | None = None

    def heard(self, unused: object) -> None:
        """What a sync told of the fallback keys that nobody used yet."""
        if lacks_fallback(unused) and (self._not_before is None or self._clock() >= self._not_before):
            self._lacking = True

    @property
    def should_upload(self) -> bool:
        """Whether a fallback key waits to be published."""
        return self._lacking or bool(self._account.fallback_key)

    def body(self) -> dict[str, Any]:
        """What to upload; kept on the disk first, so that a crash in between uploads the same once more."""
        olm = self._olm
        new = not olm.account.shared
        body: dict[str, Any] = olm.share_keys() if olm.should_upload_keys else {}
        if (new or self._lacking) and not self._account.fallback_key:
            self._account.generate_fallback_key()
            self._not_before = self._clock() + ROTATE
        keys = {f"{SIGNED}:{name}": self._signed(key.to_base64()) for name, key in self._account.fallback_key.items()}
        olm.save_account()
        return body | ({"fallback_keys": keys} if keys else {})

    def published(self) -> None:
        """The homeserver has them; nio notes that itself."""
        self._lacking = False

    @property
    def _account(self) -> Any:
        return self._olm.account._account  # noqa: SLF001  (nio hides what it does not use)

    def _signed(self, key: str) -> dict[str, Any]:
        olm = self._olm
        body: dict[str, Any] = {"key": key, "fallback": True}
        return body | {"signatures": {olm.user_id: {f"ed25519:{olm.device_id}": olm.sign_json(body)}}}
