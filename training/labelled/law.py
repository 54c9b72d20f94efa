"""Mechanical clean-ups: what the scheme and its rulings never allow, whoever labelled it.

A statement has no target. A record has a time only from an expression of time in its own sentence, never one carried over.
"""
import re

_NUMBERS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_WHEN = re.compile(rf"""\d|\b(
    today|tonight|yesterday|tomorrow|now|currently|present|next|last|ago|earlier|later|recent|recently|soon|just|immediately|
    (mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|
    december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|fall|season|term|quarter|
    minutes?|hours?|days?|nights?|overnight|mornings?|afternoons?|evenings?|noon|midnight|dawn|dusk|eve|weekends?|weeks?|
    fortnights?|months?|years?|decades?|century|o['’]clock|lunch|breakfast|christmas|easter|ramadan|saints|
    ([a-z]+-)?({_NUMBERS})|[a-z]+teenth|[a-z]+tieth)\b""", re.IGNORECASE | re.VERBOSE)


def lawful(line, sentence):
    """The annotator's line without what the law does not allow in a record of that sentence."""
    gone = {"target", "tm"} if line["kind"] == "statement" else set()
    if not tells_when(sentence):
        gone.add("time")
    return {name: value for name, value in line.items() if name not in gone}


def tells_when(sentence):
    return _WHEN.search(sentence) is not None
