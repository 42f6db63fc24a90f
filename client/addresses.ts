// Where things stand in the address bar; only routes.tsx knows the patterns besides.
import type { HandoverSubject } from '#shared/casus/coordinators.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, MdoId, PersonId, SnapshotId, VersionId } from '#shared/ids.ts'

export const addressOf = {
  werklijst: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/aanmelden?naar=${encodeURIComponent(next)}` : '/aanmelden'),
  log: (search: string) => `/logboek${search}`,
  beheer: () => '/beheer',
  newAccount: () => '/beheer/mensen/nieuw',
  account: (personId: PersonId) => `/beheer/mensen/${personId}`,
  vernietigingen: () => '/vernietigingen',
  reportSignaal: () => '/signaal-melden',
  casus: (casusId: CasusId) => `/casussen/${casusId}`,
  besluit: (casusId: CasusId) => `/casussen/${casusId}/besluit`,
  whoSees: (casusId: CasusId) => `/casussen/${casusId}/toegang`,
  invite: (casusId: CasusId) => `/casussen/${casusId}/uitnodigen`,
  vervang: (casusId: CasusId, deelnemerId: DeelnemerId) => `/casussen/${casusId}/uitnodigen?vervangt=${deelnemerId}`,
  changePlace: (casusId: CasusId, deelnemerId: DeelnemerId) => `/casussen/${casusId}/plek/${deelnemerId}`,
  flowOut: (casusId: CasusId) => `/casussen/${casusId}/stap-terug`,
  comeBack: (casusId: CasusId) => `/casussen/${casusId}/weg-terug`,
  offer: (casusId: CasusId) => `/casussen/${casusId}/aanbieden`,
  sign: (casusId: CasusId) => `/casussen/${casusId}/ondertekenen`,
  verhaal: (casusId: CasusId) => `/casussen/${casusId}/verhaal`,
  inbreng: (casusId: CasusId) => `/casussen/${casusId}/inbreng`,
  afgeschermd: (casusId: CasusId) => `/casussen/${casusId}/afgeschermd`,
  publish: (casusId: CasusId) => `/casussen/${casusId}/publiceren`,
  preview: (casusId: CasusId, deelnemerId: DeelnemerId) => `/casussen/${casusId}/publiceren/${deelnemerId}`,
  version: (casusId: CasusId, versionId: VersionId) => `/casussen/${casusId}/versies/${versionId}`,
  handover: (casusId: CasusId, subject: HandoverSubject) => `/casussen/${casusId}/regie/${subject}/overdracht`,
  mdo: (casusId: CasusId, mdoId: MdoId) => `/casussen/${casusId}/mdo/${mdoId}`,
  mdoReport: (casusId: CasusId, mdoId: MdoId) => `/casussen/${casusId}/mdo/${mdoId}/verslag`,
  room: (casusId: CasusId, room: TableRoom) => `/casussen/${casusId}/${room}`,
  history: (casusId: CasusId, room: TableRoom, snapshotId?: SnapshotId) =>
    `/casussen/${casusId}/${room}/geschiedenis${snapshotId ? `/${snapshotId}` : ''}`,
}

/** Where to go after signing in: only a path of our own, never another site. */
export function nextAfterSignIn(search: string): string {
  const next = new URLSearchParams(search).get('naar') ?? '/'
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/aanmelden') ? next : '/'
}

/** After changing person the same casus is interesting, but a form or document of somebody else is not. */
export const casusPartOf = (path: string): string => /^\/casussen\/[0-9a-z]{20}/.exec(path)?.[0] ?? '/'
