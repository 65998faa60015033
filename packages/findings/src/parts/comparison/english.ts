/** Sentences of the part that compares places without putting them in order. */
export const comparisonEnglish = {
  'comparison.open':
    'If {many} stood in a line by {topic}, a typical one could stand in any of {width} of the {shown} spots. So we {hedge} their true order.',
  'comparison.clear':
    'If {many} stood in a line by {topic}, their true order would {hedge} be the one seen here. It is not shown all the same: to stand further along is no merit, and further back no fault.',
  'comparison.ground':
    'The middle half of the {many} could each stand in {lower} to {upper} of the {shown} spots. Two typical {many} almost certainly differ once they are {clear} apart on the line from {minimum} to {maximum}.',
  'comparison.method':
    'Spots are positions in the order of true place effects, with 95% intervals from {draws} seeded draws of their joint posterior, shared uncertainty of fixed effects included, among the {shown} {many} that may be shown.{bars, select, drawn { Bars to be compared by eye are {multiplier} standard errors to each side (Goldstein and Healy 1995).} other {}}',
  'comparison.few':
    'We {hedge} say how {many} would stand in a line by {topic}: fewer than {least} can be shown.',
  'comparison.fewGround': 'From {respondents} people in {places} {many}.',
  'comparison.fewMethod':
    'Intervals of order positions are given from {least} places on; pairs are compared one by one below that.',
  'comparison.refusal.why':
    'With so few {many}, a line would say no more than their pairs do, and it would look like more.',
  'comparison.refusal.change': 'At least {least} {many} with {limit} people or more in each.',
  'comparison.refusal.meanwhile':
    'What all of them say together. Where two or more {many} are shown, also which of them differ.',
  'comparison.reference':
    'On {topic}, {above, plural, =0 {no {one} is} one {one {one} is} other {# {many} are}} {hedge} above {reference}.',
  'comparison.referenceGround':
    'Of the {shown} {many} shown, {below} are likely below {reference} on the line from {minimum} to {maximum}; for {open} we cannot tell.',
  'comparison.referenceMethod':
    'For each {one} by itself, the chance that its expected answer lies above {reference}, given all answers. Counted when that chance is at least 80 in 100.',
} as const;
