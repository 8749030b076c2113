"""The words by which the helper knows a service, a vague hope, a day or a count."""

import re

SERVICES = (
    "services?|teams?|groups?|courses?|programmes?|camhs|counsell(?:ing|or)|clinics?|therap(?:y|ist)|support|charity|"
    "agency|agencies|mentors?|mentoring|sessions?|appointments?|classes|workers?|practitioners?|nurse|health visitor|"
    "gp|doctor|psychologist|centre|hub|project|workshops?|assessments?|referrals?|interventions?|advis[eo]rs?|"
    "helpline|"
    "refuge|probation|freedom programme|triple p|children'?s centre|family hub|citizens advice|food ?bank|aa|"
    "midwife|consultant|specialists?|professionals?|agencies"
)
GO_TO = (
    r"engag\w+(?: (?:well|fully|regularly|positively))?(?: with)?|attend\w*|access\w*|(?:be |get )?refer(?:red|"
    r"ral)?(?: to)?|"
    r"work\w* with|complet\w+|tak\w+ up|receiv\w+|sign\w* up (?:to|for|with)|enrol\w*(?: on| in)?|"
    r"register\w*(?: with)?|"
    r"meet\w*(?: with)?|see\w*|go\w* (?:to|on)|join\w*|us\w+|accept\w*|contact\w*|link\w* (?:in )?with|start\w*|"
    r"do|have|get"
)
ONLY_SERVICE = re.compile(rf"\b(?:{GO_TO})\b(?P<between>(?:[ ,'-]+[\w'-]+){{0,7}}?)[ ,]+(?:{SERVICES})\b", re.I)
# What stands before the name of a service, or is one itself.
OF_SERVICES = re.compile(
    rf"\b(?:{GO_TO}|{SERVICES}|drugs?|alcohol|substance|young carers?|parenting|domestic|abuse|mental|health|"
    rf"school|weekly|"
    r"regular\w*|work|contact|home|family|anger|housing|debts?|money|food|drink\w*|club|safe\w*)\b",
    re.I,
)
# What one can see or hear at home, at school or between people.
SEEN = re.compile(
    r"\b(?:cook\w*|sleep\w*|slept|eat\w*|ate|tea|tea ?time|breakfast|dinner|lunch|meals?|bed|bedtime|bedroom|"
    r"bath\w*|wash\w*|"
    r"brush\w*|teeth|homework|read\w*|sit\w*|talk\w*|listen\w*|shout\w*|argu\w*|rows?|hit\w*|fight\w*|swear\w*|"
    r"play\w*|walk\w*|cycl\w*|school|college|nursery|class|lessons?|attend\w*|late|lateness|detentions?|"
    r"exclu\w+|work|job|"
    r"rent|arrears|debts?|bills?|money|pay\w*|paid|sav\w+|spend\w*|shop\w*|clean\w*|tidy|tidied|laundry|"
    r"drink\w*|drunk|"
    r"alcohol|smok\w*|vap\w*|cannabis|drugs?|phones?|screens?|gam(?:e|es|ing)|tv|out|home|house|flat|room|heating|"
    r"mould|damp|boiler|alarm|mornings?|evenings?|nights?|weekends?|friends?|club|football|swim\w*|danc\w*|"
    r"draw\w*|visits?|"
    r"visit\w*|call\w*|ring\w*|text\w*|messag\w*|hug\w*|laugh\w*|cry|cries|crying|tablets?|medicine|medication|"
    r"inhaler|injections?|weigh\w*|nappy|nappies|toilet|wet\w*|bus|lift|dress\w*|uniform|shoes|coat|key|garden|"
    r"dog|park|"
    r"stay\w*|sleepover|contact|together|apologis\w*|sorry|help\w* with|carr\w+|lift\w*|look\w* after|stairs|"
    r"pushchair|"
    r"food|fruit|veg\w*|sweets|weight|english|reading|maths|gcses?|exam\w*|apprenticeship|interview|cv|police|"
    r"missing|run\w* off|ran off|bruise\w*|cut\w*|harm\w*|safe place|door|locks?)\b",
    re.I,
)
VAGUE = re.compile(
    r"\b(?:better|improve\w*|improving|good|great|positive\w*|healthy|healthier|happy|happier|stable|stabil\w+|"
    r"cope|coping|"
    r"confiden\w+|well-?being|boundar\w+|relationships?|behaviou?r\w*|communicat\w+|resilien\w+|self-?esteem|"
    r"support\w*|"
    r"issues?|problems?|needs?|appropriate\w*|routine|parenting|skills?|strateg\w+|emotion\w*|feel\w*|manage\w*|"
    r"engag\w+|"
    r"understand\w*|aware\w*|safe\w*|difficult\w*|normal|settled|calm\w*|respect\w*|motivat\w+|independen\w+|nice\w*|"
    r"family life|things|fine|okay|ok|properly|successful\w*|progress)\b",
    re.I,
)
ABSOLUTE = re.compile(
    r"\b(?:never|always|all the time|every single|perfect\w*|100 ?(?:%|per ?cent|in 100|out of 100)|completely|"
    r"entirely|"
    r"totally|at all times|no more (?:rows|arguments|fights|shouting|problems|drinking|smoking)(?: at all)?|for good|"
    r"for ever|forever|cured?|nothing (?:will )?ever|any more ever|straight away|overnight|everything|everyone|"
    r"all (?:the )?(?:debts?|problems|arrears)|ever again|from now on|immediately|at once)\b",
    re.I,
)
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|"
    "none|zero|nil|once|twice|both|a dozen|a couple"
)
UNITS = (
    "times?|days?|nights?|evenings?|mornings?|afternoons?|weeks?|hours?|minutes?|mins|sessions?|lessons?|meals?|"
    "rows?|"
    "arguments?|units?|pounds?|pence|%|per ?cent|in|out of|of|to|or|weekends?|months?|cigarettes|drinks?|cans|"
    "glasses|"
    "books?|pages|visits?|calls?|texts?|steps|points?|marks?|calls|places?|portions?|miles|kilos?|kg|stone|"
    "detentions?|"
    "friends?|rooms?|boxes|bags|friends|teas?|breakfasts?|dinners?|baths?|school|nights|marks"
)
COUNT = re.compile(
    rf"£ ?\d|\b\d+(?:[.,]\d+)?\s*(?:{UNITS})?|\b(?:{NUMBER_WORDS})\s+(?:\w+\s+)?(?:{UNITS}|a|an|each|every)\b|"
    r"\b(?:once|twice|three times|no more than|at least|at most|fewer than|less than|more than|up to|half of|"
    r"every (?:day|night|morning|evening|week|school day|weekday|month|weekend|other day|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"each (?:day|night|morning|evening|week|month)|daily|weekly|nightly|all week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.I,
)
MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
FEAST = (
    r"easter|christmas|new year|eid|diwali|ramadan|half[- ]term|(?:the )?(?:end|start|beginning|"
    r"middle) of (?:the |this |next )?"
    r"(?:\w+ )?(?:term|month|year|week|summer|holidays?|school year)|(?:the )?(?:summer|winter|spring|autumn|"
    r"school) holidays?|"
    r"(?:the )?(?:summer|winter|spring|autumn) ?(?:term)?|next (?:week|month|term|year|review|meeting)|"
    r"(?:his|her|their|my|\w+'s) birthday|(?:the )?(?:next )?(?:review|meeting)|bonfire night|halloween|"
    r"mother'?s day|father'?s day|"
    r"(?:the )?(?:birth|due date|baby (?:is born|comes|arrives))"
)
SPAN = rf"(?:\d+|{NUMBER_WORDS}|a|six to eight|few)\s+(?:school )?(?:days?|weeks?|months?|terms?)"
DATE = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTHS})\b(?: \d{{4}})?|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|"
    rf"th)?\b|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}}"
)
WHEN = re.compile(
    rf"(?:{DATE})|\b(?:by|before|until|till|from now to|at|in time for|after)\s+(?:the )?(?:{FEAST}|"
    rf"(?:{MONTHS})\b|{WEEKDAYS}\b)|"
    rf"\b(?:within|in|over|for|during)\s+(?:the )?(?:next |coming |about )?(?:{SPAN})(?:'s?)?(?: time)?|"
    rf"\b{SPAN}'? (?:from now|time)|\b(?:this|next) (?:week|month|term|half[- ]term|{WEEKDAYS})\b|\b(?:tomorrow|"
    rf"tonight|today)\b",
    re.I,
)
NOT_A_COUNT = re.compile(
    rf"{DATE}|\byear \d+\b|\b(?:aged?|is|turned) \d{{1,2}}\b(?! (?:{UNITS})\b)|,\s*\d{{1,2}},|\b\d{{4}}\b", re.I
)
FROM_HERE = re.compile(
    r"\b(?:it (?:was|is)|it'?s|was|now|at the moment|currently|today it|down from|up from|from \S+ (?:\w+ )?to|"
    r"instead of|"
    r"rather than|not \d+|used to be)\b",
    re.I,
)
UNIT_ASKED = re.compile(
    r"\b(evening|night|morning|day|week|lesson|meal|row|argument|breakfast|drink|hour|time)s?\b", re.I
)
SO_THAT = re.compile(r"\b(?:so that|so (?:i|we|he|she|they|kit|mum|dad)|and then|which means|until)\b(.+)", re.I)
