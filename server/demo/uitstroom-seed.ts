// Leads the casus of Tess from its texts to the step back, through the same commands as a table would.
import type { Installation } from '#server/installation.ts'
import type { CasusWithAnalyse } from '#shared/casus/casus.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { planReaders } from '#shared/casus/plan.ts'
import type { CasusId, DeelnemerId, PersonId } from '#shared/ids.ts'
import { TESS_BASIS, TESS_GEGEVENS, TESS_NAMED, TESS_SIGNS, TESS_WHY_AFGESCHERMD, TESS_WORDS } from './content/tess.ts'
import { demoId } from './ids.ts'

type WithoutId<C> = C extends CasusCommand ? Omit<C, 'commandId'> : never
type Asking = (at: number, by: string, asked: WithoutId<CasusCommand>) => void

const MINUTE = 60_000
const WROTE = Date.parse('2026-03-10T15:00:00+01:00')
const SIGNED = Date.parse('2026-03-19T16:00:00+01:00')
const PUBLISHED = Date.parse('2026-03-26T11:00:00+01:00')
const MOVED = Date.parse('2026-05-12T10:30:00+02:00')
const STEPPED_BACK = Date.parse('2026-10-28T15:30:00+01:00')

const FAMILY = ['tess', 'tess-moeder'] as const

/** `moveTo`: sets the clock of the region. */
export function tellUitstroom(
  region: Installation,
  id: CasusId,
  ask: Asking,
  write: () => void,
  moveTo: (at: number) => void,
): void {
  const casus = (): CasusWithAnalyse => {
    const loaded = region.journal.load(id)
    if (!loaded || !('analyse' in loaded)) throw new Error('Tess has no analyse')
    return loaded
  }
  const placeOf = (person: string): DeelnemerId =>
    casus().deelnemers.find(({ personId }) => personId === demoId<PersonId>('person', person))!.id

  moveTo(WROTE)
  write()

  ask(SIGNED - 9 * MINUTE, 'gedragswetenschapper', { type: 'holdAnalyse' })
  ask(SIGNED - 8 * MINUTE, 'gedragswetenschapper', { type: 'offerAnalyse', withoutReason: null })
  for (const person of FAMILY) {
    const deelnemerId = placeOf(person)
    ask(SIGNED - 7 * MINUTE, 'gedragswetenschapper', { type: 'presentAnalyse', deelnemerId, how: 'samen-gelezen' })
    const { analyse } = casus()
    if (analyse.status !== 'aangeboden') throw new Error('nothing lies offered')
    const words = TESS_WORDS[person].analyse
    const said = { deelnemerId, answer: 'ja', words, namens: null, fingerprint: analyse.fingerprint } as const
    ask(SIGNED - 6 * MINUTE, person, { type: 'recordHerkenning', ...said })
  }
  moveTo(SIGNED)
  const { analyse } = casus()
  if (analyse.status !== 'aangeboden') throw new Error('nothing lies offered')
  const { versionId, fingerprint } = analyse
  const { code } = region.secondFactor.codeNow(demoId<PersonId>('person', 'gedragswetenschapper'))
  ask(SIGNED, 'gedragswetenschapper', { type: 'signAnalyse', versionId, fingerprint, supervision: null, code })

  ask(PUBLISHED, 'plancoordinator', { type: 'preparePlan', scope: 'plan' })
  const { candidate } = casus().plan
  if (!candidate) throw new Error('nothing lies ready')
  const ready = { versionId: candidate.versionId, fingerprint: candidate.fingerprint }
  for (const { id: deelnemerId } of planReaders(casus(), PUBLISHED))
    ask(PUBLISHED + MINUTE, 'plancoordinator', { type: 'previewPlan', ...ready, deelnemerId })
  ask(PUBLISHED + 2 * MINUTE, 'plancoordinator', { type: 'publishPlan', ...ready, provisional: null })
  for (const person of FAMILY) {
    const words = TESS_WORDS[person].plan
    const said = { deelnemerId: placeOf(person), answer: 'ja', words, namens: null } as const
    ask(PUBLISHED + 60 * MINUTE, person, { type: 'recordInstemming', ...said, fingerprint: ready.fingerprint })
  }

  for (const { about, field, value } of TESS_GEGEVENS) {
    const of = about === 'jeugdige' ? about : placeOf(about)
    ask(MOVED, 'casemanager', { type: 'recordGegeven', about: of, field, value, afgeschermd: null })
  }
  ask(MOVED + MINUTE, 'plancoordinator', {
    type: 'grantClearance',
    deelnemerId: placeOf('casemanager'),
    reason: TESS_NAMED,
  })
  ask(MOVED + 2 * MINUTE, 'casemanager', {
    type: 'shieldField',
    about: 'jeugdige',
    field: 'adres',
    reason: TESS_WHY_AFGESCHERMD,
  })

  const expectedVersion = casus().version
  ask(STEPPED_BACK, 'casemanager', { type: 'flowOut', expectedVersion, basis: TESS_BASIS, signs: TESS_SIGNS })
}
