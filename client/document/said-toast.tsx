// What happened to something this person did, read out politely and shown for a while.
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { SaidLink } from './desk.ts'
import { useDesk, useDeskView } from './use-desk.ts'

const SHOWN_FOR = 6_000
/** Long enough to get there by keyboard. */
const LINK_SHOWN_FOR = 25_000

export function SaidToast() {
  const { said } = useDeskView(useDesk())
  const [gone, setGone] = useState<number | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setGone(said.at), said.link ? LINK_SHOWN_FOR : SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div role="status" className="said-slot">
      {said && said.at !== gone && (
        <p key={said.at} className="said">
          {said.sentence}
          {said.link && <SaidLinkTo {...said.link} />}
        </p>
      )}
    </div>
  )
}

/** On this page the browser goes to the place itself. */
const SaidLinkTo = ({ href, label }: SaidLink) =>
  href.startsWith('#') ? (
    <a className="said__link" href={href}>
      {label}
    </a>
  ) : (
    <Link className="said__link" href={href}>
      {label}
    </Link>
  )
