// Wie heeft gekeken: a day at a time, a person a line, in plain words.
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import type { GekekenPage as GekekenPageProps, Look } from '#shared/protocol/gezin.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { dayText } from '#shared/text/dates.ts'
import { deedsText, functionAt, GEZIN } from '#shared/text/gezin-pages.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { PersonSeat } from './person-seat.tsx'
import { ToVernietigen } from './to-vernietigen.tsx'
import { toneOf } from './tone.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export function GekekenPage(shown: GekekenPageProps) {
  const { casus, me, days, at } = shown
  const tone = toneOf(casus)
  const text = GEZIN[tone]
  return (
    <GezinSheetPage title={text.lookedTitle} lead={<p>{text.lookedLead}</p>}>
      {days.length === 0 && <p className="sheet">{text.lookedNobody}</p>}
      {days.map(({ day, looks }) => (
        <Sheet key={day} title={capital(dayText(Date.parse(`${day}T12:00:00Z`), at))}>
          <ul className="looks">
            {looks.map((look, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page that is only read has nothing but its order.
              <LookLine key={index} look={look} tone={tone} me={me} />
            ))}
          </ul>
        </Sheet>
      ))}
      <p className="aside-note">{text.lookedHow}</p>
      <ToVernietigen shown={shown} tone={tone} />
    </GezinSheetPage>
  )
}

function LookLine({ look: { who, deeds }, tone, me }: { look: Look; tone: Tone; me: GekekenPageProps['me'] }) {
  const text = GEZIN[tone]
  const did = deedsText(deeds, tone)
  switch (who.kind) {
    case 'self':
      return (
        <li>
          <PersonSeat name={me.name} colour={me.colour} family />
          <div>
            <p>
              <b>{text.self}</b>
            </p>
            <p>{capital(did)}</p>
          </div>
        </li>
      )
    case 'at-table': {
      const { name, functie, organisatie, colour } = who.person
      return (
        <li>
          <PersonSeat name={name} colour={colour} family={who.family} />
          <div>
            <p>
              <b>{name}</b>, <span className="soft">{functionAt(functie, organisatie?.name ?? null)}</span>
            </p>
            <p>{`${firstNameOf(name)} ${did}`}</p>
          </div>
        </li>
      )
    }
    case 'away':
      return (
        <li>
          <PersonSeat name={capital(who.functie)} colour="var(--line-strong)" family={false} />
          <div>
            <p>
              <b>{capital(functionAt(who.functie, who.organisatie))}</b>,{' '}
              <span className="soft">{text.lookedLeft}</span>
            </p>
            <p>{capital(did)}</p>
          </div>
        </li>
      )
  }
}
