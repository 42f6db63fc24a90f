// What midnight brings to who has a page open: another answer through the same gate, once, whatever the clock does.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startMidnights } from '#server/casus/midnight.ts'
import { personId } from '#server/demo/seed.ts'
import type { Casus } from '#shared/casus/casus.ts'
import { startOfDay } from '#shared/casus/day.ts'
import type { CasusId } from '#shared/ids.ts'
import { casusIn, HOUR } from '#test/support/build.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { actorOf } from '#test/support/planning.ts'
import { openTestRegion } from '#test/support/region.ts'
import { LOEX, must, placeOf, sessionOf } from '#test/support/signing.ts'

const bornOn = (born: string): Casus => casusIn('analyse', { born })

describe('the waiting', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function startAt(now: number, casussen: Record<string, Casus | 'broken'>) {
    vi.setSystemTime(now)
    const turned: { casusId: string; at: number }[] = []
    const failed: unknown[] = []
    const midnights = startMidnights({
      dayBegan: () => undefined,
      clock: Date.now,
      openCasussen: () => new Set(Object.keys(casussen) as CasusId[]),
      load: (id) => {
        const casus = casussen[id]
        if (casus === 'broken') throw new Error('unreadable')
        return casus ?? null
      },
      turned: (casusId) => turned.push({ casusId, at: Date.now() }),
      failed: (error) => failed.push(error),
    })
    return { turned, failed, midnights }
  }

  test.each([
    ['in winter', '2026-11-22'],
    ['in summer', '2026-07-01'],
    ['as the clock goes forward', '2026-03-29'],
    ['the day after it went forward', '2026-03-30'],
    ['as the clock goes back', '2026-10-25'],
    ['the day after it went back', '2026-10-26'],
    ['for who was born on 29 February', '2026-03-01', '2010-02-29'],
  ])('[MN1] ends at midnight to the millisecond, %s', (_, day, born = `2010${day.slice(4)}`) => {
    const midnight = startOfDay(day)
    const { turned, midnights } = startAt(midnight - 3 * HOUR, { a: bornOn(born), b: bornOn('2010-01-15') })
    vi.advanceTimersByTime(6 * HOUR)
    midnights.stop()
    expect(turned).toEqual([{ casusId: 'a', at: midnight }])
  })

  test('[MN1] a casus that cannot be read holds up no other', () => {
    const { turned, failed, midnights } = startAt(startOfDay('2026-03-03') - HOUR, {
      a: 'broken',
      b: bornOn('2010-03-03'),
    })
    vi.advanceTimersByTime(2 * HOUR)
    midnights.stop()
    expect([turned.length, failed.length]).toEqual([1, 1])
  })

  test('[MN2] a machine that slept for days looks back at all of them, once', () => {
    const { turned, midnights } = startAt(startOfDay('2026-03-01'), {
      a: bornOn('2010-03-03'),
      b: bornOn('2010-03-09'),
    })
    vi.setSystemTime(startOfDay('2026-03-06') + 9 * HOUR)
    vi.advanceTimersByTime(60_000)
    expect(turned.map(({ casusId }) => casusId)).toEqual(['a'])
    vi.advanceTimersByTime(10 * 60_000)
    midnights.stop()
    expect(turned).toHaveLength(1)
  })

  test('[MN3] a clock that is set back brings no day twice', () => {
    const { turned, midnights } = startAt(startOfDay('2026-03-03') - HOUR, { a: bornOn('2010-03-03') })
    vi.advanceTimersByTime(2 * HOUR)
    vi.setSystemTime(startOfDay('2026-03-02'))
    vi.advanceTimersByTime(26 * HOUR)
    midnights.stop()
    expect(turned).toHaveLength(1)
  })
})

test('[MN1] [AC21] over the region: who loses a room at midnight is out of it, who keeps his comes back, all pages hear', async () => {
  const region = await openTestRegion()
  const { installation } = region
  try {
    const about = placeOf(installation, 'school')
    must(installation, 'moeder', {
      type: 'withdrawToestemming',
      speaker: placeOf(installation, 'moeder'),
      for: about,
      room: 'plan',
      namens: null,
    })
    must(installation, 'plancoordinator', {
      type: 'recordUitzondering',
      kind: 'one-refuses',
      for: about,
      room: 'plan',
      reason: 'School moet de dag kennen.',
      weighing: 'Gewogen tegen het nee.',
      consulted: 'Vertrouwensarts',
      told: true,
      toldHow: 'In een gesprek.',
      until: '2026-11-30',
    })
    const heard: string[] = []
    const socket = {
      send: (text: string) => heard.push(text),
      close() {},
      terminate() {},
      ping() {},
      bufferedAmount: 0,
    }
    installation.notices.connect(sessionOf('plancoordinator'), socket)
    const midnight = startOfDay('2026-12-01')
    region.setTime(midnight - 1)
    const at = (person: string) => {
      const writer = new PretendWriter(installation.live, actorOf(person), { casusId: LOEX, room: 'plan' })
      writer.connect()
      return writer
    }
    const [school, plan] = [at('school'), at('plancoordinator')]
    installation.midnights.look()
    expect([school.code, plan.code, heard.join().includes('"kind":"casus"')]).toEqual([null, null, false])
    region.setTime(midnight)
    expect(installation.accessOf(personId('school'), { casusId: LOEX, room: 'plan' }).level).toBe('none')
    installation.midnights.look()
    expect([school.code, plan.code]).toEqual([4205, 4205])
    expect([school.connect(), plan.connect()]).toEqual([false, true])
    expect(heard.filter((text) => !text.includes('"here"'))).toEqual([JSON.stringify({ casusId: LOEX, kind: 'casus' })])
  } finally {
    await region.close()
  }
})
