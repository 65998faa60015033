import { regroup, simulate, type Truth } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { release, type TasksPart } from '../src/index.ts';
import { sentence, shown } from './study.ts';

const names = ['children', 'disorder', 'institutions'];

function world(
  correlation: number,
  sizes: readonly number[] = Array.from({ length: 40 }, (_, k) => (k === 7 ? 5 : 25)),
): Truth {
  return {
    scales: names.map((name) => ({ name, items: [3, 3.3, 2.8], itemVariance: 0.6 })),
    placeVariance: names.map((_, i) => names.map((__, j) => (i === j ? 0.2 : 0.2 * correlation))),
    respondentVariance: names.map((_, i) => names.map((__, j) => (i === j ? 0.3 : 0.12))),
    sizes,
    options: { minimum: 1, maximum: 5 },
  };
}

function told(truth: Truth, seed: number, items = 3) {
  const { answers } = simulate(truth, seed);
  const tasks = names.map((name) => ({
    name,
    title: `Task of ${name}`,
    items: Array.from({ length: name === 'institutions' ? items : 3 }, (_, i) => `${name}${i + 1}`),
  }));
  const one = regroup(answers, [{ name: 'action', items: answers.items.map((item) => item.name) }]);
  const said = release(one, { scales: shown(one), tasks });
  return said.parts.find((part) => part.kind === 'tasks') as TasksPart;
}

describe('places with profiles', () => {
  const part = told(world(0.2), 1);

  it('says that places differ in what they would act on, and where a task stands apart', () => {
    const first = part.findings.find(({ id }) => id === 'tasks');
    expect(first!.status).toBe('said');
    expect(sentence(first!.says)).toBe(
      'Places almost certainly differ in what people would act on together, and not only in how ready they are.',
    );
    expect(part.placeFindings.length).toBeGreaterThan(5);
    for (const finding of part.placeFindings)
      expect(sentence(finding.says)).toMatch(
        /almost certainly (readier|less ready) for this task .*: Task of /,
      );
  });

  it('a withheld place has no profile', () => {
    expect(part.profiles[7]!.status).toBe('withheld');
    expect(part.profiles.filter((one) => one.status === 'withheld').length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(part.placeFindings)).not.toContain('"P08"');
  });
});

describe('all places together, task by task', () => {
  const { answers } = simulate(world(0.2), 6);
  const one = regroup(answers, [{ name: 'action', items: answers.items.map((item) => item.name) }]);
  const all = one.items.map((item) => item.name);
  const tasks = [
    { name: 'half', title: 'Half', items: all.slice(0, 4) },
    { name: 'rest', title: 'The rest', items: all.slice(4, 8) },
    { name: 'single', title: 'One question', items: all.slice(8) },
  ];
  const saidOf = (asked: typeof tasks) => {
    const said = release(one, { scales: shown(one), tasks: asked });
    return { said, part: said.parts.find((each) => each.kind === 'tasks') as TasksPart };
  };
  const { said, part } = saidOf(tasks);
  const level = (task: string) => part.levels!.find((each) => each.task === task)!.estimate;

  it('stand where the scale stands when a task is the whole scale', () => {
    const [whole] = saidOf([{ name: 'all', title: 'Everything', items: all }]).part.levels!;
    expect(whole!.estimate.value).toBeCloseTo(said.levels.action!.value, 12);
    expect(whole!.estimate.standardError).toBeCloseTo(said.levels.action!.standardError, 12);
  });

  it('stand where their items stand, and all of them where the scale does', () => {
    const last = said.models[0]!.items.find(({ item }) => item === all[8])!;
    expect(level('single').value).toBeCloseTo(last.estimate, 12);
    expect(level('single').standardError).toBeCloseTo(last.standardError, 12);
    expect((4 * level('half').value + 4 * level('rest').value + level('single').value) / 9).toBeCloseTo(
      said.levels.action!.value,
      12,
    );
  });

  it('near the mean of all answers to them', () => {
    let sum = 0;
    for (let person = 0; person < one.respondents; person++) sum += one.values[person * all.length + 8]!;
    expect(Math.abs(level('single').value - sum / one.respondents)).toBeLessThan(
      2 * level('single').standardError,
    );
  });

  it('say one sentence each, and how many questions it rests on', () => {
    const own = part.findings.filter(({ id }) => id.startsWith('task:'));
    expect(own.map(({ id }) => id)).toEqual(tasks.map(({ name }) => `task:${name}`));
    expect(own[2]!.ground).toContain('From one question to');
    for (const { says, numbers } of own) {
      const middle = 3;
      if (sentence(says).includes('lean toward'))
        expect(sentence(says).includes(said.scales[0]!.highEnd)).toBe(numbers.level! > middle);
    }
  });
});

describe('places without profiles', () => {
  const part = told(world(1), 2);

  it('refuses, says which tasks cannot be told apart, and shows no profile', () => {
    expect(part.findings.find(({ id }) => id === 'tasks')!.status).toBe('refused');
    expect(part.profiles).toEqual([]);
    expect(part.placeFindings).toEqual([]);
    const same = part.findings.filter((finding) => /^tasks:children/.test(finding.id));
    expect(same.length).toBeGreaterThan(0);
    expect(sentence(same[0]!.says)).toMatch(/^Here “.*” and “.*” cannot be told apart as tasks/);
  });
});

describe('refusals', () => {
  it('a task with one item is named and left out', () => {
    const part = told(world(0.3), 3, 1);
    const alone = part.findings.find((finding) => finding.id === 'tasks:alone')!;
    expect(sentence(alone.says)).toContain('Task of institutions');
    expect(part.tasks.map((task) => task.name)).toEqual(['children', 'disorder']);
  });

  it('fewer than two tasks with two items: nothing is said', () => {
    const { answers } = simulate(world(0.3), 4);
    const said = release(answers, {
      scales: shown(answers),
      tasks: names.map((name) => ({ name, title: name, items: [`${name}1`] })),
    });
    const part = said.parts.find((one) => one.kind === 'tasks') as TasksPart;
    const own = part.findings.filter(({ id }) => id.startsWith('tasks'));
    expect(own.map((finding) => finding.status)).toEqual(['refused', 'refused']);
  });

  it('three places: no throw, nothing said of one place without ground', () => {
    const part = told(world(0.3, [12, 14, 11]), 5);
    expect(part.findings.length).toBeGreaterThan(0);
  });
});
