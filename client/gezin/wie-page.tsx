// Wie is wie: the table as a drawing, whom one can call, who sees to what, and everyone by name.
import { seatsOf } from '#client/casus/seats.ts'
import { RegieForFamily } from '#client/regie/regie-for-family.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { RoundTable } from '#client/ui/round-table.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { WiePage as WiePageProps } from '#shared/protocol/gezin.ts'
import { FAMILY } from '#shared/text/casus-family.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { FAMILY_LINK } from '#shared/text/links.ts'
import { ChooseWhom } from './choose-whom.tsx'
import { FamilyPeople } from './family-people.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { OwnGegevens } from './own-gegevens.tsx'
import { peopleAt, placesAt, toCallAt } from './people-at-table.ts'
import { toneOf } from './tone.ts'

export function WiePage(shown: WiePageProps) {
  const { casus, me, at } = shown
  const tone = toneOf(casus)
  const text = GEZIN[tone]
  const family = FAMILY[tone]
  const name = firstNameOf(casus.jeugdige.name)
  const self = { id: me.id, word: family.self }
  const toCall = toCallAt(casus, at)
  return (
    <GezinSheetPage title={text.wieTitle} lead={<p>{text.wieLead(name)}</p>}>
      <RoundTable centre={name} seats={seatsOf(casus, at)} />
      <Sheet title={text.call}>
        <p>{toCall.length > 0 ? text.callLead : text.callNobody}</p>
        <FamilyPeople people={toCall} places={placesAt(casus, at)} self={self} />
        {toCall.some(({ phone }) => phone === null) && <p className="soft after">{text.callNumbers}</p>}
        <ChooseWhom shown={shown} tone={tone} />
      </Sheet>
      {casus.regie && <RegieForFamily regie={casus.regie} tone={tone} />}
      <Sheet title={family.people}>
        <p>{family.peopleLead}</p>
        <FamilyPeople people={peopleAt(casus, at)} places={placesAt(casus, at)} self={self} />
      </Sheet>
      <OwnGegevens shown={shown} tone={tone} />
      {casus.links?.map(({ casusId, jeugdige }) => (
        <Sheet key={casusId} title={FAMILY_LINK.title(firstNameOf(jeugdige))}>
          <p>{FAMILY_LINK.body}</p>
        </Sheet>
      ))}
    </GezinSheetPage>
  )
}
