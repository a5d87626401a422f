"""The part of the composition root that carries a database over."""

from storage.database.verhuizen import AndersAangekomen, verhuis

__all__ = ["AndersAangekomen", "verhuis"]
