import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { library } from '@weft/instruments';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { whatWeCannotSee } from '../src/lib/answer/what-we-cannot-see.ts';
import { reach } from '../src/lib/invite/address.ts';
import { calendarFile } from '../src/lib/invite/calendar.ts';
import { cannotSeeIn } from '../src/lib/invite/cannot-see.ts';
import { answerOf, answersFrom, keyOf, paperQuestions } from '../src/lib/invite/paper-questions.ts';
import { parentsIn, reminderDays, reminderIn } from '../src/lib/invite/reminders.ts';
import { type Asking, languagesToPrint } from '../src/lib/invite/said.ts';
import { shares } from '../src/lib/invite/shares.ts';
import { printCards } from '../src/lib/server/invite/cards.ts';
import { printHandout } from '../src/lib/server/invite/handout.ts';
import { usedInSteps } from '../src/lib/server/invite/invite-page.ts';
import { printPaperForm } from '../src/lib/server/invite/paper-form.ts';
import { printPoster } from '../src/lib/server/invite/poster.ts';

const asking: Asking = {
  community: 'Millbrook #1 *east*',
  organization: 'The Neighbors’ Council',
  contact: 'Rosa, 0113 496 0000',
  closesOn: '2027-03-20',
  resultsOn: '2027-04-15',
  withdrawUntil: '2027-04-30',
  limit: 10,
  questions: 18,
};
const origin = 'https://weft.example.org';
const codes = ['K7QF2MXD', 'M3RT9WAB', '00000000'];

/** The words of a PDF, by poppler; `null` where poppler is not here. */
function wordsOf(pdf: Uint8Array): string | null {
  try {
    return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
  } catch {
    return null;
  }
}

/** What the first QR code seen on the first page leads to; `null` where poppler is not here. */
function scanned(pdf: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'weft-scan-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const words = [
      '-r',
      '100',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      join(folder, 'a.pdf'),
      join(folder, 'a'),
    ];
    execFileSync('pdftoppm', words, { stdio: 'ignore' });
    const made = readdirSync(folder).find((name) => name.endsWith('.ppm'));
    if (!made || !existsSync(join(folder, made))) return null;
    const ppm = readFileSync(join(folder, made));
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'))!;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at++) {
      pixels.set(ppm.subarray(head[0].length + at * 3, head[0].length + at * 3 + 3), at * 4);
      pixels[at * 4 + 3] = 255;
    }
    return jsQR(pixels, width, height)?.data ?? '';
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('what is printed to invite people', () => {
  it('makes a poster that says who asks and until when, and is scanned as its address', async (context) => {
    const make = (languages: readonly string[]) =>
      printPoster({ asking, origin, door: 'K7QF2MXD', paper: 'a4', strips: 0, languages });
    const pdf = await make(['en', 'es', 'ar']);
    expect(Buffer.from(pdf).equals(Buffer.from(await make(['en', 'es', 'ar'])))).toBe(true);
    const words = wordsOf(pdf);
    if (words === null) return context.skip('pdftotext (poppler-utils) is not here.');
    for (const part of [
      asking.community,
      'Council asks everybody',
      'March 20, 2027',
      '¿Cómo es',
      'K7QF-2MXD',
    ])
      expect(words).toContain(part);
    expect(scanned(pdf)).toBe(`${origin}/a/K7QF2MXD`);
  });

  it('keeps a poster with strips on one page, however long its words are', async (context) => {
    const long = { ...asking, community: 'The Upper and Lower Riverside and Old Harbor Quarter' };
    for (const languages of [['en'], ['ar', 'en'], ['es', 'en', 'ar']]) {
      const pdf = await printPoster({
        ...{ asking: long, origin: 'https://survey.upper-riverside-neighbors.example.org' },
        ...{ door: 'K7QF2MXD', paper: 'a3', strips: 10, languages },
      });
      const words = wordsOf(pdf);
      if (words === null) return context.skip('pdftotext (poppler-utils) is not here.');
      expect(
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g),
      ).toHaveLength(1);
      expect(words.match(/K7QF-2MXD/g)).toHaveLength(11);
    }
  });

  it('prints each code once on cards and letters, each with its own square', async (context) => {
    for (const size of ['cards', 'letters'] as const) {
      const pdf = await printCards({
        ...{ asking, origin, name: 'Door to door', place: 'Market', size },
        ...{ codes, languages: ['en', 'ar'] },
      });
      const words = wordsOf(pdf);
      if (words === null) return context.skip('pdftotext (poppler-utils) is not here.');
      for (const code of ['K7QF-2MXD', 'M3RT-9WAB', '0000-0000']) expect(words.split(code)).toHaveLength(2);
    }
    const one = await printCards({
      ...{ asking, origin, name: 'One', place: '', size: 'cards' as const },
      ...{ codes: ['M3RT9WAB'], languages: ['ar'] },
    });
    expect(scanned(one)).toBe(`${origin}/a/M3RT9WAB`);
  });

  it('prints notes and the sheet for parents in every language there is', async () => {
    for (const language of ['en', 'es', 'ar', 'fr']) {
      const note = { ...reminderIn(asking, language, true, null), points: [], way: null };
      const parents = { ...parentsIn(asking, language), points: [], way: null };
      expect((await printHandout([note], true)).length).toBeGreaterThan(1000);
      expect((await printHandout([parents])).length).toBeGreaterThan(1000);
      const unseen = { ...cannotSeeIn(asking, language), sentences: [], way: null };
      expect(unseen.points.length).toBe(whatWeCannotSee.length + 1);
      expect((await printHandout([unseen])).length).toBeGreaterThan(1000);
      expect([...note.sentences, ...parents.sentences, ...unseen.points].join(' ')).not.toMatch(/[{}]/);
    }
    expect(languagesToPrint(['fr', 'en', 'es'], null)).toEqual(['fr', 'es']);
    expect(languagesToPrint(['en', 'ar'], 'ar')).toEqual(['ar']);
  });
});

