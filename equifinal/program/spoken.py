"""Help in the language of messages: what cyclopts shows, with every passage looked up in the catalogues."""

from cyclopts.help import DefaultFormatter, PlainFormatter

from equifinal.languages import said, told

__all__ = ["SpokenHelp"]


class SpokenHelp:
    """A formatter of cyclopts that shows what another one does, in the language of messages.

    Parameters
    ----------
    rich : bool
        Whether in panels, as on a terminal, or in plain lines.
    """

    def __init__(self, rich):
        self._shown = DefaultFormatter() if rich else PlainFormatter()

    def __call__(self, console, options, panel):
        """Show one panel of entries."""
        panel.title = told(said(str(panel.title)))
        for entry in panel.entries:
            parts = [told(said(_text(entry.description)))] if _text(entry.description) else []
            if entry.choices:
                parts.append(told(said("[one of: {choices}]", choices=", ".join(entry.choices))))
            if entry.default not in (None, "False"):  # what a switch is when left out goes without saying
                parts.append(told(said("[default: {value}]", value=entry.default)))
            if entry.required:
                parts.append(told(said("[required]")))
            entry.description, entry.choices, entry.default, entry.required = " ".join(parts), None, None, False
        self._shown(console, options, panel)

    def render_usage(self, console, options, usage):
        """Show how the command is called."""
        call = _text(usage).strip().removeprefix("Usage: ")
        console.print(told(said("Usage: {call}", call=call)), highlight=False, markup=False)
        console.print()

    def render_description(self, console, options, description):
        """Show what the command does: its paragraphs, one by one."""
        self._shown.render_description(console, options, description)


def _text(shown):
    """Return a text as it is, without what rich has around it."""
    return "" if shown is None else str(getattr(shown, "primary_renderable", shown))
