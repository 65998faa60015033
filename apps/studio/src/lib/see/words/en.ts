import { englishLook } from '../../look/look-words.ts';
import { chaptersEnglish } from './chapters.ts';
import { compareEnglish } from './compare-english.ts';
import { mapEnglish } from './map-english.ts';
import { placeEnglish } from './place-english.ts';
import { releaseEnglish } from './release-english.ts';

/** What stands around findings on pages that are read in several languages, as ICU messages. */
export const english = {
  ...placeEnglish,
  ...chaptersEnglish,
  ...mapEnglish,
  ...compareEnglish,
  ...releaseEnglish,
  languages: 'Languages',
  answered: '{people} people from {places} {many} answered.',
  promise: 'This is what their answers can say, and what they cannot.',
  invented:
    'This community is made up, so that you can look around. Nobody answered: a computer drew the answers.',
  openSince: 'Open to everybody since {day}.',
  publishedOn: 'Published on {day}. Everybody here reads this same page.',
  machine: 'A machine translated these words, and nobody has checked them yet. The numbers are the same.',
  easyLink: 'Read it in easy words',
  wholeLink: 'Read all of it',
  easyTitle: 'In easy words',
  strong: 'What is strong',
  sure: 'What we can say',
  unsure: 'What we cannot tell yet',
  ask: 'What to ask next',
  more: 'More on this',
  whyAsk: 'Why ask this?',
  decide: 'Numbers do not decide. People who live with them do: read this together, then choose one thing.',
  meeting: 'Take it to a meeting, or reply to it',
  askNew: 'Ask something new',
  askAgain: 'Ask again, or see who is being asked now',
  carriedNote: 'None of these is in the hands of the people who live here alone.',
  carriedTable: 'Table of what the {many} carry',
  what: 'What',
  middle: 'In the middle',
  range: 'From, to',
  between: '{least} to {most}',
  source: 'Source',
  inHundred: '{name}, in 100',
  who: 'Who answered',
  whoNote: 'We count people, never who they are. Nobody can see what one person said.',
  whatAsked: 'What people were asked',
  answersWere: 'Answers to choose from:',
  askedFrom: 'Source:',
  heldNames: 'Not shown:',
  again: 'When people are asked again',
  againFrom: 'People here are asked again from {day}.',
  againNow: 'People here are being asked again now.',
  againUntil: 'People here are being asked again now, until {day}.',
  care: 'Read with care',
  replies: 'Replies',
  take: 'Take it with you',
  frame: 'Show a picture on another page',
  frameNote: 'Copy these lines into your page. The picture comes with its words and its source.',
  frameCode: 'Lines for “{title}”',
  pictureFile: 'This picture alone (SVG)',
  next: 'What next?',
  places: 'One {one} at a time',
  numbers: 'All numbers, for the analyst',
  compare: 'Compare two {many}',
  nothing: 'Nothing is published yet.',
  withdrawn: 'This was withdrawn',
  withdrawnOn: 'The community withdrew these findings on {day}.',
  withdrawnWhy: 'It gave this reason:',
  withdrawnCopies: 'If you hold a copy, please do not pass it on.',
  from: 'From {community}, {day}. {people} people answered.',
  noPicture: 'There is no such picture here.',
  thisPage: 'This page:',
} as const;

export type SeeWord = keyof typeof english;

export { englishLook as look };
