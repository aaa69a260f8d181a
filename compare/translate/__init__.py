"""Argos packages, the batched engine, and the glossary enforced on its output."""
