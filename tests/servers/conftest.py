"""Fixtures of the ring on real servers."""

from tests.servers.posthuis import post
from tests.servers.synapse_fixture import synapse, synapse_op_schijf

__all__ = ["post", "synapse", "synapse_op_schijf"]
