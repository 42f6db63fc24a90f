// What a family member was given to read of the analyse: a sheet for each thought, and at the end the question.
import { nameOfPlace } from '#client/casus/names.ts'
import { firstNameOf } from '#client/ui/person-look.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { AnalysePage as AnalysePageProps } from '#shared/protocol/gezin.ts'
import { momentText } from '#shared/text/dates.ts'
import { answerRefusal, READING } from '#shared/text/gezin.ts'
import { AnswerPart, isAsking } from './answer-part.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { RenderedSheets } from './rendered-sheets.tsx'
import { toneOf } from './tone.ts'
import { VerspreidingPart } from './verspreiding-part.tsx'

export function AnalysePage(shown: AnalysePageProps) {
  const { casus, reading, asking, at } = shown
  const tone = toneOf(casus)
  const text = READING[tone]
  const { presentedAt, how, sections, open, herkenning, signatureWithdrawnAt } = reading
  return (
    <GezinSheetPage
      title={text.title}
      lead={
        <>
          <p>{text.lead(firstNameOf(casus.jeugdige.name))}</p>
          <p className="soft">{text.presented(momentText(presentedAt, at), how)}</p>
          {signatureWithdrawnAt !== null && (
            <p className="aside-note">{text.withdrawn(momentText(signatureWithdrawnAt, at))}</p>
          )}
          {open && !herkenning && (
            <p className="no-print">
              <a className="nl-link link-alone" href="#vraag">
                {text.toQuestion}
              </a>
            </p>
          )}
        </>
      }
    >
      {sections.length > 0 ? (
        <RenderedSheets sections={sections} nameOf={nameOfPlace(casus)} />
      ) : (
        <p className="sheet">{text.nothing}</p>
      )}
      <AnswerPart
        page={gezinAddress.analyse(casus.id)}
        action={gezinAddress.answer(casus.id)}
        over={reading}
        said={herkenning}
        asking={asking}
        text={text}
        refusalText={(failure) => answerRefusal(tone, failure)}
        at={at}
      />
      {reading.verspreiding && (
        <VerspreidingPart
          shown={shown}
          verspreiding={reading.verspreiding}
          under={isAsking(open, herkenning, asking) ? 'question' : 'analyse'}
        />
      )}
    </GezinSheetPage>
  )
}
