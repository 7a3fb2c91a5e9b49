"""What `trace` needs: where in the raw data a case stands."""
