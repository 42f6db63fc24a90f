// In the analyse, first of all: what the family told and shared with this reader.
import { useQuery } from '@tanstack/react-query'
import { verhalenQuery } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'
import { SHARED_VERHALEN } from '#shared/text/verhaal.ts'
import { VerhaalQuote } from './verhaal-quote.tsx'

export function SharedVerhalen({ casusId }: { casusId: CasusId }) {
  const { data, isError } = useQuery(verhalenQuery(casusId))
  if (!data) return isError ? <p>{SHARED_VERHALEN.away}</p> : null
  if (data.length === 0) return <p>{SHARED_VERHALEN.none}</p>
  return data.map((verhaal) => <VerhaalQuote key={verhaal.deelnemerId} verhaal={verhaal} />)
}
