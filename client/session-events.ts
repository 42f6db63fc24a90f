// What the live rooms and the frame of the page tell each other about the session: browser events, so that the frame need not
// load the live editor to be heard by it.

const SIGNED_IN = 'rondetafel:signed-in'
const SIGNED_OUT = 'rondetafel:signed-out'

/** In every tab of this browser: words may wait there for a session. */
export function tellSignedIn(): void {
  dispatchEvent(new Event(SIGNED_IN))
  const others = new BroadcastChannel(SIGNED_IN)
  others.postMessage(null)
  others.close()
}
export const tellSignedOut = (): void => void dispatchEvent(new Event(SIGNED_OUT))

export function onSignedIn(heard: () => void): () => void {
  const others = new BroadcastChannel(SIGNED_IN)
  others.onmessage = heard
  const stop = listen(SIGNED_IN, heard)
  return () => {
    others.close()
    stop()
  }
}
export const onSignedOut = (heard: () => void): (() => void) => listen(SIGNED_OUT, heard)

function listen(event: string, heard: () => void): () => void {
  addEventListener(event, heard)
  return () => removeEventListener(event, heard)
}
