/** Sentences of the story that rest on no single finding: how to read with care, and one pair of places. */
export interface StoryWords {
  readonly policing: string;
  readonly distrust: string;
  readonly networks: string;
  readonly silence: string;
  readonly language: string;
  readonly causes: string;
  readonly pairApart: string;
  readonly pairOpen: string;
  readonly difference: string;
  readonly differenceOpen: string;
  readonly nextWhy: string;
  readonly nextHeld: string;
  readonly nextTask: string;
  readonly nextCarried: string;
  readonly nextAgain: string;
  readonly nextTogether: string;
}

const english: StoryWords = {
  policing: 'Where people feel watched or over-policed, being slow to call anyone can be good sense.',
  distrust: 'Not trusting can be wise. It can come from what people have lived through.',
  networks: 'We asked about {many}. Ties through work, faith or family elsewhere are not counted here.',
  silence: 'People who did not answer may see it another way. Silence is a right, and sometimes a message.',
  language: 'A question can mean something else in another language, however well it is translated.',
  causes: 'These answers say what goes with what. They do not say what leads to what.',
  pairApart: 'On {topic}, {first} {hedge} stands nearer to “{end}” than {second}.',
  pairOpen: 'On {topic}, we {hedge} {first} and {second} apart.',
  difference: 'The difference is {value}, very probably between {lower} and {upper}.',
  differenceOpen:
    'The difference is {value}. Very probably it lies between {lower} the other way and {upper}.',
  nextWhy:
    'What happened between the two times? People who were there may know. These numbers do not say why.',
  nextHeld: 'Who could knock on doors in the {many} that are not shown? Paper counts as much as a phone.',
  nextTask: 'What would make it easier for people here to act together on this: {task}?',
  nextCarried:
    'What makes life harder or easier in the {many} that others could change: homes, lights, places to meet?',
  nextAgain: 'Did it really change? Ask the same questions again: small changes show only with more answers.',
  nextTogether: 'What would people here do together, and what stands in the way?',
};

const spanish: StoryWords = {
  policing:
    'Donde la gente se siente vigilada o con demasiada policía, tardar en llamar a alguien puede ser sensato.',
  distrust: 'No confiar puede ser sabio. Puede venir de lo que la gente ha vivido.',
  networks:
    'Preguntamos por {many}. Aquí no cuentan los lazos por el trabajo, la fe o la familia en otros lugares.',
  silence: 'Quienes no contestaron pueden verlo de otra manera. Callar es un derecho y, a veces, un mensaje.',
  language: 'Una pregunta puede significar otra cosa en otro idioma, por bien traducida que esté.',
  causes: 'Estas respuestas dicen qué va con qué. No dicen qué lleva a qué.',
  pairApart: 'En cuanto a {topic}, {first} {hedge} está más cerca de «{end}» que {second}.',
  pairOpen: 'En cuanto a {topic}, {hedge} si hay diferencia entre {first} y {second}.',
  difference: 'La diferencia es de {value}; muy probablemente está entre {lower} y {upper}.',
  differenceOpen:
    'La diferencia es de {value}. Muy probablemente está entre {lower} en el otro sentido y {upper}.',
  nextWhy: '¿Qué pasó entre las dos veces? Quien estuvo allí quizá lo sepa. Estos números no dicen por qué.',
  nextHeld:
    '¿Quién podría llamar a las puertas donde aún no se muestra nada? El papel cuenta tanto como un teléfono.',
  nextTask: '¿Qué haría más fácil que la gente de aquí actúe en conjunto en esto: «{task}»?',
  nextCarried:
    '¿Qué hace aquí la vida más difícil o más fácil, y podrían cambiarlo otros: viviendas, luces, lugares de encuentro?',
  nextAgain:
    '¿Cambió de verdad? Hagan las mismas preguntas otra vez: los cambios pequeños solo se ven con más respuestas.',
  nextTogether: '¿Qué haría en conjunto la gente de aquí, y qué se lo impide?',
};

const arabic: StoryWords = {
  policing:
    'حيث يشعر الناس بأنهم مراقبون أو بأن الشرطة أكثر من اللازم، قد يكون التريث في الاتصال بأحد تصرفًا حكيمًا.',
  distrust: 'عدم الثقة قد يكون حكمة، وقد يأتي مما عاشه الناس.',
  networks: 'سألنا عن {many}. الروابط عبر العمل أو الإيمان أو العائلة في مكان آخر غير محسوبة هنا.',
  silence: 'قد يرى من لم يجيبوا الأمر رؤية أخرى. الصمت حق، وأحيانًا رسالة.',
  language: 'قد يعني السؤال شيئًا آخر في لغة أخرى مهما حسنت ترجمته.',
  causes: 'هذه الإجابات تقول ما الذي يسير مع ماذا، ولا تقول ما الذي يؤدي إلى ماذا.',
  pairApart: 'في {topic}، {first} {hedge} أقرب إلى «{end}» من {second}.',
  pairOpen: 'في {topic}، {hedge} هل بين {first} و{second} فرق.',
  difference: 'الفرق {value}، والأرجح جدًا أنه بين {lower} و{upper}.',
  differenceOpen: 'الفرق {value}. والأرجح جدًا أنه بين {lower} في الاتجاه الآخر و{upper}.',
  nextWhy: 'ماذا حدث بين المرتين؟ قد يعرف ذلك من كان هناك. هذه الأرقام لا تقول لماذا.',
  nextHeld: 'من يستطيع أن يطرق الأبواب حيث لا نعرض شيئًا بعد؟ الورق يُحسب مثل الهاتف.',
  nextTask: 'ما الذي يسهّل على الناس هنا أن يعملوا معًا في هذا: «{task}»؟',
  nextCarried:
    'ما الذي يجعل الحياة هنا أصعب أو أسهل ويستطيع غيركم أن يغيّره: البيوت أو الإنارة أو أماكن اللقاء؟',
  nextAgain: 'هل تغيّر حقًا؟ اسألوا الأسئلة نفسها مرة أخرى: التغيّر الصغير لا يظهر إلا بإجابات أكثر.',
  nextTogether: 'ماذا يمكن أن يفعل الناس هنا معًا، وما الذي يقف في الطريق؟',
};

/** The words of a language tag; English where there are none. */
export function storyWordsOf(language: string): StoryWords {
  const tag = language.toLowerCase().split('-')[0];
  if (tag === 'es') return spanish;
  return tag === 'ar' ? arabic : english;
}

/** Fills the gaps of a sentence. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
