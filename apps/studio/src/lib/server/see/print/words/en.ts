import { chaptersEnglish } from '../../../../see/words/chapters.ts';

/**
 * Words of what is printed of a release that are no finding's, figure's or report's own. `{one}` and `{many}` are
 * the kind of place.
 */
export const en = {
  ...chaptersEnglish,
  takeReport: 'The whole report (PDF)',
  takePoster: 'A poster for a meeting (PDF, A3)',
  takeSlides: 'Slides for a meeting (PDF)',
  takeBrief: 'One page for those who fund (PDF)',
  takeEasy: 'Easy to read, in large type (PDF)',

  release: 'Release {number}',
  published: 'Published on {date}',
  lead: '{people} people from {places} {many} answered. This is what their answers can say, and what they cannot.',
  page: 'Page {page} of {pages}',
  finding: 'Finding {number}.',

  ladder: 'How sure are we?',
  ladderLook: 'Look at the thread under a word.',
  sureCertain: '95 chances in 100, or more',
  sureLikely: '80 to 95',
  surePerhaps: '60 to 80',
  sureOpen: 'fewer than 60',

  carriedLead: 'None of these is in the hands of the people who live here alone.',
  what: 'What',
  middle: 'In the middle',
  fromTo: 'From, to',
  range: '{least} to {most}',
  source: 'Source',
  here: 'Here',

  places: 'One {one} at a time',
  placesLead:
    'Every {one} in the order of the list, never by what was answered. What is said here is about the {one}, not about anyone in it.',
  placesMany:
    'There are {count} {many}. Here each of them has one line in the drawings, and no page of its own: that stands at {address}.',
  placeHeld: 'We cannot speak of {place} yet',
  placesHeld: 'We cannot speak of one {one} by itself yet',
  placeSilent:
    'This says nothing about the people of {place}. Staying silent is a right, and sometimes a message.',
  placePeople: '{people} people answered.',
  ownReply: 'The {one}’s own reply',

  replies: 'Replies',
  repliesLead: 'What members answered to these findings, in the order they wrote.',

  methods: 'How each finding was made',
  methodsLead: 'The numbers are those beside the findings.',
  methodOf: 'Findings {numbers}.',

  check: 'Work the numbers out again',
  checkText:
    'The bundle of this release holds what the numbers were made from, the version of Weft, and a script for R that works the numbers out again without Weft. The bundle, and this report in other languages, are at:',
  foot: 'Every number can be worked out again with the script in the bundle of this release.',
  made: 'Made with Weft, free software. About places, never about one person.',
  qr: 'A square to scan. It opens {address}',

  unsure: 'What we cannot tell yet',
  next: 'What to ask next',
  posterScan: 'Scan the square, or type:',

  brief: 'For those who fund and decide',
  briefStrong: 'What is there to build on',
  briefNoRank: 'Why there is no ranking here',
  briefNoRankText: 'We do not rank our {many}. A list from first to last would say more than the answers do:',
  briefNoRankOne:
    'These answers cannot speak of one {one} by itself yet, so there is nothing to put in an order.',
  briefNoRankEven:
    'And where two {many} surely differ, a list would say nothing of what each of them carries. What can be said with care is how each stands, how sure that is, and what it carries.',
  briefCarry: 'Beside every score: what the {many} carry',
  briefCarryNone:
    'No facts about the {many} were brought along yet. A score without them is easy to misread: ask for them first.',
  briefSample: 'Sample and method',
  briefSampleText:
    '{answers} answers from {people} people in {places} {many}; {shown} {many} can be shown. Multilevel model of answers within people within {many}; ranges hold the truth 95 times in 100.',
  briefHeld: 'A {one} is shown from {limit} people on; what is withheld cannot be worked out from the rest.',
  briefChange: 'What would change this',
  briefChangeMore:
    'More answers, above all where a {one} is not shown yet, and the same questions asked again.',

  easy: 'Easy to read',
  easyMore: 'You can read all of it here:',
} as const;

export type PrintedWord = keyof typeof en;

/** The words of one language. */
export type PrintedWords = Readonly<Record<PrintedWord, string>>;
