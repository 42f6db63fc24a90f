// What is not there yet, as a friendly list. It holds nobody up; where the text can be written, each line leads to its place.
import { Link } from 'wouter'
import { Sheet } from '#client/ui/sheet.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import { LATE_TEXT } from '#shared/text/late.ts'
import { MISSING } from '#shared/text/offer.ts'
import { sectionLabel } from './section-label.ts'

interface MissingSheetProps {
  readonly missing: SigningView['missing']
  /** Pieces of text that came too late, read elsewhere on the page. */
  readonly late?: number
  /** Where a section can be read or written; null where it stands on no page now. */
  readonly hrefOf: (section: string) => string | null
}

export function MissingSheet({ missing, late = 0, hrefOf }: MissingSheetProps) {
  return (
    <Sheet title={MISSING.title}>
      {missing.length === 0 && late === 0 ? (
        <p>{MISSING.none}</p>
      ) : (
        <>
          <p className="soft">{MISSING.lead}</p>
          <ul className="missing">
            {late > 0 && (
              <li>
                <a className="nl-link" href="#te-laat">
                  {LATE_TEXT.missing(late)}
                </a>
              </li>
            )}
            {missing.map(({ section, why }) => (
              <li key={`${section} ${why}`}>
                <Line href={hrefOf(section)} words={MISSING[why](sectionLabel(section))} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

const Line = ({ href, words }: { href: string | null; words: string }) =>
  href ? (
    <Link className="nl-link" href={href}>
      {words}
    </Link>
  ) : (
    <span>{words}</span>
  )
