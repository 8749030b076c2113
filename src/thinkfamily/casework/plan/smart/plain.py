"""Worker's words, with plainer ones, and a hint where something is hard to read."""

import re

PLAINER = {
    r"engag\w+(?: with)?": "go to, talk with",
    r"access(?:es|ed|ing)?": "get, use",
    r"appropriate(?:ly)?": "say what you would like to see",
    r"boundar(?:y|ies)": "what is allowed and what is not",
    r"implement\w*": "do",
    r"strateg(?:y|ies)": "what you will try",
    r"dys?regulat\w+|self-?regulat\w+": "calm down, keep calm",
    r"resilien(?:t|ce)": "what helps to get through it",
    r"in order to": "to",
    r"ensur(?:e|es|ing)": "make sure",
    r"liais\w+": "talk with",
    r"signpost\w*": "tell where to go",
    r"facilitat\w+": "help",
    r"utilis\w+": "use",
    r"multi-?agency": "several services",
    r"attachment": "how close they are",
    r"parenting capacity": "what they manage as a parent",
    r"non-?complian\w+|complian\w+": "did not, would not",
    r"emotional well-?being|well-?being": "how they feel",
    r"outcomes?": "what will be different",
    r"interventions?": "help",
    r"address(?:es|ed|ing)?": "do something about",
    r"identif\w+": "find, see",
    r"develop\w*": "learn, build",
    r"maintain\w*": "keep",
    r"sustain\w*": "keep up",
    r"positive(?:ly)?": "say what is good about it",
    r"demonstrat\w+": "show",
    r"participat\w+": "take part",
    r"attendance": "days at school",
    r"presenting|presentation": "how they seem",
    r"substance (?:mis)?use": "drinking, drugs",
    r"offending": "trouble with the police",
    r"mental health": "how they feel",
}
MARKS = tuple((re.compile(rf"\b(?:{pattern})\b", re.I), plainer) for pattern, plainer in PLAINER.items())
LONG_SENTENCE, LONG_WORD = 22, 4


def workers_words(text: str) -> list[tuple[str, str]]:
    """Each worker's word as it stands, with plainer ones, in the order of the text."""
    found = [(match.start(), match.group(0), plainer) for mark, plainer in MARKS if (match := mark.search(text))]
    return [(word, plainer) for _, word, plainer in sorted(found)]


def hard_to_read(text: str) -> str:
    """A hint where a sentence is long or a word has many syllables; else nothing."""
    for sentence in re.split(r"[.!?;]+", text):
        count = len(sentence.split())
        if count > LONG_SENTENCE:
            return f"A long sentence: {count} words. Two short ones are easier to read."
    long = max(re.findall(r"[A-Za-z']+", text), key=syllables, default="")
    if syllables(long) > LONG_WORD:
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{long}\N{RIGHT DOUBLE QUOTATION MARK}"
        return f"{quoted} is hard to read. Is there a shorter word?"
    return ""


def syllables(word: str) -> int:
    """About how many, by groups of vowels; a silent e at the end is none."""
    groups = re.findall(r"[aeiouy]+", word.lower())
    silent = word.lower().endswith("e") and not word.lower().endswith("le") and len(groups) > 1
    return len(groups) - silent
