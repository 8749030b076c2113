"""Frameworks of outcomes and needs: what we look for in a family, in plain words, with source and version.

The rules that look for them stand in `identify/needs`; pages read the words here and never import the rules.
"""

from thinkfamily.vocabulary.outcomes.frameworks import Framework, Headline, NeedText, framework, frameworks, need_text

__all__ = ["Framework", "Headline", "NeedText", "framework", "frameworks", "need_text"]
