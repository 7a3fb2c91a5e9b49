"""The multiverse on a cluster: Slurm with one node, this machine, where it has Slurm and Snakemake's plugin for it."""

import getpass
import importlib.util
import os
import shutil
import socket
import subprocess
import time

import pytest
import yaml

from .conftest import Project

pytestmark = pytest.mark.workflow

CONF = """\
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmctldPort={port}
SlurmdPort={next}
AuthType=auth/none
CredType=cred/none
SlurmUser={user}
SlurmdUser={user}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} RealMemory=4000
PartitionName=main Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""
SMALL = {
    "multiverse_consistency": [0.8, 0.9, 0.05],
    "multiverse_pri": [0.65, 0.75, 0.05],
    "multiverse_frequency": [1],
    "permutations": 100,
    "draws": 20,
    "dropped_cases": [1],
    "multiverse_chunks": 2,
}
FULL = ("robustness_full", "--configfile", "config/full.yaml")


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """Slurm on loopback addresses, while the test lasts."""
    if importlib.util.find_spec("snakemake_executor_plugin_slurm") is None:
        pytest.skip("Snakemake's plugin for Slurm is not installed")
    if missing := [name for name in ("slurmctld", "slurmd", "sbatch", "srun", "squeue") if not shutil.which(name)]:
        pytest.skip(f"this machine has no {missing[0]}")
    folder = tmp_path / "slurm"
    for part in ("state", "spool", "bin"):
        (folder / part).mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    values = {"host": socket.gethostname(), "user": getpass.getuser(), "folder": folder, "cpus": os.cpu_count()}
    (folder / "slurm.conf").write_text(CONF.format(port=port, next=port + 1, **values))
    monkeypatch.setenv("SLURM_CONF", str(folder / "slurm.conf"))
    # The plugin takes SLURM_… out of a job's environment: its srun would look in /etc.
    shim = folder / "bin/srun"
    shim.write_text(f'#!/bin/sh\nSLURM_CONF={folder}/slurm.conf exec {shutil.which("srun")} "$@"\n')
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", f"{shim.parent}:{os.environ['PATH']}")
    with (folder / "printed").open("w") as printed:
        started = [
            subprocess.Popen([name, "-D"], stdout=printed, stderr=subprocess.STDOUT) for name in ("slurmctld", "slurmd")
        ]
    try:
        for _ in range(60):
            if "idle" in subprocess.run(["sinfo", "-h", "-o", "%T"], capture_output=True, text=True).stdout:
                break
            time.sleep(0.5)
        else:
            pytest.skip(f"Slurm does not start here: {(folder / 'printed').read_text()[-300:]}")
        yield folder
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(30)


def explored(project):
    """Return the bytes of the tables of the full robustness, by name."""
    return {path.name: path.read_bytes() for path in project.folder.glob("results/*/*/07_robustness_full/*.*")}


def test_tables_from_the_cluster_are_those_from_here(cluster, tmp_path):
    projects = []
    for name in ("here", "cluster"):
        (tmp_path / name).mkdir()
        projects.append(Project(tmp_path / name))
        config = yaml.safe_load((tmp_path / name / "config/config.yaml").read_text("utf-8"))
        config |= {"language": "en", "robustness": SMALL}
        (tmp_path / name / "config/full.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    here, there = projects
    here.run(*FULL)
    shutil.copytree(here.folder / "results", there.folder / "results")
    shutil.copytree(here.folder / ".snakemake", there.folder / ".snakemake")
    shutil.rmtree(next(there.folder.glob("results/*/*/07_robustness_full")))
    quick = ("--slurm-status-command", "squeue", "--slurm-init-seconds-before-status-checks", 1)
    done = there.snakemake(*FULL, "--workflow-profile", "profiles/slurm", *quick, "--seconds-between-status-checks", 1)
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("has been submitted with SLURM jobid") == 3
    assert explored(there) == explored(here)
    assert len(explored(here)) > 8
