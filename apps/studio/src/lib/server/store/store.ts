import type { Summary } from '@weft/ecometrics';
import type { Database, Engine } from './engine/engine.ts';
import { answerLinksOf } from './parts/answer-links.ts';
import { answersOf } from './parts/answers.ts';
import { auditOf } from './parts/audit.ts';
import { codeSheetsOf } from './parts/code-sheets.ts';
import { communitiesOf } from './parts/communities.ts';
import { contextOf } from './parts/context-values.ts';
import { disclosuresOf } from './parts/disclosures.ts';
import { instrumentsOf } from './parts/instruments.ts';
import { invitationsOf } from './parts/invitations.ts';
import { keptSumsOf } from './parts/kept-sums.ts';
import { marginsOf } from './parts/margins.ts';
import { membersOf } from './parts/members.ts';
import { paperEntriesOf } from './parts/paper-entries.ts';
import { placesOf } from './parts/places.ts';
import { reachedOf } from './parts/reached.ts';
import { releasesOf } from './parts/releases.ts';
import { settingsOf } from './parts/settings.ts';
import { tokensOf } from './parts/tokens.ts';
import { translationsOf } from './parts/translations.ts';
import { wavesOf } from './parts/waves.ts';
import { webhooksOf } from './parts/webhooks.ts';
import * as schema from './schema/index.ts';
import { summaryFromStore } from './summary/summary-from-store.ts';
import type { SummaryOptions } from './summary/summary-plan.ts';

/** The parts of the store over a database or a transaction of it. */
function partsOf(database: Database) {
  return {
    database,
    schema,
    communities: communitiesOf(database),
    members: membersOf(database),
    invitations: invitationsOf(database),
    places: placesOf(database),
    context: contextOf(database),
    instruments: instrumentsOf(database),
    translations: translationsOf(database),
    waves: wavesOf(database),
    codes: codeSheetsOf(database),
    links: answerLinksOf(database),
    answers: answersOf(database),
    paper: paperEntriesOf(database),
    reached: reachedOf(database),
    margins: marginsOf(database),
    webhooks: webhooksOf(database),
    disclosures: disclosuresOf(database),
    keptSums: keptSumsOf(database),
    releases: releasesOf(database),
    audit: auditOf(database),
    tokens: tokensOf(database),
    settings: settingsOf(database),
    /** The sums of a wave's answers, made by one GROUP BY in the database. */
    summary: (waveId: string, options?: SummaryOptions): Promise<Summary> =>
      summaryFromStore(database, waveId, options),
  };
}

export type StoreParts = ReturnType<typeof partsOf>;

export interface Store extends StoreParts {
  readonly engine: Engine;
  /** Everything `work` does through `inner` is done, or none of it. Inside, use `inner` and never the store. */
  transaction<T>(work: (inner: StoreParts) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function storeOver(engine: Engine): Store {
  return {
    ...partsOf(engine.database),
    engine,
    transaction: (work) => engine.database.transaction((inner) => work(partsOf(inner))),
    close: () => engine.close(),
  };
}
