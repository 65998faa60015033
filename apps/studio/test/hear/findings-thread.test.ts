import { type Answers, ModelError, simulate } from '@weft/ecometrics';
import { type ReleaseOptions, release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { releasesInThread } from '../../src/lib/server/hear/findings-thread/in-thread.ts';

const { answers } = simulate(
  {
    scales: [{ name: 'trust', items: [3.2, 3.6, 3.4], itemVariance: 0.7 }],
    placeVariance: [[0.2]],
    respondentVariance: [[0.4]],
    sizes: Array.from({ length: 20 }, (_, k) => 12 + k),
    options: { minimum: 1, maximum: 5 },
  },
  11,
);

const options = (language: string): ReleaseOptions => ({
  language,
  scales: [
    {
      name: 'trust',
      role: 'trust',
      title: 'Trust',
      lowEnd: 'less trust',
      highEnd: 'more trust',
      minimum: 1,
      maximum: 5,
      items: answers.items.map(({ name }) => name),
    },
  ],
  placeIds: new Map(answers.places.map((place, k) => [place, `id-${k}`])),
});

describe('findings made in a thread of their own', () => {
  it('are what they are without one, while everybody else is served', async () => {
    let served = 0;
    const serving = setInterval(() => served++, 1);
    const made = await releasesInThread({ answers, each: [options('en'), options('ar')] });
    clearInterval(serving);
    const here = ['en', 'ar'].map((language) =>
      JSON.parse(JSON.stringify(release(answers, options(language)))),
    );
    expect(made).toEqual(here);
    expect(served).toBeGreaterThan(5);
  });

  it('are refused with the reason where answers cannot tell', async () => {
    const onePlace: Answers = {
      ...answers,
      places: ['Elm'],
      placeOf: answers.placeOf.map(() => 0),
    };
    const refused = await releasesInThread({ answers: onePlace, each: [options('en')] }).catch((e) => e);
    expect(refused).toBeInstanceOf(ModelError);
    expect(refused.code).toBe('one-place');
  });
});
