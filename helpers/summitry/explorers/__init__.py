"""Explorers: controls around a picture, all in one frame."""
