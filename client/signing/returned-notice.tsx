// What the signer remarked when the text came back: where one writes on, and where there is nothing to sign.
import { nameAtTable } from '#client/casus/names.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { ANALYSE_STATE } from '#shared/text/signing.ts'

export function ReturnedNotice({ casus }: { casus: CasusView }) {
  const { returned } = casus
  if (!returned) return null
  return (
    <Sheet title={ANALYSE_STATE.remarks}>
      <p className="soft">{ANALYSE_STATE.returned(nameAtTable(casus, returned.by), momentText(returned.at))}</p>
      <p className="prose">{returned.remarks}</p>
    </Sheet>
  )
}
