// Words that should never have stood in a document: after purging them nothing that is kept holds them, and nobody loses a word.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { casusEvent, documentVersion, logLine } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { openLateTexts } from '#server/document/late-texts.ts'
import { openMdoRecords } from '#server/document/mdo-records.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { unsealJson } from '#server/keys/envelope.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { addItem } from '#shared/document/items.ts'
import { AUDIENCE_MAP, textName, writeBlocks } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { VersionId } from '#shared/ids.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { chance } from '#test/support/live/random.ts'
import { firstText } from '#test/support/live/table.ts'
import { closeMdo, makeMdo } from '#test/support/mdo-region.ts'
import { fill, nameFor } from '#test/support/own-rooms.ts'
import { actorOf, draft, prepare, prose, publish, RUBEN, readyIn } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, bring, LOEX, loex, MARIT, must, offeredIn, placeOf, sessionOf } from '#test/support/signing.ts'

const CANARY = 'Vlierstraat 88 te Aawolde'

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const purging = (room: LiveRoom, words = CANARY) =>
  ({ type: 'purgeText', room, words, reason: 'Stond in het verkeerde document.' }) as const
const purge = (room: LiveRoom, by = RUBEN) => must(installation, by, purging(room))

/** In the first text of the plan, beside other words; and in an actie. */
const write = (doc: Y.Doc) => {
  writeBlocks(doc.getXmlFragment(textName('kern')), [...prose(`Zij slaapt ${CANARY} en dat gaat goed.`)])
  doc.getMap(AUDIENCE_MAP).set('kern', 'tafel')
  return addItem(doc, 'acties', 'actie', { text: `Bellen met ${CANARY}`, otherOwner: CANARY })
}

const roomIdOf = (room: LiveRoom) => installation.live.capture({ casusId: LOEX, room })!.roomId
const liveText = (room: LiveRoom) => JSON.stringify(installation.live.capture({ casusId: LOEX, room })!.content)

/** Every place where something of a room is kept that holds the words, opened with its key. */
function kept(room: LiveRoom): string[] {
  const { db, keys, snapshots } = installation
  const roomId = roomIdOf(room)
  const stored = openSqliteStorage(db, keys).load(roomId)
  const bytes = [stored.state.update, ...stored.appends.flatMap(({ updates }) => updates.map(({ update }) => update))]
  const late = openLateTexts(db, keys)
    .list(roomId)
    .map(({ changes, update }) => JSON.stringify(changes) + Buffer.from(update).toString('latin1'))
  const made = {
    text: liveText(room),
    bytes: Buffer.concat(bytes.map((part) => Buffer.from(part))).toString('latin1'),
    snapshots: JSON.stringify(snapshots.list(roomId)),
    tray: JSON.stringify(openTray(db, keys).list(roomId)),
    late: late.join(),
    versions: JSON.stringify(allVersions()),
    renderings: JSON.stringify(
      ['moeder', 'vader', 'loex'].map((person) => installation.planReadings.plan(sessionOf(person), LOEX)),
    ),
    mdo: JSON.stringify(allRecords()),
  }
  return Object.entries(made).flatMap(([name, text]) => (text.includes(CANARY) ? [name] : []))
}

const allVersions = () =>
  installation.db
    .select({ id: documentVersion.id })
    .from(documentVersion)
    .all()
    .map(({ id }) => installation.versions.read(LOEX, id as VersionId))

const allRecords = () => {
  const { db, keys } = installation
  const records = openMdoRecords(db, keys)
  return loex(installation).mdos.map(({ id, reportVersion }) => [
    records.opening(LOEX, id),
    reportVersion && records.report(LOEX, reportVersion),
  ])
}

