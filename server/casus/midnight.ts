// Midnight in Amsterdam: a birthday, or a fact that begins or ends, asks for no command. Whoever has a page of such a casus open
// comes in again through the gate then, and his pages read afresh.
import type { Casus } from '#shared/casus/casus.ts'
import { dayAfter, dayOf, startOfDay } from '#shared/casus/day.ts'
import { turnsOf } from '#shared/casus/moments.ts'
import type { CasusId } from '#shared/ids.ts'

export interface MidnightPorts {
  readonly clock: () => number
  /** Before the casussen: what of people hangs on the day. */
  readonly dayBegan: () => void
  /** The casussen of everybody who has a page open. */
  readonly openCasussen: () => ReadonlySet<CasusId>
  readonly load: (casusId: CasusId) => Casus | null
  /** What at this casus hangs on the day is another than yesterday. */
  readonly turned: (casusId: CasusId) => void
  /** A casus that cannot be looked at holds up no other. */
  readonly failed: (error: unknown) => void
}

export interface Midnights {
  /** Looks whether a day began since the last time. */
  look(): void
  stop(): void
}

/** No longer than this between two looks: a machine that slept, or whose clock was set, is not late for a day. */
const AT_MOST_MS = 60_000

export function startMidnights({ clock, dayBegan, openCasussen, load, turned, failed }: MidnightPorts): Midnights {
  let last = dayOf(clock())
  let timer: NodeJS.Timeout

  function look(): void {
    const today = dayOf(clock())
    // MN3: a clock that is set back brings no day twice.
    if (today <= last) return
    const before = last
    last = today
    try {
      dayBegan()
    } catch (error) {
      failed(error)
    }
    for (const casusId of openCasussen()) {
      try {
        const casus = load(casusId)
        if (casus && turnsOf(casus).some(({ day }) => before < day && day <= today)) turned(casusId)
      } catch (error) {
        failed(error)
      }
    }
  }

  function wait(): void {
    const now = clock()
    const midnight = startOfDay(dayAfter(dayOf(now)))
    timer = setTimeout(
      () => {
        look()
        wait()
      },
      Math.max(1, Math.min(midnight - now, AT_MOST_MS)),
    )
    timer.unref()
  }

  wait()
  return { look, stop: () => clearTimeout(timer) }
}
