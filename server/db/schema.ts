// Every table. Plain columns hold only random ids, sequence, time, size, schema number, kind, phase, due date, person and
// organisation (DOMAIN 6); all else is sealed. test/server/db/plain-columns.test.ts holds this file to that list.
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const sealed = (name: string) => blob(name, { mode: 'buffer' })
const at = (name: string) => integer(name)

/** One row. `kind` is stamped at birth: a demo database never serves real people, a real one never shows the demo bar. */
export const installation = sqliteTable('installation', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['demo', 'production'] }).notNull(),
  createdAt: at('created_at').notNull(),
  /** Seals accounts and the log's hashes; itself wrapped by the key from outside the database. */
  sealedPeopleKey: sealed('sealed_people_key').notNull(),
  /** Ed25519, for the seals under signed versions; wrapped in the same way. */
  sealedSigningKey: sealed('sealed_signing_key').notNull(),
})

export const organisatie = sqliteTable('organisatie', {
  id: text('id').primaryKey(),
  sealedProfile: sealed('sealed_profile').notNull(),
})

export const account = sqliteTable('account', {
  personId: text('person_id').primaryKey(),
  organisatieId: text('organisatie_id').references(() => organisatie.id),
  kind: text('kind', { enum: ['professional', 'familie', 'beheerder', 'auditor', 'regiolezer'] }).notNull(),
  sealedProfile: sealed('sealed_profile').notNull(),
  createdAt: at('created_at').notNull(),
  /** The first moment that it counts; null for one from before this was asked. */
  beginsAt: at('begins_at'),
  /** The first moment that it counts no more; may lie ahead. */
  endedAt: at('ended_at'),
})

/** What was ever established of an account: registrations, rollen, its end. Written once: what is newer stands beside it. */
export const accountFact = sqliteTable(
  'account_fact',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => account.personId),
    seq: integer('seq').notNull(),
    kind: text('kind', {
      enum: ['made', 'profile', 'registration', 'rol', 'dossierhouder', 'end', 'kept'],
    }).notNull(),
    at: at('at').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [uniqueIndex('account_fact_person').on(table.personId, table.seq)],
)

/** What a beheerder asked and was done, so that the same one asked again does nothing. */
export const beheerDone = sqliteTable(
  'beheer_done',
  {
    personId: text('person_id').notNull(),
    /** The hash of the command, with its id and every word. */
    commandId: text('command_id').notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.commandId] })],
)

/** The id is known to the browser alone: a copy of this table signs nobody in. */
export const session = sqliteTable('session', {
  idHash: text('id_hash').primaryKey(),
  /** Names the session in the log and in closings, without being a key to it. */
  ref: text('ref').notNull().unique(),
  personId: text('person_id')
    .notNull()
    .references(() => account.personId),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
  endedAt: at('ended_at'),
})

/** One per person and device, named together in the hash; `ref` is the session that it was last given to. */
export const outboxKey = sqliteTable('outbox_key', {
  idHash: text('id_hash').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => account.personId),
  ref: text('ref').notNull(),
  sealedKey: sealed('sealed_key').notNull(),
  at: at('at').notNull(),
})

/** The secret of a person's code, and the last step of time whose code was used: a code counts once. */
export const secondFactor = sqliteTable('second_factor', {
  personId: text('person_id')
    .primaryKey()
    .references(() => account.personId),
  sealedSecret: sealed('sealed_secret').notNull(),
  lastStep: integer('last_step'),
})

/** Wrong codes of the last quarter of an hour. */
export const codeAttempt = sqliteTable(
  'code_attempt',
  {
    id: integer('id').primaryKey(),
    personId: text('person_id').notNull(),
    at: at('at').notNull(),
  },
  (table) => [index('code_attempt_person').on(table.personId)],
)

export const casus = sqliteTable('casus', {
  id: text('id').primaryKey(),
  phase: text('phase').notNull(),
  version: integer('version').notNull(),
  sealedKey: sealed('sealed_key').notNull(),
  createdAt: at('created_at').notNull(),
  changedAt: at('changed_at').notNull(),
})

export const casusEvent = sqliteTable(
  'casus_event',
  {
    casusId: text('casus_id')
      .notNull()
      .references(() => casus.id),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    at: at('at').notNull(),
    personId: text('person_id').notNull(),
    sealedPayload: sealed('sealed_payload').notNull(),
  },
  (table) => [primaryKey({ columns: [table.casusId, table.seq] })],
)

/** Who sits at which casus: a read model of the journal, for the werklijst. */
export const casusDeelnemer = sqliteTable(
  'casus_deelnemer',
  {
    deelnemerId: text('deelnemer_id').primaryKey(),
    casusId: text('casus_id')
      .notNull()
      .references(() => casus.id),
    personId: text('person_id').notNull(),
  },
  (table) => [index('casus_deelnemer_person').on(table.personId)],
)

/** A command that was carried out, so that the same one asked again answers the same and does nothing. */
export const commandDone = sqliteTable(
  'command_done',
  {
    commandId: text('command_id').notNull(),
    personId: text('person_id').notNull(),
    casusId: text('casus_id').notNull(),
    version: integer('version').notNull(),
    at: at('at').notNull(),
  },
  // Ids are chosen by who asks: one person's choice must not stand in another's way.
  (table) => [primaryKey({ columns: [table.personId, table.commandId] })],
)

