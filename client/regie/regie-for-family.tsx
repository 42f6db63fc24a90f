// Who sees to what, for the family: the four areas in plain words, a name, and whether that person said yes.
import { RegieIcon } from '#client/ui/regie-label.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { RegieView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { LEADS_PLAIN, REGIE_PLAIN } from '#shared/text/regie.ts'
import './regie.css'

export function RegieForFamily({ regie, tone }: { regie: readonly RegieView[]; tone: Tone }) {
  const text = LEADS_PLAIN[tone]
  return (
    <Sheet title={text.title}>
      <p>{text.lead}</p>
      <ul className="leads leads--family">
        {regie.map(({ area, lead }) => (
          <li key={area} className={`lead lead--${area}`}>
            <h3 className={`regie regie--${area}`}>
              <RegieIcon area={area} />
              {REGIE_PLAIN[area]}
            </h3>
            {lead ? (
              <div>
                <p>
                  <b>{lead.name}</b>
                </p>
                <p>{lead.functie}</p>
                {!lead.confirmed && <p className="soft">{text.unconfirmed}</p>}
              </div>
            ) : (
              <p className="soft">{text.nobody}</p>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
