// Wie mag wat lezen: per person the texts, why and until when; and for who decides, yes or no in a plain form.
import { Sheet } from '#client/ui/sheet.tsx'
import { roomOfText, type SeenText } from '#shared/casus/who-sees.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { ToestemmingPage as ToestemmingPageProps } from '#shared/protocol/gezin.ts'
import type { SightView, WhoSeesRow } from '#shared/protocol/who-sees.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { FORM } from '#shared/text/common.ts'
import { functionAt } from '#shared/text/gezin-pages.ts'
import { MDO_PART } from '#shared/text/mdo-part.ts'
import { listText } from '#shared/text/people.ts'
import { SEEN_BY_FAMILY, wordRefusal } from '#shared/text/who-sees.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { PersonSeat } from './person-seat.tsx'
import { ToVernietigen } from './to-vernietigen.tsx'
import { toneOf } from './tone.ts'
import { VerspreidingPart } from './verspreiding-part.tsx'

export function ToestemmingPage(shown: ToestemmingPageProps) {
  const tone = toneOf(shown.casus)
  const text = SEEN_BY_FAMILY[tone]
  const { rows, speaker } = shown.seen
  const groups = [
    { title: text.family, people: rows.filter(({ family }) => family) },
    { title: text.professionals, people: rows.filter(({ family }) => !family) },
  ]
  const { refusal, sent } = shown.saying
  return (
    <GezinSheetPage title={text.title} lead={<p>{text.lead}</p>}>
      {sent && (
        <p id="bewaard" className="said__kept" tabIndex={-1}>
          {text.sent}
        </p>
      )}
      {refusal && (
        <div id="bewaard" className="not-taken" role="alert" tabIndex={-1}>
          <p>
            <b>{FORM.notSent}</b>
          </p>
          <p>{wordRefusal(tone, refusal)}</p>
        </div>
      )}
      <Sheet title={text.decidesTitle}>
        <p>{speaker ? text.decides : text.decidesNot}</p>
        {speaker && <p className="soft">{text.decidesHow}</p>}
      </Sheet>
      {groups.map(
        ({ title, people }) =>
          people.length > 0 && (
            <Sheet key={title} title={title}>
              <ul className="who-sees">
                {people.map((row) => (
                  <Person key={row.deelnemerId} row={row} shown={shown} tone={tone} />
                ))}
              </ul>
            </Sheet>
          ),
      )}
      {/* Who was given the analyse to read is asked there. */}
      {shown.seen.outside && !shown.casus.reading && (
        <VerspreidingPart shown={shown} verspreiding={shown.seen.outside} under="toestemming" />
      )}
      <p className="aside-note">{text.ask}</p>
      <ToVernietigen shown={shown} tone={tone} />
    </GezinSheetPage>
  )
}

interface PersonProps {
  readonly row: WhoSeesRow
  readonly shown: ToestemmingPageProps
  readonly tone: Tone
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Of who helps the crisiskaart stands in the plan; what nobody expects of a person is one line, not four. */
const worthTelling = ({ family }: WhoSeesRow, { text, level, ground, say }: SightView): boolean =>
  say !== null || (level === 'none' ? ground !== 'not-for-rol' : family || text !== 'crisiskaart')

interface Together {
  readonly sight: SightView
  readonly texts: readonly SeenText[]
}

/** What is the same of two texts, and asks for nothing, is one line. */
function together(sights: readonly SightView[]): Together[] {
  const isSame = (a: SightView, b: SightView) =>
    a.level === b.level && a.ground === b.ground && a.until === b.until && !asks(a) && !asks(b)
  const lines: Together[] = []
  for (const sight of sights) {
    const last = lines.at(-1)
    if (last && isSame(last.sight, sight)) lines[lines.length - 1] = { ...last, texts: [...last.texts, sight.text] }
    else lines.push({ sight, texts: [sight.text] })
  }
  return lines
}

const asks = ({ say, words }: SightView): boolean => say !== null || words.length > 0

function Person({ row, shown, tone }: PersonProps) {
  const text = SEEN_BY_FAMILY[tone]
  const { person, family, self } = row
  const sights = together(row.sights.filter((sight) => worthTelling(row, sight)))
  return (
    <li>
      <PersonSeat name={person.name} colour={person.colour} family={family} />
      <div>
        <p>
          <b>{person.name}</b>
          {self && <span className="soft"> ({text.self})</span>}
        </p>
        <p className="soft">{functionAt(person.functie, person.organisatie?.name ?? null)}</p>
        {sights.length === 0 && <p>{text.nothing}</p>}
        <ul className="sights">
          {sights.map(({ sight, texts }) => (
            <li key={sight.text}>
              <Sight sight={sight} texts={texts} row={row} shown={shown} tone={tone} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function Sight({ sight, texts, row, shown, tone }: PersonProps & Together) {
  const text = SEEN_BY_FAMILY[tone]
  const { level, ground, until, words, say } = sight
  const own = words[0]
  return (
    <>
      <p>
        <b>{capital(listText(texts.map((one) => text.texts[one])))}</b>: {text.levels[level]}
        {until !== null && ` ${text.until(until)}`}
        <br />
        <span className="soft">{text.grounds[ground]}</span>
      </p>
      {own && roomOfText(sight.text) === sight.text && (
        <p className="soft">
          {own.given ? text.saidYes : text.saidNo} {own.namens && text.namens(own.namens)}
        </p>
      )}
      {say && shown.seen.speaker && <WordForm sight={sight} row={row} shown={shown} tone={tone} />}
    </>
  )
}

function WordForm({ sight, row, shown, tone }: PersonProps & { readonly sight: SightView }) {
  const text = SEEN_BY_FAMILY[tone]
  const { say } = sight
  if (!say) return null
  const { name } = row.person
  const gives = say.kind === 'give'
  return (
    <details
      className="fold no-print"
      open={shown.saying.about === `${row.deelnemerId}-${say.room}` && !shown.saying.sent}
    >
      <summary>{(gives ? text.give : text.withdraw)(text.texts[sight.text])}</summary>
      <form className="gezin-form" method="post" action={`${gezinAddress.word(shown.casus.id)}#bewaard`}>
        <input type="hidden" name="commandId" value={shown.saying.commandId} />
        <input type="hidden" name="speaker" value={shown.seen.speaker ?? ''} />
        <input type="hidden" name="for" value={row.deelnemerId} />
        <input type="hidden" name="room" value={say.room} />
        <input type="hidden" name="say" value={say.kind} />
        <p>{(gives ? text.giveMeans : text.withdrawMeans)(name)}</p>
        {row.family && say.room === 'plan' && <p>{MDO_PART[tone].goesAlong(name)}</p>}
        <div className="gezin-form__end">
          <button type="submit" className="nl-button nl-button--secondary">
            <span className="nl-button__label">{(gives ? text.giveSend : text.withdrawSend)(name)}</span>
          </button>
        </div>
      </form>
    </details>
  )
}
