// The journal opens what it has read no second time, and never answers anything but what the rows say.
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Journal, openJournal } from '#server/casus/journal.ts'
import { casusEvent } from '#server/db/schema.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { ANNA, BRAM, CASUS, casusIn, idOf, NOW, place } from '#test/support/build.ts'
import { type Opened, openEmpty } from '#test/support/database.ts'
import { chance } from '#test/support/live/random.ts'

let opened: Opened
let journal: Journal
beforeEach(() => {
  opened = openEmpty()
  journal = openJournal(opened.db, opened.keys)
  append(REPORTED)
})

const { jeugdige, signaal } = casusIn('signaal')
const REPORTED: CasusEvent = { type: 'signaal.reported', jeugdige, signaal }
const invited = (name: string): CasusEvent => ({
  type: 'deelnemer.invited',
  deelnemer: { ...place(ANNA, 'behandelaar'), id: idOf<DeelnemerId>(name) },
})
const ended = (name: string): CasusEvent => ({
  type: 'deelnemer.ended',
  deelnemerId: idOf<DeelnemerId>(name),
  reason: 'Klaar.',
})

const append = (...events: CasusEvent[]) => appendTo(journal, ...events)
const appendTo = (to: Journal, ...events: CasusEvent[]) => to.append(CASUS, to.load(CASUS), events, BRAM, NOW)
/** As a process that starts now would read it. */
const readAnew = () => openJournal(opened.db, opened.keys).load(CASUS)
const rowAt = (seq: number) => and(eq(casusEvent.casusId, CASUS), eq(casusEvent.seq, seq))

test('[EX40] what was read and did not change is not opened again', () => {
  append(invited('a'))
  expect(journal.load(CASUS)).toBe(journal.load(CASUS))
})

test('[EX40] what another wrote in the same rows is read', () => {
  const other = openJournal(opened.db, opened.keys)
  journal.load(CASUS)
  appendTo(other, invited('a'), invited('b'))
  expect(journal.load(CASUS)?.deelnemers.map(({ id }) => id)).toEqual([idOf('a'), idOf('b')])
})

test('[EX40] what was read in a transaction that is undone was never there', () => {
  expect(() =>
    opened.db.$client.transaction(() => {
      append(invited('a'))
      expect(journal.load(CASUS)?.version).toBe(2)
      throw new Error('undone')
    })(),
  ).toThrow('undone')
  expect(journal.load(CASUS)?.version).toBe(1)
  append(invited('b'))
  expect(journal.load(CASUS)?.deelnemers.map(({ id }) => id)).toEqual([idOf('b')])
})

test('[EX40] a row that was destroyed, changed or put elsewhere is not covered up by what was read before', () => {
  const { db } = opened
  append(invited('a'), invited('b'))
  const rowsBefore = db.select().from(casusEvent).all()
  const afterDamage = (damage: () => void) => {
    journal.load(CASUS)
    damage()
    try {
      return journal.load(CASUS)
    } finally {
      db.delete(casusEvent).run()
      db.insert(casusEvent).values(rowsBefore).run()
    }
  }
  expect(() => afterDamage(() => db.delete(casusEvent).where(rowAt(2)).run())).toThrow('does not follow')
  expect(afterDamage(() => db.delete(casusEvent).where(rowAt(3)).run())?.version).toBe(2)
  expect(afterDamage(() => db.delete(casusEvent).run())).toBe(null)
  const [, second, third] = rowsBefore
  const flipped = Buffer.from(third!.sealedPayload)
  flipped[flipped.length - 1]! ^= 1
  for (const sealedPayload of [flipped, second!.sealedPayload])
    expect(() => afterDamage(() => db.update(casusEvent).set({ sealedPayload }).where(rowAt(3)).run())).toThrow()
  expect(journal.load(CASUS)).toEqual(readAnew())
})

test('[EX40] who is given a casus can change nothing of it for who is given it next', () => {
  append(invited('a'))
  const casus = journal.load(CASUS)!
  expect(() => Object.assign(casus.deelnemers[0]!, { endedAt: NOW })).toThrow(TypeError)
  expect(() => Object.assign(casus.deelnemers, { length: 0 })).toThrow(TypeError)
  expect(() => Object.assign(casus.jeugdige, { name: 'Iemand' })).toThrow(TypeError)
})

test('[EX40] in every order of writing, reading and undoing it reads what a process that starts now would read', () => {
  const { of, below } = chance(5)
  const journals = [journal, openJournal(opened.db, opened.keys)]
  for (let step = 0; step < 150; step++) {
    const one = of(journals)
    const change = () =>
      appendTo(one, ...(below(2) ? [invited(`d${step}x`)] : [ended(`d${below(150)}x`), invited(`e${step}x`)]))
    if (below(3) === 0) {
      const undone = opened.db.$client.transaction(() => {
        change()
        of(journals).load(CASUS)
        throw new Error('undone')
      })
      expect(undone).toThrow('undone')
    } else change()
    expect(of(journals).load(CASUS)).toEqual(readAnew())
  }
})
