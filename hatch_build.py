"""Puts the site of the docs into the wheel where it has been made: `make wheel` makes it first."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Site(BuildHookInterface):
    """A hook of hatchling."""

    def initialize(self, version, build_data):
        """Name the folder of the site, where it is."""
        site = Path(self.root, "build", "site")
        if site.is_dir():
            build_data["force_include"][str(site)] = "equifinal_project/site"
