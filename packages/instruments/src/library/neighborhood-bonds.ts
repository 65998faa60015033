import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

type Bond = 'attraction' | 'neighboring' | 'community';

const bond = (name: string, scale: Bond, said: Wording): ItemWords => ({
  name,
  scale,
  answers: 'agreement',
  words: said,
});

const turned = (name: string, scale: Bond, said: Wording): ItemWords => ({
  ...bond(name, scale, said),
  favorable: 'disagree',
  reversed: true,
});

/** Attraction to the neighborhood, neighboring, and the sense of community. */
export const neighborhoodBonds: LibraryEntry = libraryEntry({
  key: 'neighborhood-bonds',
  kinds: ['neighborhood'],
  source:
    'Buckner, J. C. (1988). The development of an instrument to measure neighborhood cohesion. American Journal of ' +
    'Community Psychology, 16(6), 771–791.',
  structure:
    'Three scales of four items, answered 1 to 5: attraction, neighboring, community; one item of each is turned round. The original asks about the person who answers; these items ask about people here.',
  name: words(
    'Attraction, neighboring and community',
    'Apego, trato vecinal y comunidad',
    'الارتباط بالمكان وحسن الجوار والمجتمع',
  ),
  introduction: introductions.neighborhood,
  scales: [
    otherScale(
      'attraction',
      words('Attraction to the neighborhood', 'Apego al vecindario', 'الارتباط بالحي'),
      words('less drawn to stay', 'menos ganas de quedarse', 'رغبة أقل في البقاء'),
      words('more drawn to stay', 'más ganas de quedarse', 'رغبة أكثر في البقاء'),
    ),
    otherScale(
      'neighboring',
      words('Neighboring', 'Trato entre vecinos', 'حسن الجوار'),
      words('less neighboring', 'menos trato', 'تعامل أقل'),
      words('more neighboring', 'más trato', 'تعامل أكثر'),
    ),
    otherScale(
      'community',
      words('Sense of community', 'Sentido de comunidad', 'الشعور بالمجتمع'),
      words('less of a community', 'menos comunidad', 'شعور أقل بالمجتمع'),
      words('more of a community', 'más comunidad', 'شعور أكثر بالمجتمع'),
    ),
  ],
  items: [
    bond(
      'like_living_here',
      'attraction',
      words(
        'People here like living in this neighborhood.',
        'A la gente de aquí le gusta vivir en este vecindario.',
        'الناس هنا يحبون العيش في هذا الحي.',
      ),
    ),
    bond(
      'would_stay',
      'attraction',
      words(
        'People here would stay in this neighborhood if they had the choice.',
        'La gente de aquí se quedaría en este vecindario si pudiera elegir.',
        'الناس هنا يفضلون البقاء في هذا الحي لو كان لهم الخيار.',
      ),
    ),
    bond(
      'proud_of_place',
      'attraction',
      words(
        'People here are proud of where they live.',
        'La gente de aquí siente orgullo del lugar donde vive.',
        'الناس هنا فخورون بالمكان الذي يعيشون فيه.',
      ),
    ),
    turned(
      'want_to_leave',
      'attraction',
      words(
        'People here do not want to go on living in this neighborhood.',
        'La gente de aquí no quiere seguir viviendo en este vecindario.',
        'الناس هنا لا يريدون الاستمرار في العيش في هذا الحي.',
      ),
    ),
    bond(
      'visit',
      'neighboring',
      words(
        'Neighbors here visit one another at home.',
        'Los vecinos de aquí se visitan en sus casas.',
        'الجيران هنا يتزاورون في بيوتهم.',
      ),
    ),
    bond(
      'borrow',
      'neighboring',
      words(
        'Neighbors here borrow things from one another.',
        'Los vecinos de aquí se prestan cosas.',
        'الجيران هنا يستعير بعضهم الأشياء من بعض.',
      ),
    ),
    bond(
      'stop_and_talk',
      'neighboring',
      words(
        'Neighbors here stop and talk when they meet.',
        'Los vecinos de aquí se detienen a conversar cuando se encuentran.',
        'الجيران هنا يتوقفون ويتحدثون حين يلتقون.',
      ),
    ),
    turned(
      'know_few',
      'neighboring',
      words(
        'Neighbors here do not know each other’s names.',
        'Los vecinos de aquí no se conocen por su nombre.',
        'الجيران هنا لا يعرف بعضهم أسماء بعض.',
      ),
    ),
    bond(
      'work_together',
      'community',
      words(
        'People here work together to make this neighborhood better.',
        'La gente de aquí trabaja en conjunto para mejorar este vecindario.',
        'الناس هنا يعملون معًا لتحسين هذا الحي.',
      ),
    ),
    bond(
      'loyal',
      'community',
      words(
        'People here stand by one another.',
        'La gente de aquí se apoya mutuamente.',
        'الناس هنا يقف بعضهم إلى جانب بعض.',
      ),
    ),
    bond(
      'we_here',
      'community',
      words(
        'When people here speak of the neighborhood, they say “we”.',
        'Cuando la gente de aquí habla del vecindario, dice «nosotros».',
        'حين يتحدث الناس هنا عن الحي يقولون «نحن».',
      ),
    ),
    turned(
      'each_alone',
      'community',
      words(
        'People here do not care what becomes of their neighbors.',
        'A la gente de aquí no le importa lo que pase con sus vecinos.',
        'الناس هنا لا يهتمون بما يحدث لجيرانهم.',
      ),
    ),
  ],
});
