export { backup, move, restore } from './backup/backup-file.ts';
export type { TableSum, Told } from './backup/backup-lines.ts';
export { type CodedColumn, type Coding, codingOf } from './coding.ts';
export type { Engine } from './engine/engine.ts';
export { migrate } from './engine/migrate.ts';
export { openInMemory, openPglite } from './engine/pglite-engine.ts';
export { openPostgres } from './engine/postgres-engine.ts';
export { locationOf, openEngine, openStore, type StoreLocation, storeLocation } from './open-store.ts';
export type { AnswerLink, AnswerLinkDraft } from './parts/answer-links.ts';
export type { AuditEntry, AuditNote } from './parts/audit.ts';
export type { CodeFound, CodeSheet, CodeSheetDraft, Redeemed } from './parts/code-sheets.ts';
export type { CodedSitting, Sitting, StoredSitting } from './parts/coded-sitting.ts';
export type { Community, CommunityDraft } from './parts/communities.ts';
export type { ContextDraft, ContextValue } from './parts/context-values.ts';
export type { Disclosure, DisclosureNote } from './parts/disclosures.ts';
export type { Instrument, InstrumentDraft, InstrumentVersion } from './parts/instruments.ts';
export { type Invitation, type InvitationDraft, readCode } from './parts/invitations.ts';
export type { Margin } from './parts/margins.ts';
export type { Member, Membership } from './parts/members.ts';
export type { NamedPlace, Place, PlaceChange, PlaceDraft } from './parts/places.ts';
export type { StewardConsent } from './parts/release-consents.ts';
export type { ReleaseWords } from './parts/release-languages.ts';
export { longestReply, type Reply } from './parts/release-replies.ts';
export type { ListedRelease, Release, ReleaseDraft } from './parts/releases.ts';
export type { Added } from './parts/store-sittings.ts';
export type { ApiToken, TokenDraft } from './parts/tokens.ts';
export type { LanguageState, Translation, TranslationDraft } from './parts/translations.ts';
export type { Wave, WaveChange, WaveDraft } from './parts/wave-draft.ts';
export type { Webhook, WebhookDraft } from './parts/webhooks.ts';
export {
  type CommunityKind,
  type ContextKind,
  communityKinds,
  contextKinds,
  type EarlierText,
  type Json,
  type JsonObject,
  type Role,
  roles,
  type TranslationStatus,
  translationStatuses,
  type WaveState,
  type Way,
  waveStates,
  ways,
} from './schema/index.ts';
export { type Store, type StoreParts, storeOver } from './store.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
export { closeStudioStore, studioStore } from './studio-store.ts';
export type { FactChoice, ScaleChoice, SummaryOptions } from './summary/summary-plan.ts';
