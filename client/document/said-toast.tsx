// What happened to something this person did, read out politely and shown for a while.
import { useEffect, useState } from 'react'
import { useDesk, useDeskView } from './use-desk.ts'

const SHOWN_FOR = 6_000

export function SaidToast() {
  const { said } = useDeskView(useDesk())
  const [gone, setGone] = useState<number | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setGone(said.at), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div role="status" className="said-slot">
      {said && said.at !== gone && (
        <p key={said.at} className="said">
          {said.sentence}
        </p>
      )}
    </div>
  )
}
