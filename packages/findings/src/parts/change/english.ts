/** What is said of change between two waves. `{from}` and `{to}` are the waves as they are labeled. */
export const english = {
  'change.detectable':
    'On {topic}, a change of {whole} by less than {whole_smallest} {hedge} be seen in these answers{places, select, none {} other {, nor a change of one {one} by less than about {place_smallest}}}.',
  'change.detectableGround':
    'On the line from {minimum} to {maximum}. {people_from} people answered in {from}, {people_to} in {to}; {both} {many} have answers from both.',
  'change.detectable.method':
    'Smallest detectable change: 1.96 standard errors of the change. For one {one} it is the middle of all {many} with answers in both waves; from its own answers alone, without the others, it would be {alone} (1.96 · √2 · standard error of measurement where the waves are of one size).',
  'change.more': 'Between {from} and {to}, answers on {topic} in {whole} {hedge} moved toward “{end}”.',
  'change.open': 'We {hedge} whether {topic} changed in {whole} between {from} and {to}.',
  'change.ground':
    'From {before} to {after} on the line from {minimum} to {maximum}: a change of {value} ({lower} to {upper}).',
  'change.method':
    'Two waves as two scales of one multilevel model ({method}), each item with its own level in each wave, so a level may lie a little beside the one that rests on {to} alone; the change is the mean over items of the difference, each {one} counting by what its answers can tell. {panel, select, yes {People who answered both times are one respondent with two sets of answers.} other {Different people answered each time.}}',
  'change.items': 'The items on {topic} {hedge} did not all move alike, so look at them one by one.',
  'change.itemsGround':
    'Of {items} items the one that moved up most moved by {most}, the other end by {least}.',
  'change.items.method':
    'Wald test that all items changed by the same amount: {statistic} on {freedom} degrees of freedom.',
  'change.stays': '{many} where {more} in {from} are {hedge} {many} where that is so in {to}.',
  'change.staysOpen': 'We {hedge} whether {many} where {more} in {from} are also the ones in {to}.',
  'change.staysGround':
    'Among {many} the two times go together at {value} of 1; the truth could lie anywhere from {lower} to {upper}.',
  'change.stays.method':
    'Correlation of the {many}’ true positions in the two waves (latent stability), freed of chance in who answered and in single answers; profile likelihood.',
  'change.apart': 'On {topic}, {many} {hedge} changed in different ways.',
  'change.apartGround':
    'Of {shown} {many} that can be shown, {moved} almost certainly changed; of the rest we cannot tell. How clearly one {one} shows its own change: {reliability} of 1.',
  'change.apart.method':
    'Confidence that one effect for each {one} is not enough for both waves: {confidence} in 100 (likelihood ratio {ratio}; mixture of chi-squares with 1 and 2 degrees of freedom). Reliability of change by the model {reliability}, by the classical formula {classical}.',
  'change.alike': 'On {topic}, we {hedge} whether any {one} changed in another way than the rest.',
  'change.alikeGround':
    'The answers fit nearly as well when all {many} change alike. How clearly one {one} shows its own change: {reliability} of 1.',
  'change.alike.why':
    'A change of one {one} is a small difference of two uncertain numbers. Here it is not clear of chance.',
  'change.alike.change': 'More people in each {one} both times, and the same people where that can be.',
  'change.alike.meanwhile': 'What is said of the change of {whole} holds for all {many} together.',
  'change.people':
    '{stayed} people answered both in {from} and in {to}. {left} answered only in {from}, {joined} only in {to}.',
  'change.peopleOpen': 'Many of the same people answered in {from} and in {to}.',
  'change.peopleApart': 'The people who answered in {from} and in {to} are taken as different people.',
  'change.peopleGround':
    '{both} {many} have answers from both times, {onlyFrom} only from {from}, {onlyTo} only from {to}. All that is said before this part is about {to}.',
  'change.people.method':
    'People are linked by the column that names them, within one {one}. Who left and who joined may differ from who stayed; a change of answers and a change of people are told apart only for those who stayed.',
  'change.peopleApart.method':
    'Repeated cross-sections: a change can be a change of answers or of who lives here and answers; these data cannot tell the two apart.',
  'change.placeMore': 'On {topic}, answers in {place} {hedge} moved toward “{end}” between {from} and {to}.',
  'change.placeOpen': 'On {topic}, we {hedge} whether {place} changed between {from} and {to}.',
  'change.placeGround':
    'From {before} to {after}: a change of {value} ({lower} to {upper}). A change of less than {smallest} could not be seen here. {people_from} people answered in {from}, {people_to} in {to}.',
  'change.place.method':
    'Drawn toward the change of all {many} as far as its answers are few; with the uncertainty of the item levels and of the variances. Said only when the 95 in 100 range leaves out no change.',

  'change.refused': 'We {hedge} whether anything changed on {topic} between {from} and {to}.',
  'change.refusedGround': '{people_from} people answered in {from}, {people_to} in {to}.',
  'change.refused.method': 'No model of change was fitted ({says}).',
  'change.refusedAll': 'We {hedge} whether anything changed.',
  'change.refusedAllGround': '{respondents} people in {places} {many} answered.',
  'change.refused.meanwhile': 'What is said of {to} by itself holds.',
  'change.refusedAll.meanwhile': 'What is said of the answers as they stand holds.',
  'change.why.oneWave': 'All answers come from one wave.',
  'change.do.oneWave': 'Answers to the same items from an earlier time, with the same {many}.',
  'change.why.column': 'The file has no column “{column}”, or nobody has anything in it.',
  'change.do.column': 'Name the column that tells the waves apart.',
  'change.why.items': 'No item on {topic} was answered in both waves.',
  'change.do.items': 'Ask the same items again, in the same words. A reworded item is another item.',
  'change.why.options':
    'The answers to {items} lie on other options in {to} than in {from}, so they do not mean the same.',
  'change.do.options': 'Leave these items out, or ask them again with the options of {from}.',
  'change.why.polarity':
    'The answers to {items} run one way in {from} and the other way in {to}, as if turned round in one of them.',
  'change.do.polarity': 'Turn these items round in one wave, or leave them out.',
  'change.why.places': 'Fewer than two {many} have answers from both {from} and {to}.',
  'change.do.places':
    'The same {many} with the same names and the same bounds in both waves, or a list of which is which.',
  'change.why.few': 'Fewer than {limit} people answered in one of the waves.',
  'change.do.few': 'At least {limit} people in each wave, and better in each {one}.',
  'change.why.repeated':
    'Some people have more than one row in a wave, so it cannot be told which of them is theirs.',
  'change.do.repeated': 'Keep one row a person and wave, or leave the column of persons out.',
  'change.why.model': 'The answers of the two waves are too few to tell people, {many} and chance apart.',
  'change.do.model': 'At least two items, and several people in each {one}, in both waves.',
} as const;
