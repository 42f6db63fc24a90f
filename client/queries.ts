// What the screens read from the server, kept fresh: again on focus, after a command, and while the server is away.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, type Outcome } from '#client/api.ts'
import type { HandoverSubject } from '#shared/casus/coordinators.ts'
import type { GegevenAbout, GegevenField } from '#shared/casus/gegevens.ts'
import type { LiveRoom, TableRoom } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, MdoId, PersonId, SnapshotId, VersionId } from '#shared/ids.ts'
import type { Me } from '#shared/protocol/views.ts'
import type { Failure } from '#shared/text/refusals.ts'

/** A read that failed for a reason we know; TanStack Query wants it thrown. */
export class ReadFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.reason)
    this.failure = failure
  }
}

async function read<T>(asked: Promise<Outcome<T>>): Promise<T> {
  const outcome = await asked
  if (!outcome.ok) throw new ReadFailed(outcome.refusal)
  return outcome.value
}

export const reasonOf = (error: Error | null): Failure['reason'] | null =>
  error === null ? null : error instanceof ReadFailed ? error.failure.reason : 'defect'

/** Null: nobody is signed in. */
async function readMe(): Promise<Me | null> {
  const outcome = await api.me()
  if (outcome.ok) return outcome.value
  if (outcome.refusal.reason === 'signed-out') return null
  throw new ReadFailed(outcome.refusal)
}

/** Asked at every look: somebody else may have signed in meanwhile. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 0 })
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: () => read(api.demoPeople()),
  staleTime: Number.POSITIVE_INFINITY,
})
export const werklijstQuery = queryOptions({ queryKey: ['werklijst'], queryFn: () => read(api.werklijst()) })
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => read(api.people()), staleTime: 60_000 })

export const beheerQuery = queryOptions({ queryKey: ['beheer'], queryFn: () => read(api.beheer()), staleTime: 60_000 })
export const beheerAccountQuery = (personId: PersonId) =>
  queryOptions({ queryKey: ['beheer', personId], queryFn: () => read(api.beheerAccount(personId)), staleTime: 60_000 })
/** What waits for a decision of this reader, and the certificates that are his to read. */
export const vernietigingenQuery = queryOptions({
  queryKey: ['vernietigingen'],
  queryFn: () => read(api.vernietigingen()),
})

export const casusQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['casus', casusId], queryFn: () => read(api.casus(casusId)) })

export const signingQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['signing', casusId], queryFn: () => read(api.signing(casusId)) })

export const planningQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['planning', casusId], queryFn: () => read(api.planning(casusId)) })

/** What one of the family will read of what lies ready. */
export const previewQuery = (casusId: CasusId, deelnemerId: DeelnemerId) =>
  queryOptions({
    queryKey: ['preview', casusId, deelnemerId],
    queryFn: () => read(api.preview(casusId, deelnemerId)),
  })

/** Text that came too late, as far as this reader sees it. */
export const lateQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['late', casusId], queryFn: () => read(api.late(casusId, 'analyse')) })

/** Words that a collision destroyed, as far as this reader sees them. */
export const rescuedQuery = (casusId: CasusId, room: LiveRoom) =>
  queryOptions({ queryKey: ['rescued', casusId, room], queryFn: () => read(api.rescued(casusId, room)) })

/** One's own, with whom it is shared. */
export const verhaalQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['verhaal', casusId], queryFn: () => read(api.verhaal(casusId)) })

/** What others shared with this reader. */
export const verhalenQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['verhalen', casusId], queryFn: () => read(api.verhalen(casusId)) })

/** One's own inbreng, with whom it is shared; and what others shared with this reader. */
export const inbrengQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['inbreng', casusId, 'own'], queryFn: () => read(api.inbreng(casusId)) })

export const sharedInbrengQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['inbreng', casusId, 'shared'], queryFn: () => read(api.sharedInbreng(casusId)) })

export const gegevensQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['gegevens', casusId], queryFn: () => read(api.gegevens(casusId)) })

