import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const sure = (name: string, said: Wording): ItemWords => ({
  name,
  scale: 'certainty',
  answers: 'sureness',
  words: said,
  referent: 'self',
});

/** How sure people are of what they said of the place. */
export const certainty: LibraryEntry = libraryEntry({
  key: 'certainty',
  kinds: ['neighborhood', 'school', 'organization', 'online'],
  source:
    'the graded confidence of Bandura, A. (2006). Guide for constructing self-efficacy scales. In F. Pajares & T. Urdan ' +
    '(Eds.), Self-efficacy beliefs of adolescents (pp. 307–337). Information Age; the wording is ours throughout.',
  structure:
    'One scale of four items, answered 1 to 5; none is turned round. Asked after the others. It says how sure the answers are, and is never part of a score of the place.',
  name: words('How sure people are', 'Cuán segura está la gente', 'مدى تأكد الناس'),
  introduction: introductions.anywhere,
  scales: [
    otherScale(
      'certainty',
      words('Certainty', 'Seguridad en la respuesta', 'التأكد من الإجابة'),
      words('less sure', 'menos seguridad', 'تأكد أقل'),
      words('surer', 'más seguridad', 'تأكد أكثر'),
      words(
        'Now about your answers. How sure are you?',
        'Ahora, sobre sus respuestas. ¿Cuán seguro o segura está?',
        'والآن عن إجاباتك. ما مدى تأكدك؟',
      ),
    ),
  ],
  items: [
    sure(
      'sure_trust',
      words(
        'How sure are you of what you said about trust among people here?',
        '¿Cuán seguro o segura está de lo que dijo sobre la confianza entre la gente de aquí?',
        'ما مدى تأكدك مما قلته عن الثقة بين الناس هنا؟',
      ),
    ),
    sure(
      'sure_act',
      words(
        'How sure are you of what you said people here would do?',
        '¿Cuán seguro o segura está de lo que dijo que haría la gente de aquí?',
        'ما مدى تأكدك مما قلت إن الناس هنا سيفعلونه؟',
      ),
    ),
    sure(
      'sure_most',
      words(
        'How sure are you that most people here would answer as you did?',
        '¿Cuán seguro o segura está de que la mayoría de la gente de aquí respondería como usted?',
        'ما مدى تأكدك من أن معظم الناس هنا سيجيبون كما أجبت؟',
      ),
    ),
    sure(
      'sure_next_year',
      words(
        'How sure are you that people here would act the same way a year from now?',
        '¿Cuán seguro o segura está de que la gente de aquí actuaría igual dentro de un año?',
        'ما مدى تأكدك من أن الناس هنا سيتصرفون بالطريقة نفسها بعد عام؟',
      ),
    ),
  ],
});
