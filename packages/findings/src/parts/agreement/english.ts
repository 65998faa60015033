/** Sentences on agreement. `{null}` is one of the sentences `agreement.null…`: it is never left out. */
export const agreementEnglish = {
  'agreement.said':
    'On {topic}, it {hedge} makes sense to speak of one {one} as a whole: in {agree} of {places} {many} people’s answers are closer together than random ones, and {many} differ from one another.',
  'agreement.open':
    'On {topic}, we {hedge} yet whether it makes sense to speak of one {one} as a whole. In {agree} of {places} {many} people’s answers are closer together than random ones.',
  'agreement.fewOpen': 'On {topic}, we {hedge} how much people within one {one} agree.',
  'agreement.ground':
    '{null} By luck alone about {chance} of every 100 {many} would pass. On the line from 0 (no more alike than random) to 1 (all alike) the middle {one} stands at {median}, and half of the {many} lie between {lower} and {upper}. From {places} {many} that may be shown.',
  'agreement.fewGround':
    '{null} Only {many} count here that may be shown and where enough people answered every question.',
  'agreement.null.uniform':
    'Random here means that every answer is as likely as any other (the uniform null).',
  'agreement.null.slight-skew':
    'Random here means answers that lean a little to the upper end (the slightly skewed null).',
  'agreement.null.moderate-skew':
    'Random here means answers that lean to the upper end (the moderately skewed null).',
  'agreement.null.heavy-skew':
    'Random here means answers that lean strongly to the upper end (the heavily skewed null).',
  'agreement.null.triangular':
    'Random here means answers that peak in the middle and thin out evenly (the triangular null).',
  'agreement.null.normal-like':
    'Random here means answers that gather in the middle like a bell (the normal-like null).',
  'agreement.null.given': 'Random here means answers spread as was asked for: {variance} (a given null).',
  'agreement.name.uniform': 'uniform',
  'agreement.name.slight-skew': 'slight-skew',
  'agreement.name.moderate-skew': 'moderate-skew',
  'agreement.name.heavy-skew': 'heavy-skew',
  'agreement.name.triangular': 'triangular',
  'agreement.name.normal-like': 'normal-like',
  'agreement.name.given': 'given',
  'agreement.method':
    'May answers be added up by {one}? By {index} of James, Demaree and Wolf against the {name} null, variance {variance}; one {one} passes above what 95 of 100 random groups of its size reach, simulated with items that correlate {correlation}. Between {many}, by one-way analysis of variance: ICC(1) {icc1} ({lowerIcc} to {upperIcc}), ICC(2) {icc2}; by REML: {icc1Reml} and {icc2Reml}; F test p {p}.',
  'agreement.fewMethod':
    'The distribution of agreement over {many} is told from {needed} of them on, against the {name} null, variance {variance}.',
  'agreement.refusal.whyFew':
    'In most {many} people agree no more than random answers would. A single number would hide that people there see it differently.',
  'agreement.refusal.whySame':
    'People agree, but about as much with people of other {many} as with their own. A number for one {one} would say little about it.',
  'agreement.refusal.whyPlaces':
    'It takes at least {needed} {many} that may be shown. Fewer do not tell what is usual.',
  'agreement.refusal.change':
    'More people in each {one}, or questions about things that people of one {one} see and live together.',
  'agreement.refusal.changePlaces':
    'More {many}, with at least {limit} people in each who answer every question.',
  'agreement.refusal.meanwhile':
    'What all of {whole} say together can be said, since each person counts there by themselves.',
} as const;
