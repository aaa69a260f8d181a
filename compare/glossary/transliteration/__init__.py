"""Names from one script into another: Palladius, BGN/PCGN, pinyin."""
