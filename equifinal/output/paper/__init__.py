"""What a run gives to whoever writes the paper: all tables and figures in one Word document, the text in another."""
