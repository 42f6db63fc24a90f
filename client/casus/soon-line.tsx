// What turns by itself within thirty days, where a colleague works; the rest of it stands on the page of who may see what.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { WHO_SEES } from '#shared/text/who-sees.ts'

export function SoonLine({ casus: { id, soon, jeugdige } }: { casus: CasusView }) {
  if (!soon) return null
  return (
    <p className="casus__soon soft">
      {WHO_SEES.turn(soon, jeugdige.name)}{' '}
      <Link className="nl-link" href={addressOf.whoSees(id)}>
        {WHO_SEES.toWho}
      </Link>
    </p>
  )
}
