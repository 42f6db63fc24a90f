// Decides the formal path of the plan: klaarzetten, bekijken zoals het gezin het leest, publiceren, instemming, acties.
// What the rules table says of rol and phase was looked at before.
import type { DeelnemerId } from '#shared/ids.ts'
import { accept, assertNever, refuse } from '#shared/result.ts'
import { type CasusWithAnalyse, type Deelnemer, rollenOf, tableAt } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import { dayOf } from './day.ts'
import type { Decision, Facts } from './decide.ts'
import {
  areasWithoutHolder,
  isProvisional,
  lastPublished,
  notPreviewed,
  openPointOf,
  type PlanCandidate,
  type PlanScope,
} from './plan.ts'
import { hasAccount } from './regie.ts'
import { mayBeAsked } from './signing.ts'
import { shareOf } from './toestemming.ts'

export const PLAN_COMMANDS = [
  'preparePlan',
  'previewPlan',
  'discardCandidate',
  'publishPlan',
  'publishCrisiskaart',
  'recordInstemming',
  'setOpenPoint',
  'closeOpenPoint',
  'updateActie',
] as const
export type PlanCommand = Extract<CasusCommand, { type: (typeof PLAN_COMMANDS)[number] }>

export const isPlanCommand = (command: CasusCommand): command is PlanCommand =>
  (PLAN_COMMANDS as readonly string[]).includes(command.type)

export function decidePlan(casus: CasusWithAnalyse, command: PlanCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'preparePlan': {
      if (!facts.candidate) return refuse({ reason: 'nothing-to-publish' })
      const { versionId, fingerprint } = facts.candidate
      return accept([{ type: 'plan.prepared', versionId, fingerprint, scope: command.scope }])
    }
    case 'previewPlan':
      return previewPlan(casus, command, facts)
    case 'discardCandidate':
      return casus.plan.candidate ? accept([{ type: 'plan.discarded' }]) : refuse({ reason: 'nothing-prepared' })
    case 'publishPlan':
      return publishPlan(casus, command, facts)
    case 'publishCrisiskaart':
      return publishCrisiskaart(casus, command, facts)
    case 'recordInstemming':
      return recordInstemming(casus, command, facts)
    case 'setOpenPoint': {
      const { deelnemerId, due } = command
      if (!openPointOf(casus.plan, deelnemerId)) return refuse({ reason: 'no-open-point' })
      if (due < dayOf(facts.at)) return refuse({ reason: 'date-is-past' })
      return accept([{ type: 'instemming.postponed', deelnemerId, due }])
    }
    case 'closeOpenPoint': {
      const { deelnemerId, reply } = command
      if (!openPointOf(casus.plan, deelnemerId)) return refuse({ reason: 'no-open-point' })
      return accept([{ type: 'instemming.replied', deelnemerId, words: reply }])
    }
    case 'updateActie':
      return updateActie(casus, command, facts)
    default:
      return assertNever(command)
  }
}

/** PL3: what is asked names what lies ready, version and text; of what was replaced nothing is done. */
function named(
  { plan: { candidate } }: CasusWithAnalyse,
  { versionId, fingerprint }: Pick<CommandOf<'publishCrisiskaart'>, 'versionId' | 'fingerprint'>,
  scope: PlanScope | null,
) {
  if (!candidate || (scope && candidate.scope !== scope)) return refuse({ reason: 'nothing-prepared' })
  return candidate.versionId === versionId && candidate.fingerprint === fingerprint
    ? accept<PlanCandidate>(candidate)
    : refuse({ reason: 'text-changed', seen: fingerprint, current: candidate.fingerprint })
}

/** A family member who reads the plan, or his own part of it. */
function readerAt(casus: CasusWithAnalyse, deelnemerId: DeelnemerId, at: number) {
  const reader = tableAt(casus, at).find(({ id }) => id === deelnemerId)
  if (!reader) return refuse({ reason: 'no-such-deelnemer' })
  if (!mayBeAsked(reader)) return refuse({ reason: 'not-family' })
  const reads = shareOf(casus, reader.personId, 'plan', at) !== 'none'
  return reads ? accept<Deelnemer>(reader) : refuse({ reason: 'needs-toestemming' })
}

