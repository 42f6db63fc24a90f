// What a family member reads of destruction: what he can ask here, what was asked, and how it stands. Its page is a look at the
// casus, which is logged as that.
import type { Journal } from '#server/casus/journal.ts'
import type { Versions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import { type Casus, type Deelnemer, placesOf } from '#shared/casus/casus.ts'
import { decidesAt } from '#shared/casus/toestemming.ts'
import { ownTextPlace } from '#shared/casus/verhaal.ts'
import { answerDue, isOpen, type Vernietiging, type VernietigingScope } from '#shared/casus/vernietiging.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import type { CasusId, PersonId, VersionId } from '#shared/ids.ts'
import type { OwnRequest, OwnVernietiging } from '#shared/protocol/gezin.ts'

export interface OwnVernietigingPorts {
  readonly journal: Pick<Journal, 'load'>
  readonly accounts: Pick<Accounts, 'personOf'>
  readonly versions: Pick<Versions, 'read'>
  readonly clock: () => number
}

/** null for who can ask nothing here and of whom nothing was asked. */
export type OwnVernietigingOf = (reader: Session, id: CasusId) => OwnVernietiging | null

export function makeOwnVernietiging({ journal, accounts, versions, clock }: OwnVernietigingPorts): OwnVernietigingOf {
  const nameOf = (id: PersonId): string => accounts.personOf(id)?.name ?? ''

  function requestOf(casus: Casus, asked: Vernietiging, reader: PersonId): OwnRequest[] {
    const place = casus.deelnemers.find(({ id }) => id === asked.for)
    const isMine = place?.personId === reader
    const standing = standingOf(asked)
    if (!place || !standing) return []
    return [
      {
        id: asked.vernietigingId,
        scope: asked.scope,
        at: asked.at,
        by: isMine ? null : nameOf(place.personId),
        namens: isMine ? asked.namens : null,
        due: answerDue(asked.at),
        standing,
        mayTakeBack: isMine && isOpen(asked),
      },
    ]
  }

  function verhaalIn(casus: Casus, place: Deelnemer): OwnVernietiging['verhaalIn'] {
    if (!('analyse' in casus)) return null
    const holds = (id: VersionId) =>
      versions.read(casus.id, id)?.parts.some(({ room }) => room === verhaalOf(place.id)) ?? false
    if (casus.signed.some(({ versionId }) => holds(versionId))) return 'signed'
    return casus.analyse.status === 'aangeboden' && holds(casus.analyse.versionId) ? 'offered' : null
  }

  return ({ personId }, id) => {
    const at = clock()
    const casus = journal.load(id)
    const own = casus && (ownTextPlace(casus, 'verhaal', personId, at) ?? placesOf(casus, personId, at)[0])
    if (!casus || !own) return null
    const decides = decidesAt(casus, personId, at)
    const tells = ownTextPlace(casus, 'verhaal', personId, at)
    const isHis = (asked: Vernietiging) =>
      casus.deelnemers.some((one) => one.id === asked.for && one.personId === personId)
    const seen = casus.vernietigingen.filter((asked) => isHis(asked) || (asked.scope === 'casus' && decides))
    const isAsked = (scope: VernietigingScope) =>
      seen.some((asked) => asked.scope === scope && isOpen(asked) && (scope === 'casus' || isHis(asked)))
    const mayAsk = [...(decides ? (['casus'] as const) : []), ...(tells ? (['verhaal'] as const) : [])]
    if (mayAsk.length === 0 && seen.length === 0) return null
    return {
      deelnemerId: own.id,
      mayAsk: mayAsk.filter((scope) => !isAsked(scope)),
      requests: seen.flatMap((asked) => requestOf(casus, asked, personId)).reverse(),
      signed: 'signed' in casus ? casus.signed.map(({ at, by }) => ({ at, name: nameOf(by) })) : [],
      verhaalIn: tells && verhaalIn(casus, tells),
    }
  }
}

/** Who proposed what is for who decides; what was taken back is gone. */
function standingOf(asked: Vernietiging): OwnRequest['standing'] | null {
  switch (asked.status) {
    case 'requested':
    case 'proposed':
      return { status: asked.status }
    case 'confirmed': {
      const { outcome, reason } = asked.proposal
      const { at } = asked.confirmed
      return outcome === 'refuse' ? { status: 'refused', at, reason: reason ?? '' } : { status: 'destroyed', at }
    }
    case 'withdrawn':
      return null
  }
}
