// Mijn verhaal: how it stands, with whom it is shared and since when, and what others shared with this reader.
import { addressOf } from '#client/addresses.ts'
import { BlocksView } from '#client/document/blocks-view.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { readersInWords } from '#client/verhaal/readers-in-words.ts'
import type { Block } from '#shared/document/blocks.ts'
import type { VerhaalPage as VerhaalPageProps } from '#shared/protocol/gezin.ts'
import type { VerhaalView } from '#shared/protocol/texts.ts'
import { momentText } from '#shared/text/dates.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import { OWN_VERHAAL } from '#shared/text/gezin-plan.ts'
import { INBRENG_PAGE, inbrengOf } from '#shared/text/inbreng.ts'
import { headingOf, VERHAAL } from '#shared/text/verhaal.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { LinkButton } from './link-button.tsx'
import { toneOf } from './tone.ts'

export function VerhaalPage({ casus, verhaal, others, inbreng, at }: VerhaalPageProps) {
  const tone = toneOf(casus)
  const text = VERHAAL[tone]
  const own = OWN_VERHAAL[tone]
  return (
    <GezinSheetPage
      title={verhaal ? text.title : GEZIN[tone].pageOthers}
      lead={
        verhaal && (
          <>
            <p>{text.lead}</p>
            <p className="no-print">
              <LinkButton href={addressOf.verhaal(casus.id)}>{own.write}</LinkButton>
            </p>
          </>
        )
      }
    >
      {verhaal && (
        <Sheet title={own.yours} className="own-verhaal">
          <Standing verhaal={verhaal} tone={tone} at={at} />
          {verhaal.text && <BlocksView blocks={verhaal.text.blocks} />}
        </Sheet>
      )}
      {others.length > 0 && (
        <Sheet title={text.others}>
          {others.map(({ deelnemerId, name, at: sharedAt, text: blocks }) => (
            <Told
              key={deelnemerId}
              heading={headingOf(name)}
              when={text.othersAt(momentText(sharedAt, at))}
              blocks={blocks}
            />
          ))}
        </Sheet>
      )}
      {inbreng.length > 0 && (
        <Sheet title={tone === 'je' ? INBRENG_PAGE.forJeugdige : INBRENG_PAGE.forFamily}>
          {inbreng.map(({ deelnemerId, name, at: sharedAt, text: blocks }) => (
            <Told
              key={deelnemerId}
              heading={inbrengOf(name)}
              when={text.othersAt(momentText(sharedAt, at))}
              blocks={blocks}
            />
          ))}
        </Sheet>
      )}
      {!verhaal && others.length + inbreng.length === 0 && <p className="sheet">{own.noOthers}</p>}
    </GezinSheetPage>
  )
}

interface ToldProps {
  readonly heading: string
  readonly when: string
  readonly blocks: readonly Block[]
}

const Told = ({ heading, when, blocks }: ToldProps) => (
  <article className="told">
    <h3 className="nl-heading nl-heading--level-3">{heading}</h3>
    <p className="soft">{when}</p>
    <blockquote className="told__words">
      <BlocksView blocks={blocks} headingLevel={4} />
    </blockquote>
  </article>
)

interface StandingProps {
  readonly verhaal: VerhaalView
  readonly tone: keyof typeof VERHAAL
  readonly at: number
}

function Standing({ verhaal, tone, at }: StandingProps) {
  const text = VERHAAL[tone]
  const own = OWN_VERHAAL[tone]
  const { shared } = verhaal
  if (shared) {
    return (
      <>
        <p>
          <b>{text.sharedAt(momentText(shared.at, at), readersInWords(shared.readers, verhaal))}</b>
        </p>
        <p>{shared.changed ? text.changed : text.unchanged}</p>
      </>
    )
  }
  return verhaal.text ? <p>{own.now}</p> : <p>{own.nothing}</p>
}
