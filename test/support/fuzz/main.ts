// The process that is attacked and throws the frames at itself: `node main.ts <folder> <kind> <from> <seeds>`. Where it is stands in a
// file, so that it is known from outside also when it hangs, and when it is gone.
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Kind, newPlayed, openAttacked, type Played, playSeed } from './round.ts'

export type Said =
  | { readonly said: 'ready'; readonly port: number }
  | { readonly said: 'done'; readonly played: Played }
  | { readonly said: 'wrong'; readonly why: string }

const [folder = '', kind = 'malformed', from = '1', seeds = '1'] = process.argv.slice(2)
const say = (said: Said): void => void process.send?.(said)
const place = openSync(join(folder, 'place'), 'w')
const at = new Float64Array(2)
const played = newPlayed()
const attacked = await openAttacked(folder)

async function play(): Promise<void> {
  for (let seed = Number(from); seed < Number(from) + Number(seeds); seed++) {
    await playSeed(attacked, kind as Kind, seed, played, (frame) => {
      at.set([seed, frame])
      writeSync(place, at, 0, 16, 0)
    })
  }
}

process.once('message', () => {
  play().then(
    () => say({ said: 'done', played }),
    (error: Error) => say({ said: 'wrong', why: error.message }),
  )
})
process.once('disconnect', () => process.exit(0))
say({ said: 'ready', port: attacked.house.port })
