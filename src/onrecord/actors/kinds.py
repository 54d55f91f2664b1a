"""What a phrase cannot mean by its kind: "the government" is no broadcaster, "the company" no country."""

from onrecord.actors.meaning import Meaning
from onrecord.actors.nouns import is_plural, noun_at, phrase_words, singular
from onrecord.actors.scene import Scene
from onrecord.actors.spelling import fold, without_possessive
from onrecord.record.mention import Mention

LANDS = frozenset({"country", "place"})
NATIONAL = phrase_words("national")
_MANY = frozenset({"authority", "force"})  # of these a state has several
_MILITARY = frozenset({"army", "military", "navy"})  # a state's, also beside a liberation army
_DEPARTMENTS = frozenset({"ministry", "department"})
_STEM = 5  # letters that tell departments apart, and not "defence" from "defense"
_PRIVATE = frozenset({"AGR", "BUS", "EDU", "JRN", "LAB", "MED", "NGO", "REL", "SOC"})


def head_of(mention: Mention, scene: Scene) -> str:
    """The folded singular of a mention's head word."""
    return singular(fold(without_possessive(scene.text[mention.head.start : mention.head.end])).lower())


def cannot_be(mention: Mention, meaning: Meaning, scene: Scene) -> bool:
    """Whether a common noun's kind rules out the actor of its chain."""
    if mention.form != "nominal" or mention.kind not in {"organization", "person"}:
        return False
    is_land = meaning.actor.kind in LANDS
    head = head_of(mention, scene)
    if head in _DEPARTMENTS and meaning.actor.kind == "organization" and _is_other_department(mention, meaning, scene):
        return True
    if head in NATIONAL:
        is_many = is_plural(scene.text[mention.head.start : mention.head.end])
        if meaning.actor.kind == "armed_group":
            return head in _MILITARY
        return (is_many and head not in _MANY) if is_land else meaning.code.sector in _PRIVATE | {"IGO"}
    noun = noun_at([head], 1)
    return is_land and noun is not None and noun.sector in _PRIVATE


def _is_other_department(mention: Mention, meaning: Meaning, scene: Scene) -> bool:
    """Whether a phrase says what its ministry is for, and the actor is for something else."""
    words = scene.text[mention.start : mention.head.start].split()
    said = {fold(word).lower()[:_STEM] for word in words if word.islower()} - {"the", "its", "his", "her", "their"}
    names = " ".join((meaning.actor.name, *meaning.actor.names))
    return bool(said) and not any(fold(word).lower()[:_STEM] in said for word in names.split())
