// Whether the server answers, as seen by the last requests: one store per app, for the frame to show. And how queries behave.
import { focusManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { meQuery, reasonOf } from '#client/queries.ts'

export interface ConnectionStore {
  readonly isAway: () => boolean
  readonly setAway: (away: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createConnectionStore(): ConnectionStore {
  let isAway = false
  const listeners = new Set<() => void>()
  return {
    isAway: () => isAway,
    setAway(away) {
      if (away === isAway) return
      isAway = away
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function createQueries(connection: ConnectionStore): QueryClient {
  focusManager.setEventListener(listenForFocus)
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: () => connection.setAway(false),
      onError(error) {
        const reason = reasonOf(error)
        connection.setAway(reason === 'unreachable')
        if (reason === 'signed-out') queries.setQueryData(meQuery.queryKey, null)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: true,
        staleTime: SAME_LOOK,
        retry: (count, error) => reasonOf(error) === 'unreachable' && count < 1,
        retryDelay: 700,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queries
}

/** Also between two windows that are both in sight, where the library by itself hears nothing. */
function listenForFocus(onFocus: () => void): () => void {
  const handle = () => onFocus()
  window.addEventListener('visibilitychange', handle)
  window.addEventListener('focus', handle)
  return () => {
    window.removeEventListener('visibilitychange', handle)
    window.removeEventListener('focus', handle)
  }
}

/** Every look at a casus is a line in its log: going to and fro within moments is one look. */
const SAME_LOOK = 10_000

export const useIsAway = (store: ConnectionStore): boolean => useSyncExternalStore(store.subscribe, store.isAway)
