// The server puts the text still: the editors are closed first; what they still had to say goes out before the report.

/** Until every editor on the page has heard that it may not be written in any more. */
const EDITORS_CLOSE = 60

export interface GoingStill {
  readonly isAsked: boolean
  /** After it nothing of this page is sent. */
  readonly hasReported: boolean
  ask(report: () => void): void
  over(): void
}

export function makeGoingStill(): GoingStill {
  let standing: 'none' | 'asked' | 'reported' = 'none'
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    get isAsked() {
      return standing !== 'none'
    },
    get hasReported() {
      return standing === 'reported'
    },
    ask(report) {
      standing = 'asked'
      timer = setTimeout(() => {
        standing = 'reported'
        report()
      }, EDITORS_CLOSE)
    },
    over() {
      clearTimeout(timer)
      standing = 'none'
    },
  }
}
