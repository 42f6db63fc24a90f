// What the plan rests on: conclusion and priorities of the signed analyse, as they were signed. By reference: nothing is copied.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { BlocksView } from '#client/document/blocks-view.tsx'
import { signingQuery, versionQuery } from '#client/queries.ts'
import { isEmptyText } from '#shared/document/blocks.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { VersionId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { SIGNED_CORE } from '#shared/text/plan.ts'
import './signed-core.css'

const CORE = TEMPLATES['va-1'].sections.filter(({ id }) => id === 'conclusie' || id === 'prioriteiten')

/** Nothing for who may not read the analyse, and before it is signed. */
export function SignedCore({ casus }: { casus: CasusView }) {
  const readsAnalyse = casus.documents.some(({ room }) => room === 'analyse')
  const { data } = useQuery({ ...signingQuery(casus.id), enabled: readsAnalyse })
  const last = data?.lastSigned
  return last && !last.withdrawn ? <Core casus={casus} versionId={last.versionId} at={last.at} /> : null
}

function Core({ casus, versionId, at }: { casus: CasusView; versionId: VersionId; at: number }) {
  const { data } = useQuery(versionQuery(casus.id, versionId))
  const content = data?.parts.find(({ room }) => room === 'analyse')?.content
  const quoted = CORE.flatMap(({ id, label }) => {
    const text = content?.sections.find((section) => section.id === id)?.text ?? []
    return isEmptyText(text) ? [] : [{ id, label, text }]
  })
  if (quoted.length === 0) return null
  return (
    <aside className="signed-core" aria-label={SIGNED_CORE.label}>
      <p className="soft">
        {SIGNED_CORE.from(at)}{' '}
        <Link className="nl-link" href={addressOf.version(casus.id, versionId)}>
          {SIGNED_CORE.whole}
        </Link>
      </p>
      {quoted.map(({ id, label, text }) => (
        <div key={id}>
          <h3 className="nl-heading nl-heading--level-3">{label}</h3>
          <BlocksView blocks={text} headingLevel={4} />
        </div>
      ))}
    </aside>
  )
}
