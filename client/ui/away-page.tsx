// When there is nothing to show because the server does not answer.
import { AWAY, COMMON } from '#shared/text/common.ts'
import { Button } from './button.tsx'
import { Page } from './page.tsx'
import { PageFrame } from './page-frame.tsx'

export function AwayMessage({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <Page title={AWAY.title} width="reading" lead={<p>{AWAY.body}</p>}>
      <Button onClick={onTryAgain}>{COMMON.tryAgain}</Button>
    </Page>
  )
}

export const AwayPage = (props: { onTryAgain: () => void }) => (
  <PageFrame me={null}>
    <AwayMessage {...props} />
  </PageFrame>
)
