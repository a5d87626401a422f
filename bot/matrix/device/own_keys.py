"""The bot's own keys on the homeserver: device keys, one-time keys, and the fallback key that nio lacks.

Anybody may ask for one-time keys until none are left. From then on the homeserver gives the fallback key, so that a
new device can always speak to the bot. Once it gave that key away the bot replaces it; the key before stays good for
messages under way. It does so once an hour at most: otherwise somebody who asks without end would outrun the others.
"""

import time
from collections.abc import Callable
from typing import Any

SIGNED = "signed_curve25519"
ROTATE = 3600.0
"""Real seconds between two new fallback keys. Until then the homeserver gives the same key again."""


def lacks_fallback(unused: object) -> bool:
    """Tell whether the homeserver says that it has no unused fallback key. When it says nothing, it has one."""
    return isinstance(unused, list) and SIGNED not in unused


class OwnKeys:
    """The keys that the account of one device has to publish."""

    def __init__(self, olm: Any, clock: Callable[[], float] = time.monotonic) -> None:
        self._olm = olm
        self._clock = clock
        self._lacking = False
        self._not_before: float | None = None

    def heard(self, unused: object) -> None:
        """Take the list of unused fallback keys from a sync."""
        if lacks_fallback(unused) and (self._not_before is None or self._clock() >= self._not_before):
            self._lacking = True

    @property
    def should_upload(self) -> bool:
        """A fallback key waits to be published."""
        return self._lacking or bool(self._account.fallback_key)

    def body(self) -> dict[str, Any]:
        """Return the keys to upload. They are stored first, so that the bot uploads the same ones after a crash."""
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
        """Note that the homeserver has them; nio notes its own part."""
        self._lacking = False

    @property
    def _account(self) -> Any:
        return self._olm.account._account  # noqa: SLF001  (nio hides what it does not use)

    def _signed(self, key: str) -> dict[str, Any]:
        olm = self._olm
        body: dict[str, Any] = {"key": key, "fallback": True}
        return body | {"signatures": {olm.user_id: {f"ed25519:{olm.device_id}": olm.sign_json(body)}}}
