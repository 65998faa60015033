/**
 * Every English string a figure shows or says, as ICU messages. Another language is another object of this
 * shape, given as `options.words` with its tag in `options.language`.
 *
 * `{one}` and `{many}` are the kind of place ("block", "blocks"); names of scales and their ends come from the
 * scale itself. Numbers arrive already written in the digits of the language.
 */
export const english = {
  onePlace: 'place',
  manyPlaces: 'places',
  withheld: 'withheld',
  simulated: 'Simulated',
  listMark: ';',
  simulatedSaid: 'All places and numbers in this figure are simulated.',
  wholeNamed: 'all of {community}',
  wholeUnnamed: 'all {many} together',
  range: '{lower}–{upper}',
  end: '{end} ({value})',
  line: 'The line runs from {low} ({lowEnd}) to {high} ({highEnd}).',
  scaleLine: '{scale}: the line runs from {low} ({lowEnd}) to {high} ({highEnd}).',

  stripTitle: '{scale}',
  stripSaid: '{scale}: {value}, very probably between {lower} and {upper}.',
  referenceSaid: 'Dotted: {whole}, {value}.',
  stripCaption: 'Thick: most likely. Pale: it could be this far off.',

  differenceTitle: '{scale}: {first} and {second}',
  differenceEnd: '{place}: {end}',
  differenceNone: 'alike',
  differenceCaption: 'Dotted: the two are alike.',
  differenceSaid:
    '{scale}: {second} less {first} is {value}, very probably between {lower} and {upper}; 0 would be alike.',

  orderReader: 'in the order of the list',
  orderValue: 'from least to most, because this was asked for',
  placeByPlace: '{scale}, {one} by {one}, {order}',
  placeByPlaceBoth: '{first} and {second}, {one} by {one}, {order}',
  placeSaid: '{place}: {value}, very probably between {lower} and {upper}.',
  placeSaidBoth: '{place}: {first}; {second}.',
  scaleSaid: '{scale} {value}, between {lower} and {upper}',
  scaleWithheldSaid: '{scale} withheld',
  placeWithheldSaid: '{place}: withheld.',
  placesShown: '{count, plural, one {# {one}} other {# {many}}}.',
  placesWithheld:
    '{count, plural, =0 {No {one} is withheld.} one {One {one} is withheld: it is hatched and has no number.} other {# {many} are withheld: they are hatched and have no number.}}',
  caterpillarCaption: 'Thick is where the {one} most likely is; pale is how far off that could be.',
  orderWarning: 'Many of them would swap if the same people were asked again.',
  more: '{count, plural, one {One more {one} is} other {# more {many} are}} {where}.',
  moreWhere: 'in the table of numbers',

  keyLikely: 'most likely',
  keyCould: 'it could be this far off',

  planeTitle: '{first} and {second}, both at once',
  planeCaption: 'Each cross is a {one}; the cloud is where it most likely is. Dotted: {whole}.',
  planeChosen: 'Dashed: where {place} is with 95 chances in 100.',
  planeSaid:
    '{count, plural, one {# {one} is} other {# {many} are}} drawn: {first} across, {second} upward, each with the area where it most likely is.',
  planeMiddleSaid: 'The middle lines stand at {across} across and {up} upward.',
  planeChances:
    '{count, plural, =0 {For no {one}} one {For one {one}} other {For # {many}}} it is likely that both are above the middle.',
  planeCaptionPlain: 'Each cross is a {one}; the cloud is where it most likely is.',
  planePlaceSaid: '{place}: {first} {across}, {second} {up}.',
  planeNoPosition:
    '{count, plural, one {One {one} has} other {# {many} have}} no answers to one of the two and cannot be drawn.',
  under: 'fewer than {value}',
  over: 'more than {value}',
  planeChosenSaid:
    '{place}: {first} {across}, {second} {up}. Of 100 chances, {both} that both are above the middle, {firstOnly} that only {first} is, {secondOnly} that only {second} is, {neither} that neither is.',
  planeNotDrawn: '{count, plural, one {One {one} is} other {# {many} are}} withheld and not drawn.',
  cornerBoth: 'both threads',
  cornerFirst: 'trust, less acting',
  cornerSecond: 'act, less trust',
  cornerNeither: 'neither yet',
  cornerBothPlain: 'above in both',
  cornerFirstPlain: '{scale} only',

  reliabilityTitle: '{scale}: how clearly a {one} shows, by how many people answered',
  reliabilityAcross: 'people who answered, in one {one}',
  reliabilityTop: 'the {one} itself',
  reliabilityBottom: 'mostly luck',
  reliabilityLevel: 'called clear: {level}',
  reliabilityCaption:
    'The more people answer in a {one}, the more of what we see there is the {one} and not luck.',
  reliabilityBand: 'Pale: the curve could be this far off.',
  reliabilitySaid: 'How clearly a {one} shows, of 1: {first} with {fewest} answering, {last} with {most}.',
  reliabilityClear: 'It first reaches {level}, the level called clear, at about {respondents} people.',
  reliabilityNever: 'It does not reach {level}, the level called clear, with as many as {most} people.',

  separabilityTitle: 'Told apart, or not',
  separabilityTitleScale: '{scale}: told apart, or not',
  separabilityCaption: 'Each square is a pair of {many}. The empty squares are the honest part.',
  separabilitySummaryCaption:
    '{count} {many} make too many pairs to draw one by one, so the bar counts them. The empty part is the honest part.',
  separabilitySaid:
    'Of {pairs} pairs of {many}, {differ} almost certainly differ, {likely} likely differ, and {same} cannot be told apart.',
  separabilityHundred:
    'Of 100 pairs of {many}, {differ} almost certainly differ, {likely} likely, {same} cannot be told apart.',
  separabilityWithheld: '{count, plural, =0 {} one {One pair is withheld.} other {# pairs are withheld.}}',
  separabilityDirection: 'Which of the two is higher is not drawn.',
  keyDiffer: 'almost certainly differ',
  keyLikelyDiffer: 'likely differ',
  keyCannotTell: 'cannot tell',

  agreementTitle: '{scale}: how much people within one {one} agree',
  agreementUp: 'how many {many}',
  agreementLow: 'no more alike than random',
  agreementHigh: 'all alike',
  agreementCaption: 'Each bar counts {many}. Dotted: the middle {one}.',
  agreementNull:
    'Random answers: {name, select, uniform {each as likely as any other} slight_skew {leaning a little to the upper end} moderate_skew {leaning to the upper end} heavy_skew {leaning strongly to the upper end} triangular {most in the middle, thinning out evenly} normal_like {gathered in the middle like a bell} other {spread as was asked for: {variance}}}.',
  agreementSaid:
    'Of {places} {many}, {above} agree more than random answers would. The middle {one} stands at {median} of 1; they run from {least} to {most}.',
  keyAgree: 'agree more than random answers',
  keyNotAgree: 'agree no more than that',

  meanVarianceTitle: '{scale}: how far apart people are, beside where their {one} stands',
  meanVarianceUp: 'how far people lie from the middle of their {one}',
  meanVarianceAcross: '{scale}: where the {one} stands',
  meanVarianceCaption:
    'Each mark is a {one}; its lines show how far off it could be, and it fades where that is far. Dotted: what the ends of the line do by themselves, for near an end there is little room to differ.',
  meanVarianceRoom: 'Plain line: the most that the line leaves room for.',
  meanVarianceSaid:
    '{count, plural, one {# {one} is} other {# {many} are}} drawn. In the usual {one} people lie {usual} from its middle.',
  meanVariancePlace:
    '{place}: {level}; people lie {value} from it, very probably between {lower} and {upper}.',
  meanVarianceAbsent:
    '{count, plural, =0 {} one {One {one} is not drawn: withheld, or too few answered every question.} other {# {many} are not drawn: withheld, or too few answered every question.}}',

  comparisonTitle: '{scale}: {many} to be compared by eye, two at a time',
  comparisonCaption:
    'Where the bars of two {many} do not overlap, the two almost certainly differ. The bars are made for pairs: they do not say how far off one {one} could be, and the list is in the reader’s order.',
  comparisonSaid: '{place}: bar from {lower} to {upper}.',
  keyApartBars: 'these two differ',

  stepsTitle: '{scale}: what lies between {many}, step by step',
  stepsCaption:
    'Of every 100 parts of the difference between people, so many lie between {many}. The line shows how far off each number could be.',
  stepRaw: 'The answers as they are',
  stepComposition: 'Among people alike',
  stepStructure: 'Among {many} alike in what they carry',
  stepValue: '{value} ({lower}–{upper})',
  stepSaid: '{step}: {value} of 100, very probably between {lower} and {upper}.',
  pathsTitle: '{from}, {through} and “{to}”: what goes with what',
  pathsCaption:
    'Each line joins two things that go together among {many}, with its number and how far off it could be. Dashed: not sure. No line says what leads to what.',
  pathRange: '{lower} to {upper}',
  pathSaid: '{first} and {second}: {value}, very probably between {lower} and {upper}.',
  pathUnsureSaid: '{first} and {second}, not sure: {value}, very probably between {lower} and {upper}.',

  changeTitle: '{scale}: {from} and {to}, {one} by {one}',
  changeCaption:
    'The dashed box is what cannot be told from no change. The ring in it is {from}, the bar is {to}; pale is how far off the change could be.',
  changeSaid:
    '{place}: from {before} to {after}. The change is very probably between {lower} and {upper}; less than {smallest} could not be seen.',
  changeOnce: 'asked once',
  changeOnceSaid:
    '{count, plural, one {One {one} has answers from one of the two times only.} other {# {many} have answers from one of the two times only.}}',
  changeKeyBox: 'cannot be told from no change',

  taskTitle: 'What stands apart, {one} by {one}',
  taskCaption:
    'Each strip sets one task against the others in the same {one}. Dotted: as ready for it as for the others. Thick is most likely; pale is how far off it could be.',
  taskLess: 'less than for the others',
  taskMore: 'more than for the others',
  taskSaid: '{place}, against the other tasks there: {tasks}.',

  fieldworkTitle: 'How clearly each {one} can be read',
  fieldworkCaption: 'In the order of the list. Ten threads are a perfect reading.',
  fieldworkSaid: '{place}: {laid} of 10 threads now, {later} of 10 by the last day; {count} people{more}.',
  fieldworkUnderSaid: '{place}: too few to say yet; {count} people{more}.',
  fieldworkUnknownSaid: '{place}: {count} people; how clearly it can be read is not known yet.',
  fieldworkMarkSaid: 'Called clear at {clear} of 10.',
  keyLaid: 'laid so far',
  keyToCome: 'by the last day, if answers keep coming',
  keyTooFew: 'too few to say',
  keyClear: 'clear enough',

  mapTitle: '{scale} on the map',
  mapCaption:
    'Strong color means sure. Where we are less sure the color fades, so that luck never looks like a difference. Shades part at {levels}. Numbers are those of the list.',
  mapSaid:
    '{sure, plural, =0 {No {one} is} one {One {one} is} other {# {many} are}} surely placed, {less} less surely, {unsure} unsure; {held} withheld and hatched. The table beside it gives every number.',
  mapLess: 'less',
  mapMore: 'more',
  mapKeySure: 'sure: very probably off by {sure} or less',
  mapKeyLess: 'less sure: by {lessSure} or less',
  mapKeyUnsure: 'unsure: more than that',
  mapPlaceSaid:
    '{place}: {scale} {value}, very probably between {lower} and {upper}; {sure, select, sure {sure} less {less sure} other {unsure}}.',
  mapLaid: 'Circles: {name} ({source}, {year}).',
  mapLaidCaption:
    'The larger a circle, the more; no circle: not known. The two stand side by side, and no more than that is said.',
  mapLaidSaid: 'Laid over it as circles: {name}, from {least} to {most} ({source}, {year}).',
  clothTitle: '{first} and {second} on one map',
  clothCaption:
    'Blue is {first}, ochre is {second}; where both are strong the cloth is closed. Thirds part around the middle of {whole}: at {firstCuts} and at {secondCuts}.',
  clothSaid:
    'Above the middle third in both: {both}. Only in {first}: {onlyFirst}. Only in {second}: {onlySecond}. In neither: {neither}. In between: {between}. Unsure: {unsure}. Withheld and hatched: {held}. The table beside it gives every number.',
  clothPlaceSaid:
    '{place}: {kind, select, both {strong in both} first {strong in {first}, less in {second}} second {strong in {second}, less in {first}} neither {less of both} between {near the middle in one of them or both} other {unsure}}.',
  clothKeyUnsure: 'unsure in one of them or both',
} as const;

/** A catalog of figure words: the same keys as `english`, in any language. */
export type FigureWords = { readonly [Key in keyof typeof english]: string };
