// Which page stands at which address. What is not here, or not for this person, is one and the same page.
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { CasusPage } from '#client/casus/casus-page.tsx'
import { WithCasus } from '#client/casus/with-casus.tsx'
import { SignInPage } from '#client/sign-in/sign-in-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { WerklijstPage } from '#client/werklijst/werklijst-page.tsx'
import { isHandoverSubject } from '#shared/casus/coordinators.ts'
import { isTableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId, MdoId, PersonId, SnapshotId, VersionId } from '#shared/ids.ts'
import type { Me } from '#shared/protocol/views.ts'

const SignaalPage = lazy(() => import('#client/signaal/signaal-page.tsx'))
const BesluitPage = lazy(() => import('#client/besluit/besluit-page.tsx'))
const InvitePage = lazy(() => import('#client/deelnemers/invite-page.tsx'))
const ChangePage = lazy(() => import('#client/deelnemers/change-page.tsx'))
const FlowOutPage = lazy(() => import('#client/uitstroom/flow-out-page.tsx'))
const ComeBackPage = lazy(() => import('#client/uitstroom/come-back-page.tsx'))
const WhoSeesPage = lazy(() => import('#client/deelnemers/who-sees-page.tsx'))
const HistoryPage = lazy(() => import('#client/history/history-page.tsx'))
const OfferPage = lazy(() => import('#client/signing/offer-page.tsx'))
const SigningPage = lazy(() => import('#client/signing/signing-page.tsx'))
const VersionPage = lazy(() => import('#client/signing/version-page.tsx'))
const VerhaalPage = lazy(() => import('#client/verhaal/verhaal-page.tsx'))
const InbrengPage = lazy(() => import('#client/verhaal/inbreng-page.tsx'))
const AfgeschermdPage = lazy(() => import('#client/afgeschermd/afgeschermd-page.tsx'))
const PublishPage = lazy(() => import('#client/plan/publish-page.tsx'))
const PreviewPage = lazy(() => import('#client/plan/preview-page.tsx'))
const MdoPage = lazy(() => import('#client/mdo/mdo-page.tsx'))
const MdoReportPage = lazy(() => import('#client/mdo/report-page.tsx'))
const HandoverPage = lazy(() => import('#client/regie/handover-page.tsx'))
const BeheerPage = lazy(() => import('#client/beheer/beheer-page.tsx'))
const NewAccountPage = lazy(() => import('#client/beheer/new-account-page.tsx'))
const AccountPage = lazy(() => import('#client/beheer/account-page.tsx'))
const LogPage = lazy(() => import('#client/log/log-page.tsx'))
const VernietigingenPage = lazy(() => import('#client/vernietiging/vernietigingen-page.tsx'))
const RoomPage = lazy(() => import('#client/room-page.tsx'))

export function Routes({ me }: { me: Me }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/">
          <StartPage me={me} />
        </Route>
        <Route path="/beheer">{me.kind === 'beheerder' ? <BeheerPage /> : <NotFoundPage />}</Route>
        <Route path="/beheer/mensen/nieuw">{me.kind === 'beheerder' ? <NewAccountPage /> : <NotFoundPage />}</Route>
        <Route path="/beheer/mensen/:personId">
          {({ personId }) =>
            me.kind === 'beheerder' ? <AccountPage key={personId} personId={personId as PersonId} /> : <NotFoundPage />
          }
        </Route>
        <Route path="/logboek">{me.kind === 'auditor' ? <LogPage /> : <NotFoundPage />}</Route>
        <Route path="/aanmelden">
          <SignInPage current={me} />
        </Route>
        <Route path="/vernietigingen">
          <VernietigingenPage />
        </Route>
        <Route path="/signaal-melden">{me.kind === 'professional' ? <SignaalPage me={me} /> : <NotFoundPage />}</Route>
        <Route path="/casussen">
          <Redirect to="/" replace />
        </Route>
        <Route path="/casussen/:casusId">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <CasusPage casus={casus} me={me} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/besluit">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <BesluitPage casus={casus} me={me} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/uitnodigen">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <InvitePage casus={casus} me={me} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/plek/:deelnemerId">
          {({ casusId, deelnemerId }) => (
            <WithCasus casusId={casusId}>
              {(casus) => <ChangePage key={deelnemerId} casus={casus} deelnemerId={deelnemerId as DeelnemerId} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/stap-terug">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <FlowOutPage casus={casus} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/weg-terug">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <ComeBackPage casus={casus} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/toegang">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <WhoSeesPage casus={casus} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/aanbieden">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <OfferPage casus={casus} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/ondertekenen">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <SigningPage casus={casus} me={me} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/verhaal">
          {({ casusId }) => (
            <WithCasus casusId={casusId} staysWhenOver>
              {(casus) => <VerhaalPage casus={casus} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/inbreng">
          {({ casusId }) => (
            <WithCasus casusId={casusId} staysWhenOver>
              {(casus) => <InbrengPage casus={casus} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/afgeschermd">
          {({ casusId }) => (
            <WithCasus casusId={casusId} staysWhenOver>
              {(casus) => <AfgeschermdPage casus={casus} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/publiceren">
          {({ casusId }) => <WithCasus casusId={casusId}>{(casus) => <PublishPage casus={casus} />}</WithCasus>}
        </Route>
        <Route path="/casussen/:casusId/publiceren/:deelnemerId">
          {({ casusId, deelnemerId }) => (
            <WithCasus casusId={casusId}>
              {(casus) => <PreviewPage casus={casus} deelnemerId={deelnemerId as DeelnemerId} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/regie/:area/overdracht">
          {({ casusId, area }) =>
            isHandoverSubject(area) ? (
              <WithCasus casusId={casusId}>
                {(casus) => <HandoverPage key={area} casus={casus} subject={area} me={me} />}
              </WithCasus>
            ) : (
              <NotFoundPage />
            )
          }
        </Route>
        <Route path="/casussen/:casusId/versies/:versionId">
          {({ casusId, versionId }) => (
            <WithCasus casusId={casusId}>
              {(casus) => <VersionPage casus={casus} versionId={versionId as VersionId} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/mdo/:mdoId">
          {({ casusId, mdoId }) => (
            <WithCasus casusId={casusId}>
              {(casus) => <MdoPage casus={casus} mdoId={mdoId as MdoId} me={me} />}
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/mdo/:mdoId/verslag">
          {({ casusId, mdoId }) => (
            <WithCasus casusId={casusId}>{(casus) => <MdoReportPage casus={casus} mdoId={mdoId as MdoId} />}</WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/:room/geschiedenis/:snapshotId?">
          {({ casusId, room, snapshotId }) => (
            <WithCasus casusId={casusId}>
              {(casus) =>
                isTableRoom(room) ? (
                  <HistoryPage casus={casus} room={room} snapshotId={(snapshotId as SnapshotId) ?? null} />
                ) : (
                  <NotFoundPage />
                )
              }
            </WithCasus>
          )}
        </Route>
        <Route path="/casussen/:casusId/:room">
          {({ casusId, room }) => (
            <WithCasus casusId={casusId} staysWhenOver>
              {(casus) =>
                isTableRoom(room) ? <RoomPage key={room} casus={casus} room={room} me={me} /> : <NotFoundPage />
              }
            </WithCasus>
          )}
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** Where each kind of account begins. */
function StartPage({ me }: { me: Me }) {
  switch (me.kind) {
    case 'auditor':
      return <LogPage />
    case 'beheerder':
      return <BeheerPage />
    default:
      return <WerklijstPage me={me} />
  }
}
