"""The figures of a run: tables in, matplotlib figures out; nothing here computes a result.

Import the modules themselves: a step then depends on the figures that it draws, and on no others.
"""
