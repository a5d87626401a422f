"""The part of the composition root that carries a database over."""

from storage.verhuizen import AndersAangekomen, verhuis

__all__ = ["AndersAangekomen", "verhuis"]
