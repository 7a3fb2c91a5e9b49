"""Files put in their place in one stroke, so that no half-written one is ever there."""

import os
from pathlib import Path

__all__ = ["replace"]


def replace(path, content):
    """Put a file in its place in one stroke, so that no half-written one is ever there.

    Parameters
    ----------
    path : str or path-like
        Its folder is made where there is none.
    content : bytes
    """
    path = Path(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:  # where the disk is full, Python does not name the file
        raise OSError(error.errno, error.strerror, str(path)) from None
    finally:
        draft.unlink(missing_ok=True)
