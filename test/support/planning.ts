// The formal path of the plan over the demo region: writing in the draft, and the steps up to a published plan.
import type * as Y from 'yjs'
import { personId } from '#server/demo/seed.ts'
import type { Installation } from '#server/installation.ts'
import type { Actor } from '#server/sync/ports.ts'
import { type PlanCandidate, type PlanScope, planReaders } from '#shared/casus/plan.ts'
import { REGIE_AREAS } from '#shared/casus/regie.ts'
import type { Block } from '#shared/document/blocks.ts'
import { AUDIENCE_MAP, textName, writeBlocks } from '#shared/document/room-doc.ts'
import { PretendWriter } from './live/pretend-writer.ts'
import { LOEX, loex, must } from './signing.ts'

export const RUBEN = 'plancoordinator'

export const prose = (text: string): Block[] => [{ kind: 'paragraph', indent: 0, runs: [{ text }] }]

/** Changes the draft of the plan, as a writer of the room. */
export function draft<T>({ live }: Installation, change: (doc: Y.Doc) => T, casusId = LOEX): T {
  const writer = new PretendWriter(live, actorOf(RUBEN), { casusId, room: 'plan' })
  writer.connect()
  writer.deliverAll()
  let made: T
  writer.doc.transact(() => {
    made = change(writer.doc)
  })
  writer.deliverAll()
  if (writer.code !== null) throw new Error(`the draft was not taken: ${writer.code}`)
  return made!
}

export const actorOf = (person: string): Actor => ({
  personId: personId(person),
  sessionRef: `session-of-${person}`,
  sessionExpiresAt: Number.MAX_SAFE_INTEGER,
  name: person,
  discipline: 'GGZ',
  colour: '#34507a',
})

/** One section of the draft: its words, and for whom they are. */
export const writeSection = (installation: Installation, section: string, text: string, audience?: string): void =>
  draft(installation, (doc) => {
    writeBlocks(doc.getXmlFragment(textName(section)), prose(text))
    if (audience) doc.getMap(AUDIENCE_MAP).set(section, audience)
  })

/** Names somebody for each area that nobody leads. */
export function leadAll(installation: Installation, casusId = LOEX): void {
  const { regie } = loex(installation, casusId)
  for (const area of REGIE_AREAS) {
    if (regie[area]) continue
    must(installation, RUBEN, { type: 'assignRegie', area, holder: personId(RUBEN) }, casusId)
  }
}

export function readyIn(installation: Installation, casusId = LOEX): PlanCandidate {
  const { candidate } = loex(installation, casusId).plan
  if (!candidate) throw new Error('nothing lies ready')
  return candidate
}

export const namesOf = ({ versionId, fingerprint }: PlanCandidate) => ({ versionId, fingerprint })

export const prepare = (installation: Installation, scope: PlanScope = 'plan', casusId = LOEX): void =>
  must(installation, RUBEN, { type: 'preparePlan', scope }, casusId)

/** Looks at what lies ready as each of the family. */
export function previewAll(installation: Installation, casusId = LOEX): void {
  const names = namesOf(readyIn(installation, casusId))
  for (const { id: deelnemerId } of planReaders(loex(installation, casusId), installation.clock()))
    must(installation, RUBEN, { type: 'previewPlan', ...names, deelnemerId }, casusId)
}

export const publishing = (candidate: PlanCandidate) =>
  candidate.scope === 'plan'
    ? ({ type: 'publishPlan', ...namesOf(candidate), provisional: 'Het kan niet wachten.' } as const)
    : ({ type: 'publishCrisiskaart', ...namesOf(candidate) } as const)

/** From the draft as it is to a published text. */
export function publish(installation: Installation, scope: PlanScope = 'plan', casusId = LOEX): void {
  if (scope === 'plan') leadAll(installation, casusId)
  prepare(installation, scope, casusId)
  previewAll(installation, casusId)
  must(installation, RUBEN, publishing(readyIn(installation, casusId)), casusId)
}
