// While a page is on its way. Silent for the first moment: most pages come faster than anyone reads.
import { COMMON } from '#shared/text/common.ts'

export const Waiting = () => (
  <p className="waiting" role="status">
    {COMMON.waiting}
  </p>
)
