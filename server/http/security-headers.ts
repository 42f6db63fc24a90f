// What a browser may do with our pages: only what comes from us, nothing inline, nothing kept.
import type { MiddlewareHandler } from 'hono'

/** The one inline style sheet of react-aria-components; a browser test fails when an update changes it. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

export const securityHeaders: MiddlewareHandler = async function securityHeaders(c, next) {
  await next()
  // An upgraded socket has no response to write on.
  if (c.req.header('upgrade')) return
  c.header('content-security-policy', POLICY)
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (!c.req.path.startsWith('/assets/')) c.header('cache-control', 'no-store')
}
