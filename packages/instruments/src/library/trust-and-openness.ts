import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale, trustScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const bridge = (name: string, scale: 'trust' | 'openness', said: Wording): ItemWords => ({
  name,
  scale,
  answers: 'agreement',
  words: said,
});

const turned = (name: string, scale: 'trust' | 'openness', said: Wording): ItemWords => ({
  ...bridge(name, scale, said),
  favorable: 'disagree',
  reversed: true,
});

/** Trust across groups, and openness to others: what bridges, beside what binds. */
export const trustAndOpenness: LibraryEntry = libraryEntry({
  key: 'trust-and-openness',
  kinds: ['neighborhood', 'school', 'organization', 'online'],
  source:
    'Szreter, S., & Woolcock, M. (2004). Health by association? Social capital, social theory, and the political ' +
    'economy of public health. International Journal of Epidemiology, 33(4), 650–667; and Putnam, R. D. (2000). ' +
    'Bowling alone. Simon & Schuster.',
  structure:
    'Two scales of four items, answered 1 to 5: trust across groups and openness; one item of each is turned round. To be shown beside trust within the group: bonding and bridging may differ.',
  name: words('Trust and openness', 'Confianza y apertura', 'الثقة والانفتاح'),
  introduction: introductions.anywhere,
  scales: [
    {
      ...trustScale(),
      title: words('Trust across groups', 'Confianza entre grupos', 'الثقة بين الفئات'),
    },
    otherScale(
      'openness',
      words('Openness to others', 'Apertura a otras personas', 'الانفتاح على الآخرين'),
      words('less open', 'menos apertura', 'انفتاح أقل'),
      words('more open', 'más apertura', 'انفتاح أكثر'),
    ),
  ],
  items: [
    bridge(
      'trust_across',
      'trust',
      words(
        'People of different backgrounds here trust one another.',
        'Las personas de distintos orígenes que hay aquí confían unas en otras.',
        'الناس من خلفيات مختلفة هنا يثق بعضهم ببعض.',
      ),
    ),
    bridge(
      'trust_generations',
      'trust',
      words(
        'Young and old people here trust one another.',
        'Los jóvenes y los mayores de aquí confían unos en otros.',
        'الشباب وكبار السن هنا يثق بعضهم ببعض.',
      ),
    ),
    bridge(
      'fair_to_all',
      'trust',
      words(
        'People here are fair to those who think differently.',
        'La gente de aquí es justa con quienes piensan distinto.',
        'الناس هنا منصفون مع من يفكر بطريقة مختلفة.',
      ),
    ),
    turned(
      'distrust_others',
      'trust',
      words(
        'People here do not trust those who are different from them.',
        'La gente de aquí no confía en quienes son diferentes.',
        'الناس هنا لا يثقون بمن يختلف عنهم.',
      ),
    ),
    bridge(
      'welcome_new',
      'openness',
      words(
        'People who are new here are made welcome.',
        'A las personas recién llegadas se les da la bienvenida aquí.',
        'القادمون الجدد إلى هنا يلقون الترحيب من الناس.',
      ),
    ),
    bridge(
      'mix',
      'openness',
      words(
        'People of different backgrounds here spend time together.',
        'Las personas de distintos orígenes pasan tiempo juntas aquí.',
        'الناس من خلفيات مختلفة هنا يقضون وقتًا معًا.',
      ),
    ),
    bridge(
      'links_outside',
      'openness',
      words(
        'People here have ties to groups and places elsewhere that they can call on.',
        'La gente de aquí tiene lazos con grupos y lugares de fuera a los que puede acudir.',
        'لدى الناس هنا صلات بجماعات وأماكن أخرى يمكنهم اللجوء إليها.',
      ),
    ),
    turned(
      'closed_to_new',
      'openness',
      words(
        'People here do not let newcomers have a say.',
        'La gente de aquí no deja opinar a quienes acaban de llegar.',
        'الناس هنا لا يتركون للقادمين الجدد رأيًا.',
      ),
    ),
  ],
});
