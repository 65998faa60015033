import { type Task, tasks } from './task.ts';

/** The names of tasks in the languages of the library beside English; machine-written. */
export const taskTitles: Readonly<Record<'es' | 'ar', Readonly<Record<Task, string>>>> = {
  es: {
    children: 'Cuidar de los niños',
    violence: 'Frenar la violencia',
    disorder: 'Cuidar los espacios comunes',
    institutions: 'Tratar con las instituciones',
    civic: 'Participar',
    support: 'Ayudarse unos a otros',
    emergencies: 'Hacer frente a emergencias',
  },
  ar: {
    children: 'رعاية الأطفال',
    violence: 'وقف العنف',
    disorder: 'العناية بالأماكن المشتركة',
    institutions: 'مخاطبة المؤسسات',
    civic: 'المشاركة',
    support: 'مساعدة بعضنا بعضًا',
    emergencies: 'مواجهة الطوارئ',
  },
};

/**
 * The name of a task in a language; in English where there is none.
 *
 * @example
 * taskTitle('civic', 'es-MX') // 'Participar'
 */
export function taskTitle(task: Task, language: string): string {
  const tag = language.toLowerCase().split('-')[0];
  return tag === 'es' || tag === 'ar' ? taskTitles[tag][task] : tasks[task].title;
}
