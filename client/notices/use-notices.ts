// Keeps what is on the page fresh: a notice makes the queries of that casus read again, several at once as one.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { rowsHere } from '#client/sync/outbox/rows-here.ts'
import { tidy } from '#client/sync/outbox/tidy.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { Notice } from '#shared/protocol/mdo.ts'
import { freshen, freshenAll } from './freshen.ts'
import { openNoticeLine } from './notice-line.ts'

/** Every look at a casus is a line in its log: what moves together is read together. */
const TOGETHER_MS = 120

export function useNotices(personId: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    const moved = new Map<CasusId, Set<Notice['kind']>>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const readAgain = () => {
      timer = null
      for (const [casusId, kinds] of moved) {
        freshen(queries, casusId, kinds)
        // Also of rooms that this page does not have open.
        if (kinds.has('destroyed')) void tidy(rowsHere(), personId as PersonId, Date.now())
      }
      moved.clear()
    }
    const end = openNoticeLine({
      address: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/notices`,
      onNotice({ casusId, kind }) {
        const kinds = moved.get(casusId as CasusId) ?? new Set()
        moved.set(casusId as CasusId, kinds.add(kind))
        timer ??= setTimeout(readAgain, TOGETHER_MS)
      },
      onBack: () => freshenAll(queries),
    })
    return () => {
      if (timer !== null) clearTimeout(timer)
      end()
    }
  }, [queries, personId])
}
