"""The software bill of materials (CycloneDX 1.6): every package of the lock with its hashes, licence and needs.

Made from the lock and from what the installed packages say of themselves; the same bytes for the same lock.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

REPO = Path(__file__).resolve().parents[2]
LOCK = REPO / "deploy" / "requirements.lock"
_NEED = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Package:
    """A package as the lock pins it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each file that may be installed, in hexadecimal signs."""

    @property
    def purl(self) -> str:
        """Its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def packages(lock: str) -> list[Package]:
    """Those of a lock file, in its order. Raises ValueError for a line that pins nothing, or has no hash."""
    found = []
    for entry in lock.replace("\\\n", " ").splitlines():
        if not entry.strip() or entry.startswith("#"):
            continue
        pin, *rest = entry.split()
        name, equal, version = pin.partition("==")
        hashes = tuple(word.removeprefix("--hash=sha256:") for word in rest if word.startswith("--hash=sha256:"))
        if not equal or not hashes:
            raise ValueError(f"not pinned with a hash: {pin}")
        found.append(Package(_plain(name), version, hashes))
    return found


def sbom(lock: str, project: dict[str, Any]) -> dict[str, object]:
    """The whole bill; `project`: the table of that name in pyproject.toml."""
    pinned, version = packages(lock), project["version"]
    by_name = {one.name: one for one in pinned}
    own = f"pkg:generic/ketenbot@{version}"
    direct = sorted(by_name[name].purl for name in _names(project["dependencies"]) if name in by_name)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, version + lock)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "ketenbot",
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": [_component(one) for one in pinned],
        "dependencies": [
            {"ref": own, "dependsOn": direct},
            *({"ref": one.purl, "dependsOn": _needs(one, by_name)} for one in pinned),
        ],
    }


def _component(one: Package) -> dict[str, object]:
    hashes = [{"alg": "SHA-256", "content": content} for content in one.hashes]
    found: dict[str, object] = {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        "version": one.version,
        "purl": one.purl,
        "externalReferences": [{"type": "distribution", "url": one.purl, "hashes": hashes}],
    }
    if licence := _licence(one):
        found["licenses"] = [{"license": {"name": licence}}]
    return found


def _installed(one: Package) -> Distribution | None:
    try:
        found = distribution(one.name)
    except PackageNotFoundError:  # only on another machine
        return None
    return found if found.version == one.version else None


def _licence(one: Package) -> str:
    """As the package names it: an expression, otherwise its classifiers, otherwise the first line of its own words."""
    found = _installed(one)
    if found is None:
        return ""
    said = found.metadata.get_all("Classifier") or []
    classified = [word.rpartition(" :: ")[2] for word in said if word.startswith("License :: ")]
    words = (found.metadata["License-Expression"] or "").strip() or " / ".join(classified)
    return words or (found.metadata["License"] or "").strip().partition("\n")[0]


def _needs(one: Package, by_name: dict[str, Package]) -> list[str]:
    """The package URLs of those of the lock that it asks for, extras left out."""
    found = _installed(one)
    asked = (found.requires or []) if found is not None else []
    return sorted({by_name[name].purl for name in _names(asked) if name in by_name})


def _names(asked: list[str]) -> Iterator[str]:
    for line in asked:
        if "extra ==" not in line and (name := _NEED.match(line)):
            yield _plain(name[0])


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.partition("[")[0]).lower()


def main() -> None:
    """Write the bill of this checkout to standard output."""
    project = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    json.dump(sbom(LOCK.read_text(encoding="utf-8"), project), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