function previewPlan(casus: CasusWithAnalyse, command: CommandOf<'previewPlan'>, { at }: Facts): Decision {
  const found = named(casus, command, null)
  if (!found.ok) return found
  const { deelnemerId } = command
  const reader = readerAt(casus, deelnemerId, at)
  if (!reader.ok) return reader
  return accept([{ type: 'plan.previewed', deelnemerId, versionId: command.versionId }])
}

/** PL3, PL4: the text published is the text that was looked at, for each who will read it. */
function ready(
  casus: CasusWithAnalyse,
  command: CommandOf<'publishPlan'> | CommandOf<'publishCrisiskaart'>,
  scope: PlanScope,
  { at, candidate: stored }: Facts,
) {
  const found = named(casus, command, scope)
  if (!found.ok) return found
  const { versionId, fingerprint } = found.value
  if (stored?.versionId !== versionId || stored.fingerprint !== fingerprint)
    return refuse({ reason: 'text-changed', seen: command.fingerprint, current: fingerprint })
  const missing = notPreviewed(casus, found.value, at).map(({ id }) => id)
  return missing.length > 0 ? refuse({ reason: 'gate-preview', missing }) : found
}

function publishPlan(casus: CasusWithAnalyse, command: CommandOf<'publishPlan'>, facts: Facts): Decision {
  const found = ready(casus, command, 'plan', facts)
  if (!found.ok) return found
  const areas = areasWithoutHolder(casus, hasAccount(facts), facts.at)
  if (areas.length > 0) return refuse({ reason: 'gate-regie', areas })
  if (isProvisional(casus) && command.provisional === null) return refuse({ reason: 'needs-provisional' })
  const { versionId, fingerprint } = found.value
  const provisional = isProvisional(casus) ? command.provisional : null
  return accept([{ type: 'plan.published', versionId, fingerprint, provisional }])
}

function publishCrisiskaart(casus: CasusWithAnalyse, command: CommandOf<'publishCrisiskaart'>, facts: Facts): Decision {
  const found = ready(casus, command, 'crisiskaart', facts)
  if (!found.ok) return found
  const { versionId, fingerprint } = found.value
  return accept([{ type: 'crisiskaart.published', versionId, fingerprint }])
}

function recordInstemming(casus: CasusWithAnalyse, command: CommandOf<'recordInstemming'>, facts: Facts): Decision {
  const { deelnemerId, answer, words, namens, fingerprint } = command
  const { at, by } = facts
  const found = readerAt(casus, deelnemerId, at)
  if (!found.ok) return found
  const isOwn = found.value.personId === by
  // PL8: one speaks for oneself; only who coordinates may write down what another said.
  const coordinates = rollenOf(casus, by, at).some((rol) => rol === 'plancoordinator' || rol === 'casemanager')
  if (!isOwn && !coordinates) return refuse({ reason: 'not-your-rol' })
  if (!isOwn && namens === null) return refuse({ reason: 'needs-namens' })
  const last = lastPublished(casus.plan, 'plan')
  if (!last) return refuse({ reason: 'not-published' })
  if (fingerprint !== last.fingerprint)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: last.fingerprint })
  return accept([
    {
      type: 'instemming.recorded',
      instemming: { deelnemerId, answer, words, namens: isOwn ? null : namens, fingerprint },
    },
  ])
}

/** PL11: by whose actie it is, over the plan as it was published last. */
function updateActie(casus: CasusWithAnalyse, command: CommandOf<'updateActie'>, facts: Facts): Decision {
  const { actieId, status, words, fingerprint } = command
  const last = lastPublished(casus.plan, 'plan')
  if (!last) return refuse({ reason: 'not-published' })
  if (fingerprint !== last.fingerprint)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: last.fingerprint })
  if (!facts.actie) return refuse({ reason: 'no-such-actie' })
  const { owner } = facts.actie
  const isOwner = casus.deelnemers.some(({ id, personId }) => id === owner && personId === facts.by)
  if (!isOwner) return refuse({ reason: 'not-your-actie' })
  return accept([{ type: 'actie.updated', actieId, status, words }])
}
