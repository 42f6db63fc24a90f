// The fingerprint of a text: the first part to compare by eye, the whole of it for who asks.
import { VERSION } from '#shared/text/signing.ts'

const SHOWN = 16

export const Fingerprint = ({ value }: { value: string }) => (
  <div className="fingerprint">
    <p>
      {VERSION.fingerprint}: <code>{inFours(value.slice(0, SHOWN))}</code>
    </p>
    <details>
      <summary>{VERSION.whole}</summary>
      <code className="fingerprint__whole">{inFours(value)}</code>
      <p className="soft">{VERSION.fingerprintHelp}</p>
    </details>
  </div>
)

const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex
