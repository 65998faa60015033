/** What stands on the list of what was published, on the page of a release, and around a reply to it. */
export const releaseEnglish = {
  wasPublished: 'What was published',
  publishedDay: 'Published on {day}.',
  membersRead: 'Members read it.',
  membersFirst: 'Members read it first.',
  everybodyReads: 'Everybody may read it.',
  takenBackOn: 'Withdrawn on {day}.',
  publicPage: 'The page for everybody:',
  whatItSays: 'What it says',
  noReplies: 'Nobody has replied yet.',
  replyRight: 'Every member may reply, also to disagree.',
  yourReply: 'Your reply',
  yourReplyHint: 'Everybody who reads these findings reads it beside them. Your name does not stand there.',
  beforeSending: 'Before you send it: some words may hurt or mislead.',
  sendAsItIs: 'Send it as it is.',
  whoSpeaks: 'For whom do you speak?',
  forMyself: 'For myself',
  sendReply: 'Send the reply',
  replyStands: 'Your reply stands beside it.',
  replyLength: 'A reply has 1 to {most} letters.',
  replyLengthWay: 'Write something, or write less.',
  replyDraft: 'This is a draft. People reply to what members can read.',
  replyGone: 'What you chose is not there any more.',
  replyGoneWay: 'Open the page again.',
  nothingChanged: 'Nothing was changed.',
} as const;

export type ReleaseWord = keyof typeof releaseEnglish;
