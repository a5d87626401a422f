"""A certificate for 127.0.0.1, good for one test run."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


def schrijf_certificaat(map_: Path, *, adres: str = "127.0.0.1", dagen: int = 30) -> None:
    """Write `cert.pem` (its own authority too) and `key.pem`; with fewer than 0 `dagen` it has expired."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    nu = datetime.now(UTC)  # noqa: TID251 - what TLS checks is the real clock
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu - timedelta(days=100))
        .not_valid_after(nu + timedelta(days=dagen))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(adres))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, SHA256())
    )
    (map_ / "cert.pem").write_bytes(certificaat.public_bytes(Encoding.PEM))
    geheim = sleutel.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (map_ / "key.pem").write_bytes(geheim)
