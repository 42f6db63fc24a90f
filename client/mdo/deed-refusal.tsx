// Why a press was not done, beside where it was pressed.
import { type Failure, refusalText } from '#shared/text/refusals.ts'

export const DeedRefusal = ({ refusal }: { refusal: Failure | null }) => (
  <div role="alert">{refusal && <p className="form-refusal">{refusalText(refusal)}</p>}</div>
)
