// Putting the text still and offering it. What can be done here follows from where the analyse stands.
import { Link, Redirect } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { sectionHref } from '#client/document/section-anchor.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { OFFER } from '#shared/text/offer.ts'
import { HoldForm } from './hold-form.tsx'
import { MissingSheet } from './missing-sheet.tsx'
import { OfferSheet } from './offer-sheet.tsx'
import { WithSigning } from './with-signing.tsx'
import './signing.css'

export default function OfferPage({ casus }: { casus: CasusView }) {
  if (!casus.analyse) return <NotFoundPage />
  return <WithSigning casusId={casus.id}>{(signing) => <Offer casus={casus} signing={signing} />}</WithSigning>
}

function Offer({ casus, signing }: { casus: CasusView; signing: SigningView }) {
  const { analyse, missing } = signing
  const { commands } = casus.mine
  if (analyse.status === 'aangeboden') return <Redirect to={addressOf.sign(casus.id)} replace />
  const mayHold = analyse.status === 'concept' && commands.includes('holdAnalyse')
  const mayOffer = analyse.status === 'stilgezet' && commands.includes('offerAnalyse')
  if (!mayHold && !mayOffer) return <NotFoundPage />
  return (
    <Page
      title={OFFER.title}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={<p>{OFFER.lead}</p>}
      width="reading"
    >
      <div className="signing__sheets">
        {mayHold ? <HoldForm casus={casus} /> : <OfferSheet casus={casus} signing={signing} />}
        <MissingSheet
          missing={missing}
          hrefOf={(section) => addressOf.room(casus.id, 'analyse') + sectionHref(section)}
        />
      </div>
    </Page>
  )
}
