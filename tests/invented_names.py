"""Names for invented bodies: flowers, so that nobody takes one for a real body."""

FLOWERS = (
    "Marigold",
    "Samphire",
    "Bluebell",
    "Yarrow",
    "Tansy",
    "Betony",
    "Mallow",
    "Clover",
    "Heather",
    "Larch",
    "Vetch",
    "Thistle",
)
