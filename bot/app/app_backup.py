"""The part of the composition root that backup and restore need of the storage."""

from storage.database.migreren import kent

__all__ = ["kent"]
