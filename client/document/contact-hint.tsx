// A quiet question under a text in which a postcode or phone number seems to stand. It is found in the browser and goes nowhere. It is
// asked in every casus alike: were it asked only where something is afgeschermd, it would tell that something is.
import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { textOf } from '#shared/document/blocks.ts'
import { type ContactKind, contactsIn } from '#shared/document/contact-like.ts'
import { sentencesOf } from '#shared/document/items.ts'
import { readBlocks } from '#shared/document/room-doc.ts'
import { CONTACT_HINT } from '#shared/text/afgeschermd.ts'
import './contact-hint.css'

interface ContactHintProps {
  /** A text, or an item with its sentences. */
  readonly of: Y.XmlFragment | Y.Map<unknown>
  readonly hint: string
  /** Whom to call belongs here: only an address is asked about. */
  readonly phoneIsFine?: boolean
}

const REST_MS = 700

export function ContactHint({ of, hint, phoneIsFine = false }: ContactHintProps) {
  const found = useContacts(of)
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
function useContacts(type: ContactHintProps['of']): readonly ContactKind[] {
  const [found, setFound] = useState<readonly ContactKind[]>([])
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      rest = null
      const now = contactsIn(wordsOf(type))
      setFound((before) => (before.join() === now.join() ? before : now))
    }
    const wait = () => {
      if (rest) clearTimeout(rest)
      rest = setTimeout(look, REST_MS)
    }
    look()
    type.observeDeep(wait)
    return () => {
      type.unobserveDeep(wait)
      if (rest) clearTimeout(rest)
    }
  }, [type])
  return found
}

const wordsOf = (type: ContactHintProps['of']): string =>
  type instanceof Y.Map ? sentencesOf(type).join('\n') : readBlocks(type).map(textOf).join('\n')
