"""Feedback: answers, kept as they were given and in that order."""

from sqlalchemy import func, select

from commands.domain.actiepunt import Feedback, FeedbackSoort
from storage.collections.collection import SqlCollection
from storage.collections.json_form import read_actiepunt, write_actiepunt
from storage.tables.plan import FeedbackRow


class SqlFeedbacks(SqlCollection):
    """Answers by actiepunt."""

    async def of_actiepunt(self, actiepunt_id: str) -> list[Feedback]:
        """All answers, in the order in which they were given, whatever the clock said."""
        vraag = select(FeedbackRow).where(FeedbackRow.actiepunt_id == actiepunt_id)
        return [await self._read_feedback(rij) for rij in await self._all(vraag.order_by(FeedbackRow.nummer))]

    async def add_feedback(self, feedback: Feedback) -> None:
        """Keep one answer; its actiepunt must be stored before."""
        vak = (await self._keys.of_casus(feedback.casus_id)).compartment("feedback", feedback.id)
        # facts are written one after the other, so nobody takes the same number
        laatste = select(func.max(FeedbackRow.nummer)).where(FeedbackRow.actiepunt_id == feedback.actiepunt_id)
        rij = FeedbackRow(
            id=feedback.id,
            casus_id=feedback.casus_id,
            actiepunt_id=feedback.actiepunt_id,
            nummer=(await self._session.scalar(laatste) or 0) + 1,
            door=feedback.door,
            soort=feedback.soort.value,
            tekst=vak.seal("tekst", feedback.tekst),
            op=feedback.op,
            namens=feedback.namens,
            terug=None if feedback.terug is None else vak.seal_bytes("terug", write_actiepunt(feedback.terug)),
        )
        await self._write(rij)

    async def _read_feedback(self, rij: FeedbackRow) -> Feedback:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("feedback", rij.id)
        return Feedback(
            id=rij.id,
            casus_id=rij.casus_id,
            actiepunt_id=rij.actiepunt_id,
            door=rij.door,
            soort=FeedbackSoort(rij.soort),
            tekst=vak.open("tekst", rij.tekst),
            op=rij.op,
            namens=rij.namens,
            terug=None if rij.terug is None else read_actiepunt(vak.open_bytes("terug", rij.terug)),
        )
