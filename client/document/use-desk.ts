// The desk for React: one per Y.Doc, and a look at it.
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Template } from '#shared/document/template/template.ts'
import { createDesk, type Desk, type DeskView } from './desk.ts'

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('outside DeskContext')
  return desk
}

/** Made in an effect, so that StrictMode's second mount gets one that was not destroyed. */
export function useOwnDesk(doc: Y.Doc, template: Template): Desk | null {
  const [desk, setDesk] = useState<Desk | null>(null)
  useEffect(() => {
    const made = createDesk(doc, template)
    setDesk(made)
    return () => {
      made.destroy()
      setDesk(null)
    }
  }, [doc, template])
  return desk
}

export const useDeskView = (desk: Desk): DeskView => useSyncExternalStore(desk.on, desk.view)
