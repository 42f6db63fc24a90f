// Words that belong in what is afgeschermd and were typed elsewhere: moved in one act, kept once, and nobody who is not named learns
// anything by it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { logLine } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { openLive } from '#server/sync/live.ts'
import { addItem } from '#shared/document/items.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type LiveRoom, mdoRoomOf } from '#shared/document/rooms.ts'
import type { RoomId } from '#shared/ids.ts'
import type { RescuedWordsView } from '#shared/protocol/texts.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { chance } from '#test/support/live/random.ts'
import { until } from '#test/support/live/until.ts'
import { makeMdo } from '#test/support/mdo-region.ts'
import { fill, inbrengRoom, nameFor } from '#test/support/own-rooms.ts'
import { actorOf, draft, prose, RUBEN, writeSection } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, loex, MARIT, must, sessionOf } from '#test/support/signing.ts'

const CANARY = 'Vlierstraat 88 te Aawolde'
const SHIELD = { casusId: LOEX, room: 'afgeschermd' } as const
const GUARD = 'jeugdbeschermer'
const PLAN = { casusId: LOEX, room: 'plan' } as const

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const moving = (room: LiveRoom = 'plan', words = CANARY) =>
  ({ type: 'purgeText', room, words, reason: 'Stond in het verkeerde document.', to: 'afgeschermd' }) as const
const move = (by = RUBEN, room: LiveRoom = 'plan', words = CANARY) => must(installation, by, moving(room, words))
const write = () => writeSection(installation, 'kern', `Zij slaapt ${CANARY} en dat gaat goed.`)

const textOf = (room: LiveRoom) => {
  const captured = installation.live.capture({ casusId: LOEX, room })
  return captured && JSON.stringify(captured.content)
}
const shieldId = (): RoomId | null => installation.live.capture(SHIELD)?.roomId ?? null
/** What lies in the tray of what is afgeschermd, past every question who may read it. */
function inTray() {
  const roomId = shieldId()
  return roomId ? openTray(installation.db, installation.keys).list(roomId) : []
}
const read = (person: string) => installation.live.rescue.list(actorOf(person), SHIELD)
const textsFor = (person: string) => read(person)?.map(({ text }) => text) ?? null

