// The tables that know of this one, for who sits at both; and the way to say so, for who may.
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { CasusView, LinkView } from '#shared/protocol/views.ts'
import { LINK_KIND, LINKS } from '#shared/text/links.ts'
import './links.css'

const LinkDialog = lazy(() => import('./link-dialog.tsx'))
const UnlinkDialog = lazy(() => import('./unlink-dialog.tsx'))

export function LinksSheet({ casus }: { casus: CasusView }) {
  const [linking, setLinking] = useState<CasusId | 'any' | null>(null)
  const [unlinking, setUnlinking] = useState<LinkView | null>(null)
  const { links = [], mine } = casus
  const mayLink = mine.commands.includes('linkCasus')
  if (links.length === 0 && !mayLink) return null
  return (
    <Sheet
      title={LINKS.title}
      aside={
        mayLink && (
          <Button look="secondary" onClick={() => setLinking('any')}>
            {LINKS.link}
          </Button>
        )
      }
    >
      <p className="soft">{links.length === 0 ? LINKS.none : LINKS.lead}</p>
      <ul className="links">
        {links.map((link) => (
          <li key={link.casusId} className="links__one">
            <div>
              <Link className="nl-link" href={addressOf.casus(link.casusId)}>
                {link.jeugdige}
              </Link>
              <span className="soft links__under">{LINK_KIND[link.kind].label}</span>
            </div>
            <span>{LINKS.state[link.state]}</span>
            {mayLink && (
              <button
                type="button"
                className="plain-button"
                aria-label={link.state === 'asked-here' ? LINKS.linkWith(link.jeugdige) : LINKS.unlinkOf(link.jeugdige)}
                onClick={() => (link.state === 'asked-here' ? setLinking(link.casusId) : setUnlinking(link))}
              >
                {link.state === 'asked-here' ? LINKS.link : LINKS.unlink}
              </button>
            )}
          </li>
        ))}
      </ul>
      {linking && (
        <Suspense>
          <LinkDialog casus={casus} other={linking === 'any' ? null : linking} onClose={() => setLinking(null)} />
        </Suspense>
      )}
      {unlinking && (
        <Suspense>
          <UnlinkDialog casus={casus} link={unlinking} onClose={() => setUnlinking(null)} />
        </Suspense>
      )}
    </Sheet>
  )
}
