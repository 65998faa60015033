/**
 * What a community may be able to do together. Willingness to act is willingness to do *something*: a place
 * can be ready to look after its children and not ready to face an institution (Wickes, Hipp, Sargeant &
 * Homel 2013, American Journal of Community Psychology 52:115), so every item about action names its task.
 */
export const tasks = {
  children: { title: 'Looking after children', asks: 'Would people here act when children need guidance?' },
  violence: { title: 'Stopping violence', asks: 'Would people here act when someone may be hurt?' },
  disorder: { title: 'Caring for shared space', asks: 'Would people here act against damage and disorder?' },
  institutions: {
    title: 'Facing institutions',
    asks: 'Would people here act together when a service or an office lets them down?',
  },
  civic: {
    title: 'Taking part',
    asks: 'Would people here join in to decide or build something for everyone?',
  },
  support: { title: 'Helping one another', asks: 'Would people here help a neighbor in need?' },
  emergencies: {
    title: 'Coping with emergencies',
    asks: 'Would people here act together in a flood, a fire or an outage?',
  },
} as const satisfies Readonly<Record<string, TaskWords>>;

/** A task in words: its name and the question behind it. */
export interface TaskWords {
  readonly title: string;
  readonly asks: string;
}

export type Task = keyof typeof tasks;
