// One family member: what he says of the plan in his own words, and what came of the points he did not agree with.
import { nameAtTable } from '#client/casus/names.ts'
import { Button } from '#client/ui/button.tsx'
import { Seat } from '#client/ui/seat.tsx'
import type { Instemming, OpenPoint } from '#shared/casus/plan.ts'
import type { FamilyPlan } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { ROL } from '#shared/text/people.ts'
import { AGREES, INSTEMMING } from '#shared/text/plan.ts'
import type { AskedOfPlan } from './family-plan-sheet.tsx'

interface FamilyVoiceProps {
  readonly casus: CasusView
  readonly member: FamilyPlan
  /** Of the plan published last. */
  readonly fingerprint: string
  readonly onAsk: (what: AskedOfPlan) => void
}

export function FamilyVoice({ casus, member, fingerprint, onAsk }: FamilyVoiceProps) {
  const { person, rol, instemming, earlier, openPoints } = member
  return (
    <li className="plan-voice">
      <div className="plan-voice__who">
        <Seat name={person.name} colour={person.colour} family />
        <p>
          <b>{person.name}</b>
          <span className="soft plan-voice__rol">{ROL[rol]}</span>
        </p>
      </div>
      <div className="plan-voice__says">
        {instemming ? <Words casus={casus} said={instemming} /> : <p className="soft">{INSTEMMING.none}</p>}
        {openPoints.map((point) => (
          <Point key={point.openedAt} point={point} />
        ))}
        {earlier.length > 0 && (
          <details>
            <summary>{INSTEMMING.earlier(earlier.length)}</summary>
            {earlier.map((said) => (
              <Words key={said.at} casus={casus} said={said} isPrevious={said.fingerprint !== fingerprint} />
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
  readonly said: Instemming
  readonly isPrevious?: boolean
}

function Words({ casus, said: { answer, words, at, by, namens }, isPrevious = false }: WordsProps) {
  const moment = momentText(at)
  return (
    <div className="family-words plan-words">
      {isPrevious && <p>{INSTEMMING.overPrevious}</p>}
      <p>
        <b>{AGREES[answer]}</b>
      </p>
      {words && <blockquote className="plan-words__quote">{words}</blockquote>}
      <p>
        {namens === null ? INSTEMMING.own(moment) : INSTEMMING.recorded(moment, nameAtTable(casus, by))}
        {namens !== null && <> {INSTEMMING.source(namens)}</>}
      </p>
    </div>
  )
}

const Point = ({ point: { due, reply } }: { point: OpenPoint }) =>
  reply ? (
    <div className="plan-point is-closed">
      <p>{INSTEMMING.closed(momentText(reply.at))}</p>
      <blockquote>{reply.words}</blockquote>
    </div>
  ) : (
    <p className="plan-point">{INSTEMMING.open(due)}</p>
  )

function Deeds({ casus, member: { person, instemming, openPoints }, onAsk }: Omit<FamilyVoiceProps, 'fingerprint'>) {
  const { commands } = casus.mine
  const isOpen = openPoints.some(({ reply }) => reply === null)
  const mayReply = isOpen && commands.includes('closeOpenPoint')
  const mayRecord = commands.includes('recordInstemming')
  if (!mayReply && !mayRecord) return null
  return (
    <div className="row">
      {mayReply && (
        <>
          <Button look="secondary" aria-label={INSTEMMING.replyTo(person.name)} onClick={() => onAsk('reply')}>
            {INSTEMMING.reply}
          </Button>
          <Button look="quiet" aria-label={INSTEMMING.moveOf(person.name)} onClick={() => onAsk('move')}>
            {INSTEMMING.move}
          </Button>
        </>
      )}
      {mayRecord && (
        <Button look="quiet" aria-label={INSTEMMING.recordOf(person.name)} onClick={() => onAsk('record')}>
          {instemming ? INSTEMMING.again : INSTEMMING.record}
        </Button>
      )}
    </div>
  )
}
