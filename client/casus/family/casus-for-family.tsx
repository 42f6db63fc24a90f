// The casus page of a jeugdige, parent or other family member: where we are, who sits at the table, and what is still to come.
import { ReadingInvite } from '#client/gezin/reading-invite.tsx'
import { FamilyInvite } from '#client/mdo/family-invite.tsx'
import { RegieForFamily } from '#client/regie/regie-for-family.tsx'
import { Page } from '#client/ui/page.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { RoundTable } from '#client/ui/round-table.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { FAMILY, FAMILY_PHASE } from '#shared/text/casus-family.ts'
import { READING } from '#shared/text/gezin.ts'
import { PathRail } from '../path-rail.tsx'
import { seatsOf } from '../seats.ts'
import { FamilyPeople } from './family-people.tsx'
import { toneOf } from './tone.ts'
import './family.css'

export function CasusForFamily({ casus, me }: { casus: CasusView; me: Me }) {
  const tone = toneOf(casus)
  const text = FAMILY[tone]
  const name = firstNameOf(casus.jeugdige.name)
  return (
    <div className="family">
      <Page title={text.title(name)} lead={<p>{text.lead(name)}</p>} width="reading">
        <div className="family__sheets">
          {casus.reading && <ReadingInvite casus={casus} reading={casus.reading} text={READING[tone]} />}
          {casus.mdos && <FamilyInvite casus={casus} mdos={casus.mdos} tone={tone} />}
          <div className="family__table">
            <RoundTable centre={name} seats={seatsOf(casus, Date.now())} />
          </div>
          <Sheet title={text.where}>
            <PathRail
              phase={casus.phase}
              passed={casus.passed}
              label={text.where}
              words={(phase) => FAMILY_PHASE[phase]}
              say={text}
              direction="down"
            />
          </Sheet>
          <Sheet title={text.people}>
            <p>{text.peopleLead}</p>
            <FamilyPeople casus={casus} me={me} self={text.self} />
          </Sheet>
          {casus.regie && <RegieForFamily regie={casus.regie} tone={tone} />}
          <Sheet title={text.soon}>
            <ul className="family__soon">
              {text.soonItems.map(({ label, what }) => (
                <li key={label}>
                  <b>{label}</b>
                  <span>{what}</span>
                </li>
              ))}
            </ul>
            <p className="soft">{text.hidden}</p>
          </Sheet>
        </div>
      </Page>
    </div>
  )
}
