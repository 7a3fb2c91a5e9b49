"""Crisp sets and coding schemes: whole numbers of cases, sought and refuted in whole numbers."""
