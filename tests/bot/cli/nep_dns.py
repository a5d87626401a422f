"""A small DNS server on loopback: it answers from a few lines of a zone, signed or not, or keeps silent."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rrset


@dataclass
class NepDns(asyncio.DatagramProtocol):
    """`zone`: lines such as `casus.zvh.nl MX 10 mx.zvh.nl.`; `stil`: names, or `*`, that get no answer at all."""

    zone: str = ""
    ondertekend: bool = False
    stuk: tuple[str, ...] = ()
    """Names for which a server further on fails (SERVFAIL)."""
    stil: tuple[str, ...] = ()
    poort: int = 0
    gevraagd: list[str] = field(default_factory=list)

    def connection_made(self, transport):
        self._weg = transport

    def datagram_received(self, data, addr):
        vraag = dns.message.from_wire(data)
        naam = vraag.question[0].name.to_text(omit_final_dot=True)
        self.gevraagd.append(naam)
        if naam in self.stil or "*" in self.stil:
            return
        antwoord = dns.message.make_response(vraag, recursion_available=True)
        if naam in self.stuk:
            antwoord.set_rcode(dns.rcode.SERVFAIL)
        else:
            self._vul(antwoord, vraag.question[0], naam)
        self._weg.sendto(antwoord.to_wire(), addr)

    def _vul(self, antwoord, vraag, naam):
        if self.ondertekend:
            antwoord.flags |= dns.flags.AD
        regels = [regel.split(maxsplit=2) for regel in self.zone.splitlines() if regel.strip()]
        namen = [een.rstrip(".").encode("idna").decode() for een, _, _ in regels]
        soort = vraag.rdtype.name
        gevonden = [
            waarde for een, (_, welke, waarde) in zip(namen, regels, strict=True) if (een, welke) == (naam, soort)
        ]
        if gevonden:
            antwoord.answer.append(dns.rrset.from_text_list(vraag.name, 60, "IN", soort, gevonden))
        elif naam != "." and not any(een == naam or een.endswith(f".{naam}") for een in namen):
            antwoord.set_rcode(dns.rcode.NXDOMAIN)


@asynccontextmanager
async def nep_dns(zone="", **kenmerken):
    """A running one; it ends with the context."""
    een = NepDns(zone, **kenmerken)
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(lambda: een, local_addr=("127.0.0.1", 0))
    een.poort = transport.get_extra_info("sockname")[1]
    try:
        yield een
    finally:
        transport.close()
