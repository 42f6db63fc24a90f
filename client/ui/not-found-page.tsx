// Not there and not for you look exactly alike, on purpose.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { COMMON, NOT_FOUND } from '#shared/text/common.ts'
import { Page } from './page.tsx'

export const NotFoundPage = () => (
  <Page title={NOT_FOUND.title} width="reading" lead={<p>{NOT_FOUND.body}</p>}>
    <div className="stack">
      <p>{NOT_FOUND.next}</p>
      <p>
        <Link className="nl-link link-alone" href={addressOf.werklijst()}>
          {COMMON.toWerklijst}
        </Link>
      </p>
    </div>
  </Page>
)
