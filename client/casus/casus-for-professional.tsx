// The casus page of a professional: where the casus is, what is next for me, what we write, who sits at the table.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { DeelnemersSheet } from '#client/deelnemers/deelnemers-sheet.tsx'
import { GegevensSheet } from '#client/gegevens/gegevens-sheet.tsx'
import { LinksSheet } from '#client/links/links-sheet.tsx'
import { MdoSheet } from '#client/mdo/mdo-sheet.tsx'
import { FamilyPlanSheet } from '#client/plan/family-plan-sheet.tsx'
import { signingQuery } from '#client/queries.ts'
import { HandoverInvite, TookOver } from '#client/regie/handover-invite.tsx'
import { RegieSheet } from '#client/regie/regie-sheet.tsx'
import { Page } from '#client/ui/page.tsx'
import { BackSheet, StepSheet, WayBackSheet } from '#client/uitstroom/uitstroom-sheets.tsx'
import { stayingIn } from '#client/uitstroom/who-stays.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { CASUS, PHASE, WAITS_FOR } from '#shared/text/casus.ts'
import { COMMON } from '#shared/text/common.ts'
import { ageOn } from '#shared/text/dates.ts'
import { listText, rollenText } from '#shared/text/people.ts'
import { UITSTROOM } from '#shared/text/uitstroom.ts'
import { BesluitSheet } from './besluit-sheet.tsx'
import { DocumentsSheet } from './documents-sheet.tsx'
import { mainStep, waitsForMe } from './main-step.ts'
import { MainStepButton } from './main-step-button.tsx'
import { PathRail } from './path-rail.tsx'
import { SignaalSheet } from './signaal-sheet.tsx'
import { SoonLine } from './soon-line.tsx'

export function CasusForProfessional({ casus, me }: { casus: CasusView; me: Me }) {
  const { jeugdige } = casus
  const signing = useQuery({ ...signingQuery(casus.id), enabled: casus.analyse !== undefined }).data
  const step = mainStep(casus, signing)
  const waits = WAITS_FOR[casus.waitsFor]
  return (
    <Page
      title={jeugdige.name}
      documentTitle={COMMON.table}
      back={
        <Link className="nl-link link-alone" href={addressOf.werklijst()}>
          {COMMON.werklijst}
        </Link>
      }
      lead={
        <p>
          {jeugdige.born && <>{CASUS.born(ageOn(jeugdige.born), jeugdige.born)}. </>}
          {CASUS.myRol(rollenText(casus.mine.rollen))}
        </p>
      }
      action={step && <MainStepButton casus={casus} step={step} />}
    >
      <PathRail
        phase={casus.phase}
        passed={casus.passed}
        label={CASUS.path}
        words={(phase) => ({ label: PHASE[phase] })}
      />
      <p className="casus__waits">
        {casus.phase === 'uitgestroomd'
          ? UITSTROOM.now(listText(stayingIn(casus).map(({ person }) => person.name)))
          : waitsForMe(casus, me.id)
            ? waits.mine
            : waits.others}
      </p>
      <SoonLine casus={casus} />
      <div className="casus__sheets">
        <WayBackSheet casus={casus} />
        <BackSheet casus={casus} />
        <HandoverInvite casus={casus} me={me} />
        <TookOver casus={casus} />
        <DocumentsSheet casus={casus} signing={signing} />
        {casus.mdos && <MdoSheet casus={casus} mdos={casus.mdos} />}
        <FamilyPlanSheet casus={casus} />
        {casus.regie && <RegieSheet casus={casus} regie={casus.regie} me={me} />}
        <DeelnemersSheet casus={casus} me={me} />
        <GegevensSheet casus={casus} />
        <LinksSheet casus={casus} />
        <StepSheet casus={casus} />
        {(casus.besluit || casus.signaal) && (
          <div className="casus__pair">
            {casus.besluit && <BesluitSheet casus={casus} besluit={casus.besluit} />}
            {casus.signaal && <SignaalSheet casus={casus} signaal={casus.signaal} />}
          </div>
        )}
      </div>
    </Page>
  )
}
