// Carries out what a beheerder asks: decided, kept and logged in one transaction; who may no longer be in is out right after.
import { createHash } from 'node:crypto'
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import type { BeheerCommand, WorkKind } from '#shared/beheer/commands.ts'
import { type BeheerFacts, refusalOf } from '#shared/beheer/decide.ts'
import { tidyName } from '#shared/beheer/names.ts'
import type { BeheerRefusal } from '#shared/beheer/refusals.ts'
import { dayAfter, startOfDay } from '#shared/casus/day.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { OrganisatieId, PersonId } from '#shared/ids.ts'
import type { AccountRemains, BeheerDone } from '#shared/protocol/beheer.ts'
import { accept, assertNever, type Result, refuse } from '#shared/result.ts'
import type { Asked } from './asked.ts'

export interface BeheerPorts {
  readonly db: Db
  readonly accounts: Accounts
  readonly asked: Asked
  readonly log: Log
  readonly clock: () => number
  /** Joins the open transaction: all that this person was given to be in; their sessions' names. */
  readonly endSessionsOf: (personId: PersonId) => string[]
  /** After the commit. */
  readonly closed: (sessionRefs: readonly string[]) => void
  readonly remainsOf: (personId: PersonId, at: number) => Omit<AccountRemains, 'sessions'>
}

export type CarryOut = (actor: Session, command: BeheerCommand) => Result<BeheerDone, BeheerRefusal>

export const BEHEER_RULE = 'beheer@1'

