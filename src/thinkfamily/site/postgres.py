"""A PostgreSQL of our own in a private folder, for demo and tests: no server to install, no network port.

Works as an ordinary user and as root (PostgreSQL refuses root, so it then runs as `nobody`). Every role has a
password of its own, kept beside the data in a file that only the starter can read; nobody is trusted unasked.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thinkfamily.site import binaries

LONGEST_SOCKET = 100  # bytes; the system's own limit is 107, on macOS 103
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class PostgresFailed(Exception):
    """PostgreSQL could not be started or stopped; the message says why."""


class Cluster:
    """One data folder and the server on it. `start` and `stop` may be called by several processes at once."""

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        """`throwaway`: quick and careless, for tests; what it holds is lost when the machine stops."""
        self.throwaway = throwaway
        self.account = _account()
        self.folder = _reachable(folder.absolute(), self.account)
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.account:
            os.chown(self.folder, self.account["user"], self.account["group"])
        self.folder.chmod(0o700)
        self.data = self.folder / "data"
        self.socket = _short(self.folder / "socket")
        self.programs = self._programs()

    def start(self) -> "Cluster":
        """Makes the cluster if it is new, and starts it if it is not running."""
        with self._lock():
            if not (self.data / "PG_VERSION").exists():
                self._make()
            if not self.running():
                self._make_socket_folder()
                options = (
                    f"-c listen_addresses='' -c unix_socket_directories='{self.socket}' -c unix_socket_permissions=0700"
                )
                if self.throwaway:
                    options += f" {FAST}"
                log = self.data / "server.log"
                self._run("pg_ctl", "-w", "-t", "60", "-D", self.data, "-l", log, "-o", options, "start")
        return self

    def stop(self) -> None:
        """Stops the server; does nothing if it is not running."""
        with self._lock():
            if (self.data / "PG_VERSION").exists() and self.running():
                self._run("pg_ctl", "-w", "-D", self.data, "-m", "fast", "stop")

    def remove(self) -> None:
        """Stops the server and removes all that it holds."""
        self.stop()
        for folder in (self.folder, self.socket):
            shutil.rmtree(folder, ignore_errors=True)
        self._lock_file().unlink(missing_ok=True)

    def running(self) -> bool:
        """Whether the server answers for this data folder."""
        return self._status() == 0

    def password(self, role: str) -> str:
        """The role's password, made when first asked for."""
        file = self.folder / "passwords.json"
        known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
        if role not in known:
            known[role] = secrets.token_urlsafe(24)
            fresh = file.with_suffix(".new")
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps(known))
            fresh.replace(file)
        return known[role]

    def _make(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)  # what an interrupted start left
        with tempfile.NamedTemporaryFile("w", dir=self.folder) as file:
            file.write(self.password("postgres"))
            file.flush()
            if self.account:
                os.chown(file.name, self.account["user"], self.account["group"])
            self._run(
                "initdb", "-D", self.data, "-U", "postgres", "--auth=scram-sha-256", f"--pwfile={file.name}",
                "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                *(["--no-sync"] if self.throwaway else []),
            )  # fmt: skip

    def _make_socket_folder(self) -> None:
        self.socket.mkdir(mode=0o700, exist_ok=True)
        if self.account:
            # Not through a link: in a folder that everybody may write to, somebody may have put one there.
            os.chown(self.socket, self.account["user"], self.account["group"], follow_symlinks=False)
        seen = self.socket.lstat()
        owner = self.account["user"] if self.account else os.getuid()
        if seen.st_uid != owner or seen.st_mode & 0o077 or self.socket.is_symlink():
            raise PostgresFailed(f"{self.socket} belongs to somebody else: remove it and start again.")

    def _programs(self) -> Path:
        found = binaries.find()
        if not self.account or not self._as_account("test", "-x", str(found / "postgres")).returncode:
            return found
        copies = self.folder.with_name(self.folder.name + "-server")
        for source in binaries.what_to_copy(found):
            if not (copies / source.name).exists():
                aside = copies / (source.name + ".new")
                shutil.rmtree(aside, ignore_errors=True)
                shutil.copytree(source, aside, symlinks=True)
                aside.rename(copies / source.name)
        return copies / found.relative_to(found.parents[2])

    def _lock_file(self) -> Path:
        return self.folder.with_name(self.folder.name + ".lock")

    @contextlib.contextmanager
    def _lock(self) -> Iterator[None]:
        with self._lock_file().open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _status(self) -> int:
        return self._as_account(str(self.programs / "pg_ctl"), "-D", str(self.data), "status").returncode

    def _run(self, program: str, *words: object) -> None:
        # The output goes to a file, not a pipe: a started server keeps a pipe open for as long as it lives.
        with tempfile.TemporaryFile("w+") as said:
            done = self._as_account(str(self.programs / program), *map(str, words), stdout=said, stderr=said)
            if done.returncode:
                said.seek(0)
                raise PostgresFailed(f"PostgreSQL's {program} failed: {said.read().strip()[-800:]}")

    def _as_account(self, *command: str, **streams: Any) -> subprocess.CompletedProcess[bytes]:
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "TZ") if name in os.environ}
        streams = streams or {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.run(
            command, env={**kept, "LC_ALL": "C"}, cwd="/", check=False, **streams, **(self.account or {})
        )


def _account() -> dict[str, Any] | None:
    """Whom the server runs as when we are root; None when it may run as ourselves."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _reachable(folder: Path, account: dict[str, Any] | None) -> Path:
    """The folder, or for root a place that `nobody` can reach if it lies below a private one such as /root."""
    if account is None:
        return folder
    above = next(parent for parent in folder.parents if parent.exists())
    if subprocess.run(["test", "-x", str(above)], cwd="/", check=False, **account).returncode == 0:
        return folder
    return Path("/var/lib/thinkfamily") / hashlib.sha256(bytes(folder)).hexdigest()[:12] / folder.name


def _short(socket: Path) -> Path:
    """The socket's folder, moved to a short place when its path would be too long for the system."""
    if len(bytes(socket / ".s.PGSQL.5432")) <= LONGEST_SOCKET and "'" not in str(socket):
        return socket
    return Path("/tmp") / f"tf-{os.getuid()}-{hashlib.sha256(bytes(socket)).hexdigest()[:12]}"