describe('moving words to what is afgeschermd', () => {
  test('[WR9] they are gone where they stood, and lie there once, however often they stood', () => {
    draft(installation, (doc) => {
      writeBlocks(doc.getXmlFragment(textName('kern')), prose(`${CANARY}, zei zij: ${CANARY}.`))
      addItem(doc, 'acties', 'actie', { text: `Bellen met ${CANARY}`, otherOwner: CANARY })
    })
    installation.live.snapshot(PLAN, 'work')
    expect(shieldId()).toBeNull()
    move()
    expect(textOf('plan')).not.toContain(CANARY)
    expect(inTray()).toMatchObject([
      { personId: personId(RUBEN), status: 'waiting', root: null, text: CANARY, from: 'plan' },
    ])
    // Not in the text itself: somebody who is named puts it there.
    expect(textOf('afgeschermd')).not.toContain(CANARY)
  })

  test('[WR9] sealed: the words stand in no file of the installation', async () => {
    write()
    move()
    await new Promise((resolve) => setImmediate(resolve))
    const files = ['', '-wal'].map((end) => readFileSync(join(region.folder, `rondetafel.sqlite${end}`)))
    expect(files.some((file) => file.includes('Vlierstraat'))).toBe(false)
    const { db, keys } = installation
    const [row] = db.$client.prepare<[], { room_id: string }>('SELECT room_id FROM rescued_words').all()
    expect(() => keys.roomKey(row!.room_id as RoomId)).not.toThrow()
    expect(row!.room_id).toBe(shieldId())
  })

  test('[WR11] who is named afterwards finds them, with where they came from, and puts them in the text', () => {
    write()
    move('casemanager')
    expect(textsFor(GUARD)).toBeNull()
    nameFor(installation, GUARD)
    const [piece] = read(GUARD)!
    expect(piece).toMatchObject({ text: CANARY, from: 'plan', personId: personId('casemanager'), canAnswer: true })
    expect(installation.live.rescue.answer(actorOf(GUARD), SHIELD, piece!.id, true).ok).toBe(true)
    expect(textOf('afgeschermd')).toContain(CANARY)
    expect(textsFor(GUARD)).toEqual([])
  })

  test('[WR11] [SY78] also where nobody writes any more: who may only read finds what was moved, and cannot answer', () => {
    write()
    move()
    nameFor(installation, GUARD)
    const { db, keys, log, clock, accessOf } = installation
    const readsOnly = { ...accessOf(personId(GUARD), SHIELD), level: 'read' as const }
    expect(readsOnly.late.readsAll).toBe(false)
    const live = openLive({ db, keys, log, clock, accessOf: () => readsOnly, logger: () => {} })
    expect(live.rescue.list(actorOf(GUARD), SHIELD)).toMatchObject([{ text: CANARY, canAnswer: false }])
    expect(live.rescue.answer(actorOf(GUARD), SHIELD, inTray()[0]!.id, true)).toMatchObject({
      refusal: { reason: 'not-now' },
    })
    return live.close()
  })

  test('[WR10] who moved them reads them only when he is named: his own piece too is not there for him', () => {
    write()
    move()
    expect(read(RUBEN)).toBeNull()
    nameFor(installation, RUBEN, 'casemanager')
    expect(textsFor(RUBEN)).toEqual([CANARY])
  })

  test('[WR9] [SY80] moved twice while they wait, they lie there once; once put in the text, again', () => {
    nameFor(installation, GUARD)
    write()
    move()
    write()
    move('casemanager')
    expect(inTray().map(({ text }) => text)).toEqual([CANARY])
    installation.live.rescue.answer(actorOf(GUARD), SHIELD, inTray()[0]!.id, true)
    write()
    move()
    expect(
      inTray()
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['put-back', 'waiting'])
  })

  test('[WR9] out of the kladblok of an MDO they are moved as well', () => {
    const room = mdoRoomOf(makeMdo(installation, 'open'))
    const writer = new PretendWriter(installation.live, actorOf(RUBEN), { casusId: LOEX, room })
    writer.connect()
    writer.deliverAll()
    writer.type(CANARY, 'kladblok')
    writer.deliverAll()
    move(RUBEN, room)
    expect(textOf(room)).not.toContain(CANARY)
    expect(inTray()).toMatchObject([{ text: CANARY, from: 'mdo' }])
  })

  test('[WR9] what was moved there is taken out of there as anything else', () => {
    write()
    move()
    nameFor(installation, GUARD)
    const { to: _, ...purging } = moving('afgeschermd')
    must(installation, GUARD, purging)
    expect(inTray()).toEqual([])
  })

  test('[WR16] typed in another way, and with bold in the middle, they are found, gone everywhere and kept once', () => {
    const asked = 'Hélènestraat 8 te Aawolde'
    const typed = asked.normalize('NFD')
    const actie = draft(installation, (doc) => {
      writeBlocks(doc.getXmlFragment(textName('kern')), [
        {
          kind: 'paragraph',
          indent: 0,
          // The accent itself is bold.
          runs: [
            { text: 'Zij slaapt He' },
            { text: typed.slice(2, 20), bold: true },
            { text: `${typed.slice(20)} nu.` },
          ],
        },
      ])
      return addItem(doc, 'acties', 'actie', { text: `Bellen, ${typed}.`, otherOwner: typed })
    })
    installation.live.snapshot(PLAN, 'work')
    expect(installation.purging.look(sessionOf(RUBEN), PLAN, asked)).toMatchObject({ places: 4 })
    move(RUBEN, 'plan', asked)
    expect(textOf('plan')!.normalize('NFC')).not.toContain('Hélène')
    expect(textOf('plan')).toContain(actie)
    expect(JSON.stringify(installation.live.capture(PLAN)!.content)).toContain('Zij slaapt ')
    const { snapshots } = installation
    const kept = JSON.stringify(snapshots.list(snapshots.roomAt(PLAN)!)).normalize('NFC')
    expect(kept).not.toContain('Hélène')
    expect(inTray().map(({ text }) => text)).toEqual([asked])
  })

  test('[WR15] out of what is one’s own, or afgeschermd already, nothing is moved', () => {
    nameFor(installation, GUARD)
    fill(installation, GUARD, 'afgeschermd', 'adressen', CANARY)
    fill(installation, 'school', inbrengRoom(installation, 'school'), 'gezien', CANARY)
    const reasonOf = (person: string, room: LiveRoom) => {
      const result = ask(installation, person, moving(room))
      return result.ok ? 'done' : result.refusal.reason
    }
    expect(reasonOf(GUARD, 'afgeschermd')).toBe('not-to-be-moved')
    // To who is not named it is still no room.
    expect(reasonOf(RUBEN, 'afgeschermd')).toBe('no-such-room')
    expect(textOf('afgeschermd')).toContain(CANARY)
    expect(inTray()).toEqual([])
  })
})

