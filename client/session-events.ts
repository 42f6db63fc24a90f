// What the live rooms and the frame of the page tell each other about the session: browser events, so that the frame need not
// load the live editor to be heard by it.

const SIGNED_IN = 'rondetafel:signed-in'
const SIGNED_OUT = 'rondetafel:signed-out'

export const tellSignedIn = (): void => void dispatchEvent(new Event(SIGNED_IN))
export const tellSignedOut = (): void => void dispatchEvent(new Event(SIGNED_OUT))

export const onSignedIn = (heard: () => void): (() => void) => listen(SIGNED_IN, heard)
export const onSignedOut = (heard: () => void): (() => void) => listen(SIGNED_OUT, heard)

function listen(event: string, heard: () => void): () => void {
  addEventListener(event, heard)
  return () => removeEventListener(event, heard)
}
