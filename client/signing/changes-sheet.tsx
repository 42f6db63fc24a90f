// What changed since the last signed version: section by section, what came and what went, in words and not by colour alone.
import { Sheet } from '#client/ui/sheet.tsx'
import type { ChangedWords, SectionChange, SigningView } from '#shared/protocol/views.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { sectionLabel } from './section-label.ts'

export function ChangesSheet({ id, signing }: { id: string; signing: SigningView }) {
  const { changedSince, lastSigned } = signing
  return (
    <div id={id} tabIndex={-1}>
      <Sheet title={SIGNING.changed}>
        {lastSigned === null || changedSince === null ? (
          <p>{SIGNING.first}</p>
        ) : (
          <>
            <p className="soft">{SIGNING.changedSince(lastSigned.by.name, lastSigned.at)}</p>
            {changedSince.length === 0 && <p>{SIGNING.unchanged}</p>}
            {changedSince.map((change) => (
              <ChangeView key={change.section} change={change} label={sectionLabel(change.section)} />
            ))}
          </>
        )}
      </Sheet>
    </div>
  )
}

export const ChangeView = ({ change: { section, kind, parts }, label }: { change: SectionChange; label: string }) => (
  <section className="change" aria-labelledby={`gewijzigd-${section}`}>
    <h3 id={`gewijzigd-${section}`} className="nl-heading nl-heading--level-3">
      {label} <span className="change__kind">{SIGNING.changeKind[kind]}</span>
    </h3>
    {parts.map((words, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison that is only read has nothing but its order.
      <p key={index}>
        {words.map((stretch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Stretch key={at} stretch={stretch} />
        ))}
      </p>
    ))}
  </section>
)

function Stretch({ stretch: { text, op } }: { stretch: ChangedWords }) {
  if (op === 'same') return <>{text}</>
  const Tag = op === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="change__op">{op === 'added' ? SIGNING.added : SIGNING.removed}</span> {text}
    </Tag>
  )
}
