const counted = (noun: string): string =>
  ['One {one}', 'Two {many}', 'Three {many}', 'Four {many}', 'Five {many}', 'Six {many}', 'Seven {many}']
    .concat(['Eight {many}', 'Nine {many}', 'Ten {many}', 'Eleven {many}', 'Twelve {many}'])
    .map((words, at) => `=${at + 1} {${words}${noun}}`)
    .join(' ');

/** Sentences of the page that steers a wave while people answer. It says how clear the picture is, never the picture. */
export const fieldworkEnglish = {
  'fieldwork.headline.nobody': 'Nobody is counted yet',
  'fieldwork.headline.gathering': 'Answers are coming in',
  'fieldwork.headline.faint': '{many} cannot be told apart yet',
  'fieldwork.headline.clear': `{clear, plural, =0 {No {one} can be read clearly yet} ${counted(' can already be read clearly')} other {# {many} can already be read clearly}}`,
  'fieldwork.headline.all': 'Every {one} can be read clearly',

  'fieldwork.lead.nobody': 'The first step shows when {step} people have answered.',
  'fieldwork.lead.gathering':
    'How clearly {many} can be read shows once {step} people have answered in two of them.',
  'fieldwork.lead.oneAlone': 'There is one {one}. How clearly it can be read shows only beside others.',
  'fieldwork.lead.faint':
    'So far no difference between {many} was found that is larger than chance. So nobody can say how many people it takes. More answers will tell.',
  'fieldwork.lead.more':
    '{open, plural, =1 {One more needs some more people.} other {{openWords} more need some more people.}} The list says where a knock on the door would help most.',
  'fieldwork.lead.none':
    'All of them need more people. The list says where a knock on the door would help most.',
  'fieldwork.lead.all': 'You can stop here, or go on to hear more people. Each new answer adds little.',
  'fieldwork.open': `{open, plural, =2 {Two} =3 {Three} =4 {Four} =5 {Five} =6 {Six} =7 {Seven} =8 {Eight} =9 {Nine} =10 {Ten} =11 {Eleven} =12 {Twelve} other {#}}`,

  'fieldwork.people.under': 'fewer than {step}',
  'fieldwork.people.over': 'more than {count}',
  'fieldwork.count.under': 'under {step}',
  'fieldwork.count.over': '{count}+',
  'fieldwork.named': '{name} {count}',
  'fieldwork.named.under': 'others under {step} each',
  'fieldwork.way.invited': 'by a code',
  'fieldwork.way.open': 'by an open link',
  'fieldwork.way.kiosk': 'on a shared device',
  'fieldwork.way.paper': 'on paper',
  'fieldwork.way.bias':
    'Whoever likes may come by an open link. Such people may differ from their neighbors, and may answer more than once.',

  'fieldwork.more': 'about {more} more people',
  'fieldwork.more.scale': 'about {more} more, for {topic}',
  'fieldwork.faintScale':
    'On {topic}, no difference between {many} was found so far, so the list leaves it out.',
  'fieldwork.note':
    'Each thread is a tenth of the way to a perfect reading; hatched where fewer than {step} have answered. “Clear” means that if other people from the same {one} had answered, we would very likely say the same.',
  'fieldwork.stepsNote':
    'Counts move in steps of {step}, needs in steps of five, so that nobody can count backwards to one person.',

  'fieldwork.visit.under': 'Fewer than {step} people so far. Without {step}, nothing can be said about it.',
  'fieldwork.visit.underMany':
    'Fewer than {step} people so far in each. Without {step}, nothing can be said about them.',
  'fieldwork.visit.more': 'About {more} more people would make it clear.',
  'fieldwork.visit.moreMany': 'About {more} more people each would make them clear.',
  'fieldwork.visit.group': 'In every {one}: {says}',
  'fieldwork.stopOn': 'You can stop on {names}. More answers there would change very little.',

  'fieldwork.when.all': 'Every {one} is clear. You can close the wave whenever you like.',
  'fieldwork.when.going':
    'If answers keep coming as they do, {clear} of {all} {many} will be clear on the last day.',
  'fieldwork.when.longer':
    'If answers keep coming as they do, no further {one} becomes clear by the last day. Visits, or a later closing day, would change that.',
  'fieldwork.when.unknown': 'It is too early to say when to stop.',
  'fieldwork.when.noDay': 'No closing day is named, so nothing can be said about it.',

  'fieldwork.curve': 'The first {each} people matter most. After {double}, each new answer adds little.',
  'fieldwork.curve.scale':
    'For {topic}, the first {each} people matter most. After {double}, each new answer adds little.',

  'fieldwork.reached.most':
    'More people stop at question {question} than at any other: about {lost} of those who came as far.',
  'fieldwork.reached.even': 'No question stops people more than others do.',
  'fieldwork.reached.none': 'It shows where people stop once {step} people have begun.',

  'fieldwork.coverage.third': 'They have answered less than half as often as they live here.',
  'fieldwork.coverage.half': 'They have answered about half as often as they live here.',
  'fieldwork.coverage.less': 'Fewer of them answered than live here.',
  'fieldwork.coverage.ground': 'Who lives here: {source}, {year}.',
  'fieldwork.coverage.missing': 'Fewer of these answered than live here: {names}.',
  'fieldwork.coverage.well': 'People of every group answered about as often as they live here.',
  'fieldwork.coverage.early': 'Too few have answered to say who is missing.',
} as const;
