// Whether the server answers, as seen by the last requests: one store per app, for the frame to show. And how queries behave.
import { QueryCache, QueryClient } from '@tanstack/react-query'
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
        refetchOnWindowFocus: 'always',
        staleTime: 2_000,
        retry: (count, error) => reasonOf(error) === 'unreachable' && count < 1,
        retryDelay: 700,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queries
}

export const useIsAway = (store: ConnectionStore): boolean => useSyncExternalStore(store.subscribe, store.isAway)
