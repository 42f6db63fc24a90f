// Mijn plek: first what is asked of this reader now, then what there is for him, where we are, whom he can call and who looked.
import { PathRail } from '#client/casus/path-rail.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { HomePage as HomePageProps } from '#shared/protocol/gezin.ts'
import { FAMILY, FAMILY_PHASE } from '#shared/text/casus-family.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { FamilyPeople } from './family-people.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { HomeInvites } from './home-invites.tsx'
import { placesAt, toCallAt } from './people-at-table.ts'
import { toneOf } from './tone.ts'

export function HomePage(shown: HomePageProps) {
  const { casus, own, me, at } = shown
  const tone = toneOf(casus)
  const text = GEZIN[tone]
  const family = FAMILY[tone]
  const name = firstNameOf(casus.jeugdige.name)
  const toCall = toCallAt(casus, at)
  return (
    <GezinSheetPage title={family.title(name)} lead={<p>{family.lead(name)}</p>}>
      <HomeInvites shown={shown} />
      <Sheet title={text.call}>
        <p>{toCall.length > 0 ? text.callLead : text.callNobody}</p>
        <FamilyPeople people={toCall} places={placesAt(casus, at)} self={{ id: me.id, word: family.self }} />
        <p>
          <a className="nl-link link-alone" href={gezinAddress.wie(casus.id)}>
            {text.everyone}
          </a>
        </p>
      </Sheet>
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
