// What the server runs of the client: a whole document for a page of the family, with its style in it and no script at all.

import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type {
  Asking,
  GezinPage,
  OverlegPage as OverlegPageProps,
  ToestemmingPage as ToestemmingPageProps,
} from '#shared/protocol/gezin.ts'
import { assertNever } from '#shared/result.ts'
import { FAMILY, type Tone } from '#shared/text/casus-family.ts'
import { COMMON, FORM } from '#shared/text/common.ts'
import { OWN_GEGEVENS } from '#shared/text/gegevens.ts'
import { READING } from '#shared/text/gezin.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { CRISISKAART, OWN_ACTIES, OWN_PLAN } from '#shared/text/gezin-plan.ts'
import { MDO_PLAIN } from '#shared/text/mdo.ts'
import { MDO_PART } from '#shared/text/mdo-part.ts'
import { VERHAAL } from '#shared/text/verhaal.ts'
import { VERNIETIGEN } from '#shared/text/vernietiging.ts'
import { CERTIFICATE } from '#shared/text/vernietiging-besluit.ts'
import { OUTSIDE } from '#shared/text/verspreiding.ts'
import { SEEN_BY_FAMILY } from '#shared/text/who-sees.ts'
import { ActiesPage } from './acties-page.tsx'
import { AnalysePage } from './analyse-page.tsx'
import { isAsking } from './answer-part.tsx'
import { CertificatePage } from './certificate-page.tsx'
import { CrisiskaartPage } from './crisiskaart-page.tsx'
import { GekekenPage } from './gekeken-page.tsx'
import { GezinFrame, GezinNav, KaartLink } from './gezin-frame.tsx'
import { HomePage } from './home-page.tsx'
import { MessagePage, titleOfMessage } from './message-page.tsx'
import { OverlegPage } from './overleg-page.tsx'
import { STYLES } from './page-styles.ts'
import { PlanPage } from './plan-page.tsx'
import { ToestemmingPage } from './toestemming-page.tsx'
import { toneOf } from './tone.ts'
import { VerhaalPage } from './verhaal-page.tsx'
import { VernietigenPage } from './vernietigen-page.tsx'
import { WiePage } from './wie-page.tsx'

export { STYLES }

export const renderPage = (shown: GezinPage): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#faf7f2" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{COMMON.title(titleOf(shown))}</title>
        <style>{STYLES}</style>
        <link rel="preload" as="font" type="font/woff2" href={latin} crossOrigin="anonymous" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <GezinFrame
          {...shown}
          nav={'casus' in shown && <GezinNav shown={shown} />}
          kaart={'casus' in shown && <KaartLink shown={shown} />}
        >
          {contentOf(shown)}
        </GezinFrame>
      </body>
    </html>,
  )}`

function contentOf(shown: GezinPage): ReactNode {
  switch (shown.page) {
    case 'home':
      return <HomePage {...shown} />
    case 'plan':
      return <PlanPage {...shown} />
    case 'acties':
      return <ActiesPage {...shown} />
    case 'crisiskaart':
      return <CrisiskaartPage {...shown} />
    case 'verhaal':
      return <VerhaalPage {...shown} />
    case 'overleg':
      return <OverlegPage {...shown} />
    case 'analyse':
      return <AnalysePage {...shown} />
    case 'wie':
      return <WiePage {...shown} />
    case 'toestemming':
      return <ToestemmingPage {...shown} />
    case 'vernietigen':
      return <VernietigenPage {...shown} />
    case 'certificate':
      return <CertificatePage {...shown} />
    case 'gekeken':
      return <GekekenPage {...shown} />
    case 'not-found':
    case 'signed-out':
    case 'somebody-else':
    case 'disk-full':
    case 'broken':
      return <MessagePage {...shown} />
    default:
      return assertNever(shown)
  }
}

function titleOfOverleg({ mdo, report }: OverlegPageProps, tone: Tone): string {
  if (!report) return MDO_PLAIN[tone].title
  return (mdo.share === 'part' ? MDO_PART : MDO_PLAIN)[tone].reportTitle(mdo.day)
}

/**
 * Who hears a page hears its title first: so there it says what happened to a form. No name of anybody: a browser keeps titles in its
 * history (VN20).
 */
function titleOf(shown: GezinPage): string {
  if (shown.page === 'certificate') return CERTIFICATE.title
  if (!('casus' in shown)) return titleOfMessage(shown)
  const tone = toneOf(shown.casus)
  switch (shown.page) {
    case 'home':
      return FAMILY[tone].documentTitle
    case 'analyse': {
      const { open, herkenning } = shown.reading
      const { refusal, sent } = shown.outside
      if (refusal) return `${FORM.notSent} · ${READING[tone].title}`
      if (sent) return `${OUTSIDE[tone].sent} · ${READING[tone].title}`
      return titleOfAsked(READING[tone], shown.asking, !isAsking(open, herkenning, shown.asking))
    }
    case 'plan': {
      const { open, instemming } = shown.plan
      return titleOfAsked(OWN_PLAN[tone], shown.asking, !isAsking(open, instemming, shown.asking))
    }
    case 'acties': {
      const asked = shown.acties.find(({ asking }) => asking.sent || asking.refusal)?.asking ?? shown.gone
      return asked ? titleOfAsked(OWN_ACTIES[tone], asked, true) : OWN_ACTIES[tone].title
    }
    case 'crisiskaart':
      return CRISISKAART[tone].title
    case 'verhaal':
      return shown.verhaal ? VERHAAL[tone].title : GEZIN[tone].pageOthers
    case 'overleg':
      return titleOfOverleg(shown, tone)
    case 'wie': {
      const title = GEZIN[tone].wieTitle
      if (shown.telling.refusal) return `${FORM.notSent} · ${title}`
      return shown.telling.sent ? `${OWN_GEGEVENS.sent} · ${title}` : title
    }
    case 'toestemming':
      return titleOfWord(shown)
    case 'vernietigen': {
      const { title, sent, takenBack } = VERNIETIGEN[tone]
      if (shown.asking.refusal) return `${FORM.notSent} · ${title}`
      return shown.asking.sent ? `${shown.asking.sent === 'asked' ? sent : takenBack} · ${title}` : title
    }
    case 'gekeken':
      return GEZIN[tone].lookedTitle
    default:
      return assertNever(shown)
  }
}

function titleOfWord({ casus, saying, outside }: ToestemmingPageProps): string {
  const { title, sent } = SEEN_BY_FAMILY[toneOf(casus)]
  if (saying.refusal || outside.refusal) return `${FORM.notSent} · ${title}`
  return saying.sent || outside.sent ? `${sent} · ${title}` : title
}

interface AskedText {
  readonly title: string
  readonly sent: string
  readonly notTaken: string
}

function titleOfAsked<Answer extends string>(
  { title, sent, notTaken }: AskedText,
  asking: Asking<Answer>,
  isAnswered: boolean,
): string {
  if (asking.refusal) return `${notTaken} · ${title}`
  return asking.sent && isAnswered ? `${sent} · ${title}` : title
}
