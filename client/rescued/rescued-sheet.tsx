// The tray of herstelde woorden: what lost its place or was moved here out of another room, whose it is, and one press to put it in the
// text.
import { useQuery } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { sectionHref } from '#client/document/section-anchor.ts'
import { useAsking } from '#client/form/use-command.ts'
import { rescuedQuery } from '#client/queries.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { Section, Template } from '#shared/document/template/template.ts'
import type { CasusId } from '#shared/ids.ts'
import type { RescuedWordsView } from '#shared/protocol/texts.ts'
import { COMMON } from '#shared/text/common.ts'
import { momentText } from '#shared/text/dates.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { MOVED, MOVED_FROM, RESCUED, type RescuedText } from '#shared/text/rescued.ts'
import '#client/late/late.css'
import './rescued.css'

interface RescuedSheetProps {
  readonly casusId: CasusId
  readonly room: LiveRoom
  readonly template: Template
  /** Where it stands, and is said that words were put back. */
  readonly page: string
  readonly text: RescuedText
}

export function RescuedSheet(asked: Omit<RescuedSheetProps, 'text'> & Partial<Pick<RescuedSheetProps, 'text'>>) {
  const props = { text: RESCUED, ...asked }
  const all = useQuery(rescuedQuery(props.casusId, props.room)).data ?? []
  return (
    <>
      <Pieces {...props} text={MOVED} all={all.filter(({ from }) => from !== null)} />
      <Pieces {...props} all={all.filter(({ from }) => from === null)} />
    </>
  )
}

function Pieces({ all, ...props }: RescuedSheetProps & { readonly all: readonly RescuedWordsView[] }) {
  const { text } = props
  const waiting = all.filter(({ status }) => status === 'waiting')
  const apart = all.filter(({ status }) => status === 'declined')
  return (
    <>
      {waiting.length > 0 && (
        <Sheet title={text.title} className="late">
          <p>{text.lead}</p>
          {waiting.map((words) => (
            <Piece key={words.id} {...props} words={words} />
          ))}
        </Sheet>
      )}
      {apart.length > 0 && (
        <details className="sheet late late--apart">
          <summary>{text.apart(apart.length)}</summary>
          {apart.map((words) => (
            <Piece key={words.id} {...props} words={words} />
          ))}
        </details>
      )}
    </>
  )
}

type PieceProps = RescuedSheetProps & { readonly words: RescuedWordsView }

function Piece(props: PieceProps) {
  const { words, template, text } = props
  const moment = momentText(words.at)
  const section = sectionOf(template, words)
  return (
    <div className="late__piece">
      <p className="soft">
        {words.mine ? text.mine(moment) : text.by(words.by.name, moment)}
        {words.from
          ? ` · ${MOVED.from(MOVED_FROM[words.from])}`
          : template.sections.length > 1 && (
              <>
                {' · '}
                {section ? (
                  <>
                    {text.stoodAt}{' '}
                    <a className="nl-link" href={sectionHref(section.id)}>
                      {section.label}
                    </a>
                  </>
                ) : (
                  text.stoodSomewhere
                )}
              </>
            )}
      </p>
      <blockquote className="rescued__words">{words.text}</blockquote>
      {words.status === 'declined' && <p className="soft">{text.declined}</p>}
      {words.canAnswer && <Question {...props} />}
    </div>
  )
}

function Question({ casusId, room, template, page, text, words }: PieceProps) {
  const say = useSay()
  const target = sectionOf(template, words) ?? template.sections.find(({ derived }) => !derived)!
  const { send, busy, refusal } = useAsking(
    (putBack: boolean) => api.answerRescued(casusId, room, words.id, putBack),
    () => casusId,
    (_, putBack) => say(putBack ? text.isPutBack(target.label) : text.isLeft, page),
  )
  return (
    <div className="late__question">
      <div className="row">
        <Button look="secondary" busy={busy} onClick={() => send(true)}>
          {text.putBack}
        </Button>
        {words.status === 'waiting' && (
          <Button look="quiet" busy={busy} onClick={() => send(false)}>
            {text.notNeeded}
          </Button>
        )}
        <span role="status" className="soft">
          {busy && COMMON.busy}
        </span>
      </div>
      <div role="alert">{refusal && !busy && <p className="form-note">{refusalText(refusal)}</p>}</div>
    </div>
  )
}

const sectionOf = (template: Template, { section }: RescuedWordsView): Section | null =>
  template.sections.find(({ id }) => id === section) ?? null
