/** Sentences of the part on structure and mechanism. "Goes with", never "leads to". */
export const mechanismEnglish = {
  'mechanism.efficacy.both': 'trust and readiness to act',
  'mechanism.efficacy.given': 'collective efficacy',

  'mechanism.steps.less':
    'Part of how {many} differ on {topic} {hedge} goes with what they carry ({structure}) and who lives there.',
  'mechanism.steps.same':
    'What {many} carry ({structure}) and who lives there {hedge} goes with little of how they differ on {topic}.',
  'mechanism.steps.open':
    'We {hedge} how much of the difference between {many} on {topic} goes with what they carry ({structure}).',
  'mechanism.steps.people.less':
    'Part of how {many} differ on {topic} {hedge} goes with who lives there ({structure}).',
  'mechanism.steps.people.same':
    'Who lives there ({structure}) {hedge} goes with little of how {many} differ on {topic}.',
  'mechanism.steps.people.open':
    'We {hedge} how much of the difference between {many} on {topic} goes with who lives there ({structure}).',
  'mechanism.steps.ground':
    'Of every 100 parts of the difference between people, {raw} lie between {many}. {steps} From {respondents} people.',
  'mechanism.steps.composition': 'Among people alike in {names}: {share} ({lower} to {upper}).',
  'mechanism.steps.structure': 'Among {many} alike in {names} too: {share} ({lower} to {upper}).',
  'mechanism.steps.method':
    'Share of the variance between people that lies between {many}, in three models of the same {respondents} people: nothing added, facts about people added, facts about {many} added. 95 in 100 ranges on the logit.',

  'mechanism.a.less':
    '{many} that carry more {from} {hedge} have less {efficacy}, among {many} alike in the rest. That is about what the {many} carry, not about the people in them.',
  'mechanism.a.more':
    '{many} that carry more {from} {hedge} have more {efficacy}, among {many} alike in the rest.',
  'mechanism.a.open': 'We {hedge} whether {efficacy} goes with {from}, among {many} alike in the rest.',
  'mechanism.b.less': 'Among {many} that carry alike, more {efficacy} {hedge} goes with less “{outcome}”.',
  'mechanism.b.more': 'Among {many} that carry alike, more {efficacy} {hedge} goes with more “{outcome}”.',
  'mechanism.b.open': 'We {hedge} whether {efficacy} goes with “{outcome}”, among {many} that carry alike.',
  'mechanism.indirect.said': 'Part of how {from} goes with “{outcome}” {hedge} also goes with {efficacy}.',
  'mechanism.indirect.open': 'We {hedge} whether {efficacy} has a part in how {from} goes with “{outcome}”.',
  'mechanism.path.ground':
    'A usual step between {many} goes with {value} ({lower} to {upper}) {unit}. From {places} {many}.',
  'mechanism.path.groundStep':
    'A step of one goes with {value} ({lower} to {upper}) {unit}. From {places} {many}.',
  'mechanism.unit.line': 'on the line of answers to {efficacy}',
  'mechanism.unit.efficacy': 'usual steps of {efficacy}',
  'mechanism.unit.gaussian': 'in units of “{outcome}”',
  'mechanism.unit.scale': 'on the line of answers to “{outcome}”',
  'mechanism.unit.binary': 'in log odds of “{outcome}”',
  'mechanism.unit.count': 'in the logarithm of the rate of “{outcome}”',
  'mechanism.indirect.ground':
    'Product of both paths: {value} ({lower} to {upper}). By themselves, {from} and “{outcome}”: {without}; among {many} with equal {efficacy}: {direct}.{proportion, select, none {} other { That is {proportion} of every 100 parts.}} A fact nobody measured would have to stand for {robust} of every 100 parts of what is left, on both sides, to undo the fainter of the two paths.',
  'mechanism.method.latent':
    'Both equations in one likelihood ({family}); efficacy is a latent quality of places whose error of measurement is known from the answers.',
  'mechanism.method.given':
    'Two regressions ({family}); the efficacy estimates of the file are taken as they stand, so their error is not corrected. Where they are drawn toward the middle, the first path comes out too small.',
  'mechanism.method.half':
    'Efficacy and outcome come from different random halves of the people of each {one}, both ways, averaged over halvings; both are freed of their error of measurement.',
  'mechanism.method.paths':
    '{method} A usual step is one standard deviation between {many}. Everybody and everything was seen at about the same time: what goes with what, not what leads to what.',
  'mechanism.method.indirect':
    '{method} Range from the exact distribution of the product of two normal estimates; by {draws} draws: {lower} to {upper}. An error correlation of {correlation} between the two equations would bring it to zero.',
  'mechanism.family.gaussian': 'normal',
  'mechanism.family.binary': 'logistic',
  'mechanism.family.negative-binomial': 'negative binomial',
  'mechanism.family.poisson': 'Poisson',
  'mechanism.family.poisson-lognormal': 'Poisson-lognormal',
  'mechanism.correlation.none': 'no known size',

  'mechanism.carried.said':
    'How {efficacy} differs between {many} {hedge} goes with what they carry: {structure}.',
  'mechanism.carried.open': 'We {hedge} whether {efficacy} goes with what {many} carry: {structure}.',
  'mechanism.carried.ground':
    'Together they account for {share} of every 100 parts of the difference between {places} {many}.',
  'mechanism.carried.method':
    'Least squares of the given efficacy on facts about {many}, all as standard deviations; R squared, with its F test.',

  'mechanism.refused': 'We {hedge} what part {efficacy} has in “{outcome}”.',
  'mechanism.refused.ground': 'There are {places} {many} with all that is needed.',
  'mechanism.refused.method':
    'A mechanism needs facts about {many}, an outcome of {many}, and {many} enough to tell three paths.',
  'mechanism.why.structure':
    'Nothing is given that the {many} carry. What they carry must be looked at first.',
  'mechanism.change.structure': 'A file of facts about the {many}, such as moving in and out, or money.',
  'mechanism.why.places':
    'From {places} {many} no three things can be told apart. What showed would be chance.',
  'mechanism.change.places': 'At least {needed} {many} with answers, facts and an outcome.',
  'mechanism.why.same': 'What is asked about is the same in every {one}, so nothing can go with it.',
  'mechanism.change.same': 'An outcome that differs between {many}.',
  'mechanism.why.collinear':
    'One fact about the {many}, “{name}”, says nothing that the others do not already say.',
  'mechanism.change.collinear': 'Leaving “{name}” out.',
  'mechanism.why.separated':
    'One fact, “{name}”, parts {many} with the outcome wholly from those without it, so how strongly they go together has no end.',
  'mechanism.change.separated': 'Leaving “{name}” out, or more {many}.',
  'mechanism.why.events': 'It happened too seldom: {events} times in all.',
  'mechanism.change.events': 'At least {needed} events, over a longer time or in more {many}.',
  'mechanism.why.numbers': 'The outcome is not what it was called: “{detail}”.',
  'mechanism.change.numbers': 'Another kind of outcome, or a corrected file.',
  'mechanism.why.variance':
    'Among {many} that carry alike, the answers do not tell one {one} from another. So nothing can be seen to go with how they differ.',
  'mechanism.change.variance': 'More people in each {one}, or more {many}.',
  'mechanism.why.search': 'The numbers do not settle on one answer.',
  'mechanism.change.search': 'More {many}, or fewer facts at once.',
  'mechanism.meanwhile': 'What the {many} carry, and what is said above of {whole}.',
} as const;
