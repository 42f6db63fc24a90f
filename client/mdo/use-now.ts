// The time, again and again: minutes that pass are drawn, and nothing asks for attention.
import { useEffect, useState } from 'react'

const EVERY_MS = 10_000

export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

export const minutesSince = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / 60_000))