describe('all of it or nothing', () => {
  test.each([
    ['INSERT', 'casus_event'],
    ['INSERT', 'document_update'],
    ['UPDATE', 'document_state'],
    ['UPDATE', 'document_snapshot'],
    ['INSERT', 'room'],
    ['INSERT', 'document_state'],
    ['INSERT', 'rescued_words'],
    ['INSERT', 'log_line'],
    ['INSERT', 'command_done'],
  ])('[WR13] where %s of %s fails the words stay where they were, and nothing is made', (act, table) => {
    write()
    installation.live.snapshot(PLAN, 'work')
    const { db } = installation
    db.$client.exec(`CREATE TRIGGER broken BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(() => ask(installation, RUBEN, moving())).toThrow()
    db.$client.exec('DROP TRIGGER broken')
    expect([textOf('plan')!.includes(CANARY), shieldId(), inTray()]).toEqual([true, null, []])
    move()
    expect([textOf('plan')!.includes(CANARY), inTray().map(({ text }) => text)]).toEqual([false, [CANARY]])
  })

  test.each(['rescued.kept', 'room.purged', 'room.changed'])(
    '[WR13] [SY79] where the line %s cannot be written nothing is moved',
    (kind) => {
      write()
      expect(textOf('plan')).toContain(CANARY)
      const { db } = installation
      db.$client.exec(
        `CREATE TRIGGER broken BEFORE INSERT ON log_line WHEN json_extract(NEW.line, '$.kind') = '${kind}'
         BEGIN SELECT RAISE(ABORT, 'full'); END`,
      )
      expect(() => ask(installation, RUBEN, moving())).toThrow()
      db.$client.exec('DROP TRIGGER broken')
      expect([textOf('plan')!.includes(CANARY), shieldId()]).toEqual([true, null])
    },
  )

  test('[WR13] whenever it comes between what three people type, no word is lost and each piece lies there once', () => {
    const random = chance(20261123)
    const writers = ['casemanager', 'behandelaar-ggz', MARIT].map(
      (person) => new PretendWriter(installation.live, actorOf(person), PLAN),
    )
    for (const writer of writers) {
      writer.connect()
      writer.deliverAll()
    }
    const moved: string[] = []
    for (let round = 0; round < 30; round++) {
      const words = `geheim ${round} te Aawolde`
      moved.push(words)
      writers[round % 3]!.type(words, 'kern')
      for (const writer of writers) writer.deliverAll()
      const moveAt = random.below(12)
      for (let act = 0; act < 12; act++) {
        const writer = writers[random.below(3)]!
        if (act === moveAt) move(round % 2 ? RUBEN : 'casemanager', 'plan', words)
        else if (random.below(2) === 0) writer.type(`w${round}x${act}`, 'kern')
        else writer.deliver()
      }
      for (const writer of writers) writer.deliverAll()
      expect(textOf('plan')).not.toContain(words)
    }
    const text = textOf('plan')!
    for (const writer of writers) {
      expect(writer.code).toBeNull()
      expect(writer.saved()).toEqual(writer.words)
      expect(writer.words.filter((word) => !word.startsWith('geheim') && !text.includes(word))).toEqual([])
    }
    expect(
      inTray()
        .map((piece) => piece.text)
        .toSorted(),
    ).toEqual(moved.toSorted())
  })
})

describe('nobody who is not named learns anything by it', () => {
  const answerWhere = async (isNamed: boolean, isMade: boolean) => {
    const own = await openTestRegion()
    const { installation: one } = own
    if (isNamed) nameFor(one, GUARD)
    if (isMade) fill(one, RUBEN, 'afgeschermd', 'adressen', 'Al eerder.')
    writeSection(one, 'kern', CANARY)
    const before = loex(one).version
    const seen = one.purging.look(sessionOf('casemanager'), PLAN, CANARY)
    const answer = ask(one, 'casemanager', moving())
    const after = loex(one).version
    const refused = ask(one, 'casemanager', moving())
    const mine = JSON.stringify(one.views.casus(sessionOf('casemanager'), LOEX)).includes('afgeschermd')
    await own.close()
    return { seen, ok: answer.ok, rose: after - before, refused, mine }
  }

  test('[WR10] the answers are the same whether anybody is named, and whether that room was there', async () => {
    const first = await answerWhere(false, false)
    expect(first).toMatchObject({
      ok: true,
      rose: 1,
      mine: false,
      refused: { refusal: { reason: 'nothing-to-purge' } },
    })
    expect(await answerWhere(true, true)).toEqual(first)
    expect(await answerWhere(true, false)).toEqual(first)
  })

  test('[WR10] no notice but that of words taken out, no presence, no line that the family reads', async () => {
    const server: ServedRegion = await serveRegion(region)
    nameFor(installation, GUARD)
    write()
    const here = installation.live.hereAt(LOEX).size
    const people = ['casemanager', GUARD, 'moeder'] as const
    const pages = await Promise.all(
      people.map(async (person) => {
        const heard: string[] = []
        const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/notices`, {
          origin: server.origin,
          headers: { cookie: server.cookieOf(person) },
        })
        socket.on('message', (bytes) => heard.push((JSON.parse(String(bytes)) as { kind: string }).kind))
        await new Promise((resolve) => socket.once('open', resolve))
        return { socket, heard }
      }),
    )
    move('casemanager')
    must(installation, RUBEN, { type: 'assignRegie', area: 'onderwijs', holder: personId('school') })
    await until('all to hear the last', () => pages.every(({ heard }) => heard.at(-1) === 'casus' && heard.length > 0))
    await until('the mover to hear both', () => pages[0]!.heard.length === 2)
    expect(pages.map(({ heard }) => heard)).toEqual([['casus', 'casus'], ['casus', 'words', 'casus'], ['casus']])
    expect(installation.live.hereAt(LOEX).size).toBe(here)
    const [today] = installation.looksAt(sessionOf('moeder'), LOEX)!
    const look = today!.looks.find(({ who }) => who.kind === 'at-table' && who.person.id === personId('casemanager'))
    // As where words are only taken out.
    expect(look!.deeds).toEqual(['wrote-plan'])
    for (const { socket } of pages) socket.terminate()

    // Over HTTP: a room that never was to the mover, and the piece to who is named.
    const rescued = `/api/casussen/${LOEX}/rooms/afgeschermd/rescued`
    expect((await server.as('casemanager')('GET', rescued)).status).toBe(404)
    const found = (await (await server.as(GUARD)('GET', rescued)).json()) as RescuedWordsView[]
    expect(found).toMatchObject([{ text: CANARY, from: 'plan', section: null, canAnswer: true, mine: false }])
    await server.stop()
  })

  test('[WR10] who takes words out of what is afgeschermd is not told of the mover: he had nothing open', () => {
    write()
    move('casemanager')
    nameFor(installation, GUARD)
    expect(installation.purging.look(sessionOf(GUARD), SHIELD, CANARY)).toMatchObject({ places: 1, readers: [] })
  })

  test('[SY79] [WR8] the log says who moved, where to and where it lies, and none of the words', () => {
    write()
    const before = lines().length
    move()
    const all = lines().slice(before)
    expect(JSON.stringify(all)).not.toContain('Vlierstraat')
    const [piece] = inTray()
    expect(all.filter(({ object }) => object.id === `${LOEX}/afgeschermd`)).toMatchObject([
      { kind: 'room.changed', action: 'C', personId: personId(RUBEN), rollen: ['plancoordinator'] },
      { kind: 'rescued.kept', personId: personId(RUBEN), object: { details: { rescued: [piece!.id] } } },
    ])
    expect(all.find(({ kind }) => kind === 'room.purged')).toMatchObject({ object: { details: { to: 'afgeschermd' } } })
  })
})

const lines = () =>
  installation.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => JSON.parse(String(line)) as { kind: string; object: { id: string } })
