// Preparing against publishing, and keystrokes against both, in every order that chance finds: what goes out is what was
// looked at, and every word is in the version, in the room, or still with who typed it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { CasusId, VersionId } from '#shared/ids.ts'
import { amount } from '#test/soak/amount.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { chance } from '#test/support/live/random.ts'
import { writeWord } from '#test/support/live/table.ts'
import { actorOf, leadAll, prepare, previewAll, publishing, RUBEN, readyIn } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, freshCasus, loex, MARIT, must, sessionOf } from '#test/support/signing.ts'

/** `SOAK=1000` plays a thousand of each. */
const RACES = amount(300)
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

const address = () => ({ casusId, room: 'plan' }) as const
const turn = () => new Promise((done) => setImmediate(done))
const roomText = () => canonicalJson(installation.live.capture(address())!.content)
const timesIn = (text: string, word: string) => text.split(`${word} `).length - 1
const published = () => loex(installation, casusId).plan.published
const textOf = (versionId: VersionId) =>
  canonicalJson(installation.versions.read(casusId, versionId)!.parts[0]!.content)

function freshTable(): void {
  casusId = freshCasus(installation)
  leadAll(installation, casusId)
}

function typeIn(writer: PretendWriter, word: string): void {
  writer.words.push(word)
  writeWord(writer.doc, word, 'kern')
}

const mother = () => loex(installation, casusId).deelnemers.find(({ rol }) => rol === 'ouderMetGezag')!
const look = () => installation.planViews.preview(sessionOf(RUBEN), casusId, mother().id)!

test('[PL3] a thousand times preparing anew against publishing: published is what was looked at', async () => {
  const outcomes: Record<string, number> = {}
  for (let race = 0; race < RACES; race++) {
    if (race % PER_CASUS === 0) freshTable()
    const dice = chance(race)
    const writer = new PretendWriter(installation.live, actorOf(MARIT), address())
    writer.connect()
    writer.deliverAll()
    prepare(installation, 'plan', casusId)
    previewAll(installation, casusId)
    const saw = look()
    const asked = publishing(readyIn(installation, casusId))
    const before = published().length
    const others = [
      () => {
        // Now and then the same text is prepared again: its fingerprint is the same, the version is another.
        if (dice.below(3) === 0) return
        typeIn(writer, `race${race}`)
        writer.deliverAll()
      },
      () => prepare(installation, dice.below(4) === 0 ? 'crisiskaart' : 'plan', casusId),
      () => previewAll(installation, casusId),
      () => prepare(installation, 'plan', casusId),
      () => must(installation, RUBEN, { type: 'discardCandidate' }, casusId),
    ]
    const publishAfter = dice.below(others.length + 1)
    for (const other of others.slice(0, publishAfter)) other()
    const result = ask(installation, RUBEN, asked, casusId)
    const outcome = result.ok ? 'published' : result.refusal.reason
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1

    // Words alone replace nothing: what was looked at still lies ready.
    expect(result.ok, `race ${race}`).toBe(publishAfter <= 1)
    expect(published().length, `race ${race}`).toBe(before + (result.ok ? 1 : 0))
    if (result.ok) {
      const last = published().at(-1)!
      expect([last.versionId, last.fingerprint]).toEqual([saw.versionId, saw.fingerprint])
      const reads = installation.renderings.of(casusId, last.versionId, [mother().id])!
      expect(canonicalJson(reads.sections)).toBe(canonicalJson(saw.sections))
    }
    installation.live.accessChanged({ casusId })
    await turn()
  }
  expect(Object.keys(outcomes).toSorted()).toEqual(['nothing-prepared', 'published', 'text-changed'])
}, 240_000)

test('[PL1] [EX10] a thousand times keystrokes against preparing and publishing: no word is lost, none slips in', async () => {
  let preparedMidway = 0
  for (let race = 0; race < RACES; race++) {
    if (race % PER_CASUS === 0) freshTable()
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
      switch (dice.below(5)) {
        case 0:
        case 1: {
          const word = `w${race}x${typed.length}`
          typed.push(word)
          return typeIn(writer, word)
        }
        case 2:
        case 3:
          return writer.deliver()
        case 4:
          await turn()
      }
    }
    const steps = async (most: number): Promise<void> => {
      for (let left = dice.below(most); left > 0; left--) await step()
    }

    await steps(10)
    if (writers.some((writer) => writer.outbox.length > 0)) preparedMidway++
    const arrived = typed.filter((word) => timesIn(roomText(), word) === 1)
    prepare(installation, 'plan', casusId)
    const candidate = readyIn(installation, casusId)
    const version = textOf(candidate.versionId)
    expect(
      arrived.filter((word) => timesIn(version, word) !== 1),
      `race ${race}: what had arrived is in the version`,
    ).toEqual([])
    const later = typed.length
    await steps(10)
    previewAll(installation, casusId)
    await steps(6)
    must(installation, RUBEN, publishing(candidate), casusId)
    expect(textOf(published().at(-1)!.versionId), `race ${race}: the version stands still`).toBe(version)
    expect(
      typed.slice(later).filter((word) => timesIn(version, word) !== 0),
      `race ${race}: nothing typed after it is in it`,
    ).toEqual([])

    // Nobody was sent away: publishing the plan stops no writer.
    expect(
      writers.map(({ code }) => code),
      `race ${race}`,
    ).toEqual([null, null])
    for (const writer of writers) writer.deliverAll()
    await turn()
    const after = roomText()
    expect(
      typed.filter((word) => timesIn(after, word) !== 1),
      `race ${race}: each word is there, once`,
    ).toEqual([])
    installation.live.accessChanged({ casusId })
  }
  expect(preparedMidway).toBeGreaterThan(RACES / 10)
}, 240_000)
