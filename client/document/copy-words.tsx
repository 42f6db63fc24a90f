// Copies words that stand in no text, or of which the text around them is not this person's to take along any more.
import { Button } from '#client/ui/button.tsx'
import { FORMER, LINE } from '#shared/text/document.ts'
import { useDesk } from './use-desk.ts'

export function CopyWords({ words, label }: { words: () => string; label: string }) {
  const desk = useDesk()
  const copy = async () => {
    const copied = await (navigator.clipboard?.writeText(words()) ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    desk.say(copied ? FORMER.copied : LINE.notCopied)
  }
  return (
    <Button look="secondary" onClick={() => void copy()}>
      {label}
    </Button>
  )
}
