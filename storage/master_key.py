"""Changing the master key: one transaction, before which all rests on the old one and after which all on the new one.

So a kill leaves the one or the other, and which of two keys a database is of can be asked. The copy of the keys
elsewhere is for `Sluitsleutel` to replace afterwards.
"""

from dataclasses import dataclass
from datetime import datetime

from commands.ports import KeyGone, LogRegel
from storage.collections.log_parts import end_part
from storage.collections.renewal import Renewal
from storage.key_copies import Facts
from storage.unit_of_work import Step
from storage.vault.vault import DamagedValue, Vault

_PLACE = "hoofdsleutel"
STATE = "hoofdsleutel"
"""The name of the cursor that says how far a change is."""
BUSY, DONE = "bezig", "klaar"


class CannotChange(Exception):
    """Something that is there must be mended first; the text says what. Nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterKey:
    """What is done with it; `vault` holds the key that this database is of."""

    facts: Facts
    step: Step
    vault: Vault

    async def change(self, new_key: bytes, at: datetime) -> int:
        """Let all rest on the new key; nobody else may work on the database. Returns how many rows changed.

        Raises CannotChange: when the logboek does not hold, as a new part would hide where it was broken; and when a
        value that must be opened is damaged.
        """
        new = Vault(new_key, self.vault.sluitbestand)
        async with self.facts(_PLACE) as uow:
            if (await uow.logboek.check_chain()).findings:
                raise CannotChange("the logboek does not hold: `ketenbot logboek toets` says where")
            line = LogRegel(
                actor="systeem", actie="hoofdsleutel", object="", resultaat="vervangen", herkomst="cli", op=at
            )
            await uow.logboek.write_line(line)
            await uow.cursors.set(STATE, BUSY)
            await end_part(uow.session, self.vault, new)
            try:
                count = await Renewal(uow.session, self.vault, new).everything()
            except (DamagedValue, KeyGone) as error:
                raise CannotChange(str(error) or "a value lies under a key that is gone") from error
            self.step(f"{_PLACE}.voor_vastleggen")
            await uow.session.commit()
            self.step(f"{_PLACE}.na_vastleggen")
        return count

    async def is_busy(self) -> bool:
        """Whether a change to this key was committed and not brought to its end."""
        async with self.facts(_PLACE) as uow:
            return await uow.cursors.get(STATE) == BUSY

    async def end(self) -> None:
        """All that rests on it outside the database follows the new key too."""
        async with self.facts(_PLACE) as uow:
            await uow.cursors.set(STATE, DONE)
            await uow.commit()
