// Leaves the screens for a page that the server renders.
import { useEffect } from 'react'
import { Waiting } from '#client/ui/waiting.tsx'

export function LeaveFor({ address }: { address: string }) {
  useEffect(() => window.location.replace(address), [address])
  return <Waiting />
}
