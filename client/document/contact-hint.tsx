// A quiet question under a text in which a postcode or phone number seems to stand. It is found in the browser and goes nowhere. It is
// asked in every casus alike: were it asked only where something is afgeschermd, it would tell that something is.
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { textOf } from '#shared/document/blocks.ts'
import { type ContactKind, contactsIn } from '#shared/document/contact-like.ts'
import { readBlocks } from '#shared/document/room-doc.ts'
import { CONTACT_HINT } from '#shared/text/afgeschermd.ts'
import './contact-hint.css'

interface ContactHintProps {
  readonly doc: Y.Doc
  /** Of the fragment. */
  readonly name: string
  readonly hint: string
  /** Whom to call belongs here: only an address is asked about. */
  readonly phoneIsFine?: boolean
}

const REST_MS = 700

export function ContactHint({ doc, name, hint, phoneIsFine = false }: ContactHintProps) {
  const found = useContacts(doc, name)
  const [isFine, setFine] = useState(false)
  const isAsked = !isFine && found.some((kind) => kind === 'postcode' || !phoneIsFine)
  return (
    <div role="status" className="contact-hint-place">
      {isAsked && (
        <p className="contact-hint">
          {hint}{' '}
          <button type="button" className="plain-button" onClick={() => setFine(true)}>
            {CONTACT_HINT.fine}
          </button>
        </p>
      )}
    </div>
  )
}

/** Looked for when the writing rests. */
function useContacts(doc: Y.Doc, name: string): readonly ContactKind[] {
  const [found, setFound] = useState<readonly ContactKind[]>([])
  useEffect(() => {
    const fragment = doc.getXmlFragment(name)
    let rest: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      rest = null
      const now = contactsIn(readBlocks(fragment).map(textOf).join('\n'))
      setFound((before) => (before.join() === now.join() ? before : now))
    }
    const wait = () => {
      if (rest) clearTimeout(rest)
      rest = setTimeout(look, REST_MS)
    }
    look()
    fragment.observeDeep(wait)
    return () => {
      fragment.unobserveDeep(wait)
      if (rest) clearTimeout(rest)
    }
  }, [doc, name])
  return found
}
