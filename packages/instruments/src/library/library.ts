import { actsSeenAndDone } from './acts-seen-and-done.ts';
import { certainty } from './certainty.ts';
import { classEfficacy } from './class-efficacy.ts';
import { cohesionAndControlEntry } from './cohesion-and-control.ts';
import type { LibraryEntry } from './library-entry.ts';
import { neighborhoodBonds } from './neighborhood-bonds.ts';
import { onlineGroup } from './online-group.ts';
import { schoolEfficacy } from './school-efficacy.ts';
import { taskSpecificControl } from './task-specific-control.ts';
import { teacherEfficacy } from './teacher-efficacy.ts';
import { communityLevel, individualLevel, institutionLevel } from './three-levels.ts';
import { trustAndOpenness } from './trust-and-openness.ts';

/**
 * The instruments Weft offers, in the order a coordinator meets them. Every wording is ours and marked so;
 * every key is checked by machine (`checkKeys`); Spanish and Arabic are machine-written and say so.
 *
 * @example
 * library.find(({ key }) => key === 'school-efficacy')?.instrument.items.length // 12
 */
export const library: readonly LibraryEntry[] = [
  cohesionAndControlEntry,
  taskSpecificControl,
  neighborhoodBonds,
  trustAndOpenness,
  schoolEfficacy,
  teacherEfficacy,
  classEfficacy,
  onlineGroup,
  actsSeenAndDone,
  certainty,
  individualLevel,
  communityLevel,
  institutionLevel,
];
