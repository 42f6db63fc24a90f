// The formal path over a real database: everything of an act, or nothing.
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { casusEvent, codeAttempt, documentSnapshot, documentVersion, logLine, versionSeal } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { isSealed } from '#server/document/seal.ts'
import { fingerprintOf } from '#shared/document/fingerprint.ts'
import { type CommandId, randomId } from '#shared/ids.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import {
  ask,
  askNobody,
  LOEX,
  loex,
  MARIT,
  must,
  offer,
  offeredIn,
  placeOf,
  sessionOf,
  sign,
  signing,
  withdrawing,
} from '#test/support/signing.ts'

let region: Region
let installation: Region['installation']

beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const of = (table: Parameters<ReturnType<typeof installation.db.select>['from']>[0]) =>
  installation.db.select({ n: count() }).from(table).get()!.n
/** Another casus of the region was signed long ago. */
const sealsOfLoex = () => of(versionSeal) - 1
const counts = () => [casusEvent, documentVersion, versionSeal, documentSnapshot].map(of)

describe('offering', () => {
  test('[EX5] [DO30] stores what the room says, under the fingerprint that a browser finds as well', async () => {
    offer(installation)
    const { versionId, fingerprint } = offeredIn(installation)
    const version = installation.versions.read(LOEX, versionId)!
    expect(version.fingerprint).toBe(fingerprint)
    expect(await fingerprintOf(version.parts)).toBe(fingerprint)
    const part = version.parts.at(-1)
    expect(await fingerprintOf(part!.content)).toBe(part!.fingerprint)
    expect(part!.content).toEqual(installation.live.capture({ casusId: LOEX, room: 'analyse' })!.content)
  })

  test.each(['document_version', 'document_snapshot', 'casus_event', 'log_line', 'command_done'])(
    '[EX5] a throw while writing %s undoes all of it',
    (table) => {
      must(installation, MARIT, { type: 'holdAnalyse' })
      const before = counts()
      const lines = of(logLine)
      installation.db.$client.exec(
        `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
      )
      expect(() => ask(installation, MARIT, { type: 'offerAnalyse', withoutReason: null })).toThrow()
      expect([counts(), of(logLine), loex(installation).analyse.status]).toEqual([before, lines, 'stilgezet'])
    },
  )

  test('[EX5] the moment is in the history of the room', () => {
    const before = of(documentSnapshot)
    offer(installation)
    expect(of(documentSnapshot)).toBe(before + 1)
  })

  test('[EX3] refused, it stores no candidate', () => {
    const before = of(documentVersion)
    expect(ask(installation, MARIT, { type: 'offerAnalyse', withoutReason: null })).toMatchObject({ ok: false })
    expect(of(documentVersion)).toBe(before)
  })
})

describe('signing', () => {
  beforeEach(() => {
    offer(installation)
    askNobody(installation)
  })

  test('[EX7] seals the version in the same transaction', () => {
    must(installation, MARIT, signing(installation))
    const { signed } = loex(installation)
    const { seal } = installation.versions.read(LOEX, signed[0]!.versionId)!
    expect(isSealed(seal!)).toBe(true)
    expect(seal!.statement).toMatchObject({
      casus: LOEX,
      fingerprint: signed[0]!.fingerprint,
      signer: { id: personId(MARIT) },
      registration: { register: 'BIG', profession: 'GZ-psycholoog' },
      supervision: null,
      level: 'geavanceerd, niet gekwalificeerd',
    })
  })

  test('[EX7] without its seal it is not signed', () => {
    installation.db.$client.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON version_seal BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => ask(installation, MARIT, signing(installation))).toThrow()
    expect([sealsOfLoex(), loex(installation).analyse.status, loex(installation).phase]).toEqual([
      0,
      'aangeboden',
      'analyse',
    ])
  })

  test('[EX6] a wrong code stays counted although the signature is refused', () => {
    expect(ask(installation, MARIT, signing(installation, { code: '000000' }))).toEqual({
      ok: false,
      refusal: { reason: 'wrong-code' },
    })
    expect(of(codeAttempt)).toBe(1)
  })

  test('[EX6] where something else refuses, no code is judged', () => {
    const result = ask(installation, MARIT, signing(installation, { code: '000000', fingerprint: 'a'.repeat(64) }))
    expect([result.ok ? null : result.refusal.reason, of(codeAttempt)]).toEqual(['text-changed', 0])
  })

  test('[EX6] [EX2] asked again it answers the same, and asks for no code again', () => {
    const command = { ...signing(installation), commandId: randomId<CommandId>() }
    const first = installation.execute(sessionOf(MARIT), LOEX, command)
    expect(installation.execute(sessionOf(MARIT), LOEX, command)).toEqual(first)
    expect([of(codeAttempt), sealsOfLoex(), first.ok]).toEqual([0, 1, true])
  })

  test('[VA12] the code stands in no event and no line of the log', () => {
    const command = signing(installation, {})
    must(installation, MARIT, command)
    const lines = installation.db.select().from(logLine).all()
    expect(lines.some(({ line }) => line.includes(command.code))).toBe(false)
  })
})

describe('revising', () => {
  const address = { casusId: LOEX, room: 'analyse' } as const
  const level = () => installation.accessOf(personId(MARIT), address).level

  test('[AC3] [VA13] the signed text is read only, and the same room is written in again once it is revised', () => {
    const lineage = () => {
      const entered = installation.live.enter(
        {
          ...sessionOf(MARIT),
          sessionRef: 'ref',
          sessionExpiresAt: Number.MAX_SAFE_INTEGER,
          name: '',
          discipline: '',
          colour: '',
        },
        address,
      )
      return entered.ok ? entered.value.lineage : null
    }
    const before = lineage()
    sign(installation)
    const signedLevel = level()
    must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Nieuwe inzichten' })
    expect([signedLevel, level(), lineage()]).toEqual(['read', 'write', before])
  })

  test('[VA13] signed again, both versions can be read, and the first is as it was', () => {
    sign(installation)
    const [first] = loex(installation).signed
    const asSigned = installation.versions.read(LOEX, first!.versionId)
    must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Nieuwe inzichten' })
    region.setTime(installation.clock() + 60_000)
    sign(installation)
    expect(loex(installation).signed).toHaveLength(2)
    expect(installation.versions.read(LOEX, first!.versionId)).toEqual(asSigned)
  })
})

describe('withdrawing a signature', () => {
  const address = { casusId: LOEX, room: 'analyse' } as const
  beforeEach(() => {
    sign(installation)
    region.setTime(installation.clock() + 60_000)
  })

  test('[VA17] the version and its seal stay; the room is written in again', () => {
    const { versionId } = loex(installation).signed[0]!
    const asSigned = installation.versions.read(LOEX, versionId)
    must(installation, MARIT, withdrawing(installation))
    expect(installation.versions.read(LOEX, versionId)).toEqual(asSigned)
    expect([isSealed(asSigned!.seal!), installation.accessOf(personId(MARIT), address).level]).toEqual([true, 'write'])
  })

  test('[VA17] who reads the version learns it; a guest not why', () => {
    const { versionId } = loex(installation).signed[0]!
    const withdrawnFor = (person: string) =>
      installation.signingViews.version(sessionOf(person), LOEX, versionId)?.withdrawn
    expect(withdrawnFor(MARIT)).toBeNull()
    must(installation, MARIT, withdrawing(installation))
    expect(withdrawnFor(MARIT)).toMatchObject({ by: { id: personId(MARIT) }, reason: 'Er stond een fout in.' })
    expect(withdrawnFor('jeugdarts')).toMatchObject({ reason: null })
  })

  test('[VA16] the view offers it to who signed, while it stands', () => {
    const offeredTo = (person: string) => installation.signingViews.signing(sessionOf(person), LOEX)?.mayWithdraw
    expect([offeredTo(MARIT), offeredTo('plancoordinator')]).toEqual([true, false])
    must(installation, MARIT, withdrawing(installation))
    expect(offeredTo(MARIT)).toBe(false)
  })

  test('[EX6] [VA16] a wrong code stays counted and withdraws nothing; where something else refuses none is judged', () => {
    const asked = { ...withdrawing(installation), code: '000000' }
    expect(ask(installation, MARIT, { ...asked, fingerprint: 'a'.repeat(64) })).toMatchObject({ ok: false })
    expect(of(codeAttempt)).toBe(0)
    expect(ask(installation, MARIT, asked)).toEqual({ ok: false, refusal: { reason: 'wrong-code' } })
    expect([of(codeAttempt), loex(installation).analyse.status]).toEqual([1, 'ondertekend'])
  })
})

test('[VA17] a family member who was given it to read learns that it was withdrawn, and not why', () => {
  offer(installation)
  const present = { type: 'presentAnalyse', deelnemerId: placeOf(installation, 'moeder'), how: 'gesprek' } as const
  must(installation, MARIT, present)
  askNobody(installation)
  must(installation, MARIT, signing(installation))
  const reading = () => installation.readings.read(sessionOf('moeder'), LOEX)
  expect(reading()?.signatureWithdrawnAt).toBeNull()
  region.setTime(installation.clock() + 60_000)
  must(installation, MARIT, withdrawing(installation))
  expect(reading()?.signatureWithdrawnAt).toBe(installation.clock())
  expect(JSON.stringify(reading())).not.toContain('Er stond een fout in')
})
