// A small lock; the word stands beside it.
export const Lock = () => (
  <svg
    aria-hidden="true"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
  >
    <rect x="2.9" y="7" width="10.2" height="7" rx="1.6" />
    <path d="M5 7V4.8a3 3 0 0 1 6 0V7" />
  </svg>
)
