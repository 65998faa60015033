/** What is said of tasks. `{one}`, `{many}`, `{whole}` as everywhere; `{task}` is a task's own title. */
export const english = {
  'tasks.level': '{task}: people in {whole} {hedge} lean toward “{end}”.',
  'tasks.levelOpen': '{task}: we {hedge} which way people in {whole} lean, between “{low}” and “{high}”.',
  'tasks.levelGround':
    '{value} on the line from {minimum} to {maximum} ({lower} to {upper}). From {items, plural, one {one question} other {# questions}} to {respondents} people.',
  'tasks.level.method':
    'Mean of the expected answers to the task’s items over all {many}, in the model of its whole scale; 95 in 100 range. Each task is asked about in situations of its own, so two tasks side by side also tell how hard those are.',
  'tasks.differ':
    '{many} {hedge} differ in what people would act on together, and not only in how ready they are.',
  'tasks.ground':
    '{tasks} kinds of task, {items} items. In {apart} of {shown} {many} at least one task stands apart from the others. How clearly one {one} shows that: {reliability} of 1 at most.',
  'tasks.method':
    'Every task as a scale of one multilevel model. Confidence that one {one} effect for all tasks is not enough: {confidence} in 100 (likelihood ratio {ratio}; cautious chi-square). A task stands apart where its deviation from all {many}, less the mean of the other tasks’ deviations there, is on one side of zero with at least 95 chances in 100.',
  'tasks.open': 'We {hedge} of any {one} whether people there are readier for one task than for another.',
  'tasks.openGround':
    '{tasks} kinds of task, {items} items, {respondents} people in {places} {many}. How clearly one {one} shows which task stands apart: {reliability} of 1 at most.',
  'tasks.refusal.why':
    'The answers fit nearly as well if each {one} is as ready for one task as for another, or shows its own mix too faintly.',
  'tasks.refusal.change': 'More people in each {one}, and more items for each task.',
  'tasks.refusal.meanwhile': 'What is said of readiness as a whole holds, and of each task in {whole}.',
  'tasks.same':
    'Here {first} and {second} {hedge} be told apart as tasks: {many} readier for one are readier for the other.',
  'tasks.sameGround': 'Among {many} the two go together at {value} ({lower} to {upper}).',
  'tasks.sameGroundWhole': 'Among {many} the two go together as closely as can be.',
  'tasks.same.method':
    'Correlation of the {many}’ true positions on the two tasks, freed of chance. They are said as one from {from} on.',
  'tasks.alone': 'We {hedge} how {many} differ in these tasks: {names}.',
  'tasks.aloneGround': 'Only one question asks about each of them.',
  'tasks.alone.method':
    'With one answer a person, differences between people cannot be told from chance in that answer, and so neither the reliability of one {one} on the task nor its correlation with others.',
  'tasks.aloneRefusal.why':
    'One answer can be a slip. From one item we cannot know how much of it is chance.',
  'tasks.aloneRefusal.change': 'At least one more item about each of these tasks.',
  'tasks.aloneRefusal.meanwhile':
    'These items count in what is said of readiness as a whole, and of each task in {whole}.',
  'tasks.wrong': 'We {hedge} of any {one} which tasks people there are readier for.',
  'tasks.wrongGround': '{respondents} people in {places} {many} answered.',
  'tasks.wrong.method': 'Every task would be a scale of one multilevel model ({says}).',
  'tasks.few.method':
    'Every task would be a scale of one multilevel model; fewer than two tasks have two items.',
  'tasks.wrongRefusal.why': 'There are too few tasks with two items or more, or too few answers to each.',
  'tasks.wrongRefusal.change':
    'At least two tasks with two items each, answered by several people in each {one}.',
  'tasks.wrongRefusal.meanwhile': 'What is said of readiness as a whole holds, and of each task in {whole}.',
  'tasks.placeMore':
    'Set beside {whole}, people in {place} are {hedge} readier for this task than for the others: {task}.',
  'tasks.placeLess':
    'Set beside {whole}, people in {place} are {hedge} less ready for this task than for the others: {task}.',
  'tasks.placeGround':
    'Against the other tasks there: {value} on the line of answers ({lower} to {upper}), from {respondents} people.',
  'tasks.place.method':
    'Deviation of the task from all {many}, less the mean deviation of the other tasks in this {one}; drawn toward zero as far as answers are few.',
} as const;
