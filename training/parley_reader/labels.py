"""The scheme's label lists (SCHEME.md), in the order that the exported model uses."""

KINDS = ["statement", "position", "commitment", "demand", "meeting", "pressure", "deal", "role", "tone", "open"]
MAIN = {
    "statement": "manner", "position": "stance", "commitment": "force", "demand": "stage", "meeting": "stage",
    "pressure": "stage", "deal": "stage", "role": "stage", "tone": "tone", "open": "state",
}
VALUES = {
    "statement": ["direct", "indirect", "mixed"],
    "position": ["supports", "opposes", "conditional", "defers", "undecided"],
    "commitment": ["considers", "offers", "pledges", "agrees", "delivers", "declines", "withdraws"],
    "demand": ["raised", "repeated", "met", "rejected", "dropped"],
    "meeting": ["sought", "proposed", "unconfirmed", "scheduled", "held", "cancelled", "refused"],
    "pressure": ["urged", "threatened", "considered", "imposed", "withheld", "eased"],
    "deal": ["proposed", "agreed", "delivered", "rejected"],
    "role": ["holds", "named", "leaves"],
    "tone": ["warm", "hostile", "mixed"],
    "open": ["unresolved", "uncertain", "undiscussed", "failed"],
}
CERTAINTY = ["asserted", "reported", "unconfirmed", "denied", "conditional"]
MEANS = ["political", "coordinate", "mediate", "monitor", "humanitarian", "fund", "train", "arm", "troops",
         "territory", "release", "other"]
FORMAT = ["none", "bilateral", "trilateral", "multilateral"]
CHANGE = ["none", "better", "worse"]
ROLES = ["actor", "target", "source"]
EXTRAS = ["condition", "place"]  # token layers beside the ten kinds
LAYERS = KINDS + EXTRAS

MAX_VALUES = max(len(v) for v in VALUES.values())
MAIN_OFFSET = {}  # kind -> first column of its main attribute in the joint output
_n = 0
for _k in KINDS:
    MAIN_OFFSET[_k] = _n
    _n += len(VALUES[_k])
MAIN_SIZE = _n
