// One family member: whether the text was presented, what he says of it in his own words, and what is still waited for.
import { nameAtTable } from '#client/casus/names.ts'
import { Button } from '#client/ui/button.tsx'
import { Seat } from '#client/ui/seat.tsx'
import type { Herkenning } from '#shared/casus/casus.ts'
import type { FamilySigning } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { dateText, momentText } from '#shared/text/dates.ts'
import { HERKENNING, HOW } from '#shared/text/herkenning.ts'
import { ROL } from '#shared/text/people.ts'
import type { Asked } from './family-sheet.tsx'

interface FamilyMemberProps {
  readonly casus: CasusView
  readonly member: FamilySigning
  /** Of the text that lies offered. */
  readonly fingerprint: string | null
  readonly onAsk: (what: Asked) => void
}

export function FamilyMember({ casus, member, fingerprint, onAsk }: FamilyMemberProps) {
  const { person, rol, presented, herkenning, earlier, notAsked } = member
  return (
    <li className="voice">
      <div className="voice__who">
        <Seat name={person.name} colour={person.colour} family />
        <p>
          <b>{person.name}</b>
          <span className="soft voice__rol">{ROL[rol]}</span>
        </p>
      </div>
      <div className="voice__says">
        {presented && <p className="soft">{HERKENNING.presented(HOW[presented.how].done, momentText(presented.at))}</p>}
        {herkenning && <Words casus={casus} herkenning={herkenning} />}
        {notAsked && <p>{HERKENNING.notAsked(notAsked.reason)}</p>}
        <Waits member={member} />
        {earlier.length > 0 && (
          <details className="voice__earlier" open={!herkenning}>
            <summary>{HERKENNING.earlier(earlier.length)}</summary>
            {earlier.map((said) => (
              <Words key={said.at} casus={casus} herkenning={said} isPrevious={said.fingerprint !== fingerprint} />
            ))}
          </details>
        )}
        <Deeds casus={casus} member={member} onAsk={onAsk} />
      </div>
    </li>
  )
}

interface WordsProps {
  readonly casus: CasusView
  readonly herkenning: Herkenning
  /** Said of a text that was offered before this one. */
  readonly isPrevious?: boolean
}

function Words({ casus, herkenning, isPrevious = false }: WordsProps) {
  const { answer, words, at, by, namens } = herkenning
  const moment = momentText(at)
  return (
    <div className="family-words voice__words">
      {isPrevious && <p className="voice__previous">{HERKENNING.overPrevious}</p>}
      <p>
        <b>{HERKENNING.answered[answer]}</b>
      </p>
      {words && <blockquote className="voice__quote">{words}</blockquote>}
      <p className="voice__source">
        {namens === null ? HERKENNING.own(moment) : HERKENNING.recorded(moment, nameAtTable(casus, by))}
        {namens !== null && <> {HERKENNING.source(namens)}</>}
      </p>
    </div>
  )
}

function Waits({ member: { open, waitUntil } }: { member: FamilySigning }) {
  if (open === 'nothing') return null
  if (open === 'present') return <p>{HERKENNING.notPresented}</p>
  if (open === 'ask') return <p>{HERKENNING.waited}</p>
  return (
    <p>
      {HERKENNING.waits} {waitUntil !== null && HERKENNING.waitsUntil(dateText(waitUntil))}
    </p>
  )
}

function Deeds({ casus, member, onAsk }: Omit<FamilyMemberProps, 'fingerprint'>) {
  const { commands } = casus.mine
  const { presented, herkenning, notAsked, person } = member
  const mayPresent = commands.includes('presentAnalyse') && !presented
  const mayRecord = commands.includes('recordHerkenning') && presented !== null
  const maySkip = commands.includes('recordNotAsked') && !herkenning && !notAsked
  if (!mayPresent && !mayRecord && !maySkip) return null
  return (
    <div className="row voice__deeds">
      {mayPresent && (
        <Button look="secondary" aria-label={HERKENNING.presentTo(person.name)} onClick={() => onAsk('present')}>
          {HERKENNING.present}
        </Button>
      )}
      {mayRecord && (
        <Button
          look={herkenning ? 'quiet' : 'secondary'}
          aria-label={HERKENNING.recordOf(person.name)}
          onClick={() => onAsk('record')}
        >
          {herkenning ? HERKENNING.again : HERKENNING.record}
        </Button>
      )}
      {maySkip && (
        <Button look="quiet" aria-label={HERKENNING.skipOf(person.name)} onClick={() => onAsk('skip')}>
          {HERKENNING.skip}
        </Button>
      )}
    </div>
  )
}
