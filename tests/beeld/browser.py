"""One Chromium that shows one page after the other: a mail is not worth a start of its own."""

import asyncio
import base64
import itertools
import json
import os
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import aiohttp

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
AXE: Final = Path(__file__).parents[2] / ".cache" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
"""Laid down by `deploy/test`, from a lock with a hash (deploy/axe)."""
_OPTIONS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb",
    "--font-render-hinting=none", "--disable-lcd-text", "--remote-debugging-port=0",
)  # fmt: skip
_ADDRESS: Final = re.compile(r"DevTools listening on (ws://\S+)")
_START_WITHIN: Final = 60
_ANSWER_WITHIN: Final = 60
_HIGHEST: Final = 8000
"""Pixels of a picture; what is longer is cut."""


class Browser:
    """One page of it, steered by the DevTools protocol."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._session: str | None = None
        self._frame = ""
        self._has_axe = False

    async def open(self) -> None:
        """The one page."""
        target = await self._ask("Target.createTarget", url="about:blank")
        attached = await self._ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._session = attached["sessionId"]
        tree = await self._ask("Page.getFrameTree")
        self._frame = tree["frameTree"]["frame"]["id"]

    async def show(self, html: str, width: int, *, dark: bool = False, forced: bool = False) -> None:
        """Lay this out in a window of this width; `forced`: in the dark mode that turns all colours by itself."""
        await self._ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        await self._ask("Emulation.setEmulatedMedia", features=[scheme])
        await self._ask("Emulation.setAutoDarkModeOverride", enabled=forced)
        await self._ask("Page.setDocumentContent", frameId=self._frame, html=html)

    async def value(self, script: str) -> Any:
        """What a script answers about the page that is shown."""
        answer = await self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "a script failed"))
        return answer["result"].get("value")

    async def height(self) -> int:
        """Pixels from top to bottom of the page that is shown."""
        return int(await self.value("Math.ceil(document.documentElement.getBoundingClientRect().height)"))

    async def picture(self, *, height: int | None = None) -> bytes:
        """A PNG of the page from top to bottom, or of its first pixels, this many."""
        width, whole = await self.value("innerWidth"), await self.height()
        clip = {"x": 0, "y": 0, "width": width, "height": min(height or whole, whole, _HIGHEST), "scale": 1}
        shot = await self._ask("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        return base64.b64decode(shot["data"])

    async def axe(self) -> list[str]:
        """What axe-core finds wrong in the page that is shown: rule and place."""
        if not self._has_axe:
            await self.value(AXE.read_text())
            self._has_axe = True
        script = (
            "axe.run(document, {resultTypes: ['violations'], elementRef: false}).then(found => "
            "found.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)}`)))"
        )
        found = await self.value(script)
        return list(found)

    async def _ask(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        asked: dict[str, object] = {"id": number, "method": method, "params": params}
        if self._session is not None:
            asked["sessionId"] = self._session
        await self._socket.send_str(json.dumps(asked))
        async with asyncio.timeout(_ANSWER_WITHIN):
            while True:
                answer = json.loads(await self._socket.receive_str())
                if answer.get("id") != number:
                    continue  # an event
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result


@asynccontextmanager
async def start() -> AsyncIterator[Browser]:
    """A Chromium with one page, ended with the block. Raises FileNotFoundError where there is none."""
    if CHROMIUM is None:
        raise FileNotFoundError("chromium")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = await asyncio.create_subprocess_exec(
            CHROMIUM,
            *_OPTIONS,
            f"--user-data-dir={folder}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            env={**os.environ, "HOME": folder},
        )
        try:
            async with asyncio.timeout(_START_WITHIN):
                address = await _address_of(process)
            async with aiohttp.ClientSession() as web, web.ws_connect(address, max_msg_size=0) as socket:
                browser = Browser(socket)
                await browser.open()
                yield browser
        finally:
            if process.returncode is None:
                process.terminate()
            await process.communicate()


async def _address_of(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    async for line in process.stderr:
        found = _ADDRESS.search(line.decode(errors="replace"))
        if found is not None:
            return found[1]
    raise RuntimeError("Chromium ended before it listened")
