// The first step: the text goes still for everybody at once.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { OFFER } from '#shared/text/offer.ts'

export function HoldForm({ casus }: { casus: CasusView }) {
  const { send, busy, refusal } = useCommand(casus.id, () => {
    // The button that was pressed is gone; the page goes on from its heading.
    document.querySelector('h1')?.focus()
  })
  return (
    <div className="sheet">
      <Form
        submit={OFFER.hold}
        busy={busy}
        refusal={refusal}
        onSubmit={() => {
          send({ type: 'holdAnalyse' })
          return true
        }}
        cancel={
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {COMMON.cancel}
          </Link>
        }
      >
        <p>{OFFER.undo}</p>
      </Form>
    </div>
  )
}
