// Many stories, and what they come to.
import { type StoryOptions, type StoryResult, tellStory } from './story.ts'

export function tellStories(from: number, count: number, options: StoryOptions) {
  const all = Array.from({ length: count }, (_, index) => ({ seed: from + index, ...tellStory(from + index, options) }))
  const sum = (figure: (story: StoryResult) => number) => all.reduce((total, story) => total + figure(story), 0)
  return {
    diverged: all.filter((story) => story.diverged).map(({ seed }) => seed),
    /** Each with the seed that tells its story again. */
    lost: all.flatMap(({ seed, lostByEdits }) => lostByEdits.map((word) => `${seed} ${word}`)),
    lostByUndo: all.flatMap(({ seed, lostByUndo }) => lostByUndo.map((word) => `${seed} ${word}`)),
    typed: sum(({ typed }) => typed),
    doubled: sum(({ doubled }) => doubled),
    undos: sum(({ undos }) => undos),
    refused: sum(({ refused }) => refused),
    errors: sum(({ observerErrors }) => observerErrors),
    rescues: sum(({ rescues }) => rescues),
    tray: sum(({ tray }) => tray),
  }
}
