// Keeps what is on the page fresh: a notice makes the queries of that casus read again, several at once as one.
import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { freshenMdo } from '#client/mdo/freshen-mdo.ts'
import { refetchCasus } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Notice } from '#shared/protocol/mdo.ts'
import { openNoticeLine } from './notice-line.ts'

/** Every look at a casus is a line in its log: what moves together is read together. */
const TOGETHER_MS = 120

export function useNotices(personId: string): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is another session, and another line.
  useEffect(() => {
    const moved = new Map<CasusId, Set<Notice['kind']>>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const readAgain = () => {
      timer = null
      for (const [casusId, kinds] of moved) freshen(queries, casusId, kinds)
      moved.clear()
    }
    const end = openNoticeLine({
      address: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/notices`,
      onNotice({ casusId, kind }) {
        const kinds = moved.get(casusId as CasusId) ?? new Set()
        moved.set(casusId as CasusId, kinds.add(kind))
        timer ??= setTimeout(readAgain, TOGETHER_MS)
      },
      onBack: () => void queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'me' }),
    })
    return () => {
      if (timer !== null) clearTimeout(timer)
      end()
    }
  }, [queries, personId])
}

function freshen(queries: QueryClient, casusId: CasusId, kinds: ReadonlySet<Notice['kind']>): void {
  // Nobody looks: a read would be told as a look. Coming back to the page reads it.
  if (document.hidden) {
    const isOfCasus = ({ queryKey: [first, second] }: Query) => second === casusId || first === 'werklijst'
    void queries.invalidateQueries({ predicate: isOfCasus, refetchType: 'none' })
  } else if (kinds.has('casus')) void refetchCasus(queries, casusId)
  else void freshenMdo(queries, casusId)
}
