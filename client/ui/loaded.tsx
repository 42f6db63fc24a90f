// What a page shows while it is read, when the server is away, and when it is not for this person.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { reasonOf } from '#client/queries.ts'
import { AwayMessage } from './away-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Waiting } from './waiting.tsx'

export function Loaded<T>({ found, children }: { found: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (found.data) return children(found.data)
  const reason = reasonOf(found.error)
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void found.refetch()} />
  if (reason === null || reason === 'signed-out') return <Waiting />
  if (reason === 'not-your-rol' || reason === 'not-found') return <NotFoundPage />
  throw found.error
}
