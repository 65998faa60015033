import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, readSettings, settingsMayBecome, type WaveSettings } from '../src/lib/hear/wave-settings.ts';

const promised: WaveSettings = readSettings({
  organization: 'Millbrook Coalition',
  contact: 'Ada, 555 0100',
  withdrawUntil: '2026-05-31',
  pledges: ['rows-stay', 'destroy'],
  languages: ['es', 'en'],
});

describe('settings of a wave', () => {
  it('reads waves made before there were settings, and any other document, as something that can be used', () => {
    expect(readSettings({})).toMatchObject({ limit: 10, languages: ['en'], form: 'whole', minors: false });
    fc.assert(
      fc.property(fc.anything(), (json) => {
        const read = readSettings(json);
        expect(read.limit).toBeGreaterThanOrEqual(5);
        expect(read.languages.length).toBeGreaterThan(0);
        expect(read.pledges).toContain('no-ranking');
      }),
    );
  });

  it('keeps what was written, in both directions', () => {
    expect(readSettings(JSON.parse(JSON.stringify(promised)))).toEqual(promised);
  });

  it('takes no limit under five, and no day that is none', () => {
    expect(readSettings({ limit: 3 }).limit).toBe(10);
    expect(readSettings({ resultsOn: '2026-02-30' }).resultsOn).toBeNull();
    expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('tomorrow')]).toEqual([true, false, false]);
  });

  it('may change in every way before the wave opens', () => {
    expect(settingsMayBecome(promised, readSettings({}), 'planned')).toEqual([]);
  });

  it.each(['open', 'closed'] as const)('becomes only kinder once it is %s', (state) => {
    const clash = (change: Partial<WaveSettings>) =>
      settingsMayBecome(promised, { ...promised, ...change }, state).map(({ setting }) => setting);
    expect(clash({})).toEqual([]);
    expect(clash({ limit: 20, withdrawUntil: '2026-06-30' })).toEqual([]);
    expect(clash({ withdrawUntil: null })).toEqual([]);
    expect(clash({ limit: 5, withdrawUntil: '2026-05-01' })).toEqual(['withdrawUntil', 'limit']);
    expect(clash({ pledges: ['no-ranking'] })).toEqual(['pledges']);
    expect(clash({ organization: 'Somebody else', minors: true, form: 'short' })).toEqual([
      'organization',
      'minors',
      'form',
    ]);
  });
});
