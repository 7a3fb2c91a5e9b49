"""The texts of a run: results section, verdict, exploration, summary, and the layout of fs/QCA."""
