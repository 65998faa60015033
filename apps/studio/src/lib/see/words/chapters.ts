/** What the chapters of a story are called, on its page and in its prints. The Spanish and the Arabic are written by a machine. */
export const chaptersEnglish = {
  threads: 'Two threads, one cloth',
  tasks: 'What people would do together',
  alike: 'How far neighbors see it alike',
  change: 'What changed, and what only seems to',
  apart: 'Which differences are real',
  carries: 'What goes with what the {many} carry',
  mechanism: 'What goes with what',
  held: 'What is held back',
  carried: 'What the {many} carry',
} as const;

export const chaptersSpanish = {
  threads: 'Dos hilos, una tela',
  tasks: 'Lo que la gente haría en conjunto',
  alike: 'Hasta qué punto los vecinos lo ven igual',
  change: 'Lo que cambió y lo que solo lo parece',
  apart: 'Qué diferencias son reales',
  carries: 'Qué va con lo que cargan {theMany}',
  mechanism: 'Qué va con qué',
  held: 'Lo que no se muestra',
  carried: 'Lo que cargan {theMany}',
} as const;

export const chaptersArabic = {
  threads: 'خيطان ونسيج واحد',
  tasks: 'ما قد يفعله الناس معًا',
  alike: 'إلى أي حد يرى الجيران الأمر رؤية واحدة',
  change: 'ما تغيّر، وما يبدو فقط أنه تغيّر',
  apart: 'أي الفروق حقيقية',
  carries: 'ما يسير مع ما تحمله ال{many}',
  mechanism: 'ما الذي يسير مع ماذا',
  held: 'ما لا نعرضه',
  carried: 'ما تحمله ال{many}',
} as const;
