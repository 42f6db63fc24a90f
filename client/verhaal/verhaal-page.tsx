// One's own story, as a family member writes and shares it.
import { useQuery } from '@tanstack/react-query'
import { addressOf } from '#client/addresses.ts'
import { toneOf } from '#client/gezin/tone.ts'
import { reasonOf, verhaalQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { CONTACT_HINT } from '#shared/text/afgeschermd.ts'
import { RESCUED_VERHAAL } from '#shared/text/rescued.ts'
import { headingOf } from '#shared/text/verhaal.ts'
import { verhaalLook } from './own-text.ts'
import { OwnTextPage } from './own-text-page.tsx'

export default function VerhaalPage({ casus }: { casus: CasusView }) {
  const query = verhaalQuery(casus.id)
  const verhaal = useQuery(query)
  const reason = reasonOf(verhaal.error)
  const isOver = reason !== null && reason !== 'unreachable' && reason !== 'signed-out'
  // Once open it stays: what was typed here is not taken away with the access.
  if (isOver && !verhaal.data) return <NotFoundPage />
  if (verhaal.isError && !verhaal.data) return <AwayMessage onTryAgain={() => void verhaal.refetch()} />
  if (!verhaal.data) return <Waiting />
  const tone = toneOf(casus)
  const own = verhaalLook(tone)
  return (
    <OwnTextPage
      casus={casus}
      verhaal={verhaal.data}
      own={own}
      page={addressOf.verhaal(casus.id)}
      queryKey={query.queryKey}
      back={
        <a className="nl-link link-alone" href={gezinAddress.verhaal(casus.id)}>
          {own.text.back}
        </a>
      }
      hint={CONTACT_HINT[tone]}
      rescued={RESCUED_VERHAAL[tone]}
      heading={headingOf}
    />
  )
}
