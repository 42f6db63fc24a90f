// @vitest-environment jsdom
import { test } from 'vitest'
import { tellStory } from './support/story.ts'
test.each([
  [false, 5000, 200, 80],
  [true, 9000, 200, 60],
])(
  'dbg %s',
  (held, from, n, steps) => {
    let typed = 0,
      undos = 0,
      refused = 0,
      doubled = 0,
      err = 0
    for (let seed = from; seed < from + n; seed++) {
      const r = tellStory(seed, ['alice', 'bob', 'carol'], steps, held)
      typed += r.typed
      undos += r.undos
      refused += r.refused
      doubled += r.doubled
      err += r.observerErrors
      if (r.diverged || r.lostByEdits.length + r.lostByUndo.length)
        console.log('BAD', held, seed, r.diverged, r.lostByEdits.join(), 'U', r.lostByUndo.join())
    }
    console.log('SUM', held, { typed, undos, refused, doubled, err })
  },
  120000,
)
