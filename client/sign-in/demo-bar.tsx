// On every page of the demo: that all is invented, and who you are now.
import { Link, useLocation } from 'wouter'
import { addressOf, casusPartOf } from '#client/addresses.ts'
import type { Me } from '#shared/protocol/views.ts'
import { DEMO } from '#shared/text/demo.ts'

export function DemoBar({ me }: { me: Me }) {
  const [path] = useLocation()
  return (
    <aside className="demo-bar" aria-label={DEMO.barLabel}>
      <p>
        <span className="demo-bar__long">
          {DEMO.bar} {DEMO.youAre}{' '}
        </span>
        <span className="demo-bar__short">{DEMO.barLabel}: </span>
        <b>{me.name}</b>
        <span className="demo-bar__long">, {me.functie}</span>
      </p>
      {path !== addressOf.signIn() && (
        <Link href={addressOf.signIn(casusPartOf(path))} aria-label={DEMO.changeLong}>
          {DEMO.change}
        </Link>
      )}
    </aside>
  )
}
