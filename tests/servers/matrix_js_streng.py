"""An independent strict client talks with the bot; needs node >= 20 and matrix-js-sdk in a folder of its own.

    npm install --prefix .cache/js --no-package-lock matrix-js-sdk@37.5.0
    .venv/bin/python -m pytest tests/servers/matrix_js_streng.py

deploy/test runs it where node is present; `test_matrix_kruistekening.py` proves the same signatures without.
"""

import asyncio
import json
import shutil
from pathlib import Path

from bot.demo.synapse import Synapse
from tests.servers.matrix_bot import Bot
from tests.servers.synapse_fixture import vers

HIER = Path(__file__).parent
MODULES = HIER.parents[1] / ".cache" / "js"


async def test_a_client_that_excludes_unsigned_devices_hears_the_bot_and_is_heard(
    synapse: Synapse, tmp_path: Path
) -> None:
    naam = vers("streng")
    token = await synapse.register(naam, "geheim")
    apparaat = (await synapse.request("GET", "/_matrix/client/v3/account/whoami", token=token))["device_id"]
    script = MODULES / "streng.mjs"
    shutil.copy(HIER / "js" / "streng.mjs", script)
    async with Bot(synapse, tmp_path) as bot:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        klant = await asyncio.create_subprocess_exec(
            "node",
            str(script),
            synapse.address,
            synapse.mxid(naam),
            apparaat,
            token,
            bot.sessie.me,
            stdout=asyncio.subprocess.PIPE,
            stderr=None,
        )
        try:
            await bot.sender.invite(kamer, synapse.mxid(naam))
            bericht = (await bot.gebeurtenissen(2))[1]
            assert (bericht.tekst, bericht.versleuteld) == ("dag", True)
            await bot.zeg(kamer, "welkom")
            uit, _ = await asyncio.wait_for(klant.communicate(), 60)
        finally:
            if klant.returncode is None:
                klant.kill()
                await klant.communicate()
        gezien = json.loads(uit.splitlines()[-1])
        # no failure, no shield
        assert gezien == {"tekst": "welkom", "fout": None, "schild": 0, "reden": None}
