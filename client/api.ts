// The only place that talks HTTP. Every answer is a value or a failure with a reason; nothing is thrown for what can be expected.
import type { BeheerCommand } from '#shared/beheer/commands.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import type { ReportSignaal } from '#shared/casus/commands-table.ts'
import type { HandoverSubject } from '#shared/casus/coordinators.ts'
import type { GegevenAbout, GegevenField } from '#shared/casus/gegevens.ts'
import type { LiveRoom, TableRoom } from '#shared/document/rooms.ts'
import type {
  CasusId,
  DeelnemerId,
  LateTextId,
  MdoId,
  PersonId,
  RescuedWordsId,
  SnapshotId,
  VersionId,
} from '#shared/ids.ts'
import type { AccountView, BeheerDone, BeheerView } from '#shared/protocol/beheer.ts'
import type { GegevensOf } from '#shared/protocol/gegevens.ts'
import type { HandoverView } from '#shared/protocol/handover.ts'
import type { LogCounts, LogPage } from '#shared/protocol/log.ts'
import type { MdoReportView, MdoView } from '#shared/protocol/mdo.ts'
import type { PlanningView, PreviewView } from '#shared/protocol/planning.ts'
import type { SigningView, VersionView } from '#shared/protocol/signing.ts'
import type {
  LateTextView,
  PurgeView,
  RescuedWordsView,
  SharedVerhaalView,
  SnapshotRow,
  SnapshotView,
  VerhaalView,
} from '#shared/protocol/texts.ts'
import type { VernietigingenView } from '#shared/protocol/vernietiging.ts'
import type { CasusView, Me, Person, WerklijstRow } from '#shared/protocol/views.ts'
import type { WhoSeesView } from '#shared/protocol/who-sees.ts'
import { accept, type Result, refuse } from '#shared/result.ts'
import type { Failure } from '#shared/text/refusals.ts'

export type Outcome<T> = Result<T, Failure>

export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly functie: string
  readonly organisatie: string | null
  /** What can be tried as this person. */
  readonly hint: string
  readonly group: 'professional' | 'familie' | 'overig'
}

const GIVE_UP_AFTER = 20_000

async function request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Outcome<T>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
    })
  } catch {
    return refuse({ reason: 'unreachable' })
  }
  if (!response.ok) return refuse(await failureOf(response))
  if (response.status === 204) return accept(undefined as T)
  try {
    return accept((await response.json()) as T)
  } catch {
    // Something between us and the server answered with a page of its own.
    return refuse({ reason: 'unreachable' })
  }
}

async function failureOf(response: Response): Promise<Failure> {
  const body = (await response.json().catch(() => null)) as { refusal?: Failure } | null
  if (typeof body?.refusal?.reason === 'string') return body.refusal
  if (response.status === 401) return { reason: 'signed-out' }
  if (response.status === 404) return { reason: 'not-found' }
  if (response.status === 400) return { reason: 'bad-input' }
  if (response.status === 502 || response.status === 503 || response.status === 504) return { reason: 'unreachable' }
  return { reason: 'defect' }
}

