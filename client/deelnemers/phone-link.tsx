// The work phone of somebody at this table, to call with one press.
import { phoneAddress } from '#client/gezin/phone-links.ts'
import { DEELNEMERS } from '#shared/text/deelnemers.ts'

export const PhoneLink = ({ name, phone }: { name: string; phone: string }) => (
  <a className="nl-link link-alone" href={phoneAddress(phone)} aria-label={DEELNEMERS.call(name, phone)}>
    {phone}
  </a>
)
