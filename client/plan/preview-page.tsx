// What one of the family will read, in a frame as wide as a phone. Who looked says so at the end, when he has seen it all.
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameOfPlace } from '#client/casus/names.ts'
import { BlocksView } from '#client/document/blocks-view.tsx'
import { ItemsView } from '#client/document/items/items-view.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { previewQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { Button } from '#client/ui/button.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { DeelnemerId } from '#shared/ids.ts'
import type { PreviewView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { PREVIEW, SCOPE } from '#shared/text/plan.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { readsPlanning } from './plan-access.ts'
import { WithPlanning } from './with-planning.tsx'
import './plan.css'

interface PreviewPageProps {
  readonly casus: CasusView
  readonly deelnemerId: DeelnemerId
}

export default function PreviewPage({ casus, deelnemerId }: PreviewPageProps) {
  const reads = readsPlanning(casus)
  const preview = useQuery({ ...previewQuery(casus.id, deelnemerId), enabled: reads })
  const reason = reasonOf(preview.error)
  if (!reads || (reason !== null && reason !== 'unreachable' && reason !== 'signed-out')) return <NotFoundPage />
  if (preview.isError && !preview.data) return <AwayMessage onTryAgain={() => void preview.refetch()} />
  const { data } = preview
  if (!data) return <Waiting />
  return (
    <WithPlanning casusId={casus.id}>
      {({ readers }) => (
        <Preview
          key={data.versionId}
          casus={casus}
          preview={data}
          seen={readers.some((reader) => reader.deelnemerId === deelnemerId && reader.seen)}
        />
      )}
    </WithPlanning>
  )
}

function Preview({ casus, preview, seen }: { casus: CasusView; preview: PreviewView; seen: boolean }) {
  const { name } = preview.person
  return (
    <Page
      title={PREVIEW.title(name)}
      documentTitle={PREVIEW.documentTitle}
      back={
        <Link className="nl-link link-alone" href={addressOf.publish(casus.id)}>
          {PREVIEW.back}
        </Link>
      }
      lead={<p>{PREVIEW.lead(name)}</p>}
      width="reading"
    >
      <section className="phone" aria-label={PREVIEW.frame(name)}>
        <p className="phone__title">{SCOPE[preview.scope].name}</p>
        {preview.sections.length === 0 && <p>{PREVIEW.nothing(name)}</p>}
        {preview.sections.map((section) => (
          <Sheet key={section.id} title={section.label}>
            <BlocksView blocks={section.text} />
            <ItemsView items={section.items} nameOf={nameOfPlace(casus)} />
          </Sheet>
        ))}
      </section>
      <p className="soft plan-preview__wrong">{PREVIEW.wrong}</p>
      {seen ? (
        <p>{PREVIEW.alreadySeen}</p>
      ) : (
        casus.mine.commands.includes('previewPlan') && <Seen casus={casus} preview={preview} />
      )}
    </Page>
  )
}

function Seen({ casus, preview }: { casus: CasusView; preview: PreviewView }) {
  const { deelnemerId, versionId, fingerprint, person } = preview
  const [, navigate] = useLocation()
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(PREVIEW.done(person.name), addressOf.publish(casus.id))
    navigate(addressOf.publish(casus.id))
  })
  return (
    <div className="plan-deeds">
      <div className="row">
        <Button busy={busy} onClick={() => send({ type: 'previewPlan', versionId, fingerprint, deelnemerId })}>
          {PREVIEW.seen}
        </Button>
        <span role="status" className="soft">
          {busy && COMMON.busy}
        </span>
      </div>
      <div role="alert">{refusal && !busy && <p className="form-refusal">{refusalText(refusal)}</p>}</div>
    </div>
  )
}
