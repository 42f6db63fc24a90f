// The default policy of Trusted Types, first import of main.tsx: without it Tiptap's paste stops the app under our CSP.
// DOMParser makes inert documents and may pass; ProseMirror's clipboard asks the policy without a sink. Real sinks are refused.

interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string, type?: string, sink?: string): string | null }): unknown
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes

policies?.createPolicy('default', {
  createHTML: (html, _type, sink) => (sink === undefined || sink.startsWith('DOMParser') ? html : null),
})
