// A defect on a page: says so in words, keeps the frame, and offers a fresh start. A class, because React asks for one here.
import { Component, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { BROKEN } from '#shared/text/common.ts'
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

class Boundary extends Component<BoundaryProps, { broken: boolean; path: string }> {
  override state = { broken: false, path: this.props.path }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: { path: string }) {
    return props.path === state.path ? null : { broken: false, path: props.path }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

const Broken = () => (
  <div className="page page--reading" role="alert">
    <div className="page__head">
      <div className="page__title">
        <h1 className="nl-heading nl-heading--level-1">{BROKEN.title}</h1>
        <p className="page__lead">{BROKEN.body}</p>
      </div>
    </div>
    <Button onClick={() => window.location.reload()}>{BROKEN.reload}</Button>
  </div>
)
