// What the events of a casus mean for the requests that stand outside it. Joins the transaction of the command.
import type { Accounts } from '#server/identity/accounts.ts'
import { type Casus, rollenOf } from '#shared/casus/casus.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { type Vernietiging, vernietigingOf } from '#shared/casus/vernietiging.ts'
import type { OrganisatieId, PersonId, VernietigingId } from '#shared/ids.ts'
import type { DecidingRol } from '#shared/protocol/vernietiging.ts'
import type { Decided } from './register.ts'
import type { VernietigingStore } from './store.ts'

export interface DecisionPorts {
  readonly store: VernietigingStore
  readonly accounts: Pick<Accounts, 'personOf' | 'dossierhouderOf'>
}

export interface Decisions {
  /** `casus` as it is after the events. */
  keep(casus: Casus, events: readonly CasusEvent[], at: number): void
  /** The organisation that holds this casus: that of its casemanager, the last one where there is none now. */
  heldBy(casus: Casus, at: number): OrganisatieId | null
  /** Whether this person is dossierhouder of the organisation that one of its requests was put to. */
  isDossierhouderFor(casus: Casus, personId: PersonId): boolean
}

export function makeDecisions({ store, accounts }: DecisionPorts): Decisions {
  function deciderOf(casus: Casus, personId: PersonId, at: number, organisatieId: OrganisatieId | null) {
    const isDossierhouder = organisatieId !== null && accounts.dossierhouderOf(personId) === organisatieId
    const rollen = rollenOf(casus, personId, at)
    const rol: DecidingRol = isDossierhouder
      ? 'dossierhouder'
      : rollen.includes('casemanager')
        ? 'casemanager'
        : 'plancoordinator'
    return { personId, rol, organisatieId: accounts.personOf(personId)?.organisatie?.id ?? null }
  }

  function entryOf(casus: Casus, asked: Vernietiging & { readonly status: 'confirmed' }, at: number): Decided {
    const { vernietigingId: id, scope, organisatieId, proposal, confirmed } = asked
    return {
      id,
      casusId: casus.id,
      deelnemerId: scope === 'verhaal' ? asked.for : null,
      personId: wishOf(casus, asked),
      organisatieId,
      requestedAt: asked.at,
      decidedAt: at,
      proposedBy: deciderOf(casus, proposal.by, at, organisatieId),
      confirmedBy: deciderOf(casus, confirmed.by, at, organisatieId),
      carriedOut: null,
    }
  }

  function keepOne(casus: Casus, id: VernietigingId, at: number): void {
    const asked = vernietigingOf(casus, id)
    if (!asked) throw new Error('an event about a request that is not there')
    if (asked.status !== 'confirmed') store.change(id, asked.status, at)
    else if (asked.proposal.outcome === 'refuse') store.change(id, 'refused', at)
    else store.decide(entryOf(casus, asked, at), 'decided', at)
  }

  return {
    keep(casus, events, at) {
      for (const event of events) {
        if (event.type === 'vernietiging.requested') {
          const { vernietigingId: id, organisatieId } = event.request
          const personId = wishOf(casus, event.request)
          store.add({ id, casusId: casus.id, organisatieId, personId, kind: 'requested', at })
        } else if (event.type.startsWith('vernietiging.') && 'vernietigingId' in event) {
          keepOne(casus, event.vernietigingId, at)
        }
      }
    },
    heldBy({ deelnemers }, at) {
      const casemanagers = deelnemers.filter(({ rol, from }) => rol === 'casemanager' && from <= at)
      const now = casemanagers.findLast(({ endedAt }) => endedAt === null) ?? casemanagers.at(-1)
      return (now && accounts.personOf(now.personId)?.organisatie?.id) ?? null
    },
    isDossierhouderFor({ vernietigingen }, personId) {
      const of = accounts.dossierhouderOf(personId)
      return of !== null && vernietigingen.some(({ organisatieId }) => organisatieId === of)
    },
  }
}

function wishOf({ deelnemers }: Casus, asked: Pick<Vernietiging, 'for'>): PersonId {
  const place = deelnemers.find(({ id }) => id === asked.for)
  if (!place) throw new Error('a wish of nobody at this table')
  return place.personId
}
