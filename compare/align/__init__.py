"""Scores of claim pairs, links between claims, groups of links."""
