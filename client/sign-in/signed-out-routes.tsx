// What somebody sees who is not signed in: the way in, and after it the page that was asked for.
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { SignInPage } from './sign-in-page.tsx'

export function SignedOutRoutes() {
  const [path] = useLocation()
  return (
    <PageFrame me={null}>
      <Switch>
        <Route path="/aanmelden">
          <SignInPage current={null} />
        </Route>
        <Route>
          <Redirect to={addressOf.signIn(path)} replace />
        </Route>
      </Switch>
    </PageFrame>
  )
}
