// What a browser may do with our pages: only what comes from us, nothing inline, nothing kept.
import type { Context, MiddlewareHandler } from 'hono'

/** The one inline style sheet of react-aria-components; a browser test fails when an update changes it. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const policy = (...directives: readonly string[]): string =>
  [
    "default-src 'none'",
    ...directives,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

const SCREENS = policy(
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "connect-src 'self'",
  'trusted-types default',
)

/**
 * For a page that is rendered here: its one style sheet, and no script. It has plain forms, and under `no-referrer` a browser
 * sends those with the Origin `null`.
 */
export function allowPlainPage(c: Context, styleHash: string): void {
  c.header(POLICY, policy(`style-src 'sha256-${styleHash}'`, "trusted-types 'none'"))
  c.header(REFERRER, 'same-origin')
}

const POLICY = 'content-security-policy'
const REFERRER = 'referrer-policy'

export const securityHeaders: MiddlewareHandler = async function securityHeaders(c, next) {
  await next()
  // An upgraded socket has no response to write on.
  if (c.req.header('upgrade')) return
  if (!c.res.headers.has(POLICY)) c.header(POLICY, SCREENS)
  if (!c.res.headers.has(REFERRER)) c.header(REFERRER, 'no-referrer')
  c.header('x-content-type-options', 'nosniff')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (!c.req.path.startsWith('/assets/')) c.header('cache-control', 'no-store')
}
