// A word of the trade, explained on request: the browser's own disclosure, so that keys and screen readers know it.
import { TERMS, type TermName } from '#shared/text/terms.ts'
import './term.css'

export const Term = ({ of }: { of: TermName }) => (
  <details className="term">
    <summary>{TERMS[of].ask}</summary>
    <p>{TERMS[of].answer}</p>
  </details>
)
