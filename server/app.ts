// The one way in: pages, calls and sockets pass the same middleware, in this order.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { wasTakenAway } from '#shared/casus/access.ts'
import { rollenOf } from '#shared/casus/casus.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { GezinRenderer, PersonToBecome } from '#shared/protocol/gezin.ts'
import type { Person } from '#shared/protocol/views.ts'
import { requireSession, sessionOf } from './http/actor.ts'
import { beheerRoutes } from './http/beheer-routes.ts'
import { casusRoutes } from './http/casus-routes.ts'
import { answerThrown, noteInSocket } from './http/defects.ts'
import { factsRoutes } from './http/facts-routes.ts'
import { gegevensRoutes } from './http/gegevens-routes.ts'
import { builtRenderer, gezinPages } from './http/gezin-pages.ts'
import { gezinRedirects } from './http/gezin-redirects.ts'
import { gezinRoutes } from './http/gezin-routes.ts'
import { lateRoutes } from './http/late-routes.ts'
import { liveRoutes } from './http/live-routes.ts'
import { logRoutes } from './http/log-routes.ts'
import { mdoRoutes } from './http/mdo-routes.ts'
import { noticeRoutes } from './http/notice-routes.ts'
import { requireOwnOrigin } from './http/origin.ts'
import { outboxRoutes } from './http/outbox-routes.ts'
import { pages } from './http/pages.ts'
import { peopleRoutes } from './http/people-routes.ts'
import { planRoutes } from './http/plan-routes.ts'
import { purgeRoutes } from './http/purge-routes.ts'
import { notFound, tooLarge } from './http/refusal-status.ts'
import { regieRoutes } from './http/regie-routes.ts'
import { rescuedRoutes } from './http/rescued-routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { signingRoutes } from './http/signing-routes.ts'
import { snapshotRoutes } from './http/snapshot-routes.ts'
import { verhaalRoutes } from './http/verhaal-routes.ts'
import { vernietigingRoutes } from './http/vernietiging-routes.ts'
import type { Session } from './identity/sessions.ts'
import { makeSignOut } from './identity/sign-out.ts'
import type { Installation } from './installation.ts'
import type { Actor } from './sync/ports.ts'

/** The longest command is a few texts of 4,000 characters. */
const MAX_BODY_BYTES = 256 * 1024

export interface AppOptions {
  readonly distFolder: string
  /** Origins beside our own that may call and connect, for a development server in front. */
  readonly origins: readonly string[]
  /** Routes that only one kind of installation has. */
  readonly extra?: Hono
  /** In the demo: whom one can become from a page of the family. */
  readonly become?: readonly PersonToBecome[]
  /** The pages of the family from their source, for tests; otherwise as the client was built. */
  readonly gezin?: GezinRenderer
}

export function makeApp(installation: Installation, options: AppOptions) {
  const { distFolder, origins, extra, become = null, gezin } = options
  const {
    accounts,
    sessions,
    log,
    live,
    views,
    signingViews,
    verhaalViews,
    purging,
    execute,
    kind,
    logger,
    journal,
    clock,
  } = installation
  const { mdoViews, notices, handoverOf, disk, outboxKeys, auditorViews } = installation
  const signOut = makeSignOut({
    disk,
    end: installation.endSession,
    close({ ref }) {
      live.accessChanged({ sessionRef: ref })
      notices.sessionEnded(ref)
    },
  })
  const thrown = { disk, logger }
  const show = gezinPages(gezin ? Promise.resolve(gezin) : builtRenderer(distFolder))

  const actorOf = (session: Session): Actor | null => {
    const person = accounts.personOf(session.personId)
    if (!person || !accounts.kindOf(session.personId)) return null
    const { id, name, discipline, colour } = person
    return { personId: id, sessionRef: session.ref, sessionExpiresAt: session.expiresAt, name, discipline, colour }
  }
  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }
  const actorOfRequest = (c: Context): Actor | null => {
    const session = sessionOf(c, sessions)
    return session && actorOf(session)
  }

  const rollenAt = ({ personId }: Session, casusId: CasusId) => {
    const casus = journal.load(casusId)
    return casus ? rollenOf(casus, personId, clock()) : []
  }

  const socket = liveRoutes({ live, actorOf: actorOfRequest, origins, thrown: noteInSocket(thrown) })
  const api = new Hono()
    .use(requireSession(sessions))
    .route(
      '/',
      peopleRoutes({
        accounts,
        log,
        installation: kind,
        signOut,
      }),
    )
    .route(
      '/',
      outboxRoutes({
        outboxKeys,
        wasTakenAway: (personId, { casusId, room }) =>
          installation.vernietigingen.isGone(casusId) || wasTakenAway(journal.load(casusId), personId, room, clock()),
      }),
    )
    .route('/', casusRoutes({ views, execute }))
    .route('/', signingRoutes(signingViews))
    .route('/', verhaalRoutes(verhaalViews))
    .route('/', purgeRoutes(purging))
    .route('/', planRoutes(installation))
    .route('/', mdoRoutes(mdoViews))
    .route('/', regieRoutes(handoverOf))
    .route('/', beheerRoutes(installation))
    .route('/', logRoutes(auditorViews))
    .route('/', factsRoutes(installation.whoSees))
    .route('/', gegevensRoutes(installation.gegevensViews))
    .route('/', vernietigingRoutes(installation.vernietigingen.views))
    .all('*', notFound)

  const app = new Hono()
    .use(securityHeaders)
    .use(requireOwnOrigin(origins))
    .use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }))
    .get('/health', (c) => c.json({ status: 'ok' }))
    .route('/', socket.app)
    .route(
      '/',
      noticeRoutes({ notices, sessionOf: (c) => sessionOf(c, sessions), origins, thrown: noteInSocket(thrown) }),
    )
    .route('/', snapshotRoutes({ ...installation, actorOf: actorOfRequest, personOf }))
    .route('/', rescuedRoutes({ live, actorOf: actorOfRequest, personOf }))
    .route('/', lateRoutes({ live, actorOf: actorOfRequest, personOf }))
    .route('/api', api)
    .route('/', extra ?? new Hono())
    .all('/demo/*', notFound)
    .route(
      '/',
      gezinRedirects({
        sessions,
        accounts,
        rollenAt,
        casussenOf: journal.casussenOf,
        lastCertificateOf: (personId) => installation.vernietigingen.views.lastOf(personId),
      }),
    )
    .route(
      '/',
      gezinRoutes({
        ...installation,
        show,
        rollenAt,
        signOut,
        installation: kind,
        become,
      }),
    )
    .route('/', pages(distFolder))
    .notFound(notFound)
    .onError(
      answerThrown(thrown, (c, what) =>
        what === 'disk-full'
          ? show(c, { page: 'disk-full', me: null, address: '/', become, at: clock(), kept: null }, 507)
          : show(c, { page: 'broken', me: null, address: '/', become, at: clock(), kept: null }, 500),
      ),
    )
  return { app, webSocketServer: socket.sockets }
}
