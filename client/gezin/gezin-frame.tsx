// What stands around every page of the family: skip link, demo bar, who is signed in, and the few pages there are.
import type { ReactNode } from 'react'
import { Mark } from '#client/ui/mark.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { Around, GezinPageName, TablePage } from '#shared/protocol/gezin.ts'
import { COMMON } from '#shared/text/common.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { CRISISKAART } from '#shared/text/gezin-plan.ts'
import { BecomeBar } from './become-bar.tsx'
import { toneOf } from './tone.ts'

interface GezinFrameProps extends Around {
  readonly nav: ReactNode
  /** The way to the crisiskaart, on every page. */
  readonly kaart: ReactNode
  readonly children: ReactNode
}

export const GezinFrame = ({ me, address, become, nav, kaart, children }: GezinFrameProps) => (
  <>
    <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
      {COMMON.skip}
    </a>
    {me && become && <BecomeBar me={me} become={become} next={address} />}
    <header className="gezin-header">
      <a href="/" className="gezin-header__home">
        <Mark />
        <span>{COMMON.product}</span>
      </a>
      {kaart}
      {me && (
        <form method="post" action="/afmelden" className="gezin-header__me">
          <span className="gezin-header__name">{me.name}</span>
          <button type="submit" className="plain-button">
            {COMMON.signOut}
          </button>
        </form>
      )}
    </header>
    {nav}
    <main id="inhoud" className="gezin-main" tabIndex={-1}>
      {children}
    </main>
  </>
)

/** Only what there is for this reader. */
const pagesOf = ({ casus, own }: TablePage): readonly GezinPageName[] => [
  'home',
  ...(own.plan ? (['plan'] as const) : []),
  ...(own.plan && own.plan.acties > 0 ? (['acties'] as const) : []),
  ...(own.verhaal ? (['verhaal'] as const) : []),
  ...(casus.reading ? (['analyse'] as const) : []),
  'wie',
  'toestemming',
  ...(own.looks ? (['gekeken'] as const) : []),
]

export function KaartLink({ shown: { casus, own, page } }: { shown: TablePage }) {
  if (!own.crisiskaart) return null
  return (
    <a
      className="kaart-link"
      href={gezinAddress.crisiskaart(casus.id)}
      aria-current={page === 'crisiskaart' ? 'page' : undefined}
    >
      {CRISISKAART[toneOf(casus)].button}
    </a>
  )
}

export function GezinNav({ shown }: { shown: TablePage }) {
  const text = GEZIN[toneOf(shown.casus)]
  return (
    <nav className="gezin-nav" aria-label={text.nav}>
      <ul>
        {pagesOf(shown).map((page) => (
          <li key={page}>
            <a href={gezinAddress[page](shown.casus.id)} aria-current={page === shown.page ? 'page' : undefined}>
              {page === 'verhaal' && !shown.own.verhaal?.tells ? text.pageOthers : text.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
