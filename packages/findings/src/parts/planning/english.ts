/** Sentences of the part that says what asking more people would buy. */
export const planningEnglish = {
  'planning.needed':
    'About {more} more answers, from {from} of the {shown} {many} shown, are {hedge} enough for each of them to show clearly on {topic}.',
  'planning.neededGround':
    'That is about {each} people in each {one}. Needs are given in steps of five. More people tell more than more questions.',
  'planning.enough':
    'On {topic}, each of the {shown} {many} shown {hedge} shows clearly. More answers would add little.',
  'planning.enoughGround':
    'From {respondents} people in {places} {many}. New answers are worth more in {many} that are not shown yet, or when the same is asked again later.',
  'planning.each':
    'On {topic}, {each} people in each {one} are {hedge} enough for single {many} to show clearly.',
  'planning.eachGround': 'From what {respondents} people in {places} {many} answered so far.',
  'planning.unknown': 'On {topic}, we {hedge} say how many people it takes for single {many} to show.',
  'planning.unknownGround': 'From {respondents} people in {places} {many}.',
  'planning.refusal.why':
    'How many people it takes depends on how far {many} differ, and too little difference was found to plan on.',
  'planning.refusal.change': 'More {many}, or more people in each, until a difference shows or is ruled out.',
  'planning.refusal.meanwhile':
    'If {share} of every 100 parts of the difference between people lay between {many}, about {supposed} people in each would make one show.',
  'planning.method':
    'Reliability τ_β/(τ_β + (τ_π + σ²/items)/people) of at least {clear} for each {one}, solved for people. “Enough” holds with {chance} chances in 100, given how uncertain τ_β is (delta method on the logarithm of τ_β over the noise of one person’s answers).',
} as const;
