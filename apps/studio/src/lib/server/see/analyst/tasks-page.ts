import { taskProfile } from '@weft/figures';
import type { TasksPart } from '@weft/findings';
import { taskTables } from '$lib/analyse/tables/task-tables.ts';
import { drawTwice } from '../draw.ts';
import { absentPage, type MakePage, shownFinding } from './analyst-page.ts';

const mostRows = 60;

export const tasksPage: MakePage = ({ release, common }) => {
  const { kind } = release;
  const part = release.parts.find((one): one is TasksPart => one.kind === 'tasks');
  const page = {
    title: 'What people would do together, task by task',
    lead: `Where a ${kind.one} is readier for one task than for its own other tasks.`,
    simulated: release.simulated,
    method: `Each task is a scale of one model. A ${kind.one} is held against its own other tasks, never against other ${kind.many}. Tasks that go together almost fully are said as one.`,
    cannot: [
      'What people will do. They said what they expect of one another.',
      'How places differ in a task that one question alone asks about. Where all of them stand on it is told.',
    ],
  };
  if (!part || part.profiles.length === 0)
    return part && part.findings.length > 0
      ? {
          ...page,
          absent: null,
          findings: part.findings.map((finding) => shownFinding(finding)),
          tables: taskTables(release, part),
          longTables: [],
        }
      : absentPage(page, {
          why: 'The questions of this wave do not name two tasks or more.',
          change: 'Questions about several tasks, with their task named, in the next wave.',
          meanwhile: 'Readiness to act as a whole is told in the story.',
        });
  const tables = taskTables(release, part);
  return {
    ...page,
    absent: null,
    findings: part.findings.map((finding) =>
      shownFinding(
        finding,
        finding.id === 'tasks' && part.profiles.length <= mostRows
          ? drawTwice('tasks', common, (given) => taskProfile(part.profiles, part.tasks, given))
          : null,
      ),
    ),
    tables: tables.slice(0, 2),
    longTables: tables.slice(2),
  };
};
