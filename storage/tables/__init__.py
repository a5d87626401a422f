"""The tables by subject: one Row class each, called as the database calls its columns; no rules.

A `bytes` column holds an encrypted value, an `*_index` column the blind index of the value beside it. Codes, states,
dates, kinds and numbers stand in clear. The database numbers the rows of the queues and of the logboek.

Whoever imports one subject has the tables of all: migrations compare the whole.
"""

from storage.tables import (
    casus,
    data_keys,
    house,
    logboek,
    meetings,
    news,
    people,
    plan,
    processes,
    queues,
    reactions,
    reports,
    waiting,
    words,
)
from storage.tables.base import Base

SUBJECTS = (
    *(casus, data_keys, house, logboek, meetings, news, people, plan),
    *(processes, queues, reactions, reports, waiting, words),
)
METADATA = Base.metadata
TABLES = METADATA.sorted_tables
"""A table comes before the tables whose foreign keys point to it."""
