// Keystrokes against offering, and returning against signing, in every order that chance finds: the text that is signed is the
// text that was read, and every word is in the version, in the room, or still with who typed it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import type { Actor } from '#server/sync/ports.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { CasusId } from '#shared/ids.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { chance } from '#test/support/live/random.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import {
  ask,
  askNobody,
  freshCasus,
  loex,
  MARIT,
  must,
  offer,
  offeredIn,
  sessionOf,
  signing,
} from '#test/support/signing.ts'

const RACES = 1000
/** A journal that grows without end would make the last race slower than the first. */
const PER_CASUS = 5

let region: Region
let installation: Region['installation']
let casusId: CasusId
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
  // Orders are played here, not power cuts.
  installation.db.$client.pragma('synchronous = OFF')
})
afterEach(() => region.close())

const address = () => ({ casusId, room: 'analyse' }) as const
const asks = (person: string, asked: Parameters<typeof must>[2]) => must(installation, person, asked, casusId)

const actorOf = (person: string): Actor => ({
  personId: personId(person),
  sessionRef: `session-of-${person}`,
  sessionExpiresAt: Number.MAX_SAFE_INTEGER,
  name: person,
  discipline: 'GGZ',
  colour: '#34507a',
})
const turn = () => new Promise((done) => setImmediate(done))

const roomText = () => canonicalJson(installation.live.capture(address())!.content)
const versionText = () =>
  canonicalJson(installation.versions.read(casusId, offeredIn(installation, casusId).versionId)!.parts[0]!.content)
/** Whatever the race before left. */
function toConcept(): void {
  const { status } = loex(installation, casusId).analyse
  if (status === 'stilgezet') asks(MARIT, { type: 'releaseAnalyse' })
  if (status === 'aangeboden') asks(MARIT, { type: 'withdrawOffer', reason: 'Verder.' })
  if (status === 'ondertekend') asks(MARIT, { type: 'reviseAnalyse', reason: 'Verder.' })
}
const timesIn = (text: string, word: string) => text.split(`${word} `).length - 1

test('[EX5] [SY35] a thousand times keystrokes against offering: no word is lost, none comes in after it', async () => {
  let offeredMidway = 0
  for (let race = 0; race < RACES; race++) {
    if (race % PER_CASUS === 0) casusId = freshCasus(installation)
    const dice = chance(race)
    const writers = ['behandelaar-ggz', MARIT].map(
      (who) => new PretendWriter(installation.live, actorOf(who), address()),
    )
    for (const writer of writers) {
      writer.connect()
      writer.deliverAll()
    }
    const typed: string[] = []
    const step = async (): Promise<void> => {
      const writer = dice.of(writers)
      switch (dice.below(6)) {
        case 0:
        case 1: {
          const word = `w${race}x${typed.length}`
          typed.push(word)
          return writer.type(word)
        }
        case 2:
        case 3:
          return writer.deliver()
        case 4:
          if (writer.code !== null) writer.connect()
          return
        case 5:
          await turn()
      }
    }
    const steps = async (most: number): Promise<void> => {
      for (let left = dice.below(most); left > 0; left--) await step()
    }

    await steps(10)
    asks(MARIT, { type: 'holdAnalyse' })
    await steps(8)
    const waiting = writers.some((writer) => writer.outbox.length > 0)
    asks(MARIT, { type: 'offerAnalyse', withoutReason: 'De race wacht niet.' })
    if (waiting) offeredMidway++
    const version = versionText()
    expect(roomText(), `race ${race}: the version is the room`).toBe(version)
    await steps(10)
    await turn()
    expect(roomText(), `race ${race}: nothing comes in after it`).toBe(version)
    for (const word of writers.flatMap((writer) => writer.saved()))
      expect(timesIn(version, word), `race ${race}: ${word} was called saved`).toBe(1)

    asks(MARIT, { type: 'withdrawOffer', reason: 'De race is gelopen.' })
    for (const writer of writers) {
      writer.connect()
      writer.deliverAll()
    }
    const after = roomText()
    expect(
      typed.filter((word) => timesIn(after, word) !== 1),
      `race ${race}: each word is there, once`,
    ).toEqual([])
    installation.live.accessChanged({ casusId })
  }
  expect(offeredMidway).toBeGreaterThan(RACES / 10)
}, 240_000)

test('[VA4] a thousand times returning and offering anew against signing: signed is what was read', async () => {
  const outcomes: Record<string, number> = {}
  for (let race = 0; race < RACES; race++) {
    if (race % PER_CASUS === 0) casusId = freshCasus(installation)
    const dice = chance(race)
    toConcept()
    const writer = new PretendWriter(installation.live, actorOf('behandelaar-ggz'), address())
    region.setTime(installation.clock() + 60_000)
    offer(installation, casusId)
    askNobody(installation, casusId)

    const read = () =>
      installation.signingViews.version(sessionOf(MARIT), casusId, offeredIn(installation, casusId).versionId)!
    const seen = read()
    const asked = signing(installation, {}, casusId)
    const others = [
      () => asks(MARIT, { type: 'returnAnalyse', remarks: 'Nog iets.' }),
      () => {
        // Now and then the same text is offered again: its fingerprint is the same, the version is another.
        if (dice.below(3) === 0) return
        writer.connect()
        writer.deliverAll()
        writer.type(`race${race}`)
        writer.deliverAll()
      },
      () => asks('plancoordinator', { type: 'holdAnalyse' }),
      () => asks('plancoordinator', { type: 'offerAnalyse', withoutReason: 'De race wacht niet.' }),
      () => askNobody(installation, casusId),
    ]
    const signAfter = dice.below(others.length + 1)
    for (const other of others.slice(0, signAfter)) other()
    const result = ask(installation, MARIT, asked, casusId)
    const outcome = result.ok ? 'signed' : result.refusal.reason
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1

    expect(result.ok, `race ${race}`).toBe(signAfter === 0)
    if (result.ok) {
      const signed = loex(installation, casusId).signed.at(-1)!
      const stored = installation.versions.read(casusId, signed.versionId)!
      expect([signed.versionId, signed.fingerprint, stored.fingerprint]).toEqual([
        seen.id,
        seen.fingerprint,
        seen.fingerprint,
      ])
      expect(stored.parts).toEqual(seen.parts)
      expect(stored.seal?.statement.fingerprint).toBe(seen.fingerprint)
    }
    installation.live.accessChanged({ casusId })
  }
  expect(Object.keys(outcomes).toSorted()).toEqual(['signed', 'text-changed', 'wrong-status'])
}, 240_000)
