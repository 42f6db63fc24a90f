// What this page could not send before the text was put still: left to be kept apart, and what became of that.
//
//   none ── left ──> on its way ─┬─ kept, or nothing new: none, and the text is opened anew
//                                └─ refused: stays on this page
import type { LateAnswer } from '#shared/protocol/messages.ts'

export type LateStanding = 'none' | 'on-its-way' | 'refused'

export interface LateWords {
  readonly standing: LateStanding
  /** Since this page opened the room, words of it were kept apart. */
  readonly keptApart: boolean
  /** `send` says whether it fits in one message. */
  leave(send: () => boolean): void
  /** True: all that was left is answered, and nothing of it has to stay here. */
  answered(answer: LateAnswer): boolean
  /** Another line: nothing is asked on it yet. */
  reconnected(): void
  /** He may write again, and needs to leave nothing. */
  mayWrite(): void
}

export function makeLateWords(): LateWords {
  let standing: LateStanding = 'none'
  let asked = 0
  let keptApart = false
  return {
    get standing() {
      return standing
    },
    get keptApart() {
      return keptApart
    },
    leave(send) {
      if (standing === 'refused') return
      standing = send() ? 'on-its-way' : 'refused'
      if (standing === 'on-its-way') asked += 1
    },
    answered(answer) {
      if (answer === 'refused') {
        standing = 'refused'
        return false
      }
      keptApart ||= answer === 'kept'
      asked -= 1
      if (asked > 0) return false
      standing = 'none'
      return true
    },
    reconnected() {
      asked = 0
    },
    mayWrite() {
      standing = 'none'
    },
  }
}
