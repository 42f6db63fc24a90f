// The rooms beside those of the table in the demo region: filled, shared, and who is named for what is afgeschermd.
import { personId } from '#server/demo/seed.ts'
import type { Installation } from '#server/installation.ts'
import type { Block } from '#shared/document/blocks.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type LiveRoom, type OwnKind, ownRoomOf } from '#shared/document/rooms.ts'
import { LOEX, must, placeOf, sessionOf } from './signing.ts'

/** The first text of a room that nobody opened yet. */
export function fill(
  { live }: Installation,
  person: string,
  room: LiveRoom,
  section: string,
  ...lines: readonly string[]
): void {
  const blocks = lines.map((text): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] }))
  live.fill(
    { casusId: LOEX, room },
    (doc) => writeBlocks(doc.getXmlFragment(textName(section)), blocks),
    personId(person),
  )
}

export const inbrengRoom = (installation: Installation, person: string) =>
  ownRoomOf('inbreng', placeOf(installation, person))

interface Sharing {
  readonly professionals?: boolean
  readonly also?: readonly string[]
}

export function shareInbreng(installation: Installation, person: string, how: Sharing = {}): void {
  const { professionals = true, also = [] } = how
  const kind: OwnKind = 'inbreng'
  const view = installation.verhaalViews.own(sessionOf(person), LOEX, kind)
  if (!view?.text) throw new Error(`${person} wrote nothing`)
  const readers = { professionals, deelnemers: also.map((other) => placeOf(installation, other)) }
  const { fingerprint } = view.text
  must(installation, person, { type: 'shareInbreng', deelnemerId: view.deelnemerId, readers, fingerprint })
}

export const nameFor = (installation: Installation, person: string, by = 'plancoordinator'): void =>
  must(installation, by, {
    type: 'grantClearance',
    deelnemerId: placeOf(installation, person),
    reason: 'Maakt de veiligheidsafspraken.',
  })

export const nameNoLonger = (installation: Installation, person: string, by = 'plancoordinator'): void =>
  must(installation, by, { type: 'withdrawClearance', deelnemerId: placeOf(installation, person), reason: 'Klaar.' })
