/** Sentences of the part on consensus. */
export const consensusEnglish = {
  'consensus.said': 'On {topic}, {many} {hedge} differ in how much their people see things alike.',
  'consensus.open': 'On {topic}, we {hedge} whether {many} differ in how much their people see things alike.',
  'consensus.refused': 'On {topic}, we {hedge} yet look at how much people in each {one} see things alike.',
  'consensus.ground':
    'In the usual {one}, people’s answers lie about {usual} from its middle, on the line from {minimum} to {maximum}. In one {one} of six they lie at least {more} in 100 further apart than that ({lower} to {upper}). From {respondents} people in {places} {many} who answered every question.',
  'consensus.groundZero':
    'In the usual {one}, people’s answers lie about {usual} from its middle, on the line from {minimum} to {maximum}. No difference between {many} was found in that; in one of six it could be up to {upper} in 100 more. From {respondents} people in {places} {many} who answered every question.',
  'consensus.groundNone': 'From {respondents} people in {places} {many}.',
  'consensus.method':
    'Location–scale model of each person’s mean over the items (maximum likelihood, {nodes} nodes of adaptive quadrature): the log variance within {many} has variance {variance} between them ({varianceLower} to {varianceUpper}, profile likelihood). Likelihood ratio {ratio} against no such variance, with its mixture of χ² on the boundary. What varies within {many} includes who the people are and error in single answers.',
  'consensus.none.method':
    'Location–scale model of each person’s mean over the items. It needs at least {fewest} {many} with two or more people who answered every item.',
  'consensus.refusal.why':
    'How far apart people are can itself be off by a lot where few answered. What we see here could be chance.',
  'consensus.refusal.whyPlaces':
    'To see whether {many} differ in this, at least {fewest} of them are needed, each with several people who answered every question.',
  'consensus.refusal.whyAlike':
    'Within each {one} everybody gave the same answers, so there is nothing to compare.',
  'consensus.refusal.whyOther': 'The answers do not fit what this picture needs.',
  'consensus.refusal.change': 'More people in each {one}, thirty or more if it can be, or more {many}.',
  'consensus.refusal.meanwhile':
    'How far apart people are in the usual {one}: about {usual} from its middle, on the line from {minimum} to {maximum}.',
  'consensus.refusal.meanwhileLevel':
    'What all of them say together: {whole} stands at {level}, on the line from {minimum} to {maximum}.',

  'consensus.tiedLess':
    'In {many} whose answers on {topic} are nearer to “{high}”, people {hedge} see things more alike.',
  'consensus.tiedMore':
    'In {many} whose answers on {topic} are nearer to “{high}”, people {hedge} see things more differently.',
  'consensus.tiedOpen':
    'We {hedge} whether people see things more alike in {many} whose answers on {topic} are nearer to “{high}”.',
  'consensus.tiedGround':
    'The two go together at {value} ({lower} to {upper}), from −1 to 1. The ends of the line do part of this by themselves: near an end there is little room to differ. So alike is not better.',
  'consensus.tied.method':
    'Correlation of {many}’ true means and log variances in the same model; range by Fisher’s z, or by the profile of the likelihood where it is ±1. On a bounded line the variance cannot exceed (mean − lowest)(highest − mean).',

  'consensus.placesRefused':
    'On {topic}, we {hedge} yet say of any one {one} how much its people see things alike.',
  'consensus.placesWhy':
    'That needs at least {needed} people in one {one} who answered every question, and {many} that can be told apart from chance.',
  'consensus.placesChange': 'At least {needed} people in one {one}, each answering every question.',

  'consensus.placeCloser': 'On {topic}, people in {place} {hedge} see things more alike than is usual.',
  'consensus.placeApart': 'On {topic}, people in {place} {hedge} see things more differently than is usual.',
  'consensus.placeOpen':
    'On {topic}, we {hedge} whether people in {place} see things more alike than is usual, or less.',
  'consensus.placeGround':
    'Answers lie about {value} from the middle of {place} ({lower} to {upper}), where {usual} is usual; at that middle the line leaves room for {largest} at most. From {respondents} people; those who answered every question count.',
  'consensus.place.method':
    'Posterior standard deviation of people’s means within the {one}, drawn toward the usual as far as its answers are few, with the uncertainty of the model; its range holds the truth 95 times in 100.',
} as const;
