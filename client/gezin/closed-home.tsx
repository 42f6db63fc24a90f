// The first page of a table that is closed: since when, whom to call, and what becomes of what is kept.
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import type { HomePage } from '#shared/protocol/gezin.ts'
import { FAMILY } from '#shared/text/casus-family.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { UITSTROOM_FAMILY } from '#shared/text/uitstroom-family.ts'
import { FamilyPeople } from './family-people.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { placesAt, toCallAt } from './people-at-table.ts'
import { ToVernietigen } from './to-vernietigen.tsx'
import { toneOf } from './tone.ts'

export function ClosedHome({ shown }: { shown: HomePage }) {
  const { casus, me, at } = shown
  const tone = toneOf(casus)
  const text = UITSTROOM_FAMILY[tone]
  const toCall = toCallAt(casus, at)
  return (
    <GezinSheetPage
      title={text.closedTitle(firstNameOf(casus.jeugdige.name))}
      lead={
        <>
          {casus.closed && <p>{text.closedLead(casus.closed.at)}</p>}
          {text.closed.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      }
    >
      <Sheet title={text.callTitle}>
        <p>{toCall.length > 0 ? GEZIN[tone].callLead : GEZIN[tone].callNobody}</p>
        <FamilyPeople people={toCall} places={placesAt(casus, at)} self={{ id: me.id, word: FAMILY[tone].self }} />
      </Sheet>
      <Sheet title={text.keptTitle}>
        <div className="stack">
          {text.kept.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <ToVernietigen shown={shown} tone={tone} />
      </Sheet>
    </GezinSheetPage>
  )
}
