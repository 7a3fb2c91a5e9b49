"""What a reader sees: words, formats, tables, figures, texts, the report. Nothing here computes a result."""
