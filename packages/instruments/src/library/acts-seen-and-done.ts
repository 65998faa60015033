import type { Task } from '../asked/task.ts';
import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const seen = (name: string, task: Task, said: Wording): ItemWords => ({
  name,
  scale: 'seen',
  answers: 'frequency',
  task,
  words: said,
  referent: 'self',
});

const done = (name: string, task: Task, said: Wording): ItemWords => ({
  ...seen(name, task, said),
  scale: 'done',
  offers: ['dontKnow', 'refused', 'notApplicable'],
});

const lastSixMonths = words(
  'Think of the last six months.',
  'Piense en los últimos seis meses.',
  'فكّر في الأشهر الستة الماضية.',
);

/** What was seen and done, beside what is expected: the same four acts, from both sides. */
export const actsSeenAndDone: LibraryEntry = libraryEntry({
  key: 'acts-seen-and-done',
  kinds: ['neighborhood'],
  source:
    'the distinction of expectations and acts in Sampson, R. J. (2012). Great American city: Chicago and the enduring ' +
    'neighborhood effect. University of Chicago Press; the wording is ours throughout.',
  structure:
    'Two scales of four items, answered 1 to 4: acts seen and acts done in six months; none is turned round. They ask on purpose about what the person saw and did; they are shown beside expectations and never added to them.',
  name: words('Acts seen and done', 'Actos vistos y hechos', 'أفعال شوهدت وأفعال تمّت'),
  introduction: introductions.neighborhood,
  scales: [
    otherScale(
      'seen',
      words('Acts seen', 'Actos vistos', 'أفعال شوهدت'),
      words('fewer acts seen', 'menos actos vistos', 'أفعال مشاهدة أقل'),
      words('more acts seen', 'más actos vistos', 'أفعال مشاهدة أكثر'),
      lastSixMonths,
    ),
    otherScale(
      'done',
      words('Acts done', 'Actos hechos', 'أفعال تمّت'),
      words('fewer acts done', 'menos actos hechos', 'أفعال أقل'),
      words('more acts done', 'más actos hechos', 'أفعال أكثر'),
      lastSixMonths,
    ),
  ],
  items: [
    seen(
      'seen_help',
      'support',
      words(
        'How often did you see neighbors help someone here?',
        '¿Con qué frecuencia vio a vecinos ayudar a alguien aquí?',
        'كم مرة رأيت الجيران يساعدون شخصًا هنا؟',
      ),
    ),
    seen(
      'seen_children',
      'children',
      words(
        'How often did you see neighbors look out for children here?',
        '¿Con qué frecuencia vio a vecinos cuidar de los niños de aquí?',
        'كم مرة رأيت الجيران يرعون الأطفال هنا؟',
      ),
    ),
    seen(
      'seen_calm',
      'violence',
      words(
        'How often did you see neighbors calm a quarrel or call for help?',
        '¿Con qué frecuencia vio a vecinos calmar una pelea o pedir ayuda?',
        'كم مرة رأيت الجيران يهدئون شجارًا أو يطلبون المساعدة؟',
      ),
    ),
    seen(
      'seen_together',
      'civic',
      words(
        'How often did you see neighbors get together to change something here?',
        '¿Con qué frecuencia vio a vecinos reunirse para cambiar algo aquí?',
        'كم مرة رأيت الجيران يجتمعون لتغيير شيء هنا؟',
      ),
    ),
    done(
      'done_help',
      'support',
      words(
        'How often did you help someone who lives here?',
        '¿Con qué frecuencia ayudó usted a alguien que vive aquí?',
        'كم مرة ساعدت شخصًا يعيش هنا؟',
      ),
    ),
    done(
      'done_children',
      'children',
      words(
        'How often did you look out for a neighbor’s child?',
        '¿Con qué frecuencia cuidó usted del hijo o la hija de un vecino?',
        'كم مرة رعيت طفل أحد الجيران؟',
      ),
    ),
    done(
      'done_calm',
      'violence',
      words(
        'How often did you calm a quarrel here or call for help?',
        '¿Con qué frecuencia calmó usted una pelea aquí o pidió ayuda?',
        'كم مرة هدّأت شجارًا هنا أو طلبت المساعدة؟',
      ),
    ),
    done(
      'done_together',
      'civic',
      words(
        'How often did you join neighbors to change something here?',
        '¿Con qué frecuencia se unió usted a sus vecinos para cambiar algo aquí?',
        'كم مرة انضممت إلى الجيران لتغيير شيء هنا؟',
      ),
    ),
  ],
});
