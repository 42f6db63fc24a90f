// Sharing in two steps: who may read it, then reading once more what will be shared.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { BlocksView } from '#client/document/blocks-view.tsx'
import { AnyOf } from '#client/form/choice.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import type { TextReaders } from '#shared/casus/verhaal.ts'
import type { CasusId } from '#shared/ids.ts'
import type { VerhaalView } from '#shared/protocol/texts.ts'
import type { OwnText } from './own-text.ts'
import { readersInWords } from './readers-in-words.ts'

/** A step takes the focus when it comes, so that it is heard and seen from its beginning. */
function Step({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="sheet verhaal-step" aria-labelledby="verhaal-stap">
      <h2 id="verhaal-stap" ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-2">
        {title}
      </h2>
      {children}
    </section>
  )
}

interface WhoStepProps {
  readonly verhaal: VerhaalView
  readonly own: OwnText
  readonly chosen: TextReaders
  readonly onChosen: (readers: TextReaders) => void
  readonly onStop: () => void
}

const PROFESSIONALS = 'professionals'

export function WhoStep({ verhaal, own: { text }, chosen, onChosen, onStop }: WhoStepProps) {
  const [values, setValues] = useState<readonly string[]>([
    ...(chosen.professionals ? [PROFESSIONALS] : []),
    ...chosen.deelnemers.filter((id) => verhaal.family.some(({ deelnemerId }) => deelnemerId === id)),
  ])
  const [isChecked, setChecked] = useState(false)
  const handleSubmit = () => {
    setChecked(true)
    if (values.length === 0) return false
    const deelnemers = verhaal.family.map(({ deelnemerId }) => deelnemerId).filter((id) => values.includes(id))
    onChosen({ professionals: values.includes(PROFESSIONALS), deelnemers })
    return true
  }
  const options = [
    {
      value: PROFESSIONALS,
      label: text.professionals,
      what: text.professionalsNow(verhaal.professionals.map(({ name }) => name)),
    },
    ...verhaal.family.map(({ deelnemerId, name, rol }) => ({
      value: deelnemerId as string,
      label: text.alsoFamily(name, rol),
    })),
  ]
  return (
    <Step title={text.who}>
      <Form
        submit={text.toRead}
        busy={false}
        refusal={null}
        onSubmit={handleSubmit}
        cancel={<Stop {...{ text, onStop }} />}
      >
        <AnyOf
          label={text.who}
          help={text.whoHelp}
          error={isChecked && values.length === 0 ? text.nobody : null}
          options={options}
          values={values}
          onChange={setValues}
        />
      </Form>
    </Step>
  )
}

const Stop = ({ text, onStop }: { text: { readonly stop: string }; onStop: () => void }) => (
  <Button look="quiet" onClick={onStop}>
    {text.stop}
  </Button>
)

interface ReadStepProps {
  readonly casusId: CasusId
  readonly verhaal: VerhaalView
  readonly own: OwnText
  readonly readers: TextReaders
  readonly onDone: () => void
  readonly onBack: () => void
  readonly onStop: () => void
}

export function ReadStep({ casusId, verhaal, own, readers, onDone, onBack, onStop }: ReadStepProps) {
  const { kind, text, sayRefusal } = own
  const { send, busy, refusal } = useCommand(casusId, onDone)
  const { deelnemerId, text: read } = verhaal
  if (!read) {
    return (
      <Step title={text.readTitle}>
        <p>{text.writeFirst}</p>
        <Stop text={text} onStop={onStop} />
      </Step>
    )
  }
  const handleSubmit = () => {
    // What is shared is what stands on this page.
    const { professionals, deelnemers } = readers
    send({
      type: kind === 'verhaal' ? 'shareVerhaal' : 'shareInbreng',
      deelnemerId,
      readers: { professionals, deelnemers: [...deelnemers] },
      fingerprint: read.fingerprint,
    })
    return true
  }
  return (
    <Step title={text.readTitle}>
      <p>{text.readLead(readersInWords(readers, verhaal))}</p>
      <div className="verhaal-quote__words verhaal-step__words">
        <BlocksView blocks={read.blocks} />
      </div>
      <p className="soft">{text.readNotChanged}</p>
      <Form
        submit={text.confirm}
        busy={busy}
        refusal={refusal}
        sayRefusal={sayRefusal}
        onSubmit={handleSubmit}
        cancel={
          <>
            <Button look="secondary" onClick={onBack}>
              {text.otherReaders}
            </Button>
            <Stop text={text} onStop={onStop} />
          </>
        }
      >
        {null}
      </Form>
    </Step>
  )
}
