import type { Task } from '../asked/task.ts';
import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { actionScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const control = (name: string, task: Task, said: Wording): ItemWords => ({
  name,
  scale: 'action',
  answers: 'likelihood',
  task,
  words: said,
});

/** Willingness to act, task by task: children, violence, taking part, facing institutions. */
export const taskSpecificControl: LibraryEntry = libraryEntry({
  key: 'task-specific-control',
  kinds: ['neighborhood'],
  source:
    'Wickes, R., Hipp, J. R., Sargeant, E., & Homel, R. (2013). Collective efficacy as a task specific process: ' +
    'examining the relationship between social ties, neighborhood cohesion and the capacity to respond to violence, ' +
    'delinquency and civic problems. American Journal of Community Psychology, 52(1–2), 115–127.',
  structure:
    'One scale of fourteen items in four tasks (children four, violence four, taking part three, institutions three), answered 1 to 5; none is turned round. A task may be asked alone.',
  name: words('Readiness for particular tasks', 'Disposición para tareas concretas', 'الاستعداد لمهام محددة'),
  introduction: introductions.neighborhood,
  scales: [actionScale()],
  items: [
    control(
      'child_alone',
      'children',
      words(
        'A small child is alone by a busy street. How likely is it that people here would look after the child?',
        'Un niño pequeño está solo junto a una calle con mucho tráfico. ¿Qué tan probable es que la gente de aquí cuide del niño?',
        'طفل صغير وحده قرب شارع مزدحم. ما مدى احتمال أن يعتني به الناس هنا؟',
      ),
    ),
    control(
      'child_bullied',
      'children',
      words(
        'Older children are picking on a younger one. How likely is it that people here would stop it?',
        'Unos niños mayores molestan a uno más pequeño. ¿Qué tan probable es que la gente de aquí lo detenga?',
        'أطفال أكبر سنًا يضايقون طفلًا أصغر. ما مدى احتمال أن يوقفهم الناس هنا؟',
      ),
    ),
    control(
      'teens_damage',
      'children',
      words(
        'Teenagers are breaking things at the bus stop. How likely is it that people here would speak to them?',
        'Unos adolescentes están rompiendo cosas en la parada del autobús. ¿Qué tan probable es que la gente de aquí hable con ellos?',
        'مراهقون يكسرون أشياء عند موقف الحافلة. ما مدى احتمال أن يتحدث الناس هنا معهم؟',
      ),
    ),
    control(
      'tell_parents',
      'children',
      words(
        'A child of this neighborhood gets into trouble. How likely is it that people here would let the family know?',
        'Un niño del vecindario se mete en problemas. ¿Qué tan probable es que la gente de aquí avise a la familia?',
        'طفل من هذا الحي يقع في مشكلة. ما مدى احتمال أن يخبر الناس هنا أسرته؟',
      ),
    ),
    control(
      'threat_street',
      'violence',
      words(
        'Someone is being threatened in the street. How likely is it that people here would call for help?',
        'Alguien recibe amenazas en la calle. ¿Qué tan probable es que la gente de aquí pida ayuda?',
        'شخص يتعرض للتهديد في الشارع. ما مدى احتمال أن يطلب الناس هنا المساعدة؟',
      ),
    ),
    control(
      'violence_home',
      'violence',
      words(
        'Shouts and blows are heard from a home. How likely is it that people here would get help for whoever is being hurt?',
        'Se oyen gritos y golpes en una casa. ¿Qué tan probable es que la gente de aquí busque ayuda para quien está siendo lastimado?',
        'تُسمع صرخات وضربات من أحد البيوت. ما مدى احتمال أن يطلب الناس هنا العون لمن يتعرض للأذى؟',
      ),
    ),
    control(
      'young_fight',
      'violence',
      words(
        'Two groups of young people are about to fight. How likely is it that people here would calm things down?',
        'Dos grupos de jóvenes están a punto de pelearse. ¿Qué tan probable es que la gente de aquí calme la situación?',
        'مجموعتان من الشباب على وشك الشجار. ما مدى احتمال أن يهدّئ الناس هنا الأمور؟',
      ),
    ),
    control(
      'insult_origin',
      'violence',
      words(
        'Someone is insulted because of where they come from. How likely is it that people here would stand by that person?',
        'Insultan a alguien por su origen. ¿Qué tan probable es que la gente de aquí se ponga de su lado?',
        'شخص يُهان بسبب أصله. ما مدى احتمال أن يقف الناس هنا إلى جانبه؟',
      ),
    ),
    control(
      'clean_up',
      'civic',
      words(
        'A park here needs a day of cleaning. How likely is it that people here would turn up to help?',
        'Un parque de aquí necesita un día de limpieza. ¿Qué tan probable es que la gente de aquí venga a ayudar?',
        'حديقة هنا تحتاج إلى يوم تنظيف. ما مدى احتمال أن يحضر الناس هنا للمساعدة؟',
      ),
    ),
    control(
      'meeting',
      'civic',
      words(
        'A meeting is called about a plan for this area. How likely is it that people here would come and have a say?',
        'Se convoca una reunión sobre un plan para esta zona. ¿Qué tan probable es que la gente de aquí asista y opine?',
        'يُدعى إلى اجتماع حول خطة لهذه المنطقة. ما مدى احتمال أن يحضر الناس هنا ويبدوا رأيهم؟',
      ),
    ),
    control(
      'start_project',
      'civic',
      words(
        'There is money for something that everyone here could use. How likely is it that people here would plan it together?',
        'Hay dinero para algo que podría usar todo el vecindario. ¿Qué tan probable es que la gente de aquí lo planee en conjunto?',
        'يوجد مال لشيء يستطيع كل من هنا استخدامه. ما مدى احتمال أن يخطط له الناس هنا معًا؟',
      ),
    ),
    control(
      'library_cut',
      'institutions',
      words(
        'The local library is to be closed. How likely is it that people here would act together to keep it?',
        'Van a cerrar la biblioteca local. ¿Qué tan probable es que la gente de aquí actúe junta para conservarla?',
        'ستُغلق المكتبة المحلية. ما مدى احتمال أن يتحرك الناس هنا معًا للإبقاء عليها؟',
      ),
    ),
    control(
      'landlord',
      'institutions',
      words(
        'The owner of a building leaves homes without heating. How likely is it that people here would press for repairs together?',
        'El dueño de un edificio deja las viviendas sin calefacción. ¿Qué tan probable es que la gente de aquí exija junta las reparaciones?',
        'مالك مبنى يترك البيوت من دون تدفئة. ما مدى احتمال أن يطالب الناس هنا معًا بالإصلاح؟',
      ),
    ),
    control(
      'unsafe_road',
      'institutions',
      words(
        'A crossing here is dangerous and the city is slow to act. How likely is it that people here would demand a change together?',
        'Un cruce de aquí es peligroso y la ciudad tarda en actuar. ¿Qué tan probable es que la gente de aquí exija junta un cambio?',
        'معبر هنا خطير والبلدية تتباطأ. ما مدى احتمال أن يطالب الناس هنا معًا بالتغيير؟',
      ),
    ),
  ],
});
