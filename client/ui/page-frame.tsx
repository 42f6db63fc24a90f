// What stands around every page: skip link, demo bar, who is signed in, and the sentence when the server is away.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { DemoBar } from '#client/sign-in/demo-bar.tsx'
import { SignOutButton } from '#client/sign-in/sign-out-button.tsx'
import type { Me } from '#shared/protocol/views.ts'
import { AWAY, COMMON } from '#shared/text/common.ts'
import { Mark } from './mark.tsx'
import { NoticeSlot } from './notice.tsx'
import { Seat } from './seat.tsx'

interface PageFrameProps {
  /** Null: nobody is signed in. */
  readonly me: Me | null
  readonly away?: boolean
  readonly children: ReactNode
}

export function PageFrame({ me, away = false, children }: PageFrameProps) {
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        {COMMON.skip}
      </a>
      <div className="frame-top">
        {me?.installation === 'demo' && <DemoBar me={me} />}
        <div role="alert" className="away-slot">
          {away && <p className="away-banner">{AWAY.banner}</p>}
        </div>
      </div>
      <header className="frame-header">
        <Link href={addressOf.werklijst()} className="frame-header__home">
          <Mark />
          <span>{COMMON.product}</span>
        </Link>
        {me && me.kind === 'professional' && (
          <nav className="frame-header__nav" aria-label={COMMON.mainNavigation}>
            <Link href={addressOf.werklijst()} className="nl-link">
              {COMMON.werklijst}
            </Link>
          </nav>
        )}
        {me && (
          <div className="frame-header__me">
            <Seat name={me.name} colour={me.colour} family={me.kind === 'familie'} />
            <span className="frame-header__name">{me.name}</span>
            <SignOutButton personId={me.id} />
          </div>
        )}
      </header>
      <main id="inhoud" className="frame-main" tabIndex={-1}>
        <NoticeSlot />
        {children}
      </main>
    </>
  )
}
