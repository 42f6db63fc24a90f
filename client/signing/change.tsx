// What changed in one section: what came and what went, in words and not by colour alone.
import { useId } from 'react'
import type { ChangedWords, SectionChange } from '#shared/protocol/texts.ts'
import { SIGNING } from '#shared/text/signing.ts'
import './change.css'

export function Change({ change: { kind, parts }, label }: { change: SectionChange; label: string }) {
  const id = useId()
  return (
    <section className="change" aria-labelledby={id}>
      <h3 id={id} className="nl-heading nl-heading--level-3">
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
}

function Stretch({ stretch: { text, op } }: { stretch: ChangedWords }) {
  if (op === 'same') return <>{text}</>
  const Tag = op === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="change__op">{op === 'added' ? SIGNING.added : SIGNING.removed}</span> {text}
    </Tag>
  )
}
