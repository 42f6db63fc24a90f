// The work phone of somebody at this table, to call with one press.
import { DEELNEMERS, telAddress } from '#shared/text/deelnemers.ts'

export const PhoneLink = ({ name, phone }: { name: string; phone: string }) => (
  <a className="nl-link link-alone" href={telAddress(phone)} aria-label={DEELNEMERS.call(name, phone)}>
    {phone}
  </a>
)
