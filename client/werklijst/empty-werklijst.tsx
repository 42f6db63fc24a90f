// A werklijst without casussen: what will stand here, and who could begin.
import { Page } from '#client/ui/page.tsx'
import { WERKLIJST } from '#shared/text/werklijst.ts'

export const EmptyWerklijst = () => (
  <div className="sheet empty">
    <h2 className="nl-heading nl-heading--level-2">{WERKLIJST.emptyTitle}</h2>
    <p>{WERKLIJST.emptyBody}</p>
    <p className="soft">{WERKLIJST.emptyReport}</p>
  </div>
)

export function OtherKindPage({ kind }: { kind: 'regiolezer' }) {
  const { title, body } = WERKLIJST.otherKind[kind]
  return <Page title={title} width="reading" lead={<p>{body}</p>} />
}
