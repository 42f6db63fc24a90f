// One installation: its database, keys, log and people, opened together; who may serve which database is decided here.
import { mkdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Key } from '#server/keys/envelope.ts'
import { accessTo } from '#shared/casus/access.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import type { PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { type BackupPlace, startBackups } from './backup/job.ts'
import { openAsked } from './beheer/asked.ts'
import { makeCarryOut } from './beheer/carry-out.ts'
import { makeEndings } from './beheer/endings.ts'
import { makeRemainsOf } from './beheer/remains.ts'
import { makeBeheerViews } from './beheer/views.ts'
import { makeExecute } from './casus/execute.ts'
import { makeFormal } from './casus/formal.ts'
import { makeGegevensViews } from './casus/gegevens-view.ts'
import { makeHandoverOf } from './casus/handover-view.ts'
import { openJournal } from './casus/journal.ts'
import { makeLooks } from './casus/look-view.ts'
import { makeMdoMoments } from './casus/mdo-moments.ts'
import { makeMdoViews } from './casus/mdo-views.ts'
import { startMidnights } from './casus/midnight.ts'
import { makeOwnPages } from './casus/own-pages.ts'
import { makePlanReadings } from './casus/plan-reading.ts'
import { makePlanViews } from './casus/plan-views.ts'
import { makePurging } from './casus/purging.ts'
import { makeReadings } from './casus/reading-view.ts'
import { makeSigningViews } from './casus/signing-views.ts'
import { makeVerhaalViews } from './casus/verhaal-view.ts'
import { makeViews } from './casus/views.ts'
import { makeWhoSees } from './casus/who-sees-view.ts'
import { watchDisk } from './db/disk.ts'
import { inTransaction, openDb } from './db/open.ts'
import { installation as installationTable } from './db/schema.ts'
import { changedAt } from './document/changed-at.ts'
import { openMdoRecords } from './document/mdo-records.ts'
import { openRenderings } from './document/renderings.ts'
import { openSnapshots } from './document/snapshots.ts'
import { openVersions } from './document/versions.ts'
import { openAccounts } from './identity/accounts.ts'
import { openSecondFactor } from './identity/second-factor.ts'
import { openSessions, type Session } from './identity/sessions.ts'
import { openKeyStore, wrapInstallationKeys } from './keys/key-store.ts'
import { openOutboxKeys } from './keys/outbox-keys.ts'
import { makeAuditorViews } from './log/auditor-view.ts'
import { keepHeads } from './log/keep-heads.ts'
import { openLines } from './log/read.ts'
import { openLog } from './log/record.ts'
import { openSearch } from './log/search.ts'
import { sourceOf } from './log/source.ts'
import { defectFields, type Logger } from './logger.ts'
import { openNotices } from './notices/notices.ts'
import { openLive } from './sync/live.ts'
import { PACE, type Pace } from './sync/pace.ts'
import type { Actor } from './sync/ports.ts'
import { openVernietigingen } from './vernietiging/open.ts'
import { registerIn } from './vernietiging/register.ts'

export interface InstallationOptions {
  readonly kind: 'demo' | 'production'
  readonly folder: string
  /** From outside the folder: who copies the folder alone can read nothing. */
  readonly outsideKey: Key
  readonly clock: () => number
  readonly logger: Logger
  /** Where a copy is put each day; without it there are none. */
  readonly backups?: BackupPlace
  /** The file that the heads of the log are added to; outside the folder, best on another disk. */
  readonly heads?: string
  /** The file that says what was destroyed; without it that lies in the folder. With backups it is kept beside those too. */
  readonly register?: string
  /** Up to which size the file is written anew while people are at work, for tests. */
  readonly pauseBytes?: number
  /** Other measures than those people meet, for who measures. */
  readonly pace?: Partial<Pace>
}

export type Installation = ReturnType<typeof openInstallation>

