// Records a fact of the casus, and says that it counts from now.
import { addressOf } from '#client/addresses.ts'
import { useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusId } from '#shared/ids.ts'
import { FACTS } from '#shared/text/facts.ts'

export function useFact(casusId: CasusId, onClose: () => void) {
  const say = useSay()
  return useCommand(casusId, () => {
    say(FACTS.done, addressOf.whoSees(casusId))
    onClose()
  })
}
