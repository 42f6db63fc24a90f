// Mijn plek: first what is asked of this reader now, then what there is for him, where we are, whom he can call and who looked.
import { PathRail } from '#client/casus/path-rail.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { HomePage as HomePageProps } from '#shared/protocol/gezin.ts'
import { FAMILY, FAMILY_PHASE } from '#shared/text/casus-family.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { ClosedHome } from './closed-home.tsx'
import { FamilyPeople } from './family-people.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { HomeInvites } from './home-invites.tsx'
import { placesAt, toCallAt } from './people-at-table.ts'
import { StepBackSheet } from './step-back-sheet.tsx'
import { toneOf } from './tone.ts'

export function HomePage(shown: HomePageProps) {
  const { casus, own, me, at } = shown
  if (casus.phase === 'gesloten') return <ClosedHome shown={shown} />
  const tone = toneOf(casus)
  const text = GEZIN[tone]
  const family = FAMILY[tone]
  const name = firstNameOf(casus.jeugdige.name)
  const toCall = toCallAt(casus, at)
  // After a step back it is what matters most.
  const isStepBack = casus.phase === 'uitgestroomd'
  const call = (
    <Sheet title={text.call}>
      <p>{toCall.length > 0 ? text.callLead : text.callNobody}</p>
      <FamilyPeople people={toCall} places={placesAt(casus, at)} self={{ id: me.id, word: family.self }} />
      <p>
        <a className="nl-link link-alone" href={gezinAddress.wie(casus.id)}>
          {text.everyone}
        </a>
      </p>
    </Sheet>
  )
  return (
    <GezinSheetPage title={family.title(name)} lead={<p>{family.lead(name)}</p>}>
      <StepBackSheet casus={casus} tone={tone} name={name} />
      {isStepBack && call}
      <HomeInvites shown={shown} />
      {!isStepBack && call}
      <Sheet title={family.where}>
        <PathRail
          phase={casus.phase}
          passed={casus.passed}
          label={family.where}
          words={(phase) => FAMILY_PHASE[phase]}
          say={family}
          direction="down"
        />
      </Sheet>
      {own.looks && (
        <Sheet title={text.lookedTitle}>
          <p>{text.lookedInvite}</p>
          <p>
            <a className="nl-link link-alone" href={gezinAddress.gekeken(casus.id)}>
              {text.lookedLink}
            </a>
          </p>
        </Sheet>
      )}
    </GezinSheetPage>
  )
}