/** Makes the database on first use and stamps its kind; throws where the stamp or the key is another. */
export function openInstallation(options: InstallationOptions) {
  const { kind, folder, outsideKey, clock, logger, backups: place, heads: headsFile, pace } = options
  // Who holds the folder could write both anew.
  if (headsFile && isInside(folder, headsFile)) throw new Error('the heads of the log are kept outside the data')
  mkdirSync(folder, { recursive: true })
  const db = openDb(join(folder, 'rondetafel.sqlite'))
  const stamp = db.select().from(installationTable).get()
  if (!stamp) {
    db.insert(installationTable)
      .values({ id: 1, kind, createdAt: clock(), ...wrapInstallationKeys(outsideKey) })
      .run()
  } else if (stamp.kind !== kind) {
    throw new Error(`this database is a ${stamp.kind} database and cannot be served as ${kind}`)
  }

  const keys = openKeyStore(db, outsideKey)
  const disk = watchDisk({ db, logger })
  const log = openLog(db, clock, sourceOf(kind, keys.signing))
  const accounts = openAccounts(db, keys, clock)
  const sessions = openSessions(db, log, clock)
  const outboxKeys = openOutboxKeys(db, keys, clock)
  const journal = openJournal(db, keys)
  const accessOf = (personId: PersonId, { casusId, room }: RoomAddress) =>
    accessTo(journal.load(casusId), personId, room, clock())
  const notices = openNotices({ load: journal.load, clock })
  const live = openLive(
    {
      db,
      keys,
      log,
      clock,
      logger,
      disk,
      accessOf,
      hereChanged: notices.hereChanged,
      wordsMoved: notices.wordsMoved,
    },
    { ...PACE, ...pace },
  )
  const versions = openVersions(db, keys)
  const renderings = openRenderings(db, keys)
  const secondFactor = openSecondFactor(db, keys, log, clock)
  const formal = makeFormal({
    versions,
    renderings,
    accounts,
    signingKey: keys.signing,
    capture: live.capture,
    remember: (address) => live.snapshot(address, 'formal'),
    reportIn: live.reportIn,
    hold: live.hold,
    checkCode: secondFactor.check,
  })
  const mdoRecords = openMdoRecords(db, keys)
  const mdoMoments = makeMdoMoments({
    records: mdoRecords,
    accounts,
    capture: live.capture,
    remember: (address) => live.snapshot(address, 'formal'),
  })
  const { hereAt, behindAt } = live
  const mdoViews = makeMdoViews({ db, journal, accounts, records: mdoRecords, log, clock, hereAt, behindAt })
  const vernietigingen = openVernietigingen({
    db,
    keys,
    journal,
    accounts,
    log,
    clock,
    logger,
    disk,
    isAnybodyHere: () => notices.people().size > 0 || live.isAnybodyIn(),
    ...(options.pauseBytes === undefined ? {} : { pauseBytes: options.pauseBytes }),
    registers: [options.register ?? registerIn(folder), ...(place ? [registerIn(place.folder)] : [])],
    close({ casusId, deelnemerId }, people) {
      live.destroy({ casusId, room: deelnemerId && verhaalOf(deelnemerId) })
      if (deelnemerId === null) notices.destroyed(casusId, people)
      else notices.turned(casusId)
    },
  })
  vernietigingen.begin()
  const linesAbout = openLines(db)
  const snapshots = openSnapshots(db, keys)
  const purging = makePurging({
    db,
    journal,
    accounts,
    log,
    clock,
    linesAbout,
    snapshots,
    versions,
    renderings,
    mdoRecords,
    text: {
      count: live.purge.count,
      purge: (by, address, words) => live.purge.carryOut(actorIn(by), address, words),
      layIn: (to, by, from, words) => live.purge.layIn(to, actorIn(by), from, words),
    },
  })
  function actorIn({ personId, ref: sessionRef, expiresAt: sessionExpiresAt }: Session): Actor {
    const { name, discipline, colour } = accounts.personOf(personId)!
    return { personId, sessionRef, sessionExpiresAt, name, discipline, colour }
  }
  const execute = makeExecute({
    db,
    journal,
    accounts,
    log,
    clock,
    formal,
    purging,
    mdoMoments,
    decisions: vernietigingen.decisions,
    happened(casusId, events) {
      notices.happened(casusId, events)
      for (const event of events)
        if (event.type === 'casus.words-purged' && event.to) notices.wordsMoved({ casusId, room: event.to })
      if (events.some(({ type }) => type === 'vernietiging.confirmed')) vernietigingen.carryOut()
    },
    accessChanged: live.accessChanged,
  })
  const readings = makeReadings({ db, journal, renderings, log, clock })
  const views = makeViews({
    db,
    journal,
    accounts,
    log,
    clock,
    hereAt: live.hereAt,
    changedAt: (address) => changedAt(db, address),
    offeredTo: readings.offeredTo,
  })

  const looksAt = makeLooks({ db, journal, accounts, log, linesAbout, clock })
  const auditorViews = makeAuditorViews({ db, accounts, log, search: openSearch(db) })
  const signingViews = makeSigningViews({
    db,
    journal,
    accounts,
    versions,
    log,
    clock,
    reportIn: live.reportIn,
    capture: live.capture,
  })

  const verhaalViews = makeVerhaalViews({ db, journal, accounts, versions, log, clock, capture: live.capture })
  const planViews = makePlanViews({ db, journal, accounts, versions, log, clock, capture: live.capture })
  const planReadings = makePlanReadings({ db, journal, versions, renderings, log, clock })
  const whoSees = makeWhoSees({ db, journal, accounts, log, clock })
  const gegevensViews = makeGegevensViews({ db, journal, accounts, log, linesAbout, clock })
  const handoverOf = makeHandoverOf({ db, journal, accounts, log, clock, capture: live.capture })
  const ownPagesOf = makeOwnPages({ journal, planReadings, clock })
  const endings = makeEndings({
    db,
    sessions,
    outboxKeys,
    log,
    close(sessionRef) {
      live.accessChanged({ sessionRef })
      notices.sessionEnded(sessionRef)
    },
  })
  const carryOut = makeCarryOut({
    db,
    accounts,
    asked: openAsked(db),
    log,
    clock,
    endSessionsOf: endings.endSessionsOf,
    closed: endings.closed,
    remainsOf: makeRemainsOf(journal, accounts),
  })
  const beheerViews = makeBeheerViews({ db, accounts, log, clock })
  const midnights = startMidnights({
    clock,
    dayBegan: endings.endThoseDue,
    openCasussen: () => new Set([...notices.people()].flatMap(journal.casussenOf)),
    load: journal.load,
    turned(casusId) {
      live.accessChanged({ casusId })
      notices.turned(casusId)
    },
    failed: (error) => logger('defect', { ...defectFields(error), path: 'midnight' }),
  })
  const backups = place ? startBackups(place, { db, keys, outside: outsideKey, log, clock, logger }) : null

  const heads = headsFile ? keepHeads(headsFile, { db, signing: keys.signing, clock, logger }) : null

  return {
    kind,
    db,
    disk,
    keys,
    log,
    accounts,
    sessions,
    outboxKeys,
    /** With all that was given to it, or not at all: who is signed out cannot try again. */
    endSession: (session: Session) =>
      inTransaction(db, () => {
        sessions.end(session)
        outboxKeys.destroy(session)
      }),
    snapshots,
    purging,
    versions,
    renderings,
    secondFactor,
    formal,
    journal,
    accessOf,
    live,
    execute,
    views,
    signingViews,
    verhaalViews,
    readings,
    planViews,
    planReadings,
    ownPagesOf,
    looksAt,
    linesAbout,
    auditorViews,
    mdoMoments,
    mdoViews,
    notices,
    handoverOf,
    midnights,
    vernietigingen,
    whoSees,
    gegevensViews,
    carryOut,
    beheerViews,
    backups,
    heads,
    clock,
    logger,
    /** Flushes what is open, then lets go of the file. */
    async close() {
      const withoutBackup = backups?.stop()
      midnights.stop()
      notices.close()
      vernietigingen.stop()
      await live.close()
      await withoutBackup
      heads?.stop()
      db.$client.close()
    },
  }
}

const isInside = (folder: string, file: string): boolean => resolve(file).startsWith(resolve(folder) + sep)
