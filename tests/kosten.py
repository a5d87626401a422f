"""What a call costs the processor, told in a way that a busy machine cannot spoil: noise only ever adds."""

import time
from collections.abc import Awaitable, Callable


async def kosten(doe: Callable[[], Awaitable[object]]) -> float:
    """The least CPU time of three calls, in seconds."""
    tijden = []
    for _ in range(3):
        begin = time.process_time()
        await doe()
        tijden.append(time.process_time() - begin)
    return min(tijden)


def kosten_van(doe: Callable[[], object]) -> float:
    """The same of what is not awaited."""
    tijden = []
    for _ in range(3):
        begin = time.process_time()
        doe()
        tijden.append(time.process_time() - begin)
    return min(tijden)
