/** Words of the section on tasks. */
export const tasksWords = {
  tasksHead: 'What people would act on together',
  tasksLead:
    'To be ready to act is to be ready for something. People can be ready to look after children and not ready to face an institution, and the other way round.',
  tasksPlaces: 'Each {one} where a task stands apart, in words',
  tasksTables: 'Numbers of the tasks, for analysts',
  tasksPairsCaption: 'Correlation of tasks between places, freed of error, with its 95% interval.',
  tasksReliabilityCaption:
    'How clearly a place shows each task against the others: variance between places of the contrast, and its mean reliability. A task is spoken of place by place from {floor} on.',
  tasksPlacesCaption:
    'Each task against the mean of the others in the same place, as deviations from all places, with 95% intervals.',
  tasksPair: 'Tasks',
  tasksTask: 'Task',
  tasksVariance: 'Variance',
  tasksReliability: 'Reliability',
  tasksItems: 'Items',
} as const;
