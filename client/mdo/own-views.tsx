// What a family member said himself of afspraken that he no longer reads.
import { Sheet } from '#client/ui/sheet.tsx'
import type { OwnOtherView } from '#shared/protocol/mdo.ts'

interface OwnViewsProps {
  readonly title: string
  readonly views: readonly OwnOtherView[]
}

export function OwnViews({ title, views }: OwnViewsProps) {
  if (views.length === 0) return null
  return (
    <Sheet title={title}>
      {views.map(({ words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its order.
        <p key={index} className="family-words">
          {words}
        </p>
      ))}
    </Sheet>
  )
}
