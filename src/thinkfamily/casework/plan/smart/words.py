"""The words by which the helper knows a service, a vague hope, a day or a count."""

import re

SERVICES = (
    "services?|teams?|groups?|courses?|programmes?|camhs|counsell(?:ing|or)|clinics?|therap(?:y|ist)|support|charity|"
    "agency|agencies|mentors?|mentoring|sessions?|appointments?|classes|workers?|practitioners?|nurse|health visitor|"
    "gp|doctor|psychologist|centre|hub|project|workshops?|assessments?|referrals?|interventions?|advis[eo]rs?|"
    "helpline|"
    "refuge|probation|freedom programme|triple p|children'?s centre|family hub|citizens advice|food ?bank|aa|"
    "midwife|consultant|drop-?ins?|(?:care )?co-?ordinators?|specialists?|professionals?|agencies"
)
GO_TO = (
    r"engag\w+(?: (?:well|fully|regularly|positively))?(?: with)?|attend\w*|access\w*|(?:be |get )?refer(?:red|"
    r"ral)?(?: to)?|"
    r"work\w* with|complet\w+|tak\w+ up|receiv\w+|sign\w* up (?:to|for|with)|enrol\w*(?: on| in)?|"
    r"register\w*(?: with)?|"
    r"meet\w*(?: with)?|see\w*|go\w* (?:to|on)|join\w*|us\w+|accept\w*|contact\w*|link\w* (?:in )?with|start\w*|"
    r"do|have|get|"
    r"(?:be )?open to|(?:support|help|input|advice) from"
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
    r"alcohol|smok\w*|vap\w*|cannabis|drugs?|phones?|screens?|gam(?:e|es|ing)|tv|home|house|flat|room|heating|"
    r"mould|damp|boiler|alarm|mornings?|evenings?|nights?|weekends?|friends?|club|football|swim\w*|danc\w*|"
    r"draw\w*|visits?|"
    r"visit\w*|call\w*|ring\w*|text\w*|messag\w*|hug\w*|laugh\w*|cry|cries|crying|tablets?|medicine|medication|"
    r"inhaler|injections?|weigh\w*|nappy|nappies|toilet|wet\w*|bus|lift|dress\w*|uniform|shoes|coat|key|garden|"
    r"dog|park|"
    r"stay\w*|sleepover|contact|together|apologis\w*|sorry|help\w* with|carr\w+|lift\w*|look\w* after|stairs|"
    r"pushchair|"
    r"food|fruit|veg\w*|sweets|weight|english|reading|maths|gcses?|exam\w*|apprenticeship|interview|cv|police|"
    r"missing|run\w* off|ran off|bruise\w*|cut\w*|harm\w*|to (?:him|her|my|your|our|them)sel(?:f|ves)|on (?:his|"
    r"her|my|their|our) own|feel\w* \w+|felt|"
    r"told|tells?|asked|asks?|shar(?:e|es|ing)|safe place|door|locks?)\b",
    re.I,
)
# What nobody can keep; what used to be so, or has never been, is no promise.
ABSOLUTE = re.compile(
    r"\b(?<!has )(?<!have )(?<!had )never\b(?! been| had| done)|\balways\b(?! used)|"
    r"\b(?:no one|nobody)\b[^.]*\b(?:ever|again)\b|\b100 ?(?:%|per ?cent\b|in 100\b|out of 100\b)|"
    r"\b(?:all the time|every (?:single )?time|every single|perfect\w*|completely|entirely|totally|at all times|"
    r"for good|for ?ever|cured?|straight away|overnight|ever again)\b",
    re.I,
)
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|"
    "none|zero|nil|once|twice|both|a dozen|a couple"
)
UNITS = (
    "times?|days?|nights?|evenings?|mornings?|afternoons?|weeks?|hours?|minutes?|mins|sessions?|lessons?|meals?|"
    "rows?|"
    "arguments?|units?|pounds?|pence|%|per ?cent|weekends?|months?|cigarettes|drinks?|cans|"
    "glasses|"
    "books?|pages|visits?|calls?|texts?|steps|points?|marks?|calls|places?|portions?|miles|kilos?|kg|stone|"
    "detentions?|"
    "friends?|rooms?|boxes|bags|friends|teas?|breakfasts?|dinners?|baths?|school|nights|marks"
)
COUNT = re.compile(
    rf"£ ?\d|\b\d+(?:[.,]\d+)?\s*(?:{UNITS})?|(?<!no )\bone (?!of\b|another\b|day\b|thing\b)\w+|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b(?! of)|"
    r"\b(?:once|twice|half past|no more than|at least|at most|fewer than|less than|more than|up to|half of|"
    r"every (?:day|night|morning|evening|week|school day|weekday|month|weekend|other day|time|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"each (?:day|night|morning|evening|week|month|time)|daily|weekly|nightly|all week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.I,
)
# What is so or is not, and can be seen: paid, dry, in his own bed; never, of what one can see.
STATE = re.compile(
    r"\b(?:be|is|are|been|being|get|gets)\s+(?:\w+\s+){0,2}(?:paid(?: off)?|made|accepted|sent|filled(?: in)?|"
    r"handed|dry|"
    r"cleared?|referred|registered|enrolled|fixed|mended|back|gone|open|shut|booked|signed|finished|done|out of|"
    r"living|asleep|dressed|in (?:bed|school|class))\b|"
    r"\b(?:his|her|their|my|our) own (?:bed|room|key|flat|home|phone|tenancy)\b|\bno (?:mould|debts?|arrears|"
    r"money owed)\b|"
    r"\bnothing owed\b|\b(?:complet\w+|fill\w* in|hand\w* in|print\w*|ring|phone|book|apply|send|"
    r"sign) (?:\w+ ){0,2}?\w+|"
    r"\b(?:pass|passes|has|have) (?:a|the|his|her|their) \w+",
    re.I,
)
FELT = re.compile(r"\b(?:feel\w*|felt|confiden\w+|calm\w*|happy|happier|doubt\w*|worr\w+)\b", re.I)
ALL_OR_NOTHING = re.compile(r"\b(?:never|always|no one|nobody)\b", re.I)
# A job to be done: it does not say what will be different.
JOB = re.compile(
    r"^(?:(?P<who>[A-Z][\w']+(?: [A-Z][\w']+)?|I|We|(?:The )?\w+) (?:to|will) )?(?:ring|phone|call|print|"
    r"complete|fill|hand|"
    r"apply|send|book|e-?mail|write to|register|sign|ask|find out|look up|chase|submit|return) |"
    r"\bform\b[^.]*\bto be (?:filled|handed|sent|completed|signed)|^[^.]*\b(?:referral|application) to be \w+",
    re.I,
)
# Only a direction: to improve, to have more of something.
DIRECTION = re.compile(
    r"\b(?:improv\w+|better|increas\w+|reduc\w+|promot\w+|enhanc\w+|develop\w*|strengthen\w*|more positive|"
    r"build\w*)\b",
    re.I,
)
PLACES = re.compile(
    r"\b(?:at |in the |of the )?(?:home|house|school|nursery|college|work|class|lessons?|contact|attend\w*|"
    r"play\w*)\b",
    re.I,
)
# Who takes a step, or says that they will.
TAKES = re.compile(r"\b(?:will|can|'ll|is going to|are going to)\b|^(?:I|We|[A-Z]\w+(?: \w+)?) to (?!be\b)\w+", re.I)
STEP_WITHIN = re.compile(
    r"\b(?:make a start|start by|starting (?:with|by|from)|begin(?:ning)? (?:with|by)|first (?:he|she|they|we|i)\b|"
    r"(?:has|have) (?:said|offered|agreed|promised))",
    re.I,
)
PAST = re.compile(
    r"\b(?:ha[sd]|have) (?:told|never|been|said|shown|offered)|\bused to\b|\bwas\b|\bwere\b|\bhad\b", re.I
)
TO_COME = re.compile(r"\b(?:will|want\w*|going to|to be|won't)\b|'ll\b", re.I)
MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
FEAST = (
    rf"end of (?:{MONTHS})|"
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
    rf"(?:{DATE})|\b(?:by|before|until|till|from now (?:to|until)|from|at|in time for|after)\s+(?:the )?(?:{FEAST}|"
    rf"(?:{MONTHS})\b|{WEEKDAYS}\b)|"
    rf"\b(?:within|in|over|for|during)\s+(?:the )?(?:next |coming |about )?(?:{SPAN})(?:'s?)?(?: time)?|"
    rf"\b{SPAN}'? (?:from now|time)|\b(?:this|next) (?:week|month|term|half[- ]term|{WEEKDAYS})\b|\b(?:tomorrow|"
    rf"tonight|today)\b",
    re.I,
)
NOT_A_COUNT = re.compile(
    rf"{DATE}|\byear \d+\b|\b(?:aged?|is|turned) \d{{1,2}}\b(?! (?:{UNITS})\b)|,\s*\d{{1,2}},|\b\d{{4}}\b", re.I
)
UNIT_ASKED = re.compile(
    r"\b(evening|night|morning|day|week|lesson|meal|row|argument|breakfast|drink|hour|time)s?\b", re.I
)
SO_THAT = re.compile(r"\b(?:so that|so (?:i|we|he|she|they|kit|mum|dad)|and then|which means|until)\b(.+)", re.I)
