// On the werklijst of who has to decide, or may read what was destroyed: the way there. Of everybody else nothing.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { vernietigingenQuery } from '#client/queries.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'

export function VernietigingenLink() {
  const { data } = useQuery(vernietigingenQuery)
  if (!data || data.open.length + data.certificates.length === 0) return null
  return (
    <p className="sheet">
      {data.open.length > 0 && `${VERNIETIGINGEN.waiting(data.open.length)} `}
      <Link className="nl-link" href={addressOf.vernietigingen()}>
        {VERNIETIGINGEN.toList}
      </Link>
    </p>
  )
}
