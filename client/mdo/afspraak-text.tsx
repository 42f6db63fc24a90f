// One afspraak to read: the sentence, who wrote it down and when, and in their own words who sees it differently.
import type { AfspraakShown } from '#shared/protocol/mdo.ts'
import { AFSPRAKEN } from '#shared/text/mdo.ts'

export function AfspraakText({ afspraak, isPlain = false }: { afspraak: AfspraakShown; isPlain?: boolean }) {
  const { text, kind, to, audience, by, at, item, otherViews, withdrawn } = afspraak
  return (
    <div className={withdrawn ? 'afspraak is-withdrawn' : 'afspraak'}>
      {kind === 'advies' && to && <p className="afspraak__advies">{AFSPRAKEN.adviesFor(to)}</p>}
      <p className="afspraak__text">{withdrawn ? <s>{text}</s> : text}</p>
      {withdrawn && <p>{AFSPRAKEN.withdrawn(withdrawn.by, withdrawn.reason)}</p>}
      {!isPlain && (
        <p className="soft afspraak__by">
          {AFSPRAKEN.by(by.name, at)}
          {item && `, ${AFSPRAKEN.during(item)}`}
          {audience === 'professionals' && <span className="afspraak__for">{AFSPRAKEN.onlyProfessionals}</span>}
        </p>
      )}
      {otherViews.map(({ personId, name, isFamily, words, namens }, index) => (
        <blockquote
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its order.
          key={`${personId}-${index}`}
          className={isFamily ? 'other-view family-words' : 'other-view'}
        >
          <p>
            <b>{AFSPRAKEN.sees(name)}</b> {words}
          </p>
          {namens && !isPlain && <p className="soft">{AFSPRAKEN.told(namens)}</p>}
        </blockquote>
      ))}
    </div>
  )
}
