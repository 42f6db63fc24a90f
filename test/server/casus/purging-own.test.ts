// Words that somebody takes out of what is his own: gone from what he shared as well, and to everybody else there is nothing to search.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import { type LiveRoom, verhaalOf } from '#shared/document/rooms.ts'
import type { VersionId } from '#shared/ids.ts'
import { fill, inbrengRoom, nameFor, shareInbreng } from '#test/support/own-rooms.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, bring, LOEX, loex, MARIT, must, offer, placeOf, sessionOf, sharing } from '#test/support/signing.ts'

const CANARY = 'Vlierstraat 88 te Aawolde'
const TOLD = `Wij slapen nu ${CANARY} en dat gaat goed.`
const LEFT = 'Wij slapen nu  en dat gaat goed.'

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const ownOf = (person: string) => verhaalOf(placeOf(installation, person))
const room = () => ownOf('oma')
const write = () => fill(installation, 'oma', room(), 'verhaal', TOLD)
const share = (readers = {}) => must(installation, 'oma', sharing(installation, 'oma', readers))
const purging = (at: LiveRoom = room()) =>
  ({ type: 'purgeText', room: at, words: CANARY, reason: 'Eigen tekst.' }) as const
const purge = (person = 'oma', at: LiveRoom = room()) => must(installation, person, purging(at))
const reasonOf = (person: string, at: LiveRoom = room()) => {
  const result = ask(installation, person, purging(at))
  return result.ok ? 'done' : result.refusal.reason
}
const look = (person: string, at: LiveRoom = room()) =>
  installation.purging.look(sessionOf(person), { casusId: LOEX, room: at }, CANARY)
const live = () => JSON.stringify(installation.live.capture({ casusId: LOEX, room: room() })!.content)
const version = (id: VersionId) => JSON.stringify(installation.versions.read(LOEX, id))
const lastShared = () => loex(installation).verhalen.findLast(({ deelnemerId }) => room().endsWith(deelnemerId))!
const readBy = (person: string) => JSON.stringify(installation.verhaalViews.shared(sessionOf(person), LOEX))

describe('what is one’s own', () => {
  test('[WR17] [WR18] it goes out of the text, what was kept of it and what was shared, which stays shared', () => {
    write()
    share({ also: ['moeder'] })
    expect(look('oma')).toMatchObject({ staying: 0, readers: [] })
    expect(look('oma')!.places).toBeGreaterThan(2)
    const { versionId, fingerprint } = lastShared()
    purge()
    expect([live().includes(LEFT), version(versionId).includes('Vlierstraat')]).toEqual([true, false])
    const { snapshots } = installation
    const kept = JSON.stringify(snapshots.list(snapshots.roomAt({ casusId: LOEX, room: room() })!))
    expect([kept.includes(LEFT), kept.includes('Vlierstraat')]).toEqual([true, false])
    for (const person of [MARIT, 'moeder']) expect([person, readBy(person).includes(LEFT)]).toEqual([person, true])
    expect(installation.versions.read(LOEX, versionId)!.fingerprint).toBe(fingerprint)
    const own = installation.verhaalViews.own(sessionOf('oma'), LOEX)!
    expect(own.shared).toMatchObject({ changed: false, readers: { professionals: true } })
  })

  test('[WR18] an analyse that was offered and came back loses them, and one that is offered after can be read and signed', () => {
    write()
    share()
    offer(installation)
    const before = 'versionId' in loex(installation).analyse && (loex(installation).analyse as { versionId: VersionId })
    must(installation, MARIT, { type: 'returnAnalyse', remarks: 'Nog eens kijken.' })
    purge()
    expect(before && version(before.versionId)).not.toContain('Vlierstraat')
    bring(region, 'ondertekend')
    const signed = loex(installation).signed.at(-1)!
    const text = JSON.stringify(installation.signingViews.version(sessionOf(MARIT), LOEX, signed.versionId))
    expect([text.includes(LEFT), text.includes('Vlierstraat')]).toEqual([true, false])
  })

  test('[WR18] what lies offered keeps them until it comes back; what was signed, for ever', () => {
    write()
    share({ also: ['moeder'] })
    offer(installation)
    const deelnemerId = placeOf(installation, 'moeder')
    must(installation, MARIT, { type: 'presentAnalyse', deelnemerId, how: 'gesprek' })
    const { versionId } = loex(installation).analyse as { versionId: VersionId }
    const asMother = () => JSON.stringify(installation.readings.read(sessionOf('moeder'), LOEX))
    expect(asMother()).toContain(CANARY)
    expect(look('oma')!.staying).toBe(1)
    purge()
    // Each reader's own rendering loses them, and what is signed is what was asked about.
    expect([version(versionId).includes(CANARY), asMother().includes('Vlierstraat')]).toEqual([true, false])
    expect(reasonOf('oma')).toBe('nothing-to-purge')
    must(installation, MARIT, { type: 'returnAnalyse', remarks: 'Nog eens kijken.' })
    expect(reasonOf('oma')).toBe('done')
    expect(version(versionId)).not.toContain('Vlierstraat')
  })

  test('[WR17] to everybody else there is nothing: no answer differs from that of a text nobody wrote', () => {
    write()
    share()
    nameFor(installation, MARIT)
    const others = ['moeder', 'loex', 'casemanager', 'plancoordinator', MARIT, 'school']
    const empty = ownOf('vader')
    for (const person of others) {
      expect([person, look(person), look(person, empty)]).toEqual([person, null, null])
      expect([person, reasonOf(person)]).toEqual([person, 'no-such-room'])
      expect([person, reasonOf(person, empty)]).toEqual([person, 'no-such-room'])
    }
    expect(live()).toContain(CANARY)
    expect(reasonOf('oma', 'plan')).toBe('not-your-rol')
  })

  test('[WR17] school takes them out of its inbreng, and of what it shared of it', () => {
    const own = inbrengRoom(installation, 'school')
    fill(installation, 'school', own, 'gezien', TOLD)
    shareInbreng(installation, 'school')
    const { versionId } = loex(installation).inbreng.at(-1)!
    expect(reasonOf('leerplicht', own)).toBe('no-such-room')
    purge('school', own)
    expect(version(versionId)).not.toContain('Vlierstraat')
    const read = JSON.stringify(installation.verhaalViews.shared(sessionOf(MARIT), LOEX, 'inbreng'))
    expect(read).toContain(LEFT)
  })

  test('[WR17] [WR8] neither the words nor that he searched stand where another of the family reads', () => {
    write()
    share()
    look('oma')
    purge()
    const lines = JSON.stringify(installation.db.select().from(logLine).all())
    expect(lines).not.toContain('Vlierstraat')
    const looks = installation.looksAt(sessionOf('moeder'), LOEX)!.flatMap(({ looks: all }) => all)
    expect(JSON.stringify(looks)).not.toMatch(/purge|search|wrote-verhaal/)
  })
})