export function makeCarryOut(ports: BeheerPorts): CarryOut {
  const { db, accounts, asked, log, clock, endSessionsOf, closed, remainsOf } = ports

  function factsFor(by: PersonId, at: number): BeheerFacts {
    return {
      at,
      by,
      isBeheerder: accounts.kindOf(by) === 'beheerder',
      accountOf(personId) {
        const record = accounts.recordOf(personId)
        if (!record || record.kind === 'familie') return null
        const { kind, beginsAt, endsAt } = record
        return { kind, beginsAt, endsAt, isDossierhouder: accounts.dossierhouderOf(personId) !== null }
      },
      isTaken: (id) =>
        accounts.recordOf(id as PersonId) !== null || accounts.organisatieOf(id as OrganisatieId) !== null,
      hasOrganisatie: (id) => accounts.organisatieOf(id) !== null,
      lastingBeheerders: accounts
        .allAtWork()
        .filter(({ kind, beginsAt, endsAt }) => kind === 'beheerder' && beginsAt <= at && endsAt === null)
        .map(({ personId }) => personId),
    }
  }

  /** Whose sessions end with it. */
  function keep(command: BeheerCommand, by: PersonId, at: number): PersonId | null {
    if (command.type === 'addOrganisatie' || command.type === 'changeOrganisatie') {
      const { organisatieId, name, kind, region } = command
      accounts.putOrganisatie(organisatieId, { name: tidyName(name), kind, region: tidyName(region) })
      return null
    }
    const { personId } = command
    const establish = (fact: Parameters<Accounts['facts']['add']>[1]) => accounts.facts.add(personId, fact, by, at)
    switch (command.type) {
      case 'addAccount': {
        const { kind, organisatieId, from, lastDay } = command
        const beginsAt = startOfDay(from)
        accounts.add(
          { personId, kind, organisatieId, profile: profileIn(command), beginsAt, endsAt: endOf(lastDay) },
          at,
        )
        establish({ kind: 'made' })
        return null
      }
      case 'changeAccount':
        establish({ kind: 'profile', before: accounts.profileOf(personId)! })
        accounts.putProfile(personId, profileIn(command))
        return null
      case 'endAccount': {
        const { lastDay, reason } = command
        const endsAt = endOf(lastDay) ?? at
        accounts.putEnd(personId, endsAt)
        establish({ kind: 'end', lastDay, reason })
        return endsAt <= at ? personId : null
      }
      case 'keepAccount':
        accounts.putEnd(personId, null)
        establish({ kind: 'kept' })
        return null
      case 'recordRegistration': {
        const { register, number, validUntil, checkedOn } = command
        const registration = { register, profession: tidyName(command.profession), number, validUntil }
        establish({ kind: 'registration', registration, checkedOn })
        return null
      }
      case 'changeRol':
        accounts.putKind(personId, command.rol)
        establish({ kind: 'rol', to: command.rol })
        // BH8: what he has open was opened as who he was.
        return personId
      case 'appointDossierhouder':
      case 'dismissDossierhouder':
        establish({ kind: 'dossierhouder', holds: command.type === 'appointDossierhouder' })
        return null
      default:
        return assertNever(command)
    }
  }

  function line(actor: Session, command: BeheerCommand, refusal: BeheerRefusal | null, sessions: number): void {
    const isOrganisatie = command.type === 'addOrganisatie' || command.type === 'changeOrganisatie'
    log.record({
      kind: refusal ? 'beheer.refused' : GIVES_RIGHTS[command.type] ? 'rights.changed' : 'beheer.changed',
      action: command.type.startsWith('add') ? 'C' : 'U',
      outcome: refusal ? 'refused' : 'done',
      personId: actor.personId,
      sessionRef: actor.ref,
      object: {
        type: isOrganisatie ? 'organisatie' : 'account',
        id: isOrganisatie ? command.organisatieId : command.personId,
        details: { command: command.type, ...rightIn(command), ...(sessions > 0 ? { sessions } : {}) },
      },
      rule: `${BEHEER_RULE} ${command.type}`,
      ...(refusal ? { reason: refusal.reason } : {}),
    })
  }

  return (actor, command) => {
    const hash = createHash('sha256').update(canonicalJson(command)).digest('base64url')
    const result = inTransaction(db, (): Result<Done, BeheerRefusal> => {
      const at = clock()
      const facts = factsFor(actor.personId, at)
      // BH4: who is a beheerder no longer is told nothing, also not what he once did.
      const isDone = facts.isBeheerder && asked.isDone(actor.personId, hash)
      const refusal = isDone ? null : refusalOf(command, facts)
      if (refusal) {
        line(actor, command, refusal, 0)
        return refuse(refusal)
      }
      const ended = isDone ? null : keep(command, actor.personId, at)
      const sessionRefs = ended ? endSessionsOf(ended) : []
      if (!isDone) {
        line(actor, command, null, sessionRefs.length)
        asked.done(actor.personId, hash, at)
      }
      const sessions = sessionRefs.length
      const remains = command.type === 'endAccount' ? { sessions, ...remainsOf(command.personId, at) } : null
      return accept({ sessionRefs, answer: remains ? { remains } : {} })
    })
    if (!result.ok) return result
    closed(result.value.sessionRefs)
    return accept(result.value.answer)
  }
}

interface Done {
  readonly sessionRefs: readonly string[]
  readonly answer: BeheerDone
}

const profileIn = ({
  name,
  functie,
  discipline,
  phone,
}: Extract<BeheerCommand, { readonly type: 'addAccount' | 'changeAccount' }>) => ({
  name: tidyName(name),
  functie: tidyName(functie),
  discipline: tidyName(discipline),
  phone,
})

/** The first moment after the last day. */
const endOf = (lastDay: string | null): number | null => (lastDay === null ? null : startOfDay(dayAfter(lastDay)))

/** NEN 7513 asks a line of its own for a change of rights. */
const GIVES_RIGHTS: Readonly<Record<BeheerCommand['type'], boolean>> = {
  addOrganisatie: false,
  changeOrganisatie: false,
  addAccount: true,
  changeAccount: false,
  endAccount: true,
  keepAccount: true,
  recordRegistration: true,
  changeRol: true,
  appointDossierhouder: true,
  dismissDossierhouder: true,
}

/** Which right it is about; no names, no numbers of a register. */
function rightIn(command: BeheerCommand): Readonly<Record<string, string>> {
  switch (command.type) {
    case 'addAccount':
      return { rol: command.kind satisfies WorkKind }
    case 'changeRol':
      return { rol: command.rol }
    case 'endAccount':
      return command.lastDay === null ? {} : { lastDay: command.lastDay }
    default:
      return {}
  }
}