export const room = sqliteTable(
  'room',
  {
    id: text('id').primaryKey(),
    casusId: text('casus_id')
      .notNull()
      .references(() => casus.id),
    kind: text('kind').notNull(),
    /** Names this copy of the text; a restored one gets another, so that no old tab can merge into it. */
    lineage: text('lineage').notNull(),
    schema: integer('schema').notNull(),
    nextClientId: integer('next_client_id').notNull(),
    sealedKey: sealed('sealed_key').notNull(),
    createdAt: at('created_at').notNull(),
    tombstonedAt: at('tombstoned_at'),
  },
  (table) => [uniqueIndex('room_of_casus').on(table.casusId, table.kind)],
)

/** Who may write under which Yjs clientID in a room: bound on issue or first use, for the life of the room. */
export const roomClient = sqliteTable(
  'room_client',
  {
    roomId: text('room_id')
      .notNull()
      .references(() => room.id),
    clientId: integer('client_id').notNull(),
    personId: text('person_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.roomId, table.clientId] })],
)

/** Append only, in commit order, without an index: clustering by room would dirty a page per room per commit. */
export const documentUpdate = sqliteTable('document_update', {
  id: integer('id').primaryKey(),
  roomId: text('room_id').notNull(),
  seq: integer('seq').notNull(),
  at: at('at').notNull(),
  sealed: sealed('sealed').notNull(),
})

/** The text of a room as it was when last left or compacted; updates with a higher seq come on top. */
export const documentState = sqliteTable('document_state', {
  roomId: text('room_id')
    .primaryKey()
    .references(() => room.id),
  seq: integer('seq').notNull(),
  at: at('at').notNull(),
  sealed: sealed('sealed').notNull(),
})

/** Readable for ever: canonical JSON of the room and who worked in it since the one before. */
export const documentSnapshot = sqliteTable(
  'document_snapshot',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id),
    seq: integer('seq').notNull(),
    at: at('at').notNull(),
    kind: text('kind', { enum: ['work', 'formal'] }).notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [index('document_snapshot_room').on(table.roomId, table.at)],
)

/** Text that came after its room was put still: apart from the room, until its author has it added or leaves it apart. */
export const lateText = sqliteTable(
  'late_text',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id),
    personId: text('person_id').notNull(),
    at: at('at').notNull(),
    kind: text('kind', { enum: ['waiting', 'added', 'declined'] }).notNull(),
    changedAt: at('changed_at').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [index('late_text_room').on(table.roomId, table.at)],
)

/** Words that a collision of two people's changes destroyed and that have no place: apart, until somebody puts them back. */
export const rescuedWords = sqliteTable(
  'rescued_words',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id),
    personId: text('person_id').notNull(),
    at: at('at').notNull(),
    kind: text('kind', { enum: ['waiting', 'put-back', 'declined'] }).notNull(),
    changedAt: at('changed_at').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [index('rescued_words_room').on(table.roomId, table.at)],
)

/** What was captured of a room to be read and confirmed. Written once; no row is ever changed. */
export const documentVersion = sqliteTable(
  'document_version',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id),
    seq: integer('seq').notNull(),
    at: at('at').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [index('document_version_room').on(table.roomId, table.at)],
)

/** The statement and signature under a version that was signed. */
export const versionSeal = sqliteTable('version_seal', {
  versionId: text('version_id')
    .primaryKey()
    .references(() => documentVersion.id),
  at: at('at').notNull(),
  sealed: sealed('sealed').notNull(),
})

/** What a version is for one family member, made when it was presented to him. Written once: this is what he reads later. */
export const documentRendering = sqliteTable(
  'document_rendering',
  {
    id: text('id').primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => documentVersion.id),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id),
    deelnemerId: text('deelnemer_id').notNull(),
    at: at('at').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [uniqueIndex('document_rendering_reader').on(table.versionId, table.deelnemerId)],
)

/** How the texts stood when an MDO opened, and the report of its closing. Written once. */
export const mdoRecord = sqliteTable(
  'mdo_record',
  {
    id: text('id').primaryKey(),
    casusId: text('casus_id')
      .notNull()
      .references(() => casus.id),
    mdoId: text('mdo_id').notNull(),
    kind: text('kind').$type<'opening' | 'report'>().notNull(),
    at: at('at').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [index('mdo_record_mdo').on(table.casusId, table.mdoId)],
)

/**
 * A request for destruction, and from the decision on what the register outside says of it. It outlives the casus it names, and so
 * points to nothing.
 */
export const vernietiging = sqliteTable(
  'vernietiging',
  {
    id: text('id').primaryKey(),
    casusId: text('casus_id').notNull(),
    organisatieId: text('organisatie_id'),
    personId: text('person_id').notNull(),
    kind: text('kind', {
      enum: ['requested', 'proposed', 'refused', 'withdrawn', 'decided', 'erased', 'done'],
    }).notNull(),
    at: at('at').notNull(),
    changedAt: at('changed_at').notNull(),
    sealedEntry: sealed('sealed_entry'),
  },
  (table) => [index('vernietiging_kind').on(table.kind)],
)

/** NEN 7513:2018. One chain per installation: `hash` covers the line and the hash before it. */
export const logLine = sqliteTable(
  'log_line',
  {
    seq: integer('seq').primaryKey(),
    at: at('at').notNull(),
    casusId: text('casus_id'),
    personId: text('person_id'),
    /** The line itself as canonical JSON; holds ids, never content (see server/log/record.ts). */
    line: text('line').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('log_line_casus').on(table.casusId, table.seq),
    index('log_line_person').on(table.personId, table.seq),
    // The auditor asks for days; without it each look reads the whole log.
    index('log_line_at').on(table.at),
  ],
)
