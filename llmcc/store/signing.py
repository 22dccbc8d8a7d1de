"""Signatures by ssh-keygen, whose keys people have already and whose allowed-signers files git users know."""

from __future__ import annotations

import tempfile
from pathlib import Path

from llmcc import toolchain
from llmcc.errors import StoreError, ToolFailed, ToolMissing

_NAMESPACE = "llmcc"


def sign(data: bytes, key: str) -> str:
    """An armoured signature. Raises StoreError if it cannot be made."""
    try:
        return toolchain.run(["ssh-keygen", "-q", "-Y", "sign", "-n", _NAMESPACE, "-f", key], input=data).stdout.decode()
    except (ToolFailed, ToolMissing) as problem:
        raise StoreError(f"cannot sign: {problem}", hint="is the key there, and in the agent if it has a passphrase?") from problem


def signer(data: bytes, signature: str, allowed: str) -> str:
    """Who of an allowed-signers file signed the data; "" if nobody did."""
    with tempfile.NamedTemporaryFile("w", suffix=".sig") as stream:
        stream.write(signature)
        stream.flush()
        verify = ["ssh-keygen", "-Y", "find-principals", "-s", stream.name, "-f", allowed]
        try:
            names = toolchain.run(verify).stdout.decode().splitlines()
            for name in names:
                command = ["ssh-keygen", "-Y", "verify", "-n", _NAMESPACE, "-f", allowed, "-I", name, "-s", stream.name]
                if toolchain.run(command, input=data, check=False).returncode == 0:
                    return name
        except (ToolFailed, ToolMissing):
            return ""
    return ""


def sign_file(path: Path, key: str) -> Path:
    """Sign a file beside itself. Raises StoreError if it cannot be signed."""
    signature = path.with_name(f"{path.name}.sig")
    signature.write_text(sign(path.read_bytes(), key))
    return signature
