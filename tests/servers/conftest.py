"""Fixtures of the ring on real servers."""

from tests.servers.synapse_fixture import synapse, synapse_op_schijf

__all__ = ["synapse", "synapse_op_schijf"]
