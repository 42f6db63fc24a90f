// Mijn plek: what is asked of you, where we are, whom you can call, who looked, and what is still to come.
import { PathRail } from '#client/casus/path-rail.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress, readsWhoLooked } from '#shared/gezin.ts'
import type { HomePage as HomePageProps } from '#shared/protocol/gezin.ts'
import { FAMILY, FAMILY_PHASE } from '#shared/text/casus-family.ts'
import { READING } from '#shared/text/gezin.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { FamilyPeople } from './family-people.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { toCallAt } from './people-at-table.ts'
import { ReadingInvite } from './reading-invite.tsx'
import { toneOf } from './tone.ts'

export function HomePage({ casus, me, at }: HomePageProps) {
  const tone = toneOf(casus)
  const text = GEZIN[tone]
  const family = FAMILY[tone]
  const name = firstNameOf(casus.jeugdige.name)
  const toCall = toCallAt(casus, at)
  return (
    <GezinSheetPage title={family.title(name)} lead={<p>{family.lead(name)}</p>}>
      {casus.reading && <ReadingInvite casus={casus} reading={casus.reading} text={READING[tone]} />}
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
      <Sheet title={text.call}>
        <p>{toCall.length > 0 ? text.callLead : text.callNobody}</p>
        <FamilyPeople people={toCall} self={{ id: me.id, word: family.self }} />
        <p>
          <a className="nl-link link-alone" href={gezinAddress.wie(casus.id)}>
            {text.everyone}
          </a>
        </p>
      </Sheet>
      {readsWhoLooked(casus.mine.rollen) && (
        <Sheet title={text.lookedTitle}>
          <p>{text.lookedInvite}</p>
          <p>
            <a className="nl-link link-alone" href={gezinAddress.gekeken(casus.id)}>
              {text.lookedLink}
            </a>
          </p>
        </Sheet>
      )}
      <Sheet title={text.soon} className="soon">
        <ul>
          {text.soonItems.map(({ label, what }) => (
            <li key={label}>
              <b>{label}</b>
              <span>{what}</span>
            </li>
          ))}
        </ul>
        <p className="soft">{text.soonAfter}</p>
      </Sheet>
    </GezinSheetPage>
  )
}
