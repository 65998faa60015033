/** Sentences on groups of which nearly everybody answered. */
export const censusEnglish = {
  'census.said':
    '{count, plural, one {In one {one}} other {In # {many}}} more than half of the people on the list answered. How these very people stand on {topic} is {hedge} known to within {these} either way; how people like them would stand, to within {like}.',
  'census.open': 'We {hedge} more about the very people of one {one} than about people like them.',
  'census.ground':
    '{answered} of the {roster} people on the lists of these {many} answered. Were it all of them, only the chance in single answers would be left for these very people: at most {item} either way. For people like them more is left, since others might be there.',
  'census.openGround': 'From the lists of how many people there are in each {one}.',
  'census.method':
    'Finite-population correction. Mean of those who answered: standard error √((1 − n/N) s²/n) for these very people, √(s²/n) for people like them. Estimate of the {one}: the posterior of the {one} together with the mean of its N people, against that of the {one} alone. Both take those who did not answer to be like those who did. Ranges are 95 in 100, averaged over {many}.',
  'census.openMethod':
    'A finite-population correction is worked out where more than half of a list answered.',
  'census.refusal.why': 'In no {one} that may be shown did more than half of the people on its list answer.',
  'census.refusal.change': 'Answers from more than half of the people on the list of one {one}.',
  'census.refusal.whyRoster':
    'For at least one {one} the list holds fewer people than answered, so the list or the answers are not right.',
  'census.refusal.changeRoster': 'A list that counts everybody who could have answered, in each {one}.',
  'census.refusal.meanwhile': 'What is said of each {one} holds for people like those who answered.',
} as const;
