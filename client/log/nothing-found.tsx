// A search of the log without an answer.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { LOG } from '#shared/text/log.ts'

export const NothingFound = () => (
  <div className="sheet stack">
    <h2 className="nl-heading nl-heading--level-2">{LOG.emptyTitle}</h2>
    <p>{LOG.emptyBody}</p>
    <p>
      <Link className="nl-link link-alone" href={addressOf.log('')}>
        {LOG.clear}
      </Link>
    </p>
  </div>
)