describe('what invites without knowing whom', () => {
  it('thanks whoever has answered, and asks nobody by name', () => {
    const { sentences } = reminderIn(asking, 'en', false, null);
    expect(sentences).toContainEqual(expect.stringMatching(/already: thank you, you need do nothing/));
  });

  it('puts notes between the first and the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const closes = new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
        const notes = reminderDays('2027-01-01', closes);
        for (const { day } of notes) expect(day > '2027-01-01' && day < closes).toBe(true);
        expect(notes.length).toBe(days < 3 ? 0 : days < 10 ? 1 : 2);
        expect(notes.map(({ day }) => day)).toEqual(notes.map(({ day }) => day).toSorted());
      }),
    );
  });

  it('writes a calendar whose lines are short, and whose text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const file = calendarFile([{ id: 'a@weft', day: '2027-03-01', title: 'Remind', text }], '2027-02-01');
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const whole = file.replaceAll('\r\n ', '');
        expect(whole.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
        const said = /^DESCRIPTION:(.*)\r$/m.exec(whole)?.[1] ?? '';
        const back = said.replace(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));
        expect(back).toBe(text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' '));
      }),
    );
  });

  it('parts all codes among places, each its share to the next whole', () => {
    const people = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), people, (total, living) => {
        const parts = shares(total, living);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total);
        const floor = total >= living.length ? 1 : 0;
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(floor);
        const all = living.reduce((sum, one) => sum + one, 0);
        for (const [at, part] of parts.entries()) {
          const exact = floor + ((total - floor * living.length) * living[at]!) / all;
          expect(Math.abs(part - exact)).toBeLessThan(1);
        }
      }),
    );
    expect(shares(6, [null, 10, 20])).toEqual([2, 2, 2]);
  });

  it('says how many codes were used in steps of ten only', () => {
    const said = Array.from({ length: 31 }, (_, used) => usedInSteps(used, 40));
    expect(new Set(said).size).toBe(4);
    expect(said[9]).toBe(said[0]);
    expect(said[10]).not.toBe(said[9]);
    expect(said[19]).toBe(said[10]);
  });

  it('knows which addresses people can reach', () => {
    expect(['http://127.0.0.1:4747', 'http://localhost:4747', 'http://[::1]:1'].map(reach)).toEqual(
      Array(3).fill('this computer'),
    );
    expect(['http://192.168.1.7', 'http://weft.local'].map(reach)).toEqual(Array(2).fill('this network'));
    expect(reach(origin)).toBe('anybody');
  });
});

describe('a form on paper', () => {
  const words = (language: string) =>
    library.flatMap(({ translations }) => translations).filter((row) => row.language === language);
  const { instrument } = library[0]!;
  const columns = instrument.items.map(({ name, options }) => ({
    name,
    minimum: options?.minimum ?? 1,
    maximum: options?.maximum ?? 5,
  }));
  const questions = (language: string, form: readonly string[] | null = null) =>
    paperQuestions(instrument, columns, words(language), language, form);

  it('carries its number on every page and on the strip, and every question once', async (context) => {
    for (const language of ['en', 'ar']) {
      const pdf = await printPaperForm({
        ...{ asking, origin, language, place: 'Market', letter: '', questions: questions(language) },
        receipts: ['0123456789ABCDEF', 'FEDCBA9876543210'],
      });
      if (process.env.WEFT_SHOTS) writeFileSync(join(process.env.WEFT_SHOTS, `form-${language}.pdf`), pdf);
      const read = wordsOf(pdf);
      if (read === null) return context.skip('pdftotext (poppler-utils) is not here.');
      const pages = Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)!.length;
      const found = read.match(/0123-4567-89AB-CDEF|FEDC-BA98-7654-3210/g)!;
      expect(found).toHaveLength(pages + 2);
      if (language === 'en')
        for (const { text } of questions('en')) expect(read.split(text.replace(/\s+/g, ' '))).toHaveLength(3);
    }
  });

  it('reads every key back as the answer it stands for, and no other key', () => {
    for (const question of questions('en')) {
      for (const { key } of question.options) {
        expect(answerOf(question, ` ${key} `)).toBe(Number(key));
        expect(keyOf(question, Number(key))).toBe(key);
      }
      for (const { key, means } of question.aside) {
        expect(answerOf(question, key.toUpperCase())).toBe(means);
        expect(keyOf(question, means)).toBe(key);
      }
      expect(answerOf(question, '')).toBe('skipped');
      expect(['0', '99', 'x', '1.5', '-1'].map((key) => answerOf(question, key))).toEqual(
        Array(5).fill(null),
      );
    }
  });

  it('keeps what a short form does not ask as not asked', () => {
    const some = instrument.items.slice(0, 2).map(({ name }) => name);
    const asked = questions('en', some);
    const { answers, wrong } = answersFrom(asked, columns.length, () => '');
    expect(wrong).toEqual([]);
    expect(answers.filter((answer) => answer === 'skipped')).toHaveLength(2);
    expect(answers.filter((answer) => answer === 'notAsked')).toHaveLength(columns.length - 2);
  });
});
