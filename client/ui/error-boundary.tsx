// A defect on a page: says so in words, keeps the frame, and offers a fresh start. A class, because React asks for one here.
import { Component, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { BROKEN, OUTDATED } from '#shared/text/common.ts'
import { Button } from './button.tsx'

export function ErrorBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  return <Boundary path={path}>{children}</Boundary>
}

interface BoundaryProps {
  /** Another page is another chance. */
  readonly path: string
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { broken: Broken | null; path: string }> {
  override state: { broken: Broken | null; path: string } = { broken: null, path: this.props.path }

  static getDerivedStateFromError(error: unknown): { broken: Broken } {
    return { broken: NOT_FETCHED.test(String(error)) ? 'outdated' : 'defect' }
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: { path: string }) {
    return props.path === state.path ? null : { broken: null, path: props.path }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken {...WORDS[this.state.broken]} /> : this.props.children
  }
}

type Broken = keyof typeof WORDS
const WORDS = { defect: BROKEN, outdated: OUTDATED } as const

/** As Chromium, Firefox and Safari say it. */
const NOT_FETCHED =
  /dynamically imported module|error loading dynamically|Importing a module script failed|Unable to preload/i

const Broken = ({ title, body }: { title: string; body: string }) => (
  <div className="page page--reading" role="alert">
    <div className="page__head">
      <div className="page__title">
        <h1 className="nl-heading nl-heading--level-1">{title}</h1>
        <p className="page__lead">{body}</p>
      </div>
    </div>
    <Button onClick={() => window.location.reload()}>{BROKEN.reload}</Button>
  </div>
)
