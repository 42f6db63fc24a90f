// Als het niet goed gaat: large, calm, whom to call first. It goes on one sheet of paper.
import { BlocksView } from '#client/document/blocks-view.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { type Block, textOf } from '#shared/document/blocks.ts'
import type { RenderedSection } from '#shared/document/render.ts'
import type { CrisiskaartPage as CrisiskaartPageProps } from '#shared/protocol/gezin.ts'
import { dateText } from '#shared/text/dates.ts'
import { CRISISKAART } from '#shared/text/gezin-plan.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { phoneAddress, phoneLinks } from './phone-links.ts'
import { toneOf } from './tone.ts'

/** Of the sections of a kaart; what else was published with it are agreements. */
const KAART = 'crisiskaart'
const EMERGENCY = '112'

export function CrisiskaartPage({ casus, kaart, at }: CrisiskaartPageProps) {
  const text = CRISISKAART[toneOf(casus)]
  const { sections, publishedAt } = kaart
  const own = sections.filter(({ id }) => id === KAART)
  const agreements = sections.filter(({ id }) => id !== KAART)
  return (
    <div className="kaart">
      <GezinSheetPage
        title={text.title}
        lead={
          <>
            <p>{text.lead}</p>
            <p className="kaart__danger">
              <b>{text.danger}</b>
              <a className="nl-button nl-button--primary" href={phoneAddress(EMERGENCY)}>
                <span className="nl-button__label">{text.call112}</span>
              </a>
              <span className="kaart__paper">{text.call112}</span>
            </p>
          </>
        }
      >
        {own.flatMap(stepsOf).map(({ colour, blocks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page that is only read has nothing but its order.
          <section key={index} className={`sheet kaart__step kaart__step--${colour}`}>
            <BlocksView blocks={phoneLinks(blocks)} headingLevel={2} />
          </section>
        ))}
        {agreements.map(({ id, text: blocks }) => (
          <Sheet key={id} title={text.agreements}>
            <BlocksView blocks={phoneLinks(blocks)} />
          </Sheet>
        ))}
        <p className="soft">{text.made(dateText(publishedAt, at))}</p>
      </GezinSheetPage>
    </div>
  )
}

interface Step {
  readonly colour: 'groen' | 'oranje' | 'rood' | 'geen'
  readonly blocks: readonly Block[]
}

/** A step for each heading; the colour it names is drawn beside it. */
function stepsOf({ text }: RenderedSection): Step[] {
  const steps: { colour: Step['colour']; blocks: Block[] }[] = []
  for (const block of text) {
    if (block.kind === 'heading' || steps.length === 0)
      steps.push({ colour: block.kind === 'heading' ? colourIn(textOf(block)) : 'geen', blocks: [] })
    steps.at(-1)!.blocks.push(block)
  }
  return steps
}

const colourIn = (heading: string): Step['colour'] =>
  (['groen', 'oranje', 'rood'] as const).find((colour) => heading.toLowerCase().startsWith(colour)) ?? 'geen'
