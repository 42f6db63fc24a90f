// On every page of the demo: that all is invented, who you are now, and whom you can become. A plain form.

import type { PersonToBecome } from '#shared/protocol/gezin.ts'
import type { Me } from '#shared/protocol/views.ts'
import { DEMO } from '#shared/text/demo.ts'
import { BECOME } from '#shared/text/gezin-pages.ts'

interface BecomeBarProps {
  readonly me: Me
  readonly become: readonly PersonToBecome[]
  /** Where to come out. */
  readonly next: string
}

/** The family first, on every page with more than one voice. */
const GROUPS = ['familie', 'professional', 'overig'] as const

export const BecomeBar = ({ me, become, next }: BecomeBarProps) => (
  <aside className="become" aria-label={DEMO.barLabel}>
    <p>
      {DEMO.bar} {DEMO.youAre} <b>{me.name}</b>.
    </p>
    <details>
      <summary>{DEMO.changeLong}</summary>
      <form method="post" action="/demo/sign-in">
        <input type="hidden" name="naar" value={next} />
        <label htmlFor="become">{BECOME.label}</label>
        <select id="become" name="personId" defaultValue={me.id}>
          {GROUPS.map((group) => (
            <optgroup key={group} label={DEMO.groups[group]}>
              {become
                .filter((person) => person.group === group)
                .map(({ id, name, functie }) => (
                  <option key={id} value={id}>
                    {`${name}, ${functie}`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <button type="submit">{BECOME.submit}</button>
      </form>
    </details>
  </aside>
)