export const api = {
  me: () => request<Me>('GET', '/api/me'),
  signOut: () => request<undefined>('POST', '/api/sign-out'),
  demoPeople: () => request<DemoPerson[]>('GET', '/demo/people'),
  demoSignIn: (personId: PersonId) => request<Me>('POST', '/demo/sign-in', { personId }),

  werklijst: () => request<WerklijstRow[]>('GET', '/api/werklijst'),
  people: () => request<Person[]>('GET', '/api/people'),
  casus: (casusId: CasusId) => request<CasusView>('GET', `/api/casussen/${casusId}`),
  reportSignaal: (command: ReportSignaal) => request<{ casusId: CasusId }>('POST', '/api/casussen', command),
  command: (casusId: CasusId, command: CasusCommand) =>
    request<object>('POST', `/api/casussen/${casusId}/commands`, command),

  logPage: (search: string) => request<LogPage>('GET', `/api/log${search}`),
  logCounts: (search: string) => request<LogCounts>('GET', `/api/log/counts${search}`),

  beheer: () => request<BeheerView>('GET', '/api/beheer'),
  beheerAccount: (personId: PersonId) => request<AccountView>('GET', `/api/beheer/people/${personId}`),
  beheerCommand: (command: BeheerCommand) => request<BeheerDone>('POST', '/api/beheer/commands', command),

  demoCode: () => request<{ code: string }>('GET', '/demo/code'),
  vernietigingen: () => request<VernietigingenView>('GET', '/api/vernietigingen'),
  signing: (casusId: CasusId) => request<SigningView>('GET', `/api/casussen/${casusId}/signing`),
  verhaal: (casusId: CasusId) => request<VerhaalView>('GET', `/api/casussen/${casusId}/mine/verhaal`),
  verhalen: (casusId: CasusId) => request<SharedVerhaalView[]>('GET', `/api/casussen/${casusId}/verhalen`),
  inbreng: (casusId: CasusId) => request<VerhaalView>('GET', `/api/casussen/${casusId}/mine/inbreng`),
  sharedInbreng: (casusId: CasusId) => request<SharedVerhaalView[]>('GET', `/api/casussen/${casusId}/inbreng`),
  planning: (casusId: CasusId) => request<PlanningView>('GET', `/api/casussen/${casusId}/planning`),
  preview: (casusId: CasusId, deelnemerId: DeelnemerId) =>
    request<PreviewView>('GET', `/api/casussen/${casusId}/planning/preview/${deelnemerId}`),
  mdo: (casusId: CasusId, mdoId: MdoId) => request<MdoView>('GET', `/api/casussen/${casusId}/mdos/${mdoId}`),
  mdoReport: (casusId: CasusId, mdoId: MdoId) =>
    request<MdoReportView>('GET', `/api/casussen/${casusId}/mdos/${mdoId}/report`),
  gegevens: (casusId: CasusId) => request<GegevensOf[]>('GET', `/api/casussen/${casusId}/gegevens`),
  seenBy: (casusId: CasusId, about: GegevenAbout, field: GegevenField) =>
    request<Person[]>('GET', `/api/casussen/${casusId}/gegevens/gelezen?about=${about}&field=${field}`),
  whoSees: (casusId: CasusId) => request<WhoSeesView>('GET', `/api/casussen/${casusId}/toegang`),
  handover: (casusId: CasusId, subject: HandoverSubject) =>
    request<HandoverView>('GET', `/api/casussen/${casusId}/regie/${subject}/handover`),
  version: (casusId: CasusId, versionId: VersionId) =>
    request<VersionView>('GET', `/api/casussen/${casusId}/versions/${versionId}`),

  rescued: (casusId: CasusId, room: LiveRoom) =>
    request<RescuedWordsView[]>('GET', `/api/casussen/${casusId}/rooms/${room}/rescued`),
  answerRescued: (casusId: CasusId, room: LiveRoom, id: RescuedWordsId, putBack: boolean) =>
    request<undefined>('POST', `/api/casussen/${casusId}/rooms/${room}/rescued/${id}`, { putBack }),
  late: (casusId: CasusId, room: TableRoom) =>
    request<LateTextView[]>('GET', `/api/casussen/${casusId}/rooms/${room}/late`),
  answerLate: (casusId: CasusId, room: TableRoom, id: LateTextId, add: boolean) =>
    request<undefined>('POST', `/api/casussen/${casusId}/rooms/${room}/late/${id}`, { add }),

  purgeable: (casusId: CasusId, room: LiveRoom, words: string) =>
    request<PurgeView>('POST', `/api/casussen/${casusId}/rooms/${room}/purgeable`, { words }),
  snapshots: (casusId: CasusId, room: TableRoom) =>
    request<SnapshotRow[]>('GET', `/api/casussen/${casusId}/rooms/${room}/snapshots`),
  snapshot: (casusId: CasusId, room: TableRoom, snapshotId: SnapshotId) =>
    request<SnapshotView>('GET', `/api/casussen/${casusId}/rooms/${room}/snapshots/${snapshotId}`),
}

/** The signature with what it is over, as a file: a plain link, so that the browser saves it. */
export const exportAddress = (casusId: CasusId, versionId: VersionId): string =>
  `/api/casussen/${casusId}/versions/${versionId}/export`

/** What was asked of the log, as a file. */
export const logExportAddress = (search: string): string => `/api/log/export${search}`
