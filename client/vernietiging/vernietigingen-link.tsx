// On the werklijst of who has to decide, or may read what was destroyed: the way there. Of everybody else nothing.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { vernietigingenQuery } from '#client/queries.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'

export function VernietigingenLink() {
  const { data } = useQuery(vernietigingenQuery)
  if (!data || data.length === 0) return null
  const waiting = data.filter(({ kind }) => kind === 'request').length
  return (
    <p className="sheet">
      {waiting > 0 && `${VERNIETIGINGEN.waiting(waiting)} `}
      <Link className="nl-link" href={addressOf.vernietigingen()}>
        {VERNIETIGINGEN.toList}
      </Link>
    </p>
  )
}