describe('purging', () => {
  test('[WR2] [WR4] [WR6] [WR7] leaves the words in nothing that is kept, a published plan too, and the rest of the text as it was', () => {
    draft(installation, write)
    installation.live.snapshot({ casusId: LOEX, room: 'plan' }, 'work')
    publish(installation)
    const mdoId = makeMdo(installation, 'open')
    closeMdo(installation, mdoId)
    prepare(installation)
    const { db, keys } = installation
    openTray(db, keys).store(roomIdOf('plan'), {
      personId: personId(RUBEN),
      at: 0,
      root: 'text/kern',
      text: `ook ${CANARY} nog`,
    })
    expect(kept('plan')).toEqual(['text', 'bytes', 'snapshots', 'tray', 'versions', 'renderings', 'mdo'])
    const { versionId } = readyIn(installation)

    purge('plan')

    expect(kept('plan')).toEqual([])
    expect(liveText('plan')).toContain('Zij slaapt  en dat gaat goed.')
    expect(liveText('plan')).toContain('Bellen met ')
    expect(JSON.stringify(openTray(db, keys).list(roomIdOf('plan')))).toContain('ook  nog')
    // WR7: what lay ready is ready no more; what was published stays as it was.
    expect(loex(installation).plan.candidate).toBeNull()
    expect(installation.versions.read(LOEX, versionId)!.parts).toHaveLength(1)
    // It is still the text that people answered, and who comes to the table later is given it without the words.
    const [published] = loex(installation).plan.published
    expect(installation.versions.read(LOEX, published!.versionId)!.fingerprint).toBe(published!.fingerprint)
    must(installation, RUBEN, {
      type: 'inviteDeelnemer',
      personId: personId('oma'),
      rol: 'pleegouder',
      purpose: 'Vangt op.',
      until: null,
      rooms: { plan: 'read' },
      grondslag: 'publieke-taak',
      doorbreking: 'rechtstreeks-betrokken',
    })
    const later = installation.planReadings.plan(sessionOf('oma'), LOEX)
    expect([JSON.stringify(later).includes('Zij slaapt  en'), JSON.stringify(later).includes(CANARY)]).toEqual([
      true,
      false,
    ])
  })

  test('[WR3] [WR2] two who type meanwhile lose nothing, and stay', () => {
    draft(installation, write)
    const address = { casusId: LOEX, room: 'plan' } as const
    const writers = ['casemanager', 'behandelaar-ggz'].map((person) => {
      const writer = new PretendWriter(installation.live, actorOf(person), address)
      writer.connect()
      writer.deliverAll()
      return writer
    })
    // Typed before, on its way; and typed at the same place after, not yet having heard of it.
    for (const writer of writers) writer.type('voor', 'kern')
    writers[0]!.deliver()
    // In the middle of the words themselves, and bold.
    firstText(writers[1]!.doc, 'kern').insert('Zij slaapt Vlier'.length, 'midden', { bold: {} })
    purge('plan')
    for (const [index, writer] of writers.entries()) writer.type(`na${index}`, 'kern')
    for (const writer of writers) writer.deliverAll()
    installation.live.snapshot(address, 'work')
    for (const writer of writers) writer.deliverAll()
    expect(writers.map(({ code }) => code)).toEqual([null, null])
    expect(writers.map((writer) => writer.saved())).toEqual([
      ['voor', 'na0'],
      ['voor', 'na1'],
    ])
    const text = liveText('plan')
    for (const word of ['voor', 'na0', 'na1', 'midden']) expect(text).toContain(word)
    expect(kept('plan')).toEqual([])
    for (const { doc } of writers)
      expect(JSON.stringify(doc.getXmlFragment(textName('kern')).toJSON())).not.toContain(CANARY)
  })

  test('[WR3] whenever it comes between what three people type, none of them loses a word', () => {
    const address = { casusId: LOEX, room: 'plan' } as const
    const random = chance(20261122)
    const people = ['casemanager', 'behandelaar-ggz', MARIT]
    const writers = people.map((person) => new PretendWriter(installation.live, actorOf(person), address))
    for (const writer of writers) {
      writer.connect()
      writer.deliverAll()
    }
    for (let round = 0; round < 30; round++) {
      const words = `geheim ${round} te Aawolde`
      writers[round % 3]!.type(words, 'kern')
      for (const writer of writers) writer.deliverAll()
      const purgeAt = random.below(12)
      for (let act = 0; act < 12; act++) {
        const writer = writers[random.below(3)]!
        if (act === purgeAt) must(installation, RUBEN, purging('plan', words))
        else if (random.below(2) === 0) writer.type(`w${round}x${act}`, 'kern')
        else writer.deliver()
      }
      for (const writer of writers) writer.deliverAll()
      expect(liveText('plan')).not.toContain(words)
    }
    installation.live.snapshot(address, 'work')
    for (const writer of writers) writer.deliverAll()
    const text = liveText('plan')
    for (const writer of writers) {
      expect(writer.code).toBeNull()
      expect(writer.saved()).toEqual(writer.words)
      expect(writer.words.filter((word) => !word.startsWith('geheim') && !text.includes(word))).toEqual([])
    }
  })

  test('[WR2] words that were taken away already lie in no row of the log of the room either', () => {
    draft(installation, write)
    draft(installation, (doc) => writeBlocks(doc.getXmlFragment(textName('kern')), prose('Niets meer.')))
    draft(installation, (doc) => {
      for (const item of (doc.getMap('items/acties') as Y.Map<Y.Map<unknown>>).values()) item.set('gone', true)
    })
    expect(liveText('plan')).not.toContain(CANARY)
    expect(kept('plan')).toEqual(['bytes'])
    purge('plan')
    expect(kept('plan')).toEqual([])
  })

  test('[WR2] where that was undone because a line could not be written, it is done the next time', () => {
    for (const text of [CANARY, 'Niets meer.'])
      draft(installation, (doc) => writeBlocks(doc.getXmlFragment(textName('kern')), prose(text)))
    expect(kept('plan')).toEqual(['bytes'])
    const { $client } = installation.db
    $client.exec(`CREATE TRIGGER broken BEFORE INSERT ON log_line WHEN json_extract(NEW.line, '$.kind') = 'room.purged'
      BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(() => ask(installation, RUBEN, purging('plan'))).toThrow()
    $client.exec('DROP TRIGGER broken')
    expect(kept('plan')).toEqual(['bytes'])
    purge('plan')
    expect(kept('plan')).toEqual([])
  })

  test('[WR2] the bytes that held them are in no file any more', async () => {
    draft(installation, write)
    installation.live.snapshot({ casusId: LOEX, room: 'plan' }, 'work')
    const roomId = roomIdOf('plan')
    const client = installation.db.$client
    const rows = ['document_update', 'document_snapshot']
      .flatMap((table) => client.prepare(`SELECT sealed FROM ${table} WHERE room_id = ?`).pluck().all(roomId))
      .map((sealed) => (sealed as Buffer).subarray(0, 60))
    const onDisk = () => {
      const files = ['', '-wal'].map((end) => readFileSync(join(region.folder, `rondetafel.sqlite${end}`)))
      return rows.filter((row) => files.some((file) => file.includes(row))).length
    }
    expect([rows.length > 1, onDisk()]).toEqual([true, rows.length])
    purge('plan')
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    // The snapshot of before the words were there is not rewritten.
    const untouched = client
      .prepare('SELECT sealed FROM document_snapshot WHERE room_id = ?')
      .pluck()
      .all(roomId)
      .filter((sealed) => rows.some((row) => row.equals((sealed as Buffer).subarray(0, 60)))).length
    expect(onDisk()).toBe(untouched)
  })

  test('[WR4] of text that came too late the rest stays, and can still be added', () => {
    const address = { casusId: LOEX, room: 'analyse' } as const
    bring(region, 'concept')
    const writer = new PretendWriter(installation.live, actorOf(MARIT), address)
    writer.connect()
    writer.deliverAll()
    writer.type(`nakomer ${CANARY} slot`)
    bring(region, 'aangeboden')
    writer.connect()
    writer.leaveLate()
    writer.deliverAll()
    bring(region, 'concept')
    expect(kept('analyse')).toEqual(['late'])
    purge('analyse')
    expect(kept('analyse')).toEqual([])
    const [late] = installation.live.late.list(actorOf(MARIT), address)!
    expect(JSON.stringify(late!.changes)).toContain('nakomer')
    expect(installation.live.late.answer(actorOf(MARIT), address, late!.id, true)).toEqual({
      ok: true,
      value: undefined,
    })
    expect(liveText('analyse')).toContain('nakomer')
    expect([liveText('analyse').includes('slot'), kept('analyse')]).toEqual([true, []])
  })

  test('[WR6] of the analyse what was offered and not signed loses them; what stands still is not purged', () => {
    bring(region, 'concept')
    const analyse = new PretendWriter(installation.live, actorOf(MARIT), { casusId: LOEX, room: 'analyse' })
    analyse.connect()
    analyse.deliverAll()
    analyse.type(CANARY)
    analyse.deliverAll()
    bring(region, 'aangeboden')
    const { versionId } = offeredIn(installation)
    expect(ask(installation, RUBEN, purging('analyse'))).toMatchObject({ refusal: { reason: 'room-stands-still' } })
    bring(region, 'concept')
    purge('analyse')
    expect(JSON.stringify(installation.versions.read(LOEX, versionId))).not.toContain(CANARY)
    // What was signed stays, and is counted beforehand.
    analyse.deliverAll()
    analyse.connect()
    analyse.deliverAll()
    analyse.type(CANARY)
    analyse.deliverAll()
    bring(region, 'ondertekend')
    const { versionId: signed } = loex(installation).signed.at(-1)!
    bring(region, 'concept')
    const address = { casusId: LOEX, room: 'analyse' } as const
    expect(installation.purging.look(sessionOf(RUBEN), address, CANARY)!.staying).toBe(1)
    purge('analyse')
    expect(JSON.stringify(installation.versions.read(LOEX, signed))).toContain(CANARY)
    expect(liveText('analyse')).not.toContain(CANARY)
    expect(installation.signingViews.signing(sessionOf(MARIT), LOEX)).not.toBeNull()
  })

  test.each(['document_state', 'casus_event', 'log_line', 'document_snapshot'])(
    '[WR2] where writing %s fails nothing is purged and nothing is lost',
    (table) => {
      draft(installation, write)
      installation.live.snapshot({ casusId: LOEX, room: 'plan' }, 'work')
      const act = table === 'document_snapshot' || table === 'document_state' ? 'UPDATE' : 'INSERT'
      installation.db.$client.exec(
        `CREATE TRIGGER broken BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
      )
      expect(() => ask(installation, RUBEN, purging('plan'))).toThrow()
      installation.db.$client.exec('DROP TRIGGER broken')
      expect(liveText('plan')).toContain(CANARY)
      draft(installation, (doc) => writeBlocks(doc.getXmlFragment(textName('eigenkracht')), prose('Verder.')))
      expect(liveText('plan')).toContain('Verder.')
    },
  )
})

