// Who had the casus open when it was destroyed is told so, and finds nothing of it.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { Page } from '#client/ui/page.tsx'
import { COMMON } from '#shared/text/common.ts'
import { DESTROYED } from '#shared/text/vernietiging-besluit.ts'

export const DestroyedPage = () => (
  <Page title={DESTROYED.title} width="reading" lead={<p>{DESTROYED.body}</p>}>
    <p>{DESTROYED.next}</p>
    <p>
      <Link className="nl-link link-alone" href={addressOf.werklijst()}>
        {COMMON.toWerklijst}
      </Link>
    </p>
  </Page>
)
