"""The encoding of a text: told by its content, asked about where that leaves a doubt."""

from .decoding import decode

__all__ = ["decode"]