describe('who may, and what he is told', () => {
  test('[WR1] who writes there and sees to the casus, or is named for what is afgeschermd', () => {
    draft(installation, write)
    const reasonOf = (person: string, room: LiveRoom = 'plan') => {
      const result = ask(installation, person, purging(room))
      return result.ok ? 'done' : result.refusal.reason
    }
    expect(['school', 'moeder', 'jeugdarts', 'behandelaar-ggz', MARIT].map((person) => reasonOf(person))).toEqual(
      Array(5).fill('not-your-rol'),
    )
    expect(reasonOf(RUBEN, 'afgeschermd')).toBe('no-such-room')
    expect(reasonOf(RUBEN, `verhaal/${placeOf(installation, 'moeder')}`)).toBe('no-such-room')
    nameFor(installation, MARIT)
    expect(reasonOf(MARIT)).toBe('done')
    expect(reasonOf('casemanager')).toBe('nothing-to-purge')
  })

  test('[WR1] in what is afgeschermd who is named does so', () => {
    nameFor(installation, MARIT)
    fill(installation, MARIT, 'afgeschermd', 'adressen', `Bij ${CANARY}.`)
    purge('afgeschermd', MARIT)
    expect(liveText('afgeschermd')).not.toContain(CANARY)
  })

  test('[WR5] beforehand: where they stand, who had it open since, and what keeps them', () => {
    const address = { casusId: LOEX, room: 'plan' } as const
    const look = (person = RUBEN) => installation.purging.look(sessionOf(person), address, CANARY)
    region.setTime(installation.clock() + 60 * 60_000)
    const before = new PretendWriter(installation.live, actorOf('school'), address)
    before.connect()
    before.deliverAll()
    before.leave()
    region.setTime(installation.clock() + 60 * 60_000)
    installation.live.snapshot(address, 'work')
    draft(installation, write)
    region.setTime(installation.clock() + 60_000)
    const reader = new PretendWriter(installation.live, actorOf('behandelaar-ggz'), address)
    reader.connect()
    const view = look()!
    expect([view.places, view.unfolded, view.staying]).toEqual([3, true, 0])
    expect(view.readers.map(({ id }) => id)).toEqual([personId('behandelaar-ggz')])
    expect([look('school'), look('moeder'), look(MARIT)]).toEqual([null, null, null])
    expect(look()!.staying).toBe(0)
  })

  test('[WR8] the words stand in no line of the log and in no event; a line says that it was done', () => {
    draft(installation, write)
    purge('plan')
    const { db, keys } = installation
    const lines = db.select().from(logLine).all()
    expect(lines.some(({ line }) => String(line).includes('Vlierstraat'))).toBe(false)
    const purged = lines.map(({ line }) => JSON.parse(String(line)) as { kind: string; action: string; object: object })
    expect(purged.filter(({ kind }) => kind === 'room.purged')).toMatchObject([
      { action: 'D', object: { id: `${LOEX}/plan` } },
    ])
    const row = db.select().from(casusEvent).where(eq(casusEvent.casusId, LOEX)).orderBy(desc(casusEvent.seq)).get()!
    const event = unsealJson<object>(keys.casusKey(LOEX), `casus_event/${LOEX}/${row.seq}`, row.sealedPayload)
    expect(event).toEqual({ ...purging('plan'), type: 'casus.words-purged', words: undefined })
  })
})
