"""The part of the composition root that backup and restore need of the storage."""

from storage.migreren import kent

__all__ = ["kent"]
