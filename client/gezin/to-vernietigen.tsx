// The way to asking for destruction, for who can ask it here.
import { gezinAddress } from '#shared/gezin.ts'
import type { TablePage } from '#shared/protocol/gezin.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { VERNIETIGEN } from '#shared/text/vernietiging.ts'

export function ToVernietigen({ shown: { casus, own }, tone }: { shown: TablePage; tone: Tone }) {
  if (!own.vernietigen) return null
  const { linkLead, link } = VERNIETIGEN[tone]
  return (
    <p className="aside-note no-print">
      {linkLead}{' '}
      <a className="nl-link" href={gezinAddress.vernietigen(casus.id)}>
        {link}
      </a>
    </p>
  )
}
