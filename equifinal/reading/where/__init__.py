"""Which rows of a sheet are meant: conditions on its columns, such as ``year == 2022 and region != "East"``."""
