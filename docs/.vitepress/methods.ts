/** One page a method, in the order in which an analysis meets them. */
export const methods = [
  { page: 'measurement-model', title: 'The measurement model' },
  { page: 'agreement', title: 'Agreement' },
  { page: 'consensus', title: 'Consensus' },
  { page: 'comparison', title: 'Comparing without ranking' },
  { page: 'tasks', title: 'Tasks' },
  { page: 'change', title: 'Change between waves' },
  { page: 'items', title: 'Items' },
  { page: 'domains', title: 'One domain or two' },
  { page: 'structure', title: 'Structure' },
  { page: 'mechanism', title: 'Mechanism' },
  { page: 'planning', title: 'Planning' },
  { page: 'census', title: 'Near-census groups' },
  { page: 'exploring', title: 'Exploring groups' },
] as const;
