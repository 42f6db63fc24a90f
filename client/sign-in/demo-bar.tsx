// On every page of the demo: that all is invented, and who you are now.
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { addressOf, casusPartOf } from '#client/addresses.ts'
import { demoCodeQuery } from '#client/queries.ts'
import type { Me } from '#shared/protocol/views.ts'
import { DEMO } from '#shared/text/demo.ts'

/** Where one signs, and where a signature is withdrawn. */
const ASKS_CODE = /\/(ondertekenen|versies\/\w+)$/

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
      {ASKS_CODE.test(path) && <DemoCode />}
      {path !== addressOf.signIn() && (
        <Link href={addressOf.signIn(casusPartOf(path))} aria-label={DEMO.changeLong}>
          {DEMO.change}
        </Link>
      )}
    </aside>
  )
}

/** What a code app would show; here nobody has one. */
function DemoCode() {
  const code = useQuery(demoCodeQuery).data?.code
  return code ? <p className="demo-bar__code">{DEMO.code(`${code.slice(0, 3)} ${code.slice(3)}`)}</p> : null
}
