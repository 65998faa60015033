import { everyFinding } from '@weft/report';
import { describe, expect, it } from 'vitest';
import { everything } from '../../../../packages/findings/test/everything.ts';
import { strayNumbers, textsOfFinding, withoutNames } from './owned-numbers.ts';
import { isWritten, writtenNumbers } from './written-numbers.ts';

describe('numbers in texts', () => {
  it('are read as each language writes them, and not out of names and symbols', () => {
    const values = (text: string, language?: string) =>
      writtenNumbers(text, language).map(({ value }) => value);
    expect(values('3.35 on the line (−0.53 to 1,063); ICC(1) 0.139, T1, 95%')).toEqual([
      3.35, -0.53, 1063, 0.139, 95,
    ]);
    expect(values('de −0,53 a 1.063, 10.000 veces; 3,2', 'es')).toEqual([-0.53, 1063, 10000, 3.2]);
    expect(values('١٢ من ٣٫٥، و1,063', 'ar')).toEqual([12, 3.5, 1063]);
    expect(values('places 10–12')).toEqual([10, 12]);
  });

  it('equal a value when rounding to as many decimals gives them, and not when they are near', () => {
    const [written] = writtenNumbers('3.35');
    expect(isWritten(written!, 3.3451)).toBe(true);
    expect(isWritten(written!, 3.3549)).toBe(true);
    expect(isWritten(written!, 3.3449)).toBe(false);
    expect(isWritten(written!, 335)).toBe(false);
  });
});

describe('every number in the words of a finding', () => {
  it.each([
    ['en', 'alike'],
    ['en', 'small'],
    ['es', 'small'],
    ['ar', 'small'],
  ] as const)('is one of its own: %s, %s', (language, world) => {
    const release = everything(language, world);
    const findings = everyFinding(release);
    expect(findings.length).toBeGreaterThan(20);
    for (const finding of findings) {
      expect(finding.method, finding.id).not.toBe('');
      expect(finding.sample.respondents, finding.id).toBeGreaterThan(0);
      for (const [what, text] of textsOfFinding(finding)) {
        const written = writtenNumbers(withoutNames(text, finding, release), language);
        expect(strayNumbers(finding, release, written), `${finding.id} ${what}: ${text}`).toEqual([]);
      }
    }
  });

  it('would not be, were a number in a sentence another', () => {
    const release = everything('en', 'small');
    const [finding] = release.findings;
    const stray = strayNumbers(
      finding!,
      release,
      writtenNumbers(finding!.ground.replace(/\d\.\d\d/, '7.77')),
    );
    expect(stray).toEqual(['7.77']);
  });
});
