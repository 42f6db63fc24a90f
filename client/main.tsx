// Starts the app. Nothing else in client/ does anything on import.
import './trusted-types.ts'
import '@fontsource-variable/atkinson-hyperlegible-next'
import '#client/ui/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#client/app.tsx'

// A page from the back-forward cache may belong to somebody who has signed out since.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload()
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