/** Who else was shown a value that is about to be shielded; of this moment. */
export const seenByQuery = (casusId: CasusId, about: GegevenAbout, field: GegevenField) =>
  queryOptions({
    queryKey: ['seen-by', casusId, about, field],
    queryFn: () => read(api.seenBy(casusId, about, field)),
    gcTime: 0,
  })

/** What who takes an area of regie over has to know. */
export const whoSeesQuery = (casusId: CasusId) =>
  queryOptions({ queryKey: ['who-sees', casusId], queryFn: () => read(api.whoSees(casusId)) })

export const handoverQuery = (casusId: CasusId, subject: HandoverSubject) =>
  queryOptions({ queryKey: ['handover', casusId, subject], queryFn: () => read(api.handover(casusId, subject)) })

export const versionQuery = (casusId: CasusId, versionId: VersionId) =>
  queryOptions({
    queryKey: ['version', casusId, versionId],
    queryFn: () => read(api.version(casusId, versionId)),
    staleTime: 60_000,
  })

export const mdoQuery = (casusId: CasusId, mdoId: MdoId) =>
  queryOptions({ queryKey: ['mdo', casusId, mdoId], queryFn: () => read(api.mdo(casusId, mdoId)) })

export const mdoReportQuery = (casusId: CasusId, mdoId: MdoId) =>
  queryOptions({ queryKey: ['mdo', casusId, mdoId, 'report'], queryFn: () => read(api.mdoReport(casusId, mdoId)) })

/** Each reading of the log is a line in it: only what somebody asks for. */
const ASKED_ONLY = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const
export const logPageQuery = (search: string) =>
  queryOptions({
    queryKey: ['log', 'page', search],
    queryFn: () => read(api.logPage(search)),
    ...ASKED_ONLY,
    gcTime: 0,
  })
export const logCountsQuery = (search: string) =>
  queryOptions({
    queryKey: ['log', 'counts', search],
    queryFn: () => read(api.logCounts(search)),
    ...ASKED_ONLY,
    gcTime: 0,
  })

/** Changes every half minute; only the demo knows it. */
export const demoCodeQuery = queryOptions({
  queryKey: ['demo-code'],
  queryFn: () => read(api.demoCode()),
  staleTime: 0,
  refetchInterval: 5_000,
})

export const snapshotsQuery = (casusId: CasusId, room: TableRoom) =>
  queryOptions({ queryKey: ['snapshots', casusId, room], queryFn: () => read(api.snapshots(casusId, room)) })

export const snapshotQuery = (casusId: CasusId, room: TableRoom, snapshotId: SnapshotId) =>
  queryOptions({
    queryKey: ['snapshot', casusId, room, snapshotId],
    queryFn: () => read(api.snapshot(casusId, room, snapshotId)),
    // A snapshot never changes; whether one may read it does, so it is not kept for long.
    staleTime: 60_000,
  })

/** After a command: everything it may have touched. */
export const refetchCasus = (queries: QueryClient, casusId: CasusId): Promise<unknown> =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['casus', casusId] }),
    queries.invalidateQueries({ queryKey: ['signing', casusId] }),
    queries.invalidateQueries({ queryKey: ['planning', casusId] }),
    queries.invalidateQueries({ queryKey: ['preview', casusId] }),
    queries.invalidateQueries({ queryKey: ['version', casusId] }),
    queries.invalidateQueries({ queryKey: ['late', casusId] }),
    queries.invalidateQueries({ queryKey: ['rescued', casusId] }),
    queries.invalidateQueries({ queryKey: ['verhaal', casusId] }),
    queries.invalidateQueries({ queryKey: ['verhalen', casusId] }),
    queries.invalidateQueries({ queryKey: ['inbreng', casusId] }),
    queries.invalidateQueries({ queryKey: ['mdo', casusId] }),
    queries.invalidateQueries({ queryKey: ['handover', casusId] }),
    queries.invalidateQueries({ queryKey: ['who-sees', casusId] }),
    queries.invalidateQueries({ queryKey: ['gegevens', casusId] }),
    // Words may have been taken out of them.
    queries.invalidateQueries({ queryKey: ['snapshots', casusId] }),
    queries.invalidateQueries({ queryKey: ['snapshot', casusId] }),
    queries.invalidateQueries({ queryKey: ['werklijst'] }),
  ])
