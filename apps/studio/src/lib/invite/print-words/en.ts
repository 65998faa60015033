/** Words on everything that is printed to invite people. `{name}` is filled in. */
export const en = {
  headline: 'What is it like in {community}?',
  'purpose.by':
    '{organization} asks everybody here: how far do people trust one another, and what can they do together?',
  purpose: 'We ask everybody here: how far do people trust one another, and what can they do together?',
  minutes: 'It takes about {minutes} minutes. Nobody asks your name.',
  scan: 'Point the camera of a phone at the square, or type this address:',
  'scan.code': 'Point the camera of a phone at the square. Or go to {address} and type your code:',
  'code.title': 'Your code',
  'code.once': 'It works once. Your answers cannot be joined to it.',
  until: 'You can answer until {date}.',
  results: 'What comes of it is shown to everybody here on {date}.',
  voluntary: 'Taking part is up to you.',
  contact: 'Questions? {contact}',
  tear: 'Take one with you',
  qr: 'Square to scan. It leads to {address}',
  'reminder.title': 'There is still time',
  'reminder.last': 'The last days to answer',
  'reminder.text': 'Not long ago we asked everybody in {community} what it is like here.',
  'reminder.thanks':
    'If you have answered already: thank you, you need do nothing. We cannot see who has answered, so this note goes to everybody.',
  'reminder.how': 'If you still want to answer: use the code or the address on your invitation.',
  'reminder.link': 'If you still want to answer: {address}',
  'reminder.lost': 'Is the invitation lost? Ask for a new one: {contact}',
  'parents.title': 'For parents and guardians',
  'parents.what':
    'Young people in {community} are asked what it is like here: how far people trust one another, and what they can do together.',
  'parents.who': '{organization} asks.',
  'parents.free':
    'Nobody has to take part. Your child can skip any question and stop at any time, and nothing happens because of it.',
  'parents.nameless':
    'Nobody asks for a name. What your child answers cannot be joined to your child: not by teachers or leaders, and not by us.',
  'parents.limit': 'Nothing is shown of a group in which fewer than {limit} people answered.',
  'parents.back':
    'At the end your child gets a code. With it the answers can be taken back at least until {date}.',
  'parents.back.open': 'At the end your child gets a code. With it the answers can be taken back.',
  'parents.no':
    'You would rather your child did not take part? Tell your child, or tell us: {contact}. You need not say why.',
  'private.title': 'What we cannot see',
  'paper.title': 'Questions about {community}',
  'paper.how': 'Put a cross in one box under each sentence. Leave out what you do not want to answer.',
  'paper.place': 'Where you live or belong',
  'paper.form': 'Number of this form',
  'paper.back': 'When you are done, put the form into the envelope or the box. Write no name on it.',
  'paper.keep': 'Cut here and keep this strip',
  'paper.receipt': 'With this number you can take your answers back at least until {date}: {address}',
  'paper.receipt.open': 'With this number you can take your answers back: {address}',
  'paper.page': 'Page {page} of {pages}',
} as const;

export type PrintWord = keyof typeof en;
export type PrintWords = Readonly<Record<PrintWord, string>>;
